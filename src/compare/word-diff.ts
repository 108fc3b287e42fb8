import { diffWordsWithSpace } from 'diff';
import type { WordingPart } from './comparison.js';

/**
 * Compares two wordings of a span, plain text with plain text.
 *
 * @param before The earlier wording.
 * @param after The later wording.
 * @returns Parts of both, in order.
 */
export function wordDiff(before: string, after: string): WordingPart[] {
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}
