import { intList, pushPair, pushTriple, type IntList } from './int-list.js';

/**
 * A row of costs that never rise from one place to the next, kept as the places where it falls: a step holds its height up to the next step.
 *
 * Heights are only ever lowered, except that what a range has lowered is put back where the range ends. Therefore one list says how to
 * undo what has been done since an open group began, and another, where it is asked for, how to undo everything.
 */
export interface Staircase {
  /** A bit for each place where a step begins; the first place always has one. */
  readonly steps: Int32Array;
  /** The height of each step, by its place; of a place without a step, what it was. */
  readonly heights: Int32Array;
  /** The last word of `steps` that is used. */
  lastWord: number;
  /** What was before each change, in their order: the place twice, and one if it was a step, then its height. Null where nothing is undone. */
  readonly log: IntList | null;
  /** The serial number of the innermost open group; 0 outside of all. */
  group: number;
  /** For each place the open group that has last changed it. */
  readonly groupOf: Int32Array;
  /** What each open group has replaced, once for each place: as in `log`, and then the group that had changed the place before. */
  readonly replaced: IntList;
}

/**
 * Makes a staircase.
 *
 * @param places How many places it may have.
 * @param isLogged Whether all changes can be undone.
 * @returns The staircase; it is to be reset before it is used.
 */
export function staircase(places: number, isLogged: boolean): Staircase {
  return {
    steps: new Int32Array((places >> 5) + 1),
    heights: new Int32Array(places),
    lastWord: 0,
    log: isLogged ? intList() : null,
    group: 0,
    groupOf: new Int32Array(places),
    replaced: intList(),
  };
}

/**
 * Makes a staircase flat, at the height 0.
 *
 * @param stairs The staircase; whatever was done to it.
 * @param places How many places it has now.
 */
export function resetStairs(stairs: Staircase, places: number): void {
  stairs.lastWord = (places - 1) >> 5;
  stairs.steps.fill(0, 0, stairs.lastWord + 1);
  stairs.steps[0] = 1;
  stairs.heights[0] = 0;
  stairs.group = 0;
  stairs.replaced.length = 0;
  if (stairs.log !== null) stairs.log.length = 0;
}

/**
 * Finds the step on which a place is.
 *
 * @param stairs The staircase.
 * @param place The place.
 * @returns Where the step begins.
 */
export function stepBelow({ steps }: Staircase, place: number): number {
  let word = place >> 5;
  let bits = (steps[word] as number) & ((2 << (place & 31)) - 1);
  while (bits === 0) {
    word -= 1;
    bits = steps[word] as number;
  }
  return (word << 5) + 31 - Math.clz32(bits);
}

/**
 * Gives the height at a place.
 *
 * @param stairs The staircase.
 * @param place The place.
 * @returns The height.
 */
export const heightAt = (stairs: Staircase, place: number): number =>
  stairs.heights[stepBelow(stairs, place)] as number;

/**
 * Tells whether a step begins at a place.
 *
 * @param stairs The staircase.
 * @param place The place.
 * @returns 1 if it does, else 0.
 */
export const isStep = ({ steps }: Staircase, place: number): number =>
  ((steps[place >> 5] as number) >>> (place & 31)) & 1;

/**
 * Lowers a place and those behind it that are higher. Steps of the same height stay: they say where a path came from first.
 *
 * @param stairs The staircase.
 * @param place The place.
 * @param height The new height, less than it is there.
 */
export function lower(stairs: Staircase, place: number, height: number): void {
  const { steps, heights, lastWord } = stairs;
  noteChange(stairs, (place << 1) | isStep(stairs, place), heights[place] as number);
  let word = place >> 5;
  let bits = (steps[word] as number) | (1 << (place & 31));
  steps[word] = bits;
  heights[place] = height;
  bits &= ~((2 << (place & 31)) - 1);
  for (;;) {
    while (bits === 0) {
      if (word === lastWord) return;
      word += 1;
      bits = steps[word] as number;
    }
    const next = (word << 5) + 31 - Math.clz32(bits & -bits);
    const there = heights[next] as number;
    if (there <= height) return;
    noteChange(stairs, (next << 1) | 1, there);
    bits &= bits - 1;
    steps[word] = (steps[word] as number) & ~(1 << (next & 31));
  }
}

/**
 * Undoes changes, the last first.
 *
 * @param stairs A staircase with a log.
 * @param length How many changes stay, as the length of the log after them.
 */
export function undo(stairs: Staircase, length: number): void {
  const { log } = stairs;
  if (log === null) return;
  const { values } = log;
  for (let at = log.length - 2; at >= length; at -= 2) {
    const code = values[at] as number;
    putStep(stairs, code >> 1, values[at + 1] as number, code & 1);
  }
  if (length < log.length) log.length = length;
}

/**
 * Puts back what stood before an open group, and tells what stood in its stead.
 *
 * @param stairs The staircase; the group stays open.
 * @param from Where the group's changes begin in `replaced`.
 * @param changed Gets each place where a step was that the group had made, and its height.
 * @param more What is added to these heights.
 */
export function putBack(stairs: Staircase, from: number, changed: IntList, more: number): void {
  const { replaced, heights, groupOf } = stairs;
  const { values } = replaced;
  const { group } = stairs;
  // The log gets what is put back, and no open group does: for the groups around this one nothing has changed.
  stairs.group = 0;
  for (let at = from; at < replaced.length; at += 3) {
    const code = values[at] as number;
    const place = code >> 1;
    const height = values[at + 1] as number;
    const isNow = isStep(stairs, place);
    if (isNow === 1) pushPair(changed, place, (heights[place] as number) + more);
    if (isNow !== (code & 1) || heights[place] !== height) {
      noteChange(stairs, (place << 1) | isNow, heights[place] as number);
      putStep(stairs, place, height, code & 1);
    }
    groupOf[place] = values[at + 2] as number;
  }
  stairs.group = group;
  replaced.length = from;
}

/**
 * Writes a step without a note of it, or takes one away.
 *
 * @param stairs The staircase.
 * @param place The place.
 * @param height The height that is written there.
 * @param isSet 1 if a step begins there, else 0.
 */
export function putStep({ steps, heights }: Staircase, place: number, height: number, isSet: number): void {
  const bit = 1 << (place & 31);
  const word = place >> 5;
  heights[place] = height;
  steps[word] = isSet === 1 ? (steps[word] as number) | bit : (steps[word] as number) & ~bit;
}

/** Notes what a place was before it changes. */
function noteChange(stairs: Staircase, code: number, height: number): void {
  const { log, group, groupOf } = stairs;
  if (log !== null) pushPair(log, code, height);
  if (group === 0) return;
  const last = groupOf[code >> 1] as number;
  if (last === group) return;
  pushTriple(stairs.replaced, code, height, last);
  groupOf[code >> 1] = group;
}
