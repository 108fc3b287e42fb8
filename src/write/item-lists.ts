import type { BlockContent, List, ListItem } from 'mdast';

/** The node of a block, and how deep the list with bullets lies of which it is an item; 0 where it is of none. */
export interface ItemNode {
  readonly item: number;
  readonly node: BlockContent;
}

/**
 * Puts blocks that are items one behind the other into lists, in one another as deep as they lie.
 *
 * @param blocks The nodes of all blocks, in order.
 * @returns The nodes, lists in place of the items. An item lies one level deeper than the item before it at most.
 */
export function withItemLists(blocks: readonly ItemNode[]): BlockContent[] {
  const nodes: BlockContent[] = [];
  let open: List[] = [];
  for (const { item, node } of blocks) {
    if (item === 0) {
      open = [];
      nodes.push(node);
      continue;
    }
    open = open.slice(0, item);
    const last = open.at(-1)?.children.at(-1);
    if (open.length < item) {
      const list: List = { type: 'list', ordered: false, spread: false, children: [] };
      if (last === undefined) nodes.push(list);
      else last.children.push(list);
      open.push(list);
    }
    open.at(-1)?.children.push({ type: 'listItem', spread: false, children: [node] } satisfies ListItem);
  }
  return nodes;
}
