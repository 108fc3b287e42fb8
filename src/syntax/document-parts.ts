import type { Piece } from '../../grammar/pieces.js';
import type { SourceRange } from '../text/plain-text.js';
import type { Block } from './block.js';
import { skipOpeningMarks, type Openers } from './openers/openers.js';
import type { LabelIndex } from './scope.js';
import type { TextRange } from './texts.js';

/** A range of the source that is one leaf whatever the grammar says of it. */
export interface Cut extends SourceRange {
  readonly type: 'label' | 'markup' | 'aside';
}

/** A document cut to pieces and grouped to blocks: what the passes over the whole document share. */
export interface DocumentParts {
  readonly source: string;
  /** How paragraphs open in the language of the document. */
  readonly openers: Openers;
  /** The pieces of the document, without the marks and tags inside cuts. Only `buildTree`, which comes last, may change the list. */
  readonly pieces: Piece[];
  readonly blocks: readonly Block[];
  readonly texts: readonly TextRange[];
  readonly labels: LabelIndex;
  /** In order, apart from one another. */
  readonly cuts: readonly Cut[];
}

/**
 * Leaves out the pieces that stand inside a cut: the brackets of a link, a footnote's text.
 *
 * @param pieces The pieces of a document.
 * @param cuts Its cuts.
 * @returns The runs of words that are not wholly inside a cut, and the marks and tags that do not begin inside one.
 */
export function piecesOutside(pieces: Piece[], cuts: readonly Cut[]): Piece[] {
  if (cuts.length === 0) return pieces;
  let index = 0;
  let cut = cuts[0];
  return pieces.filter((piece) => {
    while (cut !== undefined && cut.end <= piece.start) cut = cuts[(index += 1)];
    if (cut === undefined || piece.start < cut.start) return true;
    const isRun = piece.kind === 'text' || piece.kind === 'break';
    return isRun && piece.end > cut.end;
  });
}

/**
 * The first offset of a block's own words, behind its label and opening marks.
 *
 * @param source The document.
 * @param block The block.
 * @returns The offset.
 */
export function contentStart(source: string, block: Block): number {
  return skipOpeningMarks(source, block.reading?.end ?? block.start);
}

/**
 * Makes a function that finds the block of offsets that never decrease.
 *
 * @param blocks The blocks of a document.
 * @returns A function from an offset to the index of the last block that begins at or before it.
 */
export function blockWalker(blocks: readonly Block[]): (offset: number) => number {
  let index = 0;
  let next = blocks[1];
  return (offset) => {
    while (next !== undefined && next.start <= offset) {
      index += 1;
      next = blocks[index + 1];
    }
    return index;
  };
}
