import { firstIndex } from '../text/first-index.js';
import type { LinkCalibration } from '../calibration/calibration.js';
import { untold, type Tell } from '../progress/progress.js';
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
 * @param tell Who is told how many clauses of the draft have theirs.
 * @returns For each clause of the draft its candidates, the best first.
 */
export function candidatesOf(bags: Bags, calibration: LinkCalibration, tell: Tell = untold): Candidate[][] {
  const draft = bags.draft.map((bag) => weighed(bag, bags, calibration));
  const adopted = bags.adopted.map((bag) => weighed(bag, bags, calibration));
  const postings = postingsOf(adopted, bags.frequency.length);
  const scale = adopted.length / Math.max(1, draft.length);
  const lists = shortlists(draft.length, adopted.length, scale, mostCandidates);
  const overlaps = overlapsWith(adopted, postings, calibration);
  for (const [index, bag] of draft.entries()) {
    tell('candidates', index, draft.length);
    const compare = (other: number): void => {
      const against = adopted[other];
      if (against === undefined) return;
      const bits = sharedBits(bag, against, calibration);
      if (bits > leastBits) lists.offer(index, other, bits);
    };
    const { found, mostBits } = overlaps(bag);
    for (const other of found) {
      const most = mostBits(other);
      if (most > leastBits && lists.admits(index, other, most)) compare(other);
    }
    if (found.length === 0)
      for (const other of around(rarestOf(postings, bag), index * scale)) compare(other);
  }
  return lists.kept();
}

/** For each term the clauses that have it, one term behind the other, and what it says there; and for each term the most that it says. */
interface Postings {
  /** For each term its first row, and at the end how many rows there are. */
  readonly firsts: Int32Array;
  readonly clauses: Int32Array;
  readonly bits: Float64Array;
  readonly most: Float64Array;
}

function postingsOf(bags: readonly WeighedBag[], terms: number): Postings {
  const firsts = new Int32Array(terms + 1);
  for (const bag of bags) for (const term of bag.terms) firsts[term + 1] = (firsts[term + 1] ?? 0) + 1;
  for (let term = 0; term < terms; term += 1)
    firsts[term + 1] = (firsts[term + 1] ?? 0) + (firsts[term] ?? 0);
  const rows = firsts[terms] ?? 0;
  const [clauses, bits] = [new Int32Array(rows), new Float64Array(rows)];
  const most = new Float64Array(terms).fill(-Infinity);
  const next = firsts.slice();
  for (const [clause, bag] of bags.entries()) {
    for (let at = 0; at < bag.terms.length; at += 1) {
      const term = bag.terms[at] ?? 0;
      const row = next[term] ?? 0;
      next[term] = row + 1;
      clauses[row] = clause;
      bits[row] = bag.bits[at] ?? 0;
      most[term] = Math.max(most[term] ?? 0, bits[row] ?? 0);
    }
  }
  return { firsts, clauses, bits, most };
}

/** What shares something with a clause; it is true until the next one is asked for. */
interface Overlaps {
  /** The clauses that have a term of it which is not in too many. */
  readonly found: readonly number[];
  /** The most bits that it may have with one of them. */
  readonly mostBits: (clause: number) => number;
}

/* Sums of the same numbers in another order differ by less. */
const rounding = 1e-6;

/**
 * Makes a function that adds up what a clause shares with all others, term by term. Thousands share something, and a few can be among the
 * best, so only these are compared in full. Of a term of too many clauses all is taken to be shared.
 */
function overlapsWith(
  adopted: readonly WeighedBag[],
  { firsts, clauses, bits: bitsOf, most }: Postings,
  { repeated, contested }: LinkCalibration,
): (bag: WeighedBag) => Overlaps {
  const absent = Math.log2(1 - repeated);
  /* Over what it would say if nothing were shared. */
  const explained = new Float64Array(adopted.length);
  const explains = new Float64Array(adopted.length);
  const shared = new Int32Array(adopted.length);
  let found: number[] = [];
  return (bag) => {
    for (const clause of found) shared[clause] = 0;
    found = [];
    const common = { explained: 0, explains: 0, shared: 0 };
    for (let at = 0; at < bag.terms.length; at += 1) {
      const term = bag.terms[at] ?? 0;
      const [first, end] = [firsts[term] ?? 0, firsts[term + 1] ?? 0];
      const missing = bag.isContested[at] === 1 ? absent * contested : absent;
      const own = (bag.bits[at] ?? 0) - absent;
      common.explains += missing;
      if (end - first > mostClauses) {
        common.explained += own;
        common.explains += Math.max(0, (most[term] ?? 0) - missing);
        common.shared += 1;
        continue;
      }
      for (let row = first; row < end; row += 1) {
        const clause = clauses[row] ?? 0;
        if (shared[clause] === 0) {
          found.push(clause);
          explained[clause] = 0;
          explains[clause] = 0;
        }
        explained[clause] = (explained[clause] ?? 0) + own;
        explains[clause] = (explains[clause] ?? 0) + (bitsOf[row] ?? 0) - missing;
        shared[clause] = (shared[clause] ?? 0) + 1;
      }
    }
    const mostBits = (clause: number): number => {
      const { terms, words, isHeading } = adopted[clause] ?? bag;
      const mayBeReading = (shared[clause] ?? 0) + common.shared >= words;
      if (isHeading !== bag.isHeading && !mayBeReading) return -Infinity;
      const bits = Math.max(
        absent * terms.length + (explained[clause] ?? 0) + common.explained,
        (explains[clause] ?? 0) + common.explains,
      );
      return (mayBeReading && bits > 0 ? verbatim : 1) * bits + rounding;
    };
    return { found, mostBits };
  };
}

/** The clauses that have the rarest term of a clause. */
function rarestOf({ firsts, clauses }: Postings, { terms }: Bag): Int32Array {
  let rarest = clauses.subarray(0, 0);
  for (const term of terms) {
    const list = clauses.subarray(firsts[term] ?? 0, firsts[term + 1] ?? 0);
    if (list.length > 0 && (rarest.length === 0 || list.length < rarest.length)) rarest = list;
  }
  return rarest;
}

/** Where every term of a clause is in too many others: those of the rarest that stand as far on in their text. */
function around(clauses: Int32Array, place: number): Int32Array {
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
  const bits = new Float64Array(bag.terms).map((term) => {
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
