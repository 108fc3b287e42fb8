import { firstIndex } from '../text/first-index.js';
import type { SourceRange } from '../text/plain-text.js';

/**
 * Makes a test for many ranges, which may overlap.
 *
 * @param ranges The ranges, in any order.
 * @returns Tells whether an offset is in one of them.
 */
export function rangeSet(ranges: readonly SourceRange[]): (offset: number) => boolean {
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = ends.length - 1;
    if (last >= 0 && start <= (ends[last] ?? 0)) ends[last] = Math.max(ends[last] ?? 0, end);
    else {
      starts.push(start);
      ends.push(end);
    }
  }
  return (offset) => {
    const index = firstIndex(starts.length, (at) => (starts[at] ?? 0) > offset) - 1;
    return index >= 0 && offset < (ends[index] ?? 0);
  };
}
