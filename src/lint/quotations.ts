import type { SourceRange } from '../text/plain-text.js';

/** A quotation mark in its place. */
export interface QuotationMark extends SourceRange {
  readonly value: string;
  /** What it does here, whichever way it points. */
  readonly role: 'open' | 'close';
  /** Whether it points the other way. */
  readonly isWrong: boolean;
  /** Whether nothing stands before it. */
  readonly beginsText: boolean;
  /** Its partner, by index; -1 where it has none. */
  partner: number;
}

/* German and other languages open with „ and close with “, so that a “ tells nothing there. */
const marks = /[“”«»"„]/g;
const lowMark = '„';

/**
 * Finds the quotation marks of a text and pairs them. Single marks are left alone: they are apostrophes too.
 *
 * @param source The document.
 * @param ranges The ranges of the text, without brackets and tags, in order.
 * @returns The marks in order.
 */
export function quotationMarks(source: string, ranges: readonly SourceRange[]): QuotationMark[] {
  const found: QuotationMark[] = [];
  let isOpen = false;
  for (const [index, { start: from, end: to }] of ranges.entries()) {
    for (const { 0: value, index: at } of source.slice(from, to).matchAll(marks)) {
      if (value === lowMark) return [];
      const start = from + at;
      const before =
        start > from ? source.charAt(start - 1) : source.charAt((ranges[index - 1]?.end ?? 0) - 1);
      const after = start + 1 < to ? source.charAt(start + 1) : source.charAt(ranges[index + 1]?.start ?? -1);
      if (value === '"' && /\d/u.test(before)) continue;
      const opens: boolean = value === '"' ? !isOpen : value === '“' || value === '«';
      const isWrong: boolean =
        value !== '"' && (opens ? closesHere(before, after) : opensHere(before, after));
      isOpen = opens !== isWrong;
      const role = isOpen ? 'open' : 'close';
      const beginsText = index === 0 && source.slice(from, start).trim() === '';
      found.push({ value, start, end: start + 1, role, isWrong, beginsText, partner: -1 });
    }
  }
  pair(found);
  return found;
}

function closesHere(before: string, after: string): boolean {
  return /[\p{L}\p{N},.;:!?)]/u.test(before) && /^[\s,.;:)]?$/u.test(after);
}

function opensHere(before: string, after: string): boolean {
  return /^[\s(]?$/u.test(before) && /[\p{L}\p{N}]/u.test(after);
}

function pair(found: QuotationMark[]): void {
  const open: number[] = [];
  for (const [index, mark] of found.entries()) {
    if (mark.role === 'open') {
      open.push(index);
      continue;
    }
    const partner = open.pop() ?? -1;
    const opening = found[partner];
    if (opening === undefined) continue;
    mark.partner = partner;
    opening.partner = index;
  }
}
