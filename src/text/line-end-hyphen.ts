/*
 * Elements that English and French write with a hyphen before whole words (UN Editorial Manual, "Hyphens"): where a line ends behind one, the hyphen
 * is one of the word.
 */
const hyphenated =
  /(?:^|[^\p{L}])(?:all|anti|cross|decision|far|full|half|ill|inter|law|long|low|mid|multi|non|post|self|semi|short|socio|third|two|vice|well|double|single|triple|large|small|high|fast|open|food|land|water|peace|fact|gender|time|user|cost|best|better|hard|sous|contre|demi|micro|quasi|science|evidence|policy|country|gender|ecosystem|community|capacity|people|nature|climate|result|results|human|rights|data|age|child|market|state)$/iu;

/* Elements that are syllables of many more words (`pro-gramme`, `in-crease`, `re-port`): with a hyphen they stand before these. */
const hyphenatedPairs =
  /^(?:co-(?:auth|benefi|chair|convene|creat|design|exist|facilitat|financ|fund|host|lead|led$|locat|manag|opt|own|spons|work)|de-(?:escalat|facto|risk)|ex-(?:ante|combatant|convict|gratia|officio|post|prisoner|service|situ|soldier|spouse)|in-(?:between|built|camera|country|depth|house|kind|line|person|school|service|session|situ|vitro|vivo)|pre-(?:conflict|e|industrial|primary|school|session|war)|pro-(?:active|poor|rat|bono|forma)|re-(?:e|offend)|sub-(?:item|national|program|region|sector))/u;

/** What a hyphen is that stands in the text: one that anybody types, or the soft hyphen, which is shown only where it ends a line. */
export type HyphenKind = 'plain' | 'soft';

/**
 * Tells what a hyphen at the end of a line is: a part of the word, or the mark of a word that was cut.
 *
 * @param before The words before the hyphen, as many as are at hand.
 * @param after The words on the next line.
 * @param isWord Tells whether the document has a word elsewhere; asked in lower case.
 * @param kind What stands there. A soft hyphen is of the word only where the word is known to have one.
 * @returns Whether the hyphen belongs to the word.
 * @example
 * isOwnHyphen('the sus', 'tainable use', () => false); // false
 * isOwnHyphen('the COVID', '19 pandemic', () => false); // true
 */
export function isOwnHyphen(
  before: string,
  after: string,
  isWord: (word: string) => boolean,
  kind: HyphenKind = 'plain',
): boolean {
  const written = /[\p{L}\p{M}\d-]+$/u.exec(before)?.[0] ?? '';
  const next = /^[\p{L}\p{M}\d]+/u.exec(after)?.[0] ?? '';
  const first = written.toLowerCase();
  if (first === '' || /\d$/u.test(first)) return true;
  /* A cut word goes on with a small letter, or all of it is in capitals; `Franco-\nGerman` and `COVID-\n19` do not. */
  if (!/^\p{Ll}/u.test(next) && !(/^\p{Lu}+$/u.test(next) && /\p{Lu}{2}$/u.test(written))) return true;
  const rest = next.toLowerCase();
  if (isWord(first + rest)) return false;
  if (isWord(`${first}-${rest}`)) return true;
  if (hyphenated.test(before) || hyphenatedPairs.test(`${first}-${rest}`)) return true;
  return kind === 'plain' && (first.includes('-') || (isWord(first) && isWord(rest)));
}
