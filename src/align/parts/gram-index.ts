/** The grams of a tape: every few words that follow one another without a mark between them, numbered from 0 where they differ. */
export interface GramIndex {
  readonly tape: Int32Array;
  /** The words of a gram. */
  readonly length: number;
  /** For each number the place of the first word where the gram stands first. */
  readonly places: Int32Array;
  /** For each number how often the gram stands on the tape. */
  readonly counts: Int32Array;
  /** For each slot of the table a number and one more; 0 where it is empty. */
  readonly slots: Int32Array;
  readonly shift: number;
}

/**
 * Indexes the grams of a tape.
 *
 * @param tape Words and marks.
 * @param length The words of a gram.
 * @returns The index. The work grows with the tape.
 */
export function indexGrams(tape: Int32Array, length: number): GramIndex {
  const shift = Math.clz32(2 * tape.length + 1);
  const slots = new Int32Array(2 ** (32 - shift));
  const places = new Int32Array(tape.length);
  const counts = new Int32Array(tape.length);
  const index: GramIndex = { tape, length, places, counts, slots, shift };
  let grams = 0;
  let words = 0;
  for (let end = 0; end < tape.length; end += 1) {
    words = (tape[end] ?? 0) < 0 ? 0 : words + 1;
    if (words < length) continue;
    const start = end - length + 1;
    const slot = slotOf(index, tape, start);
    if (slots[slot] === 0) {
      places[grams] = start;
      grams += 1;
      slots[slot] = grams;
    }
    const gram = (slots[slot] ?? 0) - 1;
    counts[gram] = (counts[gram] ?? 0) + 1;
  }
  return index;
}

/**
 * Finds the gram that stands at a place.
 *
 * @param index The index of a tape.
 * @param words Words; of this text or another.
 * @param start The place of the first, of at least as many as a gram has.
 * @returns Its number, or -1 where the tape does not have it.
 */
export function gramAt(index: GramIndex, words: Int32Array, start: number): number {
  return (index.slots[slotOf(index, words, start)] ?? 0) - 1;
}

function slotOf(index: GramIndex, words: Int32Array, start: number): number {
  const { slots, length, shift, places } = index;
  let hash = 0;
  for (let at = start; at < start + length; at += 1) {
    hash = Math.imul(hash ^ (words[at] ?? 0), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  let slot = Math.imul(hash, 0x85ebca6b) >>> shift;
  while (slots[slot] !== 0 && !isGram(index, places[(slots[slot] ?? 0) - 1] ?? 0, words, start)) {
    slot = (slot + 1) & (slots.length - 1);
  }
  return slot;
}

function isGram({ tape, length }: GramIndex, place: number, words: Int32Array, start: number): boolean {
  for (let at = 0; at < length; at += 1) if (tape[place + at] !== words[start + at]) return false;
  return true;
}
