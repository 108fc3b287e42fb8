import { readLabel } from '../../grammar/label.js';
import type { SourceRange } from '../text/plain-text.js';
import { skipOpeningMarks } from './openers/openers.js';

/* A tag in angle brackets is an element of HTML only if its name is in small letters. */
const element = /<(?:!--[^]*?(?:-->|$)|[a-z][a-z\d]*(?:[\s/][^<>]*)?>|\/[a-z][a-z\d]*\s*>)/gu;
const raisedNumber = /<sup>[^<]*(?=<\/sup>)/uy;

/**
 * Tells whether HTML holds no words.
 *
 * @param html A piece of a document.
 * @returns Whether there is nothing between its tags and comments but white space.
 */
export function hasOnlyTags(html: string): boolean {
  return !/\S/u.test(html.replace(element, ''));
}

/**
 * Adds the markup in HTML: its tags, since the words between them are the document's. A raised number is no word.
 *
 * @param start Where the HTML begins.
 * @param end Where it ends.
 * @param into The document and its markup; it is changed.
 * @param into.source The document.
 * @param into.markup Its markup.
 */
export function collectHtml(
  start: number,
  end: number,
  { source, markup }: { readonly source: string; readonly markup: SourceRange[] },
): void {
  for (const { index, 0: tag } of source.slice(start, end).matchAll(element)) {
    const at = start + index;
    raisedNumber.lastIndex = at;
    const raised = raisedNumber.exec(source)?.[0] ?? tag;
    markup.push({ start: at, end: at + raised.length });
  }
}

/* An opening tag alone, or the mark of struck words; a raised number is a range with its tag. */
const openingMark = /^(?:<[a-z][a-z\d]*(?:[\s/][^<>]*)?>|~~)$/u;

/* Emphasis that ends with the label; other elements say what becomes of the number. */
const closingMark = /^<\/(?:b|strong|i|em|span|font)\s*>$/u;

/**
 * Writes opening tags of HTML and marks of struck words in front of a label as marks of emphasis, behind which labels are found. So are the tags that
 * close right behind a label (`<b>2.</b> Urges`), since a space or such a mark follows a number.
 *
 * @param source The document.
 * @param starts Where the words of its blocks begin.
 * @param markup The ranges of its markup, in order.
 * @returns The document with asterisks for them; every place and every line stays where it is.
 */
export function withPlainTags(
  source: string,
  starts: Iterable<number>,
  markup: readonly SourceRange[],
): string {
  const marks = new Map<number, SourceRange>();
  const closing = new Map<number, SourceRange>();
  for (const range of markup) {
    const value = source.slice(range.start, range.end);
    if (openingMark.test(value)) marks.set(range.start, range);
    else if (closingMark.test(value)) closing.set(range.start, range);
  }
  if (marks.size === 0) return source;
  const behind = new Set<SourceRange>();
  for (const start of starts) {
    const before: SourceRange[] = [];
    let at = skipOpeningMarks(source, start);
    for (let mark = marks.get(at); mark !== undefined; mark = marks.get(at)) {
      before.push(mark);
      at = skipOpeningMarks(source, mark.end);
    }
    if (before.length === 0) continue;
    const after = readLabel(source, at) === null ? closedBehindLabel(source, at, closing) : [];
    if (after !== null) for (const mark of [...before, ...after]) behind.add(mark);
  }
  const parts: string[] = [];
  let from = 0;
  for (const range of [...behind].sort((a, b) => a.start - b.start)) {
    const mark = source.slice(range.start, range.end).replace(/[^\r\n]/gu, '*');
    parts.push(source.slice(from, range.start), mark);
    from = range.end;
  }
  return [...parts, source.slice(from)].join('');
}

/* No label is longer: `Article 12 bis.` */
const longestLabel = 24;

/** The tags that close right behind the label at a place; null where no label stands before one. */
function closedBehindLabel(
  source: string,
  at: number,
  closing: ReadonlyMap<number, SourceRange>,
): SourceRange[] | null {
  const end = at + source.slice(at, at + longestLabel).indexOf('</');
  const first = closing.get(end);
  if (end <= at || first === undefined || readLabel(`${source.slice(at, end)} `, 0)?.end !== end - at)
    return null;
  const ranges: SourceRange[] = [];
  for (let range: SourceRange | undefined = first; range !== undefined; range = closing.get(range.end))
    ranges.push(range);
  return ranges;
}
