import type { SourceRange } from '../text/plain-text.js';
import type { WordCut } from './page/word-cuts.js';
import type { RawBlock } from './raw-blocks.js';

/** The cuts of words that count, and all that stands in the flow of the text. */
export interface PlacedCuts {
  readonly cuts: readonly WordCut[];
  /** In order, apart from one another. */
  readonly asides: readonly SourceRange[];
}

/**
 * Puts the cuts of words among what else stands in the flow of the text. A cut counts where one block has both halves of the word; what a page has
 * between the halves is a part of it.
 *
 * @param cuts The cuts of words, in order.
 * @param blocks The blocks of the text, joined.
 * @param others What else is no word, in any order.
 * @returns The cuts that count, and all of it.
 */
export function placeWordCuts(
  cuts: readonly WordCut[],
  blocks: readonly RawBlock[],
  others: readonly SourceRange[],
): PlacedCuts {
  const sorted = [...others].sort((a, b) => a.start - b.start);
  if (cuts.length === 0) return { cuts: [], asides: sorted };
  let block = 0;
  let next = 0;
  const counting = cuts.filter(({ start, end }) => {
    while ((blocks[block]?.end ?? Infinity) <= start) block += 1;
    while ((sorted[next]?.end ?? Infinity) <= start) next += 1;
    const { start: first, end: last } = blocks[block] ?? { start: Infinity, end: 0 };
    const other = sorted[next];
    /* An aside around the cut is a note or a line of the page: its words are not read. */
    const isInAside = other !== undefined && other.start <= start && start < other.end;
    return first <= start && end <= last && !isInAside;
  });
  const asides = [...counting, ...sorted].sort((a, b) => a.start - b.start);
  let end = 0;
  return {
    cuts: counting,
    asides: asides.flatMap((range) => {
      if (range.start < end) return [];
      end = range.end;
      return [{ start: range.start, end: range.end }];
    }),
  };
}
