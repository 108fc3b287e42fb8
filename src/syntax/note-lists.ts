import type { SourceRange } from '../text/plain-text.js';

/** One note of a list below a text. */
export interface ListedNote extends SourceRange {
  /** Its number or sign. */
  readonly marker: string;
}

/** What may be notes below a text, or below a page of it. */
export interface NoteList {
  /** The rule or the heading above them; null where they only stand at the end of the text. */
  readonly rule: SourceRange | null;
  /** Whether the numbers look like those of paragraphs: `1. See …`. */
  readonly isLikeParagraphs: boolean;
  /** Whether a stroke stands behind the number of the first: `1/ See …`. */
  readonly hasStroke: boolean;
  /** Whether no other lines of a text begin with such marks under a rule. */
  readonly isSure: boolean;
  readonly notes: readonly ListedNote[];
}

/** A line with words. */
interface Line extends SourceRange {
  /** Its beginning. */
  readonly text: string;
  /** What is between it and the line before: the end of a line, empty lines, the end of a page. */
  readonly after: 'line' | 'gap' | 'page';
}

/* The head of a note is at the start of its line; the rest of a long line need not be looked at. */
const longestHead = 120;

const rule =
  /^[ \t]*(?:_{3,}|-{3,}|–{3,}|—{2,}|―{2,}|─{3,}|\*{3,}|={3,}|#{0,6} ?(?:foot|end)?notes?:?)[ \t]*$/iu;
const head =
  /^[ \t]*(?:\[(?<bracketed>\d{1,3})\]|(?<raised>[\u00B9\u00B2\u00B3\u2070\u2074-\u2079]{1,3})|(?<stroke>\d{1,3})\/|(?<number>\d{1,3})(?=[ \t])|(?<sign>\*{1,3}|[†‡])|(?<paragraph>\d{1,3})[.)](?=[ \t]))[ \t]*(?=\S)/u;

/**
 * Finds what may be lists of notes: numbered lines under a rule or a heading, and numbered lines at the end of the text. Whether they are notes
 * is told by what refers to them.
 *
 * @param source The document.
 * @returns The lists in order, apart from one another.
 */
export function noteLists(source: string): NoteList[] {
  const lines = linesOf(source);
  const lists: NoteList[] = [];
  let index = 0;
  while (index < lines.length) {
    const line = lines[index];
    index += 1;
    if (line === undefined || !rule.test(line.text)) continue;
    const { notes, style, next } = notesFrom(lines, index);
    if (notes.length === 0) continue;
    lists.push({ rule: { start: line.start, end: line.end }, ...kindOf(style), notes });
    index = next;
  }
  let first = lines.findLastIndex(({ text }) => {
    const found = headOf(text);
    return found?.marker === '1' && found.style !== 'paragraph';
  });
  while (headOf(lines[first - 1]?.text ?? '')?.style === 'sign') first -= 1;
  const { notes, style, next } = notesFrom(lines, first);
  const isNew = (notes[0]?.start ?? 0) > (lists.at(-1)?.notes.at(-1)?.end ?? -1);
  if (notes.length > 0 && isNew && next >= lines.length)
    lists.push({ rule: null, ...kindOf(style), isLikeParagraphs: false, notes });
  return lists;
}

function kindOf(style: Style | null): Pick<NoteList, 'isLikeParagraphs' | 'hasStroke' | 'isSure'> {
  return {
    isLikeParagraphs: style === 'paragraph',
    hasStroke: style === 'stroke',
    isSure: style === 'stroke' || style === 'raised' || style === 'bracketed',
  };
}

function linesOf(source: string): Line[] {
  const lines: Line[] = [];
  let end = 0;
  for (const { index, 0: line } of source.matchAll(/[^\r\n\f]+/gu)) {
    if (!/\S/u.test(line)) continue;
    const between = source.slice(end, index);
    const after = between.includes('\f') ? 'page' : /\n\s*\n|\r(?!\n)\s*\r/u.test(between) ? 'gap' : 'line';
    end = index + line.trimEnd().length;
    lines.push({ start: index, end, text: line.slice(0, longestHead), after });
  }
  return lines;
}

type Style = 'bracketed' | 'raised' | 'stroke' | 'number' | 'sign' | 'paragraph';

function headOf(text: string): { readonly style: Style; readonly marker: string } | null {
  const groups = head.exec(text)?.groups ?? {};
  for (const style of ['bracketed', 'raised', 'stroke', 'number', 'sign', 'paragraph'] as const) {
    const marker = groups[style];
    if (marker !== undefined) return { style, marker: plainNumber(marker) };
  }
  return null;
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * Writes superscript digits as digits.
 *
 * @param marker A number or a sign.
 * @returns The same; `¹²` is `12`.
 */
export function plainNumber(marker: string): string {
  return marker.replace(/[⁰¹²³⁴-⁹]/gu, (digit) => String(superscripts.indexOf(digit)));
}

/** Reads notes from a line on, each to the next; the last ends with its lines, or goes on behind an empty line with a small letter. */
function notesFrom(
  lines: readonly Line[],
  from: number,
): { notes: ListedNote[]; style: Style | null; next: number } {
  const notes: { start: number; end: number; marker: string }[] = [];
  let style: Style | null = null;
  let index = Math.max(from, 0);
  for (; from >= 0 && index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    const last = notes.at(-1);
    const found = headOf(line.text);
    if (
      found !== null &&
      (last === undefined || (mayMix(style, found.style) && follows(last.marker, found.marker)))
    ) {
      notes.push({ start: line.start, end: line.end, marker: found.marker });
      style ??= found.style;
      continue;
    }
    const goesOn = line.after === 'line' || (line.after === 'gap' && /^[ \t]*\p{Ll}/u.test(line.text));
    if (last === undefined || !goesOn || rule.test(line.text)) break;
    last.end = line.end;
  }
  return { notes, style, next: index };
}

/** Copies lose the raised digits of some notes and not of others (`¹`, `2`, `[3]`); numbers as paragraphs have them may be the next paragraph. */
function mayMix(style: Style | null, next: Style): boolean {
  return style === next || (style !== 'paragraph' && next !== 'paragraph');
}

function follows(before: string, marker: string): boolean {
  if (/^\d/u.test(before) && /^\d/u.test(marker)) return Number(marker) === Number(before) + 1;
  return marker !== before && (!/^\d/u.test(marker) || marker === '1');
}
