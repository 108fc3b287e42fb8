import { roleOf } from '../lattice.js';
import { linkMarks, markBefore, type MarkLinks } from '../mark-links.js';
import { gramAt, indexGrams } from './gram-index.js';
import type { Piece } from './pieces.js';

/* Of the grams of three words, United Nations texts on other matters have 12 in 100 in common at most; the drafts of the Paris Agreement have
 * 32 at least that stand in the agreement. */
const gramLength = 3;
const leastShare = 1 / 5;

/**
 * Decides by its words alone whether a range is read that is too long to be aligned both ways, and takes its marks from the tape, with
 * the words that are not read.
 *
 * A range is read if a good part of its grams stand in the target, and of alternatives the one of which most do.
 *
 * @param piece The piece.
 * @param workBefore For each place of the tape, and the end, how much work there is before it.
 * @param mostWork How much work there may be; a range that is more is too long.
 * @returns The piece without these ranges, or the piece itself where there are none.
 */
export function settleLongRanges(piece: Piece, workBefore: Float64Array, mostWork: number): Piece {
  const { tape, places, target } = piece;
  const stays = new Uint8Array(tape.length);
  const links = linkMarks({ tape, ranges: 0 });
  const closings = closingMarks(tape, links);
  const found = gramsFound(tape, target);
  // The alternatives that are read around the place: where each ends, and where its group does.
  const read: { end: number; closing: number }[] = [];
  let place = 0;
  while (place < tape.length) {
    const closing = closings[place] ?? -1;
    if (place === read.at(-1)?.end) {
      place = (read.pop()?.closing ?? place) + 1;
    } else if (closing < 0 || (workBefore[closing + 1] ?? 0) - (workBefore[place] ?? 0) <= mostWork) {
      const next = Math.max(closing, place) + 1;
      stays.fill(1, place, next);
      place = next;
    } else {
      const end = endOfNearest(links, closing, found);
      if (end >= 0) read.push({ end, closing });
      place = (end < 0 ? closing : markBefore(links, end)) + 1;
    }
  }
  const isLeft = (_: number, index: number): boolean => stays[index] === 1;
  const left = tape.filter(isLeft);
  if (left.length === tape.length) return piece;
  return { ...piece, tape: left, places: places.filter(isLeft), tried: 0 };
}

/** For each opening mark the place of the closing mark, -1 elsewhere. */
function closingMarks(tape: Int32Array, { opening }: MarkLinks): Int32Array {
  const closings = new Int32Array(tape.length).fill(-1);
  for (let place = 0; place < tape.length; place += 1) {
    const open = opening[place] ?? -1;
    if (open >= 0 && roleOf(tape[place] ?? 0) === 1) closings[open] = place;
  }
  return closings;
}

/** For each place of a tape how many words are before it, and with how many of them a gram begins that stands in the target. */
interface GramsFound {
  readonly words: Int32Array;
  readonly inTarget: Int32Array;
}

/** Finds the grams of the text with all brackets in: a mark between words does not make them other words. */
function gramsFound(tape: Int32Array, target: Int32Array): GramsFound {
  const index = indexGrams(target, gramLength);
  const text = tape.filter((symbol) => symbol >= 0);
  const words = new Int32Array(tape.length + 1);
  const inTarget = new Int32Array(tape.length + 1);
  for (let place = 0; place < tape.length; place += 1) {
    const word = words[place] ?? 0;
    const isWord = (tape[place] ?? 0) >= 0;
    const isFound = isWord && word + gramLength <= text.length && gramAt(index, text, word) >= 0;
    words[place + 1] = word + (isWord ? 1 : 0);
    inTarget[place + 1] = (inTarget[place] ?? 0) + (isFound ? 1 : 0);
  }
  return { words, inTarget };
}

/** Where the alternative ends of which most grams stand in the target; -1 if too few do in any of them. */
function endOfNearest(links: MarkLinks, closing: number, { words, inTarget }: GramsFound): number {
  let nearest = -1;
  let most = 0;
  for (let end = closing; end !== links.opening[closing]; end = markBefore(links, end)) {
    const begin = markBefore(links, end);
    const found = (inTarget[end] ?? 0) - (inTarget[begin] ?? 0);
    const length = (words[end] ?? 0) - (words[begin] ?? 0);
    if (found <= most || found < leastShare * length) continue;
    most = found;
    nearest = end;
  }
  return nearest;
}
