import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closingOf, openingOf, switchTo, type Lattice } from '../../src/align/lattice.js';
import { anchorsOf } from '../../src/align/parts/anchors.js';
import { longestRising } from '../../src/align/parts/rising-sequence.js';
import { alignWeighted } from '../../src/align/weighted/align-weighted.js';
import type { WeightedAlignment } from '../../src/align/weighted/alignment.js';
import { proseWords, withNoise } from '../check/long-lattices.js';
import { assertPath, plainWeighing } from '../check/path-law.js';
import { randomTask, type AlignmentTask } from '../check/random-lattices.js';
import { seeded } from '../check/seeded.js';
import { tapeOf, wordsOf } from '../check/tape-text.js';

const settings = { seed: seeded.seed, numRuns: Math.ceil(seeded.numRuns / 5) };

/** Aligns with a limit, asserts that the result is a path, and that it costs no less than the best one. */
function check(task: AlignmentTask, mostWork: number): WeightedAlignment {
  const { lattice, target, weighing, paragraphs } = task;
  const alignment = alignWeighted(lattice, target, weighing, paragraphs, { mostWork });
  assertPath(task, alignment);
  const best = alignWeighted(lattice, target, weighing, paragraphs);
  if (alignment.exact) expect(alignment).toEqual(best);
  else expect(alignment.cost).toBeGreaterThanOrEqual(best.cost);
  return alignment;
}

/** A text without paragraphs, of words that weigh the same. */
const plain = (lattice: Lattice, target: Int32Array): AlignmentTask => ({
  lattice,
  target,
  weighing: plainWeighing(lattice, target),
  paragraphs: undefined,
});

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

test('any lattice gives a path, whatever the limit', () => {
  for (let seed = 0; seed < settings.numRuns; seed += 1)
    for (const mostWork of [0, 20, 200]) check(randomTask(seed), mostWork);
});

describe('texts that are near', () => {
  test.each([1, 2, 3])('cost no more in parts, case %d', (seed) => {
    const { lattice, reading } = proseWords(12_000, seed);
    const task = plain(lattice, withNoise(reading, 0.05, seed));
    const { exact, cost } = check(task, 5e4);
    expect(exact).toBe(false);
    expect(cost).toBe(alignWeighted(lattice, task.target, task.weighing).cost);
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
    const alignment = check(plain({ tape: Int32Array.from(tape), ranges: kept.length }, near), 1e4);
    expect([...alignment.kept]).toEqual(kept);
    expect(alignment.exact).toBe(false);
    // Each word that was changed is left out, and one is added and a run begun.
    expect(alignment.cost).toBeLessThan(words.length * 0.1 * 30);
  });
});

test('what it costs to keep a range, or to skip it, is the same in a part as in the whole', () => {
  const words = proseWords(1_500, 1).reading;
  const tape = [
    ...words.slice(0, 400),
    openingOf(0),
    ...words.slice(400, 405),
    closingOf(0),
    ...words.slice(405, 1_000),
    openingOf(1),
    ...words.slice(50, 53),
    closingOf(1),
    ...words.slice(1_000),
  ];
  const task = plain({ tape: Int32Array.from(tape), ranges: 2 }, withNoise(words, 0.05, 1));
  const { exact, kept, costIfKept, costIfSkipped } = check(task, 1e4);
  const best = alignWeighted(task.lattice, task.target, task.weighing);
  expect([exact, [...kept]]).toEqual([false, [1, 0]]);
  expect([costIfKept, costIfSkipped]).toEqual([best.costIfKept, best.costIfSkipped]);
});

test('texts without an anchor are cut all the same', () => {
  const words = Int32Array.from({ length: 5_000 }, (_, place) => place % 5);
  const { cost, exact } = check(plain({ tape: words, ranges: 0 }, words), 1e5);
  expect(exact).toBe(false);
  expect(cost).toBeLessThan(1_000);
});

test('no text is cut inside a range', () => {
  const text = (word: string, n: number): string => word.repeat(n);
  const tape = tapeOf(`${text('x', 1000)}[${text('y', 100)}|${text('z', 100)}]${text('x', 1000)}`);
  const target = `${text('x', 1000)}${text('y', 100)}${text('z', 100)}${text('x', 1000)}`;
  const { kept } = check(plain({ tape: tape.tape, ranges: tape.ranges }, wordsOf(target).words), 1e6);
  expect([...kept].filter(Boolean)).toHaveLength(1);
});

test('the work grows with the text, beyond the limit', () => {
  const lookedAt = (length: number): number => {
    const work = { looked: 0, changed: 0, repeated: 0 };
    const { lattice, reading } = proseWords(length, 1);
    const { target, weighing } = plain(lattice, withNoise(reading, 0.1, 1));
    const { exact } = alignWeighted(lattice, target, weighing, undefined, { mostWork: 1e5, work });
    expect(exact).toBe(false);
    return work.looked;
  };
  expect(lookedAt(128_000) / lookedAt(16_000)).toBeLessThan(8 ** 1.1);
});

test('the limit is of the work: a text of different words is aligned exactly, and one of one word is cut', () => {
  const different = Int32Array.from({ length: 20_000 }, (_, place) => place);
  const limit = { mostWork: 1e6 };
  const exactOf = (words: Int32Array): boolean => {
    const { lattice, target, weighing } = plain({ tape: words, ranges: 0 }, words);
    return alignWeighted(lattice, target, weighing, undefined, limit).exact;
  };
  expect(exactOf(different)).toBe(true);
  expect(exactOf(different.map(() => 0))).toBe(false);
});
