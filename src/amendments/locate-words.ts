import type { Vocabulary } from '../words/vocabulary.js';
import { wordsOf } from '../words/words.js';
import type { SourceRange } from '../text/plain-text.js';
import { occurrencesOf, type SearchableWords } from './find-words.js';
import type { Instruction } from './paper.js';

/** Where the quoted words of an instruction stand. */
export interface Located {
  /** The places that are meant; empty if none is, or if it cannot be told which. */
  readonly places: readonly SourceRange[];
  /** The same by the indices of their words. */
  readonly words: readonly WordRange[];
  /** All places that could be meant, where it cannot be told which. */
  readonly candidates: readonly SourceRange[];
  /** Whether they were found without the punctuation mark that ends the quotation. */
  readonly isWithoutMark: boolean;
}

/** Finds quoted words in a part of a document. */
export type WordLocator = (text: SearchableWords, quoted: string, whereabouts: Whereabouts) => Located;

const finalMark = /[.,;:]$/u;
const nowhere: Located = { places: [], words: [], candidates: [], isWithoutMark: false };

/**
 * Makes a function that finds quoted words. What has been found is remembered, so that the same instruction repeated costs nothing.
 *
 * @param vocabulary The numbers of words.
 * @returns The function.
 */
export function wordLocator(vocabulary: Vocabulary): WordLocator {
  const known = new Map<SearchableWords, Map<string, Occurrences>>();
  const occurrences = (text: SearchableWords, quoted: string): Occurrences => {
    let ofText = known.get(text);
    if (ofText === undefined) known.set(text, (ofText = new Map<string, Occurrences>()));
    let found = ofText.get(quoted);
    if (found === undefined)
      ofText.set(quoted, (found = occurrencesWithOrWithoutMark(text, quoted, vocabulary)));
    return found;
  };
  const pairs = new Map<SearchableWords, Map<string, readonly number[]>>();
  const remembered = (
    text: SearchableWords,
    quoted: string,
    anchor: string,
    side: 'after' | 'before',
  ): readonly number[] => {
    const key = JSON.stringify([quoted, side, anchor]);
    let ofText = pairs.get(text);
    if (ofText === undefined) pairs.set(text, (ofText = new Map<string, readonly number[]>()));
    let at = ofText.get(key);
    if (at === undefined)
      ofText.set(key, (at = besides(occurrences(text, quoted), occurrences(text, anchor), side)));
    return at;
  };
  return (text, quoted, { anchor, side, occurrence, within }) => {
    const found = occurrences(text, quoted);
    const isBeside = anchor !== null && side !== null && quoted !== anchor;
    const beside = isBeside ? remembered(text, quoted, anchor, side) : found.at;
    const at =
      within === null ? beside : beside.filter((first) => isWithin(within, first, first + found.length - 1));
    return chosen(text, found, at, occurrence);
  };
}

/** Words of a text by the indices of the first and the last. */
export interface WordRange {
  readonly first: number;
  readonly last: number;
}

/** What tells which of several places is meant. */
export interface Whereabouts {
  /** Words beside which the quoted ones stand, and on which side of them; null where nothing is said. */
  readonly anchor: string | null;
  readonly side: 'after' | 'before' | null;
  readonly occurrence: Instruction['occurrence'];
  /** The sentences in which they stand; null for all. */
  readonly within: readonly WordRange[] | null;
}

function isWithin(ranges: readonly WordRange[], first: number, last: number): boolean {
  return ranges.some((range) => first >= range.first && last <= range.last);
}

interface Occurrences {
  /** The indices of their first words. */
  readonly at: readonly number[];
  readonly length: number;
  readonly isWithoutMark: boolean;
}

function occurrencesWithOrWithoutMark(
  text: SearchableWords,
  quoted: string,
  vocabulary: Vocabulary,
): Occurrences {
  const exact = wordsOf(quoted, 0, quoted.length, vocabulary).ids;
  const at = occurrencesOf(text, exact);
  if (at.length > 0 || !finalMark.test(quoted)) return { at, length: exact.length, isWithoutMark: false };
  const bare = exact.slice(0, -1);
  return { at: occurrencesOf(text, bare), length: bare.length, isWithoutMark: true };
}

/** Of words that stand before or after an anchor, those that touch it, or else all on that side of one. */
function besides(found: Occurrences, anchor: Occurrences, side: 'after' | 'before'): readonly number[] {
  const anchors = new Set(anchor.at);
  const touching = found.at.filter((at) =>
    anchors.has(side === 'after' ? at - anchor.length : at + found.length),
  );
  if (touching.length > 0) return touching;
  const first = anchor.at[0];
  const last = anchor.at.at(-1);
  if (first === undefined || last === undefined) return [];
  return found.at.filter((at) =>
    side === 'after' ? at >= first + anchor.length : at + found.length <= last,
  );
}

function chosen(
  { rangeOf }: SearchableWords,
  { length, isWithoutMark }: Occurrences,
  at: readonly number[],
  occurrence: Instruction['occurrence'],
): Located {
  const ranges = (list: readonly number[]): SourceRange[] =>
    list.map((first) => rangeOf(first, first + length - 1));
  const located = (list: readonly number[]): Located => ({
    places: ranges(list),
    words: list.map((first) => ({ first, last: first + length - 1 })),
    candidates: [],
    isWithoutMark,
  });
  if (at.length === 0) return nowhere;
  if (occurrence === 'all') return located(at);
  if (occurrence !== null) {
    const one = at.at(occurrence > 0 ? occurrence - 1 : occurrence);
    return located(one === undefined ? [] : [one]);
  }
  return at.length > 1
    ? { ...nowhere, candidates: ranges(at.slice(0, mostCandidates)), isWithoutMark }
    : located(at);
}

/* Nobody reads more, and a list for every instruction would cost the product. */
const mostCandidates = 20;
