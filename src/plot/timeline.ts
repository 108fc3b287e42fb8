import type { Draft } from '../model/draft.js';
import { tally } from '../research/tally.js';
import type { Trace } from '../trace/trace.js';
import { textNames } from './documents.js';
import { figure, ink, shortened } from './figure.js';

/** A series that was traced. */
export interface Series {
  /** What the texts are called; that of the adopted text is the last. */
  readonly names: readonly string[];
  readonly drafts: readonly Draft[];
  readonly adopted: Draft;
  readonly trace: Trace;
}

const width = 760;
const [left, right] = [56, 150];
const characterWidth = 7;
/* A line of the legend, without what is counted. */
const longestName = 70;

/** A text of the series. */
interface Point {
  readonly name: string;
  readonly contested: number;
  readonly standing: number;
  readonly count: readonly [words: string, brackets: string];
}

/**
 * Draws a series of drafts: how much of each stands in brackets, and how much of the adopted text stands in it already.
 *
 * @param series The series, and its trace.
 * @returns A promise of an SVG document.
 * @example
 * const drafts = [readDraft('1. Urges [all] {USA+} States.')];
 * const adopted = readAdopted('1. Urges all States.');
 * const svg = await timelinePlot({ names: ['May', 'June'], drafts, adopted, trace: trace([...drafts, adopted]) });
 * svg.startsWith('<svg'); // true
 */
export async function timelinePlot({ names, drafts, adopted, trace }: Series): Promise<string> {
  const total = trace.words.reduce((sum, { start, end }) => sum + end - start, 0);
  const texts = [...drafts, adopted];
  const points = texts.map((text, index): Point => {
    const { words, spans } = tally(text).draft;
    const standing = trace.words
      .filter(({ stands }) => index === drafts.length || stands[index] !== null)
      .reduce((sum, { start, end }) => sum + end - start, 0);
    return {
      name: `${String(index + 1)} ${shortened(names[index] ?? '', longestName)}`,
      contested: words.total === 0 ? 0 : words.by.bracket / words.total,
      standing: total === 0 ? 0 : standing / total,
      count: [plural(words.total, 'word'), plural(spans.all.total, 'bracket')],
    };
  });
  const { shown, legend } = withRoom(points);
  const last = shown.at(-1);
  const lines = [
    { of: 'standing', dash: 'none', symbol: 'circle', word: 'adopted text that\nstands in it' },
    { of: 'contested', dash: '5,3', symbol: 'square', word: 'words in brackets' },
  ] as const;
  return figure(
    {
      title: 'From draft to draft',
      subtitle: `${String(drafts.length)} ${drafts.length === 1 ? 'draft' : 'drafts'} and the adopted text. ${textNames(adopted)}.`,
      caption:
        'Solid line, dots: the share of the adopted text (in characters) that stands at its place in a draft, in a bracket or not. Dashed line, squares: the share of the words of a draft that stand in brackets. ' +
        'Below: words and brackets of each text (n). Words are counted and not sampled, so there is no interval; which words correspond is found by alignment, which may err.',
    },
    (plot) => ({
      width,
      height: 240,
      ...{ left, right, bottom: legend.length > 0 ? 44 : 78, legend },
      options: {
        x: { type: 'point', domain: shown.map(({ name }) => name), label: null, padding: 0.4 },
        y: {
          domain: [0, 1],
          label: 'share',
          tickFormat: '.0%',
          grid: true,
          labelAnchor: 'center',
          labelArrow: 'none',
          labelOffset: 48,
        },
      },
      marks: [
        plot.ruleY([0]),
        lines.map(({ of, dash, symbol, word }) => [
          plot.line(shown, {
            x: 'name',
            y: of,
            stroke: ink.strong,
            strokeWidth: 1.5,
            strokeDasharray: dash,
          }),
          plot.dot(shown, { x: 'name', y: of, symbol, r: 4, fill: ink.strong }),
          plot.text(last === undefined ? [] : [last], {
            x: 'name',
            y: of,
            text: () => word,
            textAnchor: 'start',
            dx: 12,
            /* The axis and the other line end behind it. */
            stroke: 'white',
            strokeWidth: 5,
            fill: ink.strong,
          }),
        ]),
        plot.text(legend.length > 0 ? [] : shown, {
          x: 'name',
          frameAnchor: 'bottom',
          lineAnchor: 'top',
          dy: 30,
          text: ({ count }: Point) => count.join('\n'),
          fontSize: 11,
        }),
      ],
    }),
  );
}

/** Where names are longer than the room that each has on the axis, numbers stand there, and the names in a legend. */
function withRoom(points: readonly Point[]): { shown: readonly Point[]; legend: string[] } {
  const room = Math.floor((width - left - right) / points.length / characterWidth);
  const isRoom = points.every(({ name, count }) => [name, ...count].every(({ length }) => length <= room));
  if (isRoom) return { shown: points, legend: [] };
  return {
    shown: points.map((point, index) => ({ ...point, name: String(index + 1) })),
    legend: points.map(({ name, count }) => `${name}: ${count.join(', ')}`),
  };
}

function plural(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}
