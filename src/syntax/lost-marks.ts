import type { BracketMark } from './bracket-mark.js';
import type { BracketPair } from './bracket-pairs.js';
import { blockWalker, type DocumentParts } from './document-parts.js';

/** Where a bracket without closing mark is read to end. */
export interface InferredEnd {
  readonly end: number;
  /** The last piece inside it, by index. */
  readonly lastPiece: number;
}

/**
 * Finds where the brackets end that were never closed: before the first tag that follows words and not a closing mark, since a tag comes
 * after its bracket; else at the end of the block.
 *
 * @param parts The document.
 * @param marks Its marks.
 * @param pairs The marks, paired.
 * @returns Ends by the index of the opening mark.
 */
export function lostEnds(
  parts: DocumentParts,
  marks: readonly BracketMark[],
  pairs: readonly BracketPair[],
): ReadonlyMap<number, InferredEnd> {
  const ends = new Map<number, InferredEnd>();
  const lost = new Map<number, number>();
  for (const { open, close } of pairs) {
    const mark = marks[open ?? -1];
    if (mark?.kind === 'open' && open !== null && close === null) lost.set(mark.piece, open);
  }
  if (lost.size > 0) walk(parts, lost, ends);
  return ends;
}

const notBlank = /\S/u;

/** One walk for all of them, since each is inside the ones before it: a search for each would take the square of their number. */
function walk(
  { source, pieces, blocks }: DocumentParts,
  lost: ReadonlyMap<number, number>,
  ends: Map<number, InferredEnd>,
): void {
  const blockAt = blockWalker(blocks);
  let block = 0;
  let open: (number | null)[] = [];
  let words = false;
  const endAll = (lastPiece: number): void => {
    for (const mark of open)
      if (mark !== null) ends.set(mark, { end: blocks[block]?.end ?? source.length, lastPiece });
    open = [];
  };
  pieces.forEach((piece, index) => {
    const current = blockAt(piece.start);
    if (current !== block && piece.kind !== 'break') {
      endAll(index - 1);
      block = current;
    }
    if (piece.kind === 'open') open.push(lost.get(index) ?? null);
    else if (piece.kind === 'close') open.pop();
    else if (piece.kind === 'tag' && words) {
      const mark = open.at(-1);
      if (mark !== null && mark !== undefined) {
        ends.set(mark, { end: trimmedEnd(source, piece.start), lastPiece: index - 1 });
        open.pop();
      }
    }
    if (piece.kind === 'text') words = words || notBlank.test(source.slice(piece.start, piece.end));
    else if (piece.kind !== 'break') words = false;
  });
  endAll(pieces.length - 1);
}

function trimmedEnd(source: string, end: number): number {
  let at = end;
  while (at > 0 && /\s/u.test(source.charAt(at - 1))) at -= 1;
  return at;
}

const limb = /[,;:]\s+|\b(?=(?:and|or)\s)/gu;

/**
 * Finds where a bracket begins that was never opened and closes within its paragraph: at the start of the limb that it ends, behind the
 * nearest comma or at the nearest conjunction that is in no bracket itself.
 *
 * @param parts The document.
 * @param closing The closing mark.
 * @param from The first offset that it may begin at.
 * @returns The offset of the first character.
 */
export function limbStart({ source, pieces }: DocumentParts, closing: BracketMark, from: number): number {
  let depth = 0;
  for (let index = closing.piece - 1; index >= 0; index -= 1) {
    const piece = pieces[index];
    if (piece === undefined || piece.end <= from) break;
    if (piece.kind === 'close') depth += 1;
    else if (piece.kind === 'open') depth -= 1;
    else if (piece.kind === 'text' && depth === 0) {
      const start = Math.max(piece.start, from);
      const last = [...source.slice(start, piece.end).matchAll(limb)].at(-1);
      if (last !== undefined) return start + last.index + last[0].length;
    }
    if (depth < 0) return piece.end;
  }
  return from;
}
