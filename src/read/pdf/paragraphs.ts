import type { ColumnLine } from './columns.js';
import { textOf } from './lines.js';
import { byNumber } from './page-content.js';

/** The lines of one paragraph. */
export type Paragraph = ColumnLine[];

/* In parts of the usual distance between lines, and of the size of the letters. */
const wideLeading = 1.3;
const indent = 0.8;
const otherSize = 0.12;
/* The spaces of justified lines are narrower or wider than drawn here. */
const tolerance = 0.6;

const label =
  /^[[“"({\s]*(?:\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-z]{1,5}|[A-Z]|[IVX]{1,5})[.)]|(?:PP|OP|Pp|Op)\s?\d+|(?:Article|Annex|Option|Alternative|Section|Chapter|Part) [\dIVXA-Z(]|[•‣–-]\s)/u;
const fullStop = /[.;:!?][\]})”"]*\s*$/u;
const endOfSentence = /[.;:!?,\]})”"]\s*$/u;

/**
 * Groups the lines of a document to paragraphs.
 *
 * A paragraph begins after a wide space, with another size of letters, with an indent of its own, or behind a line on which its first word would have
 * had room.
 *
 * @param lines The lines in the order in which they are read.
 * @returns The paragraphs; one may go on over the end of a column or a page.
 */
export function paragraphsOf(lines: readonly ColumnLine[]): Paragraph[] {
  const leading = leadingOf(lines);
  const paragraphs: Paragraph[] = [];
  for (const line of lines) {
    const paragraph = paragraphs.at(-1);
    if (paragraph === undefined || beginsParagraph(paragraph, line, leading)) paragraphs.push([line]);
    else paragraph.push(line);
  }
  return paragraphs;
}

/**
 * Finds the usual distance of baselines, in parts of the size of the letters.
 *
 * @param lines The lines in order.
 * @returns The distance that most lines have.
 */
export function leadingOf(lines: readonly ColumnLine[]): number {
  const counts = new Map<number, number>();
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before?.page !== line.page || line.first || line.y <= before.y) continue;
    const distance = Math.round(((line.y - before.y) / line.size) * 20) / 20;
    if (distance < 3) counts.set(distance, (counts.get(distance) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || byNumber(a[0], b[0]))[0]?.[0] ?? 1.2;
}

/**
 * Tells whether there is more than the usual space between two lines.
 *
 * @param before The line before.
 * @param line The line.
 * @param leading The usual distance, in parts of the size.
 * @returns Whether there is; false where one of them is at the end of a column or a page.
 */
export function isApart(before: ColumnLine, line: ColumnLine, leading: number): boolean {
  const isTurn = before.page !== line.page || line.y <= before.y;
  return !isTurn && line.y - before.y > leading * line.size * wideLeading;
}

function beginsParagraph(paragraph: Paragraph, line: ColumnLine, leading: number): boolean {
  const before = paragraph.at(-1);
  if (before === undefined) return true;
  if (isApart(before, line, leading)) return true;
  if (Math.abs(line.size - before.size) > before.size * otherSize) return true;
  const text = textOf(line);
  const last = textOf(before);
  const isTurn = before.page !== line.page || line.y <= before.y;
  if (isTurn) {
    /* Over a page's end, what is said of the words counts for more than where they stand. */
    if (/^["“(]?\p{Ll}/u.test(text) && !label.test(text)) return false;
    return label.test(text) || fullStop.test(last) || hadRoom(before, line);
  }
  if (areCentered(before, line)) return false;
  const isMidSentence = /^["“(]?\p{Ll}/u.test(text) && !label.test(text) && !endOfSentence.test(last);
  if (hadRoom(before, line) && !(isMidSentence && isNearlyFull(before))) return true;
  if (label.test(text) && endOfSentence.test(last)) return true;
  return isIndented(paragraph, before, line);
}

/* Lines that end early without need: their paragraph has a right margin of its own. */
const nearlyFull = 0.8;

function isNearlyFull({ left, right, column }: ColumnLine): boolean {
  return right - left > (column.right - left) * nearlyFull;
}

/** Whether two lines are of one title: both are as far from the left edge as from the right one. */
function areCentered(before: ColumnLine, line: ColumnLine): boolean {
  const isCentered = ({ left, right, column, size }: ColumnLine): boolean => {
    const gap = left - column.left;
    return gap > size * 2 && Math.abs(gap - (column.right - right)) < size * 1.5;
  };
  const bold = (of: ColumnLine): boolean => of.segments[0]?.letters[0]?.bold ?? false;
  return isCentered(before) && isCentered(line) && bold(before) === bold(line);
}

/** Whether the first word of a line would have had room at the end of the line before. */
function hadRoom(before: ColumnLine, line: ColumnLine): boolean {
  const letters = line.segments[0]?.letters ?? [];
  const end = letters.findIndex(({ text }) => text === ' ');
  const last = letters[end < 0 ? letters.length - 1 : end - 1];
  const word = (last?.x ?? 0) + (last?.width ?? 0) - line.left;
  return before.column.right - before.right > word + before.size * tolerance;
}

/** Whether a line stands farther right than the paragraph's other lines, or farther left than those behind its first. */
function isIndented(paragraph: Paragraph, before: ColumnLine, line: ColumnLine): boolean {
  const step = line.size * indent;
  const offset = line.left - before.left;
  if (paragraph.length === 1) {
    /* Behind a label, the other lines begin below the words. */
    const words = before.segments[1]?.left ?? before.left;
    return offset > step && Math.abs(line.left - words) > step && !label.test(textOf(before));
  }
  return Math.abs(offset) > step;
}
