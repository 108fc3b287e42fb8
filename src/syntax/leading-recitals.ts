import type { Part } from './block.js';
import { endingOf, firstWord, isItem } from './document-regions.js';
import type { Openers } from './openers/openers.js';
import type { RawBlock } from './raw-blocks.js';

/** How paragraphs are told in the language of a document. */
export interface KnownWords {
  readonly openers: Openers;
  /** Whether the words that open paragraphs are known; if not, the marks at their ends tell recitals. */
  readonly isKnownLanguage: boolean;
}

/**
 * Finds the recitals that stand in a row, whatever labels and final marks they have: participles open them, and the verb of a decision the
 * paragraph behind them. In a language whose opening words are not known, numbered paragraphs that end with commas before one that does not.
 *
 *     1. Recalling …        (a) Recalling …        1. 回顾……，
 *     2. Noting …           (b) Noting …           2. 注意到……，
 *     1. Urges …            1. Urges …             1. 促请……；
 *
 * @param source The document.
 * @param raw Its blocks.
 * @param from The index of the block that may be the first.
 * @param known How paragraphs are told.
 * @returns The index behind the last; `from` where there are none.
 */
export function endOfRecitals(
  source: string,
  raw: readonly RawBlock[],
  from: number,
  known: KnownWords,
): number {
  const end = endOfRow(source, raw, from, known);
  return end > from && isDecision(source, raw[end], known) ? end : from;
}

function endOfRow(source: string, raw: readonly RawBlock[], from: number, known: KnownWords): number {
  let end = from;
  while (isLikeRecital(source, raw[end], known) || (end > from && isItemWithoutLabel(source, raw[end])))
    end += 1;
  return end;
}

/** Where the body of a document begins. */
export interface BodyStart {
  readonly index: number;
  readonly part: Part;
  /** The index behind the recitals that it begins with. */
  readonly recitalsTo: number;
}

/**
 * Moves the start of a body back to the recitals that lead up to it.
 *
 * @param source The document.
 * @param raw Its blocks.
 * @param start Where the body begins, as its labels, its formula and the marks at the ends of its paragraphs tell.
 * @param known How paragraphs are told.
 * @returns The start, with the recitals.
 */
export function startWithRecitals(
  source: string,
  raw: readonly RawBlock[],
  start: { readonly index: number; readonly part: Part },
  known: KnownWords,
): BodyStart {
  for (let from = 0; from <= start.index; from += 1) {
    const end = endOfRow(source, raw, from, known);
    if (end > from && end >= start.index && isDecision(source, raw[end], known))
      return { index: from, part: 'preamble', recitalsTo: end };
    from = end;
  }
  return { ...start, recitalsTo: endOfRecitals(source, raw, start.index + 1, known) };
}

/** Items of a recital stand in the row. */
function isItemWithoutLabel(source: string, block: RawBlock | undefined): boolean {
  return block?.label === null && isItem(source, block);
}

function isLikeRecital(
  source: string,
  block: RawBlock | undefined,
  { openers, isKnownLanguage }: KnownWords,
): boolean {
  if (block?.kind !== 'text' || block.heading > 0) return false;
  const { label } = block;
  if (label !== null && label.kind !== null && label.kind !== 'PP') return false;
  if (!isKnownLanguage) return hasNumber(block) && endingOf(source, block) === 'comma';
  /* Without a label or a final mark it may be a title: “Strengthening the Fund”. */
  if (label === null && endingOf(source, block) === 'open') return false;
  return openers.opensPreambular(source, firstWord(source, block));
}

function isDecision(
  source: string,
  block: RawBlock | undefined,
  { openers, isKnownLanguage }: KnownWords,
): boolean {
  if (block?.kind !== 'text') return false;
  if (!isKnownLanguage) return hasNumber(block) && endingOf(source, block) === 'stop';
  return openers.opensOperative(source, firstWord(source, block));
}

function hasNumber({ label }: RawBlock): boolean {
  return label !== null && label.number !== null;
}
