import { readableText } from './plain-text.js';

/* What a message can quote without hiding what it says; of longer ranges both ends tell which is meant. */
const longest = 120;
const head = 60;
const tail = 30;

/**
 * Quotes a range of a source for a message.
 *
 * @param source The document.
 * @param start The offset of the first character, in UTF-16 code units; 0 unless given.
 * @param end The offset after the last; the end of the source unless given.
 * @returns The range as running text; of a long one its beginning and its end, with an ellipsis between.
 * @example
 * excerpt('in the\n\ndigital age', 0, 19); // 'in the digital age'
 */
export function excerpt(source: string, start = 0, end = source.length): string {
  if (end - start <= longest) return readableText(source, start, end);
  return `${readableText(source, start, start + head)} … ${readableText(source, end - tail, end)}`;
}
