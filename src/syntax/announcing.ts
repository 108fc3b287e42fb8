import { endOfWords } from './document-regions.js';
import type { Block } from './block.js';

/**
 * Tells whether a block announces the next one: it ends with a colon, or has no words besides its label.
 *
 * @param source The document.
 * @param block The block.
 * @returns Whether it does.
 */
export function announcesNext(source: string, block: Block): boolean {
  const end = endOfWords(source, block);
  return isLabelOnly(block) || /:[\]*_\s]*$/u.test(source.slice(Math.max(block.start, end - 8), end));
}

/**
 * Tells whether a block is a label and nothing else, as before an option: `2. Option 1: …`.
 *
 * @param block The block.
 * @returns Whether it is.
 */
export function isLabelOnly({ end, reading }: Block): boolean {
  return reading?.end === end;
}
