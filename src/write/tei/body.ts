import type { Element, ElementContent } from 'xast';
import { x } from 'xastscript';
import type { ViewBlock, ViewRoot } from '../../view/view-tree.js';
import { outlineOf, type OutlineNode, type OutlineProvision } from '../xml/outline.js';
import { prefaceLength } from '../xml/preface.js';
import type { Shown } from '../xml/shown-changes.js';
import { phrasingOf, teiContext, type TeiContext } from './phrasing.js';
import type { TeiIds } from './tei-ids.js';

/**
 * Writes the blocks of a view as the content of `body`.
 *
 * Every provision is a `div` with its words in a `p`, and those that it holds behind: TEI has lists for items, but an item of a resolution
 * can hold a heading, options and further levels, and a provision has a kind and a label, which `div` can say (`type`, `n`). Items that have
 * bullets have none of these, and are items of a `list`.
 *
 * @param view The view.
 * @param shown Its changes and spans.
 * @param ids The ids of the document.
 * @returns Elements; an empty paragraph for an empty view, because a body must hold something.
 */
export function bodyOf({ children, labels }: ViewRoot, shown: Shown, ids: TeiIds): Element[] {
  const writing: Writing = { context: teiContext(shown, ids), ids, labels };
  const preface = prefaceLength(children);
  const heads = children.slice(0, preface).map((block) => headOf(block, writing));
  const divisions = divisionsOf(outlineOf(children.slice(preface)), writing);
  return [...heads, ...(divisions.length > 0 ? divisions : [x('p')])];
}

interface Writing {
  readonly context: TeiContext;
  readonly ids: TeiIds;
  readonly labels: ViewRoot['labels'];
}

/** Items with bullets stand in a list. It has a division of its own, since no list can follow divisions. */
function divisionsOf(nodes: readonly OutlineNode[], writing: Writing): Element[] {
  const result: Element[] = [];
  let list: Element | null = null;
  for (const node of nodes) {
    if (node.type !== 'provision' || node.block.item === undefined) {
      list = null;
      result.push(divisionOf(node, writing));
      continue;
    }
    if (list === null) {
      list = x('list', { rend: 'bulleted' });
      result.push(x('div', { type: 'list' }, [list]));
    }
    list.children.push(itemOf(node, writing));
  }
  return result;
}

function itemOf({ block, children }: OutlineProvision, writing: Writing): Element {
  const words = wordsOf(block, writing);
  const inner = children.map((child) => itemOf(child, writing));
  const list = inner.length === 0 ? [] : [x('list', { rend: 'bulleted' }, inner)];
  return x('item', { 'xml:id': writing.ids.block(block.id) }, [...words, ...list]);
}

function divisionOf(node: OutlineNode, writing: Writing): Element {
  const inner = (): Element[] => divisionsOf(node.children, writing);
  if (node.type !== 'provision') {
    const head = node.heading === null ? [] : [headOf(node.heading, writing)];
    return x('div', { type: node.type, n: node.label }, [...head, ...inner()]);
  }
  const { block, kind } = node;
  const attributes = { type: kind, n: block.label?.canonical, 'xml:id': writing.ids.block(block.id) };
  const paragraph = x('p', wordsOf(block, writing));
  return x('div', attributes, [paragraph, ...inner()]);
}

function headOf(block: ViewBlock, writing: Writing): Element {
  const type = block.kind === 'title' ? 'title' : null;
  return x('head', { type, 'xml:id': writing.ids.block(block.id) }, wordsOf(block, writing));
}

function wordsOf({ label, children }: ViewBlock, { context, labels }: Writing): ElementContent[] {
  const shown = label?.[labels] ?? '';
  const head = shown === '' ? [] : [x('label', shown), { type: 'text' as const, value: ' ' }];
  return [...head, ...phrasingOf(children, context)];
}
