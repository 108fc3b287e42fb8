import type { ViewBlock } from '../view/view-tree.js';

/** A list with bullets. */
export interface ItemList<Item> {
  readonly type: 'list';
  readonly items: ListedItem<Item>[];
}

/** An item, and the lists that lie in it. */
export interface ListedItem<Item> {
  readonly type: 'item';
  readonly node: Item;
  readonly lists: ItemList<Item>[];
}

/**
 * Puts blocks that are items one behind the other into lists, in one another as deep as they lie.
 *
 * @param blocks All blocks, in order.
 * @returns The blocks, lists in place of the items. An item lies one level deeper than the item before it at most.
 * @example
 * withItemLists([{ id: 'v1' }, { id: 'v2', item: 1 }, { id: 'v3', item: 2 }]);
 * // [{ id: 'v1' }, { type: 'list', items: [{ …, node: { id: 'v2', item: 1 }, lists: [{ type: 'list', items: […] }] }] }]
 */
export function withItemLists<Block extends Pick<ViewBlock, 'item'>>(
  blocks: readonly Block[],
): (Block | ItemList<Block>)[] {
  const nodes: (Block | ItemList<Block>)[] = [];
  let open: ItemList<Block>[] = [];
  for (const block of blocks) {
    const { item = 0 } = block;
    open = open.slice(0, item);
    if (item === 0) {
      nodes.push(block);
      continue;
    }
    if (open.length < item) {
      const list: ItemList<Block> = { type: 'list', items: [] };
      (open.at(-1)?.items.at(-1)?.lists ?? nodes).push(list);
      open.push(list);
    }
    open.at(-1)?.items.push({ type: 'item', node: block, lists: [] });
  }
  return nodes;
}

/** The bullet of formats that have no lists. No line begins with it but that of an item, so that it is read again as one. */
export const bullet = '•';

/**
 * Says how far a block is indented: an item of a list inside a list farther than its paragraph is.
 *
 * @param block The block.
 * @returns Steps from the margin.
 * @example
 * indentOf({ depth: 1, item: 2 }); // 2
 */
export function indentOf({ depth, item = 1 }: Pick<ViewBlock, 'depth' | 'item'>): number {
  return depth + Math.max(item, 1) - 1;
}
