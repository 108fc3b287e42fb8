import type { Draft, DraftSpan } from '../draft.js';

/** A part of the text that may be skipped: a span, or a piece of one that crosses another. */
export interface SpanRange {
  readonly span: DraftSpan;
  readonly start: number;
  readonly end: number;
}

/**
 * Cuts the spans of a draft to ranges that nest: a span that begins inside another and ends after it is cut at that end.
 *
 * @param draft The draft.
 * @returns Ranges in the order of their beginnings, the outer before the inner.
 */
export function spanRanges({ spans }: Draft): SpanRange[] {
  const ranges: SpanRange[] = [];
  const open: number[] = [];
  const pending: SpanRange[] = [];
  const add = ({ span, start, end }: SpanRange): void => {
    while (open.length > 0 && (open.at(-1) ?? 0) <= start) open.pop();
    const limit = open.at(-1) ?? Infinity;
    if (end > limit) pending.push({ span, start: limit, end });
    ranges.push({ span, start, end: Math.min(end, limit) });
    open.push(Math.min(end, limit));
  };
  for (const span of spans) {
    takePending(pending, span.start, add);
    add({ span, start: span.start, end: span.end });
  }
  takePending(pending, Infinity, add);
  return ranges;
}

/** Takes up the cut ends that begin before an offset, the longest of those that begin together first. */
function takePending(pending: SpanRange[], before: number, add: (range: SpanRange) => void): void {
  for (;;) {
    pending.sort((a, b) => a.start - b.start || b.end - a.end);
    const [next] = pending;
    if (next === undefined || next.start > before) return;
    pending.shift();
    add(next);
  }
}
