import { numberIn } from '../number-formats.js';
import type { Declarations } from './css.js';
import { attributeOf, type Element } from './hast.js';

/** A list that is being read. */
export interface OpenList {
  readonly format: string;
  readonly step: 1 | -1;
  next: number;
}

const types: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};
const styles: Readonly<Record<string, string>> = {
  decimal: 'decimal',
  'decimal-leading-zero': 'decimalZero',
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  disc: 'bullet',
  circle: 'bullet',
  square: 'bullet',
  none: 'none',
};

/**
 * Begins a list.
 *
 * @param element The element `ol` or `ul`.
 * @param style What style sheets say of it.
 * @returns How it labels its items.
 */
export function openList(element: Element, style: Declarations): OpenList {
  const isOrdered = element.tagName === 'ol';
  const ofStyle = (style['list-style-type'] ?? style['list-style'] ?? '')
    .split(' ')
    .find((word) => word in styles);
  const type = attributeOf(element, 'type');
  const usual = isOrdered ? (types[type] ?? 'decimal') : 'bullet';
  const format = ofStyle === undefined ? usual : (styles[ofStyle] ?? usual);
  const isReversed = attributeOf(element, 'reversed') !== '';
  const items = element.children.filter((child) => child.type === 'element' && child.tagName === 'li').length;
  const start = Number.parseInt(attributeOf(element, 'start'), 10);
  return { format, step: isReversed ? -1 : 1, next: Number.isNaN(start) ? (isReversed ? items : 1) : start };
}

/**
 * Labels the next item of a list as browsers do.
 *
 * @param list The list; it counts on.
 * @param item The element `li`.
 * @returns `1.`, `a.`, `•`; empty where it has none.
 */
export function nextLabel(list: OpenList, item: Element): string {
  const value = Number.parseInt(attributeOf(item, 'value'), 10);
  if (!Number.isNaN(value)) list.next = value;
  const number = list.next;
  list.next += list.step;
  if (list.format === 'bullet') return '•';
  if (list.format === 'none') return '';
  return `${numberIn(number, list.format) ?? String(number)}.`;
}
