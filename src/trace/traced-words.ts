import type { DraftSpan } from '../model/draft.js';
import { changesBySpan, innermostSpans, proposers } from '../reconcile/origins.js';
import { spansOnTape } from '../reconcile/span-words.js';
import type { Series, SeriesDraft } from './series.js';
import type { TracedWords, WordStanding } from './trace.js';
import type { WordThreads } from './word-threads.js';

/* What stands between two words of a run in a draft may be two words that are not adopted. */
const longestStep = 3;

/**
 * Writes the lives of the adopted words as runs.
 *
 * @param series The texts.
 * @param threads What each word is in each draft.
 * @returns Runs in the order of the adopted text, each adopted word in one; none goes over the end of a paragraph.
 */
export function tracedWords({ drafts, words, wordProvisions }: Series, threads: WordThreads): TracedWords[] {
  const spansAt = drafts.map(spansAtWords);
  const writers = drafts.map((draft, index) => standingWriter(draft, spansAt[index] ?? []));
  const runs: TracedWords[] = [];
  let first = 0;
  for (let word = 1; word <= words.starts.length; word += 1) {
    if (word < words.starts.length && goesOn(word)) continue;
    runs.push(runOf(first, word - 1));
    first = word;
  }
  return runs;

  function goesOn(word: number): boolean {
    if (wordProvisions[word] !== wordProvisions[word - 1]) return false;
    return threads.every((thread, index) => {
      const [before, own] = [thread[word - 1] ?? -1, thread[word] ?? -1];
      if (before < 0 || own < 0) return before === own;
      return (
        own > before && own - before <= longestStep && spansAt[index]?.[before] === spansAt[index]?.[own]
      );
    });
  }

  function runOf(from: number, to: number): TracedWords {
    const stands = threads.map((thread, index): WordStanding | null => {
      const [begin, end] = [thread[from] ?? -1, thread[to] ?? -1];
      return begin < 0 ? null : (writers[index]?.(begin, end) ?? null);
    });
    const earliest = stands.findIndex((one) => one !== null);
    const latest = stands.findLastIndex((one) => one !== null);
    return {
      start: words.starts[from] ?? 0,
      end: words.ends[to] ?? 0,
      first: earliest < 0 ? drafts.length : earliest,
      latest: latest < 0 ? null : latest,
      stands,
    };
  }
}

/** The innermost span of each word of a draft. */
function spansAtWords({ texts, places }: SeriesDraft): (DraftSpan | undefined)[] {
  const facts = spansOnTape(texts);
  const { spans } = innermostSpans(texts, facts);
  return Array.from(places, (place) => facts[spans[place] ?? -1]?.span);
}

function standingWriter(
  { draft, words }: SeriesDraft,
  spans: readonly (DraftSpan | undefined)[],
): (first: number, last: number) => WordStanding {
  const changeOf = changesBySpan(draft);
  const partiesOf = proposers(draft);
  return (first, last) => {
    const span = spans[first];
    return {
      start: words.starts[first] ?? 0,
      end: words.ends[last] ?? 0,
      span: span?.id ?? null,
      parties: span === undefined ? [] : partiesOf(changeOf.get(span.id), span),
    };
  };
}
