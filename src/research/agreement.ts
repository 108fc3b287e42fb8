import { positionsById, standsOn } from '../model/changes/stands.js';
import type { Draft } from '../model/draft.js';
import { addChance, falseDiscoveryRates, noChances, rarity, type Chances } from './chance.js';

/** How two parties stood to one another, over the changes on which both support or oppose. */
export interface Agreement {
  /** The two, in the order of their names. */
  readonly party: string;
  readonly other: string;
  /** Changes that both support. */
  readonly coSupport: number;
  /** Changes that both oppose. */
  readonly coOpposition: number;
  /** Changes that one supports and the other opposes. */
  readonly clash: number;
  /** The share of the first two: the index of agreement (Lijphart, American Political Science Review 57, 1963), of sides only. */
  readonly agreement: number;
  /** The share that is expected if the sides that were taken on each change had fallen by chance on those who took them. */
  readonly expected: number;
  /** How often chance gives a share as rare as this one, or rarer: the p-value, two-sided; 1 where all took one side on every change. */
  readonly p: number;
  /** The same, adjusted for the number of pairs: the false discovery rate. */
  readonly q: number;
}

/* A change on which more parties speak has more pairs than anybody reads; the sides of the most active are counted. */
const mostSides = 200;

type Side = readonly [party: string, stand: 'support' | 'oppose'];

interface Pair {
  readonly party: string;
  readonly other: string;
  coSupport: number;
  coOpposition: number;
  clash: number;
  readonly chances: Chances;
}

/**
 * Finds how parties stood to one another, and how far that is more or less than chance.
 *
 * Chance is a permutation of the sides within each change: as many support it and as many oppose it, but any of those who took a side may
 * have taken any. So a change that all support tells nothing of two of them, and one that two of thirty oppose tells much of these two. Two
 * parties agree on a change with s supporters and o opponents with the chance (s(s − 1) + o(o − 1)) / ((s + o)(s + o − 1)); changes are taken
 * as independent. The distribution is computed and not drawn (see `rarity`).
 *
 * @param draft The draft.
 * @returns Pairs that share a change, in the order of their names; on a change with more than 200 sides those of the parties with most sides.
 * @example
 * agreementsOf(readDraft('[on] {USA+ FRA-}')).map(({ party, other, clash }) => [party, other, clash]); // [['FRA', 'USA', 1]]
 */
export function agreementsOf(draft: Draft): Agreement[] {
  const positions = positionsById(draft);
  const sided = draft.changes.map((change) =>
    [...standsOn(change, positions)].flatMap(([party, stand]): Side[] =>
      stand === 'support' || stand === 'oppose' ? [[party, stand]] : [],
    ),
  );
  const activity = new Map<string, number>();
  for (const [party] of sided.flat()) activity.set(party, (activity.get(party) ?? 0) + 1);
  const pairs = new Map<string, Map<string, Pair>>();
  for (const sides of sided) {
    const chance = chanceOf(sides);
    const active = sides
      .toSorted(([a], [b]) => (activity.get(b) ?? 0) - (activity.get(a) ?? 0) || (a < b ? -1 : 1))
      .slice(0, mostSides)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [at, [party, stand]] of active.entries()) {
      for (const [other, otherStand] of active.slice(at + 1)) {
        const pair = pairOf(pairs, party, other);
        pair[stand !== otherStand ? 'clash' : stand === 'support' ? 'coSupport' : 'coOpposition'] += 1;
        addChance(pair.chances, chance);
      }
    }
  }
  return agreements([...pairs.values()].flatMap((others) => [...others.values()]));
}

/** The chance that two of those who took a side took the same, if sides fall on them by chance. */
function chanceOf(sides: readonly Side[]): number {
  const all = sides.length;
  const support = sides.filter(([, stand]) => stand === 'support').length;
  const oppose = all - support;
  return all < 2 ? 1 : (support * (support - 1) + oppose * (oppose - 1)) / (all * (all - 1));
}

function pairOf(pairs: Map<string, Map<string, Pair>>, party: string, other: string): Pair {
  const others = pairs.get(party) ?? new Map<string, Pair>();
  pairs.set(party, others);
  const pair = others.get(other) ?? {
    ...{ party, other, coSupport: 0, coOpposition: 0, clash: 0 },
    chances: noChances(),
  };
  others.set(other, pair);
  return pair;
}

function agreements(pairs: readonly Pair[]): Agreement[] {
  const rounded = (value: number): number => Math.round(10_000 * value) / 10_000;
  const values = pairs.map(({ coSupport, coOpposition, chances }) =>
    rarity(chances, coSupport + coOpposition),
  );
  const rates = falseDiscoveryRates(values);
  return pairs
    .map(({ chances, ...pair }, index) => {
      const together = pair.coSupport + pair.coOpposition;
      const shared = together + pair.clash;
      return {
        ...pair,
        agreement: rounded(together / shared),
        expected: rounded(chances.expected / shared),
        p: rounded(values[index] ?? 1),
        q: rounded(rates[index] ?? 1),
      };
    })
    .sort((a, b) => (a.party === b.party ? (a.other < b.other ? -1 : 1) : a.party < b.party ? -1 : 1));
}
