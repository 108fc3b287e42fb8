import { readableText, type SourceRange } from '../text/plain-text.js';

/* A blank line parts paragraphs, and so does a line end before a label: an item, or the next paragraph. Behind words that cite it goes on (“and\n(b)”). */
const blankLine =
  /(?:\r\n?|\n)[^\S\r\n]*(?:\r\n?|\n)\s*|(?<=[:;,.]|[;,] (?:and|or))[^\S\r\n]*(?:\r\n?|\n)[^\S\r\n]*(?=[“«"‘]?(?:\((?:[a-z]{1,4}|\d{1,2})\)|(?:\d{1,3}|[a-z])(?:[ .]?(?:bis|ter|quater))?[.)])\s+[[“"«]*\p{L})/u;

/* Typesetting repeats the opening mark at the head of every paragraph of a quotation. */
const repeatedMark = /^[“«"‘](?=\S)/u;

/**
 * Reads quoted words.
 *
 * @param source The amendment.
 * @param range What stands between the quotation marks, or the text that an instruction announces.
 * @returns The words exactly, with wraps as single spaces; paragraphs are apart by a blank line.
 */
export function quotedWords(source: string, { start, end }: SourceRange): string {
  const paragraphs = source.slice(start, end).trim().split(blankLine);
  return paragraphs
    .map((paragraph, index) =>
      readableText(index === 0 ? paragraph : withoutRepeatedMark(paragraph), 0, paragraph.length),
    )
    .join('\n\n');
}

function withoutRepeatedMark(paragraph: string): string {
  const mark = repeatedMark.exec(paragraph)?.[0];
  return mark !== undefined && !/[”»"’]/u.test(paragraph.slice(1)) ? paragraph.slice(1) : paragraph;
}
