import type { ViewBlock, ViewFootnote, ViewRoot } from '../view/view-tree.js';
import { footnotesOf } from './footnotes.js';
import { inlineOf, type Inline } from './inline.js';
import { legible } from './legible.js';

/**
 * Writes a view as plain text: a block a line, a blank line between blocks, items indented by four spaces; footnotes at the end.
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

function lineOf({ label, depth, children }: ViewBlock, labels: ViewRoot['labels']): string {
  const words = inlineOf(children).map(shown).join('').trim();
  return ('    '.repeat(depth) + headOf(label, labels) + words).trimEnd();
}

/**
 * Writes a label as formats of plain characters show it.
 *
 * @param label The label of a block.
 * @param labels Which of its forms is shown.
 * @returns The label with the gap behind it; empty where there is none.
 */
export function headOf(label: ViewBlock['label'], labels: ViewRoot['labels']): string {
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
