import { describe, expect, test } from 'vitest';
import { annotated, clean, readDraft, toTerminal, toText } from '../../src/index.js';
import { columnsOf } from '../../src/write/columns.js';
import { corpusFile } from '../check/fixture.js';

const draft = readDraft(corpusFile('hsp-ha-2-1/draft-2023-05-22.txt'));

describe.each([24, 40, 80, 200])('%i columns', (width) => {
  const lines = toTerminal(annotated(draft), { width }).split('\n');

  test('no line is wider', () => {
    const wide = lines.filter((line) => columnsOf(line) > width);
    expect(wide.filter((line) => /\S\s+\S/u.test(line.trim()))).toEqual([]);
  });

  test('no line ends with a space', () => {
    expect(lines.filter((line) => line.endsWith(' '))).toEqual([]);
  });

  test('all words are there, in their order', () => {
    const words = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== '');
    expect(words(lines.join('\n'))).toEqual(words(toText(annotated(draft))));
  });
});

test('items hang under their labels', () => {
  const source = '1. Urges:\n\n(a) one two three four;';
  expect(toTerminal(clean(readDraft(source)), { width: 20 })).toBe(
    '1. Urges:\n\n    (a) one two\n        three four;\n',
  );
});

test('a bracket and its word stay together', () => {
  const source = '1. Urges [swift] {USA+} action;';
  expect(toTerminal(annotated(readDraft(source)), { width: 12 })).toBe(
    'OP1  Urges\n    [swift]\n    {USA+}\n    action;\n',
  );
});

test('what is painted is what is said; no paint goes over a line end', () => {
  const source =
    'A title of several words\n\n1. Urges [it] {USA+, FRA-, RUS reserve until the capital has answered};';
  const painted = toTerminal(annotated(readDraft(source)), {
    width: 20,
    paint: (words, tone) => `<${tone}>${words}</${tone}>`,
  });
  const words = 'until the capital has answered';
  expect(painted).toContain('<title>A title of several</title>\n<title>words</title>');
  expect(painted).toContain('<support>USA+</support>, <oppose>FRA-</oppose>');
  expect(painted.replace(/<[^>]+>/gu, '')).toBe(toTerminal(annotated(readDraft(source)), { width: 20 }));
  for (const line of painted.split('\n'))
    expect(line.match(/<\w/gu)?.length).toBe(line.match(/<\//gu)?.length);
  expect(words.split(' ').every((word) => painted.includes(word))).toBe(true);
});

test.each([
  ['word', 4],
  ['e\u0301', 1],
  ['漢字', 4],
  ['😀', 2],
  ['می\u200Cخواهم', 7],
])('%s takes %i columns', (words, expected) => {
  expect(columnsOf(words)).toBe(expected);
});
