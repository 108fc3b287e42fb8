import type { Draft } from '../model/draft.js';

/** The words of the spans of a draft, by their numbers. */
export interface SpanWords {
  /** The words of each span, in the order of the spans. */
  readonly wordsOf: readonly (readonly number[])[];
  /** The spans that hold each word, the outermost first. */
  readonly spansOf: readonly (readonly number[])[];
}

/**
 * Says which words stand in which spans.
 *
 * @param draft The draft.
 * @param starts Where its words begin, ascending.
 * @returns Numbers of words by span, and of spans by word.
 */
export function spanWords({ spans }: Draft, starts: ArrayLike<number>): SpanWords {
  const wordsOf: number[][] = spans.map(() => []);
  const spansOf: number[][] = [];
  let open: number[] = [];
  let next = 0;
  for (let word = 0; word < starts.length; word += 1) {
    const start = starts[word] ?? 0;
    for (; (spans[next]?.start ?? Infinity) <= start; next += 1) open.push(next);
    open = open.filter((span) => (spans[span]?.end ?? 0) > start);
    spansOf.push([...open]);
    for (const span of open) wordsOf[span]?.push(word);
  }
  return { wordsOf, spansOf };
}
