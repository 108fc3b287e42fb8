import { plain } from './block.js';
import { beginningOf, endingOf, isItem, withOneLineEnd } from './document-regions.js';
import type { Placing } from './placing.js';
import type { RawBlock } from './raw-blocks.js';

/** The blocks before the body. */
export interface Head {
  /** The indices of the first block and of the first one behind the last. */
  readonly from: number;
  readonly to: number;
  /** The index of the title, -1 where there is none. */
  readonly title: number;
  readonly isContested: (start: number, end: number) => boolean;
}

/**
 * Places the blocks before the body: the title, headings, and lines of the head.
 *
 * What someone contests is a paragraph: it belongs to the text. So does an item of a list, and what stands behind one: a masthead has none,
 * and a line that only looks like one of a masthead would be lost. So does, in a language whose opening words are not known, what ends as a
 * paragraph does or is as long as one.
 *
 * @param placing The placing; the blocks are added.
 * @param head The blocks.
 */
export function placeHead(placing: Placing, { from, to, title, isContested }: Head): void {
  const { source, raw, blocks, isKnownLanguage } = placing;
  let hasItem = false;
  for (const [at, block] of raw.slice(from, to).entries()) {
    const isOwn = isItem(source, block);
    hasItem ||= isOwn;
    if (isOwn) blocks.push(plain(block, 'paragraph', 'head'));
    else if (from + at === title) blocks.push(plain(block, 'title', 'head'));
    else if (block.kind === 'margin' || block.kind === 'page') blocks.push(plain(block, 'furniture', 'head'));
    else if (block.kind === 'front') blocks.push(plain(block, 'front', 'head'));
    else if (block.heading > 0) blocks.push(plain(block, 'heading', 'head'));
    else if (
      hasItem ||
      isContested(block.start, block.end) ||
      (!isKnownLanguage && isSentence(source, block))
    )
      blocks.push(plain(block, 'paragraph', 'head'));
    else blocks.push(plain(block, 'front', 'head'));
  }
}

/* More than a line of the head holds: names, symbols, session, place and date. */
const longLine = 200;

function isSentence(source: string, block: RawBlock): boolean {
  if (block.kind !== 'text') return false;
  if (withOneLineEnd(source.slice(block.start, block.end)).length > longLine) return true;
  return endingOf(source, block) !== 'open' && beginningOf(source, block).includes(' ');
}
