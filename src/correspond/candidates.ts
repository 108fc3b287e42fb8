import { firstIndex } from '../text/first-index.js';
import type { LinkCalibration } from '../calibration/calibration.js';
import type { Bag, Bags } from './bags.js';

/** A clause of the later text that may answer to one of the draft. */
export interface Candidate {
  readonly draft: number;
  readonly adopted: number;
  /** What the words say that both have, against what they would say by chance, in bits; negative where chance explains them better. */
  readonly bits: number;
}

/*
 * How often a term occurs is seen from both texts and, as far as they are short, from what is usual: as if two pages more had been read, in
 * which a word that carries matter stands once in ten thousand.
 */
const usualTerms = 2000;
const usualChance = 1e-4;
/* A term of more clauses than this finds none; the others of a clause do. */
const mostClauses = 200;
/* What bears only a single common word is no candidate. */
const leastBits = -40;
const mostCandidates = 16;

/**
 * Lists which clauses may answer to one another, by the words that carry matter.
 *
 * How well one clause explains the words of another is the ratio of two likelihoods: that half of its words are drawn from the other clause
 * and half from the texts at large, or all of them from the texts at large (the query likelihood of a mixture, Jelinek and Mercer 1980;
 * Hiemstra 1998). It is taken both ways, because the adopted clause may be half of the draft's, or hold three of them.
 *
 * @param bags What the clauses say.
 * @param calibration How far a clause repeats another.
 * @returns For each clause of the draft its candidates, the best first.
 */
export function candidatesOf(bags: Bags, calibration: LinkCalibration): Candidate[][] {
  const postings = new Map<number, number[]>();
  for (const [adopted, { terms }] of bags.adopted.entries()) {
    for (const term of terms) {
      const list = postings.get(term);
      if (list === undefined) postings.set(term, [adopted]);
      else list.push(adopted);
    }
  }
  const scale = bags.adopted.length / Math.max(1, bags.draft.length);
  const found = bags.draft.map((bag, draft) => {
    const near = new Set<number>();
    let rarest: readonly number[] = [];
    for (const term of bag.terms) {
      const list = postings.get(term) ?? [];
      if (list.length <= mostClauses) for (const adopted of list) near.add(adopted);
      else if (rarest.length === 0 || list.length < rarest.length) rarest = list;
    }
    if (near.size === 0) for (const adopted of around(rarest, draft * scale)) near.add(adopted);
    return [...near].flatMap((adopted): Candidate[] => {
      const bits = sharedBits(bag, bags.adopted[adopted], bags, calibration);
      return bits > leastBits ? [{ draft, adopted, bits }] : [];
    });
  });
  return best(found, scale);
}

/** Where every term of a clause is in too many others: those of the rarest that stand as far on in their text. */
function around(clauses: readonly number[], place: number): readonly number[] {
  const from = Math.max(
    0,
    firstIndex(clauses.length, (index) => (clauses[index] ?? 0) >= place) - mostCandidates / 2,
  );
  return clauses.slice(from, from + mostCandidates);
}

/** The best of each clause on either side; of copies, those that stand as far on in their text. */
function best(found: readonly Candidate[][], scale: number): Candidate[][] {
  const aside = ({ draft, adopted }: Candidate): number => Math.abs(draft * scale - adopted);
  const byBits = (a: Candidate, b: Candidate): number =>
    b.bits - a.bits || aside(a) - aside(b) || a.adopted - b.adopted || a.draft - b.draft;
  const ofAdopted = new Map<number, Candidate[]>();
  for (const list of found)
    for (const candidate of list) {
      const known = ofAdopted.get(candidate.adopted);
      if (known === undefined) ofAdopted.set(candidate.adopted, [candidate]);
      else known.push(candidate);
    }
  const kept = new Set<Candidate>();
  for (const list of [...found, ...ofAdopted.values()])
    for (const candidate of [...list].sort(byBits).slice(0, mostCandidates)) kept.add(candidate);
  return found.map((list) => list.filter((candidate) => kept.has(candidate)).sort(byBits));
}

/*
 * What has more terms (a page of words, and their pairs) is a text without sentences, such as a list that nobody punctuated. By its length
 * alone none of its words would be expected in it, and not even its own copy would answer to it.
 */
const longestClause = 300;
/* A clause that says what one reading of another says, in the same words, comes not there by chance: its bits count in full. */
const verbatim = 2;

function sharedBits(
  draft: Bag,
  adopted: Bag | undefined,
  bags: Bags,
  { repeated, contested: ofContested }: LinkCalibration,
): number {
  if (adopted === undefined || draft.length === 0 || adopted.length === 0) return -Infinity;
  let explained = 0;
  let explains = 0;
  let i = 0;
  let j = 0;
  let isReading = true;
  const drawnFrom = (bag: Bag): number => Math.min(bag.length, longestClause);
  const absent = Math.log2(1 - repeated);
  const contested = absent * ofContested;
  while (i < draft.terms.length || j < adopted.terms.length) {
    const a = draft.terms[i] ?? Infinity;
    const b = adopted.terms[j] ?? Infinity;
    if (a < b) {
      explains += draft.isContested[i] === 1 ? contested : absent;
      isReading &&= i >= draft.words || draft.isContested[i] === 1;
      i += 1;
    } else if (b < a) {
      explained += absent;
      isReading &&= j >= adopted.words;
      j += 1;
    } else {
      const chance = ((bags.frequency[a] ?? 1) + usualTerms * usualChance) / (bags.total + usualTerms);
      explained += Math.log2(1 - repeated + repeated / (drawnFrom(draft) * chance));
      explains += Math.log2(1 - repeated + repeated / (drawnFrom(adopted) * chance));
      i += 1;
      j += 1;
    }
  }
  /* A heading names what a paragraph says and does not say it; one that is said word for word may have lost its looks. */
  if (draft.isHeading !== adopted.isHeading && !isReading) return -Infinity;
  return (isReading ? verbatim : 1) * Math.max(explained, explains);
}
