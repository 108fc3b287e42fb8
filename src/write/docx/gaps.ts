import type { Anchor, Author, Piece } from './plan.js';

/** What a reader sees, once all changes are accepted or all rejected, when the next piece comes. */
interface Line {
  /** The last character; empty at the beginning. */
  last: string;
  /** Who took a piece away that a space stood before, since then; null where none is missing. */
  taken: Author | null;
}

const noSpaceBefore = /^[\s,;:.!?)\]⟧”’]/u;
const noSpaceAfter = /[\s([⟦“‘/]$/u;

/**
 * Puts back the spaces that would be lost with the words that they stand before.
 *
 * In `to [“] {FRA+} adopting` the space belongs to the bracket; without the quotation mark it must still stand. So the space is tracked
 * too: deleted together with the insertion of the mark.
 *
 * @param pieces The runs of a paragraph.
 * @param anchors Its comments.
 * @returns The same runs with the missing spaces before them, and the comments at their new places.
 */
export function withGaps(
  pieces: readonly Piece[],
  anchors: readonly Anchor[],
): { pieces: Piece[]; anchors: Anchor[] } {
  const acceptedLine: Line = { last: '', taken: null };
  const rejectedLine: Line = { last: '', taken: null };
  const result: Piece[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const piece of pieces) {
    const accepted = follow(acceptedLine, piece, piece.deleted);
    const rejected = follow(rejectedLine, piece, piece.inserted);
    const isMissing = accepted !== null || rejected !== null;
    const isMissingWhereverItStands =
      (accepted !== null || piece.deleted !== null) && (rejected !== null || piece.inserted !== null);
    if (isMissing && !isMissingWhereverItStands)
      result.push({ ...piece, kind: 'gap', value: ' ', inserted: accepted, deleted: rejected });
    starts.push(result.length);
    if (isMissing && isMissingWhereverItStands) result.push({ ...piece, kind: 'gap', value: ' ' });
    ends.push(result.push(piece) - 1);
  }
  const moved = anchors.map(({ comment, from, to }) => ({
    comment,
    from: starts[from] ?? from,
    to: ends[to] ?? to,
  }));
  return { pieces: result, anchors: moved };
}

/** Reads a piece on one line: who took the space away that is missing before it, or null. */
function follow(line: Line, { kind, value }: Piece, goes: Author | null): Author | null {
  if (goes !== null) {
    if (value.startsWith(' ')) line.taken ??= goes;
    return null;
  }
  if (value === '') return null;
  const { last, taken } = line;
  line.last = value.slice(-1);
  line.taken = null;
  const stands = kind === 'footnote' || last === '' || noSpaceBefore.test(value) || noSpaceAfter.test(last);
  return stands ? null : taken;
}
