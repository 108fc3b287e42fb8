import { roleOf } from '../../../src/align/lattice.js';
import type { Places } from './places.js';
import { unreachable, type Weighing } from '../../../src/align/weighted/weighing.js';

/*
 * The recurrence. A row holds, for every place in the target, what the best path to there costs: `best`, whatever its last step is, and
 * `inRun`, where its last step matched a word.
 *
 *   word w     inRun'[j] = min( inRun[j-1], best[j-1] + runCost ) + variantCost, if w is a form of target[j-1] (no variant cost if the same)
 *              best'[j]  = min( best[j] + weight(w), best'[j-1] + weight(target[j-1]), inRun'[j] )
 *   opening    the rows are remembered
 *   closing    the rows are the lesser of themselves and those remembered: the range is skipped, and a run goes on over it
 *   switch     the rows are set aside as one alternative, and begin again from those remembered
 *
 * The least of two rows needs no further step: a word may be added after it at no less than before.
 * After Myers and Miller 1989 (approximate matching of regular expressions) on graphs that are series and alternatives only.
 */

/** Rows of a pass. */
export interface Rows {
  readonly best: Int32Array;
  readonly inRun: Int32Array;
}

/** A range that is open. */
interface OpenRange {
  /** The rows where it begins; never written to. */
  readonly before: Rows;
  /** The least of the alternatives that have ended. */
  readonly ended: Rows | null;
}

/** Where a pass stands. */
export interface PassState {
  /** The next place of the tape. */
  index: number;
  rows: Rows;
  open: OpenRange[];
}

/**
 * Called where a range ends, at its closing mark or at a switch, before it may be skipped: with the place of the mark, the rows if the range
 * is read, and the rows where it began.
 */
export type RangeEnd = (index: number, read: Rows, before: Rows) => void;

/** What a pass needs to know. */
export interface ForwardPass {
  readonly tape: Int32Array;
  readonly target: Int32Array;
  readonly weighing: Weighing;
  readonly places: Places;
  /** What it costs to add each word of the target inside a paragraph of the tape. */
  readonly addCosts: Int32Array;
  /** What it costs between two paragraphs. */
  readonly addCostsBetween: Int32Array;
  /** For each place of the tape, 1 where a paragraph begins. */
  readonly breaks: Uint8Array;
  /** For each place of the target, 1 where a paragraph begins. */
  readonly targetBreaks: Uint8Array;
}

/* How a cell was reached, in one byte. The least two bits are for `best`, the others for `inRun`. */
/** A word of the draft is left out; at a mark: as it was before the mark. */
export const leaveOut = 0;
/** A word of the target is added; at a mark: the range is skipped. */
export const add = 1;
/** A word is matched; at a mark: an alternative that ended before is read. */
export const match = 2;
/** A word of the target is added between two paragraphs of the tape. */
export const addBetween = 3;
/** Of the cell: the step to `best`. */
export const stepMask = 3;
/** Of the two bits for `inRun`: a run begins here at no cost, behind what `best` says of the cell. */
export const asBest = 3;
/** The step to `inRun` is from `inRun`; at a mark, two bits that say the same as the lower two. */
export const runShift = 2;

/**
 * Starts a pass.
 *
 * @param pass What is aligned.
 * @returns The state before the first place of the tape. Nothing is read, and a match of the first word begins no new run.
 */
export function startForward({ addCostsBetween: costs, targetBreaks }: ForwardPass): PassState {
  const best = new Int32Array(costs.length + 1);
  for (let place = 0; place < costs.length; place += 1)
    best[place + 1] = (best[place] ?? 0) + (costs[place] ?? 0);
  /* A paragraph begins with the tape: where one begins in the target too, so does a run, at no cost. */
  const inRun = best.map((cost, place) => (place === 0 || targetBreaks[place] === 1 ? cost : unreachable));
  return { index: 0, rows: { best, inRun }, open: [] };
}

const copyRows = ({ best, inRun }: Rows): Rows => ({ best: best.slice(), inRun: inRun.slice() });

/**
 * Takes a pass further.
 *
 * @param pass What is aligned.
 * @param state Where it stands; it is changed.
 * @param end The place of the tape where it stops.
 * @param steps Where the steps are written, a row of bytes for each place of the tape from the first; null where they are not asked for.
 * @param atEnd Called where a range ends.
 */
export function advance(
  pass: ForwardPass,
  state: PassState,
  end: number,
  steps: Uint8Array | null,
  atEnd?: RangeEnd,
): void {
  const { tape } = pass;
  const width = state.rows.best.length;
  const matches = new Int32Array(width).fill(unreachable);
  const first = state.index;
  for (; state.index < end; state.index += 1) {
    const symbol = tape[state.index] ?? 0;
    const row = steps?.subarray((state.index - first) * width, (state.index - first + 1) * width) ?? null;
    if (symbol >= 0) wordRow(pass, state, symbol, matches, row);
    else markRow(state, symbol, row, atEnd);
    if (isBreakAfter(pass, state.index)) breakRow(pass, state.rows, row);
  }
}

/**
 * Tells whether words may be added at no more than their weight behind a place of the tape.
 *
 * @param pass What is aligned.
 * @param index The place.
 * @returns Whether a paragraph begins behind it, or the tape ends; not behind a switch, of which the step is not that of one path.
 */
export function isBreakAfter({ tape, breaks }: ForwardPass, index: number): boolean {
  const symbol = tape[index] ?? 0;
  if (symbol < 0 && roleOf(symbol) === 2) return false;
  return index + 1 === tape.length || breaks[index + 1] === 1;
}

/** Between paragraphs words are added at their weight, and where one begins in the target too, a run begins at no cost. */
function breakRow(
  { addCostsBetween, targetBreaks }: ForwardPass,
  { best, inRun }: Rows,
  steps: Uint8Array | null,
): void {
  for (let place = 0; place < best.length; place += 1) {
    const cost =
      place === 0 ? unreachable : (best[place - 1] as number) + (addCostsBetween[place - 1] as number);
    if (cost < (best[place] as number)) {
      best[place] = cost;
      if (steps !== null) steps[place] = (steps[place] as number) | addBetween;
    }
    if (targetBreaks[place] === 1 && (best[place] as number) < (inRun[place] as number)) {
      inRun[place] = best[place] as number;
      if (steps !== null) steps[place] = (steps[place] as number) | (asBest << runShift);
    }
  }
}

function wordRow(
  { weighing, places, addCosts, target }: ForwardPass,
  { rows: { best, inRun } }: PassState,
  word: number,
  matches: Int32Array,
  steps: Uint8Array | null,
): void {
  const { weights, stems, variantCost, runCost } = weighing;
  const stem = stems[word] ?? 0;
  const from = places.from[stem] ?? 0;
  const to = places.from[stem + 1] ?? 0;
  /* From the right, so that the rows of the word before are still there. */
  for (let index = from; index < to; index += 1) {
    const place = places.at[index] ?? 0;
    const goesOn = inRun[place] ?? 0;
    const begins = (best[place] ?? 0) + runCost;
    const cost = target[place] === word ? 0 : variantCost;
    matches[place + 1] = Math.min(goesOn, begins) + cost;
  }
  const weight = weights[word] ?? 0;
  let left = (best[0] as number) + weight;
  best[0] = left;
  if (steps !== null) steps[0] = leaveOut;
  let next = 1;
  for (let index = from; index < to; index += 1) {
    const place = (places.at[index] as number) + 1;
    left = fillBetween(best, addCosts, weight, left, next, place, steps);
    left = fillMatched(best, addCosts, weight, left, place, matches[place] as number, steps);
    next = place + 1;
  }
  fillBetween(best, addCosts, weight, left, next, best.length, steps);
  if (steps !== null) {
    for (let index = from; index < to; index += 1) {
      const place = places.at[index] as number;
      /* `matches` has the cost of the cheaper way. */
      const cost = target[place] === word ? 0 : variantCost;
      const goesOn = (inRun[place] as number) + cost === matches[place + 1];
      if (goesOn) steps[place + 1] = (steps[place + 1] as number) | (1 << runShift);
    }
  }
  inRun.set(matches);
  for (let index = from; index < to; index += 1) matches[(places.at[index] as number) + 1] = unreachable;
}

/** Places where the word has no match: it is left out, or words are added. Gives the cost of the last place. */
function fillBetween(
  best: Int32Array,
  addCosts: Int32Array,
  weight: number,
  before: number,
  from: number,
  to: number,
  steps: Uint8Array | null,
): number {
  let left = before;
  if (steps === null) {
    for (let place = from; place < to; place += 1) {
      const cost = (best[place] as number) + weight;
      const added = left + (addCosts[place - 1] as number);
      left = added < cost ? added : cost;
      best[place] = left;
    }
    return left;
  }
  for (let place = from; place < to; place += 1) {
    const cost = (best[place] as number) + weight;
    const added = left + (addCosts[place - 1] as number);
    left = added < cost ? added : cost;
    best[place] = left;
    steps[place] = added < cost ? add : leaveOut;
  }
  return left;
}

function fillMatched(
  best: Int32Array,
  addCosts: Int32Array,
  weight: number,
  left: number,
  place: number,
  matched: number,
  steps: Uint8Array | null,
): number {
  let cost = (best[place] as number) + weight;
  let step = leaveOut;
  const added = left + (addCosts[place - 1] as number);
  if (added < cost) {
    cost = added;
    step = add;
  }
  if (matched <= cost) {
    cost = matched;
    step = match;
  }
  best[place] = cost;
  if (steps !== null) steps[place] = step;
  return cost;
}

function markRow(
  state: PassState,
  mark: number,
  steps: Uint8Array | null,
  atEnd: RangeEnd | undefined,
): void {
  const role = roleOf(mark);
  steps?.fill(0);
  if (role === 0) {
    state.open.push({ before: copyRows(state.rows), ended: null });
    return;
  }
  const range = state.open.pop();
  if (range === undefined) return;
  atEnd?.(state.index, state.rows, range.before);
  if (role === 2) {
    const ended = copyRows(state.rows);
    if (range.ended !== null) keepLesser(ended, range.ended, steps, match);
    state.open.push({ before: range.before, ended });
    state.rows = copyRows(range.before);
    return;
  }
  if (range.ended !== null) keepLesser(state.rows, range.ended, steps, match);
  keepLesser(state.rows, range.before, steps, add);
}

/** Writes into the first rows the lesser of both, and says where they were the second's. */
function keepLesser(rows: Rows, others: Rows, steps: Uint8Array | null, step: number): void {
  for (const [row, other, shift] of [
    [rows.best, others.best, 0],
    [rows.inRun, others.inRun, runShift],
  ] as const) {
    for (let place = 0; place < row.length; place += 1) {
      if ((other[place] as number) >= (row[place] as number)) continue;
      row[place] = other[place] as number;
      if (steps !== null) steps[place] = ((steps[place] as number) & ~(stepMask << shift)) | (step << shift);
    }
  }
}
