/*
 * What is set behind a number to insert a provision without renumbering the others: Latin multiplicatives (UN Editorial Manual,
 * "Numbering": bis, ter, quater, …), `ante` for what is inserted before, and `supra` and `pre`, which some use for the same. The
 * spellings on the left are those that negotiators write; Russian writes the same words in its own letters, often behind a hyphen (`3-бис`).
 */
const forms: Readonly<Record<string, string>> = {
  bis: 'bis',
  ter: 'ter',
  quat: 'quater',
  quater: 'quater',
  quin: 'quinquies',
  quinquies: 'quinquies',
  sexies: 'sexies',
  sexties: 'sexies',
  septies: 'septies',
  octies: 'octies',
  novies: 'novies',
  nonies: 'novies',
  decies: 'decies',
  undecies: 'undecies',
  duodecies: 'duodecies',
  terdecies: 'terdecies',
  ante: 'ante',
  pre: 'pre',
  supra: 'supra',
  бис: 'bis',
  тер: 'ter',
  кватер: 'quater',
  квинквиес: 'quinquies',
  квинкиес: 'quinquies',
  сексиес: 'sexies',
  секстиес: 'sexies',
  септиес: 'septies',
  октиес: 'octies',
  новиес: 'novies',
  нониес: 'novies',
  дециес: 'decies',
};

function anyOf(words: Iterable<string>): string {
  return [...new Set(words)].sort((a, b) => b.length - a.length).join('|');
}

const spellings = anyOf(Object.keys(forms));

/* `bis 1`: a number behind a suffix counts what was inserted; before a small letter it is a number of the sentence. */
const counted = '(?: ?\\d{1,2}(?=[.:)]|\\s+[\\[“"]?\\p{Lu}))?';

/** The source of a pattern for one suffix as people write it, with the space, full stop or hyphen before it: `bis`, `. ter`, `-bis`, ` bis 1`. */
export const suffixPattern = `(?:\\. ?|[ \\u2010\\u2011-])?(?:${spellings})(?!\\p{Ll})${counted}`;

/** The source of a pattern for one suffix in the canonical form, with the space before it: ` bis`, ` bis 1`. */
export const canonicalSuffixPattern = `(?: (?:${anyOf(Object.values(forms))})(?!\\p{Ll})(?: \\d{1,2}(?![\\d.]))?)`;

const eachSuffix = new RegExp(`(?<name>${spellings}) ?(?<count>\\d{1,2})?`, 'gu');

/**
 * Reads the suffixes of a label.
 *
 * @param text What stands behind the number: `. bis ter`, `bis 1`.
 * @returns The suffixes in order, each in the spelling of the UN Editorial Manual, with its number where it has one.
 * @example
 * suffixesIn(' quat 2'); // ['quater 2']
 */
export function suffixesIn(text: string | undefined): string[] {
  if (!text) return [];
  return [...text.matchAll(eachSuffix)].map(({ groups }) => {
    const { name = '', count } = groups ?? {};
    const form = forms[name] ?? name;
    return count === undefined ? form : `${form} ${count}`;
  });
}
