import { intList, type IntList } from './int-list.js';

/**
 * What a forward pass notes of a stretch of the tape, so that it can be gone over backwards: the changes of the staircase, which are undone
 * row by row, and what cannot be told from them.
 */
export interface Steps {
  /** The log of the staircase of the pass. */
  readonly log: IntList;
  /** For each place of the tape the length of the log before it. */
  readonly logAt: Int32Array;
  /** For each mark where an alternative ends, the length of the log where the row was again what it was before the group. */
  readonly restoredAt: Int32Array;
  /** For each place, the length of the log behind its symbol, before a paragraph begins. */
  readonly breakAt: Int32Array;
  /** Where words can be matched, from the right: the place of the target behind the match, and the cost twice, and one if a run goes on. */
  readonly candidates: IntList;
  readonly candidatesAt: Int32Array;
  /** Runs of which the source is not what it would be: the place, and the source. */
  readonly sources: IntList;
  readonly sourcesAt: Int32Array;
  /** Where alternatives end: how many runs the alternative has, and how many there were before the group, and then these runs. */
  readonly ends: IntList;
  readonly endsAt: Int32Array;
  /** Where alternatives end: the weight of the words left out before the group, and what the alternative's words weigh. */
  readonly weightAt: Int32Array;
  readonly moreAt: Int32Array;
}

/**
 * Makes room for what a pass notes.
 *
 * @param symbols The places that the tape may have.
 * @param log The log of the staircase of the pass.
 * @returns Empty lists.
 */
export const emptySteps = (symbols: number, log: IntList): Steps => ({
  log,
  logAt: new Int32Array(symbols),
  restoredAt: new Int32Array(symbols),
  breakAt: new Int32Array(symbols),
  candidates: intList(),
  candidatesAt: new Int32Array(symbols + 1),
  sources: intList(),
  sourcesAt: new Int32Array(symbols + 1),
  ends: intList(),
  endsAt: new Int32Array(symbols),
  weightAt: new Int32Array(symbols),
  moreAt: new Int32Array(symbols),
});

/**
 * Forgets what was noted.
 *
 * @param steps What was noted of another stretch.
 */
export function clearSteps({ log, candidates, sources, ends }: Steps): void {
  log.length = 0;
  candidates.length = 0;
  sources.length = 0;
  ends.length = 0;
}
