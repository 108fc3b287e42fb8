import { readable } from '../text/plain-text.js';

/** Words of a block and what stood before them. */
export interface Piece {
  /** As the source has them, with spaces and wraps. */
  readonly raw: string;
  /** What was between the piece before and this one: nothing, marks or dropped words, or a tag, which separates words. */
  readonly before: 'nothing' | 'mark' | 'tag';
  /** Whether words stood there that are dropped. */
  readonly isBehindGap?: boolean;
}

const noSpaceBefore = /^[,;:.!?)\]”’،؛؟，；：。！？、）]/u;
const noSpaceAfter = /[([“‘（]$/u;
/* Chinese has no spaces between words: the one beside a tag goes with it. */
const unspaced = /\p{Script=Han}/u;
const leadingMark = /^[,;:]/u;
const strength = ',:;.';

/**
 * Puts the pieces of a block together again as a person would write them.
 *
 * Only what happens at a seam is mended, where a mark, a tag or dropped words were: the comma that a dropped limb leaves beside another,
 * the space that a tag stood for. Elsewhere the text keeps its own punctuation, errors included.
 *
 * @param pieces The words in order.
 * @param options How.
 * @param options.mends Whether a mark beside another one goes, as where words between them went; false where all words stay.
 * @returns The text of every piece, with the space before it where one belongs; joined, they are the text of the block.
 * @example
 * respace([{ raw: 'development, ', before: 'nothing' }, { raw: ', providing', before: 'mark' }]); // ['development,', ' providing']
 */
export function respace(pieces: readonly Piece[], { mends = true } = {}): string[] {
  const result: string[] = [];
  let last = '';
  let spacePending = false;
  let seam: Piece['before'] = 'nothing';
  let isGap = false;
  let joins = false;
  for (const { raw, before, isBehindGap = false } of pieces) {
    seam = stronger(seam, before);
    isGap ||= isBehindGap;
    const normal = readable(raw);
    let words = normal.trim();
    if (words === '') {
      spacePending ||= normal !== '';
      result.push('');
      continue;
    }
    const isApart = spacePending || normal.startsWith(' ');
    const spaced = isApart || (seam === 'tag' && !words.startsWith('/'));
    /* A slash joins what stands on its sides, but what stood behind it may have gone: `A/77/[L.20] and`. */
    const isJoined: boolean = joins && seam !== 'nothing' && !(isGap && isApart);
    if (mends && seam !== 'nothing') words = mendMark(result, last, words);
    if (words !== '') {
      const space: boolean = last !== '' && spaced && !isJoined && wantsSpace(last, words, seam);
      last = words.charAt(words.length - 1);
      joins = last === '/' && !(words === '/' && space);
      result.push(space ? ` ${words}` : words);
      seam = 'nothing';
      isGap = false;
      spacePending = normal.endsWith(' ');
    } else {
      result.push('');
      spacePending = true;
    }
  }
  return result;
}

function stronger(a: Piece['before'], b: Piece['before']): Piece['before'] {
  if (a === 'tag' || b === 'tag') return 'tag';
  return a === 'nothing' ? b : a;
}

function wantsSpace(last: string, words: string, seam: Piece['before']): boolean {
  if (seam === 'nothing') return true;
  if (unspaced.test(last) && unspaced.test(words.charAt(0))) return false;
  return !noSpaceBefore.test(words) && !noSpaceAfter.test(last);
}

/**
 * Of two marks that meet at a seam, the stronger stays: a comma beside a semicolon goes. A mark with no words before it goes too.
 */
function mendMark(result: string[], last: string, words: string): string {
  const first = words.charAt(0);
  if (!leadingMark.test(first) && first !== '.') return words;
  const rest = words.slice(1).trimStart();
  if (last === '' || last === '(') return first === '.' ? words : rest;
  const before = strength.indexOf(last);
  if (before < 0) return words;
  if (strength.indexOf(first) <= before) return rest === '' ? '' : rest;
  dropLast(result);
  return words;
}

function dropLast(result: string[]): void {
  for (let index = result.length - 1; index >= 0; index -= 1) {
    const piece = result[index] ?? '';
    if (piece.trim() === '') continue;
    result[index] = piece.slice(0, -1);
    return;
  }
}
