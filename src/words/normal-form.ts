/*
 * Spellings of one word that differ between British and American use, and inside each: the rules bring them to one form, which need not be
 * a word. They ask for letters before the ending where a shorter word would be another one (`four`, `for`; `filled`, `filed`).
 */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/^practis(e[ds]?|ing)$/u, 'practic$1'],
  [/(?<=[a-z]{3})is(e[drs]?|ing|ations?|ational|ers?|able)$/u, 'iz$1'],
  [/(?<=[a-z]{3})lys(e[drs]?|ing)$/u, 'lyz$1'],
  [/(?<=[a-z]{3})our(s|ed|ing|able|ite|ites|ful|ly|al|ers?|hoods?)?$/u, 'or$1'],
  [/(?<=[a-z]{2}[tb])re(s?)$/u, 'er$1'],
  [/(?<=[a-z]{2}[tb])red$/u, 'ered'],
  [/(?<=[a-z]{2}nt)ring$/u, 'ering'],
  [/(?<=[a-z]{3}[a-km-z]|^(?:dia|due|fue))ll(ed|ing|ers?|ors?|ous)$/u, 'l$1'],
  [/^(fulfi|enro|insta|ski|wi)ll(s|ment|ments|ful)?$/u, '$1l$2'],
  [/(?<=^(?:def|off|lic|pret))ence(s?)$/u, 'ense$1'],
  [/(?<=^(?:program))me(s?)$/u, '$1'],
  [/(?<=^(?:judg|acknowledg|abridg))ement(s?)$/u, 'ment$1'],
  [/(?<=[a-z]{2})logue(s?)$/u, 'log$1'],
  [/(?<=[a-z]{2})logu(ed|ing)$/u, 'log$1'],
  [/^ageing$/u, 'aging'],
];

/**
 * The form in which words are compared: without case, accents composed, one form of each quotation mark and dash, one spelling of words that
 * are spelled in two ways (`centred` and `centered`, `utilise` and `utilize`).
 *
 * @param form A word or a mark as written.
 * @returns The form; it need not be a word.
 * @example
 * normalForm('Centred') === normalForm('centered'); // true
 */
export function normalForm(form: string): string {
  const plain = form
    .normalize('NFC')
    .toLowerCase()
    .replace(/[‘’ʼ]/gu, "'")
    .replace(/[“”„«»]/gu, '"')
    .replace(/[\uFFFE\u00AD\u2010\u2011–—]/gu, '-');
  const [, word, possessive = ''] = /^([a-z]{5,})('s?)?$/u.exec(plain) ?? [];
  if (word === undefined) return plain;
  /* All of them in turn, so that the form of a form is itself. */
  return (
    spellings.reduce((form, [spelling, replacement]) => form.replace(spelling, replacement), word) +
    possessive
  );
}
