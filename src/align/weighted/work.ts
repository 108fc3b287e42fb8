import { roleOf } from '../lattice.js';

/** How much work alignments have been. */
export interface WeightedWork {
  /** Pairs of a word of the tape and one of the target that a forward pass looked at. */
  looked: number;
  /** Changes that it made to the costs of places. */
  changed: number;
  /** Parts of the tape that were gone over more than once. */
  repeated: number;
}

/** What is known of a tape and a target; see `Problem`. */
interface Known {
  readonly from: Int32Array;
  readonly stemsOnTape: Int32Array;
  readonly partners: Int32Array;
  readonly isBreakBehind: Uint8Array;
  readonly workBefore: Float64Array;
}

/**
 * Adds up how much work it is to go over a tape once, without doing it: a unit for each pair of words of one stem, one on the tape and one in
 * the target, and where a range begins or ends, for each place that it may have changed, and for each run that may go on over it.
 *
 * @param known What has been prepared. `workBefore` gets, for each place of the tape, and the end, the work before it.
 * @param tape The tape.
 * @param words How many words the target has.
 * @param breaks How many paragraphs begin there: runs may begin at each, where one begins on the tape.
 * @returns The whole.
 */
export function measureWork(known: Known, tape: Int32Array, words: number, breaks: number): number {
  const { from, stemsOnTape, partners, isBreakBehind, workBefore } = known;
  // Where each open group begins, and where its alternative does: two numbers for each.
  const runsBefore: number[] = [];
  const pairsAtBegin: number[] = [];
  let pairs = 0;
  let runs = breaks;
  let work = 0;
  for (let place = 0; place < tape.length; place += 1) {
    workBefore[place] = work;
    const symbol = tape[place] as number;
    const stem = stemsOnTape[place] as number;
    if (symbol >= 0) {
      runs = stem < 0 ? 0 : (from[stem + 1] as number) - (from[stem] as number);
      pairs += runs;
      work += runs;
    } else if ((partners[place] as number) >= 0) {
      const role = roleOf(symbol);
      work += runs;
      if (role !== 0) {
        work += Math.min(words, pairs - (pairsAtBegin.pop() ?? pairs));
        runs = Math.min(words, runs + (runsBefore.pop() ?? 0));
      }
      if (role !== 1) {
        pairsAtBegin.push(pairs);
        runsBefore.push(runs);
      }
    }
    if (isBreakBehind[place] === 1) runs = Math.min(words, runs + breaks);
  }
  workBefore[tape.length] = work;
  return work;
}
