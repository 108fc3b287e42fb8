import { roleOf } from '../lattice.js';
import { goBack, goBackOverBreak } from './backward.js';
import type { ForwardPass } from './forward.js';
import { measureMargin, type Margins } from './margins.js';
import type { Row } from './row.js';
import { heightAt, stepBelow, undo } from './staircase.js';
import { traceBreak, traceEnd, traceOpening, traceWord, type Trace } from './trace.js';

/** What is found while a forward pass is undone, and what is needed for it. */
export interface Sweep {
  /** The backward pass, at the same place of the tape as what is being undone. */
  readonly rest: Row;
  readonly trace: Trace;
  readonly margins: Margins;
  /** Marks on places of the target; see {@link traceBreak}. */
  readonly touched: Int32Array;
  /** The greatest of these marks. */
  mark: number;
}

/**
 * Undoes a stretch of a forward pass. On the way the best path is followed, and where ranges end, what has been paid meets what is left to
 * pay.
 *
 * @param sweep What has been found behind the stretch.
 * @param pass The pass; its row is that behind the stretch.
 * @param start The first place of the stretch.
 */
export function sweepBack(sweep: Sweep, pass: ForwardPass, start: number): void {
  const { problem, row, steps } = pass;
  const { stairs } = row;
  const { trace, rest } = sweep;
  for (let index = pass.index - 1; index >= start; index -= 1) {
    if (problem.isBreakBehind[index] === 1) {
      sweep.mark += 1;
      traceBreak(trace, pass, index, sweep.touched, sweep.mark);
      undo(stairs, steps.breakAt[index] as number);
      if (index >= problem.firstEnd) goBackOverBreak(problem, rest);
    }
    const symbol = problem.tape[index] as number;
    if (symbol >= 0) {
      const step = stepBelow(stairs, trace.place);
      const height = stairs.heights[step] as number;
      undo(stairs, steps.logAt[index] as number);
      traceWord(trace, pass, index, step, height);
      if (index >= problem.firstEnd) goBack(problem, rest, index);
    } else if ((problem.partners[index] as number) >= 0) {
      sweepMark(sweep, pass, index, roleOf(symbol));
    }
  }
}

function sweepMark({ trace, rest, margins }: Sweep, pass: ForwardPass, index: number, role: number): void {
  const { problem, row, steps } = pass;
  if (role === 0) {
    traceOpening(trace, index);
    if (index >= problem.firstEnd) goBack(problem, rest, index);
    return;
  }
  const height = heightAt(row.stairs, trace.place);
  undo(row.stairs, steps.restoredAt[index] as number);
  // What is left to pay behind the group is the row behind its closing mark, to which the backward pass returns at a switch.
  goBack(problem, rest, index);
  measureMargin(margins, pass, rest, index, trace.place);
  traceEnd(trace, pass, index, height);
}
