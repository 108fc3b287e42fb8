import type { Openers } from '../openers/openers.js';
import type { SourceRange } from '../../text/plain-text.js';
import { marginNumbers, type MarginNumber } from './margin-numbers.js';
import { pageFurniture } from './page-furniture.js';
import { pageLines } from './page-lines.js';

/** What belongs to the pages of a document and not to its text. */
export interface PageMark extends SourceRange {
  /** A number of a line in the margin; a line of the masthead; a line of a page; the words of a note at the foot of a page, with the rule above it. */
  readonly kind: 'margin' | 'masthead' | 'page' | 'note';
}

/** A document without the marks of its pages. */
export interface TextOfPages {
  /** In order, apart from one another. */
  readonly marks: readonly PageMark[];
  /** The source with white space in place of the marks; every other character has its offset. */
  readonly text: string;
}

/**
 * Tells what stands on the pages of a document besides its text.
 *
 * @param source The document, plain text.
 * @param openers How paragraphs open in its language.
 * @returns The marks of its pages, and the text without them.
 * @example
 * textOfPages('to those who\n\n2/3 23-21234\n\nlive near the sea', openersOf('en')).marks; // [{ start: 14, end: 26, kind: 'page' }]
 */
export function textOfPages(source: string, openers: Openers): TextOfPages {
  const numbers = marginNumbers(pageLines(source));
  const unnumbered = masked(source, rangesOfNumbers(numbers));
  const lines = pageFurniture(unnumbered, openers);
  const text = masked(
    unnumbered,
    lines.map(({ start, next }) => ({ start, end: next })),
  );
  const marks: PageMark[] = [
    ...numbers.map(({ start, end }): PageMark => ({ start, end, kind: 'margin' })),
    ...lines.map(({ start, end, kind }): PageMark => ({ start, end, kind })),
  ];
  return { marks: marks.sort((a, b) => a.start - b.start), text };
}

/**
 * Numbers with lines of their own stand on blank lines where the other lines have theirs beside the words; else they are the whole margin, and their
 * lines are none of the text: only of several in a row the later ones stand for blank lines.
 */
function rangesOfNumbers(numbers: readonly MarginNumber[]): SourceRange[] {
  const areAlone = numbers.filter(({ alone }) => alone).length * 2 > numbers.length;
  return numbers.map(({ start, end, alone, next }, index) => {
    const before = numbers[index - 1];
    const isSecond = before?.alone === true && before.next === start;
    return { start, end: areAlone && alone && !isSecond ? next : end };
  });
}

/** Puts white space in place of ranges that are in order and apart. */
function masked(source: string, ranges: readonly SourceRange[]): string {
  if (ranges.length === 0) return source;
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of ranges) {
    parts.push(source.slice(from, start), ' '.repeat(end - start));
    from = end;
  }
  parts.push(source.slice(from));
  return parts.join('');
}
