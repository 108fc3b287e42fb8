import type { SourceRange } from '../text/plain-text.js';
import type { ViewOrigin } from '../view/view-tree.js';
import { firstIndex } from '../text/first-index.js';

/** A part of a run of adopted words. */
export interface WordsPart {
  readonly place: SourceRange;
  readonly value: string;
}

/**
 * Cuts a run of adopted words at places of their source.
 *
 * A view has the words without wraps and markup, so an offset of the source is found by walking along both.
 *
 * @param node The words.
 * @param source The adopted text.
 * @param cuts Offsets in the source, ascending.
 * @returns The parts in order; the run as a whole where no cut is in it, or where its words are not those of the source.
 */
export function cutAt({ place, children }: ViewOrigin, source: string, cuts: readonly number[]): WordsPart[] {
  const value = children.map((text) => text.value).join('');
  const whole = [{ place, value }];
  const inside = between(cuts, place);
  if (inside.length === 0) return whole;
  const indices = indicesOf(value, source, place, inside);
  if (indices === null) return whole;
  const parts: WordsPart[] = [];
  let from = 0;
  let start = place.start;
  for (const [order, cut] of inside.entries()) {
    const index = indices[order] ?? from;
    if (index > from) {
      parts.push({ place: { start, end: cut }, value: value.slice(from, index) });
      from = index;
      start = cut;
    }
  }
  if (from < value.length) parts.push({ place: { start, end: place.end }, value: value.slice(from) });
  return parts;
}

function between(cuts: readonly number[], { start, end }: SourceRange): readonly number[] {
  const low = firstIndex(cuts.length, (index) => (cuts[index] ?? 0) > start);
  let stop = low;
  while (stop < cuts.length && (cuts[stop] ?? end) < end) stop += 1;
  return cuts.slice(low, stop);
}

/** Where the cuts fall in the value; null where the value has a character that the source does not have there. */
function indicesOf(
  value: string,
  source: string,
  place: SourceRange,
  cuts: readonly number[],
): number[] | null {
  const indices: number[] = [];
  let offset = place.start;
  for (let index = 0; index < value.length; index += 1) {
    const character = value.charAt(index);
    if (character === ' ') continue;
    while (offset < place.end && !isSame(source.charAt(offset), character)) offset += 1;
    if (offset >= place.end) return null;
    while (indices.length < cuts.length && (cuts[indices.length] ?? Infinity) <= offset) indices.push(index);
    offset += 1;
  }
  while (indices.length < cuts.length) indices.push(value.length);
  return indices;
}

/** White space and line-end hyphens are written in one form. */
function isSame(source: string, value: string): boolean {
  return source === value || (value === '-' && /[\uFFFE\u00AD\u2010]/u.test(source));
}
