import type { Vocabulary } from '../words/vocabulary.js';
import { wordsOf, type Words } from '../words/words.js';
import { plainText, type SourceRange } from '../text/plain-text.js';

/** The words of a part of a document, ready to be searched. */
export interface SearchableWords {
  readonly words: Words;
  /** The text that they were read from, with single spaces. */
  readonly value: string;
  /** For every word by its number, the places where it stands. */
  readonly places: ReadonlyMap<number, readonly number[]>;
  /** The range in the document of words `first` to `last`. */
  readonly rangeOf: (first: number, last: number) => SourceRange;
}

/**
 * Prepares the words of a part of a document. They are compared without case, with one form of each quotation mark and hyphen, and
 * without regard to spaces and wraps; marks and tags of a draft do not stand between words.
 *
 * @param source The document.
 * @param runs The ranges of the words.
 * @param vocabulary The numbers of words; new ones are added.
 * @returns The words.
 */
export function searchableWords(
  source: string,
  runs: readonly SourceRange[],
  vocabulary: Vocabulary,
): SearchableWords {
  const { value, offsetAt } = plainText(source, runs);
  const words = wordsOf(value, 0, value.length, vocabulary);
  const places = new Map<number, number[]>();
  for (const [index, id] of words.ids.entries()) {
    const known = places.get(id);
    if (known === undefined) places.set(id, [index]);
    else known.push(index);
  }
  const rangeOf = (first: number, last: number): SourceRange => ({
    start: offsetAt(words.starts[first] ?? 0),
    end: offsetAt((words.ends[last] ?? 1) - 1) + 1,
  });
  return { words, value, places, rangeOf };
}

/**
 * Finds words in a text.
 *
 * @param text The text.
 * @param sought The numbers of the words that are sought, in order.
 * @returns The indices of the first word of every occurrence, from left to right; those that overlap the one before are left out.
 */
export function occurrencesOf({ words, places }: SearchableWords, sought: Int32Array): number[] {
  if (sought.length === 0) return [];
  let rarest = 0;
  let candidates: readonly number[] | undefined;
  for (const [index, id] of sought.entries()) {
    const found = places.get(id);
    if (found === undefined) return [];
    if (candidates === undefined || found.length < candidates.length) {
      candidates = found;
      rarest = index;
    }
  }
  const few = candidates ?? [];
  const starts =
    few.length * sought.length <= words.ids.length
      ? few.map((at) => at - rarest).filter((at) => standsAt(words.ids, sought, at))
      : startsByFailure(words.ids, sought);
  let end = 0;
  return starts.filter((at) => {
    if (at < end) return false;
    end = at + sought.length;
    return true;
  });
}

function standsAt(ids: Int32Array, sought: Int32Array, at: number): boolean {
  return at >= 0 && sought.every((id, index) => ids[at + index] === id);
}

/* The algorithm of Knuth, Morris and Pratt: a text of one word repeated must not cost the product of both lengths. */
function startsByFailure(ids: Int32Array, sought: Int32Array): number[] {
  const failure = new Int32Array(sought.length);
  let matched = 0;
  for (let index = 1; index < sought.length; index += 1) {
    while (matched > 0 && sought[index] !== sought[matched]) matched = failure[matched - 1] ?? 0;
    if (sought[index] === sought[matched]) matched += 1;
    failure[index] = matched;
  }
  const starts: number[] = [];
  matched = 0;
  for (const [index, id] of ids.entries()) {
    while (matched > 0 && id !== sought[matched]) matched = failure[matched - 1] ?? 0;
    if (id === sought[matched]) matched += 1;
    if (matched === sought.length) {
      starts.push(index - matched + 1);
      matched = failure[matched - 1] ?? 0;
    }
  }
  return starts;
}
