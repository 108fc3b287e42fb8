import { excerpt } from '../text/excerpt.js';
import type { ComparedTexts } from './texts.js';

/**
 * Quotes adopted words as a person reads them: without markup, notes and page ends between them.
 *
 * @param texts The aligned texts.
 * @param first The first word, by its number.
 * @param last The last.
 * @returns The words with their punctuation; of a long passage the beginning and the end.
 */
export function quoteWords(
  { adopted, words, wordProvisions }: ComparedTexts,
  first: number,
  last: number,
): string {
  const parts: string[] = [];
  for (
    let provision = wordProvisions[first] ?? 0;
    provision <= (wordProvisions[last] ?? -1);
    provision += 1
  ) {
    for (const run of adopted.provisions[provision]?.runs ?? []) {
      const start = Math.max(run.start, words.starts[first] ?? 0);
      const end = Math.min(run.end, words.ends[last] ?? 0);
      if (start < end) parts.push(adopted.source.text.slice(start, end));
    }
  }
  return excerpt(parts.join(''));
}
