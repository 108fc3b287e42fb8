import { expect, test } from 'vitest';
import { fitted } from '../../src/calibration/calibration.js';
import type { Bag, Bags } from '../../src/correspond/bags.js';
import { candidatesOf } from '../../src/correspond/candidates.js';
import { shortlists } from '../../src/correspond/shortlists.js';

const calibration = fitted.links;

/** Chance that is the same in every run. */
function chanceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Clauses with few words, common ones more often; some repeat what another says. */
function bagsOfChance(chance: () => number, count: number, terms: number, usual: number, longest = 9): Bag[] {
  const bags: Bag[] = [];
  for (let index = 0; index < count; index += 1) {
    const copied = bags[Math.floor(chance() * 4 * count)];
    const length = 1 + Math.floor(chance() * longest);
    const said = Array.from({ length }, () => Math.floor(chance() * chance() * terms));
    if (chance() < usual) said.push(0);
    const own = Int32Array.from(new Set(said)).sort();
    bags.push({
      terms: copied?.terms ?? own,
      isContested: Uint8Array.from(copied?.terms ?? own, () => (chance() < 0.2 ? 1 : 0)),
      words: copied?.words ?? Math.ceil(own.length * chance()),
      length,
      isHeading: chance() < 0.2,
    });
  }
  return bags;
}

/* A term of more clauses is not followed. */
const mostClauses = 200;

/** The bags of two texts; in the draft are only clauses that some term leads from. */
function bagsOf(seed: number, clauses: number, terms: number, usual: number, longest: number): Bags {
  const chance = chanceOf(seed);
  const adopted = bagsOfChance(chance, clauses, terms, usual);
  const leads = leadsIn(adopted);
  const draft = bagsOfChance(chance, clauses, terms, usual, longest).filter((bag) =>
    adopted.some((other) => leads(bag, other)),
  );
  const frequency = new Float64Array(terms);
  for (const bag of [...draft, ...adopted])
    for (const term of bag.terms) frequency[term] = (frequency[term] ?? 0) + 1;
  return { draft, adopted, frequency, total: frequency.reduce((sum, count) => sum + count, 0) };
}

/** Makes a function that tells whether a term leads from one clause to another. */
function leadsIn(all: readonly Bag[]): (draft: Bag, adopted: Bag) => boolean {
  const isFollowed = all.filter(({ terms }) => terms.includes(0)).length <= mostClauses;
  return (draft, adopted) =>
    draft.terms.some((term) => (term > 0 || isFollowed) && adopted.terms.includes(term));
}

/** What two clauses say together, as `candidatesOf` defines it. */
function bitsOf(bags: Bags, draft: Bag, adopted: Bag): number {
  const { repeated, contested } = calibration;
  const absent = Math.log2(1 - repeated);
  const says = ({ length }: Bag, term: number): number => {
    const chance = ((bags.frequency[term] ?? 0) + 0.2) / (bags.total + 2000);
    return Math.log2(1 - repeated + repeated / (Math.min(length, 300) * chance));
  };
  const [ofDraft, ofAdopted] = [new Set(draft.terms), new Set(adopted.terms)];
  let [explained, explains] = [0, 0];
  for (const term of ofAdopted) explained += ofDraft.has(term) ? says(draft, term) : absent;
  for (const [at, term] of draft.terms.entries())
    explains += ofAdopted.has(term) ? says(adopted, term) : absent * (draft.isContested[at] ? contested : 1);
  const isReading =
    draft.terms.every(
      (term, at) => at >= draft.words || draft.isContested[at] === 1 || ofAdopted.has(term),
    ) && adopted.terms.every((term, at) => at >= adopted.words || ofDraft.has(term));
  if (draft.isHeading !== adopted.isHeading && !isReading) return -Infinity;
  return (isReading ? 2 : 1) * Math.max(explained, explains);
}

/** All pairs that a term leads to, each compared. */
function comparedInFull(bags: Bags): unknown {
  const scale = bags.adopted.length / bags.draft.length;
  const leads = leadsIn(bags.adopted);
  const lists = shortlists(bags.draft.length, bags.adopted.length, scale, 16);
  for (const [index, draft] of bags.draft.entries())
    for (const [other, adopted] of bags.adopted.entries()) {
      const bits = leads(draft, adopted) ? bitsOf(bags, draft, adopted) : -Infinity;
      if (bits > -40) lists.offer(index, other, bits);
    }
  return lists.kept();
}

test.each<[seed: number, clauses: number, terms: number, usual: number, longest: number]>([
  [1, 120, 60, 0, 9],
  [2, 120, 60, 0, 9],
  [3, 120, 60, 0.5, 9],
  [4, 260, 200, 0.9, 9],
  [5, 260, 400, 0.9, 9],
  [6, 300, 30, 0.9, 60],
  [7, 300, 40, 0.9, 600],
])(
  'what is passed over is not among the best: seed %i, %i clauses',
  (seed, clauses, terms, usual, longest) => {
    const bags = bagsOf(seed, clauses, terms, usual, longest);
    expect(bags.draft.length).toBeGreaterThan(clauses / 2);
    expect(candidatesOf(bags, calibration)).toEqual(comparedInFull(bags));
  },
);
