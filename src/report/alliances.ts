import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Draft } from '../model/draft.js';
import { agreementsOf } from '../research/agreement.js';
import type { PartyTally } from '../research/party-tally.js';
import { legible } from '../write/legible.js';
import type { ReportFacts, ReportParty } from './facts.js';

/* A larger table can be read on no screen; pairs of the most active parties are the ones that are looked for. */
const mostParties = 24;

/** On how many changes two parties stand on one side, and on how many on different ones. */
interface Pair {
  readonly together: number;
  readonly apart: number;
}

/**
 * Makes the table of who supported and opposed together.
 *
 * @param facts What is known of the draft.
 * @returns A triangle of the parties against one another; none where no two parties speak of the same change.
 */
export function alliances(facts: ReportFacts): Element[] {
  const active = mostActive(facts);
  const pairs = pairsOf(facts.draft, new Map(active.map(({ id, index }) => [id, index])));
  if (pairs.size === 0) return [];
  const parties = active.filter(({ index }) => active.some((other) => pairs.has(keyOf(index, other.index))));
  const left = facts.parties.length - parties.length;
  return [
    h('section', { className: ['chart', 'wide'] }, [
      h('h3', 'Who stood together'),
      h('p', { className: 'about' }, [
        'On how many changes two parties are on the same side (',
        h('b', '5'),
        ') and on opposite sides (',
        h('i', '−2'),
        `).${left > 0 ? ` Left out: ${left} that share no change with another party, or speak less often.` : ''}`,
      ]),
      h('div', { className: 'scroll', tabIndex: 0, role: 'region', ariaLabel: 'Who stood together' }, [
        h('table', { className: 'matrix' }, [
          h(
            'thead',
            h('tr', [
              h('td'),
              ...parties.slice(0, -1).map(({ id }) => h('th', { scope: 'col' }, legible(id))),
            ]),
          ),
          h(
            'tbody',
            parties.slice(1).map((party, row) => matrixRow(party, parties.slice(0, row + 1), pairs)),
          ),
        ]),
      ]),
    ]),
  ];
}

function mostActive({ counted, partyById }: ReportFacts): ReportParty[] {
  const sides = ({ stands: { by } }: PartyTally): number => by.support + by.oppose;
  return counted.parties
    .filter((party) => sides(party) > 0)
    .sort((a, b) => sides(b) - sides(a))
    .flatMap(({ party }) => partyById.get(party) ?? [])
    .slice(0, mostParties);
}

function pairsOf(draft: Draft, order: ReadonlyMap<string, number>): Map<string, Pair> {
  return new Map(
    agreementsOf(draft).flatMap(({ party, other, coSupport, coOpposition, clash }): [string, Pair][] => {
      const [one, two] = [order.get(party), order.get(other)];
      if (one === undefined || two === undefined) return [];
      return [[keyOf(one, two), { together: coSupport + coOpposition, apart: clash }]];
    }),
  );
}

function keyOf(a: number, b: number): string {
  return a > b ? `${a} ${b}` : `${b} ${a}`;
}

function matrixRow(
  { id, index }: ReportParty,
  others: readonly ReportParty[],
  pairs: ReadonlyMap<string, Pair>,
): Element {
  const cells = others.map((other) => {
    const pair = pairs.get(keyOf(index, other.index));
    if (pair === undefined) return h('td');
    const { together, apart } = pair;
    return h('td', { className: toneOf(together - apart) }, [
      together === 0 ? [] : h('b', String(together)),
      together > 0 && apart > 0 ? ' ' : [],
      apart === 0 ? [] : h('i', `−${apart}`),
    ]);
  });
  return h('tr', [h('th', { scope: 'row' }, legible(id)), ...cells]);
}

function toneOf(balance: number): string {
  if (balance === 0) return 'even';
  const strength = Math.abs(balance) > 3 ? 3 : Math.abs(balance) > 1 ? 2 : 1;
  return `${balance > 0 ? 'with' : 'against'}${strength}`;
}
