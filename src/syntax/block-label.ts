import type { LabelReading } from '../../grammar/label.js';
import type { TagPiece } from '../../grammar/pieces.js';
import type { SourceRange } from '../text/plain-text.js';
import { numeralAlone, readParagraphLabel } from './label-sequence.js';
import { skipOpeningMarks, type Openers } from './openers/openers.js';

/** What the label of a block is read with. */
export interface LabelContext {
  readonly source: string;
  readonly openers: Openers;
  /** The tags in front of words, by their first offset. */
  readonly heads: ReadonlyMap<number, TagPiece>;
}

/**
 * Reads the label that a block begins with.
 *
 * @param context The document.
 * @param words The block, from its words on: behind its bullet, if it has one.
 * @returns The label, with the brackets around nothing but it; null where there is none.
 */
export function blockLabel(
  { source, heads, openers }: LabelContext,
  words: SourceRange,
): LabelReading | null {
  const read =
    readParagraphLabel(source, labelPlace(source, words.start, heads), openers) ??
    numeralAlone(source, words);
  return read === null ? null : withOwnBrackets(source, read);
}

/** `[OP2 alt] Requests`, `[3.] Decides`, `[3]. Decides`: brackets around nothing but a label belong to it, unless a tag speaks of them. */
function withOwnBrackets(source: string, label: LabelReading): LabelReading {
  const { kind, start, end } = label;
  const isAround = source.charAt(start - 1) === '[' && source.charAt(end) === ']';
  const isParagraph = kind === 'PP' || kind === 'OP' || (kind === null && label.number !== null);
  if (!isParagraph || !isAround) return label;
  return /^[.:]?\s*(?:[{<(]|\]|$)/u.test(source.slice(end + 1, end + 12))
    ? label
    : { ...label, start: start - 1, end: end + (/^[.:)]\s/u.test(source.slice(end + 1, end + 3)) ? 2 : 1) };
}

/** A label may stand behind the parties that propose its paragraph: `[PE/CA oppose: (b) …`. */
function labelPlace(source: string, content: number, heads: ReadonlyMap<number, TagPiece>): number {
  const at = skipOpeningMarks(source, content);
  const head = heads.get(at);
  return head === undefined ? at : skipOpeningMarks(source, head.end);
}
