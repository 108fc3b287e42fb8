import { openLists, type OpenList, type PlainBullet } from './plain-bullets.js';
import type { RawBlock } from './raw-blocks.js';

/**
 * Gives the items of plain text the depth that their indents and their bullets say; a block that is none ends all lists.
 *
 * @param blocks The blocks.
 * @param items The bullets of the items, by their first offset.
 * @returns The blocks, items with their depths.
 */
export function withListDepths(
  blocks: readonly RawBlock[],
  items: ReadonlyMap<number, PlainBullet>,
): RawBlock[] {
  if (items.size === 0) return [...blocks];
  let open: OpenList[] = [];
  return blocks.map((block) => {
    if (block.behindBullet === undefined) {
      if (block.kind === 'text') open = [];
      return block;
    }
    const bullet = items.get(block.start);
    if (bullet === undefined) return block;
    open = openLists(open, bullet);
    return { ...block, listDepth: open.length, inside: open.length };
  });
}
