import type { LabelReading } from '../../grammar/label.js';
import type { SourceRange } from '../text/plain-text.js';
import {
  beginsAsParagraph,
  goesOnWith,
  noteLabel,
  readParagraphLabel,
  type LabelSequence,
} from './label-sequence.js';
import { beforeReference, leading } from './line-gaps.js';
import { skipOpeningMarks, type Openers } from './openers/openers.js';
import { beginsPlainItem, firstStarNote, plainBulletAt, type PlainBullet } from './plain-bullets.js';

/** What is known at a line of a note. */
interface Reading {
  readonly source: string;
  readonly openers: Openers;
  readonly firstStar: number;
  readonly sequence: LabelSequence;
  /** The bullets of the text, with their indents. */
  readonly bullets: Set<string>;
  /** How the last line of the text ends. */
  above: string;
  /** Whether the last line of the text begins with a bullet. */
  isItemAbove: boolean;
  /** The last line of the note. */
  before: SourceRange;
  /** Whether the note has a list of its own. */
  hasList: boolean;
}

/**
 * Ends notes where the text goes on right behind them, without an empty line between.
 *
 * A line that begins with the label of a paragraph or with a bullet is no line of a note, where the text goes on with it, or where the line before
 * has a final mark; a list that the words of the note introduce is the note's. So is, where the text has no list open, an item in a sentence; the
 * first item behind a full stop is none.
 *
 * @param source The document.
 * @param ranges Its notes, in order and apart from one another, each from the start of a line.
 * @param openers How paragraphs open in its language.
 * @returns The notes, each up to the line with which the text goes on.
 * @example
 * notesWithoutParagraphs('1. Urges¹ all;\n\n¹ See A.\n2. Calls', [{ start: 16, end: 33 }], openers); // [{ start: 16, end: 24 }]
 */
export function notesWithoutParagraphs(
  source: string,
  ranges: readonly SourceRange[],
  openers: Openers,
): SourceRange[] {
  if (ranges.length === 0) return [];
  const reading: Reading = {
    source,
    openers,
    firstStar: firstStarNote(source),
    sequence: { preambular: 0, operative: 0, items: [] },
    bullets: new Set(),
    above: '',
    isItemAbove: false,
    before: { start: 0, end: 0 },
    hasList: false,
  };
  const notes = [...ranges];
  let at = 0;
  for (const { index: start, 0: written } of source.matchAll(/[^\r\n\f]*\S[^\r\n\f]*/gu)) {
    const line = { start, end: start + written.trimEnd().length };
    while ((notes[at]?.end ?? Infinity) <= start) at += 1;
    const note = notes[at];
    if (note === undefined || start < note.start) {
      noteLine(reading, line);
      continue;
    }
    if (start === note.start) reading.hasList = false;
    else if (endsNote(reading, line)) {
      notes[at] = { start: note.start, end: reading.before.end };
      noteLine(reading, line);
      continue;
    }
    reading.before = line;
  }
  return notes;
}

const longestTail = 40;

function tailOf(source: string, { start, end }: SourceRange): string {
  return source.slice(Math.max(start, end - longestTail), end);
}

/** Notes a line of the text: what would be next behind it. A rule above notes is none. */
function noteLine(reading: Reading, line: SourceRange): void {
  const { source, openers, sequence, bullets } = reading;
  const word = wordOf(source, line);
  if (!/[\p{L}\p{N}]/u.test(source.slice(word, line.end))) return;
  noteLabel(sequence, source, word, openers);
  const bullet = plainBulletAt(source, word);
  if (bullet !== null) bullets.add(keyOf(bullet));
  reading.isItemAbove = bullet !== null;
  reading.above = tailOf(source, line).replace(/(?:\[\^[^\]\s]{1,40}\]|[\s\])}>”"*_])+$/u, '');
}

function wordOf(source: string, { start, end }: SourceRange): number {
  const indent = source.slice(start, end).search(/\S/u);
  return start + Math.max(0, indent);
}

function keyOf({ mark, indent }: PlainBullet): string {
  return `${mark}${String(indent)}`;
}

function endsNote(reading: Reading, line: SourceRange): boolean {
  const { source, openers, sequence, above, isItemAbove, before } = reading;
  const word = wordOf(source, line);
  const bullet = plainBulletAt(source, word);
  if (bullet !== null && reading.bullets.has(keyOf(bullet))) return true;
  const label = readParagraphLabel(source, skipOpeningMarks(source, word), openers);
  if (bullet === null && label === null) return false;
  const isListOpen = isItemAbove || sequence.items.length > 0 || above.endsWith(':');
  reading.hasList ||= /:\s*$/u.test(tailOf(source, before)) && !isListOpen && !goesOn(reading, label);
  if (bullet !== null) return !reading.hasList && endsBehind(reading, line, bullet);
  return label !== null && endsWith(reading, line, label, isListOpen);
}

/* As pandoc has it, what is indented goes on with a note. */
const indented = /[ \t]{2}|\t/uy;

function isIndented(source: string, { start }: SourceRange): boolean {
  indented.lastIndex = start;
  return indented.test(source);
}

function endsBehind({ source, before, firstStar }: Reading, line: SourceRange, bullet: PlainBullet): boolean {
  if (isIndented(source, line)) return false;
  const gap = { start: before.end, end: bullet.start };
  const hasStarNote = bullet.start > firstStar;
  if (bullet.mark !== '*' && endsSentence(tailOf(source, before))) return true;
  return beginsPlainItem(source, bullet, { gap, isParagraphEnd: false, open: null, hasStarNote });
}

/** Whether a label is the next of the text, not the first of items. */
function goesOn({ source, openers, sequence }: Reading, label: LabelReading | null): boolean {
  return label !== null && !isFirstItem(label) && goesOnWith(sequence, source, label, openers);
}

function isFirstItem({ number, item }: LabelReading): boolean {
  return number === null && item !== null && /^[ai]$/u.test(item);
}

function endsWith(reading: Reading, line: SourceRange, label: LabelReading, isListOpen: boolean): boolean {
  const { source, openers, sequence } = reading;
  const before = tailOf(source, reading.before);
  if (leading.test(before) || beforeReference.test(before) || cut.test(before)) return false;
  if (goesOn(reading, label)) return true;
  if (reading.hasList || isIndented(source, line) || !endsSentence(before)) return false;
  const { kind, number, item, alternative } = label;
  if (kind === null && number === null && alternative === null)
    return item !== null && (isListOpen || (isFirstItem(label) && /\.[\s\])}>”"’*_]*$/u.test(before)));
  if (!beginsAsParagraph(source, label, openers)) return false;
  if (kind !== null || alternative !== null) return true;
  /* A year at the start of a line is none. */
  return /^\d{1,3}$/u.test(number ?? '') && Number(number) > sequence.operative;
}

/* An abbreviation before a number, or a mark that a number goes on with. */
const cut =
  /(?:[/(\u2010-\u2014-]|(?:^|[^\p{L}])(?:paras?|pp?|arts?|nos?|vols?|chaps?|sects?|figs?|cf|al|ibid|op|cit|núms?|n)\.)$/iu;

function endsSentence(before: string): boolean {
  return /[.;:!?][\s\])}>”"’*_]*$/u.test(before);
}
