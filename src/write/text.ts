import type { ViewBlock, ViewFootnote, ViewRoot } from '../view/view-tree.js';
import { footnotesOf } from './footnotes.js';
import { inlineOf, type Inline } from './inline.js';
import { bullet, indentOf } from './item-lists.js';
import { legible } from './legible.js';

/**
 * Writes a view as plain text: a block a line, a blank line between blocks, items indented by four spaces, those that have bullets
 * with one; footnotes at the end.
 *
 * @param view The view.
 * @returns The text, with a line end at its end; nothing for an empty view.
 * @example
 * toText(clean(readDraft('1. Requests action;'))); // '1. Requests action;\n'
 */
export function toText(view: ViewRoot): string {
  const { view: shownView, notes } = footnotesOf(legible(view));
  const { children, labels } = shownView;
  const lines = [...children.map((block) => lineOf(block, labels)), ...notes.flatMap(noteLine)];
  return lines.map((line) => `${line}\n`).join('\n');
}

/**
 * Writes a footnote as plain characters.
 *
 * @param note The footnote.
 * @returns `¹ See the annex.`; nothing where the text has the reference only.
 */
export function noteLine({ marker, value }: ViewFootnote): string[] {
  return value === '' ? [] : [`${raised(marker)} ${value}`];
}

function lineOf(block: ViewBlock, labels: ViewRoot['labels']): string {
  const words = inlineOf(block.children).map(shown).join('').trim();
  return ('    '.repeat(indentOf(block)) + headOf(block, labels) + words).trimEnd();
}

/**
 * Writes what a block begins with as formats of plain characters show it: its label, or the bullet of an item.
 *
 * @param block The block.
 * @param labels Which form of the label is shown.
 * @returns The label or the bullet with the gap behind it; empty where there is none.
 */
export function headOf({ label, item }: ViewBlock, labels: ViewRoot['labels']): string {
  if (item !== undefined) return `${bullet} `;
  const head = label?.[labels] ?? '';
  return head === '' ? '' : head + (labels === 'canonical' ? '  ' : ' ');
}

/**
 * Writes a stretch of a line as plain characters.
 *
 * @param stretch The stretch.
 * @returns Its characters; the number of a footnote raised.
 */
export function shown({ kind, value }: Inline): string {
  return kind === 'footnote' ? raised(value) : value;
}

const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/* Not in square brackets, as is usual in plain text: here they would contest the number. */
function raised(marker: string): string {
  if (/^\d+$/u.test(marker)) return marker.replace(/\d/gu, (digit) => raisedDigits.charAt(Number(digit)));
  return /^[*†‡]+$/u.test(marker) ? marker : `(${marker})`;
}
