import type { SourceRange } from '../text/plain-text.js';
import type { Part } from './block.js';
import { skipToWord, type Openers } from './openers/openers.js';
import { opensWithQuotation } from './quotations.js';
import type { RawBlock } from './raw-blocks.js';

/**
 * Reads the beginning of a block, which tells what it is.
 *
 * @param source The document.
 * @param block The block.
 * @returns Its first 300 characters at most, with line feeds for all line ends.
 */
export function beginningOf(source: string, block: RawBlock): string {
  const beginning = source.slice(block.start, Math.min(block.end, block.start + 600));
  return withOneLineEnd(beginning).slice(0, 300).trim();
}

/**
 * Finds the word that opens a block.
 *
 * @param source The document.
 * @param block The block.
 * @returns The offset of the word, behind its label and the marks that open it.
 */
export function firstWord(source: string, block: RawBlock): number {
  return skipToWord(source, block.label?.end ?? block.start);
}

/**
 * Finds the first block of the body: the formula that names the body, else the first paragraph that opens and ends as a preambular one, else
 * the first labeled or operative paragraph, else the first that is no heading.
 *
 * A formula behind numbered paragraphs opens a text that they recommend or quote, not the first.
 *
 * @param source The document.
 * @param raw Its blocks.
 * @param openers How paragraphs open.
 * @returns Its index, and the part that it opens.
 */
export function startOfBody(
  source: string,
  raw: readonly RawBlock[],
  openers: Openers,
): { index: number; part: Part } {
  const { opensOperative, isEnactingFormula } = openers;
  const isText = (block: RawBlock): boolean => block.kind === 'text' && block.heading === 0;
  const paragraph = raw.findIndex(
    (block) =>
      (block.label !== null && block.label.kind !== 'PP' && !isRecital(source, block, openers)) ||
      (isText(block) && opensOperative(source, firstWord(source, block))),
  );
  const formula = raw.findIndex((block) => isText(block) && isEnactingFormula(beginningOf(source, block)));
  if (formula >= 0 && !hasParagraphs(source, raw, formula)) return { index: formula, part: 'preamble' };
  const recital = raw.findIndex((block) => isText(block) && isRecital(source, block, openers));
  if (recital >= 0 && (paragraph < 0 || recital < paragraph)) return { index: recital, part: 'preamble' };
  const likeFormula = opensInUnknownLanguage(source, raw, paragraph, openers);
  if (likeFormula >= 0) return { index: likeFormula, part: 'preamble' };
  const first = paragraph < 0 ? raw.findIndex(isText) : paragraph;
  return { index: Math.max(0, first), part: 'operative' };
}

/** Whether two numbered sentences stand before a formula, or one before a formula in quotation marks. */
function hasParagraphs(source: string, raw: readonly RawBlock[], before: number): boolean {
  let count = opensWithQuotation(source, raw[before]) ? 1 : 0;
  for (const block of raw.slice(0, before)) {
    const isNumbered = block.label !== null && block.label.number !== null && block.label.kind === null;
    const end = endOfWords(source, block);
    if (isNumbered && /[.;,:]["”»*_\])]*$/u.test(source.slice(Math.max(0, end - 8), end))) count += 1;
  }
  return count > 1;
}

/* Commas and the marks that end a paragraph, in the scripts of the official languages. */
const comma = /[,，、،][\]}>)*_"”»]*$/u;
const sentenceEnd = /[;；؛.。۔][\]}>)*_"”»]*$/u;

/* Marks of notes that were lost, so that they are words. */
const noteMarks =
  /(?<=[,;:.，、،；؛。۔][\]}>)*_"”»]{0,4})(?:(?:[\u00B9\u00B2\u00B3\u2070\u2074-\u2079]{1,3}|\[\^[^\]\s]{1,40}\]|\[\d{1,3}\]|<sup>\s{0,2}\[?\d{1,3}\]?\s{0,2}<\/sup>)\s?){1,4}$/u;
/* Behind a letter or the symbol of a resolution (`77/211,1`) a comma is no decimal one. */
const gluedMark = /(?<=(?:[\p{L}\])}”’"]|\d\/\d{1,4})[,;])\d{1,3}$/u;

/* As far as the marks of notes at the end of a block are looked for. */
const longestMarks = 200;

/**
 * Finds where the words of a block end: a mark of a note may stand behind the comma that tells a recital, whether the note is there (then white
 * space is in its place) or was lost.
 *
 * @param source The document, with white space in place of notes and what refers to them.
 * @param block The block.
 * @returns The offset behind the last word or mark of punctuation.
 */
export function endOfWords(source: string, { start, end }: SourceRange): number {
  const from = Math.max(start, end - longestMarks);
  return (
    from + source.slice(from, end).trimEnd().replace(noteMarks, '').replace(gluedMark, '').trimEnd().length
  );
}

/** How a block ends: as the recitals do, or as the paragraphs that follow them. */
export function endingOf(source: string, block: SourceRange): 'comma' | 'stop' | 'open' {
  const end = endOfWords(source, block);
  const last = withOneLineEnd(source.slice(Math.max(block.start, end - 400), end)).slice(-200);
  const words = withoutTags(last);
  if (comma.test(words)) return 'comma';
  return sentenceEnd.test(words) ? 'stop' : 'open';
}

/** The text before the tags at its end. */
function withoutTags(text: string): string {
  return text.replace(/(?:\s*(?:\{[^{}]*\}|<[^<>]*>))+$/u, '');
}

/**
 * Writes a text with line feeds for all its line ends, so that its length does not depend on where it was saved.
 *
 * @param text The text.
 * @returns The same words.
 */
export function withOneLineEnd(text: string): string {
  return text.replace(/\r\n?/gu, '\n');
}

/**
 * Tells whether any paragraph opens with words that are known.
 *
 * @param source The document.
 * @param raw Its blocks.
 * @param openers How paragraphs open.
 * @returns Whether one does.
 */
export function isInKnownLanguage(source: string, raw: readonly RawBlock[], openers: Openers): boolean {
  return raw.some((block) => {
    if (block.kind !== 'text') return false;
    const word = firstWord(source, block);
    return openers.opensPreambular(source, word) || openers.opensOperative(source, word);
  });
}

/**
 * In a language whose opening words are not known, a short line that ends with a comma names the body, if paragraphs that end so follow up to
 * the first number.
 */
function opensInUnknownLanguage(
  source: string,
  raw: readonly RawBlock[],
  paragraph: number,
  openers: Openers,
): number {
  if (isInKnownLanguage(source, raw, openers)) return -1;
  const limit = paragraph < 0 ? raw.length : paragraph;
  for (let index = 0; index < limit; index += 1) {
    const block = raw[index];
    if (block === undefined || !isShortLine(source, block) || endingOf(source, block) !== 'comma') continue;
    const next = raw[index + 1];
    if (next?.kind === 'text' && (index + 1 === limit || endingOf(source, next) === 'comma')) return index;
  }
  return -1;
}

function isShortLine(source: string, { kind, heading, label, start, end }: RawBlock): boolean {
  if (kind !== 'text' || heading > 0 || label !== null) return false;
  return end - start <= 240 && withOneLineEnd(source.slice(start, end)).length <= 120;
}

/* A stamp may follow the comma. */
const endOfRecital = /[,;\]}>](?:\s+(?:agreed\s+)?ad\.?\s+ref\P{L}[^,;]*)?$/iu;

/**
 * Tells whether a block is a recital: it opens with a participle and ends with a comma, or with the marks that follow one; other prose may
 * open so too.
 *
 * @param source The document.
 * @param block The block.
 * @param openers How paragraphs open.
 * @returns Whether it is.
 */
export function isRecital(source: string, block: RawBlock, openers: Openers): boolean {
  if (block.label?.kind === 'PP') return true;
  /* Versions of a recital have the label of an option; in some texts recitals have numbers. */
  const { label, start } = block;
  const isLabeled =
    label !== null && label.kind !== 'option' && (label.kind !== null || label.number === null);
  if (isLabeled || !openers.opensPreambular(source, firstWord(source, block))) return false;
  const end = endOfWords(source, block);
  const last = source.slice(Math.max(start, end - 80), end);
  return endOfRecital.test(last) || (end - start < 80 && /:[\]*_]*$/u.test(last));
}

/**
 * Finds the title: the last line of the head. The heading "Preamble" is none, and neither are marks of the page and items of a list.
 *
 * @param source The document.
 * @param head The blocks before the body.
 * @param after The index of the last block of the page's words; -1 where there is none.
 * @returns Its index, -1 where there is none.
 */
export function titleIndex(source: string, head: readonly RawBlock[], after: number): number {
  const isTitle = (block: RawBlock, index: number): boolean =>
    index > after &&
    block.kind === 'text' &&
    !isItem(source, block) &&
    isTitleText(beginningOf(source, block));
  const headings = head.some((block, index) => block.heading > 0 && isTitle(block, index));
  return head.findLastIndex((block, index) => isTitle(block, index) && (!headings || block.heading > 0));
}

function isTitleText(text: string): boolean {
  return text.length < 250 && !/pr[eé]amb|преамбула|ديباجة|序言|contents|^[*+-]\s|[.;,]$/iu.test(text);
}

/* With this behind it, an item of kramdown is no item: the table of contents is shown in the place of its list. */
const contentsMark = /\{:\s?toc\}$/u;

/**
 * Tells whether a block is an item of a list with bullets, which is a part of the text wherever it stands.
 *
 * @param source The document.
 * @param block The block.
 * @returns Whether it is, in plain text or in a host format.
 */
export function isItem(source: string, { kind, bullet, end }: RawBlock): boolean {
  return (
    kind === 'text' && bullet !== undefined && !contentsMark.test(source.slice(Math.max(0, end - 8), end))
  );
}

/**
 * Tells whether a line ends as a title does: no mark of a sentence stands at its end, and it is not long.
 *
 * @param text The line.
 * @returns Whether it may be a title.
 */
export function endsAsTitle(text: string): boolean {
  return withOneLineEnd(text).length <= 200 && !/[.;:,，、،؛；。][\]})>*_"”»]*$/u.test(text);
}

/**
 * Finds the page's words after which no provision comes.
 *
 * @param raw The blocks of a document.
 * @param body The index of the first block of the body.
 * @returns The index of their first block, the number of blocks where there are none.
 */
export function startOfTail(raw: readonly RawBlock[], body: number): number {
  const last = raw.findLastIndex((block) => block.label !== null);
  const tail = raw.findIndex((block, index) => index > Math.max(body, last) && block.kind === 'furniture');
  return tail < 0 ? raw.length : tail;
}
