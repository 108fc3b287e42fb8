import type { SourceRange } from '../text/plain-text.js';
import type { StyledRun } from '../text/source-text.js';

/** Words that elements of HTML set off as going out or coming in, where a text in Markdown has them. */
export interface HtmlChange extends SourceRange {
  /** `inserted` where the element says that the words come in, `lined` where it only draws a line under them, as people do by hand. */
  readonly kind: 'struck' | 'inserted' | 'lined';
}

const kinds: Readonly<Record<string, HtmlChange['kind']>> = {
  del: 'struck',
  s: 'struck',
  strike: 'struck',
  ins: 'inserted',
  u: 'lined',
};

/* What is underlined may be so for emphasis. */
const pair = /<(del|ins|s|strike)(?:\s[^<>]{0,400})?>[^<>]{1,1000}<\/\1\s*>/u;
const tag = /^<(?<close>\/?)(?<name>del|ins|s|strike|u)(?=[\s>/])[^<>]*>$/u;
const paragraphEnd = /(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)\s*/gu;

/**
 * Tells whether a text has words between the tags of such an element.
 *
 * @param source The text.
 * @returns Whether it has.
 */
export function hasHtmlChanges(source: string): boolean {
  return source.includes('</') && pair.test(source);
}

/**
 * Finds what elements of HTML set off. An element in another one of its kind is a part of it; one that goes over several paragraphs is one in each.
 *
 * @param source The text.
 * @param markup The ranges of its markup, in order.
 * @returns The ranges of the words, without the tags; in order.
 */
export function htmlChanges(source: string, markup: readonly SourceRange[]): HtmlChange[] {
  const found: HtmlChange[] = [];
  const open = new Map<string, { depth: number; start: number }>();
  for (const { start, end } of markup) {
    const { close, name = '' } = tag.exec(source.slice(start, end))?.groups ?? {};
    const kind = kinds[name];
    if (kind === undefined) continue;
    const one = open.get(name);
    if (close === '')
      open.set(name, one === undefined ? { depth: 1, start: end } : { ...one, depth: one.depth + 1 });
    else if (one !== undefined && one.depth > 1) open.set(name, { ...one, depth: one.depth - 1 });
    else if (one !== undefined) {
      open.delete(name);
      for (const range of inParagraphs(source, one.start, start)) found.push({ ...range, kind });
    }
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/**
 * Says how such words look: people who mark changes by hand strike what goes out, and underline what comes in.
 *
 * @param change The words.
 * @returns A run of words that are struck or underlined.
 */
export function runOfChange({ start, end, kind }: HtmlChange): StyledRun {
  return kind === 'struck' ? { start, end, strike: true } : { start, end, underline: true };
}

function inParagraphs(source: string, start: number, end: number): SourceRange[] {
  const ranges: SourceRange[] = [];
  let from = start;
  for (const { index, 0: gap } of source.slice(start, end).matchAll(paragraphEnd)) {
    ranges.push({ start: from, end: start + index });
    from = start + index + gap.length;
  }
  ranges.push({ start: from, end });
  return ranges.filter((range) => /\S/u.test(source.slice(range.start, range.end)));
}
