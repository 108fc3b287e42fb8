import { intList } from './int-list.js';
import { problemRoom, type ProblemRoom } from './problem.js';
import { emptyRow, type Row } from './row.js';
import { emptySteps, type Steps } from './steps.js';

/** All that an alignment writes to while it is made. */
export interface Room {
  /** The places that the tape may have, and the words that the target may have. */
  readonly symbols: number;
  readonly words: number;
  readonly problem: ProblemRoom;
  readonly forward: Row;
  readonly backward: Row;
  readonly steps: Steps;
  /** Marks on places of the target, and the greatest of them. */
  readonly touched: Int32Array;
  mark: number;
}

/* Clauses are aligned by the thousand, and to make arrays for each would take longer than to align it. One room is kept for them; what long
 * texts need is not kept. */
let spare: Room | null = null;
const leastKept = 1024;
const mostKept = 1 << 15;
/* Integers in lists, 16 MB: what drafts of twenty thousand words need. */
const mostListed = 4e6;
/* Numbers of rows, groups and marks only grow, so that nothing has to be cleared; a room is left before they are too great. */
const lastNumber = 2 ** 30;

/**
 * Gives room for an alignment.
 *
 * @param symbols The places of the tape.
 * @param words The words of the target.
 * @returns Room that nobody else has until it is given back.
 */
export function takeRoom(symbols: number, words: number): Room {
  const room = spare;
  spare = null;
  if (room !== null && room.symbols >= symbols && room.words >= words) return room;
  return makeRoom(Math.max(symbols, leastKept), Math.max(words, leastKept));
}

/**
 * Gives room back that is not needed any more.
 *
 * @param room The room.
 */
export function giveBack(room: Room): void {
  const { symbols, words, forward, backward, mark } = room;
  const { log, candidates, sources, ends } = room.steps;
  const listed = [log, candidates, sources, ends].reduce((sum, { values }) => sum + values.length, 0);
  const isSmall = symbols <= mostKept && words <= mostKept && listed <= mostListed;
  const numbers = [forward.runs.row, forward.serial, backward.runs.row, backward.serial, mark];
  if (isSmall && numbers.every((number) => number < lastNumber)) spare = room;
}

function makeRoom(symbols: number, words: number): Room {
  const forward = emptyRow(words + 1, true);
  return {
    symbols,
    words,
    problem: problemRoom(symbols, words),
    forward,
    backward: emptyRow(words + 1, false),
    steps: emptySteps(symbols, forward.stairs.log ?? intList()),
    touched: new Int32Array(words + 1),
    mark: 0,
  };
}
