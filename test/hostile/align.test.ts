import { describe, expect, test } from 'vitest';
import { closingOf, openingOf, switchTo } from '../../src/align/lattice.js';
import { workOf } from '../../src/align/weighted/align-exact.js';
import { alignWeighted, type WeightedOptions } from '../../src/align/weighted/align-weighted.js';
import type { WeightedAlignment } from '../../src/align/weighted/alignment.js';
import { proseWords } from '../check/long-lattices.js';
import { assertPath, oneParagraphEach, plainWeighing } from '../check/path-law.js';
import type { AlignmentTask } from '../check/random-lattices.js';

/* Work is counted and not timed, as in the other tests of texts that nobody writes. */

/** A tape of so many words and what it is aligned with. */
interface Pair {
  readonly tape: readonly number[];
  readonly target: readonly number[];
  /** What it must cost, in words; null where only the law of the path is asserted. */
  readonly cost: number | null;
}

const none: readonly number[] = [];
const numbersTo = (n: number): number[] => Array.from({ length: n }, (_, index) => index);

/** Words of which no two are the same, but each tenth. */
const words = (n: number): number[] => numbersTo(n).map((index) => (index % 10 === 0 ? 0 : index));

const shapes: Readonly<Record<string, (n: number) => Pair>> = {
  'every word in a bracket': (n) => ({
    tape: words(n).flatMap((word, range) => [openingOf(range), word, closingOf(range)]),
    target: words(n).filter((_, place) => place % 3 > 0),
    cost: 0,
  }),
  'pairs of nested brackets': (n) => ({
    tape: words(n).flatMap((word, range) =>
      range % 2 === 0
        ? [openingOf(range), openingOf(range + 1), word, closingOf(range + 1)]
        : [word, closingOf(range - 1)],
    ),
    target: words(n).filter((_, place) => place % 4 > 0),
    cost: 0,
  }),
  'brackets as deep as the text is long, with words at each level': (n) => ({
    tape: [
      ...words(n).flatMap((word, range) => [openingOf(range), word]),
      ...words(n).map((_, level) => closingOf(n - 1 - level)),
    ],
    target: words(n).slice(0, n / 2),
    cost: 0,
  }),
  'deep brackets around one word': (n) => ({
    tape: [...numbersTo(n).map(openingOf), 1, ...numbersTo(n).reverse().map(closingOf)],
    target: [1],
    cost: 0,
  }),
  'one bracket around the whole text': (n) => ({
    tape: [openingOf(0), ...words(n), closingOf(0)],
    target: words(n),
    cost: 0,
  }),
  'one bracket around a text that is not there': (n) => ({
    tape: [openingOf(0), ...words(n), closingOf(0)],
    target: words(n).map((word) => word + n),
    cost: n,
  }),
  'one word of as many alternatives': (n) => ({
    tape: [
      openingOf(0),
      ...words(n).flatMap((word, range) => [word, range + 1 < n ? switchTo(range + 1) : closingOf(range)]),
    ],
    target: [n - 1],
    cost: 0,
  }),
  'empty tape': (n) => ({ tape: none, target: words(n), cost: n }),
  'empty target': (n) => ({ tape: words(n), target: none, cost: n }),
  'both empty': () => ({ tape: none, target: none, cost: 0 }),
  'empty brackets': (n) => ({
    tape: numbersTo(n).flatMap((range) => [openingOf(range), closingOf(range)]),
    target: [1],
    cost: 1,
  }),
  'one word repeated': (n) => ({ tape: words(n).fill(7), target: words(n / 2).fill(7), cost: n / 2 }),
  'two words by turns': (n) => ({
    tape: numbersTo(n).map((index) => index % 2),
    target: numbersTo(n - 1).map((index) => (index + 1) % 2),
    // The first word is left out, so a run begins with the second.
    cost: 1.9,
  }),
  'paragraphs in reverse order': (n) => {
    const paragraphs = numbersTo(40).map((index) => words(n).slice((index * n) / 40, ((index + 1) * n) / 40));
    return { tape: paragraphs.flat(), target: [...paragraphs].reverse().flat(), cost: null };
  },
};

/* What a word costs that is left out or added. */
const weight = 10;

describe.each(Object.keys(shapes))('%s', (shape) => {
  const taskOf = (size: number): AlignmentTask & { readonly cost: number | null } => {
    const { tape, target, cost } = shapes[shape]?.(size) ?? { tape: none, target: none, cost: null };
    const lattice = { tape: Int32Array.from(tape), ranges: size };
    const against = Int32Array.from(target);
    const weighing = plainWeighing(lattice, against);
    return { lattice, target: against, weighing, paragraphs: undefined, cost };
  };
  const align = (task: AlignmentTask, options: WeightedOptions): WeightedAlignment => {
    const alignment = alignWeighted(task.lattice, task.target, task.weighing, task.paragraphs, options);
    assertPath(task, alignment);
    return alignment;
  };

  test('is aligned with the least cost, in as much work as it is said to be', () => {
    const task = taskOf(1_000);
    const { lattice, target, weighing, cost } = task;
    const work = { looked: 0, changed: 0, repeated: 0 };
    const alignment = align(task, { mostWork: Infinity, mostHeld: Infinity, work });
    expect(alignment.exact).toBe(true);
    if (cost !== null) expect(alignment.cost).toBe(cost * weight);
    const said = workOf(lattice, target, weighing, oneParagraphEach(lattice, target)).at(-1) ?? 0;
    expect(work.looked).toBeLessThanOrEqual(said);
    expect(work.changed).toBeLessThanOrEqual(4 * said);
  });

  test('is aligned in no more work than it may be', () => {
    const task = taskOf(8_000);
    const work = { looked: 0, changed: 0, repeated: 0 };
    const alignment = align(task, { mostWork: 1e5, work });
    if (task.cost !== null) expect(alignment.cost).toBeGreaterThanOrEqual(task.cost * weight);
    expect(work.looked + work.changed).toBeLessThanOrEqual(1e6);
  });
});

test('paragraphs in reverse order keep one of them', () => {
  const { tape, target } = shapes['paragraphs in reverse order']?.(8_000) ?? { tape: none, target: none };
  const lattice = { tape: Int32Array.from(tape), ranges: 0 };
  const against = Int32Array.from(target);
  const { matched } = alignWeighted(lattice, against, plainWeighing(lattice, against));
  expect(matched.filter((word) => word >= 0).length).toBeGreaterThanOrEqual(200);
});

test('brackets ten thousand deep around a text are read, and what is in them is aligned', () => {
  const { lattice, reading } = proseWords(10_000, 1);
  const depth = 10_000;
  const opened = numbersTo(depth).map((level) => openingOf(lattice.ranges + level));
  const closed = numbersTo(depth)
    .reverse()
    .map((level) => closingOf(lattice.ranges + level));
  const deep = {
    tape: Int32Array.from([...opened, ...lattice.tape, ...closed]),
    ranges: lattice.ranges + depth,
  };
  const weighing = plainWeighing(deep, reading);
  const work = { looked: 0, changed: 0, repeated: 0 };
  const alignment = alignWeighted(deep, reading, weighing, undefined, { mostWork: 5e6, work });
  assertPath({ lattice: deep, target: reading, weighing, paragraphs: undefined }, alignment);
  expect(alignment.cost).toBe(0);
  expect(work.looked + work.changed).toBeLessThanOrEqual(1e7);
});
