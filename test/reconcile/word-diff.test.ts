import { expect, test } from 'vitest';
import { wordDiff } from '../../src/compare/word-diff.js';
import type { WordingPart } from '../../src/index.js';

/** A wording of a head, words of which every other is another one each time, and a tail. */
const wording = (changed: number, letter: string): string =>
  `the head ${Array.from({ length: 2 * changed }, (_, index) => (index % 2 === 0 ? `${letter}${String(index)}` : 'and')).join(' ')} the tail`;

function check(before: string, after: string): WordingPart[] {
  const parts = wordDiff(before, after);
  const of = (other: string): string =>
    parts.flatMap(({ kind, text }) => (kind === other ? [] : [text])).join('');
  expect([of('added'), of('removed')]).toEqual([before, after]);
  return parts;
}

test('up to the limit word by word: an edit is a word that goes or comes', () => {
  expect(check('all [the] States', 'all of the States').map(({ kind }) => kind)).toContain('added');
  const parts = check(wording(500, 'a'), wording(500, 'b'));
  expect(parts.filter(({ kind }) => kind === 'removed')).toHaveLength(500);
});

test('beyond it from the first word that differs to the last', () => {
  const parts = check(wording(501, 'a'), wording(501, 'b'));
  expect(parts.map(({ kind }) => kind)).toEqual(['same', 'removed', 'added', 'same']);
  expect([parts[0]?.text, parts[3]?.text]).toEqual(['the head ', ' and the tail']);
});

test.each([
  ['nothing in common', 'a', 'b', ''],
  ['one is the beginning of the other', 'a', 'a', ' and more'],
])('beyond it, %s', (_, first, second, rest) => {
  const words = (letter: string): string =>
    Array.from({ length: 1200 }, (__, index) => `${letter}${String(index)}`).join(' ');
  check(words(first), words(second) + rest);
  check(words(first), `${words(`${second}x`)}${rest}`);
  check(`${words(first)} same`, `same ${words(`${second}x`)}`);
});
