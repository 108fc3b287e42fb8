import { describe, expect, test } from 'vitest';
import { closingOf, openingOf, switchTo } from '../../src/align/lattice.js';
import { alignWeighted, type WeightedOptions } from '../../src/align/weighted/align-weighted.js';
import { copiesOfWords, corpusWords, wordsOfPair } from '../bench/align-inputs.js';
import { alignDense } from '../check/dense/align-dense.js';
import { assertPath } from '../check/path-law.js';
import { randomTask, type AlignmentTask } from '../check/random-lattices.js';
import { hasSharedFolder, sharedFile } from '../check/shared-folder.js';
import { tapeOf, wordsOf } from '../check/tape-text.js';

/* `LATTICES=50000 npx vitest run test/align/weighted-dense.full.test.ts` is the long test; it takes the long texts, too. */
const lattices = Number(process.env.LATTICES ?? 2_000);
const isLong = process.env.LATTICES !== undefined;
const first = Number(process.env.SEED ?? 1) * 1_000_000;

/** Aligns by breakpoints and by all cells: the path, its cost and the margins of all ranges are to be the same. */
function check(task: AlignmentTask, options?: WeightedOptions): void {
  const { lattice, target, weighing, paragraphs } = task;
  const found = alignWeighted(lattice, target, weighing, paragraphs, options);
  expect(found).toEqual(alignDense(lattice, target, weighing, paragraphs));
  assertPath(task, found);
}

test(`${lattices} random lattices are aligned as by the dense program`, { timeout: 3_600_000 }, () => {
  for (let seed = first; seed < first + lattices; seed += 1) check(randomTask(seed));
});

test('whatever is held of the first pass, the alignment is the same', { timeout: 3_600_000 }, () => {
  for (let seed = first; seed < first + lattices / 10; seed += 1) {
    const task = randomTask(seed);
    for (const mostHeld of [1, 20, 100]) check(task, { mostHeld });
  }
});

describe('real texts', () => {
  test('the corpus', () => {
    check(corpusWords());
    check({ ...corpusWords(), paragraphs: undefined });
    check(corpusWords(), { mostHeld: 5_000 });
  });

  test.skipIf(!isLong || !hasSharedFolder).each([
    ['paris-agreement/draft-2015-10-23.md', 'paris-agreement/adopted-2015-12-12.md'],
    ['paris-agreement/draft-2015-12-04.md', 'paris-agreement/adopted-2015-12-12.md'],
    ['paris-agreement/draft-2015-12-09.md', 'paris-agreement/adopted-2015-12-12.md'],
    ['paris-agreement/draft-2015-12-04.md', 'paris-agreement/draft-2015-10-23.md'],
    ['bbnj/draft-2022-06-01.txt', 'bbnj/adopted-2023-06-19.txt'],
    ['bbnj/draft-2022-12-12.txt', 'bbnj/draft-2022-06-01.txt'],
  ])('%s against %s', { timeout: 3_600_000 }, (draft, adopted) => {
    check(wordsOfPair(sharedFile(`corpus/${draft}`), sharedFile(`corpus/${adopted}`)));
  });
});

/** The shares of all cells that a forward pass looks at and changes. */
function sharesOf({ lattice, target, weighing, paragraphs }: AlignmentTask): {
  looked: number;
  changed: number;
} {
  const work = { looked: 0, changed: 0, repeated: 0 };
  const { exact } = alignWeighted(lattice, target, weighing, paragraphs, { work });
  expect({ exact, repeated: work.repeated }).toEqual({ exact: true, repeated: 0 });
  const cells = lattice.tape.length * target.length;
  return { looked: work.looked / cells, changed: work.changed / cells };
}

test('of all cells one or two in a hundred are looked at, and fewer are changed', () => {
  for (const copies of [1, 3, 10]) {
    const { looked, changed } = sharesOf(copiesOfWords(corpusWords(), copies));
    expect(looked).toBeLessThan(0.015);
    expect(changed).toBeLessThan(0.006);
  }
});

test('an alignment is the same whatever was aligned before', () => {
  const small = randomTask(1);
  const before = alignWeighted(small.lattice, small.target, small.weighing, small.paragraphs);
  const { lattice, target, weighing, paragraphs } = corpusWords();
  alignWeighted(lattice, target, weighing, paragraphs, { mostWork: 100 });
  alignWeighted(lattice, target, weighing, paragraphs, { mostHeld: 100 });
  expect(alignWeighted(small.lattice, small.target, small.weighing, small.paragraphs)).toEqual(before);
});

test.each([
  ['a closing mark alone', [97, closingOf(0), 98]],
  ['an opening mark alone', [97, openingOf(0), 98]],
  ['a switch alone', [97, switchTo(0), 98]],
  ['alternatives that are not closed', [openingOf(0), 97, switchTo(1), 98]],
  ['a range in one that is not closed', [openingOf(0), 97, openingOf(1), closingOf(1), 98]],
  ['nothing but marks', [closingOf(2), switchTo(1), openingOf(0), closingOf(0), openingOf(3), 97, 98]],
])('%s says nothing', (_, symbols) => {
  const { tape } = tapeOf('ab');
  const { words } = wordsOf('ab');
  const weighing = {
    weights: new Int32Array(128).fill(10),
    stems: Int32Array.from({ length: 128 }, (_one, word) => word),
    variantCost: 4,
    runCost: 9,
  };
  const plain = alignWeighted({ tape, ranges: 0 }, words, weighing);
  const { matched, cost } = alignWeighted({ tape: Int32Array.from(symbols), ranges: 4 }, words, weighing);
  expect(cost).toBe(plain.cost);
  expect([...matched].filter((word) => word >= 0)).toEqual([...plain.matched]);
});
