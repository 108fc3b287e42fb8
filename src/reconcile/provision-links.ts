import type { Draft } from '../model/draft.js';
import type { AlignedTexts } from './align-texts.js';
import type { MovedRun } from './moved-runs.js';
import type { Path } from './path.js';
import type { ProvisionOverlap } from './provision-overlap.js';
import { similarProvisions } from './similar-provisions.js';

/* Less than a quarter of the words of both in common is a turn of phrase, unless they are most of a provision that has four or more. */
const leastShare = 0.25;
const mostOfSmaller = 0.6;
const leastWeight = 40;
const leastShareWithHeading = 0.5;
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
  /** Whether words count that the nearest reading does not have. */
  readonly isOfAllWords: boolean;
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
      sums.set(key, {
        draft,
        adopted,
        weight: (sums.get(key)?.weight ?? 0) + weight,
        isMoved: true,
        isOfAllWords: true,
      });
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
 * @returns Pairs that share enough of their words, pairs of which one's words moved to the other, and of the rest those that say much the
 * same.
 */
export function provisionLinks(
  texts: AlignedTexts,
  path: Path,
  overlap: ProvisionOverlap,
  moves: readonly MovedRun[],
): ProvisionLinks {
  const weights = provisionWeights(texts, path);
  return { links: linksOf(texts, overlap, weights, movedWeights(texts, moves)), weights };
}

function linksOf(
  texts: AlignedTexts,
  { matched }: ProvisionOverlap,
  weights: ProvisionWeights,
  moved: readonly ProvisionLink[],
): ProvisionLink[] {
  const stays = matched.flatMap((row, draft) =>
    [...row].map(([adopted, weight]): ProvisionLink => ({
      draft,
      adopted,
      weight,
      isMoved: false,
      isOfAllWords: false,
    })),
  );
  const strong = stays.filter((link) => isStrong(texts, weights, link));
  const linkedDrafts = new Set(strong.map(({ draft }) => draft));
  const linkedAdopted = new Set(strong.map(({ adopted }) => adopted));
  const wandered = moved.filter(
    ({ draft, adopted, weight }) =>
      !linkedDrafts.has(draft) &&
      !linkedAdopted.has(adopted) &&
      weight >= movedShare * (weights.draftAll[draft] ?? 0),
  );
  return [...strong, ...wandered, ...rewritten(texts, [...strong, ...wandered])];
}

/** Whether what stayed in its place is enough of both provisions, or most of the smaller one. */
function isStrong(
  { draft: { provisions }, adopted: text }: AlignedTexts,
  weights: ProvisionWeights,
  link: ProvisionLink,
): boolean {
  const { draft, adopted, weight } = link;
  const [ofDraft, ofAdopted] = [weights.draft[draft] ?? 0, weights.adopted[adopted] ?? 0];
  const share = (2 * weight) / (ofDraft + ofAdopted);
  /* A heading names what the paragraphs below it say, in their words. */
  const isHeading = provisions[draft]?.kind === 'heading';
  if (isHeading !== (text.provisions[adopted]?.kind === 'heading')) return share >= leastShareWithHeading;
  const contained = weight / Math.min(ofDraft, ofAdopted);
  return share >= leastShare || (contained >= mostOfSmaller && weight >= leastWeight);
}

/** Provisions without a counterpart that say much the same. Whether one moved is seen from the others: its link crosses one of theirs. */
function rewritten(texts: AlignedTexts, links: readonly ProvisionLink[]): ProvisionLink[] {
  const linkedDrafts = new Set(links.map(({ draft }) => draft));
  const linkedAdopted = new Set(links.map(({ adopted }) => adopted));
  const lone = ({ provisions }: Draft, linked: ReadonlySet<number>): number[] =>
    provisions.flatMap(({ kind }, index) => (linked.has(index) || kind === 'heading' ? [] : [index]));
  const crosses = crossingTest(texts.draft.provisions.length, links);
  return similarProvisions(texts, lone(texts.draft, linkedDrafts), lone(texts.adopted, linkedAdopted)).map(
    ({ draft, adopted, weight }) => ({
      draft,
      adopted,
      weight,
      isMoved: crosses(draft, adopted),
      isOfAllWords: true,
    }),
  );
}

/** Tells of two provisions whether one before the first corresponds to one behind the second, or the other way round. */
function crossingTest(
  count: number,
  links: readonly ProvisionLink[],
): (draft: number, adopted: number) => boolean {
  const lastBefore = new Int32Array(count + 1).fill(-1);
  const firstFrom = new Int32Array(count + 1).fill(0x7fffffff);
  for (const { draft, adopted, isMoved } of links) {
    if (isMoved) continue;
    lastBefore[draft + 1] = Math.max(lastBefore[draft + 1] ?? 0, adopted);
    firstFrom[draft] = Math.min(firstFrom[draft] ?? 0, adopted);
  }
  for (let index = 1; index <= count; index += 1)
    lastBefore[index] = Math.max(lastBefore[index] ?? 0, lastBefore[index - 1] ?? 0);
  for (let index = count - 1; index >= 0; index -= 1)
    firstFrom[index] = Math.min(firstFrom[index] ?? 0, firstFrom[index + 1] ?? 0);
  return (draft, adopted) => (lastBefore[draft] ?? 0) > adopted || (firstFrom[draft] ?? 0) < adopted;
}
