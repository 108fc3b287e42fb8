import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Stand } from '../model/changes/stands.js';
import type { Outcome } from '../reconcile/reconciliation.js';
import { legible } from '../write/legible.js';
import { bar, type BarPart } from './bar.js';
import { byWhatTheyGot } from '../research/findings.js';
import type { PartyTally } from '../research/party-tally.js';
import type { ReportFacts, ReportParty } from './facts.js';
import { outcomes, stands as standWords } from './wording.js';

/**
 * Makes the table of the parties: what each asked for, and what became of it.
 *
 * @param facts What is known of the draft.
 * @returns The table; none where nobody takes a position on a change.
 */
export function partyTable(facts: ReportFacts): Element[] {
  const { verdicts, parties } = facts.counted;
  const isReconciled = verdicts !== null;
  const active = parties.filter(({ stands }) => stands.total > 0);
  const sorted = isReconciled
    ? byWhatTheyGot(active)
    : active.toSorted((a, b) => b.stands.total - a.stands.total);
  const rows = sorted.flatMap((tally) => {
    const party = facts.partyById.get(tally.party);
    return party === undefined ? [] : [{ party, tally }];
  });
  if (rows.length === 0) return [];
  const lengths = rows.map(({ tally }) => (isReconciled ? tally.supported.all.total : tally.stands.total));
  const most = lengths.reduce((longest, length) => Math.max(longest, length), 0);
  const heads = isReconciled
    ? [
        'Party',
        'Supports',
        'What became of it',
        'Adopted',
        'In part',
        'Not adopted',
        'Moot, undetermined',
        'Typography',
        'Opposes',
        'Kept out',
        'Reserves',
      ]
    : ['Party', 'Positions', '', 'Support', 'Oppose', 'Reserve', 'Other'];
  const cells = isReconciled ? outcomeCells : standCells;
  return [
    h('section', { id: 'parties', className: ['chart', 'wide'] }, [
      h('h3', isReconciled ? 'What each party asked for, and what became of it' : 'Where each party stands'),
      h(
        'p',
        { className: 'about' },
        isReconciled
          ? 'Changes that the party supports, by outcome, and how many of them are about typography alone; changes that it opposes, and how many of those were kept out, that is, not adopted; changes on which it reserves its position. A deletion is adopted when its words are gone. Who got most stands first.'
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

/**
 * Makes the head of a row: the party as a button that filters by it.
 *
 * @param party The party.
 * @returns The cell.
 */
export function partyHead({ index, id, name }: ReportParty): Element {
  return h('th', { scope: 'row' }, [
    h('button', { type: 'button', className: 'party', dataParty: String(index) }, legible(id)),
    name === id ? [] : h('span', { className: 'name' }, ` ${legible(name)}`),
  ]);
}

/**
 * Makes the bar of what became of what a party supports.
 *
 * @param tally The counts of the party.
 * @param most What the full width stands for.
 * @returns The drawing.
 */
export function outcomeBar({ supported: { all } }: PartyTally, most: number): Element {
  return bar(
    (Object.keys(outcomes) as Outcome[]).map((outcome): BarPart => ({
      ...outcomes[outcome],
      count: all.by[outcome],
    })),
    most,
  );
}

function outcomeCells(tally: PartyTally, most: number): Element[] {
  const { supported, opposed, reserved } = tally;
  const { by, total } = supported.all;
  const numbers = [
    by.adopted,
    by['adopted-in-part'],
    by['not-adopted'],
    by.moot + by.undetermined,
    supported.typography.total,
    opposed.all.total,
    opposed.all.by['not-adopted'],
    reserved.all.total,
  ];
  return [number(total), h('td', outcomeBar(tally, most)), ...numbers.map(number)];
}

function standCells({ stands: { total, by } }: PartyTally, most: number): Element[] {
  const parts = (Object.keys(standWords) as Stand[]).map((stand): BarPart => ({
    ...standWords[stand],
    code: `st-${standWords[stand].code}`,
    count: by[stand],
  }));
  return [
    number(total),
    h('td', bar(parts, most)),
    ...[by.support, by.oppose, by.reserve, by.none].map(number),
  ];
}

function number(value: number): Element {
  return h('td', { className: value === 0 ? 'num zero' : 'num' }, String(value));
}
