import { positionsById, standsOn } from '../model/changes/stands.js';
import type { Draft } from '../model/draft.js';

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
}

/* A change on which more parties speak has more pairs than anybody reads; the sides of the most active are counted. */
const mostSides = 200;

/**
 * Finds how parties stood to one another.
 *
 * @param draft The draft.
 * @returns Pairs that share a change, in the order of their names; on a change with more than 200 sides those of the parties with most sides.
 */
export function agreementsOf(draft: Draft): Agreement[] {
  const positions = positionsById(draft);
  const sided = draft.changes.map((change) =>
    [...standsOn(change, positions)].filter(([, stand]) => stand === 'support' || stand === 'oppose'),
  );
  const activity = new Map<string, number>();
  for (const [party] of sided.flat()) activity.set(party, (activity.get(party) ?? 0) + 1);
  const pairs = new Map<string, Omit<Agreement, 'agreement'>>();
  for (const sides of sided) {
    const active = sides
      .toSorted(([a], [b]) => (activity.get(b) ?? 0) - (activity.get(a) ?? 0) || (a < b ? -1 : 1))
      .slice(0, mostSides)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [at, [party, stand]] of active.entries()) {
      for (const [other, otherStand] of active.slice(at + 1)) {
        const key = JSON.stringify([party, other]);
        const pair = pairs.get(key) ?? { party, other, coSupport: 0, coOpposition: 0, clash: 0 };
        const same = stand === 'support' ? 'coSupport' : 'coOpposition';
        const how = stand === otherStand ? same : 'clash';
        pairs.set(key, { ...pair, [how]: pair[how] + 1 });
      }
    }
  }
  return [...pairs.values()]
    .map((pair) => {
      const together = pair.coSupport + pair.coOpposition;
      return { ...pair, agreement: Math.round((10_000 * together) / (together + pair.clash)) / 10_000 };
    })
    .sort((a, b) => (a.party === b.party ? (a.other < b.other ? -1 : 1) : a.party < b.party ? -1 : 1));
}
