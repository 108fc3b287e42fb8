import type { Draft } from '../model/draft.js';
import type { Reconciliation } from '../reconcile/reconciliation.js';
import { agreementsOf, type Agreement } from '../research/agreement.js';
import { measuresOf } from '../research/measures.js';
import { tally } from '../research/tally.js';

/** A party in a network. */
export interface NetworkParty {
  /** As in the positions. */
  readonly id: string;
  readonly name: string;
  /** What it is: a State, a group, an office; `other` where that is not known. */
  readonly kind: string;
  /** Changes that it supports, opposes and keeps back on. */
  readonly supports: number;
  readonly opposes: number;
  readonly reserves: number;
  /** The share of the changes of substance that it supports and that are adopted; null where that is not known (docs/measures.md). */
  readonly attainment: number | null;
}

/** Parties, and how they stood to one another. */
export interface AgreementNetwork {
  /** In the order of their names. */
  readonly parties: readonly NetworkParty[];
  /** Pairs that support or oppose a change in common. */
  readonly agreements: readonly Agreement[];
}

/**
 * Makes the network of agreement: parties that take sides are its nodes, and pairs that took a side on one change its edges.
 *
 * @param draft The draft.
 * @param reconciliation What became of it, which tells what the parties attained; null where it is not known.
 * @returns The network, for `toGexf` and `toGraphml`.
 * @throws TypeError where the reconciliation is of another draft.
 * @example
 * const gexf = await toGexf(agreementNetwork(draft));
 */
export function agreementNetwork(
  draft: Draft,
  reconciliation: Reconciliation | null = null,
): AgreementNetwork {
  const known = new Map(draft.parties.map((party) => [party.id, party]));
  const attained = new Map(
    reconciliation === null
      ? []
      : measuresOf(draft, reconciliation).flatMap(({ party, measure, about, value }) =>
          measure === 'attainment' && about === 'substance' ? [[party, value] as const] : [],
        ),
  );
  return {
    parties: tally(draft, reconciliation).parties.map(({ party, stands: { by } }) => ({
      id: party,
      name: known.get(party)?.name ?? party,
      kind: known.get(party)?.kind ?? 'other',
      supports: by.support,
      opposes: by.oppose,
      reserves: by.reserve,
      attainment: attained.get(party) ?? null,
    })),
    agreements: agreementsOf(draft),
  };
}

/** What is told of a party and of a pair in a file, in order; nothing is written where there is no value. */
export const partyFields = {
  kind: 'string',
  supports: 'int',
  opposes: 'int',
  reserves: 'int',
  attainment: 'double',
} as const satisfies Readonly<Partial<Record<keyof NetworkParty, string>>>;

export const pairFields = {
  co_support: 'int',
  co_opposition: 'int',
  clash: 'int',
  agreement: 'double',
  expected: 'double',
  p: 'double',
  q: 'double',
} as const;

/**
 * What is told of a pair, by the names of the columns of the table `agreements`.
 *
 * @param pair The pair.
 * @returns The values.
 */
export function pairValues({
  coSupport,
  coOpposition,
  ...pair
}: Agreement): Record<keyof typeof pairFields | 'weight', number> {
  return {
    /* So much two parties belong together; programs that lay out a network pull them by it. */
    weight: coSupport + coOpposition,
    co_support: coSupport,
    co_opposition: coOpposition,
    clash: pair.clash,
    agreement: pair.agreement,
    expected: pair.expected,
    p: pair.p,
    q: pair.q,
  };
}
