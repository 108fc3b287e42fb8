import { firstIndex } from '../text/first-index.js';
import type { LinkCalibration } from '../calibration/calibration.js';
import type { Bag, Bags } from './bags.js';
import { shortlists, type Candidate } from './shortlists.js';

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
  const postings = postingsOf(bags.adopted);
  const draft = bags.draft.map((bag) => weighed(bag, bags, calibration));
  const adopted = bags.adopted.map((bag) => weighed(bag, bags, calibration));
  const scale = adopted.length / Math.max(1, draft.length);
  const lists = shortlists(draft.length, adopted.length, scale, mostCandidates);
  /* For each clause of the later text the last of the draft that it was compared with. */
  const seen = new Int32Array(adopted.length).fill(-1);
  for (const [index, bag] of draft.entries()) {
    const compare = (other: number): void => {
      const against = adopted[other];
      if (against === undefined || seen[other] === index) return;
      seen[other] = index;
      const bits = sharedBits(bag, against, calibration);
      if (bits > leastBits) lists.offer(index, other, bits);
    };
    let rarest: readonly number[] = [];
    let isCommon = true;
    for (const term of bag.terms) {
      const list = postings.get(term);
      if (list === undefined) continue;
      if (list.length <= mostClauses) {
        isCommon = false;
        for (const other of list) compare(other);
      } else if (rarest.length === 0 || list.length < rarest.length) rarest = list;
    }
    if (isCommon) for (const other of around(rarest, index * scale)) compare(other);
  }
  return lists.kept();
}

/** For each term the clauses that have it. */
function postingsOf(bags: readonly Bag[]): ReadonlyMap<number, readonly number[]> {
  const postings = new Map<number, number[]>();
  for (const [clause, { terms }] of bags.entries()) {
    for (const term of terms) {
      const list = postings.get(term);
      if (list === undefined) postings.set(term, [clause]);
      else list.push(clause);
    }
  }
  return postings;
}

/** Where every term of a clause is in too many others: those of the rarest that stand as far on in their text. */
function around(clauses: readonly number[], place: number): readonly number[] {
  const from = Math.max(
    0,
    firstIndex(clauses.length, (index) => (clauses[index] ?? 0) >= place) - mostCandidates / 2,
  );
  return clauses.slice(from, from + mostCandidates);
}

/*
 * What has more terms (a page of words, and their pairs) is a text without sentences, such as a list that nobody punctuated. By its length
 * alone none of its words would be expected in it, and not even its own copy would answer to it.
 */
const longestClause = 300;
/* A clause that says what one reading of another says, in the same words, comes not there by chance: its bits count in full. */
const verbatim = 2;

/** A bag, and what it says of each of its terms that the other clause has it too, in bits. */
interface WeighedBag extends Bag {
  readonly bits: Float64Array;
}

function weighed(bag: Bag, bags: Bags, { repeated }: LinkCalibration): WeighedBag {
  const drawnFrom = Math.min(bag.length, longestClause);
  const bits = Float64Array.from(bag.terms, (term) => {
    const chance = ((bags.frequency[term] ?? 1) + usualTerms * usualChance) / (bags.total + usualTerms);
    return Math.log2(1 - repeated + repeated / (drawnFrom * chance));
  });
  return { ...bag, bits };
}

function sharedBits(
  draft: WeighedBag,
  adopted: WeighedBag,
  { repeated, contested: ofContested }: LinkCalibration,
): number {
  if (draft.length === 0 || adopted.length === 0) return -Infinity;
  const [ofDraft, ofAdopted] = [draft.terms, adopted.terms];
  let explained = 0;
  let explains = 0;
  let i = 0;
  let j = 0;
  let isReading = true;
  const absent = Math.log2(1 - repeated);
  const contested = absent * ofContested;
  while (i < ofDraft.length || j < ofAdopted.length) {
    const a = i < ofDraft.length ? (ofDraft[i] ?? 0) : Infinity;
    const b = j < ofAdopted.length ? (ofAdopted[j] ?? 0) : Infinity;
    if (a < b) {
      explains += draft.isContested[i] === 1 ? contested : absent;
      isReading &&= i >= draft.words || draft.isContested[i] === 1;
      i += 1;
    } else if (b < a) {
      explained += absent;
      isReading &&= j >= adopted.words;
      j += 1;
    } else {
      explained += draft.bits[i] ?? 0;
      explains += adopted.bits[j] ?? 0;
      i += 1;
      j += 1;
    }
  }
  /* A heading names what a paragraph says and does not say it; one that is said word for word may have lost its looks. */
  if (draft.isHeading !== adopted.isHeading && !isReading) return -Infinity;
  return (isReading ? verbatim : 1) * Math.max(explained, explains);
}
