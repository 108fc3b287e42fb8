import { roleOf, type Lattice } from '../../../src/align/lattice.js';
import type { MarkLinks } from '../../../src/align/mark-links.js';
import { add, addBetween, asBest, leaveOut, match, runShift, stepMask } from './forward.js';

/** Gives the steps of a place of the tape, a byte for each place of the target from 0. */
export type StepRows = (index: number) => Uint8Array;

/** The words that a path matches, and the ranges that it reads. */
export interface Path {
  readonly matched: Int32Array;
  readonly kept: Uint8Array;
}

/**
 * Follows the steps back from the end.
 *
 * @param lattice What was aligned.
 * @param links Which of its marks belong together.
 * @param width The places of the target, and one.
 * @param stepsOf The steps of the forward pass; asked for in descending order of places.
 * @returns The best path.
 */
export function traceBack(
  { tape, ranges }: Lattice,
  links: MarkLinks,
  width: number,
  stepsOf: StepRows,
): Path {
  const matched = new Int32Array(tape.length).fill(-1);
  const kept = new Uint8Array(ranges);
  let index = tape.length - 1;
  let place = width - 1;
  let isInRun = false;
  while (index >= 0) {
    const symbol = tape[index] ?? 0;
    const cell = stepsOf(index)[place] ?? 0;
    const step = isInRun ? (cell >> runShift) & stepMask : cell & stepMask;
    if (!isInRun && step === addBetween) {
      place -= 1;
    } else if (isInRun && step === asBest) {
      isInRun = false;
    } else if (symbol >= 0) {
      if (isInRun || step === match) {
        place -= 1;
        matched[index] = place;
        isInRun = (cell & (1 << runShift)) !== 0;
        index -= 1;
      } else if (step === add) {
        place -= 1;
      } else {
        index -= 1;
      }
    } else if (roleOf(symbol) === 0) {
      index -= 1;
    } else if (roleOf(symbol) === 2) {
      /* The beginning of an alternative: it goes on from where the group begins. */
      index = (links.opening[index] ?? 0) - 1;
    } else {
      index = beforeRange(links, index, step, place, isInRun, stepsOf, kept);
    }
  }
  return { matched, kept };
}

/** The place of the tape from which a path came to a closing mark. */
function beforeRange(
  links: MarkLinks,
  closing: number,
  step: number,
  place: number,
  isInRun: boolean,
  stepsOf: StepRows,
  kept: Uint8Array,
): number {
  if (step === add) return (links.opening[closing] ?? 0) - 1;
  let end = closing;
  if (step === match) {
    for (let earlier: number = step; earlier === match;) {
      end = links.previous[end] ?? 0;
      const cell = stepsOf(end)[place] ?? 0;
      earlier = isInRun ? (cell >> runShift) & stepMask : cell & stepMask;
      if (earlier === leaveOut) break;
    }
  }
  kept[links.ended[end] ?? 0] = 1;
  return end - 1;
}
