import type { DraftSpan } from '../model/draft.js';
import { wordsFrom } from './span-range.js';
import type { Series, SeriesDraft } from './series.js';

/**
 * Tells which provision of the adopted text answers to the one that a span stands in: that which has most of its words.
 *
 * @param series The texts.
 * @returns The label of that provision, or its id; null where none answers.
 */
export function counterparts({
  drafts,
  adopted,
  wordProvisions,
}: Series): (text: number, span: DraftSpan) => string | null {
  const answers = drafts.map((draft) => answersOf(draft, wordProvisions));
  return (text, { start }) => {
    const draft = drafts[text];
    if (draft === undefined) return null;
    const place = draft.places[wordsFrom(draft, start)] ?? -1;
    const provision = draft.texts.tapeProvisions[place] ?? -1;
    const answer = adopted.provisions[answers[text]?.get(provision) ?? -1];
    return answer === undefined ? null : (answer.label ?? answer.id);
  };
}

/** For each provision of a draft that which has most of its words. */
function answersOf(
  { texts, places, targets }: SeriesDraft,
  wordProvisions: Int32Array,
): ReadonlyMap<number, number> {
  const counts = new Map<number, Map<number, number>>();
  for (const [word, target] of targets.entries()) {
    if (target < 0) continue;
    const provision = texts.tapeProvisions[places[word] ?? -1] ?? -1;
    const own = counts.get(provision) ?? new Map<number, number>();
    counts.set(provision, own);
    const answer = wordProvisions[target] ?? -1;
    own.set(answer, (own.get(answer) ?? 0) + 1);
  }
  return new Map(
    [...counts].map(([provision, own]) => [
      provision,
      [...own].reduce((best, one) => (one[1] > best[1] ? one : best))[0],
    ]),
  );
}
