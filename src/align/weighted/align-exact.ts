import type { Lattice } from '../lattice.js';
import type { WeightedAlignment } from './alignment.js';
import { checkpointOf, returnTo, type Checkpoint } from './checkpoint.js';
import { advance, beginForward, restart, type ForwardPass } from './forward.js';
import { emptyMargins, readOneOfEach } from './margins.js';
import { prepare } from './problem.js';
import { giveBack, takeRoom } from './room.js';
import { resetRow } from './row.js';
import { heightAt } from './staircase.js';
import { clearSteps } from './steps.js';
import { sweepBack } from './sweep.js';
import { beginTrace } from './trace.js';
import type { Paragraphs, Weighing } from './weighing.js';
import type { WeightedWork } from './work.js';

/** How an alignment is made; what is found is the same. */
export interface ExactOptions {
  /** How much is held of what the first pass does, in integers; what is beyond is done again. */
  readonly mostHeld?: number;
  /** Gets how many matches of words were looked at, for those who ask how the work grows. */
  readonly work?: WeightedWork;
}

/* 64 MB of integers: as much as drafts of fifty thousand words need. */
const usualHeld = 1.6e7;

/**
 * Finds the reading of a lattice that is nearest to a target; see {@link alignWeighted}.
 *
 * The work is done twice, from the beginning and from the end, and once more where what is noted of it is more than is held.
 *
 * @param lattice The tape.
 * @param target Words.
 * @param weighing What words cost.
 * @param paragraphs Where paragraphs begin.
 * @param mostWork The most work that it may be.
 * @param options How it is made.
 * @returns The alignment; null if it is more.
 */
export function alignExactly(
  lattice: Lattice,
  target: Int32Array,
  weighing: Weighing,
  paragraphs: Paragraphs,
  mostWork: number,
  { mostHeld = usualHeld, work }: ExactOptions,
): WeightedAlignment | null {
  const room = takeRoom(lattice.tape.length, target.length);
  const problem = prepare(room.problem, lattice, target, weighing, paragraphs);
  if (problem.work > mostWork) {
    giveBack(room);
    return null;
  }
  const pass = beginForward(problem, room.forward, room.steps);
  const checkpoints = goForward(pass, mostHeld);
  const cost = heightAt(pass.row.stairs, target.length) + problem.addCost + pass.row.weight;
  const margins = emptyMargins(lattice.ranges);
  const trace = beginTrace(problem);
  const sweep = { rest: room.backward, trace, margins, touched: room.touched, mark: room.mark };
  resetRow(room.backward, target.length + 1);
  sweepBack(sweep, pass, checkpoints.at(-1)?.index ?? 0);
  for (let at = checkpoints.length - 1; at >= 0; at -= 1) {
    const start = checkpoints[at - 1];
    if (start === undefined) restart(pass);
    else returnTo(pass, start);
    advance(pass, checkpoints[at]?.index ?? 0, Infinity);
    sweepBack(sweep, pass, start?.index ?? 0);
  }
  if (work !== undefined) {
    work.looked += pass.looked;
    work.changed += pass.changed;
    work.repeated += checkpoints.length;
  }
  readOneOfEach(problem, margins);
  room.mark = sweep.mark;
  giveBack(room);
  return { matched: trace.matched, kept: trace.kept, cost, exact: true, ...margins };
}

/**
 * Says how much work it is to go over a tape once, without doing it.
 *
 * @param lattice The tape.
 * @param target Words.
 * @param weighing What words cost.
 * @param paragraphs Where paragraphs begin.
 * @returns For each place of the tape, and the end, the work before it.
 */
export function workOf(
  lattice: Lattice,
  target: Int32Array,
  weighing: Weighing,
  paragraphs: Paragraphs,
): Float64Array {
  const room = takeRoom(lattice.tape.length, target.length);
  prepare(room.problem, lattice, target, weighing, paragraphs);
  const work = room.problem.workBefore.slice(0, lattice.tape.length + 1);
  giveBack(room);
  return work;
}

/** Goes over the whole tape. Gives the beginnings of all parts but the first, if not all that is noted can be held; that of the last part is. */
function goForward(pass: ForwardPass, mostHeld: number): Checkpoint[] {
  const { length } = pass.problem.tape;
  const checkpoints: Checkpoint[] = [];
  advance(pass, length, mostHeld);
  while (pass.index < length) {
    checkpoints.push(checkpointOf(pass));
    clearSteps(pass.steps);
    advance(pass, length, mostHeld);
  }
  return checkpoints;
}
