import type { DraftProvision } from '../model/draft.js';
import type { Leaf } from './leaves.js';

/** A provision with the places where its own words begin and end. */
export interface ProvisionEdges {
  readonly provision: DraftProvision;
  /** The first leaf that is its label or words, by index; -1 where it has none. */
  readonly first: number;
  /** The first leaf with words, by index; -1 where it has none. */
  readonly firstWords: number;
  /** The last leaf with words, by index; -1 where it has none. */
  readonly last: number;
  /** The last leaf of its own that is no white space, by index; -1 where it has none. */
  readonly end: number;
}

/**
 * Finds where the provisions begin and end.
 *
 * @param leaves The leaves of the document.
 * @param provisions Its provisions.
 * @returns The edges in the order of `provisions`.
 */
export function provisionEdges(
  leaves: readonly Leaf[],
  provisions: readonly DraftProvision[],
): ProvisionEdges[] {
  const edges = provisions.map((provision) => ({
    provision,
    first: -1,
    firstWords: -1,
    last: -1,
    end: -1,
  }));
  for (const [index, { type, value, provision }] of leaves.entries()) {
    const edge = edges[provision];
    if (edge === undefined || type === 'whitespace') continue;
    const hasWords = type === 'text' && /[\p{L}\p{N}]/u.test(value);
    if (edge.first < 0 && (hasWords || type === 'label')) edge.first = index;
    if (hasWords) edge.last = index;
    if (hasWords && edge.firstWords < 0) edge.firstWords = index;
    edge.end = index;
  }
  return edges;
}
