import { expect, test } from 'vitest';
import { roleOf } from '../../src/align/lattice.js';
import { settleLongRanges } from '../../src/align/parts/long-ranges.js';
import { longestRising } from '../../src/align/parts/rising-sequence.js';
import { tapeOf, wordsOf } from '../check/tape-text.js';

/** Settles the ranges of more than six symbols, and writes what is left of the tape. */
function check(written: string, words: string, expected: string): void {
  const { tape } = tapeOf(written);
  const places = tape.map((_, place) => place);
  const work = Float64Array.from({ length: tape.length + 1 }, (_, place) => place);
  const piece = { tape, places, target: wordsOf(words).words, firstWord: 0, tried: 2 };
  const settled = settleLongRanges(piece, work, 6);
  const marks = ['[', ']', '|'];
  const left = Array.from(settled.tape, (symbol) =>
    symbol < 0 ? marks[roleOf(symbol)] : String.fromCharCode(symbol),
  );
  expect(left.join('')).toBe(expected);
  expect(Array.from(settled.places, (place) => tape[place])).toEqual([...settled.tape]);
  if (settled.tape.length === tape.length) expect(settled).toBe(piece);
  else expect(settled.tried).toBe(0);
}

test.each<[string, string, string, string]>([
  ['as long as may be stays', 'a[bcde]f', 'xyz', 'a[bcde]f'],
  ['longer, of which nothing stands, is left out', 'a[bcdefg]h', 'xyz', 'ah'],
  ['longer, of which all stands, loses its marks', 'a[bcdefg]h', 'abcdefgh', 'abcdefgh'],
  ['a fifth of which stands loses its marks', 'a[bcdefghijk]l', 'bcdexfgh', 'abcdefghijkl'],
  ['less of which stands is left out', 'a[bcdefghijk]l', 'bcd', 'al'],
  ['of alternatives, the one that stands', 'a[bcd|efg]h', 'aefgh', 'aefgh'],
  ['of alternatives that stand, the one of which more does', 'a[bcde|fghij]k', 'bcdxfghij', 'afghijk'],
  ['around another that is short', 'a[b[c]defg]h', 'abcdefgh', 'ab[c]defgh'],
  ['around another that is long', 'a[b[cdefghi]j]k', 'abjk', 'ak'],
  ['without an end stays', 'a[bcdefgh', 'xyz', 'a[bcdefgh'],
])('a range %s', (_, written, words, expected) => {
  check(written, words, expected);
});

test('numbers that are equal do not rise', () => {
  expect([...longestRising(Int32Array.of(3, 3, 3))]).toHaveLength(1);
});
