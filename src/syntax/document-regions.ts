import type { Part } from './block.js';
import { isEnactingFormula, opensOperative, opensPreambular, skipOpeningMarks } from './openers.js';
import type { RawBlock } from './raw-blocks.js';

/**
 * Reads the beginning of a block, which tells what it is.
 *
 * @param source The document.
 * @param block The block.
 * @returns Its first 300 characters at most.
 */
export function beginningOf(source: string, block: RawBlock): string {
  return source.slice(block.start, Math.min(block.end, block.start + 300)).trim();
}

/**
 * Finds the word that opens a block.
 *
 * @param source The document.
 * @param block The block.
 * @returns The offset of the word, behind its label and the marks that open it.
 */
export function firstWord(source: string, block: RawBlock): number {
  return skipOpeningMarks(source, block.label?.end ?? block.start);
}

/**
 * Finds the first block of the body: the formula that names the body, else the first paragraph that opens and ends as a preambular one, else
 * the first labeled or operative paragraph, else the first that is no heading.
 *
 * @param source The document.
 * @param raw Its blocks.
 * @returns Its index, and the part that it opens.
 */
export function startOfBody(source: string, raw: readonly RawBlock[]): { index: number; part: Part } {
  const isText = (block: RawBlock): boolean => block.kind === 'text' && block.heading === 0;
  const formula = raw.findIndex((block) => isText(block) && isEnactingFormula(beginningOf(source, block)));
  if (formula >= 0) return { index: formula, part: 'preamble' };
  const paragraph = raw.findIndex(
    (block) =>
      (block.label !== null && block.label.kind !== 'PP') ||
      (isText(block) && opensOperative(source, firstWord(source, block))),
  );
  const recital = raw.findIndex((block) => isText(block) && isRecital(source, block));
  if (recital >= 0 && (paragraph < 0 || recital < paragraph)) return { index: recital, part: 'preamble' };
  const first = paragraph < 0 ? raw.findIndex(isText) : paragraph;
  return { index: Math.max(0, first), part: 'operative' };
}

/* A stamp may follow the comma. */
const endOfRecital = /[,;\]}>](?:\s+(?:agreed\s+)?ad\.?\s+ref\P{L}[^,;]*)?$/iu;

/** A recital opens with a participle and ends with a comma, or with the marks that follow one; other prose may open so too. */
function isRecital(source: string, block: RawBlock): boolean {
  if (block.label !== null && block.label.kind !== 'PP') return false;
  if (block.label?.kind === 'PP') return true;
  return (
    opensPreambular(source, firstWord(source, block)) &&
    endOfRecital.test(source.slice(Math.max(block.start, block.end - 80), block.end))
  );
}

/**
 * Finds the title: the last line of the head. The heading "Preamble" is none, and neither are marks of the page.
 *
 * @param source The document.
 * @param head The blocks before the body.
 * @param after The index of the last block of the page's words; -1 where there is none.
 * @returns Its index, -1 where there is none.
 */
export function titleIndex(source: string, head: readonly RawBlock[], after: number): number {
  const isTitle = (block: RawBlock, index: number): boolean =>
    index > after && block.kind === 'text' && isTitleText(beginningOf(source, block));
  const headings = head.some((block, index) => block.heading > 0 && isTitle(block, index));
  return head.findLastIndex((block, index) => isTitle(block, index) && (!headings || block.heading > 0));
}

function isTitleText(text: string): boolean {
  return text.length < 250 && !/preamble|contents|^[*+-]\s|[.;,]$/iu.test(text);
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
