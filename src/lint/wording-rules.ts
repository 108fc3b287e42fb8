import { excerpt } from '../text/excerpt.js';
import type { LintContext, LintRules, Place } from './lint-context.js';

/** Rules about words: what tracked changes leave behind when their marks are lost. */
export const wordingRules: LintRules = {
  'doubled-letter': doubledLetters,
  'doubled-word': doubledWords,
};

const word = /\p{L}+/gu;
const doubledStart = /(?<!\p{L})(\p{L})(?=\1)\p{L}{2,40}(?!\p{L})/giu;

/**
 * `Tthe`, `rright`: the old letter and the new one. Words that begin so by themselves (“Aaron”, “Lloyd”) have no counterpart with one
 * letter in the document.
 */
function doubledLetters({ leaves }: LintContext): Place[] {
  const candidates = leaves.flatMap(({ type, value, start, isBody }) =>
    type === 'text' && isBody
      ? [...value.matchAll(doubledStart)].map(({ 0: written, index }) => ({ written, start: start + index }))
      : [],
  );
  if (candidates.length === 0) return [];
  const words = new Set<string>();
  for (const { type, value } of leaves) {
    if (type === 'text') for (const { 0: one } of value.matchAll(word)) words.add(one.toLowerCase());
  }
  return candidates
    .filter(({ written }) => words.has(written.slice(1).toLowerCase()))
    .map(({ written, start }) => {
      const reason = `“${written}” is “${written.slice(1)}” elsewhere in the document`;
      return { start, end: start + written.length, reason };
    });
}

const doubled = /(?<![\p{L}\p{N}’'-])(\p{L}{2,40})\s{1,8}\1(?![\p{L}\p{N}’'-])/giu;
const goodEnglish = new Set(['that', 'had']);

/** A name may repeat its word (“Baden Baden”), so the second must be in small letters. */
function doubledWords({ leaves }: LintContext): Place[] {
  return leaves.flatMap(({ type, value, start: leafStart, isBody }): Place[] => {
    if (type !== 'text' || !isBody) return [];
    return [...value.matchAll(doubled)].flatMap(({ 0: written, 1: first = '', index }): Place[] => {
      const second = written.slice(-first.length);
      if (second !== second.toLowerCase() || goodEnglish.has(second)) return [];
      const start = leafStart + index;
      return [{ start, end: start + written.length, reason: `“${excerpt(written)}” says the same word twice` }];
    });
  });
}
