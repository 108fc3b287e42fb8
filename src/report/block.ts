import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { ViewBlock } from '../view/view-tree.js';

/**
 * Makes the element of a provision: a heading or a paragraph with its label, which is a link to itself so that it can be cited.
 *
 * @param block The provision.
 * @param id Its id on the page.
 * @param children What it holds.
 * @returns The element.
 */
export function blockElement(block: ViewBlock, id: string, children: ElementContent[]): Element {
  const depth = block.depth === 0 ? [] : [`in${Math.min(block.depth, 4)}`];
  return h(
    elementOf(block.kind),
    { id, className: [...classesOf(block.kind), ...depth], dir: 'auto' },
    block.label === null ? [] : [h('a', { className: 'lbl', href: `#${id}` }, block.label.canonical), ' '],
    children,
  );
}

function elementOf(kind: ViewBlock['kind']): string {
  if (kind === 'title') return 'h3';
  return kind === 'heading' ? 'h4' : 'p';
}

function classesOf(kind: ViewBlock['kind']): string[] {
  return kind === 'title' || kind === 'heading' || kind === 'formula' ? ['blk', kind] : ['blk'];
}
