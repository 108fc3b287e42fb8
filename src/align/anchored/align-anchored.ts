import type { Lattice, LatticeAlignment } from '../lattice.js';
import { matchWords } from '../unit/match-words.js';
import type { Work } from '../unit/pass.js';
import { alignmentOf } from '../unit/path.js';
import { anchorsOf } from './anchors.js';
import { settleLongRanges } from './long-ranges.js';
import { cutAtAnchors, cutInHalf, type Piece } from './pieces.js';

/* Words of an anchor. Shorter ones mislead: in a text of copies of a resolution, anchors of three words made the path cost more than twice
 * what it must, and cuts in the middle hardly anything. */
const anchorLengths = [12, 6];

/* Words of a part: long enough that there is a long anchor to cut at, short enough that the work of all parts grows with their number. */
const partLength = 500;

/**
 * Finds a near reading of a lattice that is too long for {@link alignUnit}, with the same costs: where both texts have the same words once,
 * outside all ranges, they are cut there, and the parts are aligned by themselves.
 *
 *   … and  in that regard reaffirms the  importance …        once on either side: cut here
 *   … also in that regard reaffirms the  need …
 *                             ^
 * What still does not fit the budget is cut at shorter anchors; then a range that is too long is read or not by the words it has in common
 * with the target; and what has no anchor is cut in half. So there is always an answer, and the work grows little faster than the texts.
 *
 * @param lattice The tape.
 * @param target Words.
 * @param budget The cells, symbols of the tape times words of the target, that a part may have.
 * @param work Gets the number of blocks of 32 cells that were made.
 * @returns The alignment. It is exact where nothing was cut. Else it may cost more than it must: nothing or little where texts are near, and
 * in a hundred copies of the UN-Habitat draft; 8 percent in the longest draft of the Paris Agreement, of which most is in brackets, if
 * parts may have a tenth of its cells.
 */
export function alignAnchored(
  lattice: Lattice,
  target: Int32Array,
  budget: number,
  work: Work = { blocks: 0 },
): LatticeAlignment {
  const { tape } = lattice;
  const matched = new Int32Array(tape.length).fill(-1);
  const places = Int32Array.from(tape, (_, place) => place);
  const waiting: Piece[] = [{ tape, places, target, firstWord: 0, tried: 0 }];
  let exact = true;
  for (let piece = waiting.pop(); piece !== undefined; piece = waiting.pop()) {
    const parts = piece.tape.length * piece.target.length <= budget ? null : divide(piece, budget);
    if (parts === null) {
      matchPiece(piece, matched, work);
    } else {
      exact = false;
      for (const part of parts) waiting.push(part);
    }
  }
  return alignmentOf(lattice, matched, target.length, exact);
}

/** Divides a piece, or makes it shorter; null if it can be neither. */
function divide(piece: Piece, budget: number): Piece[] | null {
  // Parts of twice the length on both sides are still within the budget.
  const least = Math.min(partLength, Math.sqrt(budget) / 4);
  for (let tried = piece.tried; tried < anchorLengths.length; tried += 1) {
    const anchors = anchorsOf(piece.tape, piece.target, anchorLengths[tried] ?? 1);
    const parts = cutAtAnchors({ ...piece, tried }, anchors, least);
    if (parts.length > 1) return parts;
  }
  const settled = settleLongRanges(piece, budget);
  if (settled !== piece) return [settled];
  const halves = cutInHalf(piece);
  return halves.length > 1 ? halves : null;
}

function matchPiece({ tape, places, target, firstWord }: Piece, matched: Int32Array, work: Work): void {
  const found = new Int32Array(tape.length).fill(-1);
  matchWords(tape, target, found, work);
  for (let place = 0; place < tape.length; place += 1) {
    const word = found[place] ?? -1;
    if (word >= 0) matched[places[place] ?? 0] = firstWord + word;
  }
}
