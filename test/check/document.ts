import type { SourceText } from '../../src/index.js';

/**
 * Makes what `readSource` would make of a document.
 *
 * @param text Its words.
 * @param said What its format says of them.
 * @returns The document; of what is not given it has nothing.
 */
export function documentOf(text: string, said: Partial<Omit<SourceText, 'text'>>): SourceText {
  return {
    format: 'docx',
    encoding: null,
    blocks: null,
    runs: [],
    tracked: [],
    comments: [],
    diagnostics: [],
    ...said,
    text,
  };
}

/**
 * Finds the range of words in a text.
 *
 * @param text The text.
 * @param words What is looked for.
 * @returns Where it stands first.
 */
export function rangeIn(text: string, words: string): { start: number; end: number } {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}
