import { contentWeight } from '../words/weighing.js';
import type { Series, SeriesDraft } from './series.js';

/** For each draft and each adopted word the word of that draft that it is, or -1 where it does not stand there. */
export type WordThreads = readonly Int32Array[];

/**
 * Follows every adopted word through the drafts.
 *
 * A draft far from the adopted text is near to the draft behind it, and a word that left and came back is not in the draft between: so a word
 * is looked for both ways, straight from the adopted text and back from draft to draft. Where they lead to two places, the word is at the one
 * in the paragraph that has most of its own paragraph, then at the one in the longer run of words that came together; where only one of them leads anywhere, that
 * run must say enough, or most of the paragraph must come from there. Then each draft
 * is asked what became of the word in the next one, so that no word is said to have left because a correspondence missed it.
 *
 * @param series The texts.
 * @returns The words. Of one draft alone they are those that came from it by its correspondence with the adopted text, as origins are.
 */
export function wordThreads({ drafts, steps, wordProvisions }: Series): WordThreads {
  const threads = drafts.map(({ sources }) => sources);
  for (let index = drafts.length - 2; index >= 0; index -= 1) {
    const [draft, later, step] = [drafts[index], threads[index + 1], steps[index]];
    if (draft && later && step) threads[index] = joined(draft, wordProvisions, led(later, step.back));
  }
  for (const [index, { forth }] of steps.entries()) {
    const [draft, earlier, own] = [drafts[index + 1], threads[index], threads[index + 1]];
    if (draft && earlier && own) threads[index + 1] = filled(draft, own, led(earlier, forth));
  }
  return drafts.map((draft, index) => standing(draft, threads[index] ?? draft.sources));
}

const led = (thread: Int32Array, step: Int32Array): Int32Array => thread.map((word) => step[word] ?? -1);

/* Two words that carry matter: what one word alone says, or some that carry grammar, stands in any sentence. */
const leastRun = 2 * contentWeight;

/** Where both ways lead, and where one of them leads in a run that says enough. */
function joined(draft: SeriesDraft, wordProvisions: Int32Array, chained: Int32Array): Int32Array {
  const { sources } = draft;
  const runsOf = [runWeights(draft, sources), runWeights(draft, chained)] as const;
  const support = supportOf(draft, wordProvisions, [sources, chained]);
  const best = sources.map((source, word) => {
    const other = chained[word] ?? -1;
    if (source < 0 || other < 0) return Math.max(source, other);
    const more =
      support(word, other) - support(word, source) || (runsOf[1][word] ?? 0) - (runsOf[0][word] ?? 0);
    return more > 0 ? other : source;
  });
  const runs = runWeights(draft, best);
  const whole = paragraphWeights(draft, wordProvisions);
  return best.map((found, word) => {
    const isSure = sources[word] === chained[word] || support(word, found) >= whole(word);
    return isSure || (runs[word] ?? 0) >= leastRun ? found : -1;
  });
}

/** What the paragraph of each adopted word weighs. */
function paragraphWeights(
  { forms, texts }: SeriesDraft,
  wordProvisions: Int32Array,
): (word: number) => number {
  const sums = new Map<number, number>();
  for (const [word, form] of forms.entries()) {
    const provision = wordProvisions[word] ?? -1;
    sums.set(provision, (sums.get(provision) ?? 0) + (texts.weighing.weights[form] ?? 0));
  }
  return (word) => sums.get(wordProvisions[word] ?? -1) ?? 0;
}

/**
 * Tells how much of what both ways lead to, for the paragraph that an adopted word stands in, is in the paragraph of a word of the draft; options
 * are one with it.
 */
function supportOf(
  draft: SeriesDraft,
  wordProvisions: Int32Array,
  ways: readonly Int32Array[],
): (word: number, own: number) => number {
  const { texts, words } = draft;
  const families = familiesOf(draft);
  const sums = new Map<number, number>();
  const keyOf = (word: number, own: number): number =>
    (wordProvisions[word] ?? 0) * texts.draft.provisions.length + (families[own] ?? 0);
  for (const way of ways) {
    for (const [word, own] of way.entries()) {
      if (own < 0) continue;
      const key = keyOf(word, own);
      sums.set(key, (sums.get(key) ?? 0) + (texts.weighing.weights[words.ids[own] ?? 0] ?? 0));
    }
  }
  return (word, own) => sums.get(keyOf(word, own)) ?? 0;
}

/** The family of clauses that each word of a draft stands in. */
function familiesOf({ texts, places }: SeriesDraft): Int32Array {
  const families = new Int32Array(texts.tape.lattice.tape.length).fill(0);
  for (const { first, end, family } of texts.clauses.draft) families.fill(family, first, end);
  return places.map((place) => families[place] ?? 0);
}

/** A thread with what was missing of it: the same word where an earlier draft leads, in a run that says enough. */
function filled(draft: SeriesDraft, thread: Int32Array, forth: Int32Array): Int32Array {
  const taken = new Set(thread);
  const all = thread.map((own, word) => {
    const other = forth[word] ?? -1;
    return own < 0 && isSame(draft, word, other) && !taken.has(other) ? other : own;
  });
  const runs = runWeights(draft, all);
  return thread.map((own, word) => (own < 0 && (runs[word] ?? 0) >= leastRun ? (all[word] ?? -1) : own));
}

/** Another form of a word is followed, so that the word is found again behind it; but it is another word, as it is to its origin. */
function standing(draft: SeriesDraft, thread: Int32Array): Int32Array {
  return thread.map((own, word) => (isSame(draft, word, own) ? own : -1));
}

const isSame = ({ forms, words }: SeriesDraft, word: number, own: number): boolean =>
  own >= 0 && forms[word] === words.ids[own];

/* Words came together where no more than so many others stand between them in either text. */
const mostBetween = 2;

/** For each adopted word what the run weighs in which it came from a draft, by the words that are the same; nothing for a word that did not. */
function runWeights(draft: SeriesDraft, thread: Int32Array): Float64Array {
  const { weights } = draft.texts.weighing;
  const sums: number[] = [];
  const runs = new Int32Array(thread.length).fill(-1);
  let last = -1;
  for (const [word, own] of thread.entries()) {
    if (own < 0) continue;
    const step = own - (thread[last] ?? 0);
    const goesOn = last >= 0 && word - last <= mostBetween + 1 && step > 0 && step <= mostBetween + 1;
    if (!goesOn) sums.push(0);
    const weight = isSame(draft, word, own) ? (weights[draft.words.ids[own] ?? 0] ?? 0) : 0;
    sums[sums.length - 1] = (sums.at(-1) ?? 0) + weight;
    runs[word] = sums.length - 1;
    last = word;
  }
  return Float64Array.from(runs, (run) => sums[run] ?? 0);
}
