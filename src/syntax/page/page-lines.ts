import type { SourceRange } from '../../text/plain-text.js';

/** A line of a page that has something on it. */
export interface PageLine extends SourceRange {
  /** Where the next line begins. */
  readonly next: number;
  /** Its number among all lines, blank ones counted, from 0. */
  readonly row: number;
  /** The number of form feeds before it. */
  readonly page: number;
  /** What stands on it, without white space at its ends; cut where it is longer than any line of a page. */
  readonly text: string;
}

/* A visual line of a page has about 100 characters; what is longer is a paragraph on one line, of which only the beginning is looked at. */
const longestLine = 240;

const lineEnd = /\r\n?|[\n\f]/gu;

/**
 * Cuts a text to its lines. A form feed ends a line.
 *
 * @param source The text.
 * @returns The lines that are not blank; their ranges are without the white space at their ends.
 */
export function pageLines(source: string): PageLine[] {
  const lines: PageLine[] = [];
  let row = 0;
  let page = 0;
  let from = 0;
  const add = (to: number, next: number): void => {
    let start = from;
    while (start < to && isSpace(source.charCodeAt(start))) start += 1;
    let end = to;
    while (end > start && isSpace(source.charCodeAt(end - 1))) end -= 1;
    if (start < end) {
      const text = source.slice(start, Math.min(end, start + longestLine));
      lines.push({ start, end, next, row, page, text });
    }
    row += 1;
    from = next;
  };
  for (const match of source.matchAll(lineEnd)) {
    add(match.index, match.index + match[0].length);
    if (match[0] === '\f') page += 1;
  }
  add(source.length, source.length);
  return lines;
}

const noBreakSpace = 0xa0;
const byteOrderMark = 0xfeff;

function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0x0b || unit === noBreakSpace || unit === byteOrderMark;
}

/**
 * Measures a page: the length that one line in ten exceeds.
 *
 * @param lines The lines of a text.
 * @returns The length of a full line.
 */
export function measureOf(lines: readonly PageLine[]): number {
  const lengths = Uint32Array.from(lines, ({ text }) => text.length).sort();
  return lengths[Math.floor(lengths.length * 0.9)] ?? 0;
}

const endOfSentence = /[.;:!?。；：！？؟؛][\])}>”"’*_]*$/u;

/**
 * Tells whether a sentence runs from one line to the next, so that nothing but the end of the line or of the page stands between them.
 *
 * @param before The line before.
 * @param after The line after.
 * @returns Whether the second begins with a small letter or a closing mark, and the first does not end a sentence.
 */
export function runsOn(before: string, after: string): boolean {
  return (
    /^["“‘'(]*[\p{Ll}\]}>]/u.test(after) &&
    !/^(?:\p{Ll}|[ivx]+)[.)]/u.test(after) &&
    !endOfSentence.test(before)
  );
}
