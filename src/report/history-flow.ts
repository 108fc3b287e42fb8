import type { Element } from 'hast';
import { h, s } from 'hastscript';
import type { SpanLife } from '../trace/trace.js';

/** What happened to brackets at one text. */
export interface FlowStep {
  /** Brackets that the text has. */
  readonly open: number;
  /** Of these, those that the draft before has too. */
  readonly stayed: number;
  /** Those that are opened, and of these the ones that had been closed before. */
  readonly opened: number;
  readonly reopened: number;
  /** Brackets of the draft before that are closed, by what became of their words: they stand, stand in part or in another bracket, are gone. */
  readonly kept: number;
  readonly partly: number;
  readonly gone: number;
}

/**
 * Counts what happened to brackets from text to text.
 *
 * @param lives The lives.
 * @param texts The number of texts.
 * @returns One step for each text.
 */
export function flowSteps(lives: readonly SpanLife[], texts: number): FlowStep[] {
  const stages = lives.flatMap((life) => life.stages);
  return Array.from({ length: texts }, (_, text) => {
    const here = stages.filter((stage) => stage.text === text);
    const count = (test: (stage: (typeof here)[number]) => boolean): number => here.filter(test).length;
    const opened = count(({ event }) => event === 'opened');
    const reopened = count(({ event }) => event === 'reopened');
    const kept = count(({ closed }) => closed === 'kept');
    const gone = count(({ closed }) => closed === 'dropped');
    const open = count(({ span }) => span !== null);
    return {
      open,
      stayed: open - opened - reopened,
      opened: opened + reopened,
      reopened,
      kept,
      partly: here.length - open - kept - gone,
      gone,
    };
  });
}

/* In units of the drawing. */
const width = 880;
const tall = 170;
const top = 44;
const node = 14;
const lanes = top + tall + 34;
const laneTall = 60;

/**
 * Draws the flow of brackets from text to text, with the same numbers in a table beside it.
 *
 * @param steps What happened at each text.
 * @param names What the texts are called.
 * @returns A section.
 */
export function flowChart(steps: readonly FlowStep[], names: readonly string[]): Element {
  return h('section', { className: ['chart', 'wide'] }, [
    h('h3', 'The brackets from draft to draft'),
    h(
      'p',
      { className: 'about' },
      'Above, the brackets of each text: those that it shares with the draft before run on, the others are opened. Below, those that it closes: their words stand, stand in part or in another bracket, or are gone.',
    ),
    drawing(steps, names),
    h(
      'div',
      { className: 'scroll', tabIndex: 0, role: 'region', ariaLabel: 'The brackets from draft to draft' },
      [
        h('table', [
          h(
            'thead',
            h(
              'tr',
              [
                'Text',
                'Brackets',
                'Shared',
                'Opened',
                'Of these again',
                'Closed: stand',
                'In part',
                'Gone',
              ].map((head, index) => h('th', { scope: 'col', className: index > 0 ? 'num' : '' }, head)),
            ),
          ),
          h(
            'tbody',
            steps.map((step, index) =>
              h('tr', [
                h('th', { scope: 'row' }, names[index] ?? ''),
                ...[
                  step.open,
                  step.stayed,
                  step.opened,
                  step.reopened,
                  step.kept,
                  step.partly,
                  step.gone,
                ].map((value) => h('td', { className: value === 0 ? 'num zero' : 'num' }, String(value))),
              ]),
            ),
          ),
        ]),
      ],
    ),
  ]);
}

function drawing(steps: readonly FlowStep[], names: readonly string[]): Element {
  const most = steps.reduce((sum, step) => Math.max(sum, step.open, step.kept + step.partly + step.gone), 1);
  const unit = tall / most;
  const laneUnit = Math.min(unit, laneTall / most);
  const gap = steps.length < 2 ? 0 : (width - 120) / (steps.length - 1);
  const parts = steps.flatMap((step, index) => {
    const x = 50 + index * gap;
    const before = index === 0 ? undefined : x - gap + node;
    return [
      ...(before === undefined || step.stayed === 0 ? [] : [band(before, x, step.stayed * unit)]),
      box('node', x, top, step.stayed * unit),
      box('comes', x, top + step.stayed * unit, step.opened * unit),
      label(x + node / 2, 16, names[index] ?? ''),
      label(x + node / 2, 34, String(step.open), 'soft'),
      ...closings(step, x, laneUnit),
    ];
  });
  return s(
    'svg',
    { className: 'flow', viewBox: `0 0 ${width} ${lanes + laneTall + 24}`, ariaHidden: 'true' },
    parts,
  );
}

function closings({ kept, partly, gone }: FlowStep, x: number, unit: number): Element[] {
  if (kept + partly + gone === 0) return [];
  let y = lanes;
  const boxes = [
    ['stands', kept],
    ['part', partly],
    ['lost', gone],
  ] as const;
  const drawn = boxes.map(([code, count]) => {
    const one = box(code, x, y, count * unit);
    y = round(y + count * unit);
    return one;
  });
  return [...drawn, label(x + node / 2, y + 16, `${kept} · ${partly} · ${gone}`, 'soft')];
}

const round = (value: number): number => Math.round(value * 10) / 10;

function box(code: string, x: number, y: number, height: number): Element {
  return s('rect', {
    className: code,
    x: String(round(x)),
    y: String(round(y)),
    width: String(node),
    height: String(round(height)),
  });
}

function label(x: number, y: number, text: string, code = ''): Element {
  return s('text', { x: String(round(x)), y: String(round(y)), textAnchor: 'middle', className: code }, text);
}

/** What runs on from one text to the next, at the top of both. */
function band(from: number, to: number, height: number): Element {
  const [a, b, bottom] = [round(from), round(to), round(top + height)];
  return s('path', { className: 'goes', d: `M${a} ${top}H${b}V${bottom}H${a}Z` });
}
