import { lineWith, textOf, type Line, type Segment } from './lines.js';
import { byNumber } from './page-content.js';

/** Pages without what stands at their edges. */
export interface InnerPages {
  readonly pages: readonly (readonly Line[])[];
  /** The running heads and feet, as they stand on each page. */
  readonly heads: readonly string[];
  /** The number of line numbers in the margins. */
  readonly numbers: number;
}

/* Parts of the height of a page. */
const topEdge = 0.16;
const bottomEdge = 0.86;
/* The lines that a head or a foot has at most. */
const mostLines = 5;
const sameHeight = 6;

/**
 * Takes running heads, feet and page numbers from pages, and the numbers of lines from their margins.
 *
 * A head stands at one height at the edge of several pages with the same words, numbers aside; a line number stands outside of the words, and
 * the numbers rise by one step.
 *
 * @param pages The lines of each page, from top to bottom.
 * @param heights The heights of the pages.
 * @returns The rest, and what was taken.
 */
export function withoutEdges(pages: readonly (readonly Line[])[], heights: readonly number[]): InnerPages {
  const unnumbered = pages.map((lines) => withoutMarginNumbers(lines));
  const inner = unnumbered.map(({ lines }) => lines);
  const places = new Map<string, { y: number; page: number }[]>();
  const edges = inner.map((lines, page) => edgeLines(lines, heights[page] ?? 0));
  for (const [page, lines] of edges.entries()) {
    for (const line of lines) {
      const place = { y: line.y, page };
      for (const key of keysOf(line)) {
        const known = places.get(key);
        if (known === undefined) places.set(key, [place]);
        else known.push(place);
      }
    }
  }
  const fewest = pages.length <= 4 ? 2 : 3;
  const heads: string[] = [];
  const isHead = (line: Line, page: number): boolean => {
    if (!(edges[page]?.has(line) ?? false)) return false;
    const onPages = keysOf(line).map((key) => {
      const alike = (places.get(key) ?? []).filter(({ y }) => Math.abs(y - line.y) <= sameHeight);
      return new Set(alike.map((place) => place.page)).size;
    });
    return (
      onPages.some((count) => count >= fewest) || (pages.length === 1 && /^\W*1\W*$/u.test(textOf(line)))
    );
  };
  const rest = inner.map((lines, page) =>
    lines.filter((line) => {
      if (!isHead(line, page)) return true;
      heads.push(textOf(line));
      return false;
    }),
  );
  return { pages: rest, heads, numbers: unnumbered.reduce((sum, { numbers }) => sum + numbers, 0) };
}

function edgeLines(lines: readonly Line[], height: number): ReadonlySet<Line> {
  const top = lines.filter(({ y }) => y < height * topEdge).slice(0, mostLines);
  const bottom = lines.filter(({ y }) => y > height * bottomEdge).slice(-mostLines);
  return new Set([...top, ...bottom].filter((line) => !isNote(line) && textOf(line).length <= 160));
}

/** Notes stand at the foot of pages too, and some say the same. */
function isNote({ segments }: Line): boolean {
  return segments[0]?.letters[0]?.raised === 1;
}

const numbers = /\d+|\b[ivxlc]+\b/gu;
const firstNumber = /\d+/u;
const lastNumber = /\d+(?=\D*$)/u;

/** What a line says: as it is, and with its numbers counted from that of the page, all of them or one; a number that does not count pages is one of the text. */
function keysOf(line: Line): string[] {
  const text = textOf(line).toLowerCase();
  const counted = (number: string): string => `#${String(valueOf(number) - line.page)}`;
  return [
    ...new Set([text, ...[numbers, firstNumber, lastNumber].map((form) => text.replace(form, counted))]),
  ];
}

const romanDigits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

function valueOf(number: string): number {
  if (/^\d/u.test(number)) return Number(number);
  const values = number.split('').map((digit) => romanDigits[digit] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

const numberAlone = /^\d{1,4}$/u;
const fewestNumbers = 3;
const fewestSteps = 0.8;

function withoutMarginNumbers(lines: readonly Line[]): { lines: readonly Line[]; numbers: number } {
  for (const side of [0, -1] as const) {
    const found = new Map<Line, Segment>();
    for (const line of lines) {
      const segment = line.segments.at(side);
      if (segment !== undefined && numberAlone.test(textOfSegment(segment))) found.set(line, segment);
    }
    const numbers = outside(lines, found, side);
    if (numbers.size < fewestNumbers || !rise([...numbers.values()].map((one) => Number(textOfSegment(one)))))
      continue;
    const rest = lines.flatMap((line) => {
      const segments = line.segments.filter((segment) => segment !== numbers.get(line));
      return segments.length === 0
        ? []
        : [segments.length < line.segments.length ? lineWith({ ...line, segments }) : line];
    });
    return { lines: rest, numbers: numbers.size };
  }
  return { lines, numbers: 0 };
}

function textOfSegment({ letters }: Segment): string {
  return letters
    .map(({ text }) => text)
    .join('')
    .trim();
}

/** Those of the numbers that stand outside of all words. */
function outside(
  lines: readonly Line[],
  found: ReadonlyMap<Line, Segment>,
  side: 0 | -1,
): Map<Line, Segment> {
  const edges = lines
    .flatMap((line) => line.segments.filter((segment) => segment !== found.get(line)))
    .map(({ left, right }) => (side === 0 ? left : -right))
    .sort(byNumber);
  const edge = edges[Math.floor(edges.length * 0.03)] ?? 0;
  return new Map([...found].filter(([, { left, right }]) => (side === 0 ? right : -left) < edge - 2));
}

function rise(values: readonly number[]): boolean {
  const steps = values.slice(1).map((value, index) => value - (values[index] ?? 0));
  const counts = new Map<number, number>();
  for (const step of steps) counts.set(step, (counts.get(step) ?? 0) + 1);
  const [step = 0, count = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  return step > 0 && count >= steps.length * fewestSteps;
}
