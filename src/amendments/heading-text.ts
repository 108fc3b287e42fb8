import type { AmendmentPiece } from '../../grammar/amendment.js';
import { openersOf, skipOpeningMarks } from '../syntax/openers/openers.js';

/**
 * Tells whether a sentence so far is nothing but the name of one paragraph, that is there or is new, with or without a colon.
 *
 * @param pieces Its pieces.
 * @returns Whether it is.
 */
export function isHeading(pieces: readonly AmendmentPiece[]): boolean {
  const [first] = pieces;
  const isNamed = first?.kind === 'targets' || (first?.kind === 'new-text' && first.unit === 'paragraph');
  const isOne = isNamed && first.targets.length === 1 && first.targets[0]?.kind !== 'text';
  /* Asked at every piece of a sentence: no copy is made, and the first word behind the name ends the search. */
  return isOne && pieces.every(({ kind }, at) => at === 0 || kind === 'colon' || kind === 'dash');
}

/**
 * Tells what stands under the name of a paragraph: the paragraph as it should read, told by the word that it opens with and the mark that it ends
 * with, or a bare “Delete.”. Anything else, such as a reason, says nothing of what is to be done.
 *
 * @param source The amendment.
 * @param pieces Its pieces.
 * @param at The piece that comes behind the name.
 * @returns What it is; null where it is neither.
 */
export function underHeading(
  source: string,
  pieces: readonly AmendmentPiece[],
  at: number,
): 'text' | 'deletion' | null {
  const piece = pieces[at];
  if (piece === undefined) return null;
  const next = pieces[at + 1]?.kind;
  const endsThere = next === undefined || next === 'stop' || next === 'line' || next === 'blank';
  if (piece.kind === 'verb')
    return piece.verb === 'delete' && !piece.isPassive && endsThere ? 'deletion' : null;
  if (piece.kind === 'quotation')
    return endsThere && isParagraph(source, piece.inner.start, piece.inner.end) ? 'text' : null;
  let last = at;
  while (last < pieces.length && pieces[last]?.kind !== 'blank') {
    if (pieces[last]?.kind === 'quotation') return null;
    last += 1;
  }
  while (last > at + 1 && pieces[last - 1]?.kind === 'line') last -= 1;
  return isParagraph(source, piece.start, pieces[last - 1]?.end ?? piece.end) ? 'text' : null;
}

function isParagraph(source: string, start: number, end: number): boolean {
  const { opensOperative, opensPreambular } = openersOf('en');
  const from = skipOpeningMarks(source, start);
  if (!/[.;,:][\])]*$/u.test(source.slice(Math.max(from, end - 8), end))) return false;
  return opensOperative(source, from) || opensPreambular(source, from);
}
