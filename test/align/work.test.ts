import { expect, test } from 'vitest';
import { alignExactly, workOf } from '../../src/align/weighted/align-exact.js';
import { alignWeighted } from '../../src/align/weighted/align-weighted.js';
import type { Paragraphs } from '../../src/align/weighted/weighing.js';
import { alignDense } from '../check/dense/align-dense.js';
import { randomTask } from '../check/random-lattices.js';
import { tapeOf, wordsOf } from '../check/tape-text.js';

const weighing = {
  weights: new Int32Array(128).fill(10),
  stems: Int32Array.from({ length: 128 }, (_, word) => word),
  variantCost: 4,
  runCost: 9,
};

function taskOf(draft: string, adopted: string): Parameters<typeof workOf> {
  const tape = tapeOf(draft);
  const { words, breaks } = wordsOf(adopted);
  const paragraphs: Paragraphs = {
    onTape: Uint8Array.from(tape.breaks),
    inTarget: Uint8Array.from(breaks),
    breakCost: 25,
  };
  return [tape, words, weighing, paragraphs];
}

/* Of each place the work before it; at the end that of all. */
test.each<[string, string, string, number[]]>([
  ['a pair of words is a unit', 'a b c', 'abc', [0, 1, 2, 3]],
  ['each word of one stem is looked at', 'a a b', 'aaab', [0, 3, 6, 7]],
  ['a word that is nowhere else is none', 'a x b', 'ab', [0, 1, 1, 2]],
  ['marks look at the runs that go on over them', 'a [b] c', 'abc', [0, 1, 2, 3, 5, 6]],
  ['and closing ones at what changed inside', 'a [b b] c', 'abbc', [0, 1, 2, 4, 6, 12, 13]],
  ['of alternatives each', 'a [b | c] d', 'abcd', [0, 1, 2, 3, 5, 6, 8, 9]],
  [
    'behind the beginning of a paragraph runs begin at each of the target',
    'a / [b] c',
    'a / b / c',
    [0, 1, 4, 5, 7, 8],
  ],
])('work: %s', (_, draft, adopted, work) => {
  expect([...workOf(...taskOf(draft, adopted))]).toEqual(work);
});

test('an alignment is made up to the work that it may be, and not beyond', () => {
  const task = taskOf('a [b b] c', 'abbc');
  expect(alignExactly(...task, 13, {})?.cost).toBe(0);
  expect(alignExactly(...task, 12, {})).toBeNull();
});

test.each([
  ['once', undefined, { looked: 6, changed: 8, repeated: 0 }],
  ['and once more for each part that is done again', 1, { looked: 10, changed: 15, repeated: 4 }],
])('what is looked at and changed is added up: %s', (_, mostHeld, expected) => {
  const work = { looked: 1, changed: 1, repeated: 1 };
  const [lattice, target, , paragraphs] = taskOf('a [b] c a', 'abca');
  alignWeighted(lattice, target, weighing, paragraphs, {
    work,
    ...(mostHeld === undefined ? {} : { mostHeld }),
  });
  expect(work).toEqual({
    looked: 1 + expected.looked,
    changed: 1 + expected.changed,
    repeated: 1 + expected.repeated,
  });
});

test('small lattices are aligned as by the dense program', () => {
  for (let seed = 0; seed < 400; seed += 1) {
    const { lattice, target, weighing: own, paragraphs } = randomTask(seed);
    expect(alignWeighted(lattice, target, own, paragraphs)).toEqual(
      alignDense(lattice, target, own, paragraphs),
    );
  }
});
