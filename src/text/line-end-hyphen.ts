/*
 * Elements that English and French write with a hyphen before whole words (UN Editorial Manual, "Hyphens"): where a line ends behind one, the hyphen
 * is one of the word.
 */
const hyphenated =
  /(?:^|[^\p{L}])(?:all|anti|co|cross|decision|ex|far|full|half|high|ill|in|inter|law|long|low|mid|multi|non|post|pre|pro|re|self|semi|short|socio|sub|third|two|vice|well|sous|contre|demi|micro|quasi|science|evidence|policy|country|gender|ecosystem|community|capacity|people|nature|climate|result|results|human|rights|data|age|child|market|state)$/iu;

/**
 * Tells what a hyphen at the end of a line is: a part of the word, or the mark of a word that was cut.
 *
 * @param before The words before the hyphen, as many as are at hand.
 * @param after The words on the next line.
 * @param isWord Tells whether the document has a word elsewhere; asked in lower case.
 * @returns Whether the hyphen belongs to the word.
 * @example
 * isOwnHyphen('the sus', 'tainable use', () => false); // false
 * isOwnHyphen('the COVID', '19 pandemic', () => false); // true
 */
export function isOwnHyphen(before: string, after: string, isWord: (word: string) => boolean): boolean {
  const first = /[\p{L}\p{M}\d-]+$/u.exec(before)?.[0].toLowerCase() ?? '';
  const next = /^[\p{L}\p{M}\d]+/u.exec(after)?.[0] ?? '';
  /* A cut word goes on with a small letter; `Franco-\nGerman` and `COVID-\n19` do not. */
  if (first === '' || !/^\p{Ll}/u.test(next) || /\d$/u.test(first)) return true;
  const rest = next.toLowerCase();
  if (isWord(first + rest)) return false;
  if (isWord(`${first}-${rest}`)) return true;
  if (hyphenated.test(before)) return true;
  return first.includes('-') || (isWord(first) && isWord(rest));
}
