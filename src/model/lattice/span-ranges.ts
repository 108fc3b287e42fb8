import type { Draft, DraftSpan } from '../draft.js';
import { spanExtents } from './span-extent.js';

/** A part of the text that may be skipped: a span, or a piece of one that crosses another or that lost a mark. */
export interface SpanRange {
  readonly span: DraftSpan;
  readonly start: number;
  readonly end: number;
}

/**
 * Cuts the spans of a draft to ranges that nest: a span that begins inside another and ends after it is cut at that end, and one that lost a
 * mark reaches no further than its paragraphs.
 *
 * @param draft The draft.
 * @returns Ranges in the order of their beginnings, the outer before the inner.
 */
export function spanRanges(draft: Draft): SpanRange[] {
  const ranges: SpanRange[] = [];
  const open: number[] = [];
  const pending: SpanRange[] = [];
  const add = ({ span, start, end }: SpanRange): void => {
    while (open.length > 0 && (open.at(-1) ?? 0) <= start) open.pop();
    const limit = open.at(-1) ?? Infinity;
    if (end > limit) putOff(pending, { span, start: limit, end });
    ranges.push({ span, start, end: Math.min(end, limit) });
    open.push(Math.min(end, limit));
  };
  const extents = spanExtents(draft);
  for (const [index, span] of draft.spans.entries()) {
    const [first, second] = extents[index] ?? [];
    takePending(pending, span.start, add);
    if (second !== undefined) putOff(pending, { span, ...second });
    if (first !== undefined) add({ span, ...first });
  }
  takePending(pending, Infinity, add);
  return ranges;
}

/** Keeps the pieces that begin later in order, the longest of those that begin together first. */
function putOff(pending: SpanRange[], piece: SpanRange): void {
  let at = pending.length;
  for (; at > 0; at -= 1) {
    const before = pending[at - 1];
    if (before === undefined || before.start < piece.start) break;
    if (before.start === piece.start && before.end >= piece.end) break;
  }
  pending.splice(at, 0, piece);
}

/** Takes up the pieces that begin before an offset. */
function takePending(pending: SpanRange[], before: number, add: (range: SpanRange) => void): void {
  for (let next = pending[0]; next !== undefined && next.start <= before; next = pending[0]) {
    pending.shift();
    add(next);
  }
}
