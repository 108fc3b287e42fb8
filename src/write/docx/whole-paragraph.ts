import { untracked, type Anchor, type MarkedText, type Piece, type Revision } from './plan.js';

/**
 * Settles what is tracked about a paragraph as a whole.
 *
 * Where no word is left of it once all changes are rejected, the paragraph itself is inserted: its label, its punctuation and the mark
 * at its end, so that rejecting leaves no empty paragraph behind. The same holds for accepting and deletion.
 *
 * @param pieces The runs of the paragraph.
 * @param anchors Its comments.
 * @returns The same, with what the paragraph as a whole needs.
 */
export function wholeParagraph(pieces: readonly Piece[], anchors: readonly Anchor[]): MarkedText {
  const worded = pieces.filter(({ kind, value }) => kind === 'words' && /[\p{L}\p{N}]/u.test(value));
  const inserted = worded.every((piece) => piece.inserted !== null) ? (worded[0]?.inserted ?? null) : null;
  const deleted = worded.every((piece) => piece.deleted !== null) ? (worded[0]?.deleted ?? null) : null;
  if (inserted === null && deleted === null) return { pieces, anchors, whole: untracked };
  const whole: Revision = { inserted, deleted };
  const settled = pieces.map((piece) => ({
    ...piece,
    inserted: piece.inserted ?? whole.inserted,
    deleted: piece.deleted ?? whole.deleted,
  }));
  return { pieces: settled, anchors, whole };
}
