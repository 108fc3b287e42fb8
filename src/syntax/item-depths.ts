import type { Block } from './block.js';

/** What an item of a list with bullets is known by: its type, its bullet, and whether it is of the text. */
type Item = Pick<Block, 'type' | 'bullet' | 'isAside'>;

/**
 * Finds how deep the paragraphs lie that begin with a bullet: 1 in an outermost list, 2 in a list inside an item of that.
 *
 * Only bullets count, since a label says itself where its item stands; so a list begins anew behind what has none. Footnotes and page breaks
 * interrupt nothing.
 *
 * @param blocks The blocks of a document in their places, in order.
 * @returns The depth of each block, 0 for what is no such paragraph.
 */
export function itemDepths(blocks: readonly Item[]): number[] {
  /* The depths in the host format of the lists that are open; it may count lists with numbers too. */
  let open: number[] = [];
  return blocks.map(({ type, bullet, isAside }) => {
    if (isAside) return 0;
    if (type !== 'paragraph' || bullet === null) {
      open = [];
      return 0;
    }
    const { listDepth } = bullet;
    open = [...open.filter((depth) => depth < listDepth), listDepth];
    return open.length;
  });
}
