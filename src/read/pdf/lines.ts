import type { RunStyle } from '../text-builder.js';
import { byNumber, type FlatRule, type Glyph, type PageContent } from './page-content.js';

/** A character in its line. */
export interface Letter extends Glyph {
  /** Above the line (1), below it (-1) or on it (0). */
  readonly raised: -1 | 0 | 1;
  strike: boolean;
  underline: boolean;
}

/** Characters of one line without a wide gap. */
export interface Segment {
  readonly letters: Letter[];
  readonly left: number;
  right: number;
}

/** A line of a page, or of one column of it. */
export interface Line {
  readonly page: number;
  /** The height of the baseline. */
  readonly y: number;
  readonly size: number;
  /** From left to right. */
  readonly segments: readonly Segment[];
  readonly left: number;
  readonly right: number;
}

/* In parts of the size of the font. Spaces between words have 0.2 to 0.6 of it, between columns and behind labels more than 0.9. */
const wideGap = 0.9;
const sameBaseline = 0.2;
const smaller = 0.85;

interface Chunk extends Segment {
  readonly y: number;
  readonly size: number;
}

interface OpenLine {
  readonly y: number;
  readonly size: number;
  readonly chunks: { chunk: Chunk; raised: Letter['raised'] }[];
}

/**
 * Puts the characters of a page into lines.
 *
 * @param content The page.
 * @param page Its number.
 * @returns Its lines from top to bottom; columns that stand side by side are one line yet.
 */
export function linesOf(content: PageContent, page: number): Line[] {
  const lines: OpenLine[] = [];
  const buckets = new Map<number, OpenLine[]>();
  for (const chunk of chunksOf(content.glyphs).sort((a, b) => b.size - a.size)) {
    const bucket = Math.floor(chunk.y / bucketHeight);
    const near = [bucket - 1, bucket, bucket + 1].flatMap((key) =>
      (buckets.get(key) ?? []).slice(-longestSearch),
    );
    const same = near.find(
      ({ y, size }) => Math.abs(y - chunk.y) <= size * sameBaseline && chunk.size > size * 0.5,
    );
    const beside = same ?? near.find((line) => isRaised(line, chunk));
    if (beside !== undefined) {
      const offset = beside.y - chunk.y;
      const raised =
        chunk.size > beside.size * smaller || Math.abs(offset) < beside.size * 0.05 ? 0 : offset > 0 ? 1 : -1;
      beside.chunks.push({ chunk, raised });
      continue;
    }
    const line: OpenLine = { y: chunk.y, size: chunk.size, chunks: [{ chunk, raised: 0 }] };
    lines.push(line);
    const known = buckets.get(bucket);
    if (known === undefined) buckets.set(bucket, [line]);
    else known.push(line);
  }
  const closed = lines.map((line) => closeLine(line, page)).sort((a, b) => a.y - b.y || a.left - b.left);
  markRules(closed, content.rules);
  return closed;
}

const bucketHeight = 12;
/* More lines do not lie on one another unless a page is made to slow its reader. */
const longestSearch = 40;

function isRaised({ y, size, chunks }: OpenLine, chunk: Chunk): boolean {
  if (chunk.size > size * smaller) return false;
  const offset = y - chunk.y;
  if (offset > size * 0.65 || offset < -size * 0.35) return false;
  return chunks
    .slice(-longestSearch)
    .some(({ chunk: { left, right } }) => chunk.left - right < size * 0.6 && left - chunk.right < size * 0.6);
}

/** Characters that were drawn one behind the other. What is drawn twice at one place, to look bold, counts once. */
function chunksOf(glyphs: readonly Glyph[]): Chunk[] {
  const chunks: Chunk[] = [];
  const seen = new Set<string>();
  let chunk: Chunk | undefined;
  for (const glyph of glyphs) {
    if (glyph.size <= 0 || !Number.isFinite(glyph.x + glyph.y)) continue;
    if (chunk === undefined || !goesOn(chunk, glyph)) {
      const place = `${glyph.text} ${String(Math.round(glyph.x * 2))} ${String(Math.round(glyph.y * 2))}`;
      chunk = { letters: [], left: glyph.x, right: glyph.x, y: glyph.y, size: glyph.size };
      if (!seen.has(place)) chunks.push(chunk);
      if (glyph.text !== ' ') seen.add(place);
    }
    chunk.letters.push({ ...glyph, raised: 0, strike: false, underline: false });
    chunk.right = Math.max(chunk.right, glyph.x + glyph.width);
  }
  return chunks.filter(({ letters }) => letters.some(({ text }) => text !== ' '));
}

function goesOn({ right, y, size }: Chunk, glyph: Glyph): boolean {
  const gap = glyph.x - right;
  return (
    Math.abs(glyph.y - y) <= size * 0.04 &&
    Math.abs(glyph.size - size) <= size * 0.1 &&
    gap < size * wideGap &&
    gap > -size * 0.4
  );
}

function closeLine({ y, size, chunks }: OpenLine, page: number): Line {
  chunks.sort((a, b) => a.chunk.left - b.chunk.left);
  const segments: Segment[] = [];
  for (const { chunk, raised } of chunks) {
    const letters = trimmed(chunk.letters).map((letter) => ({ ...letter, raised }));
    const last = segments.at(-1);
    const first = letters[0];
    if (first === undefined) continue;
    const right = letters.reduce((end, letter) => Math.max(end, letter.x + letter.width), first.x);
    if (last !== undefined && first.x - last.right < size * wideGap) {
      for (const letter of letters) last.letters.push(letter);
      last.right = Math.max(last.right, right);
    } else {
      segments.push({ letters, left: first.x, right });
    }
  }
  return lineWith({ page, y, size, segments });
}

/** Spaces at the ends of what was drawn at once say nothing that its place does not say; tabs are made of them. */
function trimmed(letters: readonly Letter[]): Letter[] {
  const from = letters.findIndex(({ text }) => text !== ' ');
  const to = letters.findLastIndex(({ text }) => text !== ' ');
  const inside = letters.slice(from, to + 1);
  return inside;
}

/**
 * Makes a line of segments.
 *
 * @param line Its segments from left to right, and its place.
 * @returns The line, with its ends.
 */
export function lineWith(line: Omit<Line, 'left' | 'right'>): Line {
  return { ...line, left: line.segments[0]?.left ?? 0, right: line.segments.at(-1)?.right ?? 0 };
}

/* In parts of the size, up from the baseline. Word processors strike at 0.22 to 0.33 and underline at -0.07 to -0.15. */
const strikeFrom = 0.13;
const strikeTo = 0.45;
const underlineFrom = -0.3;
/* A rule that goes on beyond the words is the border of a cell, or a rule above notes. */
const fewestCovered = 0.75;

/** Marks what is struck and underlined: a flat rule lies through the words or right below them, and no farther than they reach. */
function markRules(lines: readonly Line[], rules: readonly FlatRule[]): void {
  const sorted = [...rules].sort((a, b) => a.y - b.y);
  let first = 0;
  for (const line of lines) {
    const reach = line.size * strikeTo;
    while ((sorted[first]?.y ?? Infinity) < line.y - reach - bucketHeight) first += 1;
    for (let index = first; index < Math.min(sorted.length, first + mostRules); index += 1) {
      const rule = sorted[index];
      if (rule === undefined || rule.y > line.y - line.size * underlineFrom) break;
      markRule(line, rule);
    }
  }
}

/* The rules near one line; a drawing has more, and they mark no words. */
const mostRules = 400;

function markRule({ y, size, segments }: Line, rule: FlatRule): void {
  const offset = (y - rule.y) / size;
  const isStrike = offset >= strikeFrom && offset <= strikeTo;
  if (!isStrike && !(offset >= underlineFrom && offset < strikeFrom)) return;
  const covered: Letter[] = [];
  let width = 0;
  for (const { letters, left, right } of segments) {
    if (right < rule.left || left > rule.right) continue;
    for (const letter of letters) {
      const middle = letter.x + letter.width / 2;
      if (middle < rule.left || middle > rule.right) continue;
      covered.push(letter);
      width += letter.width;
    }
  }
  if (width < (rule.right - rule.left) * fewestCovered) return;
  for (const letter of covered) {
    if (isStrike) letter.strike = true;
    else letter.underline = true;
  }
}

/** Words of a line in one style. */
export interface StyledWords {
  text: string;
  readonly style: RunStyle | null;
}

/* A gap of this part of the size is a space, also where none was drawn. */
const spaceGap = 0.18;

/**
 * Reads a segment.
 *
 * @param letters Its characters.
 * @returns Its words, cut where the style changes.
 */
export function wordsOf(letters: readonly Letter[]): StyledWords[] {
  const words: StyledWords[] = [];
  let right = letters[0]?.x ?? 0;
  let key = '';
  for (const letter of letters) {
    const last = words.at(-1);
    const isGap = letter.x - right > letter.size * spaceGap && letter.text !== ' ';
    const text = isGap && last !== undefined && !last.text.endsWith(' ') ? ` ${letter.text}` : letter.text;
    const own = keyOf(letter);
    if (last !== undefined && own === key) last.text += text;
    else words.push({ text, style: styleOf(letter) });
    key = own;
    right = letter.x + letter.width;
  }
  return words;
}

function keyOf({ bold, italic, strike, underline, raised, color }: Letter): string {
  return [bold, italic, strike, underline].map(Number).join('') + String(raised) + (color ?? '');
}

function styleOf({ bold, italic, strike, underline, raised, color }: Letter): RunStyle | null {
  const style: RunStyle = {
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(underline && { underline }),
    ...(strike && { strike }),
    ...(raised > 0 && { superscript: true as const }),
    ...(raised < 0 && { subscript: true as const }),
    ...(color !== null && { color }),
  };
  return Object.keys(style).length === 0 ? null : style;
}

/**
 * Reads a line as plain text.
 *
 * @param line The line.
 * @returns Its words, a space between its segments.
 */
export function textOf({ segments }: Line): string {
  return segments
    .map(({ letters }) =>
      wordsOf(letters)
        .map(({ text }) => text)
        .join(''),
    )
    .join(' ')
    .replace(/ +/gu, ' ')
    .trim();
}

/**
 * Finds the size of most of the letters.
 *
 * @param lines Lines of a document.
 * @returns The size in points, rounded to half a point; 0 where there are none.
 */
export function bodySize(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const { size, segments } of lines) {
    const key = Math.round(size * 2) / 2;
    counts.set(key, (counts.get(key) ?? 0) + segments.reduce((sum, { letters }) => sum + letters.length, 0));
  }
  return [...counts].sort((a, b) => b[1] - a[1] || byNumber(a[0], b[0]))[0]?.[0] ?? 0;
}
