import type { AmendmentChange } from './paper.js';

/** A change that cannot be made beside another. */
export interface Overlap {
  /** The change that is left out, by its index in the list. */
  readonly dropped: number;
  /** The change that is made, by its index. */
  readonly kept: number;
}

interface Edge {
  readonly start: number;
  readonly end: number;
  readonly index: number;
}

/**
 * Finds changes that touch the same words. Of two, the one that begins earlier in the document is kept, and at one place the earlier
 * of the list. Words that come in at the edge of others that go out do not overlap with them.
 *
 * @param changes The changes, in the order of their instructions.
 * @returns Those that are left out, in the order of the document.
 */
export function overlapsOf(changes: readonly AmendmentChange[]): Overlap[] {
  const edges = changes.flatMap((change, index): Edge[] => {
    if (!change.found) return [];
    const range = { start: change.start, end: change.end, index };
    return change.to === null ? [range] : [range, { start: change.to, end: change.to, index }];
  });
  edges.sort(
    (a, b) => a.start - b.start || Number(a.end > a.start) - Number(b.end > b.start) || a.index - b.index,
  );
  const overlaps: Overlap[] = [];
  const dropped = new Set<number>();
  let last: Edge = { start: 0, end: 0, index: -1 };
  for (const edge of edges) {
    if (dropped.has(edge.index)) continue;
    if (edge.start < last.end) {
      overlaps.push({ dropped: edge.index, kept: last.index });
      dropped.add(edge.index);
    } else if (edge.end > edge.start) last = edge;
  }
  return overlaps;
}
