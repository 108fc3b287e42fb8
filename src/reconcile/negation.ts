import type { Correspondence } from '../correspond/correspondence.js';
import type { SpanOnTape, SpanWord } from './span-words.js';

/* English, French, Spanish: words that turn what is said into its contrary. */
const negations = new Set(
  'not no nor never neither without cannot non ne pas ni jamais sans aucun aucune nunca sin tampoco ningún ninguna'.split(
    ' ',
  ),
);

/* A negation stands beside what it denies, with an article or an auxiliary between. */
const widestGap = 3;

/**
 * Counts the negations that a span loses or gains inside: `shall not exceed` against `shall exceed` says the contrary, whatever else stands.
 *
 * @param texts What corresponds.
 * @param own The words of the span.
 * @returns How many more there are in one text than in the other.
 */
export function changedNegations(texts: Correspondence, own: readonly SpanWord[]): number {
  if (own.length < 2) return 0;
  const gone = own.filter(({ form, word }) => word < 0 && negations.has(form)).length;
  const matched = own.flatMap(({ word }) => (word < 0 ? [] : [word]));
  let added = 0;
  for (const [index, word] of matched.entries()) {
    const next = Math.min(matched[index + 1] ?? word, word + widestGap + 1);
    for (let between = word + 1; between < next; between += 1) added += Number(isNewNegation(texts, between));
  }
  return Math.abs(gone - added);
}

/**
 * Finds a negation right beside a span that one of the texts has and the other has not.
 *
 * @param texts What corresponds.
 * @param span A span whose words stand.
 * @returns What happened to it, in a sentence; null where nothing did.
 */
export function negationBeside(texts: Correspondence, { words }: SpanOnTape): string | null {
  const matched = words.flatMap(({ word }) => (word < 0 ? [] : [word]));
  const [first] = matched;
  const last = matched.at(-1);
  if (first === undefined || last === undefined) return null;
  const fresh = [first - 1, last + 1].find((word) => isNewNegation(texts, word));
  if (fresh !== undefined)
    return `A “${formOf(texts, fresh)}” that the draft has not stands ${fresh < first ? 'before' : 'behind'} it.`;
  const gone = goneBefore(texts, words[0]?.place ?? 0);
  return gone === null ? null : `The “${gone}” that stands before it in the draft is gone.`;
}

const formOf = ({ vocabulary, words }: Correspondence, word: number): string =>
  vocabulary.forms[words.ids[word] ?? -1] ?? '';

const isNewNegation = (texts: Correspondence, word: number): boolean =>
  negations.has(formOf(texts, word)) && (texts.matches.takenFrom[word] ?? -1) < 0;

/** The negation in front of a place of the draft, outside of every bracket that is skipped, where it is not in the text. */
function goneBefore({ tape, matches, vocabulary }: Correspondence, place: number): string | null {
  for (let before = place - 1; before >= 0; before -= 1) {
    const symbol = tape.lattice.tape[before] ?? -1;
    if (symbol < 0) continue;
    const form = vocabulary.forms[symbol] ?? '';
    return matches.isRead[before] === 1 && negations.has(form) && (matches.matched[before] ?? -1) < 0
      ? form
      : null;
  }
  return null;
}
