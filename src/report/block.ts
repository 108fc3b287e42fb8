import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { ViewBlock } from '../view/view-tree.js';
import { bullet, indentOf } from '../write/item-lists.js';

/**
 * Makes the element of a provision: a heading or a paragraph with its label, which is a link to itself so that it can be cited, or its bullet.
 * Items are paragraphs, since what is said of each stands below it.
 *
 * @param block The provision.
 * @param id Its id on the page.
 * @param children What it holds.
 * @returns The element.
 */
export function blockElement(block: ViewBlock, id: string, children: ElementContent[]): Element {
  const indent = indentOf(block);
  const depth = indent === 0 ? [] : [`in${Math.min(indent, 4)}`];
  return h(
    elementOf(block.kind),
    { id, className: [...classesOf(block.kind), ...depth], dir: 'auto' },
    markOf(block, id),
    children,
  );
}

function markOf({ label, item }: ViewBlock, id: string): ElementContent[] {
  if (label !== null)
    return [h('a', { className: 'lbl', href: `#${id}` }, label.canonical), { type: 'text', value: ' ' }];
  return item === undefined ? [] : [{ type: 'text', value: `${bullet} ` }];
}

function elementOf(kind: ViewBlock['kind']): string {
  if (kind === 'title') return 'h3';
  return kind === 'heading' ? 'h4' : 'p';
}

function classesOf(kind: ViewBlock['kind']): string[] {
  return kind === 'title' || kind === 'heading' || kind === 'formula' ? ['blk', kind] : ['blk'];
}
