/** Where every stem stands in a text, one stem behind the other. */
export interface StemIndex {
  /** For each stem the first of its rows, and at the end how many rows there are. */
  readonly firsts: Int32Array;
  /** For each row a word; ascending for each stem. */
  readonly words: Int32Array;
}

/**
 * Makes an index of the words of a text by their stems. Lists in a map would take five times the memory, as most stems have a word or two.
 *
 * @param ids The words.
 * @param stems For each of their numbers that of its stem.
 * @param isIn Tells of a word by its index whether it is in the index; all are where it is not given.
 * @returns The index.
 */
export function stemIndex(
  ids: Int32Array,
  stems: Int32Array,
  isIn: (word: number) => boolean = () => true,
): StemIndex {
  const count = stems.reduce((most, stem) => Math.max(most, stem), -1) + 1;
  const firsts = new Int32Array(count + 1);
  const stemOf = (word: number): number => (isIn(word) ? (stems[ids[word] ?? -1] ?? -1) : -1);
  for (let word = 0; word < ids.length; word += 1) {
    const stem = stemOf(word);
    if (stem >= 0) firsts[stem + 1] = (firsts[stem + 1] ?? 0) + 1;
  }
  for (let stem = 0; stem < count; stem += 1)
    firsts[stem + 1] = (firsts[stem + 1] ?? 0) + (firsts[stem] ?? 0);
  const words = new Int32Array(firsts[count] ?? 0);
  const next = firsts.slice();
  for (let word = 0; word < ids.length; word += 1) {
    const stem = stemOf(word);
    if (stem < 0) continue;
    words[next[stem] ?? 0] = word;
    next[stem] = (next[stem] ?? 0) + 1;
  }
  return { firsts, words };
}

/**
 * Tells how many words have a stem.
 *
 * @param index The index.
 * @param stem The number of the stem; none have a negative one.
 * @returns Their number.
 */
export function countOf({ firsts }: StemIndex, stem: number): number {
  return stem < 0 ? 0 : (firsts[stem + 1] ?? 0) - (firsts[stem] ?? 0);
}
