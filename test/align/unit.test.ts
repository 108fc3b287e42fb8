import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LatticeAlignment } from '../../src/align/lattice.js';
import { alignUnit } from '../../src/align/unit/align-unit.js';
import { matchWords } from '../../src/align/unit/match-words.js';
import { mergeRows } from '../../src/align/unit/row-steps.js';
import { costAt, rowsFor, takeRow, type Rows } from '../../src/align/unit/rows.js';
import { seeded } from '../check/seeded.js';
import { assertPath, denseCost, lattices } from '../check/edit-oracle.js';
import { tapeOf, wordsOf } from '../check/tape-text.js';
import { readingsOf } from '../check/weighted-oracle.js';

/** Aligns, and asserts that the result is a path of the least cost. */
function check(text: string, words: string): LatticeAlignment {
  const lattice = tapeOf(text);
  const target = wordsOf(words).words;
  const alignment = alignUnit(lattice, target);
  assertPath(lattice, target, alignment);
  expect(alignment.cost).toBe(denseCost(lattice, target));
  expect(alignment.exact).toBe(true);
  return alignment;
}

describe('the ranges that are read, and the cost', () => {
  test.each([
    ['a [b] c', 'abc', [1], 0],
    ['a [b] c', 'ac', [0], 0],
    ['a [b] c', 'axc', [0], 1],
    ['a [b][d] c', 'adc', [0, 1], 0],
    ['a [b|d] c', 'adc', [0, 1], 0],
    ['a [b|d] c', 'abc', [1, 0], 0],
    ['a [b|d] c', 'ac', [0, 0], 0],
    ['a [b|d] c', 'abdc', [0, 1], 1],
    ['a [b [x|y] |d] c', 'abyc', [1, 0, 1, 0], 0],
    ['a [b|b] c', 'abc', [0, 1], 0],
    ['a [b|d|e|f] c', 'aec', [0, 0, 1, 0], 0],
    ['a [b [x] d] c', 'abdc', [1, 0], 0],
    ['a [b [x] d] c', 'ac', [0, 0], 0],
    ['[abc]', '', [0], 0],
    ['[]', 'a', [0], 1],
    ['[|]', '', [0, 0], 0],
    ['', 'abc', [], 3],
    ['', '', [], 0],
    ['a', '', [], 1],
    ['a [a] b', 'ab', [0], 0],
    ['a b [c d e] f', 'a b c x e f', [1], 1],
  ])('%s against %s', (text, words, kept, cost) => {
    const alignment = check(text, words);
    expect([...alignment.kept]).toEqual(kept);
    expect(alignment.cost).toBe(cost);
  });
});

const settings = { seed: seeded.seed, numRuns: seeded.numRuns };

test('any small lattice costs what the nearest of all its readings costs', () => {
  const targets = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
  fc.assert(
    fc.property(lattices(['a', 'b', 'c'], 4), targets, (text, target) => {
      const lattice = tapeOf(text);
      fc.pre(lattice.ranges <= 7);
      const costs = readingsOf(lattice).map(({ words }) =>
        denseCost({ tape: Int32Array.from(words), ranges: 0 }, wordsOf(target).words),
      );
      expect(check(text, target).cost).toBe(Math.min(...costs));
    }),
    settings,
  );
});

const longText = (letters: readonly string[]): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...letters), minLength: 60, maxLength: 140 });

/** Pieces of a lattice, with long texts between them: rows of several blocks, and ranges of which one of two rows is far below the other. */
const longLattices = fc
  .array(fc.tuple(lattices(['a', 'b', 'c', 'd'], 4), longText(['a', 'b', 'c', 'd']), fc.boolean()), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) =>
    parts.map(([items, text, isRange]) => (isRange ? `${items}[${text}]` : items + text)).join(''),
  );

test('rows of many blocks give the least cost too', () => {
  fc.assert(
    fc.property(longLattices, longText(['a', 'b', 'c', 'd', 'e']), (text, target) => {
      check(text, target);
    }),
    { ...settings, numRuns: Math.ceil(settings.numRuns / 20) },
  );
});

test('rows that are made again give the same path', () => {
  fc.assert(
    fc.property(longLattices, longText(['a', 'b', 'c']), (text, words) => {
      const { tape } = tapeOf(text);
      const target = wordsOf(words).words;
      const [kept, remade] = [2 ** 20, 0].map((room) => {
        const matched = new Int32Array(tape.length).fill(-1);
        matchWords(tape, target, matched, { blocks: 0 }, room);
        return matched;
      });
      expect(remade).toEqual(kept);
    }),
    { ...settings, numRuns: Math.ceil(settings.numRuns / 20) },
  );
});

test('the lesser of two rows is that of their costs, place by place', () => {
  // Runs of one slope, so that the difference of two rows changes much within a block.
  const run = fc.tuple(fc.constantFrom(-1, 0, 1), fc.integer({ min: 1, max: 40 }));
  const slopes = fc
    .array(run, { maxLength: 8 })
    .map((runs) => runs.flatMap(([slope, length]) => Array.from({ length }, () => slope)).slice(0, 96));
  const rising = Array.from({ length: 96 }, () => 1);
  const falling = rising.map((slope) => -slope);
  const examples = [-65, -64, -63, -62].flatMap((first): [number[], number[], number][] => [
    [rising, falling, first],
    [falling, rising, -first],
  ]);
  fc.assert(
    fc.property(slopes, slopes, fc.integer({ min: -100, max: 100 }), (one, other, first) => {
      const rows = rowsFor(96, 2);
      const numbers = [one, other].map((slope, index) => fillRow(rows, slope, index === 0 ? first : 0));
      const [a = 0, b = 0] = numbers;
      const others = costsOf(rows, b);
      const expected = costsOf(rows, a).map((cost, column) => Math.min(cost, others[column] ?? NaN));
      mergeRows(rows.cells, a * rows.length, b * rows.length, a * rows.length, rows.blocks);
      expect(costsOf(rows, a)).toEqual(expected);
    }),
    { ...settings, numRuns: Math.ceil(settings.numRuns / 5), examples },
  );
});

/** Makes a row of its first cost and of how much its costs rise. */
function fillRow(rows: Rows, slopes: readonly number[], first: number): number {
  const row = takeRow(rows);
  const start = row * rows.length;
  const bitsOf = (slope: number, block: number): number =>
    slopes
      .slice(32 * block, 32 * block + 32)
      .reduce((bits, value, bit) => bits | (Number(value === slope) << bit), 0);
  for (let block = 0; block < rows.blocks; block += 1) {
    rows.cells[start + 1 + 2 * block] = bitsOf(1, block);
    rows.cells[start + 2 + 2 * block] = bitsOf(-1, block);
  }
  rows.cells[start] = first;
  return row;
}

const costsOf = (rows: Rows, row: number): number[] =>
  Array.from({ length: 32 * rows.blocks + 1 }, (_, column) => costAt(rows, row, column));

test('rare words are found as frequent ones are', () => {
  const target = Int32Array.from({ length: 7000 }, (_, place) => (place % 7 === 0 ? 0 : place * 1001));
  // In another order, so that a bit that is left from one word would make another match.
  const tape = Int32Array.from({ length: 300 }, (_, place) => target[2000 + ((place * 77) % 300)] ?? 0);
  const lattice = { tape, ranges: 0 };
  const alignment = alignUnit(lattice, target);
  assertPath(lattice, target, alignment);
  expect(alignment.cost).toBe(denseCost(lattice, target));
});

test('the work is a step for each place and 32 words, twice at most', () => {
  const blocksOf = (length: number): number => {
    const work = { blocks: 0 };
    const text = Int32Array.from({ length }, (_, place) => (place * place) % 97);
    alignUnit({ tape: text, ranges: 0 }, text, work);
    return work.blocks;
  };
  expect(blocksOf(1_600)).toBe(1_600 * 50);
  expect(blocksOf(9_600)).toBeGreaterThan(9_600 * 300);
  expect(blocksOf(9_600)).toBeLessThanOrEqual(2 * 9_600 * 300);
});
