import { rangeOf, roleOf } from '../align/lattice.js';
import type { SourceRange } from '../text/plain-text.js';
import { contentWeight } from '../words/weighing.js';
import type { AlignedRun, Correspondence } from './correspondence.js';

/**
 * Writes what corresponds as runs.
 *
 * @param texts What corresponds.
 * @returns Runs in the order of the draft, each word of the draft in one, and each word of the later text in one: those that the draft has not
 * stand behind the word before them. The cost is that of the words that were added, left out and put in another form, in words that carry
 * matter; it is 0 where a reading of the draft is the later text.
 */
export function alignmentRuns(texts: Correspondence): { runs: AlignedRun[]; cost: number } {
  const { tape, words, matches, weighing } = texts;
  const symbols = tape.lattice.tape;
  const weightOf = (id: number): number => weighing.weights[id] ?? 0;
  const phraseAt = new Map(matches.phrases.map((phrase) => [phrase.place, phrase]));
  const runs: AlignedRun[] = [];
  let cost = 0;
  let last = -1;
  const addFrom = (from: number): void => {
    for (let word = from; word < words.ids.length && (matches.takenFrom[word] ?? -1) < 0; word += 1) {
      append(runs, 'added', null, rangeAt(words, word), word === last + 1);
      cost += weightOf(words.ids[word] ?? 0);
      last = word;
    }
  };
  addFrom(0);
  for (let place = 0; place < symbols.length; place += 1) {
    const symbol = symbols[place] ?? 0;
    if (symbol < 0) {
      const range = rangeOf(symbol);
      if (roleOf(symbol) !== 0 || matches.kept[range] === 1) continue;
      const close = tape.closes[range] ?? place;
      const skipped = rangeOfWords(texts, place, close);
      if (skipped !== null) runs.push({ kind: 'skipped', draft: skipped, adopted: null });
      place = close;
      continue;
    }
    const word = matches.matched[place] ?? -1;
    const draft = rangeAt(tape, place);
    const phrase = phraseAt.get(place);
    if (phrase !== undefined && matches.takenFrom[word] === place) {
      runs.push({
        kind: 'variant',
        draft: { start: draft.start, end: tape.ends[phrase.placeEnd - 1] ?? 0 },
        adopted: { start: words.starts[word] ?? 0, end: words.ends[phrase.wordEnd - 1] ?? 0 },
      });
      cost += weighing.variantCost;
      place = phrase.placeEnd - 1;
      last = phrase.wordEnd - 1;
      addFrom(last + 1);
      continue;
    }
    if (word < 0 || matches.takenFrom[word] !== place) {
      append(runs, 'left-out', draft, null, true);
      cost += weightOf(symbol);
      continue;
    }
    const isSame = words.ids[word] === symbol;
    append(runs, isSame ? 'same' : 'variant', draft, rangeAt(words, word), isSame && word === last + 1);
    if (!isSame) cost += weighing.variantCost;
    last = word;
    addFrom(word + 1);
  }
  return { runs, cost: cost / contentWeight };
}

interface Places {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

const rangeAt = ({ starts, ends }: Places, index: number): SourceRange => ({
  start: starts[index] ?? 0,
  end: ends[index] ?? 0,
});

/** The words between two marks, from the first to the last; null where there are none. */
function rangeOfWords({ tape }: Correspondence, open: number, close: number): SourceRange | null {
  let first = -1;
  let last = -1;
  for (let place = open; place < close; place += 1) {
    if ((tape.lattice.tape[place] ?? -1) < 0) continue;
    if (first < 0) first = place;
    last = place;
  }
  return first < 0 ? null : { start: tape.starts[first] ?? 0, end: tape.ends[last] ?? 0 };
}

/** Makes the last run longer where it is of the same kind and goes on in both texts. */
function append(
  runs: AlignedRun[],
  kind: AlignedRun['kind'],
  draft: SourceRange | null,
  adopted: SourceRange | null,
  goesOn: boolean,
): void {
  const last = runs.at(-1);
  if (last?.kind !== kind || !goesOn) {
    runs.push({ kind, draft, adopted });
    return;
  }
  if (last.draft !== null && draft !== null) last.draft = { start: last.draft.start, end: draft.end };
  if (last.adopted !== null && adopted !== null)
    last.adopted = { start: last.adopted.start, end: adopted.end };
}
