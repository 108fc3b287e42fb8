import type { Point, Position } from 'unist';
import { firstIndex } from './first-index.js';

/** Offsets of the first character of every line; line ends are LF, CRLF and CR, as in vfile. */
export type LineStarts = readonly number[];

/**
 * Finds where the lines of a text begin.
 *
 * @param source The text.
 * @returns Offsets in UTF-16 code units; the first is 0.
 */
export function lineStartsOf(source: string): LineStarts {
  const starts = [0];
  const lineEnd = /\r\n?|\n/g;
  while (lineEnd.test(source)) starts.push(lineEnd.lastIndex);
  return starts;
}

/**
 * Finds the line and column of an offset.
 *
 * @param lines The lines of the text.
 * @param offset An offset in UTF-16 code units.
 * @returns A unist point; lines and columns count from 1.
 */
export function pointAt(lines: LineStarts, offset: number): Point {
  const behind = firstIndex(lines.length, (index) => (lines[index] ?? 0) > offset);
  const low = Math.max(0, behind - 1);
  return { line: low + 1, column: offset - (lines[low] ?? 0) + 1, offset };
}

/**
 * Makes a unist position of two offsets.
 *
 * @param lines The lines of the text.
 * @param start The offset of the first character.
 * @param end The offset after the last.
 * @returns A unist position.
 */
export function positionAt(lines: LineStarts, start: number, end: number): Position {
  return { start: pointAt(lines, start), end: pointAt(lines, end) };
}

/**
 * Makes a function that finds points for offsets that never decrease: a linear walk in place of a search for each.
 *
 * @param lines The lines of the text.
 * @returns A function from offsets to points; an offset asked twice in a row gives the same object.
 */
export function pointWalker(lines: LineStarts): (offset: number) => Point {
  let line = 0;
  let last: Point = { line: 1, column: 1, offset: 0 };
  return (offset) => {
    if (offset === last.offset) return last;
    while (line + 1 < lines.length && (lines[line + 1] ?? 0) <= offset) line += 1;
    last = { line: line + 1, column: offset - (lines[line] ?? 0) + 1, offset };
    return last;
  };
}

/**
 * Writes a place, for listings.
 *
 * @param position A position.
 * @returns `line:column–line:column`, both ends as unist has them: the second is the first character after.
 */
export function placeOf({ start, end }: Position): string {
  return `${start.line}:${start.column}–${end.line}:${end.column}`;
}
