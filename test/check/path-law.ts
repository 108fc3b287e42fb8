import { expect } from 'vitest';
import { rangeOf, roleOf, type Lattice } from '../../src/align/lattice.js';
import type { WeightedAlignment } from '../../src/align/weighted/alignment.js';
import { costOfPath } from '../../src/align/weighted/path-cost.js';
import { unreachable, type Paragraphs, type Weighing } from '../../src/align/weighted/weighing.js';
import type { AlignmentTask } from './random-lattices.js';

/** Words of one weight, of which no two are forms of one. */
export function plainWeighing({ tape }: Lattice, target: Int32Array): Weighing {
  const most = [tape, target].reduce(
    (most, words) => words.reduce((one, word) => Math.max(one, word), most),
    0,
  );
  return {
    weights: new Int32Array(most + 1).fill(10),
    stems: Int32Array.from({ length: most + 1 }, (_, word) => word),
    variantCost: 4,
    runCost: 9,
  };
}

/** Two texts that are one paragraph each. */
export const oneParagraphEach = ({ tape }: Lattice, target: Int32Array): Paragraphs => ({
  onTape: new Uint8Array(tape.length),
  inTarget: new Uint8Array(target.length),
  breakCost: 0,
});

/**
 * Asserts that an alignment is a path: words of one stem are matched in their order, each at most once, and only where they are read; of a group
 * of alternatives one at most is read, and nothing in a range that is not; the cost is that of the path, and that of each range on its side.
 */
export function assertPath(
  { lattice, target, weighing, paragraphs }: AlignmentTask,
  alignment: WeightedAlignment,
): void {
  const { matched, kept, cost, costIfKept, costIfSkipped } = alignment;
  const { stems } = weighing;
  const isRead = readPlaces(lattice, kept);
  let last = -1;
  for (const [place, word] of matched.entries()) {
    if (word < 0) continue;
    const isOfOneStem = stems[lattice.tape[place] ?? -1] === stems[target[word] ?? -1];
    if (word <= last || !isRead.has(place) || !isOfOneStem) expect.fail(`${place} is matched with ${word}`);
    last = word;
  }
  expect(last).toBeLessThan(target.length);
  const breaks = paragraphs ?? oneParagraphEach(lattice, target);
  expect(cost).toBe(costOfPath(lattice, target, weighing, breaks, alignment));
  for (const range of rangesOf(lattice))
    if (Math.min(costIfKept[range] ?? 0, costIfSkipped[range] ?? 0) >= unreachable)
      expect.fail(`${range} has no cost`);
}

const rangesOf = ({ tape }: Lattice): Set<number> =>
  new Set([...tape].filter((symbol) => symbol < 0).map(rangeOf));

function readPlaces({ tape }: Lattice, kept: Uint8Array): Set<number> {
  const places = new Set<number>();
  const groups: { isAroundRead: boolean; isRead: boolean; count: number }[] = [];
  for (const [place, symbol] of tape.entries()) {
    const group = groups.at(-1);
    if (symbol >= 0) {
      if (group?.isRead !== false) places.add(place);
      continue;
    }
    const isKept = kept[rangeOf(symbol)] === 1;
    if (roleOf(symbol) === 0) {
      const isAroundRead = group?.isRead !== false;
      if (isKept && !isAroundRead) expect.fail(`${rangeOf(symbol)} is read in a range that is not`);
      groups.push({ isAroundRead, isRead: isKept, count: Number(isKept) });
    } else if (roleOf(symbol) === 2 && group !== undefined) {
      group.isRead = isKept;
      group.count += Number(isKept);
      if (group.count > (group.isAroundRead ? 1 : 0))
        expect.fail(`${rangeOf(symbol)} is read beside another`);
    } else {
      groups.pop();
    }
  }
  return places;
}
