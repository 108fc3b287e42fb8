import { plain, type Block, type Part } from './block.js';
import type { BlockType } from './ntast.js';
import type { Numbering, PlacedLabel } from './numbering.js';
import type { RawBlock } from './raw-blocks.js';

/** How far the placing of the blocks of a document has come. */
export interface Placing {
  readonly source: string;
  readonly blocks: Block[];
  numbering: Numbering;
  part: Part;
  /** Whether operative paragraphs have had numbers; then one without a number is no paragraph of its own. */
  numbered: boolean;
}

/**
 * Adds a provision to the blocks that are placed.
 *
 * @param placing The placing; the block is added, and its numbering goes on behind the label.
 * @param block The block before its place is known.
 * @param type What it is.
 * @param placed Its label and its level.
 */
export function pushPlaced(placing: Placing, block: RawBlock, type: BlockType, placed: PlacedLabel): void {
  const { canonical: label, alternativeOf, level } = placed;
  placing.numbering = placed.numbering;
  placing.blocks.push({
    ...plain(block, type, placing.part),
    reading: block.label,
    label,
    alternativeOf,
    level,
  });
}
