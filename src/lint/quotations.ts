import { plainText, type SourceRange } from '../text/plain-text.js';

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

const marks = /[“”«»"]/gu;
const anyMark = /[“”«»"]/u;
/* German and other languages open with „ and close with “, so that a “ tells nothing there. */
const lowMark = '„';

/**
 * Finds the quotation marks of a text and pairs them. Single marks are left alone: they are apostrophes too.
 *
 * @param source The document.
 * @param ranges The ranges of the text, without brackets and tags.
 * @returns The marks in order.
 */
export function quotationMarks(source: string, ranges: readonly SourceRange[]): QuotationMark[] {
  const hasMarks = ranges.some(({ start, end }) => anyMark.test(source.slice(start, end)));
  if (!hasMarks) return [];
  const { value, offsetAt } = plainText(source, ranges);
  if (value.includes(lowMark)) return [];
  const found: QuotationMark[] = [];
  let isOpen = false;
  for (const { 0: mark, index } of value.matchAll(marks)) {
    const before = value.charAt(index - 1);
    const after = value.charAt(index + 1);
    if (mark === '"' && /\d/u.test(before)) continue;
    const opens: boolean = mark === '"' ? !isOpen : /[“«]/u.test(mark);
    const isWrong: boolean = mark !== '"' && (opens ? closesHere(before, after) : opensHere(before, after));
    isOpen = opens !== isWrong;
    const role = isOpen ? 'open' : 'close';
    const start = offsetAt(index);
    found.push({ value: mark, start, end: start + 1, role, isWrong, beginsText: index === 0, partner: -1 });
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
