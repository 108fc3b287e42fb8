import { originKeys, type Origin } from './reconciliation.js';

/** Where every adopted word came from, as columns: a long text has a million words, and an object of each would take as much memory as its draft. */
export interface WordSources {
  /** The origin, by its index among `originKeys`. */
  readonly origin: Uint8Array;
  /** The place of the tape, or the first and the last of a passage; -1 for new words. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** The span, by its index; -1 for none. */
  readonly span: Int32Array;
}

/** Where one word came from. */
export interface WordSource {
  readonly origin: Origin;
  readonly first: number;
  readonly last: number;
  readonly span: number;
}

const codes = new Map(originKeys.map((origin, code) => [origin, code]));
const isNew = codes.get('new') ?? 0;

/**
 * Makes the columns for words of which nothing is known: all are new.
 *
 * @param length The number of words.
 * @returns The columns.
 */
export function newSources(length: number): WordSources {
  return {
    origin: new Uint8Array(length).fill(isNew),
    first: new Int32Array(length).fill(-1),
    last: new Int32Array(length).fill(-1),
    span: new Int32Array(length).fill(-1),
  };
}

/**
 * Notes where a word came from.
 *
 * @param sources The columns; they are changed.
 * @param word The word.
 * @param source Where it came from.
 */
export function setSource(
  sources: WordSources,
  word: number,
  { origin, first, last, span }: WordSource,
): void {
  sources.origin[word] = codes.get(origin) ?? isNew;
  sources.first[word] = first;
  sources.last[word] = last;
  sources.span[word] = span;
}

/**
 * Reads the origin of a word.
 *
 * @param sources The columns.
 * @param word The word.
 * @returns Its origin.
 */
export function originAt({ origin }: WordSources, word: number): Origin {
  return originKeys[origin[word] ?? isNew] ?? 'new';
}

/**
 * Tells whether a word belongs to the run of the one before: of one origin and span, and from words that follow one another.
 *
 * @param sources The columns.
 * @param word The word.
 * @returns Whether it does.
 */
export function goesOn({ origin, first, last, span }: WordSources, word: number): boolean {
  const before = word - 1;
  if (origin[before] !== origin[word] || span[before] !== span[word]) return false;
  const [from, to] = [first[word] ?? -1, last[word] ?? -1];
  const [fromBefore, toBefore] = [first[before] ?? -1, last[before] ?? -1];
  if (fromBefore < 0 || from < 0) return fromBefore === from;
  if (fromBefore === from && toBefore === to) return true;
  return from > toBefore && from - toBefore <= 3;
}
