import { expect, test } from 'vitest';
import { spanExtents } from '../../src/model/lattice/span-extent.js';
import { checkedDraft } from '../check/read.js';

test.each<[string, string, string[]]>([
  ['words of a paragraph', '1. Urges [all] towns.', ['[all]']],
  [
    'whole paragraphs',
    '[1. Urges towns.\n\n2. Thanks ports.]\n\n3. Ends.',
    ['[1. Urges towns.\n\n2. Thanks ports.]'],
  ],
  [
    'the rest of a paragraph and the beginning of another',
    '1. Urges [towns;\n\n2. Thanks ports;\n\n3. Asks schools] to plan.',
    ['[towns;', 'Asks schools]'],
  ],
  [
    'the rest of a paragraph and the next as a whole',
    '1. Urges [towns;\n\n2. Thanks ports.]\n\n3. Ends.',
    ['[towns;', ' Thanks ports.]'],
  ],
  [
    'items behind the words that lead to them',
    '1. Urges towns:\n\n(a) To plan [for:\n\n(i) Ports;\n\n(ii) Schools.]\n\n2. Ends.',
    ['[for:\n\n(i) Ports;\n\n(ii) Schools.]'],
  ],
  [
    'what stands under two headings',
    'Article 1\n\n[1. Urges towns.\n\nArticle 2\n\n1. Thanks ports.]',
    ['[1. Urges towns.', ' Thanks ports.]'],
  ],
  [
    'a paragraph as a whole and the beginning of the next',
    '1. [Urges towns;\n\n2. Thanks] ports.',
    ['[Urges towns;', 'Thanks]'],
  ],
  [
    'words with brackets beside them',
    '1. Urges [towns];\n\n2. Thanks [ports;\n\n3. [Asks] schools] to plan.',
    ['[towns]', '[ports;', '[Asks] schools]', '[Asks]'],
  ],
  [
    'the mark behind a paragraph and the beginning of another',
    '1. Urges towns[;\n\n2. Thanks ports;\n\n3. Asks schools] to plan.',
    ['[;', 'Asks schools]'],
  ],
  [
    'words with other marks behind them',
    '1. Urges [“towns”).\n\n2. Thanks ports;\n\n3. “Asks schools”] to plan.',
    ['[“towns”).', 'Asks schools”]'],
  ],
  [
    'an item and the paragraph behind all items',
    '1. Urges towns:\n\n(a) To [plan;\n\n(b) To pay.\n\n2. Thanks all.] Ends.',
    ['[plan;', 'Thanks all.]'],
  ],
  [
    'all items of a paragraph',
    '1. Urges towns:\n\n[(a) To plan;\n\n(b) To pay.]\n\n2. Ends.',
    ['[(a) To plan;\n\n(b) To pay.]'],
  ],
  [
    'an item as a whole and a paragraph that does not hold it',
    '1. Urges towns:\n\n(a) To plan;\n\n[(b) To pay.\n\n2. Ends.]',
    ['[(b) To pay.', ' Ends.]'],
  ],
  [
    'the rest of a paragraph without a label, in what holds no other',
    'Urges [towns;\n\nThanks ports;\n\nAsks schools] to plan.',
    ['[towns;', 'Asks schools]'],
  ],
  [
    'a heading and all that stands under it and the next',
    'Article 1 [Towns\n\n1. Act.\n\nArticle 2\n\n1. Ends.]',
    ['[Towns\n\n1. Act.\n\nArticle 2\n\n1. Ends.]'],
  ],
])('a bracket is around %s', (_, source, expected) => {
  const draft = checkedDraft(source);
  const found = spanExtents(draft).flatMap((ranges) =>
    ranges.map(({ start, end }) => source.slice(start, end)),
  );
  expect(found).toEqual(expected);
});
