import type { Anchor } from './anchors.js';
import { depthOf } from './depth.js';

/** A part of a tape that is aligned with a part of the target by itself. */
export interface Piece {
  readonly tape: Int32Array;
  /** The place of each symbol on the whole tape. */
  readonly places: Int32Array;
  readonly target: Int32Array;
  /** The index of the first of these words in the whole target. */
  readonly firstWord: number;
  /** How many ways to divide it have been tried. */
  readonly tried: number;
}

/**
 * Cuts a piece inside anchors, so that every part but the last has as many words as it should, on one side at least.
 *
 * Of the anchors that a part can end with, the longest is taken, and the cut is in its middle: the words around it are aligned as they
 * would be without the cut, if the anchor is right, and a wrong one is seldom the longest.
 *
 * @param piece The piece.
 * @param anchors Anchors in it.
 * @param least The words that a part has.
 * @returns The parts in order; the piece alone where there is no anchor to cut at.
 */
export function cutAtAnchors(piece: Piece, anchors: readonly Anchor[], least: number): Piece[] {
  const cuts: Cut[] = [{ place: 0, word: 0 }];
  let best: Anchor | null = null;
  for (const anchor of anchors) {
    if (best !== null && sizeUpTo(cuts, anchor) > 2 * least) {
      cuts.push(middleOf(best));
      best = null;
    }
    if (sizeUpTo(cuts, anchor) < least) continue;
    if (best === null || anchor.length > best.length) best = anchor;
  }
  if (best !== null) cuts.push(middleOf(best));
  cuts.push({ place: piece.tape.length, word: piece.target.length });
  return partsBetween(piece, cuts, piece.tried + 1);
}

/**
 * Cuts a piece in two where nothing says how its halves correspond: in the middle of the tape, and at the same share of the target.
 *
 * @param piece The piece.
 * @returns Two parts, or the piece alone where a range spans all of it.
 */
export function cutInHalf(piece: Piece): Piece[] {
  const { tape, target } = piece;
  let middle = 0;
  let depth = 0;
  for (let place = 0; place < tape.length; place += 1) {
    const isNearer = Math.abs(2 * place - tape.length) < Math.abs(2 * middle - tape.length);
    if (depth === 0 && isNearer) middle = place;
    const symbol = tape[place] ?? 0;
    if (symbol < 0) depth += depthOf(symbol);
  }
  const word = Math.round((target.length * middle) / tape.length);
  const cuts = [
    { place: 0, word: 0 },
    { place: middle, word },
    { place: tape.length, word: target.length },
  ];
  return middle === 0 ? [piece] : partsBetween(piece, cuts, 0);
}

interface Cut {
  readonly place: number;
  readonly word: number;
}

function middleOf({ place, word, length }: Anchor): Cut {
  const half = length >>> 1;
  return { place: place + half, word: word + half };
}

function sizeUpTo(cuts: readonly Cut[], { place, word }: Anchor): number {
  const last = cuts.at(-1) ?? { place: 0, word: 0 };
  return Math.max(place - last.place, word - last.word);
}

function partsBetween(piece: Piece, cuts: readonly Cut[], tried: number): Piece[] {
  return cuts.slice(1).map(({ place, word }, index) => {
    const from = cuts[index] ?? { place: 0, word: 0 };
    return {
      tape: piece.tape.subarray(from.place, place),
      places: piece.places.subarray(from.place, place),
      target: piece.target.subarray(from.word, word),
      firstWord: piece.firstWord + from.word,
      tried,
    };
  });
}
