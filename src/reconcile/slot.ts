import type { Clause } from '../correspond/clauses.js';
import type { Correspondence } from '../correspond/correspondence.js';
import { firstIndex } from '../text/first-index.js';
import { fillKind } from '../words/placeholders.js';
import type { NearestPlaces } from './nearest-places.js';
import type { SpanOnTape, SpanWord } from './span-words.js';

/** The adopted words where a span would stand: from the first to before the last. */
export interface Slot {
  readonly from: number;
  readonly to: number;
}

/**
 * Lists numbers.
 *
 * @param from The first.
 * @param to The one behind the last.
 * @returns They.
 */
export const rangeFrom = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);

/**
 * Finds where a span would stand: between the nearest matched words on both sides, inside the passage that answers to its clause; where nothing
 * answers to it, beside what answers to the nearest clause of its paragraph.
 *
 * @param texts What corresponds.
 * @param nearest Where matched words stand.
 * @param span The span.
 * @returns The slot.
 */
export function slotOf(
  { matches, clauses, homes }: Correspondence,
  { matchedBefore, matchedBehind }: NearestPlaces,
  { open, close, words }: SpanOnTape,
): { from: number; to: number } {
  const unitAt = matches.unitOfPlace[words[0]?.place ?? open] ?? -1;
  const unit = matches.units[unitAt];
  if (unit === undefined || unit.target.length === 0) {
    const home = homes[unit?.clause ?? -1];
    const at = home ? homeEdge(clauses.adopted[home.adopted], home.isBehind) : 0;
    return { from: at, to: at };
  }
  const before = matchedBefore[open] ?? -1;
  const behind = matchedBehind[close] ?? Infinity;
  const from = before >= unit.first ? (matches.matched[before] ?? 0) : (unit.target[0] ?? 0) - 1;
  const to = behind < unit.end ? (matches.matched[behind] ?? 0) : (unit.target.at(-1) ?? 0) + 1;
  return { from: from + 1, to: Math.max(to, from + 1) };
}

const homeEdge = (clause: Clause | undefined, isBehind: boolean): number =>
  (isBehind ? clause?.end : clause?.first) ?? 0;

/**
 * Says on how many sides of a span the next word that is read is matched.
 *
 * @param texts What corresponds.
 * @param nearest Where words that are read stand.
 * @param span The span.
 * @returns 0, 0.5 or 1.
 */
export function anchoredSides(
  { matches }: Correspondence,
  { readBefore, readBehind }: NearestPlaces,
  { open, close }: SpanOnTape,
): number {
  const isMatched = (place: number | undefined): boolean => (matches.matched[place ?? -1] ?? -1) >= 0;
  return (Number(isMatched(readBefore[open])) + Number(isMatched(readBehind[close]))) / 2;
}

/**
 * Finds all words of a span side by side in its slot, taken by others or not.
 *
 * @param texts What corresponds.
 * @param own The words of the span.
 * @param slot Its slot.
 * @returns The adopted words; none where they do not stand so.
 */
export function runInSlot(
  { words, weighing }: Correspondence,
  own: readonly SpanWord[],
  { from, to }: Slot,
): number[] {
  if (own.every(({ isGrammar }) => isGrammar)) return [];
  for (let first = from; first + own.length <= to; first += 1)
    if (own.every(({ stem }, at) => weighing.stems[words.ids[first + at] ?? -1] === stem))
      return rangeFrom(first, first + own.length);
  return [];
}

/**
 * Tells whether another number stands where a span would stand, and none of its own.
 *
 * @param texts What corresponds.
 * @param own The words of the span.
 * @param slot Its slot.
 * @returns Whether it does.
 */
export function hasOtherNumber(
  { words, vocabulary }: Correspondence,
  own: readonly SpanWord[],
  { from, to }: Slot,
): boolean {
  const isNumeral = /\p{Nd}/u;
  const standing = rangeFrom(from, Math.min(to, from + longestLookedAt))
    .map((word) => vocabulary.forms[words.ids[word] ?? -1] ?? '')
    .filter((form) => isNumeral.test(form));
  return standing.length > 0 && !own.some(({ form }) => standing.includes(form));
}

/* A longer slot is a rewritten passage. */
const longestLookedAt = 60;

/* What is filled in is a number, a date or a name, and no sentence. */
const mostFilledIn = 8;
const month = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/u;

/**
 * Tells whether a place to fill was filled.
 *
 * @param texts What corresponds.
 * @param span The span.
 * @param slot Its slot.
 * @param unit The words of the unit that it stands in.
 * @returns 1 where what it waits for stands there, 0 where not, -1 for a span that is text.
 */
export function filledBy(
  { words, vocabulary }: Correspondence,
  { span, words: own }: SpanOnTape,
  slot: Slot,
  { takers }: UnitWords,
): number {
  const kind = fillKind(span.text);
  if (kind === null) return -1;
  const places = new Set(own.map(({ place }) => place));
  const isTaken = (word: number): boolean => takers.has(word) && !places.has(takers.get(word) ?? -1);
  const fresh = rangeFrom(slot.from, Math.min(slot.to, slot.from + mostFilledIn + 1))
    .filter((word) => !isTaken(word))
    .map((word) => vocabulary.forms[words.ids[word] ?? -1] ?? '');
  if (fresh.length === 0 || fresh.length > mostFilledIn) return 0;
  const isNumeral = fresh.some((form) => /\p{Nd}/u.test(form));
  if (kind === 'number') return Number(isNumeral);
  return kind === 'date' ? Number(isNumeral || fresh.some((form) => month.test(form))) : 1;
}

/** Which adopted words of the passage that answers to a unit are matched, and which are free. */
export interface UnitWords {
  /** For each matched word its place on the tape. */
  readonly takers: ReadonlyMap<number, number>;
  /** For each stem the words with it that nothing is matched with, ascending. */
  readonly free: ReadonlyMap<number, readonly number[]>;
  /** All words of the passage. */
  readonly target: ReadonlySet<number>;
}

/**
 * Makes an index of the words of units, each when it is asked for.
 *
 * @param texts What corresponds.
 * @returns For the number of a unit its words; none for a number that no unit has.
 */
export function unitWords({ matches, words, weighing }: Correspondence): (unit: number) => UnitWords {
  const known = new Map<number, UnitWords>();
  return (index) => {
    const made = known.get(index) ?? make(matches.units[index]);
    known.set(index, made);
    return made;
  };

  function make(unit: Correspondence['matches']['units'][number] | undefined): UnitWords {
    const takers = new Map<number, number>();
    for (let place = unit?.first ?? 0; place < (unit?.end ?? 0); place += 1) {
      const word = matches.matched[place] ?? -1;
      if (word >= 0) takers.set(word, place);
    }
    const free = new Map<number, number[]>();
    for (const word of unit?.target ?? []) {
      if (takers.has(word)) continue;
      const stem = weighing.stems[words.ids[word] ?? 0] ?? -1;
      const list = free.get(stem);
      if (list === undefined) free.set(stem, [word]);
      else list.push(word);
    }
    return { takers, free, target: new Set(unit?.target) };
  }
}

/**
 * Looks for words of a span among the free ones of the passage that answers, each for one.
 *
 * @param unit The words of the passage.
 * @param open The words that are looked for.
 * @param slot Where they may stand; anywhere in the passage without.
 * @returns The places of the words that were found, and what they were found as.
 */
export function lookIn(
  { free }: UnitWords,
  open: readonly SpanWord[],
  slot: Slot = { from: 0, to: Infinity },
): { places: number[]; words: number[]; pairs: { place: number; word: number }[] } {
  const next = new Map<number, number>();
  const pairs: { place: number; word: number }[] = [];
  for (const { stem, place } of open) {
    const list = free.get(stem) ?? [];
    const at = next.get(stem) ?? firstIndex(list.length, (index) => (list[index] ?? 0) >= slot.from);
    next.set(stem, at + 1);
    const word = list[at];
    if (word !== undefined && word < slot.to) pairs.push({ place, word });
  }
  return {
    places: pairs.map(({ place }) => place),
    words: pairs.map(({ word }) => word).sort((a, b) => a - b),
    pairs,
  };
}

/**
 * Finds where a span would stand together with the alternatives beside it: between the nearest matched words that stand in no bracket beside it.
 *
 * @param texts What corresponds.
 * @param nearest Where matched words stand.
 * @param span The span.
 * @returns The slot; that of the span alone where nothing is matched outside of the brackets beside it.
 */
export function slotOfAlternatives(texts: Correspondence, nearest: NearestPlaces, span: SpanOnTape): Slot {
  const { matches } = texts;
  const { levels, matchedBefore, matchedBehind, outerBefore, outerBehind } = nearest;
  const slot = slotOf(texts, nearest, span);
  const unit = matches.units[matches.unitOfPlace[span.words[0]?.place ?? span.open] ?? -1];
  if (unit === undefined) return slot;
  const isInUnit = (place: number): boolean => place >= unit.first && place < unit.end;
  /** The matched word for the nearest place from one on that is in no more ranges than there are around the span. */
  const wordFrom = (first: number, found: Int32Array, outer: Int32Array, level: number): number | null => {
    if (!isInUnit(first)) return null;
    let place = found[first] ?? -1;
    while (isInUnit(place) && (levels[place] ?? 0) > level) place = outer[place] ?? -1;
    return isInUnit(place) ? (matches.matched[place] ?? null) : null;
  };
  const before = wordFrom(span.open - 1, matchedBefore, outerBefore, levels[span.open - 1] ?? 0);
  const behind = wordFrom(span.close + 1, matchedBehind, outerBehind, levels[span.close] ?? 0);
  return { from: before === null ? slot.from : before + 1, to: behind ?? slot.to };
}
