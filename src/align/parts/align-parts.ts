import { closingOf, openingOf, rangeOf, roleOf, switchTo, type Lattice } from '../lattice.js';
import { linkMarks, markBefore } from '../mark-links.js';
import { alignExactly, workOf, type ExactOptions } from '../weighted/align-exact.js';
import type { WeightedAlignment } from '../weighted/alignment.js';
import { costOfPath } from '../weighted/path-cost.js';
import { unreachable, type Paragraphs, type Weighing } from '../weighted/weighing.js';
import { anchorsOf } from './anchors.js';
import { settleLongRanges } from './long-ranges.js';
import { cutAtAnchors, cutInHalf, type Piece } from './pieces.js';

/* Words of an anchor. Shorter ones mislead: in a text of copies of a resolution, anchors of three words made the path cost more than twice
 * what it must, and cuts in the middle hardly anything. */
const anchorLengths = [12, 6];

/* Words of a part: long enough that there is a long anchor to cut at, short enough that the work of all parts grows with their number. */
const partLength = 4_000;

/* Work that a part may be, however small its share of what all may be: that of some hundred words. */
const leastWork = 1e4;

/**
 * Finds a near reading of a lattice that is too long to be aligned exactly: where both texts have the same words once, outside all ranges,
 * they are cut there, and the parts are aligned by themselves.
 *
 *   … and  in that regard reaffirms the  importance …        once on either side: cut here
 *   … also in that regard reaffirms the  need …
 *                             ^
 * What is still too long is cut at shorter anchors; then a range that is too long is read or not by the words it has in common with the
 * target; and what has no anchor is cut in half. So there is always an answer, and the work grows little faster than the texts.
 *
 * @param lattice The tape.
 * @param target Words.
 * @param weighing What words cost.
 * @param paragraphs Where paragraphs begin.
 * @param mostWork How much work all parts may be; each may be its share.
 * @param options How parts are aligned.
 * @returns The alignment. Its cost is that of its path; the margins of ranges are those in their parts.
 */
export function alignParts(
  lattice: Lattice,
  target: Int32Array,
  weighing: Weighing,
  paragraphs: Paragraphs,
  mostWork: number,
  options: ExactOptions,
): WeightedAlignment {
  const { tape, ranges } = lattice;
  const places = Int32Array.from(tape, (_, place) => place);
  const whole: Whole = {
    lattice,
    weighing,
    paragraphs,
    options,
    matched: new Int32Array(tape.length).fill(-1),
    kept: new Uint8Array(ranges),
    ifKept: new Int32Array(ranges).fill(unreachable),
    ifSkipped: new Int32Array(ranges).fill(unreachable),
  };
  const waiting: Piece[] = [{ tape, places, target, firstWord: 0, tried: 0 }];
  for (let piece = waiting.pop(); piece !== undefined; piece = waiting.pop()) {
    const share = Math.max(leastWork, (mostWork * piece.tape.length) / tape.length);
    if (alignPiece(whole, piece, share)) continue;
    const parts = divide(whole, piece, share);
    if (parts === null) alignPiece(whole, piece, Infinity);
    else for (const part of parts) waiting.push(part);
  }
  return resultOf(whole, target);
}

/** The whole text, and what has been found of it. */
interface Whole {
  readonly lattice: Lattice;
  readonly weighing: Weighing;
  readonly paragraphs: Paragraphs;
  readonly options: ExactOptions;
  readonly matched: Int32Array;
  readonly kept: Uint8Array;
  /** For each range that is in a part what the part costs more if it is kept, and if it is skipped; {@link unreachable} for the others. */
  readonly ifKept: Int32Array;
  readonly ifSkipped: Int32Array;
}

/** Aligns a piece, if it is no more work than it may be; says whether it is not. */
function alignPiece(whole: Whole, piece: Piece, mostWork: number): boolean {
  const { places, target, firstWord } = piece;
  const paragraphs = paragraphsOf(whole, piece);
  const { lattice, numbers } = latticeOf(piece.tape);
  const found = alignExactly(lattice, target, whole.weighing, paragraphs, mostWork, whole.options);
  if (found === null) return false;
  for (const [index, word] of found.matched.entries())
    if (word >= 0) whole.matched[places[index] ?? 0] = firstWord + word;
  for (const [own, range] of numbers.entries()) {
    whole.kept[range] = found.kept[own] ?? 0;
    whole.ifKept[range] = (found.costIfKept[own] ?? 0) - found.cost;
    whole.ifSkipped[range] = (found.costIfSkipped[own] ?? 0) - found.cost;
  }
  return true;
}

function paragraphsOf({ paragraphs }: Whole, { places, target, firstWord }: Piece): Paragraphs {
  return {
    onTape: Uint8Array.from(places, (place) => paragraphs.onTape[place] ?? 0),
    inTarget: paragraphs.inTarget.subarray(firstWord, firstWord + target.length),
    breakCost: paragraphs.breakCost,
  };
}

/** A piece as a lattice with ranges from 0, and the number of each range on the whole tape. */
function latticeOf(tape: Int32Array): { lattice: Lattice; numbers: number[] } {
  const numbers: number[] = [];
  const own = new Map<number, number>();
  const symbols = tape.map((symbol) => {
    if (symbol >= 0) return symbol;
    const range = rangeOf(symbol);
    let number = own.get(range);
    if (number === undefined) {
      number = numbers.length;
      own.set(range, number);
      numbers.push(range);
    }
    return ([openingOf, closingOf, switchTo][roleOf(symbol)] ?? openingOf)(number);
  });
  return { lattice: { tape: symbols, ranges: numbers.length }, numbers };
}

/** Divides a piece, or makes it shorter; null if it can be neither. */
function divide(whole: Whole, piece: Piece, mostWork: number): Piece[] | null {
  // In prose, parts of twice the length on both sides are still no more work than they may be.
  const least = Math.min(partLength, 2 * Math.sqrt(mostWork));
  for (let tried = piece.tried; tried < anchorLengths.length; tried += 1) {
    const anchors = anchorsOf(piece.tape, piece.target, anchorLengths[tried] ?? 1);
    const parts = cutAtAnchors({ ...piece, tried }, anchors, least);
    if (parts.length > 1) return parts;
  }
  const work = workOf(
    latticeOf(piece.tape).lattice,
    piece.target,
    whole.weighing,
    paragraphsOf(whole, piece),
  );
  const settled = settleLongRanges(piece, work, mostWork);
  if (settled !== piece) return [settled];
  const halves = cutInHalf(piece);
  return halves.length > 1 ? halves : null;
}

function resultOf(whole: Whole, target: Int32Array): WeightedAlignment {
  const { lattice, weighing, paragraphs, matched, kept, ifKept, ifSkipped } = whole;
  keepWhatIsMatched(whole);
  const cost = costOfPath(lattice, target, weighing, paragraphs, whole);
  const costIf = (more: Int32Array, own: number): Int32Array =>
    more.map((difference, range) => {
      if (difference < unreachable) return cost + difference;
      return kept[range] === own ? cost : unreachable;
    });
  return {
    matched,
    kept,
    cost,
    costIfKept: costIf(ifKept, 1),
    costIfSkipped: costIf(ifSkipped, 0),
    exact: false,
  };
}

/** Of the ranges that are in no part those are read of which a word is matched; nothing is read inside a range that is not. */
function keepWhatIsMatched({ lattice: { tape }, matched, kept, ifKept }: Whole): void {
  const matchesBefore = new Int32Array(tape.length + 1);
  for (let place = 0; place < tape.length; place += 1)
    matchesBefore[place + 1] = (matchesBefore[place] ?? 0) + ((matched[place] ?? -1) >= 0 ? 1 : 0);
  const links = linkMarks({ tape, ranges: kept.length });
  for (let end = 0; end < tape.length; end += 1) {
    const range = links.ended[end] ?? -1;
    if (range < 0 || (ifKept[range] ?? 0) < unreachable) continue;
    const from = matchesBefore[markBefore(links, end)] ?? 0;
    kept[range] = (matchesBefore[end] ?? 0) > from ? 1 : 0;
  }
  const isRead: boolean[] = [];
  for (const mark of tape) {
    if (mark >= 0) continue;
    if (roleOf(mark) !== 0) isRead.pop();
    if (roleOf(mark) === 1) continue;
    const isOwn = isRead.at(-1) !== false && kept[rangeOf(mark)] === 1;
    kept[rangeOf(mark)] = Number(isOwn);
    isRead.push(isOwn);
  }
}
