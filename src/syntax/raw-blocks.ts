import { readLabel, type LabelReading } from '../../grammar/label.js';
import type { Piece, TagPiece } from '../../grammar/pieces.js';
import type { Layout } from '../text/layout.js';
import { bracketedItem, type BracketedItem } from './bracketed-items.js';
import { isFurniture } from './furniture.js';
import { isHeadingLine } from './heading-line.js';
import { noteLabel, goesOnWith, readParagraphLabel, type LabelSequence } from './label-sequence.js';
import { beforeReference, breaksOff, continues, endsInWord, gapsOf, leading, type Gap } from './line-gaps.js';
import type { HostBlock } from './markdown.js';
import { isOrnamentAt } from './ornament.js';
import {
  beginsPlainItem,
  firstStarNote,
  plainBulletAt,
  indentAt,
  listsAround,
  withListDepths,
  type PlainBullet,
} from './plain-bullets.js';
import { skipOpeningMarks, skipToWord, type Openers } from './openers/openers.js';
import { blocksOf, type BlockInput, type RawBlock } from './raw-block.js';

export type { RawBlock };

/** What the segmentation of a document needs to know. */
export interface SegmentationInput {
  readonly source: string;
  readonly pieces: readonly Piece[];
  readonly layout: Layout;
  /** How paragraphs open in the language of the document. */
  readonly openers: Openers;
  /** The blocks of the host format by their first offset, or null for plain text. */
  readonly host: ReadonlyMap<number, HostBlock> | null;
}

interface Segmentation extends SegmentationInput, BlockInput {
  readonly bracketed: Map<number, BracketedItem>;
  /** Where the first line begins that refers to a note with a star. */
  readonly starNote: number;
  /** Where brackets open in a host format, of which some are marks of links. */
  readonly opens: ReadonlySet<number>;
  /** Where tags begin. */
  readonly tagStarts: ReadonlySet<number>;
}

function headsOf(pieces: readonly Piece[]): ReadonlyMap<number, TagPiece> {
  const heads = new Map<number, TagPiece>();
  for (const piece of pieces) {
    if (piece.kind === 'tag' && (piece.place === 'bracket-start' || piece.place === 'paragraph-start'))
      heads.set(piece.start, piece);
  }
  return heads;
}

/**
 * Groups the lines of a document to blocks.
 *
 * Brackets do not count: a bracket may begin in one block and end in another.
 *
 * @param given The document.
 * @returns The blocks, in order; white space between them belongs to none.
 */
export function rawBlocks(given: SegmentationInput): RawBlock[] {
  const { source } = given;
  const input: Segmentation = {
    ...given,
    heads: headsOf(given.pieces),
    items: new Map(),
    bracketed: new Map(),
    starNote: given.host === null ? firstStarNote(source) : source.length,
    opens: new Set(
      given.host === null ? [] : given.pieces.filter(({ kind }) => kind === 'open').map(({ start }) => start),
    ),
    tagStarts: new Set(given.pieces.filter(({ kind }) => kind === 'tag').map(({ start }) => start)),
  };
  const first = source.search(/\S/u);
  if (first < 0) return [];
  const gaps = gapsOf(input.pieces);
  const isBoundary = boundaryTest(input, gaps);
  const blocks: RawBlock[] = [];
  let start = first;
  noteFirstItem(input, first);
  for (const gap of gaps) {
    if (gap.end <= start || gap.end >= source.length) continue;
    if (!isBoundary(gap, start)) continue;
    for (const block of blocksOf(input, start, gap.start)) blocks.push(block);
    start = gap.end;
  }
  for (const block of blocksOf(input, start, endOfText(source))) blocks.push(block);
  return withListDepths(blocks, input.items);
}

/** What a text begins with stands behind a paragraph's end. */
function noteFirstItem(input: Segmentation, first: number): void {
  const { source, host, items } = input;
  if (host !== null) beginsBracketedItem(input, { start: 0, end: first }, first);
  const bullet = host === null ? plainBulletAt(source, first) : null;
  const before = { gap: { start: 0, end: first }, isParagraphEnd: true, open: null, hasStarNote: false };
  if (bullet !== null && beginsPlainItem(source, bullet, before)) items.set(first, bullet);
}

function endOfText(source: string): number {
  return source.trimEnd().length;
}

function boundaryTest(input: Segmentation, gaps: readonly Gap[]): (gap: Gap, blockStart: number) => boolean {
  const { source, host } = input;
  if (host !== null) {
    /* Nothing but tags before a line end holds the words behind it. */
    return (gap, blockStart) =>
      beginsBracketedItem(input, gap, blockStart) ||
      host.has(gap.end) ||
      (!continues(source, gap.end) &&
        !/^\*+$/u.test(source.slice(blockStart, gap.start)) &&
        beginsItem(source, gap, blockStart));
  }
  const body = bodyStart(input, gaps);
  const measure: Measure = {
    source,
    openers: input.openers,
    width: lineWidth(source),
    block: -1,
    last: 0,
    sequence: { preambular: 0, operative: 0, items: [] },
    lists: [],
  };
  return (gap, blockStart) => {
    if (blockStart !== measure.block) {
      measure.block = blockStart;
      measure.last = numberOf(input, blockStart) || measure.last;
      noteLabel(measure.sequence, source, blockStart, input.openers);
      measure.lists = listsAt(input, measure.lists, blockStart);
    }
    if (beginsItemOfPlainText(input, gap, measure.lists) || isAtOrnament(source, gap)) return true;
    if (gap.end <= body || input.heads.get(gap.end)?.place === 'paragraph-start') return true;
    const isParagraph = meaningOf(input, gap) === 'paragraph';
    if ((isParagraph && !breaksOff(source, gap)) || opensInSmall(input, gap)) return true;
    if (endsInWord(source, gap)) return false;
    if (isParagraph) return readLabel(source, skipOpeningMarks(source, gap.end)) !== null;
    if (continues(source, gap.end)) return beginsItem(source, gap, blockStart);
    return beginsBlock(measure, gap, blockStart);
  };
}

/** Whether a line of a host format begins with a bracket and a bullet, which is noted. */
function beginsBracketedItem(
  { source, host, bracketed, opens }: Segmentation,
  gap: Pick<Gap, 'start' | 'end'>,
  blockStart: number,
): boolean {
  if (host === null || !opens.has(gap.end)) return false;
  const item = bracketedItem(source, gap, host, { start: blockStart, known: bracketed.get(blockStart) });
  if (item !== null) bracketed.set(gap.end, item);
  return item !== null;
}

/** The lists that are open in a block: a paragraph that is indented goes on with an item. */
function listsAt(
  { source, items, openers }: Segmentation,
  open: PlainBullet[],
  start: number,
): PlainBullet[] {
  const bullet = items.get(start);
  if (bullet !== undefined) return [...listsAround(open, bullet.indent), bullet];
  if (open.length === 0) return open;
  const isLabeled = readParagraphLabel(source, skipOpeningMarks(source, start), openers) !== null;
  return isLabeled ? [] : listsAround(open, indentAt(source, start));
}

function isAtOrnament(source: string, gap: Gap): boolean {
  return (
    isOrnamentAt(source, gap.end, endOfLine(source, gap.end)) ||
    isOrnamentAt(source, gap.lineStart, gap.start)
  );
}

/** Whether a line begins with a bullet, which is noted. A dash may also be that of a tag: `[shared goals\n- EU, G77 retain]`. */
function beginsItemOfPlainText(input: Segmentation, gap: Gap, lists: readonly PlainBullet[]): boolean {
  const { source, items, tagStarts, openers } = input;
  const bullet = plainBulletAt(source, gap.end);
  if (bullet === null || tagStarts.has(bullet.start)) return false;
  /* “Or” in Spanish. */
  if (/^o[ \u00A0]/u.test(source.slice(gap.end, gap.end + 2)) && openers.language === 'es') return false;
  const isParagraphEnd = meaningOf(input, gap) === 'paragraph';
  const isBeside = ({ mark, indent }: PlainBullet): boolean =>
    mark === bullet.mark && indent === bullet.indent;
  const open = lists.findLast(isBeside) ?? lists.at(-1) ?? null;
  const hasStarNote = input.starNote < gap.start;
  if (!beginsPlainItem(source, bullet, { gap, isParagraphEnd, open, hasStarNote })) return false;
  items.set(gap.end, bullet);
  return true;
}

/** In Russian a paragraph may begin with a small letter, since it goes on with the sentence that the name of the body begins. */
function opensInSmall({ source, openers }: SegmentationInput, gap: Gap): boolean {
  if (
    openers.language !== 'ru' ||
    !/[,;][\]}>)]*$/u.test(source.slice(Math.max(0, gap.start - 8), gap.start))
  )
    return false;
  const word = skipOpeningMarks(source, gap.end);
  return openers.opensPreambular(source, word) || openers.opensOperative(source, word);
}

/** What tells a paragraph's first line from a wrapped one. */
interface Measure {
  readonly source: string;
  readonly openers: Openers;
  /** The length of a full line. */
  readonly width: number;
  /** Where the block that is being read begins. */
  block: number;
  /** The number of the last numbered paragraph, 0 before the first; from then on paragraphs begin with labels, not with opening words. */
  last: number;
  /** The last labels of each level, of the preamble too. */
  readonly sequence: LabelSequence;
  /** The bullets of the items that hold the block, the innermost at the end. */
  lists: PlainBullet[];
}

/** The number of a block that begins a numbered paragraph, else 0. */
function numberOf({ source, openers }: SegmentationInput, blockStart: number): number {
  const label = readParagraphLabel(source, skipOpeningMarks(source, blockStart), openers);
  if (!label?.number || label.kind !== null || label.suffixes.length > 0) return 0;
  const word = skipOpeningMarks(source, label.end);
  return openers.opensPreambular(source, word) ? 0 : Number.parseInt(label.number, 10);
}

/** What a line end means here: a blank line may end paragraphs where a single line end does not. */
function meaningOf({ source, layout }: SegmentationInput, gap: Gap): 'wrap' | 'paragraph' {
  if (layout.blankLine === layout.lineEnd) return layout.lineEnd;
  const lineEnds = source.slice(gap.start, gap.end).match(/\r\n?|[\n\f]/gu)?.length ?? 0;
  return lineEnds > 1 ? layout.blankLine : layout.lineEnd;
}

/**
 * The first offset of the body: the head of a document, before the formula that names the body, is read line by line, because its
 * lines (names, session, place and date) are no sentences.
 */
function bodyStart({ source, openers }: SegmentationInput, gaps: readonly Gap[]): number {
  for (const gap of gaps) {
    const line = source.slice(gap.lineStart, gap.start);
    const isFormula = openers.isEnactingFormula(line);
    if (isFormula && openers.opensPreambular(source, skipOpeningMarks(source, gap.end))) return gap.end;
  }
  return 0;
}

/** The length that one line in ten exceeds: a full line, whatever a few long ones (headings, words of the page) are like. */
function lineWidth(source: string): number {
  const lengths = new Uint32Array(source.split(/[\r\n]+/u).map((line) => line.trim().length)).sort();
  return lengths[Math.floor(lengths.length * 0.9)] ?? 0;
}

/** A small letter or a bracket is also how an item of a list begins. */
function beginsItem(source: string, gap: Gap, blockStart: number): boolean {
  const label = readLabel(source, skipOpeningMarks(source, gap.end));
  return label !== null && (endsSentence(source, gap) || isNextItem(source, blockStart, label));
}

/** Whether a label goes on with the list of the one before it, whose item lacks its final mark; a capital must follow, as “(c) and\n(d) above”. */
function isNextItem(source: string, blockStart: number, label: LabelReading): boolean {
  const before = readLabel(source, skipOpeningMarks(source, blockStart));
  if (before?.number !== null || label.number !== null) return false;
  const [last, next] = [before.item ?? '', label.item ?? ''];
  return (
    last.length === 1 &&
    next.length === 1 &&
    next.charCodeAt(0) === last.charCodeAt(0) + 1 &&
    /^\s*[[“"]*\p{Lu}/u.test(source.slice(label.end, label.end + 8))
  );
}

/* A heading has three lines at most. */
const longestHeading = 300;

/**
 * Whether a number goes on with the numbering of the paragraphs behind a heading whose last line is full: `A. Theme for the Commission … in
 * 2021`, then `1. Decides`. Without a label or a mark at its end, what is before it is a heading, if it is short.
 */
function followsHeading(measure: Measure, gap: Gap, blockStart: number, label: LabelReading): boolean {
  const { source, last } = measure;
  if (label.kind !== null || label.suffixes.length > 0 || label.alternative !== null) return false;
  if (label.number !== '1' && Number(label.number) !== last + 1) return false;
  if (!/^\s*[[“"*_]*\p{Lu}/u.test(source.slice(label.end, label.end + 8))) return false;
  if (gap.start - blockStart > longestHeading) return false;
  const before = readLabel(source, skipOpeningMarks(source, blockStart));
  const isParagraph = before !== null && before.kind !== 'section';
  return !isParagraph && !beforeReference.test(source.slice(Math.max(blockStart, gap.start - 20), gap.start));
}

/**
 * Whether a label goes on with those before it, whose paragraph lacks its final mark. No word before it may lead to the next, as in “paragraph\n2.
 * The …”, and no mark that a number goes on with, as in “resolution 77/\n1. Urges”.
 */
function followsParagraph({ source, sequence, openers }: Measure, gap: Gap, label: LabelReading): boolean {
  const before = source.slice(Math.max(gap.lineStart, gap.start - 20), gap.start);
  if (leading.test(before) || beforeReference.test(before) || /[/(\u2010-\u2014-]$/u.test(before))
    return false;
  return goesOnWith(sequence, source, label, openers);
}

/* A line of less than this part of the measure is the last of its paragraph: the next word would have had room on it. */
const shortLine = 0.6;

function beginsBlock(measure: Measure, gap: Gap, blockStart: number): boolean {
  const { source, width, last, openers } = measure;
  const word = skipOpeningMarks(source, gap.end);
  const line = source.slice(gap.end, endOfLine(source, gap.end));
  if (isFurniture(line) || isHeadingLine(source.slice(blockStart, gap.start))) return true;
  const isShort = gap.start - lineStartAt(source, gap.start) < width * shortLine;
  const label = readParagraphLabel(source, word, openers);
  if (!isShort && !endsSentence(source, gap))
    return (
      label !== null &&
      (isNextItem(source, blockStart, label) ||
        followsHeading(measure, gap, blockStart, label) ||
        followsParagraph(measure, gap, label))
    );
  if (label !== null || isHeadingLine(line)) return true;
  if (breaksOff(source, gap)) return false;
  const opener = skipToWord(source, gap.end);
  const opens = openers.opensPreambular(source, opener) || openers.opensOperative(source, opener);
  /*
   * After a short line, a capital begins a paragraph; after a full one it may be any name in the sentence, and behind a comma too. With brackets
   * at its edges a line is a paragraph more often than not.
   */
  const goesOn = source.charAt(gap.start - 1) === ',' && word === gap.end;
  if (isShort && /\p{Lu}/u.test(source.charAt(word))) return opens || !goesOn;
  return last === 0 && opens;
}

/** The start of the visual line, which may lie inside a tag that is broken over lines. */
function lineStartAt(source: string, offset: number): number {
  /* Not `lastIndexOf`: in a text without the one kind of line end it would go back to the start of the document every time. */
  let at = offset;
  while (at > 0 && source[at - 1] !== '\n' && source[at - 1] !== '\r') at -= 1;
  return at;
}

function endOfLine(source: string, offset: number): number {
  const end = source.slice(offset, offset + 200).search(/[\r\n]/u);
  return end < 0 ? Math.min(source.length, offset + 200) : offset + end;
}

function endsSentence(source: string, gap: Gap): boolean {
  if (gap.after === 'stamp' || gap.after === 'tag') return true;
  const last = source.slice(Math.max(0, gap.start - 8), gap.start).trimEnd();
  return (
    last === '' || /[,;.:!?\])}>”"*]$/u.test(last) || isHeadingLine(source.slice(gap.lineStart, gap.start))
  );
}
