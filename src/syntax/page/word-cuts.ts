import { isOwnHyphen } from '../../text/line-end-hyphen.js';
import type { SourceRange } from '../../text/plain-text.js';

/** What stands between the halves of a word that a line end or a soft hyphen cuts, and is nothing of the word. */
export interface WordCut extends SourceRange {
  /** Whether a line ends there. */
  readonly atLineEnd: boolean;
}

/*
 * U+FFFE is what a PDF viewer's copy function leaves in place of a hyphen at a line end. A hyphen inside a line is of the word, but for that and the
 * soft one. Empty lines are those of pages, or of texts in which one follows every line.
 */
const hyphen =
  /[-\u2010\u00AD\uFFFE](?<=[\p{L}\p{M}\d].)(?:(?:[^\S\r\n]*(?:\r\n?|\n)){1,8}[^\S\r\n]*|(?<=[\u00AD\uFFFE]))(?=[\p{L}\d])/gu;
const longestWord = 40;

/* Where no word can be cut, a soft hyphen stands for another one: the program that made the text has put it for all of them. */
const misnamed = /(?:[\s\d(]\u00AD|\u00AD(?!\s*[\r\n])[\s\d])/u;

/**
 * Finds words that a line end cuts behind a hyphen, and soft hyphens inside words; and tells which hyphens are none of the word.
 *
 * @param text The text.
 * @returns The ranges that are nothing of a word, in order: a hyphen with the line end, or the line end behind a hyphen of the word.
 */
export function wordCuts(text: string): WordCut[] {
  const found = [...text.matchAll(hyphen)];
  if (found.length === 0) return [];
  const isWord = wordTest(text);
  const hasSoft = !misnamed.test(text);
  return found.flatMap(({ index, 0: match }) => {
    const end = index + match.length;
    const before = text.slice(Math.max(0, index - longestWord), index);
    const kind = match.startsWith('\u00AD') && hasSoft ? 'soft' : 'plain';
    const own = isOwnHyphen(before, text.slice(end, end + longestWord), isWord, kind);
    const start = own ? index + 1 : index;
    return start === end ? [] : [{ start, end, atLineEnd: match.length > 1 }];
  });
}

/* Neither beside a hyphen, also with a little white space before it, nor a part of such a word. */
const wholeWord =
  /[\p{L}\p{M}\d](?<!(?:[\p{L}\p{M}\d]|[-\u2010\u00AD\uFFFE]\s{0,3}).)[\p{L}\p{M}\d]*(?:-[\p{L}\p{M}\d]+)*(?![\p{L}\p{M}\d\-\u2010\u00AD\uFFFE])/gu;

/** The words of a text, without the halves that a hyphen cuts. */
function wordTest(text: string): (word: string) => boolean {
  const words = new Set(text.toLowerCase().match(wholeWord));
  return (word) => words.has(word);
}
