/**
 * Finds the longest rising sequence of numbers in a list (the first method of Schensted 1961, as patience sorting).
 *
 * @param values Numbers.
 * @returns The indices of the sequence, in order; of several that are as long always the same.
 */
export function longestRising(values: Int32Array): Int32Array {
  const before = new Int32Array(values.length);
  // For each length the index of the least number that a rising sequence of that length ends with.
  const ends = new Int32Array(values.length);
  let longest = 0;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? 0;
    let low = 0;
    let high = longest;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[index] = low === 0 ? -1 : (ends[low - 1] ?? -1);
    ends[low] = index;
    if (low === longest) longest += 1;
  }
  const sequence = new Int32Array(longest);
  let index = longest === 0 ? -1 : (ends[longest - 1] ?? -1);
  for (let at = longest - 1; at >= 0; at -= 1) {
    sequence[at] = index;
    index = before[index] ?? -1;
  }
  return sequence;
}
