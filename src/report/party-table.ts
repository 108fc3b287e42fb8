import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Stand } from '../model/changes/stands.js';
import type { Outcome } from '../reconcile/reconciliation.js';
import { legible } from '../write/legible.js';
import { bar, type BarPart } from './bar.js';
import type { ReportFacts, ReportParty } from './facts.js';
import { outcomes, stands as standWords } from './wording.js';

interface Tally {
  readonly stands: Record<Stand, number>;
  /** What became of the changes that the party supports. */
  readonly supported: Record<Outcome, number>;
  /** Of those that it opposes, how many were not made. */
  keptOut: number;
}

/**
 * Makes the table of the parties: what each asked for, and what became of it.
 *
 * @param facts What is known of the draft.
 * @returns The table; none where nobody takes a position on a change.
 */
export function partyTable(facts: ReportFacts): Element[] {
  const tallies = talliesOf(facts);
  const rows = facts.parties.flatMap((party) => {
    const tally = tallies.get(party.id);
    return tally === undefined ? [] : [{ party, tally }];
  });
  if (rows.length === 0) return [];
  rows.sort((a, b) => total(b.tally) - total(a.tally));
  const isReconciled = facts.changes.some(({ verdict }) => verdict !== null);
  const lengths = rows.map(({ tally }) => (isReconciled ? tally.stands.support : total(tally)));
  const most = lengths.reduce((longest, length) => Math.max(longest, length), 0);
  const heads = isReconciled
    ? [
        'Party',
        'For',
        'What became of it',
        'Adopted',
        'In part',
        'Not',
        'Moot or open',
        'Against',
        'Kept out',
      ]
    : ['Party', 'Positions', '', 'Support', 'Oppose', 'Reserve', 'Other'];
  const cells = isReconciled ? outcomeCells : standCells;
  return [
    h('section', { className: ['chart', 'wide'] }, [
      h('h3', isReconciled ? 'What each party asked for, and what became of it' : 'Where each party stands'),
      h(
        'p',
        { className: 'about' },
        isReconciled
          ? 'Changes to the draft that the party supports, by outcome; changes that it opposes, and how many of those were not made. A deletion is adopted when its words are gone.'
          : 'Changes to the draft on which the party takes a position.',
      ),
      h('div', { className: 'scroll', tabIndex: 0, role: 'region', ariaLabel: 'Parties' }, [
        h('table', [
          h(
            'thead',
            h(
              'tr',
              heads.map((head, index) =>
                h('th', { scope: 'col', className: index > 2 || index === 1 ? 'num' : '' }, head),
              ),
            ),
          ),
          h(
            'tbody',
            rows.map(({ party, tally }) => h('tr', [partyHead(party), ...cells(tally, most)])),
          ),
        ]),
      ]),
    ]),
  ];
}

function total({ stands }: Tally): number {
  return stands.support + stands.oppose + stands.reserve + stands.none;
}

function talliesOf({ changes }: ReportFacts): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const { stands, verdict } of changes) {
    for (const [party, stand] of stands) {
      const tally = tallies.get(party) ?? newTally();
      tallies.set(party, tally);
      tally.stands[stand] += 1;
      const outcome = verdict?.outcome ?? null;
      if (stand === 'support' && outcome !== null) tally.supported[outcome] += 1;
      if (stand === 'oppose' && outcome === 'not-adopted') tally.keptOut += 1;
    }
  }
  return tallies;
}

function newTally(): Tally {
  return {
    stands: { support: 0, oppose: 0, reserve: 0, none: 0 },
    supported: { adopted: 0, 'adopted-in-part': 0, 'not-adopted': 0, moot: 0, undetermined: 0 },
    keptOut: 0,
  };
}

function partyHead({ index, id, name }: ReportParty): Element {
  return h('th', { scope: 'row' }, [
    h('button', { type: 'button', className: 'party', dataParty: String(index) }, legible(id)),
    name === id ? [] : h('span', { className: 'name' }, ` ${legible(name)}`),
  ]);
}

function outcomeCells({ stands, supported, keptOut }: Tally, most: number): Element[] {
  const { adopted, moot, undetermined } = supported;
  const parts = (Object.keys(outcomes) as Outcome[]).map((outcome): BarPart => ({
    ...outcomes[outcome],
    count: supported[outcome],
  }));
  const numbers = [
    adopted,
    supported['adopted-in-part'],
    supported['not-adopted'],
    moot + undetermined,
    stands.oppose,
    keptOut,
  ];
  return [number(stands.support), h('td', bar(parts, most)), ...numbers.map(number)];
}

function standCells(tally: Tally, most: number): Element[] {
  const { stands } = tally;
  const parts = (Object.keys(standWords) as Stand[]).map((stand): BarPart => ({
    ...standWords[stand],
    code: `st-${standWords[stand].code}`,
    count: stands[stand],
  }));
  return [
    number(total(tally)),
    h('td', bar(parts, most)),
    ...[stands.support, stands.oppose, stands.reserve, stands.none].map(number),
  ];
}

function number(value: number): Element {
  return h('td', { className: value === 0 ? 'num zero' : 'num' }, String(value));
}
