import { expect, test } from 'vitest';
import { alignWeighted, type WeightedOptions } from '../../src/align/weighted/align-weighted.js';
import { alignDense } from '../check/dense/align-dense.js';
import { randomTask, type AlignmentTask } from '../check/random-lattices.js';

/* `LATTICES=50000 npx vitest run test/align/weighted-dense.test.ts` is the long test. */
const lattices = Number(process.env.LATTICES ?? 2_000);
const first = Number(process.env.SEED ?? 1) * 1_000_000;

/** Aligns by breakpoints and by all cells: the path, its cost and the margins of all ranges are to be the same. */
function check({ lattice, target, weighing, paragraphs }: AlignmentTask, options?: WeightedOptions): void {
  const found = alignWeighted(lattice, target, weighing, paragraphs, options);
  expect(found).toEqual(alignDense(lattice, target, weighing, paragraphs));
}

test(`${lattices} random lattices are aligned as by the dense program`, { timeout: 3_600_000 }, () => {
  for (let seed = first; seed < first + lattices; seed += 1) check(randomTask(seed));
});

test('whatever is held of the first pass, the alignment is the same', () => {
  for (let seed = first; seed < first + lattices / 10; seed += 1) {
    const task = randomTask(seed);
    for (const mostHeld of [1, 20, 100]) check(task, { mostHeld });
  }
});
