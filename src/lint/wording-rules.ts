import { excerpt } from '../text/excerpt.js';
import type { LintContext, LintRules, Place } from './lint-context.js';
import { forEachWord, type WrittenWord } from './words.js';

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
function doubledLetters({ leaves }: LintContext): Place[] {
  const candidates: WrittenWord[] = [];
  forEachWord(leaves, (word) => {
    const { value } = word;
    if (mayBeDoubled(value) && doubledStart.test(value) && /\p{Ll}/u.test(value) && !romanNumber.test(value))
      candidates.push(word);
  });
  if (candidates.length === 0) return [];
  const once = new Set(candidates.map(({ value }) => value.slice(1).toLowerCase()));
  const known = new Set<string>();
  forEachWord(leaves, ({ value }) => {
    const form = value.toLowerCase();
    if (once.has(form)) known.add(form);
  });
  return candidates
    .filter(({ value }) => known.has(value.slice(1).toLowerCase()))
    .map(({ value, start, end }) => {
      return { start, end, reason: `“${value}” is “${value.slice(1)}” elsewhere in the document` };
    });
}

/** Tells most words by their first two letters; of letters beyond ASCII, the pattern knows which are one. */
function mayBeDoubled(value: string): boolean {
  const [first, second] = [value.charCodeAt(0), value.charCodeAt(1)];
  return (first | 0x20) === (second | 0x20) || first >= 0x80 || second >= 0x80;
}

/* `that that`, and the reflexive verbs of French: `nous nous engageons`. */
const twiceInGoodUse = new Set(['that', 'had', 'nous', 'vous']);

/** A name may repeat its word (“Baden Baden”), so the second must be in small letters. */
function doubledWords({ source, leaves }: LintContext): Place[] {
  const places: Place[] = [];
  let before: WrittenWord | undefined;
  forEachWord(leaves, (word) => {
    if (before !== undefined && isSaidTwice(source, before, word)) {
      const { start } = before;
      const reason = `“${excerpt(source, start, word.end)}” says the same word twice`;
      places.push({ start, end: word.end, reason });
    }
    before = word;
  });
  return places;
}

function isSaidTwice(source: string, before: WrittenWord, { value, start, leaf }: WrittenWord): boolean {
  if (value.length < 2 || before.value.length !== value.length || before.leaf !== leaf) return false;
  if (before.value.toLowerCase() !== value || twiceInGoodUse.has(value) || !/^\p{Ll}+$/u.test(value))
    return false;
  return source.slice(before.end, start).trim() === '';
}
