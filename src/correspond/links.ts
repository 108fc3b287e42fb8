import type { LinkCalibration } from '../calibration/calibration.js';
import type { Candidate } from './candidates.js';
import type { Clause } from './clauses.js';

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
  let odds = candidates.map((list) =>
    list.map(({ bits }) => calibration.content * bits + Math.log2(1 / clauses.adopted.length)),
  );
  let beliefs = beliefsOf(candidates, odds, calibration);
  for (let round = 0; round < rounds; round += 1) {
    const prior = priorOf(clauses, candidates, beliefs, calibration);
    odds = candidates.map((list, draft) =>
      list.map(({ bits }, index) => calibration.content * bits + Math.log2(prior[draft]?.[index] ?? 1e-9)),
    );
    odds = againstRivals(clauses, candidates, odds, calibration);
    beliefs = beliefsOf(candidates, odds, calibration);
  }
  return chosen(candidates, odds, calibration);
}

/**
 * What another clause explains better is less likely to answer to this one too, unless both are of one family: options answer to one place.
 */
function againstRivals(
  { draft }: Context,
  candidates: readonly Candidate[][],
  odds: readonly number[][],
  calibration: LinkCalibration,
): number[][] {
  const best = new Map<number, { family: number; odds: number; second: number }>();
  for (const [index, list] of candidates.entries()) {
    const family = draft[index]?.family ?? -1;
    for (const [at, { adopted }] of list.entries()) {
      const value = odds[index]?.[at] ?? -Infinity;
      const known = best.get(adopted);
      if (known === undefined) best.set(adopted, { family, odds: value, second: -Infinity });
      else if (known.family === family) known.odds = Math.max(known.odds, value);
      else if (value > known.odds) best.set(adopted, { family, odds: value, second: known.odds });
      else known.second = Math.max(known.second, value);
    }
  }
  return candidates.map((list, index) =>
    list.map(({ adopted }, at) => {
      const own = odds[index]?.[at] ?? -Infinity;
      const known = best.get(adopted);
      const rival =
        known === undefined ? own : known.family === draft[index]?.family ? known.second : known.odds;
      return own - calibration.rival * Math.max(0, rival - own);
    }),
  );
}

/** How far each candidate is believed, against the others of its clause and against nothing. */
function beliefsOf(
  candidates: readonly Candidate[][],
  odds: readonly number[][],
  calibration: LinkCalibration,
): number[][] {
  return candidates.map((list, draft) => {
    const weights = list.map(
      (_, index) => 2 ** (calibration.certainty * Math.min(60, odds[draft]?.[index] ?? -60)),
    );
    const sum = weights.reduce((total, weight) => total + weight, 1);
    return weights.map((weight) => weight / sum);
  });
}

function priorOf(
  { draft, adopted }: Context,
  candidates: readonly Candidate[][],
  beliefs: readonly number[][],
  calibration: LinkCalibration,
): number[][] {
  const ofArticle = groupPrior(
    draft.map(({ article }) => article),
    adopted.map(({ article }) => article),
    candidates,
    beliefs,
  );
  const ofFamily = groupPrior(
    draft.map(({ family }) => family),
    adopted.map(({ family }) => family),
    candidates,
    beliefs,
  );
  const best = candidates.map((list, index) => {
    const own = beliefs[index] ?? [];
    let top = 0;
    for (let at = 1; at < own.length; at += 1) if ((own[at] ?? 0) > (own[top] ?? 0)) top = at;
    const candidate = list[top];
    return candidate === undefined ? null : { adopted: candidate.adopted, belief: own[top] ?? 0 };
  });
  return candidates.map((list, index) =>
    list.map((candidate) => {
      let beside = 0;
      for (const step of [-1, 1]) {
        const neighbor = best[index + step];
        if (neighbor === null || neighbor === undefined) continue;
        const distance = candidate.adopted - neighbor.adopted;
        const isBeside = distance === -step || distance === 0;
        if (isBeside) beside += neighbor.belief / 4;
        else if (distance === -2 * step) beside += neighbor.belief / 8;
      }
      return (
        calibration.anywhere / adopted.length +
        calibration.inArticle * ofArticle(index, candidate.adopted) +
        calibration.inFamily * ofFamily(index, candidate.adopted) +
        calibration.besideNeighbor * beside
      );
    }),
  );
}

/** How likely a place in the other text is by what the other clauses of its group answer to. */
function groupPrior(
  groupOfDraft: readonly number[],
  groupOfAdopted: readonly number[],
  candidates: readonly Candidate[][],
  beliefs: readonly number[][],
): (draft: number, adopted: number) => number {
  const sizes = new Map<number, number>();
  for (const group of groupOfAdopted) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const width = groupOfAdopted.reduce((most, group) => Math.max(most, group), 0) + 1;
  const sums = new Map<number, number>();
  const links = new Map<number, number>();
  const own: Map<number, number>[] = [];
  for (const [index, list] of candidates.entries()) {
    const from = groupOfDraft[index] ?? 0;
    const mine = new Map<number, number>();
    for (const [at, candidate] of list.entries()) {
      const belief = beliefs[index]?.[at] ?? 0;
      const to = groupOfAdopted[candidate.adopted] ?? 0;
      mine.set(to, (mine.get(to) ?? 0) + belief);
      links.set(from * width + to, (links.get(from * width + to) ?? 0) + belief);
      sums.set(from, (sums.get(from) ?? 0) + belief);
    }
    own.push(mine);
  }
  return (index, adopted) => {
    const from = groupOfDraft[index] ?? 0;
    const to = groupOfAdopted[adopted] ?? 0;
    const mine = own[index] ?? new Map<number, number>();
    let ownSum = 0;
    for (const belief of mine.values()) ownSum += belief;
    const others = (links.get(from * width + to) ?? 0) - (mine.get(to) ?? 0);
    const all = (sums.get(from) ?? 0) - ownSum;
    return others / Math.max(1, all) / (sizes.get(to) ?? 1);
  };
}

/** The best answer of every clause of either text, where it is better than chance; and for the others of the draft the nearest. */
function chosen(
  candidates: readonly Candidate[][],
  odds: readonly number[][],
  calibration: LinkCalibration,
): Links {
  const bestOfAdopted = new Map<number, number>();
  for (const [index, list] of candidates.entries())
    for (const [at, { adopted }] of list.entries())
      bestOfAdopted.set(
        adopted,
        Math.max(bestOfAdopted.get(adopted) ?? -Infinity, odds[index]?.[at] ?? -Infinity),
      );
  const links: Link[] = [];
  const nearest: (Link | null)[] = [];
  for (const [index, list] of candidates.entries()) {
    const own = odds[index] ?? [];
    const top = own.reduce((most, value) => Math.max(most, value), -Infinity);
    let best: Link | null = null;
    for (const [at, { draft, adopted, bits }] of list.entries()) {
      const value = own[at] ?? -Infinity;
      const link = {
        draft,
        adopted,
        bits,
        odds: value,
        confidence: 1 / (1 + 2 ** (-calibration.certainty * value)),
      };
      if (value === top) best ??= link;
      if (value > calibration.least && (value === top || value === bestOfAdopted.get(adopted)))
        links.push(link);
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
