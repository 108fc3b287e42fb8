import { announcesNext } from './announcing.js';
import { plain, type Block } from './block.js';
import { endingOf, firstWord, isItem } from './document-regions.js';
import type { OpenRecital, Placing } from './placing.js';
import type { RawBlock } from './raw-blocks.js';

/**
 * Reads a recital as one that items may follow.
 *
 * @param source The document.
 * @param raw The recital before its place is known.
 * @param block The recital in its place.
 * @returns How deep it lies, and whether it announces a list.
 */
export function openRecital(source: string, { listDepth, bullet }: RawBlock, block: Block): OpenRecital {
  return { listDepth: bullet === undefined ? 0 : listDepth, announces: announcesNext(source, block) };
}

/**
 * Tells whether a block with a bullet in a preamble is an item of the recital before it, not a recital of its own: the recital announces a list, or
 * the block lies deeper in lists than a recital that has a bullet, or it opens neither as a recital nor as a decision. Recitals may have bullets too
 * (`- Recalling …`, `- The importance of …`); then what lies as deep as they do is one of them.
 *
 * @param placing The placing, in the preamble.
 * @param block The block.
 * @returns Whether it is.
 */
export function isItemOfRecital(placing: Placing, block: RawBlock): boolean {
  const { source, recital, openers, isKnownLanguage } = placing;
  if (recital === null || block.label !== null || block.heading > 0) return false;
  if (!isItem(source, block) || block.listDepth <= recital.listDepth) return false;
  if (recital.announces || recital.listDepth > 0) return true;
  /* The words that open recitals are not known, so that items cannot be told from them. */
  if (!isKnownLanguage) return false;
  const word = firstWord(source, block);
  return !openers.opensPreambular(source, word) && !openers.opensOperative(source, word);
}

/**
 * Places an item of a recital: a paragraph without a label, in the recital or the point that it stands behind.
 *
 * @param placing The placing; the block is added.
 * @param block The item.
 */
export function placeItemOfRecital(placing: Placing, block: RawBlock): void {
  placing.blocks.push(plain(block, 'paragraph', 'preamble', levelOfProvisions(placing)));
}

/**
 * Says how many provisions hold an item with a bullet in the operative part. Right behind a provision that no final mark ends, or deeper in the lists of
 * the host format, it is in it: it has another mark than the points around it. Behind an item it lies where that one lies.
 *
 * @param placing The placing.
 * @param block The block.
 * @returns The level; null for what is no item, and for one of which nothing before tells.
 */
export function levelOfItem(placing: Placing, block: RawBlock): number | null {
  if (!isItem(placing.source, block)) return null;
  const before = placing.blocks.findLast(({ isAside }) => !isAside);
  if (before?.part !== placing.part || before.type === 'heading') return null;
  if (before.label !== null) {
    const listDepth = placing.numbering.frames.at(-1)?.listDepth ?? 0;
    const isDeeper = listDepth > 0 && block.listDepth > listDepth;
    return isDeeper || endingOf(placing.source, before) === 'open' ? levelOfProvisions(placing) : null;
  }
  return before.bullet === null ? null : before.level;
}

function levelOfProvisions({ numbering, detached }: Placing): number {
  return detached === 'next' ? 0 : Math.max(0, numbering.frames.length - detached);
}
