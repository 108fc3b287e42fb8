import { describe, expect, test } from 'vitest';
import { disputedParagraphs, innermostSpans } from '../../src/reconcile/origins.js';
import { goesOn, newSources, originAt, setSource } from '../../src/reconcile/word-sources.js';
import { spansOnTape } from '../../src/reconcile/span-words.js';
import { readDraft } from '../../src/index.js';
import { checkedReconciliation } from '../check/reconciled.js';
import { corresponding } from '../check/corresponding.js';

/** Writes of each run of adopted words its origin, the words, where they are from, and by whose change. */
function check(draft: string, adopted: string): string[] {
  const { result } = checkedReconciliation(draft, adopted);
  return result.words.map(({ origin, start, end, from, span, change, parties }) => {
    const source = from === undefined ? '' : ` < ${draft.slice(from.start, from.end)}`;
    const by = [span, change, ...(parties ?? [])].filter((one) => one !== undefined).join(' ');
    return `${origin}: ${adopted.slice(start, end)}${source}${by === '' ? '' : ` (${by})`}`;
  });
}

const trees = 'Urges States to plant trees along rivers and canals';
const museums = 'Invites museums to lend old paintings to hospitals';

describe('words come from', () => {
  test.each<[string, string, string, string[]]>([
    [
      'brackets of changes with and without proposers',
      '1. Urges States to plant [tall] {FIN+, CAN+, USA-} trees [along rivers] {JPN delete} every year.',
      '1. Urges States to plant tall trees along rivers every year.',
      [
        'base: Urges States to plant < Urges States to plant',
        'span: tall < tall (s1 c1 FIN CAN)',
        'base: trees < trees',
        'span: along rivers < along rivers (s2 c2)',
        'base: every year < every year',
      ],
    ],
    [
      'brackets side by side, each a run',
      '1. Urges [all] {FIN+} [big] {CAN+} States to plant trees.',
      '1. Urges all big States to plant trees.',
      [
        'base: Urges < Urges',
        'span: all < all (s1 c1 FIN)',
        'span: big < big (s2 c2 CAN)',
        'base: States to plant trees < States to plant trees',
      ],
    ],
    [
      'the innermost of brackets',
      '1. Urges [all [big] {CAN+} coastal] {FIN+} States to plant trees.',
      '1. Urges all big coastal States to plant trees.',
      [
        'base: Urges < Urges',
        'span: all < all (s1 c1 FIN)',
        'span: big < big (s2 c2 CAN)',
        'span: coastal < coastal (s1 c1 FIN)',
        'base: States to plant trees < States to plant trees',
      ],
    ],
    [
      'a bracket around two paragraphs, and one inside them',
      `[1. ${trees}.\n\n2. Invites [all] {PER+} museums to lend paintings.] {ECU+}`,
      `1. ${trees}.\n\n2. Invites all museums to lend paintings.`,
      [
        'paragraph: Urges States to plant trees along rivers and canals < Urges States to plant trees along rivers and canals (s1 c1 ECU)',
        'paragraph: Invites < Invites (s1 c1 ECU)',
        'span: all < all (s2 c2 PER)',
        'paragraph: museums to lend paintings < museums to lend paintings (s1 c1 ECU)',
      ],
    ],
    [
      'a bracket around one word that is a paragraph',
      '1. [Trees.] {ECU+}\n\n2. Invites museums to lend paintings.',
      '1. Trees.\n\n2. Invites museums to lend paintings.',
      [
        'span: Trees < Trees (s1 c1 ECU)',
        'base: Invites museums to lend paintings < Invites museums to lend paintings',
      ],
    ],
    [
      'a bracket around all of a paragraph but a word',
      `1. Urges [States to plant trees along rivers.] {ECU+}`,
      '1. Urges States to plant trees along rivers.',
      [
        'base: Urges < Urges',
        'span: States to plant trees along rivers < States to plant trees along rivers (s1 c1 ECU)',
      ],
    ],
    [
      'words from which some are left out: three marks apart is one run, and four are two',
      '1. Urges States to plant very tall trees.',
      '1. Urges States to plant trees.',
      ['base: Urges States to plant trees < Urges States to plant very tall trees'],
    ],
    [
      'words from which many are left out',
      '1. Urges States to plant very tall old green trees along rivers.',
      '1. Urges States to plant trees along rivers.',
      [
        'base: Urges States to plant < Urges States to plant',
        'base: trees along rivers < trees along rivers',
      ],
    ],
    [
      'other words, three times as many as those left out',
      '1. Urges States to plant trees along rivers and canals.',
      '1. Urges States to plant trees on either side rivers and canals.',
      [
        'base: Urges States to plant trees < Urges States to plant trees',
        'reworded: on either side < along',
        'base: rivers and canals < rivers and canals',
      ],
    ],
    [
      'new ones, where they are more than three times as many',
      '1. Urges States to plant trees along rivers and canals.',
      '1. Urges States to plant trees on either side of rivers and canals.',
      [
        'base: Urges States to plant trees < Urges States to plant trees',
        'new: on either side of',
        'base: rivers and canals < rivers and canals',
      ],
    ],
    [
      'other words at the end of a passage',
      '1. Urges States to plant trees along rivers.',
      '1. Urges States to plant trees beside lakes.',
      [
        'base: Urges States to plant trees < Urges States to plant trees',
        'reworded: beside lakes < along rivers',
      ],
    ],
    [
      'other words at the beginning of one',
      '1. Urges States to plant trees along rivers.',
      '1. Calls on States to plant trees along rivers.',
      [
        'reworded: Calls on < Urges',
        'base: States to plant trees along rivers < States to plant trees along rivers',
      ],
    ],
    [
      'other words for those of a bracket',
      '1. Requests [urgent and immediate] {USA+} action by all States on rivers.',
      '1. Requests immediate or urgent action by all States on rivers.',
      [
        'base: Requests < Requests',
        'reworded: immediate < urgent and immediate (s1 c1 USA)',
        'new: or',
        'reworded: urgent < urgent and immediate (s1 c1 USA)',
        'base: action by all States on rivers < action by all States on rivers',
      ],
    ],
    [
      'another place, inside a bracket',
      '1. Requests the Secretariat to publish statistics of ports [without delay] {FRA+} and to report to the Council.',
      '1. Requests the Secretariat to publish, without delay, statistics of ports and to report to the Council.',
      [
        'base: Requests the Secretariat to publish < Requests the Secretariat to publish',
        'moved: without delay < without delay (s1 c1 FRA)',
        'base: statistics of ports < statistics of ports',
        'base: and to report to the Council < and to report to the Council',
      ],
    ],
    [
      'behind the end of a draft, also inside its last sentence',
      `1. ${trees};\n\n2. Invites museums to lend old paintings to`,
      `1. ${trees};\n\n2. Invites all museums to lend old paintings to hospitals;\n\n3. Thanks the host.`,
      [
        'base: Urges States to plant trees along rivers and canals < Urges States to plant trees along rivers and canals',
        'base: Invites < Invites',
        'new: all',
        'base: museums to lend old paintings to < museums to lend old paintings to',
        'beyond-draft: hospitals',
        'beyond-draft: Thanks the host',
      ],
    ],
    [
      'behind a draft that is cut off and of which nothing stands',
      '1. Invites museums to lend old paintings to',
      '1. The fund shall meet yearly.',
      ['beyond-draft: The fund shall meet yearly'],
    ],
    [
      'for others at its very end',
      '1. Urges States to act;\n\n2. Invites museums to lend old pictures to',
      '1. Urges States to act;\n\n2. Invites museums to lend old paintings.',
      [
        'base: Urges States to act < Urges States to act',
        'base: Invites museums to lend old < Invites museums to lend old',
        'reworded: paintings < pictures to',
      ],
    ],
    [
      'two paragraphs that answer as one, each by itself',
      `1. ${trees}.\n\n2. ${museums}.`,
      `1. ${trees}.\n\n2. ${museums}.`,
      [
        'base: Urges States to plant trees along rivers and canals < Urges States to plant trees along rivers and canals',
        'base: Invites museums to lend old paintings to hospitals < Invites museums to lend old paintings to hospitals',
      ],
    ],
    [
      'another form of a word of a bracket',
      '1. Urges [a State] {FIN+} to plant trees along rivers.',
      '1. Urges States to plant trees along rivers.',
      [
        'base: Urges < Urges',
        'reworded: States < State (s1 c1 FIN)',
        'base: to plant trees along rivers < to plant trees along rivers',
      ],
    ],
    [
      'a paragraph on which a party reserves, and a bracket of it',
      `1. Urges States to plant [tall] {FIN+} trees along rivers; {RUS reserve}\n\n2. ${museums}.`,
      `1. Urges States to plant tall trees along rivers;\n\n2. ${museums}.`,
      [
        'reserved: Urges States to plant < Urges States to plant',
        'span: tall < tall (s1 c1 FIN)',
        'reserved: trees along rivers < trees along rivers',
        'base: Invites museums to lend old paintings to hospitals < Invites museums to lend old paintings to hospitals',
      ],
    ],
    [
      'a bracket around an option',
      `Article 2\n\nOption 1:\n\n[1. ${trees}.] {ECU+}\n\nOption 2:\n\n1. ${museums}.`,
      `Article 2\n\n1. ${trees}.`,
      [
        'option: Urges States to plant trees along rivers and canals < Urges States to plant trees along rivers and canals (s1 c1 ECU)',
      ],
    ],
  ])('%s', (_, draft, adopted, origins) => {
    expect(check(draft, adopted)).toEqual(origins);
  });
});

describe('in dispute as a whole', () => {
  test.each<[string, string, string[]]>([
    [
      'what a party reserves on or opposes',
      `1. ${trees}; {RUS reserve}\n\n2. ${museums}; {USA-}\n\n3. Thanks the host; {FRA+}`,
      ['OP1: reserved', 'OP2: reserved'],
    ],
    [
      'with its items',
      `1. Urges States: {RUS reserve}\n\n(a) To plant trees;\n\n(b) To lend paintings;\n\n2. Thanks the host.`,
      ['OP1.a: reserved', 'OP1.b: reserved', 'OP1: reserved'],
    ],
    [
      'options, with what they hold',
      `Article 2\n\nOption 1:\n\n1. ${trees}:\n\n(a) Oaks;\n\nOption 2:\n\n1. ${museums}.\n\nArticle 3\n\n1. Thanks the host.`,
      [
        'Art2 option 1.1.a: option',
        'Art2 option 1.1: option',
        'Art2 option 1: option',
        'Art2 option 2.1: option',
        'Art2 option 2: option',
      ],
    ],
    [
      'alternatives, and what was reserved is an option too',
      `1. ${trees}; {RUS reserve}\n\n1 alt. ${museums}.\n\n2. Thanks the host.`,
      ['OP1 alt: option', 'OP1: option'],
    ],
    ['nothing, where a party speaks of a bracket', `1. Urges States to plant [tall] {RUS-} trees.`, []],
  ])('%s', (_, source, disputed) => {
    const draft = readDraft(source, { notation: 'signed-braces', format: 'text' });
    const found = [...disputedParagraphs(draft)]
      .map(
        ([index, origin]) =>
          `${draft.provisions[index]?.label ?? draft.provisions[index]?.kind ?? String(index)}: ${origin}`,
      )
      .sort();
    expect(found).toEqual(disputed);
  });
});

describe('the span that each word stands in', () => {
  test.each<[string, string, string[]]>([
    [
      'the innermost',
      '1. Urges [all [big] {CAN+} coastal] {FIN+} States.',
      ['Urges -', 'all 0', 'big 1', 'coastal 0', 'States -'],
    ],
    [
      'one around whole paragraphs only where there is no other',
      '[1. Urges all States.\n\n2. Invites [big] {PER+} museums.] {ECU+}',
      ['Urges 0 whole', 'all 0 whole', 'States 0 whole', 'Invites 0 whole', 'big 1', 'museums 0 whole'],
    ],
    [
      'the one inside of two around a whole paragraph',
      '[[1. Urges all States.] {USA+}] {ECU+}',
      ['Urges 1 whole', 'all 1 whole', 'States 1 whole'],
    ],
    [
      'one that crosses another',
      '1. Urges [all (old) [big] States] {FIN+} and [rich [museums] of] {USA+} cities.',
      ['Urges -', 'all 0', 'old 0', 'big 1', 'States 0', 'and -', 'rich 2', 'museums 3', 'of 2', 'cities -'],
    ],
  ])('%s', (_, draft, lines) => {
    const texts = corresponding(draft, '');
    const { spans, isWhole } = innermostSpans(texts, spansOnTape(texts));
    const found = [...texts.tape.lattice.tape.entries()].flatMap(([place, symbol]) => {
      const span = spans[place] ?? -1;
      const word = draft.slice(texts.tape.starts[place], texts.tape.ends[place]);
      return symbol < 0
        ? []
        : [`${word} ${span < 0 ? '-' : String(span)}${isWhole[place] === 1 ? ' whole' : ''}`];
    });
    expect(found).toEqual(lines);
  });
});

describe('a word goes on with the run of the one before', () => {
  const source = { origin: 'base' as const, first: 4, last: 5, span: -1 };
  test.each<[string, Partial<typeof source>, boolean]>([
    ['from the same words', {}, true],
    ['from words right behind', { first: 6, last: 6 }, true],
    ['from words with two marks between', { first: 8, last: 9 }, true],
    ['not with three', { first: 9, last: 9 }, false],
    ['not from words before', { first: 3, last: 3 }, false],
    ['not from the last of them', { first: 5, last: 5 }, false],
    ['not from more of them', { first: 4, last: 6 }, false],
    ['not of another span', { span: 2 }, false],
    ['not from nowhere', { first: -1, last: -1 }, false],
  ])('%s', (_, change, isOn) => {
    const sources = newSources(2);
    setSource(sources, 0, source);
    setSource(sources, 1, { ...source, ...change });
    expect(goesOn(sources, 1)).toBe(isOn);
  });

  test('not of another origin, and of words from nowhere if both are', () => {
    const sources = newSources(3);
    expect([goesOn(sources, 1), goesOn(sources, 2)]).toEqual([true, true]);
    setSource(sources, 1, { origin: 'beyond-draft', first: -1, last: -1, span: -1 });
    expect([goesOn(sources, 1), goesOn(sources, 2)]).toEqual([false, false]);
    expect([0, 1, 2].map((word) => originAt(sources, word))).toEqual(['new', 'beyond-draft', 'new']);
  });
});
