import type { Correspondence } from '../correspond/correspondence.js';
import type { NearestPlaces } from './nearest-places.js';
import type { Slot, UnitWords } from './slot.js';
import type { SpanOnTape, SpanWord } from './span-words.js';

/* The words that say how far a clause binds (UNEP, A Glossary of Terms for Negotiators, “shall”, “should”). */
const modals = new Set(['shall', 'should', 'may', 'must', 'will', 'can']);

/**
 * Tells whether a word says how far its clause binds. That `may` stands for `shall` is no change of a function word.
 *
 * @param word A word of a span.
 * @returns Whether it does.
 */
export const isModal = ({ form }: SpanWord): boolean => modals.has(form);

/**
 * Finds the word that says how far the clause binds which answers to a bracket around such a word alone. What is negotiated there is not where a
 * word stands but what the clause asks for, so it is looked for in the whole passage and not between the words beside the bracket only:
 * `Each Party … [shall] pursue` is answered by `Parties shall, in cooperation, pursue`.
 *
 * @param texts What corresponds.
 * @param nearest Where words stand.
 * @param span The span.
 * @param unit The words of the passage that answers.
 * @param slot Where the span would stand.
 * @returns Whether the clause binds by the same word: 1 where it does, 0 where it has another or none besides those that stand for words which
 *   nobody contested, -1 for a span that is about something else or whose word is matched; and that word, where it is the same.
 */
export function forceOf(
  { words, vocabulary }: Correspondence,
  { levels }: NearestPlaces,
  { words: own }: SpanOnTape,
  { takers, target }: UnitWords,
  slot: Slot,
): { force: number; shows: readonly number[] } {
  const [word] = own;
  if (own.length !== 1 || word === undefined || word.word >= 0 || !isModal(word))
    return { force: -1, shows: [] };
  let best = -1;
  let least = Infinity;
  for (const at of target) {
    if (!modals.has(vocabulary.forms[words.ids[at] ?? -1] ?? '')) continue;
    const taker = takers.get(at);
    if (taker !== undefined && (levels[taker] ?? 0) === 0) continue;
    const away = at < slot.from ? slot.from - at : Math.max(0, at - slot.to + 1);
    if (away < least) [best, least] = [at, away];
  }
  const isSame = vocabulary.forms[words.ids[best] ?? -1] === word.form;
  return isSame ? { force: 1, shows: [best] } : { force: 0, shows: [] };
}
