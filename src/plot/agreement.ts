import type { Draft } from '../model/draft.js';
import { agreementsOf, type Agreement } from '../research/agreement.js';
import { textNames } from './documents.js';
import { figure, shortened, widthOf } from './figure.js';

/* So many columns have room for their numbers. */
const mostParties = 30;
const cell = 24;

/**
 * Draws how parties stood to one another: a matrix in which each cell is a pair that took a side on a change in common, dark where they agree.
 * Parties that took the same sides stand beside one another.
 *
 * @param draft The draft.
 * @returns A promise of an SVG document; of null where no two parties took a side on one change.
 * @example
 * (await agreementPlot(readDraft('1. Urges [all] {USA+ FRA-} States.')))?.startsWith('<svg'); // true
 */
export async function agreementPlot(draft: Draft): Promise<string | null> {
  const pairs = agreementsOf(draft);
  if (pairs.length === 0) return null;
  const { shown, all } = mostActive(pairs);
  const order = sideBySide(shown, pairs);
  const names = new Map(order.map((party) => [party, shortened(party, 18)]));
  const place = new Map(order.map((party, index) => [party, index]));
  const cells = pairs.flatMap(({ party, other, coSupport, coOpposition, clash, agreement, q }) => {
    const [one, two] = [place.get(party), place.get(other)];
    if (one === undefined || two === undefined) return [];
    const [upper, lower] = one < two ? [party, other] : [other, party];
    const shared = coSupport + coOpposition + clash;
    const mark = q <= 0.05 ? '*' : '';
    return [{ x: names.get(upper), y: names.get(lower), agreement, text: `${String(shared)}${mark}` }];
  });
  const labels = [...names.values()];
  const more =
    shown.length === all
      ? ''
      : ` The ${String(shown.length)} most active of ${String(all)} parties are shown.`;
  const side = widthOf(labels);
  return figure(
    {
      title: 'Who stood with whom',
      subtitle: `Agreement of ${String(shown.length)} parties on changes on which both took a side. ${textNames(draft)}.${more}`,
      caption:
        'Number: changes on which both support or oppose (n). Shade: the share on which both took the same side, from white (none) to black (all). ' +
        'An asterisk: other than chance, with a false discovery rate of at most 5 %, by permutation of the sides within each change; ' +
        'without one, the shade may be due to chance. No cell: no change in common.',
    },
    (plot) => ({
      width: Math.max(460, side + 24 + labels.length * cell + 110),
      height: labels.length * cell,
      left: side + 24,
      right: 110,
      bottom: side + 24,
      options: {
        x: { domain: labels, label: null, tickRotate: -90, tickSize: 0, padding: 0.04 },
        y: { domain: labels, label: null, tickSize: 0, padding: 0.04 },
        color: { type: 'linear', domain: [0, 1], range: ['#ffffff', '#111111'] },
      },
      marks: [
        plot.cell(cells, { x: 'x', y: 'y', fill: 'agreement', stroke: '#888', inset: 0.5 }),
        plot.text(cells, {
          x: 'x',
          y: 'y',
          text: 'text',
          fontSize: 11,
          fill: ({ agreement }: { agreement: number }) => (agreement > 0.5 ? '#ffffff' : '#111111'),
        }),
      ],
    }),
  );
}

function mostActive(pairs: readonly Agreement[]): { shown: string[]; all: number } {
  const activity = new Map<string, number>();
  for (const { party, other, coSupport, coOpposition, clash } of pairs)
    for (const one of [party, other])
      activity.set(one, (activity.get(one) ?? 0) + coSupport + coOpposition + clash);
  const sorted = [...activity].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([party]) => party);
  return { shown: sorted.slice(0, mostParties), all: sorted.length };
}

const rounds = 200;

/** Orders parties by the first eigenvector of agreement less clash, found by iteration: those that took the same sides come together. */
function sideBySide(parties: readonly string[], pairs: readonly Agreement[]): string[] {
  const index = new Map(parties.map((party, at) => [party, at]));
  const links = pairs.flatMap(({ party, other, coSupport, coOpposition, clash }) => {
    const [one, two] = [index.get(party), index.get(other)];
    return one === undefined || two === undefined
      ? []
      : [{ one, two, weight: coSupport + coOpposition - clash }];
  });
  /* The diagonal makes the largest eigenvalue the one of largest size, so that the iteration ends there. */
  const diagonal = parties.map(() => 1);
  for (const { one, two, weight } of links)
    for (const at of [one, two]) diagonal[at] = (diagonal[at] ?? 0) + Math.abs(weight);
  let vector = parties.map((_, at) => 1 + at / parties.length);
  for (let round = 0; round < rounds; round += 1) {
    const next = vector.map((value, at) => value * (diagonal[at] ?? 1));
    for (const { one, two, weight } of links) {
      next[one] = (next[one] ?? 0) + weight * (vector[two] ?? 0);
      next[two] = (next[two] ?? 0) + weight * (vector[one] ?? 0);
    }
    const length = Math.sqrt(next.reduce((sum, value) => sum + value * value, 0)) || 1;
    vector = next.map((value) => value / length);
  }
  const rounded = vector.map((value) => Math.round(value * 1e6));
  return parties
    .map((party, at) => ({ party, value: rounded[at] ?? 0 }))
    .sort((a, b) => b.value - a.value || (a.party < b.party ? -1 : 1))
    .map(({ party }) => party);
}
