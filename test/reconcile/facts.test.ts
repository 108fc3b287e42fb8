import { describe, expect, test } from 'vitest';
import { factsOf, type KnownSpan, type SpanFacts } from '../../src/reconcile/facts.js';
import { spansOnTape } from '../../src/reconcile/span-words.js';
import { corresponding } from '../check/corresponding.js';
import { steady } from '../check/steady-calibration.js';

/* What most spans are: text that is no number and no modal verb, of which nothing stands elsewhere or in another order. */
const usual: Partial<SpanFacts> = {
  filled: -1,
  isWithin: false,
  force: -1,
  hasOtherNumber: false,
  numbers: 0,
  numbersStanding: 0,
  near: 0,
  ofSlot: 0,
  found: 0,
  inOneRun: 0,
  unique: 0,
  elsewhere: 0,
  elsewhereBits: 0,
  anchored: 1,
};

function knownSpans(
  draft: string,
  adopted: string,
): { known: KnownSpan[]; words: (numbers: Iterable<number>) => string } {
  const texts = corresponding(draft, adopted, steady.links);
  const words = (numbers: Iterable<number>): string =>
    [...numbers]
      .filter((word) => texts.words.starts[word] !== undefined)
      .map((word) => adopted.slice(texts.words.starts[word], texts.words.ends[word]))
      .join(' ');
  return { known: factsOf(texts, spansOnTape(texts)), words };
}

const rounded = (value: number | boolean): number | boolean =>
  typeof value === 'number' ? Math.round(value * 100) / 100 : value;

/** What differs from the usual of each span of a draft. */
function factsIn(draft: string, adopted: string): Record<string, number | boolean>[] {
  return knownSpans(draft, adopted).known.map(({ facts }) =>
    Object.fromEntries(
      Object.entries(facts)
        .map(([name, value]): [string, number | boolean] => [name, rounded(value as number | boolean)])
        .filter(([name, value]) => usual[name as keyof SpanFacts] !== value),
    ),
  );
}

const nurses = (what: string): string => `1. Urges States to train nurses ${what}for remote villages.`;

describe('the facts of', () => {
  test.each<[string, string, string, Record<string, number | boolean>[]]>([
    [
      'a span that stands',
      nurses('[at night] {NOR+} '),
      nurses('at night '),
      [
        {
          words: 2,
          matter: 1,
          bits: 3.32,
          standing: 1,
          matched: 1,
          missing: 0,
          isWithin: true,
          near: 1,
          found: 1,
          unique: 1,
          answered: 1,
          nearest: 55.19,
          family: 1,
          margin: 2.3,
        },
      ],
    ],
    [
      'a span that is gone',
      nurses('[at night] {NOR+} '),
      nurses(''),
      [
        {
          words: 2,
          matter: 1,
          bits: 4.17,
          standing: 0,
          matched: 0,
          missing: 1.4,
          answered: 1,
          nearest: 43.53,
          family: 1,
          margin: -2.3,
        },
      ],
    ],
    [
      'a span of which a part stands',
      nurses('[at night and by day] {NOR+} '),
      nurses('at night '),
      [
        {
          words: 5,
          matter: 2,
          bits: 8.05,
          standing: 0,
          matched: 0,
          missing: 3.2,
          near: 0.44,
          ofSlot: 1,
          found: 0.44,
          inOneRun: 0.5,
          unique: 0.5,
          answered: 1,
          nearest: 50.14,
          family: 1,
          margin: -0.4,
        },
      ],
    ],
    [
      'a span in other forms',
      nurses('[and midwife] {NOR+} '),
      nurses('and midwives '),
      [
        {
          words: 2,
          matter: 1,
          bits: 4.32,
          standing: 0,
          matched: 0,
          missing: 1.4,
          answered: 1,
          nearest: 19.24,
          family: 1,
          margin: -0.6,
        },
      ],
    ],
    [
      'a span in another order',
      nurses('[at night in winter] {NOR+} '),
      nurses('in winter at night '),
      [
        {
          words: 4,
          matter: 2,
          bits: 7.17,
          standing: 0,
          matched: 0,
          missing: 2.8,
          near: 1,
          ofSlot: 1,
          found: 1,
          inOneRun: 0.5,
          unique: 1,
          answered: 1,
          nearest: 47.76,
          family: 1,
          margin: -0.9,
        },
      ],
    ],
    [
      'a span whose words stand farther off',
      nurses('[during long winter nights] {NOR+} '),
      '1. Urges States, during long winter nights, to train nurses for remote villages.',
      [
        {
          words: 4,
          matter: 4,
          bits: 14.34,
          standing: 0,
          matched: 0,
          missing: 4,
          found: 1,
          inOneRun: 1,
          unique: 1,
          answered: 1,
          nearest: 59.34,
          family: 1,
          margin: -1.7,
        },
      ],
    ],
    [
      'a span whose words stand there with others between',
      nurses('[during long winter nights] {NOR+} '),
      '1. Urges States, during nights of the long and cold winter, to train nurses for remote villages.',
      [
        {
          words: 4,
          matter: 4,
          bits: 15.23,
          standing: 0,
          matched: 0,
          missing: 4,
          found: 1,
          inOneRun: 0.5,
          unique: 1,
          answered: 1,
          nearest: 21.2,
          family: 1,
          margin: -4.9,
        },
      ],
    ],
    [
      'a span with other words in its place',
      nurses('[during long nights] {NOR+} '),
      nurses('on long summer days '),
      [
        {
          words: 3,
          matter: 3,
          bits: 12.57,
          standing: 0,
          matched: 0,
          missing: 3,
          near: 0.28,
          ofSlot: 0.33,
          found: 0.28,
          inOneRun: 0.33,
          unique: 0.33,
          answered: 1,
          nearest: 19.13,
          family: 1,
          margin: -1.9,
        },
      ],
    ],
    [
      'a number that stands',
      '1. Urges a cut of [57 per cent] {AOSIS+} in emissions of ships.',
      '1. Urges a cut of 57 per cent in emissions of ships.',
      [
        {
          words: 2,
          matter: 2,
          bits: 6.64,
          standing: 1,
          matched: 1,
          missing: 0,
          isWithin: true,
          numbers: 1,
          numbersStanding: 1,
          near: 1,
          found: 1,
          unique: 1,
          answered: 1,
          nearest: 48.82,
          family: 1,
          margin: 2.9,
        },
      ],
    ],
    [
      'a number in place of which another stands',
      '1. Urges a cut of [57 per cent] {AOSIS+} in emissions of ships.',
      '1. Urges a cut of 60 per cent in emissions of ships.',
      [
        {
          words: 2,
          matter: 2,
          bits: 7.64,
          standing: 0.5,
          matched: 0.5,
          missing: 1,
          hasOtherNumber: true,
          numbers: 1,
          near: 0.43,
          found: 0.43,
          unique: 0.5,
          answered: 1,
          nearest: 15.7,
          family: 1,
          margin: 0,
        },
      ],
    ],
    [
      'a place that is filled, and one that is not',
      '1. Decides to give [X] dollars to ships by [date] in ports.',
      '1. Decides to give 100 dollars to ships in ports.',
      [
        {
          words: 1,
          matter: 1,
          bits: 4.32,
          standing: 0,
          matched: 0,
          missing: 1,
          filled: 1,
          hasOtherNumber: true,
          answered: 0.99,
          nearest: 13.06,
          family: 0.99,
          margin: -1,
        },
        {
          words: 1,
          matter: 1,
          bits: 4.32,
          standing: 0,
          matched: 0,
          missing: 1,
          filled: 0,
          answered: 0.99,
          nearest: 13.06,
          family: 0.99,
          anchored: 0.5,
          margin: -1,
        },
      ],
    ],
    [
      'a modal verb, and another',
      '1. Each Party, acting on its own, [shall] {EU+} [should] {USA+} consider training pilots.',
      '1. Parties shall, on their own, consider training pilots.',
      [
        {
          words: 1,
          matter: 0,
          bits: 0,
          standing: 0,
          matched: 0,
          missing: 1,
          force: 1,
          answered: 1,
          nearest: 16.36,
          family: 1,
          margin: -1.3,
        },
        {
          words: 1,
          matter: 0,
          bits: 0,
          standing: 0,
          matched: 0,
          missing: 1,
          force: 0,
          answered: 1,
          nearest: 16.36,
          family: 1,
          margin: -1.3,
        },
      ],
    ],
    [
      'an alternative that another holds',
      nurses('[trauma] {NOR+} [trauma and burn] {FRA+} '),
      nurses('trauma and burn '),
      [
        {
          words: 1,
          matter: 1,
          bits: 2.94,
          standing: 0,
          matched: 0,
          missing: 1,
          isWithin: true,
          answered: 1,
          nearest: 60.97,
          family: 1,
          margin: -1.9,
        },
        {
          words: 3,
          matter: 2,
          bits: 6.46,
          standing: 1,
          matched: 1,
          missing: 0,
          isWithin: true,
          near: 1,
          found: 1,
          unique: 0.5,
          answered: 1,
          nearest: 60.97,
          family: 1,
          margin: 2.3,
        },
      ],
    ],
    [
      'a span with a negation that is gone',
      '1. [Parties shall not exceed the limit of catches] {USA+} in the area.',
      '1. Parties shall exceed the limit of catches in the area.',
      [
        {
          words: 8,
          matter: 4,
          bits: 13.57,
          standing: 0.93,
          matched: 0.93,
          missing: 1.4,
          near: 1,
          found: 1,
          unique: 1,
          answered: 1,
          nearest: 41.97,
          family: 1,
          anchored: 0.5,
          margin: 4.8,
        },
      ],
    ],
    [
      'a span with a modal verb that is gone',
      '1. Urges [that Parties should train nurses] {USA+} for villages.',
      '1. Urges Parties train nurses for villages.',
      [
        {
          words: 5,
          matter: 3,
          bits: 8.42,
          standing: 0.79,
          matched: 0.79,
          missing: 1.4,
          near: 1,
          found: 1,
          unique: 1,
          answered: 1,
          nearest: 41.97,
          family: 1,
          margin: 2.2,
        },
      ],
    ],
    [
      'a span with another inside it',
      nurses('[at night [and by day] {USA+}] {NOR+} '),
      nurses('at night '),
      [
        {
          words: 2,
          matter: 1,
          bits: 3.52,
          standing: 1,
          matched: 1,
          missing: 0,
          isWithin: true,
          near: 1,
          found: 1,
          unique: 1,
          answered: 1,
          nearest: 50.14,
          family: 1,
          margin: 2.3,
        },
        {
          words: 3,
          matter: 1,
          bits: 4.52,
          standing: 0,
          matched: 0,
          missing: 1.8,
          answered: 1,
          nearest: 50.14,
          family: 1,
          margin: -2.7,
        },
      ],
    ],
    [
      'a span that moved to another paragraph',
      `1. Requests the Secretariat to publish statistics of ports [for the lasting benefit of tropical islands] {FRA+} every year;\n\n2. Invites donors to pay harbour pilots.`,
      `1. Requests the Secretariat to publish statistics of ports every year;\n\n2. Invites donors to pay harbour pilots for the lasting benefit of tropical islands.`,
      [
        {
          words: 7,
          matter: 4,
          bits: 18.09,
          standing: 0,
          matched: 0,
          missing: 5.2,
          unique: 1,
          answered: 1,
          nearest: 43.25,
          family: 1,
          elsewhere: 1,
          elsewhereBits: 18.09,
          margin: -6.1,
        },
      ],
    ],
    [
      'a span whose words stand twice elsewhere',
      `1. Requests the Secretariat to publish statistics of ports [for tropical islands] {FRA+} every year;\n\n2. Invites donors to pay pilots;\n\n3. Thanks the host.`,
      `1. Requests the Secretariat to publish statistics of ports every year;\n\n2. Invites donors to pay pilots for tropical islands;\n\n3. Thanks the host for tropical islands.`,
      [
        {
          words: 3,
          matter: 2,
          bits: 7.81,
          standing: 0,
          matched: 0,
          missing: 2.4,
          answered: 1,
          nearest: 43.55,
          family: 1,
          margin: -3.3,
        },
      ],
    ],
    [
      'a paragraph that is gone',
      '1. Urges States to plant trees along rivers;\n\n2. [Invites museums to lend paintings] {ECU+}.',
      '1. Urges States to plant trees along rivers.',
      [
        {
          words: 5,
          matter: 4,
          bits: 16.99,
          standing: 0,
          matched: 0,
          missing: 4.4,
          answered: 0,
          nearest: -20,
          family: 0,
          anchored: 0.5,
          margin: -4.4,
        },
      ],
    ],
    [
      'an item of a list, the others of which stand',
      '1. Encourages States:\n\n(a) To plant trees along rivers;\n\n(b) [To open schools for deaf children] {ECU+};\n\n(c) To repair bridges.',
      '1. Encourages States:\n\n(a) To plant trees along rivers;\n\n(b) To repair bridges.',
      [
        {
          words: 6,
          matter: 4,
          bits: 18.8,
          standing: 0,
          matched: 0,
          missing: 4.8,
          answered: 0,
          nearest: -20,
          family: 0.75,
          margin: -4.8,
        },
      ],
    ],
    [
      'a span without words',
      nurses('["] {NOR+} '),
      nurses(''),
      [
        {
          words: 0,
          matter: 0,
          bits: 0,
          standing: 0,
          matched: 0,
          missing: 0,
          answered: 1,
          nearest: 48.82,
          family: 1,
          margin: 0,
        },
      ],
    ],
    [
      'a span at the beginning and one at the end',
      '[Today] {NOR+} States train nurses [at night] {USA+}',
      'States train nurses',
      [
        {
          words: 1,
          matter: 1,
          bits: 3.17,
          standing: 0,
          matched: 0,
          missing: 1,
          answered: 1,
          nearest: 25.43,
          family: 1,
          anchored: 0.5,
          margin: -1.9,
        },
        {
          words: 2,
          matter: 1,
          bits: 3.17,
          standing: 0,
          matched: 0,
          missing: 1.4,
          answered: 1,
          nearest: 25.43,
          family: 1,
          anchored: 0.5,
          margin: -1.4,
        },
      ],
    ],
  ])('%s', (_, draft, adopted, facts) => {
    expect(factsIn(draft, adopted)).toEqual(facts);
  });
});

describe('what shows the facts of', () => {
  /** Writes the words that a verdict may show, and the place where the span would stand. */
  const check = (draft: string, adopted: string): Record<string, string>[] => {
    const { known, words } = knownSpans(draft, adopted);
    return known.map(({ evidence: { slot, ...lists } }) => {
      const shown = Object.entries(lists).map(([name, list]) => [name, words(list)]);
      const inSlot = words(Array.from({ length: slot.to - slot.from }, (_, index) => slot.from + index));
      return Object.fromEntries([
        ...shown.filter(([, text]) => text !== ''),
        ['slot', `${words([slot.from - 1])} [${inSlot}] ${words([slot.to])}`],
      ]) as Record<string, string>;
    });
  };

  test.each<[string, string, string, Record<string, string>[]]>([
    [
      'a span that stands',
      nurses('[at night] {NOR+} '),
      nurses('at night '),
      [{ matched: 'at night', within: 'at night', slot: 'nurses [at night] for' }],
    ],
    [
      'a span of which a part stands',
      nurses('[at night and by day] {NOR+} '),
      nurses('at night '),
      [{ near: 'night', found: 'night', slot: 'nurses [at night] for' }],
    ],
    [
      'a span in another order',
      nurses('[during long nights in winter] {NOR+} '),
      nurses('in winter during nights which are long '),
      [
        {
          near: 'winter during nights long',
          found: 'winter during nights long',
          slot: 'nurses [in winter during nights which are long] for',
        },
      ],
    ],
    [
      'a span whose words stand farther off',
      nurses('[during long winter nights] {NOR+} '),
      '1. Urges States, during nights of the long winter, to train nurses for remote villages.',
      [{ found: 'during nights long winter', slot: 'nurses [] for' }],
    ],
    [
      'a place that is filled',
      '1. Decides to give [X] dollars to ships in ports.',
      '1. Decides to give 100 dollars to ships in ports.',
      [{ slot: 'give [100] dollars' }],
    ],
    [
      'a modal verb',
      '1. Each Party, acting on its own, [shall] {EU+} [should] {USA+} consider training pilots.',
      '1. Parties shall, on their own, consider training pilots.',
      [{ force: 'shall', slot: 'own [] consider' }, { slot: 'own [] consider' }],
    ],
    [
      'an alternative that another holds',
      nurses('[trauma] {NOR+} [trauma and burn] {FRA+} '),
      nurses('trauma and burn '),
      [
        { within: 'trauma', slot: 'nurses [] trauma' },
        { matched: 'trauma and burn', within: 'trauma and burn', slot: 'nurses [trauma and burn] for' },
      ],
    ],
    [
      'a span that moved to another paragraph',
      `1. Requests the Secretariat to publish statistics of ports [for the lasting benefit of tropical islands] {FRA+} every year;\n\n2. Invites donors to pay harbour pilots.`,
      `1. Requests the Secretariat to publish statistics of ports every year;\n\n2. Invites donors to pay harbour pilots for the lasting benefit of tropical islands.`,
      [{ elsewhere: 'for the lasting benefit of tropical islands', slot: 'ports [] every' }],
    ],
    [
      'paragraphs that are gone, beside what stands of their list',
      '1. Encourages States:\n\n(a) To plant trees along rivers;\n\n(b) [To open schools for deaf children] {ECU+};\n\n(c) To repair bridges.',
      '1. Encourages States:\n\n(a) To plant trees along rivers;\n\n(b) To repair bridges.',
      [{ slot: 'rivers [] To' }],
    ],
    [
      'a paragraph that is gone, before all',
      '[Thanks the host country] {USA+};\n\nUrges States to plant trees along rivers',
      'Urges States to plant trees along rivers',
      [{ slot: ' [] Urges' }],
    ],
    [
      'a span of a draft of which nothing stands',
      '1. Thanks [the host] {USA+}.',
      '1. Decides to close.',
      [{ slot: ' [] Decides' }],
    ],
    ['a span of a draft without words', '[—] {USA+}', 'Urges States', [{ slot: ' [] Urges' }]],
    [
      'a span at the beginning and one at the end',
      '[Today] {NOR+} States train nurses [at night] {USA+}',
      'States train nurses',
      [{ slot: ' [] States' }, { slot: 'nurses [] ' }],
    ],
    [
      'alternatives side by side, of which another stands',
      nurses('[at night] {NOR+} [by day] {USA+} '),
      nurses('by day '),
      [{ slot: 'nurses [] by' }, { matched: 'by day', within: 'by day', slot: 'nurses [by day] for' }],
    ],
    [
      'a span in another, whose words stand farther on in that',
      '1. Requests schools, [in villages to [at night] {NOR+} train nurses] {FRA+} at last.',
      '1. Requests schools, in villages to train at night nurses at last.',
      [
        { matched: 'in villages to train nurses', slot: 'schools [in villages to train at night nurses] at' },
        { found: 'night', slot: 'to [] train' },
      ],
    ],
    [
      'a span in another, whose words stand farther back in that',
      '1. Requests schools, [in villages to [at night] {NOR+} train nurses] {FRA+} at last.',
      '1. Requests schools, in villages at night to train nurses at last.',
      [
        { matched: 'in villages to train nurses', slot: 'schools [in villages at night to train nurses] at' },
        { found: 'night', slot: 'to [] train' },
      ],
    ],
  ])('%s', (_, draft, adopted, shown) => {
    expect(check(draft, adopted)).toEqual(shown);
  });
});

const words = (count: number, letter = 'w'): string =>
  Array.from(
    { length: count },
    (_, index) =>
      `${letter}${letter}${letter}${String.fromCharCode(97 + (index % 26))}${String.fromCharCode(97 + Math.floor(index / 26))}`,
  ).join(' ');
const report = (what: string): string =>
  `1. Requests the Secretariat to publish the report on housing ${what} for the Council of the north.`;

/** Two paragraphs, and a span of fifty-nine words and more that goes from one to the other. */
const elsewhere = (more: string): [string, string] => {
  const span = `for the lasting benefit of tropical islands ${'of the '.repeat(26)}${more}`;
  const [ports, donors] = [
    '1. Requests the Secretariat to publish statistics of ports',
    '2. Invites donors to pay harbour pilots',
  ];
  return [`${ports} [${span}] every year;\n\n${donors}.`, `${ports} every year;\n\n${donors} ${span}.`];
};

const donors = 'Invites donors to pay harbour masters in northern towns';
const catches = (what: string): string =>
  `1. Decides that Parties [${what}] of catches in the northern area.`;

describe('at their limits, of the first span', () => {
  test.each<[string, string, string, keyof SpanFacts, number | boolean]>([
    [
      'the best of two clauses is the nearest',
      '1. [Thanks bakers. Urges States to plant trees along rivers.] {USA+}',
      '1. Urges States to plant trees along rivers.',
      'nearest',
      48.85,
    ],
    ['a date is filled by a month', report('by [date]'), report('by May'), 'filled', 1],
    ['a date is filled by a year', report('by [date]'), report('by 2030'), 'filled', 1],
    ['a date is not filled by another word', report('by [date]'), report('by ships'), 'filled', 0],
    ['a number is not filled by a month', report('in [number] ports'), report('in May ports'), 'filled', 0],
    [
      'a number is filled by one among words',
      report('in [number] ports'),
      report('in about 30 big ports'),
      'filled',
      1,
    ],
    ['a name is filled by any word', report('in [name of the city]'), report('in Nairobi'), 'filled', 1],
    [
      'what may be anything is filled by eight words',
      report('in [X]'),
      report(`in ${words(8)}`),
      'filled',
      1,
    ],
    ['and not by nine', report('in [X]'), report(`in ${words(9)}`), 'filled', 0],
    ['nor by nothing', report('in [X]'), report('in'), 'filled', 0],
    [
      'what is taken by other words of the draft fills nothing',
      report('in [number] 30 ports'),
      report('in 30 ports'),
      'filled',
      0,
    ],
    [
      'another number is looked for among sixty words',
      report('in [57] ports'),
      report(`in ${words(59)} 60 ports`),
      'hasOtherNumber',
      true,
    ],
    [
      'and not behind them',
      report('in [57] ports'),
      report(`in ${words(60)} 60 ports`),
      'hasOtherNumber',
      false,
    ],
    [
      'not where its own stands too',
      report('in [57] ports'),
      report('in 60 of 57 ports'),
      'hasOtherNumber',
      false,
    ],
    [
      'a slot of sixty words has a share',
      report('in [old Kiruna bridges] ports'),
      report(`in ${words(59)} Kiruna ports`),
      'ofSlot',
      0.02,
    ],
    [
      'a longer one has none',
      report('in [old Kiruna bridges] ports'),
      report(`in ${words(60)} Kiruna ports`),
      'ofSlot',
      0,
    ],
    [
      'words with two between are one run',
      report('of [old Kiruna bridges]'),
      report('').replace('Requests', 'With old xx yy Kiruna xx yy bridges, requests'),
      'inOneRun',
      1,
    ],
    [
      'with three they are not',
      report('of [old Kiruna bridges]'),
      report('').replace('Requests', 'With old xx yy zz Kiruna xx yy zz bridges, requests'),
      'inOneRun',
      0.33,
    ],
    [
      'in another order they are not',
      report('of [old Kiruna bridges]'),
      report('').replace('Requests', 'With bridges Kiruna old, requests'),
      'inOneRun',
      0.33,
    ],
    ['sixty words are followed', ...elsewhere('all'), 'elsewhere', 1],
    ['more are not', ...elsewhere('all the'), 'elsewhere', 0],
    [
      'what stands elsewhere ends where the text ends',
      `1. Urges ports to publish statistics [train old pilots ports] {FRA+} every year;\n\n2. ${donors}.`,
      `1. Urges ports to publish statistics every year;\n\n2. ${donors} and train old pilots`,
      'elsewhere',
      0.75,
    ],
    [
      'a word that is twice in the draft is not unique',
      report('in [Kiruna] and Kiruna ports'),
      report('in Kiruna ports'),
      'unique',
      0,
    ],
    [
      'one that is twice in the adopted text neither',
      report('in [Kiruna] ports'),
      report('in Kiruna and Kiruna ports'),
      'unique',
      0,
    ],
    [
      'a negation that came is missing',
      catches('exceed the limit'),
      catches('exceed not the limit').replace(/[[\]]/gu, ''),
      'missing',
      1,
    ],
    [
      'and one that went, with its words',
      catches('not exceed the limit'),
      catches('exceed the limit').replace(/[[\]]/gu, ''),
      'missing',
      1.4,
    ],
    [
      'not one for another',
      catches('States not exceed the limit'),
      catches('States never exceed the limit').replace(/[[\]]/gu, ''),
      'missing',
      0.4,
    ],
    [
      'of two words with two between, one is seen',
      catches('exceed limits'),
      catches('exceed aaa bbb not limits').replace(/[[\]]/gu, ''),
      'missing',
      1,
    ],
    [
      'with three between, none',
      catches('exceed limits'),
      catches('exceed aaa bbb ccc not limits').replace(/[[\]]/gu, ''),
      'missing',
      0,
    ],
    [
      'behind the last word three are looked at',
      catches('exceed limits'),
      catches('exceed limits aaa bbb not ccc').replace(/[[\]]/gu, ''),
      'missing',
      0,
    ],
    [
      'a label is none of the words of an alternative',
      report('for [Opt. A: fishing villages in the north] [Opt. B: mining towns]'),
      report('for fishing villages'),
      'words',
      5,
    ],
    ['but of one that has no others', report('[opt. A] for'), report('for'), 'words', 2],
    ['of one word none', catches('exceed'), catches('exceed not').replace(/[[\]]/gu, ''), 'missing', 0],
  ])('%s', (_, draft, adopted, name, value) => {
    expect(rounded(knownSpans(draft, adopted).known[0]?.facts[name] ?? NaN)).toBe(value);
  });
});
