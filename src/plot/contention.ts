import type { Draft } from '../model/draft.js';
import { percentOf } from '../research/findings.js';
import { tally } from '../research/tally.js';
import { textNames } from './documents.js';
import { figure, ink, shortened } from './figure.js';

const left = 56;
const right = 24;
const width = 760;
const longestLabel = 30;
/* A line of a label that stands upright is so wide, with the space to the next. */
const labelWidth = 13;

/**
 * Draws how contested a draft is along its text: the share of the words that stand in brackets, provision by provision, each as wide as it
 * has words.
 *
 * @param draft The draft.
 * @returns A promise of an SVG document; of null where it has no words in provisions.
 * @example
 * (await contentionPlot(readDraft('1. Urges [all] States.')))?.startsWith('<svg'); // true
 */
export async function contentionPlot(draft: Draft): Promise<string | null> {
  const { paragraphs, articles } = tally(draft).draft;
  let at = 0;
  const bars = paragraphs.flatMap(({ provision, words, contested }) => {
    if (words === 0) return [];
    const start = at;
    at += words;
    return [{ provision, start, end: at, share: contested / words, contested }];
  });
  if (bars.length === 0) return null;
  const all = bars.reduce((sum, { contested }) => sum + contested, 0);
  const startOf = new Map(bars.map(({ provision, start }) => [provision, start]));
  const begun = articles.flatMap(({ name, provisions }) => {
    const start = provisions.map((id) => startOf.get(id)).find((place) => place !== undefined);
    return start === undefined ? [] : [{ name: shortened(name, longestLabel), start }];
  });
  const named = spaced(begun, { end: at, scale: (width - left - right) / at });
  const top = 12 + 6.6 * named.reduce((most, { name }) => Math.max(most, name.length), 0);
  const skipped = begun.length - named.length;
  return figure(
    {
      title: 'Contention along the text',
      subtitle: `${percentOf(all / at)} of ${String(at)} words stand in brackets. ${textNames(draft)}.`,
      caption:
        `Each bar is one of ${String(bars.length)} provisions, headings and paragraphs without a label included: as wide as it has words of its own, as high as the share of them that stands in brackets. ` +
        `Lines begin an article, a section or a paragraph${skipped === 0 ? '' : `; ${String(skipped)} that are too narrow for a name have none`}. ` +
        'All words are counted, so there is no interval.',
    },
    (plot) => ({
      width,
      height: 220,
      left,
      right,
      top,
      options: {
        x: {
          domain: [0, at],
          label: 'words of the draft, in their order →',
          labelAnchor: 'center',
          labelArrow: 'none',
          labelOffset: 36,
        },
        y: {
          domain: [0, 1],
          label: 'share in brackets',
          tickFormat: '.0%',
          labelAnchor: 'center',
          labelArrow: 'none',
          labelOffset: 48,
          grid: true,
        },
      },
      marks: [
        plot.rectY(bars, {
          x1: 'start',
          x2: 'end',
          y: 'share',
          fill: ink.middle,
          insetRight: at > 4000 ? 0 : 0.5,
        }),
        plot.ruleX(begun, { x: 'start', stroke: ink.strong, strokeWidth: 0.6, strokeDasharray: '2,2' }),
        plot.ruleY([0]),
        plot.text(named, {
          x: 'start',
          frameAnchor: 'top',
          text: 'name',
          rotate: -90,
          textAnchor: 'start',
          lineAnchor: 'top',
          dy: -6,
          fontSize: 11,
        }),
      ],
    }),
  );
}

/**
 * Those that have room for their names: the widest first, so that what is as wide as a name always has one, and only narrow neighbors lose theirs.
 */
function spaced<Named extends { readonly start: number }>(
  all: readonly Named[],
  { end, scale }: { readonly end: number; readonly scale: number },
): Named[] {
  const cells = new Map<number, number[]>();
  const cellOf = (place: number): number => Math.floor(place / labelWidth);
  const isFree = (place: number): boolean =>
    [-1, 0, 1].every((step) =>
      (cells.get(cellOf(place) + step) ?? []).every((taken) => Math.abs(taken - place) >= labelWidth),
    );
  const widest = all
    .map((one, index) => ({ one, width: (all[index + 1]?.start ?? end) - one.start }))
    .sort((a, b) => b.width - a.width);
  const kept = new Set<Named>();
  for (const { one } of widest) {
    const place = one.start * scale;
    if (!isFree(place)) continue;
    cells.set(cellOf(place), [...(cells.get(cellOf(place)) ?? []), place]);
    kept.add(one);
  }
  return all.filter((one) => kept.has(one));
}
