import type { SourceRange } from '../text/plain-text.js';

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
