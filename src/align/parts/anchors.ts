import { depthOf } from './depth.js';
import { gramAt, indexGrams } from './gram-index.js';
import { longestRising } from './rising-sequence.js';

/** Words that follow one another on both sides, outside all ranges. */
export interface Anchor {
  /** The place of the first on the tape. */
  readonly place: number;
  /** Its index in the target. */
  readonly word: number;
  /** How many there are. */
  length: number;
}

/**
 * Finds words that stand once on either side, in one order on both.
 *
 * @param tape Words and marks.
 * @param target Words.
 * @param length How many words must be the same. Fewer are found in other places too, so they mislead: of the standing phrases of a
 * resolution, three words that are there once on either side are often not the same phrase.
 * @returns The anchors from first to last, each as long as its words go on.
 */
export function anchorsOf(tape: Int32Array, target: Int32Array, length: number): Anchor[] {
  const { places, words } = uniqueGrams(tape, target, length);
  const anchors: Anchor[] = [];
  for (const index of longestRising(words)) {
    const place = places[index] ?? 0;
    const word = words[index] ?? 0;
    const last = anchors.at(-1);
    const goesOn = last !== undefined && last.place - place === last.word - word;
    // Grams that overlap, or touch, have no mark between them.
    if (goesOn && place <= last.place + last.length) last.length = place + length - last.place;
    else anchors.push({ place, word, length });
  }
  return anchors;
}

/** Grams that stand once on the tape, outside all ranges, and once in the target. */
function uniqueGrams(
  tape: Int32Array,
  target: Int32Array,
  length: number,
): { places: number[]; words: Int32Array } {
  const index = indexGrams(tape, length);
  const found = new Int32Array(tape.length).fill(-1);
  for (let word = 0; word + length <= target.length; word += 1) {
    const gram = gramAt(index, target, word);
    if (gram < 0 || index.counts[gram] !== 1) continue;
    const place = index.places[gram] ?? 0;
    found[place] = found[place] === -1 ? word : -2;
  }
  const places: number[] = [];
  let depth = 0;
  for (let place = 0; place < tape.length; place += 1) {
    const symbol = tape[place] ?? 0;
    if (symbol < 0) depth += depthOf(symbol);
    else if (depth === 0 && (found[place] ?? -1) >= 0) places.push(place);
  }
  return { places, words: Int32Array.from(places, (place) => found[place] ?? -1) };
}
