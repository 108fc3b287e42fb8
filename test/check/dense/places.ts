/** The places in the target of the words of each stem. */
export interface Places {
  /** The places of stem `s` are `at[from[s]]` to `at[from[s + 1] - 1]`, in ascending order. */
  readonly from: Int32Array;
  readonly at: Int32Array;
}

/**
 * Lists where the words of each stem stand.
 *
 * @param target Words.
 * @param stems The stem of each word, by its number.
 * @returns Places, from 0.
 */
export function placesByStem(target: Int32Array, stems: Int32Array): Places {
  const count = stems.reduce((most, stem) => Math.max(most, stem), -1) + 1;
  const from = new Int32Array(count + 1);
  for (const word of target) from[(stems[word] ?? 0) + 1] = (from[(stems[word] ?? 0) + 1] ?? 0) + 1;
  for (let stem = 0; stem < count; stem += 1) from[stem + 1] = (from[stem + 1] ?? 0) + (from[stem] ?? 0);
  const next = from.slice();
  const at = new Int32Array(target.length);
  for (let place = 0; place < target.length; place += 1) {
    const stem = stems[target[place] ?? 0] ?? 0;
    at[next[stem] ?? 0] = place;
    next[stem] = (next[stem] ?? 0) + 1;
  }
  return { from, at };
}
