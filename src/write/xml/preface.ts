import type { ViewBlock } from '../../view/view-tree.js';

/**
 * Finds where the preface of a text ends: the title, with the headings before it, such as who adopted the text and when.
 *
 * @param blocks The blocks of a view.
 * @returns The number of blocks of the preface; 0 for a text that has no title before its first words.
 */
export function prefaceLength(blocks: readonly ViewBlock[]): number {
  const words = blocks.findIndex(({ kind }) => kind !== 'title' && kind !== 'heading');
  const front = words < 0 ? blocks : blocks.slice(0, words);
  return front.findLastIndex(({ kind }) => kind === 'title') + 1;
}
