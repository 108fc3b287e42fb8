import type { ViewBlock, ViewRoot } from '../view/view-tree.js';
import { inlineOf } from './inline.js';

/**
 * Writes a view as plain text: a block a line, a blank line between blocks, items indented by four spaces.
 *
 * @param view The view.
 * @returns The text, with a line end at its end; nothing for an empty view.
 * @example
 * toText(clean(readDraft('1. Requests action;'))); // '1. Requests action;\n'
 */
export function toText({ children, labels }: ViewRoot): string {
  return children.map((block) => `${lineOf(block, labels)}\n`).join('\n');
}

function lineOf({ label, depth, children }: ViewBlock, labels: ViewRoot['labels']): string {
  const words = inlineOf(children)
    .map(({ value }) => value)
    .join('')
    .trim();
  const head = label?.[labels] ?? '';
  const gap = labels === 'canonical' ? '  ' : ' ';
  return `${'    '.repeat(depth)}${head === '' ? '' : head + gap}${words}`;
}
