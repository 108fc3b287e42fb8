import { positionsById, standsOn, type Stand } from '../model/changes/stands.js';
import type { Draft, Stance } from '../model/draft.js';
import type { Reconciliation } from '../reconcile/reconciliation.js';
import { countsBy, splitBy, type Counts, type Split } from './counts.js';
import { changeOutcomeKeys, type ChangeOutcome } from './verdict-tally.js';

/** What a party asked for, and what became of it. */
export interface PartyTally {
  /** As in the positions. */
  readonly party: string;
  /** Its entries in tags, by what they say. */
  readonly stances: Readonly<Partial<Record<Stance, number>>>;
  /** The number of its entries. */
  readonly positions: number;
  /** Where it stands towards the changes on which it speaks, after all that its tags say; every change counts once. */
  readonly stands: Counts<Stand>;
  /** What became of the changes that it supports, opposes and keeps back on. */
  readonly supported: Split<ChangeOutcome>;
  readonly opposed: Split<ChangeOutcome>;
  readonly reserved: Split<ChangeOutcome>;
}

const standKeys: readonly Stand[] = ['support', 'oppose', 'reserve', 'none'];
interface Item {
  readonly stand: Stand;
  readonly key: ChangeOutcome;
  readonly isTypographic: boolean;
}

/**
 * Counts what each party asked for, and what became of it.
 *
 * @param draft The draft.
 * @param reconciliation What became of it; null where that is not known.
 * @param typographicChanges The changes that are about typography alone, by id.
 * @returns The parties in the order of their names.
 */
export function partiesOf(
  draft: Draft,
  reconciliation: Reconciliation | null,
  typographicChanges: ReadonlySet<string>,
): PartyTally[] {
  const positions = positionsById(draft);
  const outcomes = new Map(
    reconciliation?.changes.map(({ id, outcome }): [string, ChangeOutcome] => [id, outcome ?? 'none']),
  );
  const items = new Map<string, Item[]>();
  const entries = new Map<string, Draft['positions']>();
  for (const position of draft.positions) {
    items.set(position.party, items.get(position.party) ?? []);
    const known = entries.get(position.party);
    if (known === undefined) entries.set(position.party, [position]);
    else known.push(position);
  }
  for (const change of draft.changes) {
    const isTypographic = typographicChanges.has(change.id);
    const key = outcomes.get(change.id) ?? 'none';
    for (const [party, stand] of standsOn(change, positions))
      items.get(party)?.push({ stand, key, isTypographic });
  }
  return [...items]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([party, all]) => {
      const of = (stand: Stand, what: string): Split<ChangeOutcome> =>
        splitBy(
          what,
          changeOutcomeKeys,
          reconciliation === null ? [] : all.filter((item) => item.stand === stand),
        );
      const said = entries.get(party) ?? [];
      return {
        party,
        stances: stancesOf(said),
        positions: said.length,
        stands: countsBy(
          standKeys,
          all.map(({ stand }) => stand),
        ),
        supported: of('support', 'changes that the party supports'),
        opposed: of('oppose', 'changes that the party opposes'),
        reserved: of('reserve', 'changes on which the party reserves its position'),
      };
    });
}

/**
 * Counts entries in tags by what they say.
 *
 * @param positions The entries.
 * @returns The counts; stances that do not occur are not there.
 */
export function stancesOf(positions: Draft['positions']): Partial<Record<Stance, number>> {
  const by: Partial<Record<Stance, number>> = {};
  for (const { stance } of positions) by[stance] = (by[stance] ?? 0) + 1;
  return by;
}
