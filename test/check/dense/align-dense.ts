import type { Lattice } from '../../../src/align/lattice.js';
import { linkMarks, type MarkLinks } from '../../../src/align/mark-links.js';
import type { WeightedAlignment } from '../../../src/align/weighted/alignment.js';
import { unreachable, type Paragraphs, type Weighing } from '../../../src/align/weighted/weighing.js';
import { oneParagraphEach } from '../path-law.js';
import { backwardRows, type RowsAfter } from './backward.js';
import { advance, startForward, type ForwardPass, type Rows } from './forward.js';
import { placesByStem } from './places.js';
import { traceBack } from './trace.js';

/**
 * The oracle of the weighted alignment: the recurrence as it is written down, cell by cell, with a byte for each to find the way back. It takes
 * the product of the lengths, twice, in time, and once in memory.
 */
export function alignDense(
  lattice: Lattice,
  target: Int32Array,
  weighing: Weighing,
  paragraphs: Paragraphs = oneParagraphEach(lattice, target),
): WeightedAlignment {
  const { tape, ranges } = lattice;
  const { onTape: breaks, inTarget, breakCost } = paragraphs;
  const addCostsBetween = target.map((word) => weighing.weights[word] ?? 0);
  const pass: ForwardPass = {
    tape,
    target,
    weighing,
    places: placesByStem(target, weighing.stems),
    addCosts: addCostsBetween.map((cost, place) => cost + (inTarget[place] ?? 0) * breakCost),
    addCostsBetween,
    breaks,
    targetBreaks: inTarget,
  };
  const links = linkMarks(lattice);
  const margins = marginKeeper(links, ranges, ranges === 0 ? new Map() : backwardRows(pass));
  const width = target.length + 1;
  const state = startForward(pass);
  const steps = new Uint8Array(tape.length * width);
  advance(pass, state, tape.length, steps, margins.atEnd);
  const cost = state.rows.best[width - 1] ?? 0;
  const path = traceBack(lattice, links, width, (index) =>
    steps.subarray(index * width, (index + 1) * width),
  );
  return { ...path, ...margins.costs(), cost, exact: true };
}

interface MarginKeeper {
  readonly atEnd: (index: number, read: Rows, before: Rows) => void;
  readonly costs: () => Pick<WeightedAlignment, 'costIfKept' | 'costIfSkipped'>;
}

function marginKeeper(links: MarkLinks, ranges: number, after: RowsAfter): MarginKeeper {
  const costIfKept = new Int32Array(ranges).fill(unreachable);
  const costIfSkipped = new Int32Array(ranges).fill(unreachable);
  const groups = new Map<number, number[]>();
  const atEnd = (index: number, read: Rows, before: Rows): void => {
    const range = links.ended[index] ?? 0;
    const closing = links.closing[range] ?? 0;
    const rest = after.get(closing);
    if (rest === undefined) return;
    costIfKept[range] = leastSum(read, rest);
    costIfSkipped[range] = leastSum(before, rest);
    const group = groups.get(closing);
    if (group === undefined) groups.set(closing, [range]);
    else group.push(range);
  };
  const costs = (): ReturnType<MarginKeeper['costs']> => {
    for (const group of groups.values()) readAnother(group, costIfKept, costIfSkipped);
    return { costIfKept, costIfSkipped };
  };
  return { atEnd, costs };
}

/** An alternative is skipped, too, where another one is read. */
function readAnother(group: readonly number[], costIfKept: Int32Array, costIfSkipped: Int32Array): void {
  for (const range of group) {
    for (const other of group) {
      if (other === range) continue;
      costIfSkipped[range] = Math.min(costIfSkipped[range] ?? 0, costIfKept[other] ?? 0);
    }
  }
}

function leastSum(rows: Rows, rest: Rows): number {
  let least = unreachable;
  const { best, inRun } = rows;
  for (let place = 0; place < best.length; place += 1) {
    const sum = (best[place] as number) + (rest.best[place] as number);
    if (sum < least) least = sum;
    const run = (inRun[place] as number) + (rest.inRun[place] as number);
    if (run < least) least = run;
  }
  return least;
}
