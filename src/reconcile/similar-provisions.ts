import { carriesGrammar } from '../words/function-words.js';
import { contentWeight } from '../words/weighing.js';
import type { AlignedTexts } from './align-texts.js';

/** A provision of the draft and an adopted one that say much the same, in other words or in another order. */
export interface SimilarProvisions {
  readonly draft: number;
  readonly adopted: number;
  /** What the words weigh that both have, each once. */
  readonly weight: number;
  /** The share of what their words say that both have, from 0 to 1. */
  readonly likeness: number;
}

/*
 * What unrelated texts reach (the UN-Habitat draft with the Paris Agreement, and with other papers on smart cities) is 0.37. Two short items
 * reach more by a word or two, so they must be more alike if they do not have as much in common as four rare words say.
 */
const leastLikeness = 0.45;
const enoughBits = 30;
const leastLikenessOfShort = 0.6;
const leastBits = 10;
/* A word of so many provisions finds none of them. */
const mostProvisions = 64;

/**
 * Pairs provisions that the alignment left without a counterpart by what their words say: a paragraph that was rewritten and put elsewhere
 * has no run of words left that could be followed.
 *
 * @param texts The aligned texts.
 * @param drafts Provisions of the draft without a counterpart.
 * @param adopted Adopted provisions without one.
 * @returns Pairs, the most alike first; each provision is in one at most.
 */
export function similarProvisions(
  texts: AlignedTexts,
  drafts: readonly number[],
  adopted: readonly number[],
): SimilarProvisions[] {
  const { tape, tapeProvisions, words, wordProvisions } = texts;
  const ofDraft = stemSets(texts, tape.lattice.tape, tapeProvisions);
  const ofAdopted = stemSets(texts, words.ids, wordProvisions);
  const bitsOf = informationOf([...ofDraft.values(), ...ofAdopted.values()]);
  const sumOf = (stems: Iterable<number>): number => [...stems].reduce((sum, stem) => sum + bitsOf(stem), 0);
  const postings = new Map<number, number[]>();
  for (const provision of adopted) {
    for (const stem of ofAdopted.get(provision) ?? []) {
      const list = postings.get(stem);
      if (list === undefined) postings.set(stem, [provision]);
      else list.push(provision);
    }
  }
  const found: SimilarProvisions[] = [];
  for (const draft of drafts) {
    const own = ofDraft.get(draft) ?? new Set();
    const near = new Set<number>();
    for (const stem of own) {
      const list = postings.get(stem) ?? [];
      if (list.length <= mostProvisions) for (const provision of list) near.add(provision);
    }
    for (const provision of near) {
      const other = ofAdopted.get(provision) ?? new Set();
      const common = [...own].filter((stem) => other.has(stem));
      const bits = sumOf(common);
      const likeness = (2 * bits) / (sumOf(own) + sumOf(other));
      if (bits >= leastBits && likeness >= (bits >= enoughBits ? leastLikeness : leastLikenessOfShort))
        found.push({ draft, adopted: provision, weight: contentWeight * common.length, likeness });
    }
  }
  return bestPairs(found);
}

function bestPairs(found: SimilarProvisions[]): SimilarProvisions[] {
  found.sort((a, b) => b.likeness - a.likeness || a.draft - b.draft || a.adopted - b.adopted);
  const drafts = new Set<number>();
  const adopted = new Set<number>();
  return found.filter((pair) => {
    if (drafts.has(pair.draft) || adopted.has(pair.adopted)) return false;
    drafts.add(pair.draft);
    adopted.add(pair.adopted);
    return true;
  });
}

/** The stems of the words of each provision that carry matter. */
function stemSets(
  { weighing, vocabulary }: AlignedTexts,
  words: Int32Array,
  provisions: Int32Array,
): ReadonlyMap<number, ReadonlySet<number>> {
  const sets = new Map<number, Set<number>>();
  for (const [place, word] of words.entries()) {
    const provision = provisions[place] ?? -1;
    if (word < 0 || provision < 0 || carriesGrammar(vocabulary.forms[word] ?? '')) continue;
    const stem = weighing.stems[word] ?? -1;
    const set = sets.get(provision);
    if (set === undefined) sets.set(provision, new Set([stem]));
    else set.add(stem);
  }
  return sets;
}

/** How much a word says of the provision that it is in, by how many provisions of both texts have it. */
function informationOf(sets: readonly ReadonlySet<number>[]): (stem: number) => number {
  const counts = new Map<number, number>();
  for (const set of sets) for (const stem of set) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return (stem) => Math.log2(sets.length / (counts.get(stem) ?? 1));
}
