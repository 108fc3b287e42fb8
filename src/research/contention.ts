import type { Draft } from '../model/draft.js';
import { articlesOf } from './articles.js';
import type { DraftWord, WordFate } from './draft-words.js';

/** How contested a stretch of the draft is. */
export interface Contention {
  /** Spans that begin in it. */
  readonly spans: number;
  /** Its own words, without those of the provisions that it holds. */
  readonly words: number;
  /** Of these the words that stand in brackets: the contested share is `contested / words`. */
  readonly contested: number;
  /** Of these the words that stood outside of every dispute and are gone; null where no adopted text is known. */
  readonly gone: number | null;
}

/** How contested a provision is. */
export interface ParagraphTally extends Contention {
  /** The provision, by its id in the draft. */
  readonly provision: string;
  /** Null for headings, titles, and paragraphs without a label: they have words and brackets too. */
  readonly label: string | null;
}

/** How contested an article is: the sum of its provisions. */
export interface ArticleTally extends Contention {
  readonly name: string;
  /** Its provisions, by id, those without label too. */
  readonly provisions: readonly string[];
}

/**
 * Measures contention along a draft.
 *
 * @param draft The draft.
 * @param words Its words.
 * @param fates What became of those that were undisputed; null where that is not known.
 * @returns All provisions, and the articles, in the order of the text. Both add up to all words and spans of the draft; there are no articles
 * where nothing has a label.
 */
export function contentionOf(
  draft: Draft,
  words: readonly DraftWord[],
  fates: readonly (WordFate | null)[] | null,
): { paragraphs: ParagraphTally[]; articles: ArticleTally[] } {
  const counts = draft.provisions.map(() => ({
    spans: 0,
    words: 0,
    contested: 0,
    gone: fates === null ? null : 0,
  }));
  for (const [index, { provision, dispute }] of words.entries()) {
    const count = counts[provision];
    if (count === undefined) continue;
    count.words += 1;
    if (dispute === 'bracket') count.contested += 1;
    if (count.gone !== null && fates?.[index] === 'gone') count.gone += 1;
  }
  countSpans(draft, counts);
  const paragraphs = draft.provisions.flatMap(({ id, label }, index) => {
    const count = counts[index];
    return count === undefined ? [] : [{ provision: id, label, ...count }];
  });
  const articles = articlesOf(draft).map(({ name, provisions }): ArticleTally => {
    const own = provisions.flatMap((index) => counts[index] ?? []);
    const sum = (of: (count: Contention) => number): number =>
      own.reduce((total, count) => total + of(count), 0);
    return {
      name,
      provisions: provisions.flatMap((index) => draft.provisions[index]?.id ?? []),
      spans: sum(({ spans }) => spans),
      words: sum((count) => count.words),
      contested: sum(({ contested }) => contested),
      gone: fates === null ? null : sum(({ gone }) => gone ?? 0),
    };
  });
  return { paragraphs, articles };
}

/** A span begins in the provision that holds its first offset: the last that begins at it or before. */
function countSpans({ provisions, spans }: Draft, counts: { spans: number }[]): void {
  let index = 0;
  for (const { start } of spans.toSorted((a, b) => a.start - b.start)) {
    while (index + 1 < provisions.length && (provisions[index + 1]?.start ?? Infinity) <= start) index += 1;
    const count = counts[index];
    if (count !== undefined) count.spans += 1;
  }
}
