/**
 * Finds the first index for which something holds that holds for all that follow it.
 *
 * @param length The number of indices.
 * @param holds The test; where it is true for one index, it is true for all behind it.
 * @returns The index; the length where it holds for none.
 * @example
 * firstIndex(3, (index) => [10, 20, 30][index] >= 15); // 1
 */
export function firstIndex(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
