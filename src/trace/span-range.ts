import type { DraftSpan } from '../model/draft.js';
import { firstIndex } from '../text/first-index.js';
import type { SeriesDraft } from './series.js';

/**
 * Finds the first word that begins at an offset or behind it.
 *
 * @param draft The draft.
 * @param offset The offset in its source.
 * @returns The index of the word; the number of words where there is none.
 */
export function wordsFrom({ words: { starts } }: SeriesDraft, offset: number): number {
  return firstIndex(starts.length, (index) => (starts[index] ?? 0) >= offset);
}

/**
 * Finds the words of a span, with those of the spans inside it.
 *
 * @param draft The draft.
 * @param span The span.
 * @returns The first of them, and the one behind the last.
 */
export function wordsOfSpan(draft: SeriesDraft, { start, end }: DraftSpan): { first: number; end: number } {
  return { first: wordsFrom(draft, start), end: wordsFrom(draft, end) };
}
