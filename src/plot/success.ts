import type { Draft } from '../model/draft.js';
import type { Reconciliation } from '../reconcile/reconciliation.js';
import { measuresOf, type Measure } from '../research/measures.js';
import { textNames } from './documents.js';
import { figure, ink, shortened, widthOf } from './figure.js';

/* More rows than these no page holds; the parties with most changes are shown. */
const mostParties = 40;
const rowHeight = 20;

/**
 * Draws how far each party got what it stood for: the share of the changes of substance that it supports and that were adopted, with the
 * Wilson interval, and with what the share would be if all that is moot or undetermined had gone one way.
 *
 * @param draft The draft.
 * @param adopted The adopted text.
 * @param reconciliation What became of the draft in it.
 * @returns A promise of an SVG document; of null where no party supports a change.
 * @example
 * const draft = readDraft('1. Urges [all] {USA+} States.');
 * const adopted = readAdopted('1. Urges all States.');
 * (await successPlot(draft, adopted, reconcile(draft, adopted)))?.startsWith('<svg'); // true
 */
export async function successPlot(
  draft: Draft,
  adopted: Draft,
  reconciliation: Reconciliation,
): Promise<string | null> {
  const found = measuresOf(draft, reconciliation).filter(
    ({ measure, about }) => measure === 'attainment' && about === 'substance',
  );
  const shown = found
    .toSorted((a, b) => sizeOf(b) - sizeOf(a) || (a.party < b.party ? -1 : 1))
    .slice(0, mostParties)
    .sort(
      (a, b) => (b.value ?? -1) - (a.value ?? -1) || sizeOf(b) - sizeOf(a) || (a.party < b.party ? -1 : 1),
    );
  if (shown.length === 0) return null;
  const rows = shown.map((one) => ({ ...one, name: shortened(one.party, 24), count: countText(one) }));
  const names = rows.map(({ name }) => name);
  const left = found.length - shown.length;
  const more =
    left === 0
      ? ''
      : ` The ${String(shown.length)} parties that support most are shown, of ${String(found.length)}.`;
  return figure(
    {
      title: 'What parties attained',
      subtitle: `Share of the changes that a party supports that were adopted. ${textNames(draft, adopted)}.${more}`,
      caption:
        'Dot: share of the supported changes of substance that were adopted, of those adopted, adopted in part or not adopted; n on the right. ' +
        'Line: its 95 % interval (Wilson). Gray bar: from the share if none of the changes that are moot or undetermined (+) had been adopted, to the share if all had. ' +
        'A share is no influence, and the interval has nothing of the error of the verdicts.',
    },
    (plot) => ({
      height: rows.length * rowHeight,
      left: Math.max(64, widthOf(names)),
      right: Math.max(64, widthOf(rows.map(({ count }) => count))),
      options: {
        x: {
          domain: [0, 1],
          label: 'share adopted →',
          tickFormat: '.0%',
          labelAnchor: 'center',
          labelArrow: 'none',
          labelOffset: 36,
        },
        y: { domain: names, label: null, padding: 0.2 },
      },
      marks: [
        plot.gridX({ stroke: ink.faint, strokeOpacity: 1 }),
        plot.barX(rows, { y: 'name', x1: 'least', x2: 'most', fill: ink.light }),
        plot.ruleY(
          rows.filter(({ low }) => low !== null),
          { y: 'name', x1: 'low', x2: 'high', stroke: ink.strong, strokeWidth: 1.5 },
        ),
        plot.dot(
          rows.filter(({ value }) => value !== null),
          { y: 'name', x: 'value', r: 4, fill: ink.strong, stroke: 'white' },
        ),
        plot.text(rows, { y: 'name', frameAnchor: 'right', text: 'count', textAnchor: 'start', dx: 8 }),
      ],
    }),
  );
}

function sizeOf({ denominator, left }: Measure): number {
  return denominator + left;
}

/** `5 of 11 +2`: adopted, of how many, and how many are left out. */
function countText({ numerator, denominator, left }: Measure): string {
  return `${String(numerator)} of ${String(denominator)}${left === 0 ? '' : ` +${String(left)}`}`;
}
