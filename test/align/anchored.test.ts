import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignByEdits } from '../../src/align/align-by-edits.js';
import { alignAnchored } from '../../src/align/anchored/align-anchored.js';
import { anchorsOf } from '../../src/align/anchored/anchors.js';
import { longestRising } from '../../src/align/anchored/rising-sequence.js';
import {
  closingOf,
  openingOf,
  switchTo,
  type Lattice,
  type LatticeAlignment,
} from '../../src/align/lattice.js';
import { alignUnit } from '../../src/align/unit/align-unit.js';
import { seeded } from '../check/seeded.js';
import { assertPath, denseCost, lattices } from '../check/edit-oracle.js';
import { proseWords, withNoise } from '../check/long-lattices.js';
import { tapeOf, wordsOf } from '../check/tape-text.js';

const settings = { seed: seeded.seed, numRuns: Math.ceil(seeded.numRuns / 5) };

/** Aligns in parts of so many cells, and asserts that the result is a path. */
function check(lattice: Lattice, target: Int32Array, budget: number): LatticeAlignment {
  const alignment = alignAnchored(lattice, target, budget);
  assertPath(lattice, target, alignment);
  return alignment;
}

describe('anchors', () => {
  test.each([
    ['abcdefgh', 'xabcdefghx', ['0 1 8']],
    ['abcdef-ghijkl', 'abcdef+ghijkl', ['0 0 6', '7 7 6']],
    ['abc[x]def', 'abcdef', []],
    ['[abcdef]', 'abcdef', []],
    ['[ab]cdefgh', 'abcdefgh', ['4 2 6']],
    ['abcdefabcdef', 'abcdef', []],
    ['abcdefghijkl', 'ghijklabcdef', ['6 0 6']],
  ])('of %s in %s', (text, words, expected) => {
    const anchors = anchorsOf(tapeOf(text).tape, wordsOf(words).words, 6);
    expect(anchors.map(({ place, word, length }) => `${place} ${word} ${length}`)).toEqual(expected);
  });
});

test('the longest rising sequence is as long as by the definition', () => {
  const permutation = fc.uniqueArray(fc.nat(40), { maxLength: 12 });
  fc.assert(
    fc.property(permutation, (values) => {
      const sequence = [...longestRising(Int32Array.from(values))];
      const found = sequence.map((index) => values[index] ?? NaN);
      expect(sequence).toEqual([...sequence].sort((a, b) => a - b));
      expect(found).toEqual([...found].sort((a, b) => a - b));
      const lengths: number[] = [];
      for (const [index, value] of values.entries()) {
        const before = lengths.filter((_, other) => (values[other] ?? NaN) < value);
        lengths[index] = 1 + Math.max(0, ...before);
      }
      expect(found).toHaveLength(Math.max(0, ...lengths));
    }),
    settings,
  );
});

test('any lattice gives a path, whatever the budget', () => {
  const letters = ['a', 'b', 'c', 'd', 'e', 'f'];
  const words = fc.string({ unit: fc.constantFrom(...letters), maxLength: 60 });
  fc.assert(
    fc.property(lattices(letters, 4), words, fc.nat(400), (text, target, budget) => {
      const lattice = tapeOf(text);
      const { cost, exact } = check(lattice, wordsOf(target).words, budget);
      const least = denseCost(lattice, wordsOf(target).words);
      expect(cost).toBeGreaterThanOrEqual(least);
      if (exact) expect(cost).toBe(least);
      if (lattice.tape.length * target.length <= budget) expect(exact).toBe(true);
    }),
    settings,
  );
});

describe('texts that are near', () => {
  test.each([1, 2, 3])('cost no more in parts, case %d', (seed) => {
    const { lattice, reading } = proseWords(8_000, seed);
    const target = withNoise(reading, 0.05, seed);
    const parts = check(lattice, target, 2e6);
    expect(parts.exact).toBe(false);
    expect(parts.cost).toBe(alignUnit(lattice, target).cost);
  });
});

describe('ranges that are too long to be aligned both ways', () => {
  const words = proseWords(3_000, 1).reading;
  const others = proseWords(3_000, 2).reading.map((word) => word + 100_000);
  const near = withNoise(words, 0.1, 1);
  const far = withNoise(words, 0.4, 2);

  test.each([
    ['one bracket around the whole text', [openingOf(0), ...words, closingOf(0)], [1]],
    ['one around a text that is not there', [openingOf(0), ...others, closingOf(0), ...words], [0]],
    ['brackets in one another', [openingOf(0), openingOf(1), ...words, closingOf(1), closingOf(0)], [1, 1]],
    [
      'alternatives',
      [openingOf(0), ...others, switchTo(1), ...words, switchTo(2), ...others, closingOf(2)],
      [0, 1, 0],
    ],
    [
      'alternatives of which one is nearer',
      [openingOf(0), ...far, switchTo(1), ...words, switchTo(2), ...far, closingOf(2)],
      [0, 1, 0],
    ],
  ])('%s', (_, tape, kept) => {
    const alignment = check({ tape: Int32Array.from(tape), ranges: kept.length }, near, 1e6);
    expect([...alignment.kept]).toEqual(kept);
    expect(alignment.exact).toBe(false);
    expect(alignment.cost).toBeLessThan(words.length * 0.1);
  });
});

test('texts without an anchor are cut all the same', () => {
  const words = Int32Array.from({ length: 5_000 }, (_, place) => place % 5);
  const { cost } = check({ tape: words, ranges: 0 }, words, 1e5);
  expect(cost).toBeLessThan(100);
});

test('no text is cut inside a range', () => {
  const text = (word: string, n: number): string => word.repeat(n);
  const tape = tapeOf(`${text('x', 1000)}[${text('y', 100)}|${text('z', 100)}]${text('x', 1000)}`);
  const target = `${text('x', 1000)}${text('y', 100)}${text('z', 100)}${text('x', 1000)}`;
  expect([...check(tape, wordsOf(target).words, 1e6).kept].filter(Boolean)).toHaveLength(1);
});

test('the work grows with the text', () => {
  const blocksOf = (length: number): number => {
    const work = { blocks: 0 };
    const { lattice, reading } = proseWords(length, 1);
    alignAnchored(lattice, withNoise(reading, 0.1, 1), 1e6, work);
    return work.blocks;
  };
  expect(blocksOf(64_000) / blocksOf(8_000)).toBeLessThan(8 ** 1.1);
});

test('long texts are cut, and others are not', () => {
  const { lattice, reading } = proseWords(500, 1);
  expect(alignByEdits(lattice, reading)).toEqual(alignUnit(lattice, reading));
  expect(alignByEdits(lattice, reading, 1e4)).toEqual(alignAnchored(lattice, reading, 1e4));
  expect(alignByEdits(lattice, reading, 1e4).exact).toBe(false);
});
