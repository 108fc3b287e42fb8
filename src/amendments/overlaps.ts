import type { AmendmentChange } from './paper.js';

/** A change that cannot be made beside another. */
export interface Overlap {
  /** The change that is left out, by its index in the list. */
  readonly dropped: number;
  /** The change that it touches, by its index. */
  readonly other: number;
  /** Whether both are the same change, so that the other does what this one would. */
  readonly isSame: boolean;
}

interface Edge {
  readonly start: number;
  readonly end: number;
  readonly index: number;
}

/**
 * Finds changes that touch the same words. Which of two is meant cannot be told, so both are left out; of two that are the same change
 * the first is made. Words that come in at the edge of others that go out do not overlap with them.
 *
 * @param changes The changes, in the order of their instructions.
 * @returns Those that are left out, in the order of the list.
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
  const overlaps = new Map<number, Overlap>();
  const note = (dropped: number, other: number, isSame: boolean): void => {
    if (!overlaps.has(dropped) || !isSame) overlaps.set(dropped, { dropped, other, isSame });
  };
  /* The edge that reaches furthest: whatever begins before its end overlaps with it. */
  let furthest: Edge = { start: 0, end: 0, index: -1 };
  for (const edge of edges) {
    if (edge.start < furthest.end) {
      const isSame = edge.index !== furthest.index && areSame(changes[edge.index], changes[furthest.index]);
      note(edge.index, furthest.index, isSame);
      if (!isSame) note(furthest.index, edge.index, false);
    }
    if (edge.end > furthest.end) furthest = edge;
  }
  return [...overlaps.values()].sort((a, b) => a.dropped - b.dropped);
}

function areSame(a: AmendmentChange | undefined, b: AmendmentChange | undefined): boolean {
  return (
    a?.kind === b?.kind &&
    a?.start === b?.start &&
    a?.end === b?.end &&
    a?.to === b?.to &&
    a?.new === b?.new &&
    a?.unit === b?.unit
  );
}
