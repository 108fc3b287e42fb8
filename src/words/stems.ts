const functionWords = new Set(
  (
    'a an the and or nor but of to in on at by for from with without into onto over under as that which who whose this these those its ' +
    'it their his her them they be is are was were been being has have had do does did will would shall should can could may might ' +
    'must not no all any each every some such other also including inter alia well'
  ).split(' '),
);

const wordPattern = /[\p{L}\p{N}\p{M}]+(?:[-'’\uFFFE\u00AD\u2010][\p{L}\p{N}\p{M}]+)*/gu;

/**
 * Lists the words of a text in lower case.
 *
 * @param text The text.
 * @returns Its words in order, without punctuation.
 */
export function wordList(text: string): string[] {
  return text.toLowerCase().match(wordPattern) ?? [];
}

/**
 * Tells whether a word carries grammar and not matter.
 *
 * @param word The word in lower case.
 * @returns Whether it is an article, a preposition, a conjunction, a pronoun or an auxiliary.
 */
export function isFunctionWord(word: string): boolean {
  return functionWords.has(word);
}

/**
 * Cuts the inflection from a word, so that `promote`, `promoting` and `promotes` are one. It is no dictionary: it need only be the same
 * for the forms of one word, and different for most others.
 *
 * @param word The word in lower case.
 * @returns Its stem.
 */
export function stemOf(word: string): string {
  if (word.length <= 3) return word;
  const stem = word
    .replace(/(?:ies|ied)$/u, 'y')
    .replace(/(?<=.{3})(?:ations?|ings?|ments?|edly|ed|ers?|es|s|e)$/u, '');
  return stem.replace(/([b-df-hj-np-tv-z])\1$/u, '$1').replace(/(?<=.{3})[ey]$/u, '');
}

/**
 * Lists the stems of the words that carry matter.
 *
 * @param words Words in lower case.
 * @returns A set of stems.
 */
export function contentStems(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.filter((word) => !isFunctionWord(word)).map(stemOf));
}
