import type { Lattice, LatticeAlignment } from '../lattice.js';
import { beginBackward } from './backward.js';
import { checkpointOf, returnTo, type Checkpoint } from './checkpoint.js';
import { advance, beginForward, restart, type ForwardPass } from './forward.js';
import { emptyMargins, readOneOfEach } from './margins.js';
import { prepare } from './problem.js';
import { giveBack, takeRoom } from './room.js';
import { heightAt } from './staircase.js';
import { clearSteps } from './steps.js';
import { sweepBack } from './sweep.js';
import { beginTrace } from './trace.js';
import type { Paragraphs, Weighing } from './weighing.js';

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

/** How an alignment is made; what is found is the same. */
export interface WeightedOptions {
  /** How much is held of what the first pass does, in integers; what is beyond is done again. */
  readonly mostHeld?: number;
  /** Gets how many matches of words were looked at, for those who ask how the work grows. */
  readonly work?: WeightedWork;
}

/** How much work alignments have been. */
export interface WeightedWork {
  /** Matches of a word of the tape with one of the target that a forward pass looked at. */
  looked: number;
  /** Parts of the tape that were gone over more than once. */
  repeated: number;
}

/* 64 MB of integers. Two thirds of the texts that are longer than that are held in a tenth of it. */
const usualHeld = 1.6e7;

/**
 * Finds the reading of a lattice that is nearest to a target, by the weights of words.
 *
 * The work grows with the number of pairs of words of one stem, one on the tape and one in the target; in resolutions these are one of two
 * hundred of all pairs. It is done twice, and once more where what is noted of it is more than is held. Memory beyond that is a row or two.
 *
 * @param lattice A text with ranges that may be skipped, at no cost.
 * @param target The words of the other text.
 * @param weighing What words cost.
 * @param paragraphs Where paragraphs begin; without it, the texts are taken for one each.
 * @param options How it is made.
 * @returns The alignment, exact for these weights. Among paths of one cost, words are matched rather than left out, and ranges are read
 * rather than skipped.
 */
export function alignWeighted(
  lattice: Lattice,
  target: Int32Array,
  weighing: Weighing,
  paragraphs: Paragraphs = oneParagraph(lattice, target),
  { mostHeld = usualHeld, work }: WeightedOptions = {},
): WeightedAlignment {
  const room = takeRoom(lattice.tape.length, target.length);
  const problem = prepare(room.problem, lattice, target, weighing, paragraphs);
  const pass = beginForward(problem, room.forward, room.steps);
  const checkpoints = goForward(pass, mostHeld);
  const cost = heightAt(pass.row.stairs, target.length) + problem.addCost + pass.row.weight;
  const margins = emptyMargins(lattice.ranges);
  const trace = beginTrace(problem);
  const sweep = { rest: room.backward, trace, margins, touched: room.touched, mark: room.mark };
  beginBackward(problem, room.backward);
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
    work.repeated += checkpoints.length;
  }
  readOneOfEach(problem, margins);
  room.mark = sweep.mark;
  giveBack(room);
  return { matched: trace.matched, kept: trace.kept, cost, exact: true, ...margins };
}

function oneParagraph({ tape }: Lattice, target: Int32Array): Paragraphs {
  return { onTape: new Uint8Array(tape.length), inTarget: new Uint8Array(target.length), breakCost: 0 };
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
