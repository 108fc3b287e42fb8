import { compoundNumeral, numeralOf, ungrouped } from './numerals.js';

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

const hyphens = '[-\\u2010\\u2011\\u00AD\\uFFFE]';
const innerHyphen = new RegExp(`(?<=[\\p{L}\\p{M}])${hyphens}\\s*(?=\\p{L})`, 'gu');
const firstHyphen = new RegExp(`^(?<first>[a-z]+)${hyphens}\\s*(?<second>[a-z]+)$`, 'u');
const superscript = /^[⁰¹²³⁴-⁹]+$/u;
/* The part of the hundred in three languages; French and Spanish have a space there always, English has both. */
const perCent = /^(?:%|(?:per|pour|por)\s*(?:cents?|ciento))$/u;

/**
 * The letters of a word as written: without case, ligatures and full-width forms taken apart, accents composed, without what is not seen
 * (soft hyphens, zero-width characters), and one form of each quotation mark, apostrophe and dash.
 *
 * @param form A word or a mark as written.
 * @returns Its letters; hyphens inside are kept, and each line end behind one.
 */
export function lettersOf(form: string): string {
  /* Most words of most texts. */
  if (/^[a-zA-Z0-9]+$/u.test(form)) return form.toLowerCase();
  if (superscript.test(form)) return form;
  return form
    .replace(/№/gu, 'number')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?!\u00AD)[\p{Cf}\u0640]/gu, '')
    .replace(/[‘’‛ʼ′]/gu, "'")
    .replace(/[“”„‟«»‹›″]/gu, '"')
    .replace(/[‒–—―−]/gu, '-')
    .replace(/ё/gu, 'е');
}

/**
 * The form in which words are compared: its letters (see `lettersOf`), one spelling of words that are spelled in two ways (`centred` and
 * `centered`, `utilise` and `utilize`), digits for numbers in words and without marks between thousands (`twenty-five` is `25`, `first` is
 * `1st`, `1,000` is `1000`), `percent` for `%` and `per cent`.
 *
 * @param form A word or a mark as written; a hyphen inside it is one that the word is written without as well.
 * @returns The form; it need not be a word.
 * @example
 * normalForm('Centred') === normalForm('centered'); // true
 */
export function normalForm(form: string): string {
  const letters = lettersOf(form);
  if (/^[a-z]+$/u.test(letters)) return numeralOf(letters) ?? spelled(letters);
  if (/^[0-9]/u.test(letters)) return ungrouped(letters);
  if (perCent.test(letters)) return 'percent';
  const { first = '', second = '' } = firstHyphen.exec(letters)?.groups ?? {};
  const compound = compoundNumeral(first, second);
  if (compound !== null) return compound;
  const joined = letters.length > 1 ? letters.replace(innerHyphen, '').replace(/\u00AD/gu, '') : letters;
  const plain = joined.replace(/[\u2010\u2011\u00AD\uFFFE]/gu, '-');
  const numeral = numeralOf(plain);
  if (numeral !== null) return numeral;
  const [, word, possessive = ''] = /^([a-z]{5,})('s?)?$/u.exec(plain) ?? [];
  return word === undefined ? plain : spelled(word) + possessive;
}

/* What all of the rules ask for, to spare most words all of them. */
const mayDiffer = /is|lys|our|[tb]re|ntring|ll|ence|me|judgement|ement|logu|ageing/u;

/** All rules in turn, so that the form of a form is itself. */
function spelled(word: string): string {
  if (word.length < 5 || !mayDiffer.test(word)) return word;
  return spellings.reduce((form, [spelling, replacement]) => form.replace(spelling, replacement), word);
}
