import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Fate, Origin, Reconciliation } from '../reconcile/reconciliation.js';
import { alliances } from './alliances.js';
import { barChart, type BarPart } from './bar.js';
import type { ReportFacts } from './facts.js';
import { paragraphMap, type MappedProvision } from './paragraph-map.js';
import { partyTable } from './party-table.js';
import { fates, kinds, origins } from './wording.js';

/**
 * Makes the overview: what is in the draft, what became of it, who asked for what, where the contention is, who stood together.
 *
 * @param facts What is known of the draft.
 * @param reconciliation What became of it; null where that is not known.
 * @param provisions The provisions of the draft that have labels.
 * @returns A section.
 */
export function overview(
  facts: ReportFacts,
  reconciliation: Reconciliation | null,
  provisions: readonly MappedProvision[],
): Element {
  const first =
    reconciliation === null
      ? [barChart('What is proposed', kindParts(facts))]
      : [
          barChart('What became of the brackets', fateParts(reconciliation)),
          barChart('Where the adopted words come from', originParts(reconciliation), true),
        ];
  return h('section', { id: 'overview', ariaLabelledBy: 'overview-head' }, [
    h('h2', { id: 'overview-head' }, 'Overview'),
    h('div', { className: 'charts' }, [
      ...(facts.changes.length === 0 && reconciliation === null ? [] : first),
      ...paragraphMap(facts.draft, provisions),
      ...partyTable(facts),
      ...alliances(facts),
    ]),
  ]);
}

function kindParts({ changes }: ReportFacts): BarPart[] {
  return Object.entries(kinds).map(([kind, wording]) => ({
    ...wording,
    count: changes.filter(({ change }) => change.kind === kind).length,
  }));
}

function fateParts({ spans }: Reconciliation): BarPart[] {
  return (Object.keys(fates) as Fate[]).map((fate) => ({
    ...fates[fate],
    count: spans.filter((span) => span.fate === fate).length,
  }));
}

/** By the length of the words. */
function originParts({ words }: Reconciliation): BarPart[] {
  return (Object.keys(origins) as Origin[]).map((origin) => ({
    ...origins[origin],
    count: words.reduce((sum, run) => sum + (run.origin === origin ? run.end - run.start : 0), 0),
  }));
}
