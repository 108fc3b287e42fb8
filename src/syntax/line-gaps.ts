import type { Piece } from '../../grammar/pieces.js';
import { skipOpeningMarks } from './openers/openers.js';

/** A line end between two lines of text. */
export interface Gap {
  /** The end of the line before. */
  readonly start: number;
  /** The first character of the line after. */
  readonly end: number;
  /** The first offset of the line before. */
  readonly lineStart: number;
  /** What stands before it, when that is not words. */
  readonly after: Piece['kind'];
}

/**
 * Finds the line ends between lines of text.
 *
 * @param pieces The pieces of the document.
 * @returns The line ends, in order.
 */
export function gapsOf(pieces: readonly Piece[]): Gap[] {
  const gaps: Gap[] = [];
  let lineStart = 0;
  let after: Piece['kind'] = 'break';
  for (const piece of pieces) {
    if (piece.kind === 'break') {
      gaps.push({ start: piece.start, end: piece.end, lineStart, after });
      lineStart = piece.end;
    }
    after = piece.kind;
  }
  return gaps;
}

/**
 * Words that lead to the next one: no paragraph ends with them, and no heading but one in capitals. In small letters, since a letter that stands for
 * itself is written large (`Annex A`).
 */
export const leading = new RegExp(
  "(?<![\\p{L}\\p{M}’'-])(?:" +
    'of|the|an?|and|or|nor|to|for|by|with|without|from|in|on|at|as|its|their|his|her|our|this|these|that|which|who|whose|between|among|towards?|into|' +
    'under|through|upon|within|against|including|both|than|via|per|such|other|is|are|was|were|be|been|has|have|had|shall|should|will|would|may|must|' +
    'de|du|des|la|le|les|et|ou|à|au|aux|en|pour|par|avec|sur|dans|une?|que|qui|leurs?|ses|el|los|las|del|al|y|con|por|para|sobre|entre|sus?|un|' +
    'и|в|во|на|с|со|о|об|по|к|из|для|от|при|за|или|что' +
    ')$',
  'u',
);

/** Words before a number that is a reference, and words that no heading ends with. */
export const beforeReference =
  /(?:^|[^\p{L}])(?:paragraphs?|articles?|annex|rules?|regulations?|sections?|chapters?|pages?|parts?|tables?|figures?|items?|goals?|targets?|resolutions?|decisions?|nos?|and|or|to|of|the|in|by|with|for|from|than|is|are|párrafos?|artículos?|anexo|paragraphes?|annexe|de|du|des|et|y)$/iu;

/**
 * Tells whether a line breaks off in the middle of a phrase, and one line end stands behind it: a capital behind it goes on.
 *
 * @param source The document.
 * @param gap The line end.
 * @returns Whether it does.
 */
export function breaksOff(source: string, gap: Gap): boolean {
  if (!/\p{Lu}/u.test(source.charAt(skipOpeningMarks(source, gap.end)))) return false;
  if (/[\r\n\f]\s*[\r\n\f]/u.test(source.slice(gap.start, gap.end).replace(/\r\n/gu, '\n'))) return false;
  return leading.test(source.slice(Math.max(gap.lineStart, gap.start - 20), gap.start));
}

/**
 * Tells whether a word goes on behind its hyphen, also with a capital (`UN-\nHABITAT`).
 *
 * @param source The document.
 * @param gap The line end.
 * @returns Whether it does.
 */
export function endsInWord(source: string, gap: Gap): boolean {
  return (
    /[\p{L}\d][-\u2010\u00AD\uFFFE]$/u.test(source.slice(Math.max(0, gap.start - 3), gap.start)) &&
    /[\p{L}\d]/u.test(source.charAt(gap.end)) &&
    /^\s(?!\s*[\r\n\f]\s*[\r\n\f])/u.test(source.slice(gap.start, gap.end))
  );
}

/**
 * Tells whether a line goes on with the sentence before it: it begins with a closing mark or a small letter.
 *
 * @param source The document.
 * @param offset The first character of the line.
 * @returns Whether it does.
 */
export function continues(source: string, offset: number): boolean {
  return /[\]}>{<,;.\p{Ll}]/u.test(source.charAt(offset));
}
