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
])('a bracket is around %s', (_, source, expected) => {
  const draft = checkedDraft(source);
  const found = spanExtents(draft).flatMap((ranges) =>
    ranges.map(({ start, end }) => source.slice(start, end)),
  );
  expect(found).toEqual(expected);
});
