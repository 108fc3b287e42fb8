import type { Piece } from '../../grammar/pieces.js';
import { blockWalker, contentStart, type DocumentParts } from './document-parts.js';

/** A bracket, or a mark of a tag without its partner. */
export interface BracketMark {
  readonly kind: 'open' | 'close' | 'round-open' | 'round-close' | 'slash' | 'stray-open' | 'stray-close';
  readonly start: number;
  readonly end: number;
  /** Its piece, by index. */
  readonly piece: number;
  /** Its block, by index. */
  readonly block: number;
}

/** Where the words of a block begin and end; a bracket there may belong to a pair that crosses blocks. */
export interface BlockEdges {
  readonly first: number;
  readonly last: number;
}

/**
 * Lists the marks of a document.
 *
 * @param parts The document.
 * @returns The marks in order.
 */
export function bracketMarks({ pieces, blocks }: DocumentParts): BracketMark[] {
  const blockAt = blockWalker(blocks);
  const marks: BracketMark[] = [];
  pieces.forEach((piece, index) => {
    if (!isMark(piece)) return;
    const { kind, start, end } = piece;
    marks.push({ kind, start, end, piece: index, block: blockAt(start) });
  });
  return marks;
}

function isMark(piece: Piece): piece is Piece & { kind: BracketMark['kind'] } {
  return (
    piece.kind === 'open' ||
    piece.kind === 'close' ||
    piece.kind === 'round-open' ||
    piece.kind === 'round-close' ||
    piece.kind === 'slash' ||
    piece.kind === 'stray-open' ||
    piece.kind === 'stray-close'
  );
}

const word = /[\p{L}\p{N}]/u;

/**
 * Finds where the words of every block begin and end.
 *
 * @param parts The document.
 * @returns Edges by the index of the block.
 */
export function blockEdges({ source, pieces, blocks }: DocumentParts): BlockEdges[] {
  const last = new Array<number>(blocks.length).fill(0);
  let block = blocks.length - 1;
  /* From the end, so that only the last run of every block is looked at, unless it has no words. */
  for (let index = pieces.length - 1; index >= 0; index -= 1) {
    const piece = pieces[index];
    if (piece?.kind !== 'text') continue;
    while (block > 0 && (blocks[block]?.start ?? 0) > piece.start) block -= 1;
    if (last[block] === 0 && word.test(source.slice(piece.start, piece.end))) last[block] = piece.end;
  }
  return blocks.map((block, index) => ({
    first: contentStart(source, block),
    last: last[index] ?? block.end,
  }));
}
