import type { SourceRange } from '../text/plain-text.js';

const labelHead = /^[ \t]*\[\^[^\]\s]{1,40}\]:/gmu;
const noteEnd = /(?:\r\n|\r(?!\n)|\n)[ \t]*(?:\r\n?|\n)(?![ \t]{2})|\f/gu;

/**
 * Finds the notes that have labels, `[^1]: See …`: from a label to the next, or to an empty line behind which nothing is indented.
 *
 * @param source The document.
 * @returns The notes in order, each with its label, and with lines of the text that may stand right behind it.
 * @example
 * labelledNotes('1. Urges[^1] all;\n\n[^1]: See A.\n\n2. Calls'); // [{ start: 19, end: 31 }]
 */
export function labelledNotes(source: string): SourceRange[] {
  const starts = [...source.matchAll(labelHead)].map(({ index }) => index);
  let end = 0;
  return starts.map((start, at): SourceRange => {
    if (end <= start) {
      noteEnd.lastIndex = start;
      end = noteEnd.exec(source)?.index ?? source.length;
    }
    return { start, end: trimmedEnd(source, Math.min(end, starts[at + 1] ?? end)) };
  });
}

function trimmedEnd(source: string, end: number): number {
  let at = end;
  while (at > 0 && /\s/u.test(source.charAt(at - 1))) at -= 1;
  return at;
}
