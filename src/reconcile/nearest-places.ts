import { roleOf } from '../align/lattice.js';
import type { Correspondence } from '../correspond/correspondence.js';

/**
 * Where the nearest words of a kind stand on the tape, for every place. Looked for by walking, they would cost the square of a text without
 * words in common.
 */
export interface NearestPlaces {
  /** The nearest place at or before one whose word is matched, and at or behind it; -1 and the length of the tape where there is none. */
  readonly matchedBefore: Int32Array;
  readonly matchedBehind: Int32Array;
  /** The nearest whose word is read, matched or not. */
  readonly readBefore: Int32Array;
  readonly readBehind: Int32Array;
  /** How many ranges are open behind each place. */
  readonly levels: Int32Array;
  /** For a matched word the nearest before it, and behind it, that stands in fewer ranges. */
  readonly outerBefore: Int32Array;
  readonly outerBehind: Int32Array;
}

/**
 * Finds the nearest words of each kind for every place of a tape.
 *
 * @param texts What corresponds.
 * @returns The places.
 */
export function nearestPlaces({ tape, matches }: Correspondence): NearestPlaces {
  const symbols = tape.lattice.tape;
  const isMatched = (place: number): boolean => (matches.matched[place] ?? -1) >= 0;
  const isRead = (place: number): boolean => matches.isRead[place] === 1;
  const levels = new Int32Array(symbols.length);
  let level = 0;
  for (let place = 0; place < symbols.length; place += 1) {
    const symbol = symbols[place] ?? 0;
    if (symbol < 0) level += roleOf(symbol) === 0 ? 1 : -1;
    levels[place] = level;
  }
  return {
    matchedBefore: lastUpTo(symbols.length, isMatched),
    matchedBehind: firstFrom(symbols.length, isMatched),
    readBefore: lastUpTo(symbols.length, isRead),
    readBehind: firstFrom(symbols.length, isRead),
    levels,
    outerBefore: outer(levels, isMatched, 1),
    outerBehind: outer(levels, isMatched, -1),
  };
}

function lastUpTo(length: number, is: (place: number) => boolean): Int32Array {
  const nearest = new Int32Array(length);
  let last = -1;
  for (let place = 0; place < length; place += 1) {
    if (is(place)) last = place;
    nearest[place] = last;
  }
  return nearest;
}

function firstFrom(length: number, is: (place: number) => boolean): Int32Array {
  const nearest = new Int32Array(length);
  let first = length;
  for (let place = length - 1; place >= 0; place -= 1) {
    if (is(place)) first = place;
    nearest[place] = first;
  }
  return nearest;
}

/** Going over the tape, those that may still be the answer are on a stack, each in fewer ranges than the one above it. */
function outer(levels: Int32Array, is: (place: number) => boolean, step: 1 | -1): Int32Array {
  const none = step > 0 ? -1 : levels.length;
  const found = new Int32Array(levels.length).fill(none);
  const stack: number[] = [];
  for (let place = step > 0 ? 0 : levels.length - 1; place >= 0 && place < levels.length; place += step) {
    if (!is(place)) continue;
    const level = levels[place] ?? 0;
    while (stack.length > 0 && (levels[stack.at(-1) ?? 0] ?? 0) >= level) stack.pop();
    found[place] = stack.at(-1) ?? none;
    stack.push(place);
  }
  return found;
}
