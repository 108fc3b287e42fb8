/** A run of words that two texts have in common, by the places of its first words. */
export interface SharedRun {
  readonly left: number;
  readonly right: number;
  readonly length: number;
}

/* Three words in a row find every run that says something; two do too, and ten times as many that do not. */
const seed = 3;

/* A formula that stands oftener says little; comparing all of its places with all others would cost the square of their number. */
const mostPlaces = 50;

/**
 * Finds the longest runs of equal words in two texts.
 *
 * @param left Words as numbers.
 * @param right Those of the other.
 * @returns Runs of at least three, in the order of the second text; none is part of another at the same places.
 */
export function sharedRuns(left: Int32Array, right: Int32Array): SharedRun[] {
  const places = new Map<string, number[]>();
  for (let at = 0; at + seed <= left.length; at += 1) {
    const key = gramAt(left, at);
    const known = places.get(key);
    if (known === undefined) places.set(key, [at]);
    else if (known.length < mostPlaces) known.push(at);
  }
  const runs: SharedRun[] = [];
  /* For each diagonal the place in the second text up to which a run goes. */
  const reached = new Map<number, number>();
  for (let at = 0; at + seed <= right.length; at += 1) {
    for (const from of places.get(gramAt(right, at)) ?? []) {
      const diagonal = at - from;
      if ((reached.get(diagonal) ?? -1) >= at + seed) continue;
      let length = seed;
      while (
        from + length < left.length &&
        at + length < right.length &&
        left[from + length] === right[at + length]
      )
        length += 1;
      reached.set(diagonal, at + length);
      runs.push({ left: from, right: at, length });
    }
  }
  return runs;
}

function gramAt(words: Int32Array, at: number): string {
  return `${String(words[at])} ${String(words[at + 1])} ${String(words[at + 2])}`;
}
