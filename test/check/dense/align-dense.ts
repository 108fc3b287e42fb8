import type { Lattice, LatticeAlignment } from '../../../src/align/lattice.js';
import { linkMarks, type MarkLinks } from '../../../src/align/mark-links.js';
import { backwardRows, type RowsAfter } from './backward.js';
import { advance, copyOf, startForward, type ForwardPass, type PassState, type Rows } from './forward.js';
import { placesByStem } from './places.js';
import { traceBack, type StepRows } from './trace.js';
import { unreachable, type Paragraphs, type Weighing } from '../../../src/align/weighted/weighing.js';

/**
 * The best alignment, and for every range what the best one costs that reads it and the best one that does not. Both are of readings that have
 * the ranges around it: of a range inside one that is skipped, they say what would be best if it were not.
 */
export interface WeightedAlignment extends LatticeAlignment {
  /** By the number of the range. */
  readonly costIfKept: Int32Array;
  /** By the number of the range; an alternative is not read where another one is, too. */
  readonly costIfSkipped: Int32Array;
}

/** How much memory an alignment may take. */
export interface WeightedLimits {
  /** The steps that are held at once, in bytes: one for each cell of as many rows as fit, and of one row at least. */
  readonly mostStepBytes: number;
}

const usualLimits: WeightedLimits = { mostStepBytes: 3.2e7 };

/**
 * Finds the reading of a lattice that is nearest to a target, by the weights of words.
 *
 * Time is the product of the lengths, twice, and once more where the steps do not fit into 32 MB; memory is two rows for each range.
 *
 * @param lattice A text with ranges that may be skipped, at no cost.
 * @param target The words of the other text.
 * @param weighing What words cost.
 * @param paragraphs Where paragraphs begin; without it, the texts are taken for one each.
 * @param limits How much memory it may take; what it finds is the same with less.
 * @returns The alignment, exact for these weights. Among paths of one cost, words are matched rather than left out, and ranges are read
 * rather than skipped.
 */
export function alignDense(
  lattice: Lattice,
  target: Int32Array,
  weighing: Weighing,
  paragraphs: Paragraphs = oneParagraph(lattice, target),
  { mostStepBytes }: WeightedLimits = usualLimits,
): WeightedAlignment {
  const { tape, ranges } = lattice;
  const places = placesByStem(target, weighing.stems);
  const addCostsBetween = target.map((word) => weighing.weights[word] ?? 0);
  const { onTape: breaks, inTarget, breakCost } = paragraphs;
  const addCosts = addCostsBetween.map((cost, place) => cost + (inTarget[place] ?? 0) * breakCost);
  const pass: ForwardPass = {
    tape,
    target,
    weighing,
    places,
    addCosts,
    addCostsBetween,
    breaks,
    targetBreaks: inTarget,
  };
  const links = linkMarks(lattice);
  const margins = marginKeeper(links, ranges, ranges === 0 ? new Map() : backwardRows(pass));
  const width = target.length + 1;
  const blockLength = Math.max(1, Math.min(tape.length, Math.floor(mostStepBytes / width)));
  const { starts, cost, last } = forwardBlocks(pass, blockLength, margins.atEnd);
  const path = traceBack(lattice, links, width, stepsByBlock(pass, starts, blockLength, last));
  return { ...path, ...margins.costs(), cost, exact: true };
}

function oneParagraph({ tape }: Lattice, target: Int32Array): Paragraphs {
  return { onTape: new Uint8Array(tape.length), inTarget: new Uint8Array(target.length), breakCost: 0 };
}

/** Where each block of the tape begins, the cost of the whole, and the steps of the last block. */
interface Blocks {
  readonly starts: readonly PassState[];
  readonly cost: number;
  readonly last: Uint8Array;
}

function forwardBlocks(
  pass: ForwardPass,
  blockLength: number,
  atEnd: (index: number, read: Rows, before: Rows) => void,
): Blocks {
  const { length } = pass.tape;
  const width = pass.addCosts.length + 1;
  const state = startForward(pass);
  const starts: PassState[] = [];
  let last = new Uint8Array(0);
  while (state.index < length) {
    starts.push(copyOf(state));
    const end = Math.min(length, state.index + blockLength);
    if (end === length) last = new Uint8Array((end - state.index) * width);
    advance(pass, state, end, end === length ? last : null, atEnd);
  }
  return { starts, cost: state.rows.best[width - 1] ?? 0, last };
}

/** The steps, of which one block is held at a time. */
function stepsByBlock(
  pass: ForwardPass,
  starts: readonly PassState[],
  blockLength: number,
  last: Uint8Array,
): StepRows {
  const width = pass.addCosts.length + 1;
  let held = starts.length - 1;
  let steps = last;
  return (index) => {
    const block = Math.floor(index / blockLength);
    const start = starts[block];
    if (block !== held && start !== undefined) {
      held = block;
      if (steps.length < blockLength * width) steps = new Uint8Array(blockLength * width);
      advance(pass, copyOf(start), Math.min(pass.tape.length, start.index + blockLength), steps);
    }
    const row = index - block * blockLength;
    return steps.subarray(row * width, (row + 1) * width);
  };
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
