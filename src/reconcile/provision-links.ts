import type { AlignedTexts } from './align-texts.js';
import type { MovedRun } from './moved-runs.js';
import type { Path } from './path.js';
import type { ProvisionOverlap } from './provision-overlap.js';

/* Less than a fifth of the words of both in common is a turn of phrase. */
const leastOverlap = 0.2;
/* A provision moved where half of its words did. */
const movedShare = 0.5;

/** What the words of the provisions weigh, by the index of the provision. */
export interface ProvisionWeights {
  /** Of the words that the nearest reading has. */
  readonly draft: Float64Array;
  /** Of all words. */
  readonly draftAll: Float64Array;
  readonly adopted: Float64Array;
}

function provisionWeights(texts: AlignedTexts, { isRead }: Path): ProvisionWeights {
  const { tape, words, weighing, tapeProvisions, wordProvisions } = texts;
  const draft = new Float64Array(texts.draft.provisions.length);
  const draftAll = new Float64Array(draft.length);
  const adopted = new Float64Array(texts.adopted.provisions.length);
  for (let place = 0; place < tape.lattice.tape.length; place += 1) {
    const provision = tapeProvisions[place] ?? -1;
    if (provision < 0) continue;
    const weight = weighing.weights[tape.lattice.tape[place] ?? 0] ?? 0;
    draftAll[provision] = (draftAll[provision] ?? 0) + weight;
    if (isRead[place] === 1) draft[provision] = (draft[provision] ?? 0) + weight;
  }
  for (let word = 0; word < words.ids.length; word += 1) {
    const provision = wordProvisions[word] ?? -1;
    if (provision >= 0)
      adopted[provision] = (adopted[provision] ?? 0) + (weighing.weights[words.ids[word] ?? 0] ?? 0);
  }
  return { draft, draftAll, adopted };
}

/** A provision of the draft and one of the adopted text that correspond. */
export interface ProvisionLink {
  readonly draft: number;
  readonly adopted: number;
  readonly weight: number;
  readonly isMoved: boolean;
}

function movedWeights(
  { tape, weighing, tapeProvisions, wordProvisions }: AlignedTexts,
  moves: readonly MovedRun[],
): ProvisionLink[] {
  const sums = new Map<string, ProvisionLink>();
  for (const { places, word } of moves) {
    for (const [index, place] of places.entries()) {
      const draft = tapeProvisions[place] ?? -1;
      const adopted = wordProvisions[word + index] ?? -1;
      if (draft < 0 || adopted < 0) continue;
      const key = `${String(draft)} ${String(adopted)}`;
      const weight = weighing.weights[tape.lattice.tape[place] ?? 0] ?? 0;
      sums.set(key, { draft, adopted, weight: (sums.get(key)?.weight ?? 0) + weight, isMoved: true });
    }
  }
  return [...sums.values()];
}

/** Which provisions correspond. */
export interface ProvisionLinks {
  readonly links: readonly ProvisionLink[];
  readonly weights: ProvisionWeights;
}

/**
 * Finds the provisions that correspond, by their words and not by their labels.
 *
 * @param texts The aligned texts.
 * @param path The path through the tape.
 * @param overlap What is matched, by provision.
 * @param moves Words that moved.
 * @returns Pairs that share enough of the words of the smaller one, and pairs of which one's words moved to the other.
 */
export function provisionLinks(
  texts: AlignedTexts,
  path: Path,
  overlap: ProvisionOverlap,
  moves: readonly MovedRun[],
): ProvisionLinks {
  const weights = provisionWeights(texts, path);
  return { links: linksOf(overlap, weights, movedWeights(texts, moves)), weights };
}

function linksOf(
  { matched }: ProvisionOverlap,
  weights: ProvisionWeights,
  moved: readonly ProvisionLink[],
): ProvisionLink[] {
  const stays = matched.flatMap((row, draft) =>
    [...row].map(([adopted, weight]): ProvisionLink => ({ draft, adopted, weight, isMoved: false })),
  );
  const strong = stays.filter(({ draft, adopted, weight }) => {
    const smaller = Math.min(weights.draft[draft] ?? 0, weights.adopted[adopted] ?? 0);
    return (
      weight >= 2 * leastOverlap * smaller && weight >= leastOverlap * (weights.adopted[adopted] ?? 0) * 0.5
    );
  });
  const linkedDrafts = new Set(strong.map(({ draft }) => draft));
  const linkedAdopted = new Set(strong.map(({ adopted }) => adopted));
  const wandered = moved.filter(
    ({ draft, adopted, weight }) =>
      !linkedDrafts.has(draft) &&
      !linkedAdopted.has(adopted) &&
      weight >= movedShare * (weights.draftAll[draft] ?? 0),
  );
  return [...strong, ...wandered];
}
