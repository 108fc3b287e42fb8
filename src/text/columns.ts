/** A stretch of lines that stand in two columns side by side. */
export interface ColumnRegion {
  /** The offset of its first line, and the one behind its last, with its line end. */
  readonly start: number;
  readonly end: number;
  /** Where the right column begins, in characters from the beginning of a line. */
  readonly column: number;
  /** Whether both columns are running text, so that one is to be read after the other. */
  readonly isCertain: boolean;
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

type RowKind = 'blank' | 'left' | 'right' | 'both' | 'full';

/* Fewer lines are a masthead, a signature or an accident. */
const fewestRows = 3;
const certainRows = 4;
/* Narrower columns hold labels, numbers of lines, names or figures. */
const narrowest = 12;
const fewestWords = 16;
/* A page of a laid-out text is no wider, and a line that is longer has no columns. */
const widest = 400;

/**
 * Finds lines in two columns, as programs that keep the layout of a page make them: the right column begins at one place of the line in most rows, and
 * no line crosses the space before it.
 *
 * @param text Plain text.
 * @returns The stretches, in order.
 * @example
 * columnRegions('Urges States     Prie les États\n'.repeat(4)).length; // 1
 */
export function columnRegions(text: string): ColumnRegion[] {
  if (!/\S {3,}\S/u.test(text)) return [];
  return pagesOf(linesOf(text)).flatMap((lines) => regionsOf(lines));
}

/**
 * Puts the right column of each certain stretch behind the left one.
 *
 * @param text Plain text.
 * @param regions Its stretches.
 * @returns The text in reading order.
 */
export function withoutColumns(text: string, regions: readonly ColumnRegion[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, column, isCertain } of regions) {
    if (!isCertain) continue;
    const rows = text.slice(start, end).split(/\r\n|\r|\n/u);
    const left = rows.map((row) => row.slice(0, column).trimEnd());
    const right = rows.map((row) => row.slice(column).trimEnd());
    parts.push(text.slice(from, start), left.join('\n').trimEnd(), '\n\n', right.join('\n').trim(), '\n');
    from = end;
  }
  parts.push(text.slice(from));
  return parts.join('');
}

function linesOf(text: string): Line[] {
  return [...text.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/gu)].flatMap(({ 0: line, index }) =>
    line === '' ? [] : [{ start: index, end: index + line.length, text: line.trimEnd() }],
  );
}

function pagesOf(lines: readonly Line[]): Line[][] {
  const pages: Line[][] = [[]];
  for (const line of lines) {
    if (line.text.includes('\f')) pages.push([]);
    pages.at(-1)?.push(line);
  }
  return pages;
}

function regionsOf(lines: readonly Line[]): ColumnRegion[] {
  const column = columnOf(lines);
  if (column === null) return [];
  const kinds = lines.map(({ text }) => kindOf(text, column));
  const regions: ColumnRegion[] = [];
  for (let from = 0; from < lines.length; from += 1) {
    let to = from;
    while (to < lines.length && kinds[to] !== 'full') to += 1;
    const region = regionOf(lines.slice(from, to), kinds.slice(from, to), column);
    if (region !== null) regions.push(region);
    from = to;
  }
  return regions;
}

/** The place where most right columns would begin; null where too few do. */
function columnOf(lines: readonly Line[]): number | null {
  const counts = new Map<number, number>();
  for (const { text } of lines) {
    if (text.length > widest || text.includes('\t')) continue;
    for (const { index, 0: gap } of text.matchAll(/(?<=\S) {2,}(?=\S)/gu)) {
      const at = index + gap.length;
      counts.set(at, (counts.get(at) ?? 0) + 1);
    }
  }
  let best: number | null = null;
  for (const [at, count] of counts) if (count > (best === null ? 0 : (counts.get(best) ?? 0))) best = at;
  return best !== null && (counts.get(best) ?? 0) >= fewestRows ? best : null;
}

const deepestIndent = 8;

function kindOf(text: string, column: number): RowKind {
  if (text.trim() === '') return 'blank';
  if (text.includes('\t') || text.length > widest || text.trimStart().startsWith('|')) return 'full';
  if (text.length < column) return 'left';
  if (text.slice(column - 2, column).trim() !== '') return 'full';
  const indent = text.slice(column).length - text.slice(column).trimStart().length;
  if (text.slice(0, column).trim() === '') return 'right';
  return indent <= deepestIndent ? 'both' : 'full';
}

function regionOf(lines: readonly Line[], kinds: readonly RowKind[], column: number): ColumnRegion | null {
  const first = kinds.findIndex((kind) => kind === 'both' || kind === 'right');
  const last = kinds.findLastIndex((kind) => kind !== 'blank');
  const [head, foot] = [lines[first], lines[last]];
  if (head === undefined || foot === undefined) return null;
  const both = lines.filter((_, at) => kinds[at] === 'both');
  if (both.length < fewestRows || both.some(({ text }) => /\.{4,}|Distr\.|Original:/u.test(text)))
    return null;
  const [left, right] = [
    both.map(({ text }) => text.slice(0, column).trim()),
    both.map(({ text }) => text.slice(column).trim()),
  ];
  if (widthOf(left) < narrowest || widthOf(right) < narrowest) return null;
  if (areNames(left) && areNames(right)) return null;
  const aligned = both.filter(({ text }) => text.charAt(column) !== ' ').length / both.length;
  const hasMore = both.filter(
    ({ text }) => / {3,}/u.test(text.slice(0, column).trim()) || / {3,}/u.test(text.slice(column).trim()),
  ).length;
  const words = (parts: readonly string[]): number => parts.join(' ').split(/\s+/u).length;
  const isProse =
    words(left) >= fewestWords / 2 &&
    words(right) >= fewestWords / 2 &&
    words([...left, ...right]) >= fewestWords;
  const isCertain = both.length >= certainRows && aligned >= 0.7 && hasMore * 4 < both.length && isProse;
  return { start: head.start, end: foot.end, column, isCertain };
}

/* In running text one word in four or five has a capital, in German one in three; in “Minister for Foreign Affairs” three of four. */
const shareOfNames = 0.55;

/** Signatures, lists of States that voted, lists of participants: they are read row by row, and no words are in a wrong order. */
function areNames(parts: readonly string[]): boolean {
  const words = parts.join(' ').match(/[\p{Lu}\p{Ll}][\p{L}\p{M}’'-]*/gu) ?? [];
  return (
    words.length > 0 && words.filter((word) => /^\p{Lu}/u.test(word)).length >= words.length * shareOfNames
  );
}

function widthOf(parts: readonly string[]): number {
  return parts.reduce((sum, part) => sum + part.length, 0) / parts.length;
}
