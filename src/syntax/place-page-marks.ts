import type { SourceRange } from '../text/plain-text.js';
import type { PageMark } from './page/page-marks.js';
import type { RawBlock } from './raw-blocks.js';

/** Blocks, and the marks of pages inside them. */
export interface BlocksOfPages {
  readonly blocks: RawBlock[];
  readonly inside: SourceRange[];
}

/**
 * Puts the marks of pages beside the blocks of the text. Marks of one kind in a row are one block, but those of a masthead.
 *
 * @param blocks The blocks of the text without the marks, in order.
 * @param marks The marks, in order.
 * @returns The blocks with those of the marks between them, and the marks that lie inside a block.
 */
export function placePageMarks(blocks: readonly RawBlock[], marks: readonly PageMark[]): BlocksOfPages {
  const placed: RawBlock[] = [];
  const inside: SourceRange[] = [];
  let next = 0;
  const placeBefore = (limit: number): void => {
    for (let mark = marks[next]; mark !== undefined && mark.start < limit; mark = marks[(next += 1)]) {
      pushMark(placed, mark);
    }
  };
  for (const block of blocks) {
    placeBefore(block.start);
    placed.push(block);
    for (let mark = marks[next]; mark !== undefined && mark.start < block.end; mark = marks[(next += 1)]) {
      inside.push({ start: mark.start, end: mark.end });
    }
  }
  placeBefore(Infinity);
  return { blocks: placed, inside };
}

const kinds = { note: 'aside', masthead: 'front', page: 'page', margin: 'margin' } as const;

function pushMark(placed: RawBlock[], { start, end, kind: of }: PageMark): void {
  const kind = kinds[of];
  const last = placed.at(-1);
  if (last?.kind === kind && of !== 'masthead') last.end = end;
  else placed.push({ start, end, label: null, heading: 0, listDepth: 0, inside: 0, kind });
}
