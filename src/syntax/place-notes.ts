import type { SourceRange } from '../text/plain-text.js';
import type { FootnoteMarks } from './footnote-marks.js';
import type { RawBlock } from './raw-blocks.js';

/** Blocks with those of the notes between them, and the marks and notes that lie inside a block. */
export interface BlocksWithNotes {
  readonly blocks: RawBlock[];
  readonly inside: SourceRange[];
}

/**
 * Puts footnotes and the marks that refer to them beside the blocks of a text that was read without them.
 *
 * @param source The document.
 * @param blocks Its blocks, in order.
 * @param marks Its footnotes.
 * @returns The blocks in order; one ends with the marks on its last line.
 */
export function placeNotes(
  source: string,
  blocks: readonly RawBlock[],
  { references, notes }: Pick<FootnoteMarks, 'references' | 'notes'>,
): BlocksWithNotes {
  if (references.length + notes.length === 0) return { blocks: [...blocks], inside: [] };
  const placed: RawBlock[] = [];
  const inside: SourceRange[] = [];
  const ranges = [...references, ...notes].sort((a, b) => a.start - b.start);
  let next = 0;
  const placeBefore = (limit: number): void => {
    for (let range = ranges[next]; range !== undefined && range.start < limit; range = ranges[(next += 1)]) {
      const last = placed.at(-1);
      if (last !== undefined && endsOnLineOf(source, last, range)) {
        last.end = range.end;
        inside.push(range);
      } else {
        placed.push({ ...range, label: null, heading: 0, listDepth: 0, inside: 0, kind: 'aside' });
      }
    }
  };
  for (const block of blocks) {
    placeBefore(block.start);
    placed.push({ ...block });
    for (
      let range = ranges[next];
      range !== undefined && range.start < block.end;
      range = ranges[(next += 1)]
    )
      inside.push(range);
  }
  placeBefore(Infinity);
  return { blocks: placed, inside };
}

function endsOnLineOf(source: string, { kind, end }: RawBlock, { start }: SourceRange): boolean {
  return kind === 'text' && !/[\r\n\f]/u.test(source.slice(end, start));
}
