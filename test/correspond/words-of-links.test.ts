import { expect, test } from 'vitest';
import { alignmentRuns } from '../../src/correspond/alignment-runs.js';
import type { Correspondence } from '../../src/correspond/correspondence.js';
import { corresponding } from '../check/corresponding.js';
import { steady } from '../check/steady-calibration.js';

/** The words of the draft from one place to before another. */
function wordsAt({ tape, draft }: Correspondence, first: number, end: number): string {
  const words: string[] = [];
  for (let place = first; place < end; place += 1)
    if ((tape.lattice.tape[place] ?? -1) >= 0)
      words.push(draft.source.text.slice(tape.starts[place], tape.ends[place]));
  return words.join(' ');
}

const adoptedWords = ({ words, adopted }: Correspondence, numbers: Iterable<number>): string =>
  [...numbers].map((word) => adopted.source.text.slice(words.starts[word], words.ends[word])).join(' ');

/** Which words of the draft are aligned with which: the passages, how sure they answer, and the clauses that do. */
const unitLines = (texts: Correspondence): string[] =>
  texts.matches.units.map(
    ({ first, end, target, answers, clause, confidence }) =>
      `${String(clause)}: ${wordsAt(texts, first, end)} → ${adoptedWords(texts, target)} (${answers.join()}) ${confidence.toFixed(3)}`,
  );

/** What is read of each bracket, and by how much. */
const bracketLines = (texts: Correspondence): string[] =>
  texts.tape.spans.map(({ text }, range) => {
    const { kept, margins } = texts.matches;
    return `${text.replace(/\s+/gu, ' ')}: ${kept[range] === 1 ? 'read' : 'skipped'} ${String(margins[range])}`;
  });

/** Where each adopted word was taken from, if it is not the same word. */
const takenLines = (texts: Correspondence): string[] =>
  [...texts.matches.takenFrom.entries()].flatMap(([word, place]) => {
    const [own, from] = [adoptedWords(texts, [word]), wordsAt(texts, place, place + 1)];
    return own === from ? [] : [`${own} < ${from}`];
  });

/** The alignment as it is written, with its cost. */
const runLines = (texts: Correspondence): string[] => {
  const { runs, cost } = alignmentRuns(texts);
  const quoted = (text: string, range: { start: number; end: number } | null): string =>
    range === null ? '' : text.slice(range.start, range.end).replace(/\s+/gu, ' ');
  const lines = runs.map(
    ({ kind, draft, adopted }) =>
      `${kind}: ${quoted(texts.draft.source.text, draft)} → ${quoted(texts.adopted.source.text, adopted)}`,
  );
  return [...lines, String(cost)];
};

type Case = readonly [name: string, draft: string, adopted: string, expected: readonly string[]];

function check([, draft, adopted, expected]: Case, write: (texts: Correspondence) => string[]): void {
  expect(write(corresponding(draft, adopted, steady.links))).toEqual(expected);
}

const trees = 'Urges States to plant trees along rivers';
const museums = 'Invites museums to lend old paintings to hospitals';
const trains = 'Requests the Council to draw up plans for night trains';
const harbours = 'Decides to publish the tariffs of harbours every spring';
const ferries = 'Welcomes the repair of ferries in northern archipelagos';

const units: readonly Case[] = [
  [
    'sentences side by side that answer to ones side by side are one passage',
    `1. ${trees}; ${museums}.`,
    `1. ${trees}; ${museums}.`,
    [
      '0: Urges States to plant trees along rivers Invites museums to lend old paintings to hospitals → Urges States to plant trees along rivers Invites museums to lend old paintings to hospitals (0,1) 1.000',
    ],
  ],
  [
    'so are those that answer to ones with two between them',
    `1. ${trees}; ${museums}.`,
    `1. ${trees}; ${trains}; ${harbours}; ${museums}.`,
    [
      '0: Urges States to plant trees along rivers Invites museums to lend old paintings to hospitals → Urges States to plant trees along rivers Invites museums to lend old paintings to hospitals (0,3) 1.000',
    ],
  ],
  [
    'not with three between them',
    `1. ${trees}; ${museums}.`,
    `1. ${trees}; ${trains}; ${harbours}; ${ferries}; ${museums}.`,
    [
      '0: Urges States to plant trees along rivers → Urges States to plant trees along rivers (0) 1.000',
      '1: Invites museums to lend old paintings to hospitals → Invites museums to lend old paintings to hospitals (4) 1.000',
    ],
  ],
  [
    'not in another order',
    `1. ${trees}; ${museums}.`,
    `1. ${museums}; ${trees}.`,
    [
      '0: Urges States to plant trees along rivers → Urges States to plant trees along rivers (1) 1.000',
      '1: Invites museums to lend old paintings to hospitals → Invites museums to lend old paintings to hospitals (0) 1.000',
    ],
  ],
  [
    'not where the answers are of two paragraphs',
    `1. ${trees}; ${museums}.`,
    `1. ${trees}.\n\n2. ${museums}.`,
    [
      '0: Urges States to plant trees along rivers → Urges States to plant trees along rivers (0) 1.000',
      '1: Invites museums to lend old paintings to hospitals → Invites museums to lend old paintings to hospitals (1) 1.000',
    ],
  ],
  [
    'not where the sentences are of two paragraphs',
    `1. ${trees}.\n\n2. ${museums}.`,
    `1. ${trees}; ${museums}.`,
    [
      '0: Urges States to plant trees along rivers → Urges States to plant trees along rivers (0) 1.000',
      '1: Invites museums to lend old paintings to hospitals → Invites museums to lend old paintings to hospitals (1) 1.000',
    ],
  ],
  [
    'those that nothing answers are one',
    `1. ${trees}; ${museums}; ${trains}.`,
    `1. ${trees}.`,
    [
      '0: Urges States to plant trees along rivers → Urges States to plant trees along rivers (0) 1.000',
      '1: Invites museums to lend old paintings to hospitals Requests the Council to draw up plans for night trains →  () 1.000',
    ],
  ],
  [
    'one that nothing answers parts others',
    `1. ${trees}; ${trains}; ${museums}.`,
    `1. ${trees}; ${museums}.`,
    [
      '0: Urges States to plant trees along rivers → Urges States to plant trees along rivers (0) 1.000',
      '1: Requests the Council to draw up plans for night trains →  () 1.000',
      '2: Invites museums to lend old paintings to hospitals → Invites museums to lend old paintings to hospitals (1) 1.000',
    ],
  ],
  [
    'two that answer to one are one',
    `1. ${trees}; ${museums}.`,
    `1. ${trees} and ${museums.replace('Invites', 'invites')}.`,
    [
      '0: Urges States to plant trees along rivers Invites museums to lend old paintings to hospitals → Urges States to plant trees along rivers and invites museums to lend old paintings to hospitals (0) 1.000',
    ],
  ],
  [
    'a passage is as sure as its weakest link',
    `1. ${trees}; ${museums}.`,
    `1. ${trees}; galleries lend certain paintings to all schools.`,
    [
      '0: Urges States to plant trees along rivers Invites museums to lend old paintings to hospitals → Urges States to plant trees along rivers galleries lend certain paintings to all schools (0,1) 0.670',
    ],
  ],
  [
    'a closing mark stands with the words before it, an opening one with those behind',
    `1. [${trees}.] {USA+} [${trains}.] {FRA+}\n\n2. [${museums}.] {PER+}`,
    `1. ${trees}.\n\n2. ${museums}.`,
    [
      '0: Urges States to plant trees along rivers → Urges States to plant trees along rivers (0) 1.000',
      '1: Requests the Council to draw up plans for night trains →  () 1.000',
      '2: Invites museums to lend old paintings to hospitals → Invites museums to lend old paintings to hospitals (1) 1.000',
    ],
  ],
  [
    'one that answers to what a sentence before it answers to goes on, though another is between',
    `1. ${trees}; ${museums}; ${trains}.`,
    `1. ${trees} and ${trains.replace('Requests', 'requests')}; ${museums}.`,
    [
      '0: Urges States to plant trees along rivers Invites museums to lend old paintings to hospitals Requests the Council to draw up plans for night trains → Urges States to plant trees along rivers and requests the Council to draw up plans for night trains Invites museums to lend old paintings to hospitals (0,1) 0.999',
    ],
  ],
];

test.each(units)('passages: %s', (...one) => {
  check(one, unitLines);
});

const brackets: readonly Case[] = [
  [
    'what stands is read, what does not is skipped',
    '1. Urges States to plant [tall] {FIN+} trees along [broad] {PER+} rivers.',
    '1. Urges States to plant trees along broad rivers.',
    ['tall: skipped -19', 'broad: read 19'],
  ],
  [
    'one in another',
    '1. Urges States to plant [tall [green] {USA+}] {FIN+} trees along rivers.',
    '1. Urges States to plant tall trees along rivers.',
    ['tall green: read 19', 'green: skipped -19'],
  ],
  [
    'one over two paragraphs, of which some words stand',
    '1. Urges States to plant trees [along rivers.\n\n2. Invites museums to lend paintings] {FRA+} to hospitals.',
    '1. Urges States to plant trees.\n\n2. Invites museums to lend to hospitals.',
    ['along rivers.: skipped -20', 'Invites museums to lend paintings: read 24'],
  ],
  [
    'one that nothing answers',
    `1. ${trees}.\n\n2. Thanks [the host country] {USA+} for its generous hospitality.`,
    `1. ${trees}.`,
    ['the host country: skipped -24'],
  ],
  [
    'one around all of a clause',
    `[1. ${trees}.] {USA+}`,
    `1. ${trees}.`,
    ['1. Urges States to plant trees along rivers.: read 64'],
  ],
  [
    'one around most of a clause, of which less stands than outside of it',
    '1. [Urges all States to plant] {USA+} trees now.',
    '1. Trees now.',
    ['Urges all States to plant: skipped -47'],
  ],
  [
    'one around most of a clause, of which more stands',
    '1. [Urges all States to plant] {USA+} trees now.',
    '1. Urges trees now.',
    ['Urges all States to plant: read -18'],
  ],
  [
    'one around three words of five',
    '1. [Urges States rarely] {USA+} plant trees.',
    '1. Urges plant trees.',
    ['Urges States rarely: skipped -10'],
  ],
];

test.each(brackets)('brackets: %s', (...one) => {
  check(one, bracketLines);
});

const sources: readonly Case[] = [
  [
    'other forms, and words of nowhere',
    '1. Urges a State to plant trees along rivers.',
    '1. Urges States to plant all trees along the river.',
    ['States < State', 'all < ', 'the < ', 'river < rivers'],
  ],
  [
    'an abbreviation and what it is short for',
    '1. Invites UNEP to report on rivers.\n\n2. Thanks the United Nations Environment Programme (UNEP) for its work on lakes.',
    '1. Invites the United Nations Environment Programme to report on rivers.\n\n2. Thanks UNEP for its work on lakes.',
    ['the < ', 'United < UNEP', 'Nations < UNEP', 'Environment < UNEP', 'Programme < UNEP', 'UNEP < United'],
  ],
  [
    'in the same words where both say it alike, though it is abbreviated elsewhere',
    '1. Invites the United Nations Environment Programme to report; UNEP shall meet.',
    '1. Invites the United Nations Environment Programme to report; UNEP shall meet.',
    [],
  ],
];

test.each(sources)('words come from: %s', (...one) => {
  check(one, takenLines);
});

const options = (one: string, other: string): string =>
  `Article 2\n\nOption 1:\n\n1. ${one}\n\nOption 2:\n\n1. ${other}`;

const chosen: readonly Case[] = [
  [
    'of options, the one that has most of the words',
    options(
      'Each Party shall report its emissions of methane.',
      'Each Party shall report its emissions of methane every year.',
    ),
    'Article 2\n\n1. Each Party shall report its emissions of methane every year.',
    ['', 'Each Party shall report its emissions of methane every year'],
  ],
  [
    'of options, the one that has most of the words that stand, and not most words',
    options(
      'Each Party shall report its harvest of rice, wheat, oats, rye, barley and maize.',
      'Each Party shall report its emissions of methane.',
    ),
    'Article 2\n\n1. Each Party shall report its emissions of methane.',
    ['', 'Each Party shall report its emissions of methane'],
  ],
  [
    'of options that have as many, the first',
    options('Each Party shall report its emissions.', 'Each Party shall report its emissions.'),
    'Article 2\n\n1. Each Party shall report its emissions.',
    ['Each Party shall report its emissions', ''],
  ],
  [
    'of two options, what only the other has',
    options(
      'Each Party shall report its emissions of methane every year.',
      'Each Party shall report its emissions and publish a forecast.',
    ),
    'Article 2\n\n1. Each Party shall report its emissions of methane every year and publish a forecast.',
    ['Each Party shall report its emissions of methane every year', 'and publish a forecast'],
  ],
  [
    'of an option with its items',
    options(
      'Each Party shall report:\n\n(a) Its emissions of methane;\n\n(b) Its harvest of rice;',
      'Each Party shall report its emissions of methane.',
    ),
    'Article 2\n\n1. Each Party shall report:\n\n(a) Its emissions of methane;\n\n(b) Its harvest of rice;',
    ['Each Party shall report', 'Its emissions of methane', 'Its harvest of rice', ''],
  ],
  [
    'of two paragraphs that are no options, the one with the longer run',
    `1. Requests museums to lend old pictures, and thanks hospitals.\n\n2. ${museums}.`,
    `1. ${museums}.`,
    ['', 'Invites museums to lend old paintings to hospitals'],
  ],
  [
    'of two paragraphs with the same words, the first',
    `1. ${museums}.\n\n2. ${museums}.`,
    `1. ${museums}.`,
    ['Invites museums to lend old paintings to hospitals', ''],
  ],
];

test.each(chosen)('words are taken: %s', (...one) => {
  check(one, (texts) => {
    const taken = new Set(texts.matches.takenFrom);
    return texts.matches.units.map(({ first, end }) =>
      Array.from({ length: end - first }, (_, index) => first + index)
        .filter((place) => taken.has(place))
        .map((place) => wordsAt(texts, place, place + 1))
        .join(' '),
    );
  });
});

const runs: readonly Case[] = [
  [
    'words that stand, are skipped, come in and have another form',
    '1. Urges States to plant [tall] {FIN+} trees along [broad] {PER+} rivers.',
    '1. Urges all States to plant trees along broad river banks now.',
    [
      'same: Urges → Urges',
      'added:  → all',
      'same: States to plant → States to plant',
      'skipped: tall → ',
      'same: trees along [broad → trees along broad',
      'variant: rivers → river',
      'added:  → banks now',
      '2.8',
    ],
  ],
  [
    'words that are left out, and new ones before all',
    '1. Urges States to plant old trees.',
    '1. Today urges States to plant trees.',
    [
      'added:  → Today',
      'same: Urges States to plant → urges States to plant',
      'left-out: old → ',
      'same: trees → trees',
      '2',
    ],
  ],
  [
    'a bracket without words, and one that holds another',
    '1. Urges States [ ] to plant [tall [green] {USA+} old] {FIN+} trees.',
    '1. Urges States to plant trees.',
    [
      'same: Urges States [ ] to plant → Urges States to plant',
      'skipped: tall [green] {USA+} old → ',
      'same: trees → trees',
      '0',
    ],
  ],
  [
    'what is abbreviated is one word in another form',
    '1. Invites UNEP to report. Thanks the United Nations Environment Programme for its work on lakes.',
    '1. Invites the United Nations Environment Programme to report. Thanks UNEP for its work on lakes and rivers.',
    [
      'same: Invites → Invites',
      'added:  → the',
      'variant: UNEP → United Nations Environment Programme',
      'same: to report. Thanks → to report. Thanks',
      'left-out: the → ',
      'variant: United Nations Environment Programme → UNEP',
      'same: for its work on lakes → for its work on lakes',
      'added:  → and rivers',
      '3',
    ],
  ],
  [
    'new words right behind what is abbreviated',
    '1. Thanks UNEP for its work on lakes.',
    '1. Thanks the United Nations Environment Programme today for its work on lakes.',
    [
      'same: Thanks → Thanks',
      'added:  → the',
      'variant: UNEP → United Nations Environment Programme',
      'added:  → today',
      'same: for its work on lakes → for its work on lakes',
      '1.8',
    ],
  ],
  [
    'words that changed places',
    '1. Requests museums to lend without delay old paintings.',
    '1. Requests museums to lend old paintings without delay.',
    [
      'same: Requests museums to lend → Requests museums to lend',
      'left-out: without delay → ',
      'same: old paintings → old paintings',
      'added:  → without delay',
      '2.8',
    ],
  ],
  [
    'two words in other forms are two runs',
    '1. Urges States to plant tree seedlings.',
    '1. Urges States to plant trees seedling.',
    [
      'same: Urges States to plant → Urges States to plant',
      'variant: tree → trees',
      'variant: seedlings → seedling',
      '0.8',
    ],
  ],
  ['nothing', '1. Urges States.', '', ['left-out: Urges States → ', '2']],
  ['words from nowhere', '', '1. Urges States.', ['added:  → Urges States', '2']],
];

test.each(runs)('runs: %s', (...one) => {
  check(one, runLines);
});
