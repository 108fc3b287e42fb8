/** Words of a text as numbers that are equal when the words are, with their places. */
export interface Words {
  /** The number of each word's normal form. */
  readonly ids: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Gives equal numbers to equal normal forms, over several texts. */
export type Vocabulary = Map<string, number>;

/* Letters and digits, with the apostrophes and hyphens inside a word; or one other visible character. */
const word = /[\p{L}\p{N}\p{M}]+(?:[-'’\uFFFE\u00AD\u2010][\p{L}\p{N}\p{M}]+)*|[^\s\p{L}\p{N}\p{M}]/gu;

/**
 * Splits a range of a text into words and punctuation marks.
 *
 * @param text The text.
 * @param start The first offset.
 * @param end The offset after the last.
 * @param vocabulary The numbers that are known; new normal forms are added.
 * @returns The words in order. The normal form has no case, one form of each quotation mark and hyphen, and no accents apart.
 */
export function wordsOf(text: string, start: number, end: number, vocabulary: Vocabulary): Words {
  const matches = [...text.slice(start, end).matchAll(word)];
  return {
    ids: Int32Array.from(matches, ([form]) => idOf(normalForm(form), vocabulary)),
    starts: Int32Array.from(matches, ({ index }) => start + index),
    ends: Int32Array.from(matches, ({ 0: form, index }) => start + index + form.length),
  };
}

function idOf(form: string, vocabulary: Vocabulary): number {
  const known = vocabulary.get(form);
  if (known !== undefined) return known;
  vocabulary.set(form, vocabulary.size);
  return vocabulary.size - 1;
}

/**
 * The form in which words are compared.
 *
 * @param form A word as written.
 * @returns The word without case; quotation marks are straight, hyphens are plain.
 */
function normalForm(form: string): string {
  return form
    .normalize('NFC')
    .toLowerCase()
    .replace(/[‘’ʼ]/gu, "'")
    .replace(/[“”„«»]/gu, '"')
    .replace(/[\uFFFE\u00AD\u2010‑–—]/gu, '-');
}
