import { functionWords } from '../text/language.js';

const setOf = (...lists: readonly string[]): ReadonlySet<string> =>
  new Set(lists.flatMap((list) => list.split(' ')));

/** Words of English that carry grammar: articles, prepositions, conjunctions, pronouns and auxiliaries. */
const english = setOf(functionWords.en);

/* Words of other languages by themselves: none of them carries matter in English texts of this kind. Chinese ones are single characters. */
const others = setOf(
  functionWords.fr,
  functionWords.es,
  'и в во на с со к ко о об от до по за из у над под при для без через между не ни но а или что как который которая которое которые которых ' +
    'этот эта это эти этих их его ее свой свою своей своих также же бы ли том числе',
  'في من على إلى عن مع أن إن أو و ف ب ل ال التي الذي الذين هذا هذه تلك ذلك بين كل ما لا قد أي ثم حتى عند بما فيما منها فيها',
  '的 和 与 及 在 对 于 以 为 是 了 将 其 该 各 等 之 并 或 而 由 从 向 按 就 也 有 所 这 那 此 但 并且 以及 关于 对于 其他',
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
 * Tells whether a word carries grammar and not matter, in one of the six languages of the United Nations.
 *
 * @param form A normal form.
 * @returns Whether it is an article, a preposition, a conjunction, a pronoun, a particle or an auxiliary.
 */
export function carriesGrammar(form: string): boolean {
  return english.has(form) || others.has(form);
}
