import type { AlignedTexts } from './align-texts.js';

/** How much of the provisions of two texts corresponds. */
export interface ProvisionOverlap {
  /** The weight of the words that are matched, by the index of the provision of the draft and that of the adopted one. */
  readonly matched: readonly ReadonlyMap<number, number>[];
  /** For each provision of the draft the adopted ones that correspond to it. */
  readonly counterparts: readonly ReadonlySet<number>[];
}

/* A fifth: less is a phrase that both have. */
const leastShare = 0.2;

/**
 * Adds up what corresponds, by provision.
 *
 * @param texts The aligned texts.
 * @returns The weights, and which provisions correspond: those that share a fifth of the matched words of either.
 */
export function provisionOverlap(texts: AlignedTexts): ProvisionOverlap {
  const { draft, adopted, alignment, tape, tapeProvisions, wordProvisions, weighing } = texts;
  const matched = draft.provisions.map(() => new Map<number, number>());
  const ofDraft = new Float64Array(draft.provisions.length);
  const ofAdopted = new Float64Array(adopted.provisions.length);
  for (let place = 0; place < alignment.matched.length; place += 1) {
    const word = alignment.matched[place] ?? -1;
    if (word < 0) continue;
    const from = tapeProvisions[place] ?? -1;
    const to = wordProvisions[word] ?? -1;
    const weight = weighing.weights[tape.lattice.tape[place] ?? 0] ?? 0;
    const row = matched[from];
    if (row === undefined || to < 0) continue;
    row.set(to, (row.get(to) ?? 0) + weight);
    ofDraft[from] = (ofDraft[from] ?? 0) + weight;
    ofAdopted[to] = (ofAdopted[to] ?? 0) + weight;
  }
  const counterparts = matched.map((row, from) => {
    const strong = [...row].filter(
      ([to, weight]) =>
        weight >= leastShare * (ofDraft[from] ?? 0) || weight >= leastShare * (ofAdopted[to] ?? 0),
    );
    return new Set(strong.map(([to]) => to));
  });
  return { matched, counterparts };
}
