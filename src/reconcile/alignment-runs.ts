import { rangeOf, roleOf } from '../align/lattice.js';
import type { SourceRange } from '../text/plain-text.js';
import type { AlignedTexts } from './align-texts.js';
import type { AlignedRun } from './reconciliation.js';

/**
 * Writes the path through both texts as runs.
 *
 * @param texts The aligned texts.
 * @returns Runs in the order of the path. The adopted words of all runs are those of the adopted text, each once; the words of the draft are
 * those of the reading, and whole spans that it skips.
 */
export function alignmentRuns(texts: AlignedTexts): AlignedRun[] {
  const { tape, words, alignment } = texts;
  const symbols = tape.lattice.tape;
  const runs: AlignedRun[] = [];
  let next = 0;
  const addUpTo = (word: number): void => {
    for (; next < word; next += 1) append(runs, 'added', null, rangeAt(words, next));
  };
  for (let place = 0; place < symbols.length; place += 1) {
    const symbol = symbols[place] ?? 0;
    if (symbol < 0) {
      const range = rangeOf(symbol);
      if (roleOf(symbol) !== 0 || alignment.kept[range] === 1) continue;
      const close = tape.closes[range] ?? place;
      const skipped = rangeOfWords(texts, place, close);
      if (skipped !== null) runs.push({ kind: 'skipped', draft: skipped, adopted: null });
      place = close;
      continue;
    }
    const word = alignment.matched[place] ?? -1;
    const draft = rangeAt(tape, place);
    if (word < 0) {
      append(runs, 'left-out', draft, null);
      continue;
    }
    addUpTo(word);
    append(runs, words.ids[word] === symbol ? 'same' : 'variant', draft, rangeAt(words, word));
    next = word + 1;
  }
  addUpTo(words.ids.length);
  return runs;
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
function rangeOfWords({ tape }: AlignedTexts, open: number, close: number): SourceRange | null {
  let first = -1;
  let last = -1;
  for (let place = open; place < close; place += 1) {
    if ((tape.lattice.tape[place] ?? -1) < 0) continue;
    if (first < 0) first = place;
    last = place;
  }
  return first < 0 ? null : { start: tape.starts[first] ?? 0, end: tape.ends[last] ?? 0 };
}

/** Makes the last run longer where it is of the same kind and nothing has come between. */
function append(
  runs: AlignedRun[],
  kind: AlignedRun['kind'],
  draft: SourceRange | null,
  adopted: SourceRange | null,
): void {
  const last = runs.at(-1);
  if (last?.kind !== kind || kind === 'variant') {
    runs.push({ kind, draft, adopted });
    return;
  }
  if (last.draft !== null && draft !== null) last.draft = { start: last.draft.start, end: draft.end };
  if (last.adopted !== null && adopted !== null)
    last.adopted = { start: last.adopted.start, end: adopted.end };
}
