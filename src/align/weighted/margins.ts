import { roleOf } from '../lattice.js';
import type { ForwardPass } from './forward.js';
import type { Problem } from './problem.js';
import type { Row } from './row.js';
import { heightAt, undo, type Staircase } from './staircase.js';
import { unreachable } from './weighing.js';

/** For every range what the best path costs that reads it, and the best that does not. */
export interface Margins {
  readonly costIfKept: Int32Array;
  readonly costIfSkipped: Int32Array;
}

/**
 * Makes margins of which nothing is known.
 *
 * @param ranges The number of ranges.
 * @returns Costs that no path has.
 */
export const emptyMargins = (ranges: number): Margins => ({
  costIfKept: new Int32Array(ranges).fill(unreachable),
  costIfSkipped: new Int32Array(ranges).fill(unreachable),
});

/**
 * Measures the margin of a range where it ends.
 *
 * @param margins Gets it.
 * @param pass The forward pass, where its row is again what it was before the group of the range. It is undone to the end of the range.
 * @param rest What is left to pay behind the group.
 * @param index The place of the mark.
 * @param near A place of the target near which the least cost may be: the better the guess, the less is looked at.
 */
export function measureMargin(
  margins: Margins,
  pass: ForwardPass,
  rest: Row,
  index: number,
  near: number,
): void {
  const { problem, row, steps } = pass;
  const { target, addCost } = problem;
  const { stairs } = row;
  const words = target.length;
  const guess = heightAt(stairs, near) + heightAt(rest.stairs, words - near);
  let skipped = leastSum(stairs, rest.stairs, words, 0, stairs.lastWord, guess);
  /* What the range lowers; elsewhere it is as if it were skipped, in the frame where its words are left out. */
  let kept = Math.min(skipped, leastOfUndone(pass, rest, steps.logAt[index] as number));
  const { values } = steps.ends;
  let at = (steps.endsAt[index] as number) + 2;
  const readEnd = at + 2 * (values[at - 2] as number);
  const beforeEnd = readEnd + 2 * (values[at - 1] as number);
  for (; at < readEnd; at += 2) kept = Math.min(kept, sumOfRun(values, at, rest, words));
  for (; at < beforeEnd; at += 2) skipped = Math.min(skipped, sumOfRun(values, at, rest, words));
  const range = problem.ended[index] as number;
  const frame = addCost + (steps.weightAt[index] as number) + rest.weight;
  margins.costIfSkipped[range] = skipped + frame;
  margins.costIfKept[range] = kept + frame + (steps.moreAt[index] as number);
}

/** Undoes what was put back at the end of a range, and gives the least cost by the steps that the range had made. */
function leastOfUndone(
  { row: { stairs }, problem, steps: { log } }: ForwardPass,
  rest: Row,
  length: number,
): number {
  const { values } = log;
  let least = unreachable;
  for (let at = length; at < log.length; at += 2) {
    const code = values[at] as number;
    if ((code & 1) === 0) continue;
    const sum = (values[at + 1] as number) + heightAt(rest.stairs, problem.target.length - (code >> 1));
    if (sum < least) least = sum;
  }
  undo(stairs, length);
  return least;
}

/**
 * Finds the least sum of two staircases of which one is counted from the other end. The first falls from left to right and the other rises,
 * so the sum is least where a step of the first begins, and no sum between two places is less than the right height of the first and the
 * left one of the other.
 *
 * @param stairs The first.
 * @param rest The other.
 * @param words The last place.
 * @param from The first word of the bits of the first that is looked at.
 * @param to The last one.
 * @param bound A sum that there is.
 * @returns The least sum, or the bound, if it is less.
 */
function leastSum(
  stairs: Staircase,
  rest: Staircase,
  words: number,
  from: number,
  to: number,
  bound: number,
): number {
  const last = Math.min(words, (to << 5) + 31);
  if (heightAt(stairs, last) + heightAt(rest, words - (from << 5)) >= bound) return bound;
  if (from < to) {
    const middle = (from + to) >> 1;
    const left = leastSum(stairs, rest, words, from, middle, bound);
    return leastSum(stairs, rest, words, middle + 1, to, left);
  }
  let least = bound;
  for (let bits = stairs.steps[from] as number; bits !== 0; bits &= bits - 1) {
    const place = (from << 5) + 31 - Math.clz32(bits & -bits);
    const sum = (stairs.heights[place] as number) + heightAt(rest, words - place);
    if (sum < least) least = sum;
  }
  return least;
}

/** What a path costs that goes on with a run behind a range. Rows of what is left to pay have runs only where they cost less. */
function sumOfRun(runs: Int32Array, at: number, rest: Row, words: number): number {
  const left = words - (runs[at] as number);
  const { rowOf, row, heights } = rest.runs;
  const height = heightAt(rest.stairs, left);
  const least = rowOf[left] === row ? Math.min(height, heights[left] as number) : height;
  return (runs[at + 1] as number) + least;
}

/**
 * Notes that an alternative is skipped, too, where another one of its group is read.
 *
 * @param problem What was aligned.
 * @param margins The margins of all ranges as if there were no other alternatives.
 */
export function readOneOfEach({ tape, partners, ended }: Problem, margins: Margins): void {
  const groups: number[][] = [];
  for (let place = 0; place < tape.length; place += 1) {
    const mark = tape[place] as number;
    if (mark >= 0 || (partners[place] as number) < 0) continue;
    const role = roleOf(mark);
    if (role === 0) groups.push([]);
    else groups.at(-1)?.push(ended[place] as number);
    if (role === 1) skipForAnother(groups.pop() ?? [], margins);
  }
}

/** The least cost with another alternative is the least of all, except for the alternative that has it. */
function skipForAnother(group: readonly number[], { costIfKept, costIfSkipped }: Margins): void {
  if (group.length < 2) return;
  const costs = group.map((range) => costIfKept[range] ?? unreachable);
  const least = costs.reduce((cost, one) => Math.min(cost, one), unreachable);
  const first = costs.indexOf(least);
  const second = costs.reduce((cost, one, at) => (at === first ? cost : Math.min(cost, one)), unreachable);
  for (const [at, range] of group.entries()) {
    const another = at === first ? second : least;
    costIfSkipped[range] = Math.min(costIfSkipped[range] ?? unreachable, another);
  }
}
