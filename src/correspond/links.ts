import type { LinkCalibration } from '../calibration/calibration.js';
import type { Candidate } from './shortlists.js';
import type { Clause } from './clauses.js';
import { groupPrior } from './group-prior.js';
import { tableOf, type CandidateTable } from './candidate-table.js';

/** That a clause of the later text answers to one of the draft. */
export interface Link {
  readonly draft: number;
  readonly adopted: number;
  /** How probable it is, from 0 to 1. */
  readonly confidence: number;
  readonly bits: number;
  readonly odds: number;
}

/* Each round, links learn from those around them; after a few nothing changes much. */
const rounds = 4;

interface Context {
  readonly draft: readonly Clause[];
  readonly adopted: readonly Clause[];
}

/**
 * Decides which clauses answer to one another.
 *
 * The words of two clauses speak first. Where they leave a doubt, the place does: a clause of an article whose other clauses answer to one of the
 * other text, or beside one that is linked, is more likely to. In rounds, each link learns from those around it. A clause may answer to several
 * and several to one; nothing is asked of their order.
 *
 * @param clauses The clauses of both texts.
 * @param candidates For each clause of the draft what may answer to it.
 * @param calibration What evidence is worth.
 * @returns Links in the order of the draft.
 */
export function linksOf(
  clauses: Context,
  candidates: readonly Candidate[][],
  calibration: LinkCalibration,
): Links {
  const table = tableOf(candidates);
  const { content } = calibration;
  const chance = Math.log2(1 / clauses.adopted.length);
  let odds: Float64Array = table.bits.map((bits) => content * bits + chance);
  let beliefs = beliefsOf(table, odds, calibration);
  const priorOf = priorIn(clauses, table, calibration);
  for (let round = 0; round < rounds; round += 1) {
    const prior = priorOf(beliefs);
    odds = table.bits.map((bits, at) => content * bits + Math.log2(prior[at] ?? 1e-9));
    odds = againstRivals(clauses, table, odds, calibration);
    beliefs = beliefsOf(table, odds, calibration);
  }
  return chosen(table, odds, calibration);
}

/**
 * What another clause explains better is less likely to answer to this one too, unless both are of one family: options answer to one place.
 */
function againstRivals(
  { draft, adopted }: Context,
  table: CandidateTable,
  odds: Float64Array,
  calibration: LinkCalibration,
): Float64Array {
  /* For each clause of the later text the family that has the best candidate, its odds, and the best of another family. */
  const families = new Int32Array(adopted.length).fill(-2);
  const best = new Float64Array(adopted.length).fill(-Infinity);
  const second = new Float64Array(adopted.length).fill(-Infinity);
  for (let at = 0; at < odds.length; at += 1) {
    const family = draft[table.draft[at] ?? 0]?.family ?? -1;
    const to = table.adopted[at] ?? 0;
    const value = odds[at] ?? -Infinity;
    const known = best[to] ?? -Infinity;
    if (families[to] === -2 || families[to] === family) {
      families[to] = family;
      best[to] = Math.max(known, value);
    } else if (value > known) {
      families[to] = family;
      best[to] = value;
      second[to] = known;
    } else second[to] = Math.max(second[to] ?? -Infinity, value);
  }
  return odds.map((own, at) => {
    const to = table.adopted[at] ?? 0;
    const isOfBest = families[to] === draft[table.draft[at] ?? 0]?.family;
    const rival = (isOfBest ? second[to] : best[to]) ?? own;
    return own - calibration.rival * Math.max(0, rival - own);
  });
}

/** How far each candidate is believed, against the others of its clause and against nothing. */
function beliefsOf(
  { firsts }: CandidateTable,
  odds: Float64Array,
  { certainty }: LinkCalibration,
): Float64Array {
  const beliefs = odds.map((value) => 2 ** (certainty * Math.min(60, value)));
  for (let clause = 0; clause + 1 < firsts.length; clause += 1) {
    const [first, end] = [firsts[clause] ?? 0, firsts[clause + 1] ?? 0];
    let sum = 1;
    for (let at = first; at < end; at += 1) sum += beliefs[at] ?? 0;
    for (let at = first; at < end; at += 1) beliefs[at] = (beliefs[at] ?? 0) / sum;
  }
  return beliefs;
}

/** Makes a function that tells how likely each candidate is by its place, from how far all are believed. */
function priorIn(
  { draft, adopted }: Context,
  table: CandidateTable,
  calibration: LinkCalibration,
): (beliefs: Float64Array) => Float64Array {
  const articles = groupPrior(
    table,
    draft.map(({ article }) => article),
    adopted.map(({ article }) => article),
  );
  const families = groupPrior(
    table,
    draft.map(({ family }) => family),
    adopted.map(({ family }) => family),
  );
  const anywhere = calibration.anywhere / adopted.length;
  return (beliefs) => {
    const [inArticle, inFamily] = [articles(beliefs), families(beliefs)];
    const best = bestOf(table, beliefs);
    return beliefs.map((_, at) => {
      const clause = table.draft[at] ?? 0;
      const to = table.adopted[at] ?? 0;
      const beside = besideOf(table, beliefs, best, clause, to);
      return (
        anywhere +
        calibration.inArticle * (inArticle[at] ?? 0) +
        calibration.inFamily * (inFamily[at] ?? 0) +
        calibration.besideNeighbor * beside
      );
    });
  };
}

/** For each clause its most believed candidate, by its place in the table; -1 where it has none. */
function bestOf({ firsts }: CandidateTable, beliefs: Float64Array): Int32Array {
  const best = new Int32Array(firsts.length).fill(-1);
  for (let clause = 0; clause + 1 < firsts.length; clause += 1) {
    const [first, end] = [firsts[clause] ?? 0, firsts[clause + 1] ?? 0];
    if (first === end) continue;
    let top = first;
    for (let at = first + 1; at < end; at += 1) if ((beliefs[at] ?? 0) > (beliefs[top] ?? 0)) top = at;
    best[clause] = top;
  }
  return best;
}

/** How far the clauses before and behind answer to what stands beside a candidate, on its other side or in it. */
function besideOf(
  table: CandidateTable,
  beliefs: Float64Array,
  best: Int32Array,
  clause: number,
  adopted: number,
): number {
  let beside = 0;
  for (let step = -1; step <= 1; step += 2) {
    const neighbor = best[clause + step] ?? -1;
    if (neighbor < 0) continue;
    const distance = adopted - (table.adopted[neighbor] ?? 0);
    const belief = beliefs[neighbor] ?? 0;
    if (distance === -step || distance === 0) beside += belief / 4;
    else if (distance === -2 * step) beside += belief / 8;
  }
  return beside;
}

/** The best answer of every clause of either text, where it is better than chance; and for the others of the draft the nearest. */
function chosen(table: CandidateTable, odds: Float64Array, { least, certainty }: LinkCalibration): Links {
  const { firsts, adopted } = table;
  const bestOfAdopted = new Float64Array(
    adopted.reduce((most, clause) => Math.max(most, clause + 1), 0),
  ).fill(-Infinity);
  for (let at = 0; at < adopted.length; at += 1) {
    const to = adopted[at] ?? 0;
    bestOfAdopted[to] = Math.max(bestOfAdopted[to] ?? -Infinity, odds[at] ?? -Infinity);
  }
  const linkAt = (at: number): Link => {
    const value = odds[at] ?? -Infinity;
    const confidence = 1 / (1 + 2 ** (-certainty * value));
    return {
      draft: table.draft[at] ?? 0,
      adopted: adopted[at] ?? 0,
      bits: table.bits[at] ?? 0,
      odds: value,
      confidence,
    };
  };
  const links: Link[] = [];
  const nearest: (Link | null)[] = [];
  for (let clause = 0; clause + 1 < firsts.length; clause += 1) {
    const [first, end] = [firsts[clause] ?? 0, firsts[clause + 1] ?? 0];
    let top = -Infinity;
    for (let at = first; at < end; at += 1) top = Math.max(top, odds[at] ?? -Infinity);
    let best: Link | null = null;
    for (let at = first; at < end; at += 1) {
      const value = odds[at] ?? -Infinity;
      const isAnswer = value > least && (value === top || value === bestOfAdopted[adopted[at] ?? 0]);
      if (!isAnswer && (value !== top || best !== null)) continue;
      const link = linkAt(at);
      if (value === top) best ??= link;
      if (isAnswer) links.push(link);
    }
    nearest.push(best);
  }
  return { links, nearest };
}

/** Which clauses answer to one another. */
export interface Links {
  readonly links: readonly Link[];
  /** For each clause of the draft the best candidate, whether it is a link or not; null where it has none. */
  readonly nearest: readonly (Link | null)[];
}

/** A clause of the later text, and whether what is looked for stands behind it or before it. */
export interface Home {
  readonly adopted: number;
  readonly isBehind: boolean;
}

/**
 * Says where every clause of the draft has its place: at the clause that answers best, or, where none does, beside the one that answers to the
 * nearest clause of its list; of its family, where none of the list is answered; of its article; of all.
 *
 * @param clauses The clauses of the draft.
 * @param links Which of them are answered.
 * @returns A place for each clause; null for all where nothing is linked.
 */
export function homesOf(clauses: readonly Clause[], links: readonly Link[]): (Home | null)[] {
  const best: (Link | undefined)[] = [];
  for (const link of links) if (link.odds > (best[link.draft]?.odds ?? -Infinity)) best[link.draft] = link;
  const groupings = [
    clauses.map(({ list }) => list),
    clauses.map(({ family }) => family),
    clauses.map(({ article }) => article),
    clauses.map(() => 0),
  ];
  const homes = clauses.map((): (Home & { distance: number }) | null => null);
  for (const groups of groupings) {
    const found = clauses.map((): (Home & { distance: number }) | null => null);
    for (const step of [1, -1]) nearestLinked(groups, best, step, found);
    for (const [index, home] of found.entries()) homes[index] ??= home;
  }
  return homes.map((home) => (home === null ? null : { adopted: home.adopted, isBehind: home.isBehind }));
}

/** Goes over the clauses in one direction and remembers for every group what was linked last; the nearer of both directions stays. */
function nearestLinked(
  groups: readonly number[],
  best: readonly (Link | undefined)[],
  step: number,
  found: ((Home & { distance: number }) | null)[],
): void {
  const last = new Map<number, { index: number; adopted: number }>();
  const first = step > 0 ? 0 : groups.length - 1;
  for (let index = first; index >= 0 && index < groups.length; index += step) {
    const group = groups[index] ?? 0;
    const link = best[index];
    if (link !== undefined) last.set(group, { index, adopted: link.adopted });
    const near = last.get(group);
    if (near === undefined) continue;
    const distance = Math.abs(index - near.index);
    if (distance < (found[index]?.distance ?? Infinity))
      found[index] = { adopted: near.adopted, isBehind: step > 0, distance };
  }
}
