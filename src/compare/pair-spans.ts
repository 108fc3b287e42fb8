import type { Draft } from '../model/draft.js';
import type { SpanWords } from './span-words.js';

/** Two spans that are one, in the earlier and the later draft, by their places in the lists. */
export interface SpanPair {
  readonly before: number;
  readonly after: number;
  /** The share of the words of both that correspond, from 0 to 1. */
  readonly likeness: number;
}

/** What corresponds: for each word of the earlier draft the word of the later one, or -1, and what a word weighs. */
export interface WordPairs {
  readonly partner: Int32Array;
  readonly weightBefore: (word: number) => number;
  readonly weightAfter: (word: number) => number;
}

/* Half of the words: with less in common, one span was closed and another opened. */
const leastLikeness = 0.5;

/**
 * Finds the spans of two drafts that are the same, by their words and their place.
 *
 * @param before The spans of the earlier draft with their words.
 * @param after The spans of the later draft with theirs.
 * @param drafts The drafts themselves.
 * @param pairs Which words correspond.
 * @returns Pairs; each span is in one at most, those that are most alike first.
 */
export function pairSpans(
  before: SpanWords,
  after: SpanWords,
  drafts: readonly [Draft, Draft],
  pairs: WordPairs,
): SpanPair[] {
  const weightsAfter = after.wordsOf.map((words) => sum(words, pairs.weightAfter));
  const candidates = before.wordsOf.flatMap((words, index) => {
    const shared = new Map<number, number>();
    for (const word of words) {
      const partner = pairs.partner[word] ?? -1;
      if (partner < 0) continue;
      for (const span of after.spansOf[partner] ?? [])
        shared.set(span, (shared.get(span) ?? 0) + pairs.weightBefore(word));
    }
    const whole = sum(words, pairs.weightBefore);
    return [...shared].map(([span, weight]) => {
      const both = whole + (weightsAfter[span] ?? 0);
      return { before: index, after: span, likeness: both > 0 ? Math.min(1, (2 * weight) / both) : 1 };
    });
  });
  const likely = candidates.filter(({ likeness }) => likeness >= leastLikeness);
  const depthDifference = ({ before: a, after: b }: SpanPair): number =>
    Math.abs((drafts[0].spans[a]?.depth ?? 0) - (drafts[1].spans[b]?.depth ?? 0));
  likely.sort(
    (a, b) =>
      b.likeness - a.likeness ||
      depthDifference(a) - depthDifference(b) ||
      a.before - b.before ||
      a.after - b.after,
  );
  const taken = takeEachOnce(likely);
  return [...taken, ...sameInPlace([before, after], drafts, taken)];
}

function sum(words: readonly number[], weightOf: (word: number) => number): number {
  return words.reduce((total, word) => total + weightOf(word), 0);
}

function takeEachOnce(candidates: readonly SpanPair[]): SpanPair[] {
  const usedBefore = new Set<number>();
  const usedAfter = new Set<number>();
  return candidates.filter(({ before, after }) => {
    if (usedBefore.has(before) || usedAfter.has(after)) return false;
    usedBefore.add(before);
    usedAfter.add(after);
    return true;
  });
}

/**
 * What stands at the same place as before, though no word of it was matched (a quotation mark, an article at the end of a text), is the same:
 * these are paired in order, where the provision has the same label.
 */
function sameInPlace(
  [before, after]: readonly [SpanWords, SpanWords],
  [earlier, later]: readonly [Draft, Draft],
  taken: readonly SpanPair[],
): SpanPair[] {
  const takenBefore = new Set(taken.map((pair) => pair.before));
  const takenAfter = new Set(taken.map((pair) => pair.after));
  const keyOf = (draft: Draft, index: number): string =>
    `${draft.spans[index]?.provision ?? ''}\n${draft.spans[index]?.text.trim() ?? ''}`;
  const waiting = new Map<string, number[]>();
  for (const index of after.wordsOf.keys()) {
    if (takenAfter.has(index)) continue;
    const key = keyOf(later, index);
    const known = waiting.get(key);
    if (known === undefined) waiting.set(key, [index]);
    else known.push(index);
  }
  /* Taken from the end, which costs the same however many wait. */
  for (const indexes of waiting.values()) indexes.reverse();
  return [...before.wordsOf.keys()].flatMap((index) => {
    const partner = takenBefore.has(index) ? undefined : waiting.get(keyOf(earlier, index))?.pop();
    return partner === undefined ? [] : [{ before: index, after: partner, likeness: 1 }];
  });
}
