import { lineWith, textOf, type Line } from './lines.js';
import { byNumber } from './page-content.js';

/** Lines in the order in which they are read, with the column that they are in. */
export interface ColumnLine extends Line {
  /** The left and the right edge of the column. */
  readonly column: { readonly left: number; readonly right: number };
  /** Whether it is the first of its column on its page. */
  readonly first: boolean;
}

/* A gutter lies in the middle of the words: labels with their tabs stand at the left edge of them. */
const gutterFrom = 0.3;
const gutterTo = 0.7;
const fewestLines = 5;
const fewestShare = 0.25;
/* Prose fills its column; cells of a table do not. */
const fewestFull = 0.5;
const fullPart = 0.7;

/**
 * Puts the lines of a page in reading order: down the left column, then down the right one; a line over both columns ends what is above it.
 *
 * @param lines The lines of one page, from top to bottom.
 * @returns The lines of each column, in the order in which they are read; those over a gutter are cut in two.
 */
export function inReadingOrder(lines: readonly Line[]): ColumnLine[][] {
  const gutter = gutterOf(lines);
  if (gutter === null) return [inColumn(lines)];
  const ordered: ColumnLine[][] = [];
  let left: Line[] = [];
  let right: Line[] = [];
  let wide: Line[] = [];
  const flush = (): void => {
    for (const column of [wide, left, right]) if (column.length > 0) ordered.push(inColumn(column));
    wide = [];
    left = [];
    right = [];
  };
  for (const line of lines) {
    if (line.segments.some((segment) => segment.left < gutter - 2 && segment.right > gutter + 2)) {
      if (left.length + right.length > 0) flush();
      wide.push(line);
      continue;
    }
    const before = line.segments.filter((segment) => segment.right <= gutter + 2);
    const behind = line.segments.filter((segment) => segment.right > gutter + 2);
    if (before.length > 0) left.push(lineWith({ ...line, segments: before }));
    if (behind.length > 0) right.push(lineWith({ ...line, segments: behind }));
  }
  flush();
  return ordered;
}

function inColumn(lines: readonly Line[]): ColumnLine[] {
  const rights = lines.map(({ right }) => right).sort(byNumber);
  const lefts = lines.map(({ left }) => left).sort(byNumber);
  const column = { left: lefts[0] ?? 0, right: rights[Math.floor(rights.length * 0.97)] ?? 0 };
  return lines.map((line, index) => ({ ...line, column, first: index === 0 }));
}

/** Where two columns part: many lines have a gap there, and the words before it fill their column. */
function gutterOf(lines: readonly Line[]): number | null {
  const left = extremes(lines.map((line) => line.left)).reduce(
    (least, one) => Math.min(least, one),
    Infinity,
  );
  const right = extremes(lines.map((line) => line.right)).reduce(
    (most, one) => Math.max(most, one),
    -Infinity,
  );
  const gaps = lines.flatMap(({ segments }) =>
    segments.slice(1).map((segment, index) => ({ from: segments[index]?.right ?? 0, to: segment.left })),
  );
  const middles = gaps
    .map(({ from, to }) => (from + to) / 2)
    .filter((x) => x > left + (right - left) * gutterFrom && x < left + (right - left) * gutterTo)
    .sort(byNumber);
  const x = middles[Math.floor(middles.length / 2)];
  if (x === undefined) return null;
  const parted = lines.filter(({ segments }) =>
    segments.some((segment, index) => segment.left > x && (segments[index - 1]?.right ?? Infinity) < x),
  );
  if (parted.length < Math.max(fewestLines, lines.length * fewestShare)) return null;
  const isFull = (line: Line): boolean => {
    const before = line.segments.filter((segment) => segment.right < x);
    return (
      (before.at(-1)?.right ?? 0) - (before[0]?.left ?? 0) > (x - left) * fullPart && textOf(line).length > 40
    );
  };
  return parted.filter(isFull).length >= parted.length * fewestFull ? x : null;
}

function extremes(values: readonly number[]): [number, number] {
  const sorted = [...values].sort(byNumber);
  return [sorted[0] ?? 0, sorted.at(-1) ?? 0];
}
