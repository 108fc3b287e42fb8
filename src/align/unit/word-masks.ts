/** For the words of a tape, the places of a target where they stand, as bits of blocks of 32 places. */
export interface WordMasks {
  /** Rows of bits: the first has none set, the second is filled and cleared for rare words, the others are those of frequent words. */
  readonly bits: Int32Array;
  /** For each place of the tape the number of its word among the words of the target, or -1. */
  readonly numbers: Int32Array;
  /** Where the row of each frequent word begins; 0 for a rare one. */
  readonly starts: Int32Array;
  /** The places of the target, those of one word after those of another. */
  readonly places: Int32Array;
  /** Where the places of each word begin, and where those of the last end. */
  readonly firsts: Int32Array;
  readonly blocks: number;
}

/* Cells; so many that the words of a usual resolution all have a row, 4 MB. */
const roomForAll = 2 ** 20;

/* Bits of a rare word are set and cleared one by one, which costs little beside the step over the row as long as they are less than its
 * blocks divided by this. The rows of the others are then 256 at most, since each has its share of the places. */
const shareOfFrequent = 8;

/**
 * Finds the words of a tape in a target.
 *
 * @param tape Words and marks.
 * @param target Words.
 * @returns Where they stand. The work grows with the words of both, whatever their numbers are.
 */
export function masksOf(tape: Int32Array, target: Int32Array): WordMasks {
  const blocks = Math.ceil(target.length / 32);
  const { slots, ids, words } = numbered(target);
  const firsts = firstPlaces(ids, words);
  const starts = rowStarts(firsts, words, blocks);
  const rows = starts.reduce((most, start) => Math.max(most, start / blocks + 1), 2);
  const masks: WordMasks = {
    bits: new Int32Array(rows * blocks),
    numbers: tape.map((symbol) => (symbol < 0 ? -1 : (slots.numbers[slotOf(slots, symbol)] ?? 0) - 1)),
    starts,
    places: placesByWord(ids, firsts),
    firsts,
    blocks,
  };
  for (let word = 0; word < words; word += 1) {
    if ((starts[word] ?? 0) > 0) setBits(masks, word, starts[word] ?? 0);
  }
  return masks;
}

/**
 * Where in the bits the row of a word begins.
 *
 * @param masks The masks.
 * @param place The place of the word on the tape.
 * @returns An index of `bits`, good until {@link leaveMask}.
 */
export function enterMask(masks: WordMasks, place: number): number {
  const word = masks.numbers[place] ?? -1;
  if (word < 0) return 0;
  const start = masks.starts[word] ?? 0;
  if (start > 0) return start;
  setBits(masks, word, masks.blocks);
  return masks.blocks;
}

/**
 * Clears what {@link enterMask} has set.
 *
 * @param masks The masks.
 * @param place The place of the word on the tape.
 */
export function leaveMask(masks: WordMasks, place: number): void {
  const { numbers, starts, places, firsts, bits, blocks } = masks;
  const word = numbers[place] ?? -1;
  if (word < 0 || (starts[word] ?? 0) > 0) return;
  for (let at = firsts[word] ?? 0; at < (firsts[word + 1] ?? 0); at += 1) {
    bits[blocks + ((places[at] ?? 0) >>> 5)] = 0;
  }
}

function setBits({ bits, places, firsts }: WordMasks, word: number, start: number): void {
  for (let at = firsts[word] ?? 0; at < (firsts[word + 1] ?? 0); at += 1) {
    const place = places[at] ?? 0;
    const cell = start + (place >>> 5);
    bits[cell] = (bits[cell] ?? 0) | (1 << (place & 31));
  }
}

/** A table of words: each has a slot, found from its own number on; 0 is an empty slot. */
interface Slots {
  readonly words: Int32Array;
  /** Numbers from 1. */
  readonly numbers: Int32Array;
  readonly shift: number;
}

/** Numbers the different words of a target from 0. A table of all words there are would cost more than a short target itself. */
function numbered(target: Int32Array): { slots: Slots; ids: Int32Array; words: number } {
  const shift = Math.clz32(2 * target.length + 1);
  const size = 2 ** (32 - shift);
  const slots: Slots = { words: new Int32Array(size), numbers: new Int32Array(size), shift };
  const ids = new Int32Array(target.length);
  let words = 0;
  for (let place = 0; place < target.length; place += 1) {
    const slot = slotOf(slots, target[place] ?? 0);
    if (slots.numbers[slot] === 0) {
      words += 1;
      slots.words[slot] = target[place] ?? 0;
      slots.numbers[slot] = words;
    }
    ids[place] = (slots.numbers[slot] ?? 0) - 1;
  }
  return { slots, ids, words };
}

function slotOf({ words, numbers, shift }: Slots, word: number): number {
  let slot = Math.imul(word, 0x9e3779b1) >>> shift;
  while (numbers[slot] !== 0 && words[slot] !== word) slot = (slot + 1) & (words.length - 1);
  return slot;
}

function firstPlaces(ids: Int32Array, words: number): Int32Array {
  const firsts = new Int32Array(words + 1);
  for (const id of ids) firsts[id + 1] = (firsts[id + 1] ?? 0) + 1;
  for (let word = 0; word < words; word += 1) {
    firsts[word + 1] = (firsts[word + 1] ?? 0) + (firsts[word] ?? 0);
  }
  return firsts;
}

function placesByWord(ids: Int32Array, firsts: Int32Array): Int32Array {
  const next = firsts.slice();
  const places = new Int32Array(ids.length);
  for (let place = 0; place < ids.length; place += 1) {
    const word = ids[place] ?? 0;
    places[next[word] ?? 0] = place;
    next[word] = (next[word] ?? 0) + 1;
  }
  return places;
}

function rowStarts(firsts: Int32Array, words: number, blocks: number): Int32Array {
  const leastPlaces = words * blocks <= roomForAll ? 1 : blocks / shareOfFrequent;
  const starts = new Int32Array(words);
  let row = 2;
  for (let word = 0; word < words; word += 1) {
    if ((firsts[word + 1] ?? 0) - (firsts[word] ?? 0) < leastPlaces) continue;
    starts[word] = row * blocks;
    row += 1;
  }
  return starts;
}
