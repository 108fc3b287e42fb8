import type { Correspondence } from '../correspond/correspondence.js';
import type { NearestPlaces } from './nearest-places.js';
import type { UnitWords } from './slot.js';
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
 * `Each Party … [shall] pursue` is answered by `Parties shall, in cooperation, pursue`. Where the passage has several such words, one of them may
 * be that of another clause in it (`Reports may be sent by Parties and shall be published`), so none is taken.
 *
 * @param texts What corresponds.
 * @param nearest Where words stand.
 * @param span The span.
 * @param unit The words of the passage that answers.
 * @returns Whether the passage binds by the same word: 1 where it does, 0 where it has another, several or none besides those that stand for
 *   words which nobody contested, -1 for a span that is about something else or whose word is matched; and where that word stands.
 */
export function forceOf(
  { words, vocabulary }: Correspondence,
  { levels }: NearestPlaces,
  { words: own }: SpanOnTape,
  { takers, target }: UnitWords,
): { force: number; shows: readonly number[] } {
  const [word] = own;
  if (own.length !== 1 || word === undefined || word.word >= 0 || !isModal(word))
    return { force: -1, shows: [] };
  const formOf = (at: number): string => vocabulary.forms[words.ids[at] ?? -1] ?? '';
  const free = [...target].filter((at) => {
    const taker = takers.get(at);
    return modals.has(formOf(at)) && (taker === undefined || (levels[taker] ?? 0) > 0);
  });
  const isSame = free.length > 0 && free.every((at) => formOf(at) === word.form);
  return isSame ? { force: 1, shows: free.slice(0, 1) } : { force: 0, shows: [] };
}
