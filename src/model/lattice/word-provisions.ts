import type { Draft } from '../draft.js';

/**
 * Says of words which provision they stand in.
 *
 * @param draft The text.
 * @param starts The offsets of words, ascending.
 * @returns For each word the index of the provision in `draft.provisions` that has it among its own words; -1 for none.
 */
export function provisionsOfWords({ provisions }: Draft, starts: ArrayLike<number>): Int32Array {
  const runs = provisions.flatMap(({ runs: own }, provision) =>
    own.map(({ start, end }) => ({ start, end, provision })),
  );
  runs.sort((a, b) => a.start - b.start);
  const found = new Int32Array(starts.length).fill(-1);
  let next = 0;
  for (let word = 0; word < starts.length; word += 1) {
    const start = starts[word] ?? 0;
    while (next < runs.length && (runs[next]?.end ?? 0) <= start) next += 1;
    const run = runs[next];
    if (run !== undefined && run.start <= start) found[word] = run.provision;
  }
  return found;
}
