import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Fate, Origin } from '../reconcile/reconciliation.js';
import { byContention, byWhatTheyGot, findingsOf, type Finding } from '../research/findings.js';
import { shareOf } from '../research/counts.js';
import type { VerdictTally } from '../research/verdict-tally.js';
import { legible } from '../write/legible.js';
import { barChart, type BarPart } from './bar.js';
import type { ReportFacts } from './facts.js';
import { outcomeBar, partyHead } from './party-table.js';
import { choiceOutcomes, countOf, fates, kinds, origins, percent } from './wording.js';

/* What has room on the first screen; the tables below have all. */
const mostRows = 6;

/**
 * Makes what a reader sees first: what became of the brackets, where the adopted words come from, and who got what; where nobody is named, how
 * choices were decided and what was most contested.
 *
 * @param facts What is known of the draft.
 * @returns Sections, each a finding with its numbers.
 */
export function brief(facts: ReportFacts): Element[] {
  const { verdicts, draft } = facts.counted;
  const findings = findingsOf(facts.counted);
  if (verdicts === null) {
    const kindParts = partsOf(kinds, draft.changes.all.by);
    return [
      ...(draft.changes.all.total === 0
        ? []
        : [barChart('What is proposed', kindParts, said(findings, 'brackets'))]),
      ...mostContested(facts, findings),
    ];
  }
  return [
    barChart('What became of the brackets', fateParts(verdicts), said(findings, 'brackets')),
    barChart(
      'Where the adopted words come from',
      originParts(verdicts),
      said(findings, 'adopted-text'),
      true,
    ),
    ...(facts.parties.length > 0 ? whoGotWhat(facts, findings) : undecided(facts, verdicts, findings)),
  ];
}

function said(findings: readonly Finding[], about: Finding['about']): string {
  return findings.find((finding) => finding.about === about)?.text ?? '';
}

function partsOf<Key extends string>(
  wording: Readonly<Record<Key, Omit<BarPart, 'count'>>>,
  by: Readonly<Record<Key, number>>,
): BarPart[] {
  return (Object.keys(wording) as Key[]).map((key) => ({ ...wording[key], count: by[key] }));
}

function fateParts({ fates: { all } }: VerdictTally): BarPart[] {
  return partsOf<Fate>(fates, all.by);
}

function originParts({ origins: { by } }: VerdictTally): BarPart[] {
  return partsOf<Origin>(origins, by);
}

function whoGotWhat(facts: ReportFacts, findings: readonly Finding[]): Element[] {
  const got = byWhatTheyGot(facts.counted.parties).filter(({ supported }) => supported.all.total > 0);
  const rows = got.slice(0, mostRows);
  if (rows.length === 0) return [];
  const most = got.reduce((top, { supported }) => Math.max(top, supported.all.total), 1);
  return [
    h('section', { className: 'chart' }, [
      h('h3', 'Who got what'),
      h('p', { className: 'finding' }, said(findings, 'parties')),
      h('table', [
        h(
          'tbody',
          rows.flatMap((tally) => {
            const party = facts.partyById.get(tally.party);
            const { by, total } = tally.supported.all;
            return party === undefined
              ? []
              : [
                  h('tr', [
                    partyHead(party),
                    h('td', outcomeBar(tally, most)),
                    h('td', { className: 'num' }, `${by.adopted} of ${total}`),
                  ]),
                ];
          }),
        ),
      ]),
      h(
        'p',
        { className: 'more' },
        h(
          'a',
          { href: '#parties' },
          facts.parties.length === 1 ? 'More' : `All ${facts.parties.length} parties`,
        ),
      ),
    ]),
  ];
}

function undecided(facts: ReportFacts, { choices }: VerdictTally, findings: readonly Finding[]): Element[] {
  if (choices.total === 0) return mostContested(facts, findings);
  const parts = partsOf(choiceOutcomes, choices.by);
  const chart = barChart('How the choices were decided', parts, said(findings, 'choices'));
  return [
    h('section', { className: 'chart' }, [
      ...chart.children,
      h('p', { className: 'finding' }, said(findings, 'contention')),
      h('p', { className: 'more' }, h('a', { href: '#choices' }, 'All choices')),
    ]),
  ];
}

function mostContested({ counted }: ReportFacts, findings: readonly Finding[]): Element[] {
  const rows = byContention(counted.draft.articles).slice(0, mostRows);
  if (rows.length === 0) return [];
  return [
    h('section', { className: 'chart' }, [
      h('h3', 'What is most contested'),
      h('p', { className: 'finding' }, said(findings, 'contention')),
      h('table', [
        h(
          'tbody',
          rows.map(({ name, spans, contested, words }) =>
            h('tr', [
              h('th', { scope: 'row' }, legible(name)),
              h('td', { className: 'num' }, countOf(spans, 'bracket')),
              h('td', { className: 'num' }, percent(shareOf(contested, words))),
            ]),
          ),
        ),
      ]),
    ]),
  ];
}
