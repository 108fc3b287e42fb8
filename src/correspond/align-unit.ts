import { closingOf, openingOf, rangeOf, roleOf } from '../align/lattice.js';
import { alignWeighted } from '../align/weighted/align-weighted.js';
import type { DraftLattice } from '../model/lattice/draft-lattice.js';
import type { Occurrence } from '../words/equivalents.js';
import { paragraphsOf, type ComparedTexts } from './texts.js';

/** Clauses of the draft side by side that answer to the same passage, and the passage. */
export interface Unit {
  /** The places of the tape, from the first to behind the last. */
  readonly first: number;
  readonly end: number;
  /** The first of its clauses. */
  readonly clause: number;
  /** The clauses of the later text that it answers to, ascending; none where nothing answers. */
  readonly answers: readonly number[];
  /** The words of these clauses, ascending. */
  readonly target: Int32Array;
  /** The confidence of its weakest link. */
  readonly confidence: number;
}

/** An abbreviation on one side and what it is short for on the other, as ranges of places and of words. */
export interface PhraseMatch {
  readonly place: number;
  readonly placeEnd: number;
  readonly word: number;
  readonly wordEnd: number;
}

/** What corresponds in a unit. */
export interface UnitAlignment {
  readonly pairs: readonly PhraseMatch[];
  readonly ranges: readonly number[];
  readonly kept: Uint8Array;
  readonly margins: Int32Array;
  readonly exact: boolean;
}

/*
 * A bracket around most of a clause cannot be left out of it: that something answers to the clause says that it is read, unless what answers
 * is not longer than what stands outside of the bracket.
 */
const mostContested = 0.6;

/** How many words stand before each place of a part of the tape. */
function countWords(tape: Int32Array, first: number, end: number): Int32Array {
  const counts = new Int32Array(end - first + 1);
  for (let place = first; place < end; place += 1)
    counts[place - first + 1] = (counts[place - first] ?? 0) + ((tape[place] ?? -1) >= 0 ? 1 : 0);
  return counts;
}

/** A row of symbols, and for each of them the places that it stands for: from one to before another. */
interface Row {
  readonly symbols: number[];
  readonly from: number[];
  readonly to: number[];
}

/**
 * Aligns the words of a unit: the part of the tape as a lattice of its own, without the marks around most of it and those whose partner stands
 * elsewhere, with the passage that answers.
 *
 * @param texts The texts.
 * @param phrases What is abbreviated in them.
 * @param unit The unit.
 * @returns Pairs of places and words, and the ranges that were aligned.
 */
export function alignUnit(texts: ComparedTexts, phrases: UnitPhrases, unit: Unit): UnitAlignment {
  const { weighing, wordProvisions, tapeProvisions } = texts;
  const meanings = saidInTwoWays(phrases, unit.first, unit.end, unit.target);
  const { row: tape, ranges } = tapeOf(texts, phrases, unit, meanings);
  const target = targetOf(texts, phrases, unit, meanings);
  const lattice = { tape: Int32Array.from(tape.symbols), ranges: ranges.length };
  const paragraphs = paragraphsOf(
    provisionsAt(tape.from, tapeProvisions),
    provisionsAt(target.from, wordProvisions),
  );
  const { matched, kept, exact, costIfSkipped, costIfKept } = alignWeighted(
    lattice,
    Int32Array.from(target.symbols),
    weighing,
    paragraphs,
  );
  const pairs: PhraseMatch[] = [];
  for (let at = 0; at < matched.length; at += 1) {
    const index = matched[at] ?? -1;
    if (index < 0) continue;
    const place = tape.from[at] ?? 0;
    const placeEnd = tape.to[at] ?? 0;
    const word = target.from[index] ?? 0;
    const wordEnd = target.to[index] ?? 0;
    if (isSaidAlike(texts, { place, placeEnd, word, wordEnd }))
      for (let step = 0; step < placeEnd - place; step += 1)
        pairs.push({
          place: place + step,
          placeEnd: place + step + 1,
          word: word + step,
          wordEnd: word + step + 1,
        });
    else pairs.push({ place, placeEnd, word, wordEnd });
  }
  const margins = costIfSkipped.map((skipped, at) => clamped(skipped - (costIfKept[at] ?? 0)));
  return { pairs, ranges, margins, kept, exact };
}

function provisionsAt(places: readonly number[], provisions: Int32Array): Int32Array {
  const found = new Int32Array(places.length);
  for (let at = 0; at < places.length; at += 1) found[at] = provisions[places[at] ?? -1] ?? -1;
  return found;
}

/** Whether what is abbreviated elsewhere stands in the same words here, so that each word is matched with its own. */
function isSaidAlike(
  { tape, words }: ComparedTexts,
  { place, placeEnd, word, wordEnd }: PhraseMatch,
): boolean {
  if (placeEnd - place !== wordEnd - word) return false;
  for (let step = 0; step < placeEnd - place; step += 1)
    if (tape.lattice.tape[place + step] !== words.ids[word + step]) return false;
  return true;
}

/* A reading that is not reached has no cost; more than the words of a long bracket weigh says as much. */
const mostMargin = 1e6;

const clamped = (margin: number): number => Math.max(-mostMargin, Math.min(mostMargin, margin));

function tapeOf(
  { tape, vocabulary }: ComparedTexts,
  phrases: UnitPhrases,
  unit: Unit,
  meanings: ReadonlySet<number>,
): { row: Row; ranges: number[] } {
  const isWhole = wholeTest(tape, unit);
  const row: Row = { symbols: [], from: [], to: [] };
  const ranges: number[] = [];
  const numbers = new Map<number, number>();
  for (let place = unit.first; place < unit.end; place += 1) {
    const symbol = tape.lattice.tape[place] ?? 0;
    if (symbol >= 0) {
      const phrase = phraseIn(phrases.draft, place, meanings);
      const end = phrase?.end ?? place + 1;
      push(row, phrase === undefined ? symbol : vocabulary.forms.length + phrase.meaning, place, end);
      place = end - 1;
      continue;
    }
    const range = rangeOf(symbol);
    if (isWhole(range)) continue;
    const number = numbers.get(range) ?? ranges.push(range) - 1;
    numbers.set(range, number);
    push(row, roleOf(symbol) === 0 ? openingOf(number) : closingOf(number), place, place + 1);
  }
  return { row, ranges };
}

/** Tells of a range whether it is around most of a unit, or not wholly in it. */
function wholeTest(
  { lattice, opens, closes }: DraftLattice,
  { first, end, target }: Unit,
): (range: number) => boolean {
  const wordsUpTo = countWords(lattice.tape, first, end);
  const all = wordsUpTo[end - first] ?? 0;
  return (range) => {
    const open = opens[range] ?? -1;
    const close = closes[range] ?? Infinity;
    if (open < first || close >= end) return true;
    const inside = (wordsUpTo[close - first] ?? 0) - (wordsUpTo[open - first] ?? 0);
    return inside > mostContested * all && target.length > all - inside;
  };
}

function targetOf(
  { words, vocabulary }: ComparedTexts,
  phrases: UnitPhrases,
  { target }: Unit,
  meanings: ReadonlySet<number>,
): Row {
  const row: Row = { symbols: [], from: [], to: [] };
  for (let index = 0; index < target.length; index += 1) {
    const word = target[index] ?? 0;
    const phrase = phraseIn(phrases.adopted, word, meanings);
    const end = phrase?.end ?? word + 1;
    push(
      row,
      phrase === undefined ? (words.ids[word] ?? 0) : vocabulary.forms.length + phrase.meaning,
      word,
      end,
    );
    index += end - word - 1;
  }
  return row;
}

function push({ symbols, from, to }: Row, symbol: number, first: number, end: number): void {
  symbols.push(symbol);
  from.push(first);
  to.push(end);
}

/** The phrases of both texts, by where they begin. */
export interface UnitPhrases {
  readonly draft: ReadonlyMap<number, Occurrence>;
  readonly adopted: ReadonlyMap<number, Occurrence>;
}

/**
 * Orders phrases by where they begin.
 *
 * @param phrases The phrases.
 * @returns Each by its first place or word.
 */
export const byFirst = (phrases: readonly Occurrence[]): ReadonlyMap<number, Occurrence> =>
  new Map(phrases.map((phrase) => [phrase.first, phrase]));

function phraseIn(
  phrases: ReadonlyMap<number, Occurrence>,
  at: number,
  meanings: ReadonlySet<number>,
): Occurrence | undefined {
  const phrase = phrases.get(at);
  return phrase !== undefined && meanings.has(phrase.meaning) ? phrase : undefined;
}

/** What one side of a unit abbreviates and the other does not. What both say in one way is aligned word by word. */
function saidInTwoWays(
  { draft, adopted }: UnitPhrases,
  first: number,
  end: number,
  target: Int32Array,
): ReadonlySet<number> {
  const short = new Set<number>();
  const long = new Set<number>();
  const sides = [new Set<number>(), new Set<number>()] as const;
  const note = (phrase: Occurrence | undefined, side: 0 | 1): void => {
    if (phrase === undefined) return;
    (phrase.isShort ? short : long).add(phrase.meaning);
    sides[side].add(phrase.meaning);
  };
  if (draft.size === 0 || adopted.size === 0) return short;
  for (let place = first; place < end; place += 1) note(draft.get(place), 0);
  for (const word of target) note(adopted.get(word), 1);
  return new Set([...short].filter((one) => long.has(one) && sides[0].has(one) && sides[1].has(one)));
}
