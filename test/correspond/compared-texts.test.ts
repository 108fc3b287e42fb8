import { expect, test } from 'vitest';
import { paragraphsOf } from '../../src/correspond/texts.js';
import { quoteWords } from '../../src/correspond/quote.js';
import { corresponding } from '../check/corresponding.js';

const breaksOf = (tape: number[], words: number[]): [string, string] => {
  const { onTape, inTarget } = paragraphsOf(Int32Array.from(tape), Int32Array.from(words));
  return [onTape.join(''), inTarget.join('')];
};

test.each<[string, number[], number[], string, string]>([
  ['behind the last word of the one before', [0, 0, 1, 1], [0, 0, 1], '0010', '101'],
  ['and at its first word again, where marks stand between', [0, -1, -1, 1], [0, 1, 2], '0101', '111'],
  ['not at marks inside one', [0, -1, 0, -1], [3, 3], '0000', '10'],
  ['not before the first word of a tape', [-1, 0, 0], [], '000', ''],
  ['when an earlier one goes on', [1, 0, 1], [1, 0, 1], '011', '111'],
])('a paragraph begins %s', (_, tape, words, onTape, inTarget) => {
  expect(breaksOf(tape, words)).toEqual([onTape, inTarget]);
});

test('a sentence is split over two paragraphs for more than two words', () => {
  expect(paragraphsOf(new Int32Array(), new Int32Array()).breakCost).toBe(25);
});

test.each<[string, string, number[]]>([
  [
    'of each word, and none of marks',
    '1. Urges [all] States.\n\n2. Thanks [the host].',
    [0, -1, 0, -1, 0, 1, -1, 1, 1, -1],
  ],
  ['none of marks before all', '[Urges [all]] States', [-1, 0, -1, 0, -1, -1, 0]],
  ['none', '', []],
])('provisions on a tape: %s', (_, draft, provisions) => {
  expect([...corresponding(draft, '').tapeProvisions]).toEqual(provisions);
});

/** The phrases of a draft, and what they say and weigh together. */
function check(draft: string, adopted: string): string[] {
  const { phrases, tape, words, weighing, vocabulary } = corresponding(draft, adopted);
  const line = (text: string, starts: Int32Array, ends: Int32Array, first: number, end: number): string =>
    text.slice(starts[first], ends[end - 1]);
  const meaningOf = (meaning: number): string => {
    const id = vocabulary.forms.length + meaning;
    const isAlone = weighing.stems.filter((stem) => stem === weighing.stems[id]).length === 1;
    return `${String(meaning)} ${String(weighing.weights[id])} ${isAlone ? 'alone' : 'not alone'}`;
  };
  return [
    ...phrases.draft.map(
      ({ first, end, isShort, meaning }) =>
        `${line(draft, tape.starts, tape.ends, first, end)}${isShort ? ' (short)' : ''} ${meaningOf(meaning)}`,
    ),
    '→',
    ...phrases.adopted.map(
      ({ first, end, isShort, meaning }) =>
        `${line(adopted, words.starts, words.ends, first, end)}${isShort ? ' (short)' : ''} ${meaningOf(meaning)}`,
    ),
  ];
}

test.each<[string, string, string, string[]]>([
  [
    'what is abbreviated and its short form',
    'Thanks UNEP',
    'Thanks the United Nations Environment Programme',
    ['UNEP (short) 0 20 alone', '→', 'United Nations Environment Programme 0 20 alone'],
  ],
  [
    'both together, in one',
    'Thanks the United Nations Environment Programme (UNEP) and UNEP',
    'Thanks UNEP',
    [
      'United Nations Environment Programme (UNEP 0 20 alone',
      'UNEP (short) 0 20 alone',
      '→',
      'UNEP (short) 0 20 alone',
    ],
  ],
  [
    'both with quotation marks, in one',
    'Thanks the United Nations Environment Programme (“UNEP”)',
    'Thanks UNEP (United Nations Environment Programme)',
    [
      'United Nations Environment Programme (“UNEP 0 20 alone',
      '→',
      'UNEP (United Nations Environment Programme 0 20 alone',
    ],
  ],
  [
    'both with more between them, in two',
    'Thanks the United Nations Environment Programme, (UNEP)',
    'Thanks UNEP, United Nations Environment Programme',
    [
      'United Nations Environment Programme 0 20 alone',
      'UNEP (short) 0 20 alone',
      '→',
      'UNEP (short) 0 20 alone',
      'United Nations Environment Programme 0 20 alone',
    ],
  ],
  [
    'the same twice, in two',
    'Thanks UNEP (UNEP)',
    'Thanks the United Nations Environment Programme',
    [
      'UNEP (short) 0 20 alone',
      'UNEP (short) 0 20 alone',
      '→',
      'United Nations Environment Programme 0 20 alone',
    ],
  ],
  [
    'two of them',
    'Thanks UNEP (ILO)',
    'International Labour Organization; United Nations Environment Programme',
    [
      'UNEP (short) 1 20 alone',
      'ILO (short) 0 20 alone',
      '→',
      'International Labour Organization 0 20 alone',
      'United Nations Environment Programme 1 20 alone',
    ],
  ],
])('phrases: %s', (_, draft, adopted, phrases) => {
  expect(check(draft, adopted)).toEqual(phrases);
});

test.each<[string, string, string]>([
  ['a word', 'Urges', 'Urges'],
  ['words with their punctuation', 'States,|trees', 'States, to plant trees'],
  ['to the end of a paragraph', 'rivers|rivers', 'rivers'],
  ['over the end of one, without its number', 'rivers|museums', 'rivers. Invites museums'],
])('quotes %s', (_, ends, quote) => {
  const adopted = '1. Urges States, to plant trees along rivers.\n\n2. Invites museums to lend.';
  const texts = corresponding('', adopted);
  const [first = '', last = first] = ends.split('|').map((word) => word.replace(',', ''));
  const numberOf = (word: string): number =>
    [...texts.words.starts].findIndex((start) => adopted.startsWith(word, start));
  expect(quoteWords(texts, numberOf(first), numberOf(last))).toBe(quote);
});

test.each<[string, string, string[]]>([
  [
    'headings and what stands under them',
    'Heading of all\n\n1. Trees grow.\n\n2. Rivers flow.',
    ['0 0-3 0 0 0 heading', '1 3-5 0 1 1', '2 5-7 0 2 2'],
  ],
  [
    'articles',
    'Article 2\n\n1. Trees grow.\n\n2. Rivers flow. Lakes lie.\n\nArticle 3\n\n1. Roads end.\n\n(a) So do streets.',
    ['1 0-2 1 1 1', '2 2-4 1 2 2', '2 4-6 1 2 2', '4 6-8 2 4 4', '5 8-11 2 4 4'],
  ],
  [
    'lists',
    '1. Urges States:\n\n(a) To plant trees;\n\n(b) To lend paintings;\n\n2. Thanks the host.',
    ['0 0-2 0 0 0', '1 2-5 0 0 0', '2 5-8 0 0 0', '3 8-11 0 3 3'],
  ],
  [
    'options',
    'Article 2\n\nOption 1:\n\n1. Trees grow.\n\n2. Lakes lie.\n\nOption 2:\n\n1. Rivers flow.\n\nArticle 3\n\n1. Roads end.',
    ['2 0-2 1 1 2', '3 2-4 1 1 3', '5 4-6 1 1 5', '7 6-8 2 7 7'],
  ],
  [
    'alternatives',
    '1. Trees grow.\n\n1 alt. Rivers flow.\n\n2. Roads end.',
    ['0 0-2 0 0 0', '1 2-4 0 0 0', '2 4-6 0 2 2'],
  ],
  [
    'alternatives with items',
    '1. Trees grow:\n\n(a) Oaks;\n\n1 alt. Rivers flow:\n\n(a) Fast;\n\n2. Roads end.',
    ['0 0-2 0 0 0', '1 2-3 0 0 0', '2 3-5 0 0 0', '3 5-6 0 0 0', '4 6-8 0 4 4'],
  ],
  [
    'brackets that are alternatives change no family',
    '1. Trees [grow] [fall].\n\n2. Roads end.',
    ['0 0-6 0 0 0', '1 7-9 0 1 1'],
  ],
])('of each clause provision, places, article, family and list: %s', (_, text, lines) => {
  const { clauses } = corresponding(text, text);
  const write = (list: typeof clauses.draft): string[] =>
    list.map(({ provision, first, end, article, family, list: ofList, isHeading }) =>
      [provision, `${String(first)}-${String(end)}`, article, family, ofList, isHeading ? 'heading' : '']
        .join(' ')
        .trim(),
    );
  expect(write(clauses.draft)).toEqual(lines);
});
