import { closingOf, openingOf, type Lattice } from '../../src/align/lattice.js';

/** Numbers from 0 to 1 that are the same in every run. */
function chances(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A word of which few are frequent and many are rare. */
const wordBy = (chance: number): number => Math.floor(2_000 * chance ** 3);

/** Words as in prose, one bracket of one to eight words in every forty or so, and one reading of them. */
export function proseWords(length: number, seed: number): { lattice: Lattice; reading: Int32Array } {
  const next = chances(seed);
  const tape: number[] = [];
  const reading: number[] = [];
  let ranges = 0;
  while (tape.length < length) {
    const outside = Array.from({ length: Math.floor(next() * 80) }, () => wordBy(next()));
    const inside = Array.from({ length: 1 + Math.floor(next() * 8) }, () => wordBy(next()));
    tape.push(...outside, openingOf(ranges), ...inside, closingOf(ranges));
    reading.push(...outside, ...(next() < 0.5 ? inside : []));
    ranges += 1;
  }
  return { lattice: { tape: Int32Array.from(tape), ranges }, reading: Int32Array.from(reading) };
}

/** Words of which some are left out, doubled by another or exchanged for another. */
export function withNoise(words: Int32Array, share: number, seed: number): Int32Array {
  const next = chances(seed + 1000);
  const noisy = [...words].flatMap((word, place) => {
    const isChanged = next() < share;
    const other = wordBy(next());
    return isChanged ? ([[], [word, other], [other]][place % 3] ?? []) : [word];
  });
  return Int32Array.from(noisy);
}
