import { readLabel, type LabelReading } from '../../grammar/label.js';
import type { SourceRange } from '../text/plain-text.js';
import { skipOpeningMarks, type Openers } from './openers/openers.js';

/** The last labels of a text that is being read, by level: what the next of each level is follows from them. */
export interface LabelSequence {
  /** The last number of the preamble and of the operative part, 0 before the first. */
  preambular: number;
  operative: number;
  /** The items since the last number, one of each level, the innermost at the end: `b`, `ii`. */
  items: string[];
}

/* Levels of items below one paragraph. */
const mostLevels = 6;

/* Not `1 Notes:`, which heads what follows. */
const bareNumber = /\d{1,3}(?=[ \t]{1,8}[[*_“"‘«]{0,4}\p{Lu}[\p{L}\p{M}’'-]{0,40}(?![\p{L}\p{M}:.]))/uy;

/**
 * Reads the label of a paragraph: also a number without a mark (`2 Requests`), if a word behind it opens a paragraph.
 *
 * @param source The document.
 * @param offset Where the label would begin, behind opening marks.
 * @param openers How paragraphs open in the language of the document.
 * @returns The label, or null.
 * @example
 * readParagraphLabel('2 Requests', 0, openersOf('en')); // { number: '2', end: 1, … }
 */
export function readParagraphLabel(source: string, offset: number, openers: Openers): LabelReading | null {
  const label = readLabel(source, offset);
  if (label !== null) return label;
  bareNumber.lastIndex = offset;
  const number = bareNumber.exec(source)?.[0];
  if (number === undefined || !opens(source, offset + number.length, openers)) return null;
  return { ...bareLabel(offset, offset + number.length), number };
}

/**
 * Reads the numeral of a section that has a line to itself.
 *
 * @param source The document.
 * @param block The line.
 * @returns The label, or null.
 * @example
 * numeralAlone('II', { start: 0, end: 2 }); // { kind: 'section', number: 'II', … }
 */
export function numeralAlone(source: string, { start, end }: SourceRange): LabelReading | null {
  if (end - start > 12) return null;
  const at = skipOpeningMarks(source, start);
  const [written, number] = /^((?:[IVX]{1,5}|[A-Z]))[.)]?(?=[\]*_]*$)/u.exec(source.slice(at, end)) ?? [];
  if (written === undefined || number === undefined) return null;
  return { ...bareLabel(at, at + written.length), kind: 'section', number };
}

function bareLabel(start: number, end: number): LabelReading {
  return {
    start,
    end,
    kind: null,
    number: null,
    suffixes: [],
    item: null,
    alternative: null,
    enclosed: false,
  };
}

function opens(source: string, labelEnd: number, openers: Openers): boolean {
  const word = skipOpeningMarks(source, labelEnd);
  return openers.opensOperative(source, word) || openers.opensPreambular(source, word);
}

/** A number of its own, without the marks of a version: `2.`, `OP2`. */
function numberIn({ kind, number, item, alternative, canonical }: LabelReading): number {
  const isOther = (kind !== null && kind !== 'PP' && kind !== 'OP') || item !== null || alternative !== null;
  return isOther || canonical !== undefined || number === null || !/^\d+$/u.test(number) ? 0 : Number(number);
}

function isPreambular(source: string, { kind, end }: LabelReading, openers: Openers): boolean {
  return kind === 'PP' || (kind === null && openers.opensPreambular(source, skipOpeningMarks(source, end)));
}

/**
 * Notes the label that a block begins with.
 *
 * @param sequence The last labels, which are changed.
 * @param source The document.
 * @param blockStart Where the block begins.
 * @param openers How paragraphs open in the language of the document.
 */
export function noteLabel(
  sequence: LabelSequence,
  source: string,
  blockStart: number,
  openers: Openers,
): void {
  const label = readParagraphLabel(source, skipOpeningMarks(source, blockStart), openers);
  if (label === null) return;
  const number = numberIn(label);
  if (number > 0) {
    sequence[isPreambular(source, label, openers) ? 'preambular' : 'operative'] = number;
    sequence.items = [];
  } else if (label.number === null && label.item !== null) {
    const level = levelOf(sequence, label.item);
    sequence.items = [...sequence.items.slice(0, level), label.item].slice(-mostLevels);
  }
}

/** The level whose next item an item is, the innermost first; a new one where it is of none. */
function levelOf({ items }: LabelSequence, item: string): number {
  const level = items.findLastIndex((last) => followsItem(last, item));
  return level < 0 ? items.length : level;
}

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

/**
 * Tells whether an item is the one after another: `b` after `a`, `ii` after `i`.
 *
 * @param last The letter or Roman number before.
 * @param item The one behind it.
 * @returns Whether it is.
 */
export function followsItem(last: string, item: string): boolean {
  const roman = romans.indexOf(last);
  if (roman >= 0 && romans[roman + 1] === item) return true;
  return last.length === 1 && item.length === 1 && item.charCodeAt(0) === last.charCodeAt(0) + 1;
}

/**
 * Tells whether a label is the one after those before it, and a paragraph may begin behind it: with a capital, or with a word that opens
 * paragraphs. One number may be left out, since paragraphs are deleted while the others keep theirs; then an opening word is asked for.
 *
 * @param sequence The last labels.
 * @param source The document.
 * @param label The label.
 * @param openers How paragraphs open in the language of the document.
 * @returns Whether it is.
 */
export function goesOnWith(
  sequence: LabelSequence,
  source: string,
  label: LabelReading,
  openers: Openers,
): boolean {
  if (!beginsAsParagraph(source, label, openers)) return false;
  const isOpener = opens(source, label.end, openers);
  const number = numberIn(label);
  if (number === 0)
    return (
      label.number === null &&
      label.kind === null &&
      label.alternative === null &&
      label.item !== null &&
      (/^[ai]$/u.test(label.item) || sequence.items.some((last) => followsItem(last, label.item ?? '')))
    );
  const last = sequence[isPreambular(source, label, openers) ? 'preambular' : 'operative'];
  if (last === 0) return number === 1 && isOpener && (sequence.preambular > 0 || label.kind !== null);
  const isVersion = label.suffixes.length > 0 && number === last;
  return isVersion || number === last + 1 || (isOpener && number === last + 2);
}

/**
 * Tells whether a paragraph may begin behind a label: with a capital, or with a word that opens paragraphs.
 *
 * @param source The document.
 * @param label The label.
 * @param openers How paragraphs open in the language of the document.
 * @returns Whether it may.
 */
export function beginsAsParagraph(source: string, { end }: LabelReading, openers: Openers): boolean {
  return /^\s*[[“"*_]*\p{Lu}/u.test(source.slice(end, end + 8)) || opens(source, end, openers);
}
