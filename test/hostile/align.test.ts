import { describe, expect, test } from 'vitest';
import { alignAnchored } from '../../src/align/anchored/align-anchored.js';
import { closingOf, openingOf, switchTo } from '../../src/align/lattice.js';
import { alignUnit } from '../../src/align/unit/align-unit.js';
import { assertPath } from '../check/edit-oracle.js';
import { proseWords } from '../check/long-lattices.js';

/* Work is counted and not timed, as in the other tests of texts that nobody writes. */

/** A tape of so many words and what it is aligned with. */
interface Pair {
  readonly tape: readonly number[];
  readonly target: readonly number[];
  /** What it must cost; null where only the law of the path is asserted. */
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
    cost: 1,
  }),
  'paragraphs in reverse order': (n) => {
    const paragraphs = numbersTo(40).map((index) => words(n).slice((index * n) / 40, ((index + 1) * n) / 40));
    return { tape: paragraphs.flat(), target: [...paragraphs].reverse().flat(), cost: null };
  },
};

const size = 8_000;

describe.each(Object.keys(shapes))('%s', (shape) => {
  const { tape, target, cost } = shapes[shape]?.(size) ?? { tape: none, target: none, cost: null };
  const lattice = { tape: Int32Array.from(tape), ranges: size };
  const against = Int32Array.from(target);

  test('is aligned with the least cost, in two steps for each place and 32 words', () => {
    const work = { blocks: 0 };
    const alignment = alignUnit(lattice, against, work);
    assertPath(lattice, against, alignment);
    if (cost !== null) expect(alignment.cost).toBe(cost);
    expect(work.blocks).toBeLessThanOrEqual(2 * tape.length * Math.ceil(target.length / 32));
  });

  test('is aligned in parts', () => {
    const work = { blocks: 0 };
    const alignment = alignAnchored(lattice, against, 1e6, work);
    assertPath(lattice, against, alignment);
    expect(alignment.cost).toBeGreaterThanOrEqual(cost ?? 0);
    expect(work.blocks).toBeLessThanOrEqual(4 * (tape.length + target.length) * 32);
  });
});

test('paragraphs in reverse order keep one of them', () => {
  const { tape, target } = shapes['paragraphs in reverse order']?.(size) ?? { tape: none, target: none };
  const alignment = alignUnit({ tape: Int32Array.from(tape), ranges: 0 }, Int32Array.from(target));
  expect(alignment.matched.filter((word) => word >= 0).length).toBeGreaterThanOrEqual(size / 40);
});

test('brackets ten thousand deep take a step each', () => {
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
  const work = { blocks: 0 };
  const alignment = alignUnit(deep, reading, work);
  assertPath(deep, reading, alignment);
  expect(alignment.cost).toBe(0);
  expect(work.blocks).toBeLessThanOrEqual(2 * (lattice.tape.length + depth) * Math.ceil(reading.length / 32));
});
