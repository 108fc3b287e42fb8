import type { ColumnLine } from './columns.js';
import { textOf, type Letter, type Line } from './lines.js';
import type { FlatRule } from './page-content.js';

/** A note at the foot of a page. */
export interface FootNote {
  readonly page: number;
  /** As written: `1`, `*`. */
  readonly marker: string;
  readonly lines: ColumnLine[];
}

/** A column without the notes at its foot. */
export interface ColumnWithNotes {
  readonly lines: readonly ColumnLine[];
  readonly notes: readonly FootNote[];
}

/* Notes are set smaller than the text; the rule above them begins where the text begins and is shorter than it. */
const smaller = 0.96;
const muchSmaller = 0.9;
const longestRule = 0.5;
const fromTop = 0.3;

const signMarker = /^[*†‡§]+/u;
const numberMarker = /^\d{1,3}(?=[.)]?\s)/u;

/**
 * Takes the notes from the foot of a column.
 *
 * @param lines The lines of the column, from top to bottom.
 * @param rules The flat lines of the page.
 * @param page Its height and the size of the letters of the text.
 * @returns The lines above the notes, and the notes.
 */
export function withoutNotes(
  lines: readonly ColumnLine[],
  rules: readonly FlatRule[],
  page: { readonly width: number; readonly height: number; readonly size: number },
): ColumnWithNotes {
  const start = startOfNotes(lines, rules, page);
  const notes: FootNote[] = [];
  /* Words of a note that began on the page before have no marker of their own; they stay where they stand. */
  const rest = lines.slice(0, start);
  for (const line of lines.slice(start)) {
    const marker = markerOf(line);
    if (marker !== '') notes.push({ page: line.page, marker, lines: [line] });
    else (notes.at(-1)?.lines ?? rest).push(line);
  }
  return { lines: rest, notes };
}

function startOfNotes(
  lines: readonly ColumnLine[],
  rules: readonly FlatRule[],
  { width, height, size }: { readonly width: number; readonly height: number; readonly size: number },
): number {
  const left = lines[0]?.column.left ?? 0;
  const isSmall = (line: Line, part: number): boolean => line.size <= size * part;
  for (const rule of rules) {
    if (rule.y < height * fromTop || Math.abs(rule.left - left) > 12) continue;
    if (rule.right - rule.left > width * longestRule || rule.right - rule.left < 40) continue;
    const start = lines.findIndex(({ y }) => y > rule.y + 2);
    const first = lines[start];
    if (
      first !== undefined &&
      markerOf(first) !== '' &&
      lines.slice(start).every((line) => isSmall(line, smaller))
    )
      return start;
  }
  let start = lines.length;
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lines[index];
    if (line === undefined || !isSmall(line, muchSmaller)) break;
    if (line.segments[0]?.letters[0]?.raised === 1 && markerOf(line) !== '') start = index;
  }
  return start;
}

/** The mark in front of a note: raised, or a number or sign with a space behind it. */
function markerOf(line: Line): string {
  const letters = line.segments.flatMap((segment) => segment.letters);
  const raised = leadingRaised(letters);
  if (raised !== '') return raised;
  const text = textOf(line);
  return signMarker.exec(text)?.[0] ?? numberMarker.exec(text)?.[0] ?? '';
}

function leadingRaised(letters: readonly Letter[]): string {
  const end = letters.findIndex(({ raised }) => raised !== 1);
  const text = letters
    .slice(0, end < 0 ? 0 : end)
    .map((letter) => letter.text)
    .join('')
    .trim();
  return /^[\p{L}\d*†‡§]{1,4}$/u.test(text) ? text : '';
}
