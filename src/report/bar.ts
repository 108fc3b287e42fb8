import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { percent } from './wording.js';

/** A part of a bar. */
export interface BarPart {
  readonly count: number;
  /** The class that gives it its color and pattern. */
  readonly code: string;
  readonly word: string;
  readonly sign: string;
}

/**
 * Draws a bar of parts. It is a picture of numbers that stand beside it, so readers of the screen are not told of it.
 *
 * The widths are attributes of a drawing because the content security policy of the page allows no style on an element.
 *
 * @param parts The parts in order.
 * @param total What the full width stands for.
 * @returns The drawing.
 */
export function bar(parts: readonly BarPart[], total: number): Element {
  let x = 0;
  const rectangles = parts.flatMap(({ count, code }) => {
    if (count === 0) return [];
    const width = Math.round((count / Math.max(total, 1)) * 1000) / 10;
    const rectangle = s('rect', { className: code, x: String(x), width: String(width), height: '1' });
    x = Math.round((x + width) * 10) / 10;
    return [rectangle];
  });
  return s(
    'svg',
    { className: 'bar', viewBox: '0 0 100 1', preserveAspectRatio: 'none', ariaHidden: 'true' },
    rectangles,
  );
}

/**
 * Draws a bar with a heading and the numbers of its parts.
 *
 * @param heading What is counted.
 * @param parts The parts.
 * @param finding What they come to, as a sentence.
 * @param inShares Whether the numbers are given as shares.
 * @returns A section.
 */
export function barChart(
  heading: string,
  parts: readonly BarPart[],
  finding = '',
  inShares = false,
): Element {
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  const items = parts.flatMap(({ count, code, word, sign }) =>
    count === 0
      ? []
      : [
          h('li', [
            h('span', { className: ['key', code] }, sign),
            h('b', inShares ? percent(count / Math.max(total, 1)) : String(count)),
            ` ${word}`,
          ]),
        ],
  );
  return h('section', { className: 'chart' }, [
    h('h3', heading),
    finding === '' ? [] : h('p', { className: 'finding' }, finding),
    bar(parts, total),
    h('ul', { className: 'keys' }, items),
  ]);
}
