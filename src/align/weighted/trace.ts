import { roleOf } from '../lattice.js';
import { goesOnOverBreak, type ForwardPass } from './forward.js';
import type { Problem } from './problem.js';
import { fromBefore } from './row.js';
import { heightAt, stepBelow } from './staircase.js';

/*
 * The best path is followed from the end, while a forward pass is undone row by row. Of paths of one cost it is the one that matches a word
 * rather than leaves it out, leaves out a word of the tape rather than adds one of the target, goes on with a run rather than begins one,
 * and reads the last alternative rather than an earlier one, and any rather than none.
 */

/** The best path, as far as it has been followed. */
export interface Trace {
  /** For every place of the tape the word of the target that it is matched with, or -1. */
  readonly matched: Int32Array;
  /** Whether each range is read, by its number. */
  readonly kept: Uint8Array;
  /** Where the path is in the target. */
  place: number;
  /** Whether it is inside a run of matched words. */
  isInRun: boolean;
  /** Where it is taken up again, if what is being undone is not read: the place of a mark. Else -1. */
  resumesAt: number;
  /** The height that the alternative has which is read, while it is looked for; an opening mark ends the search. Else null. */
  sought: number | null;
}

/**
 * Begins at the end of both texts.
 *
 * @param problem What is aligned.
 * @returns A path without words.
 */
export const beginTrace = ({ tape, target, ranges }: Problem): Trace => ({
  matched: new Int32Array(tape.length).fill(-1),
  kept: new Uint8Array(ranges),
  place: target.length,
  isInRun: false,
  resumesAt: -1,
  sought: null,
});

/**
 * Follows the path over the place where a paragraph of the tape begins.
 *
 * @param trace The path.
 * @param pass The pass, behind it.
 * @param index The place of the symbol before it.
 * @param touched Gets the mark at each place of the target that changed there.
 * @param mark A number that `touched` does not have.
 */
export function traceBreak(
  trace: Trace,
  { problem, row: { stairs }, steps }: ForwardPass,
  index: number,
  touched: Int32Array,
  mark: number,
): void {
  if (trace.resumesAt >= 0) return;
  if (trace.isInRun) {
    if (problem.isTargetBreak[trace.place] !== 1) return;
    if (sourceOf(trace, steps, index, true) === goesOnOverBreak) return;
    trace.isInRun = false;
  }
  const { values, length } = steps.log;
  for (let at = steps.breakAt[index] as number; at < length; at += 2)
    touched[(values[at] as number) >> 1] = mark;
  // A step that was put there is of a word that was added at its weight, and those up to the step were added before.
  for (
    let step = stepBelow(stairs, trace.place);
    touched[step] === mark;
    step = stepBelow(stairs, trace.place)
  )
    trace.place = step - 1;
}

/**
 * Follows the path over a word.
 *
 * @param trace The path.
 * @param pass The pass, before the word.
 * @param index The place of the word.
 * @param step Where the step of the path's place began behind the word.
 * @param height Its height.
 */
export function traceWord(
  trace: Trace,
  { row: { stairs }, steps }: ForwardPass,
  index: number,
  step: number,
  height: number,
): void {
  if (trace.resumesAt >= 0) return;
  const { values } = steps.candidates;
  // Where the word lowered the place, the path came by the match at the step; else it may have come by one here that costs the same.
  const isSame = !trace.isInRun && heightAt(stairs, trace.place) === height;
  const at = candidateAt(trace.isInRun || isSame ? trace.place : step, steps, index);
  if (at < 0 || (isSame && (values[at + 1] as number) >> 1 !== height)) return;
  trace.place = (values[at] as number) - 1;
  trace.matched[index] = trace.place;
  trace.isInRun = ((values[at + 1] as number) & 1) === 1;
}

/** Where the candidate of a word is noted that ends at a place; -1 if there is none. They stand in descending order. */
function candidateAt(
  place: number,
  { candidates, candidatesAt }: ForwardPass['steps'],
  index: number,
): number {
  let low = candidatesAt[index] as number;
  let high = candidatesAt[index + 1] as number;
  while (low < high) {
    const middle = low + 2 * ((high - low) >> 2);
    if ((candidates.values[middle] as number) > place) low = middle + 2;
    else high = middle;
  }
  return low < (candidatesAt[index + 1] as number) && candidates.values[low] === place ? low : -1;
}

/** What is noted of the run at the place of the path; null if nothing is. */
function sourceOf(
  trace: Trace,
  { sources, sourcesAt }: ForwardPass['steps'],
  index: number,
  isBreak: boolean,
): number | null {
  for (let at = (sourcesAt[index + 1] as number) - 2; at >= (sourcesAt[index] as number); at -= 2) {
    const source = sources.values[at + 1] as number;
    if (sources.values[at] === trace.place && (source === goesOnOverBreak) === isBreak) return source;
  }
  return null;
}

/**
 * Follows the path over an opening mark: what comes before it is of the path, whatever of its group is read.
 *
 * @param trace The path.
 * @param index The place of the mark.
 */
export function traceOpening(trace: Trace, index: number): void {
  if (trace.resumesAt !== index) return;
  trace.resumesAt = -1;
  trace.sought = null;
}

/**
 * Follows the path over a mark where an alternative ends.
 *
 * @param trace The path.
 * @param pass The pass, at the end of the alternative.
 * @param index The place of the mark.
 * @param height The height behind a closing mark at the place of the path.
 */
export function traceEnd(trace: Trace, pass: ForwardPass, index: number, height: number): void {
  const { problem, steps } = pass;
  const opening = problem.partners[index] as number;
  if (trace.resumesAt < 0) {
    trace.resumesAt = opening;
    // At a switch the path has read what is behind it, and nothing of the alternatives before it.
    if (roleOf(problem.tape[index] as number) === 2) return;
    if (!trace.isInRun) {
      trace.sought = height;
    } else {
      const source = sourceOf(trace, steps, index, false) ?? index;
      if (source !== fromBefore) trace.resumesAt = source;
    }
  }
  const isFound =
    trace.resumesAt === index ||
    (trace.resumesAt === opening && trace.sought === heightOfEnd(trace, pass, index));
  if (!isFound) return;
  trace.resumesAt = -1;
  trace.sought = null;
  trace.kept[problem.ended[index] as number] = 1;
}

const heightOfEnd = ({ place }: Trace, { row, steps }: ForwardPass, index: number): number =>
  heightAt(row.stairs, place) + (steps.moreAt[index] as number);
