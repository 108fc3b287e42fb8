/** Words of English that carry grammar: articles, prepositions, conjunctions, pronouns and auxiliaries. */
const english = new Set(
  (
    'a an the and or nor but of to in on at by for from with without into onto over under as that which who whose this these those its ' +
    'it their his her them they be is are was were been being has have had do does did will would shall should can could may might ' +
    'must not no all any each every some such other also including inter alia well'
  ).split(' '),
);

/* French and Spanish texts are negotiated too. */
const frenchAndSpanish = new Set(
  (
    'le la les un une des du de au aux et ou que qui dans par pour sur avec sans ce ces cette son sa ses leur leurs en est sont ' +
    'el los las una unos unas del al y o que en por para con sin su sus lo se es son ' +
    "l' d' n' s' j' m' t' c' qu' jusqu' lorsqu' puisqu' quoiqu'"
  ).split(' '),
);

/**
 * Tells whether an English word carries grammar and not matter.
 *
 * @param word The word in lower case.
 * @returns Whether it is an article, a preposition, a conjunction, a pronoun or an auxiliary.
 */
export function isFunctionWord(word: string): boolean {
  return english.has(word);
}

/**
 * Tells whether a word of English, French or Spanish carries grammar and not matter.
 *
 * @param form A normal form.
 * @returns Whether it is an article, a preposition, a conjunction, a pronoun or an auxiliary.
 */
export function carriesGrammar(form: string): boolean {
  return english.has(form) || frenchAndSpanish.has(form);
}
