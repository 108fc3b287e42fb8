import { isOwnHyphen } from '../../text/line-end-hyphen.js';
import type { SourceRange } from '../../text/plain-text.js';

/** What stands between the halves of a word at the end of a line. */
export interface LineEndHyphen extends SourceRange {
  /** Whether the hyphen is of the word; then the range begins behind it. */
  readonly own: boolean;
}

const hyphen = /(?<=[\p{L}\d])[-\u2010][ \t]*(?:\r\n?|\n)[ \t]*(?=[\p{L}\d])/gu;
const longestWord = 40;

/**
 * Finds words that a line end cuts behind a hyphen, and tells which hyphens go with the line end.
 *
 * @param text The text.
 * @returns The ranges that are nothing of the word, in order.
 */
export function lineEndHyphens(text: string): LineEndHyphen[] {
  const found = [...text.matchAll(hyphen)];
  if (found.length === 0) return [];
  const isWord = wordTest(text);
  return found.map(({ index, 0: match }) => {
    const end = index + match.length;
    const before = text.slice(Math.max(0, index - longestWord), index);
    const own = isOwnHyphen(before, text.slice(end, end + longestWord), isWord);
    return { start: own ? index + 1 : index, end, own };
  });
}

/** The words of a text, without the halves at the ends of lines. */
function wordTest(text: string): (word: string) => boolean {
  const words = new Set<string>();
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}\d]+(?:-[\p{L}\p{M}\d]+)*/gu)) {
    const after = text.charAt(index + word.length);
    const isHalf =
      after === '-' || after === '\u2010' || /[-\u2010]\s*$/u.test(text.slice(Math.max(0, index - 4), index));
    if (!isHalf) words.add(word.toLowerCase());
  }
  return (word) => words.has(word);
}
