import { excerpt } from '../text/excerpt.js';
import type { LintContext, LintRules, Place } from './lint-context.js';

/** Rules about words: what tracked changes leave behind when their marks are lost. */
export const wordingRules: LintRules = {
  'doubled-letter': doubledLetters,
  'doubled-word': doubledWords,
};

/* The shortest: `aan`. Two equal letters with nothing behind them are an abbreviation (`pp`, `ff`). */
const doubledStart = /^(\p{L})\1\p{L}/iu;

const romanNumber = /^(?:x{0,3}(?:ix|iv|v?i{0,3}))$/iu;

/**
 * `Tthe`, `rright`: the old letter and the new one. Words that begin so by themselves (“Aaron”, “Lloyd”) have no counterpart with one
 * letter in the document; numbers and acronyms in capitals may have one (“III” and “II”).
 */
function doubledLetters({ words }: LintContext): Place[] {
  const candidates = words.filter(
    ({ value }) => doubledStart.test(value) && /\p{Ll}/u.test(value) && !romanNumber.test(value),
  );
  if (candidates.length === 0) return [];
  const known = new Set(words.map(({ value }) => value.toLowerCase()));
  return candidates
    .filter(({ value }) => known.has(value.slice(1).toLowerCase()))
    .map(({ value, start, end }) => {
      return { start, end, reason: `“${value}” is “${value.slice(1)}” elsewhere in the document` };
    });
}

/* `that that`, and the reflexive verbs of French: `nous nous engageons`. */
const twiceInGoodUse = new Set(['that', 'had', 'nous', 'vous']);

/** A name may repeat its word (“Baden Baden”), so the second must be in small letters. */
function doubledWords({ source, words }: LintContext): Place[] {
  return words.flatMap(({ value, start: at, end, leaf }, index): Place[] => {
    const before = words[index - 1];
    if (value.length < 2 || before?.value.length !== value.length || before.leaf !== leaf) return [];
    if (before.value.toLowerCase() !== value || twiceInGoodUse.has(value) || !/^\p{Ll}+$/u.test(value))
      return [];
    const { start } = before;
    if (source.slice(before.end, at).trim() !== '') return [];
    return [{ start, end, reason: `“${excerpt(source, start, end)}” says the same word twice` }];
  });
}
