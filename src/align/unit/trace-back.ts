import { roleOf } from '../lattice.js';
import { markBefore } from './pass.js';
import { costAt, risesAt } from './rows.js';
import { loadSection, type Sections } from './sections.js';

/** A point of the path, which is followed from its end. */
interface Point {
  /** The place of the tape that is read next; all after it are done. */
  place: number;
  /** The words of the target that are before the point. */
  column: number;
  /** Whether the path comes from the end of a group and has not been found in any of the alternatives after the place. */
  choosing: boolean;
}

/**
 * Follows the cheapest path from the end, and says what is matched on it.
 *
 * Where several paths cost the same, a word is matched rather than not, a range is read rather than skipped, of two alternatives the later
 * is read, and of two words of the target the later is matched. So the same texts always give the same path.
 *
 * @param sections The pass, all read.
 * @param target Words.
 * @param matched Gets the index in the target at the place of each word that is matched.
 */
export function traceBack(sections: Sections, target: Int32Array, matched: Int32Array): void {
  const { tape } = sections.pass;
  const point: Point = { place: tape.length - 1, column: target.length, choosing: false };
  while (point.place >= 0) {
    const start = loadSection(sections, point.place, point.column);
    while (point.place >= start) {
      const symbol = tape[point.place] ?? 0;
      if (symbol < 0) passMark(sections, start, point, symbol);
      else passWord(sections, start, point, target[point.column - 1] === symbol, matched);
    }
  }
}

/**
 * Goes over a word, or over words of the target that are added after it.
 *
 * If the word is that of the target, matching it costs no more than any other way, since neighbors in a row differ by one at most. If not,
 * two bits tell the other ways apart.
 */
function passWord(
  sections: Sections,
  start: number,
  point: Point,
  isMatch: boolean,
  matched: Int32Array,
): void {
  const { rows } = sections.pass;
  const { place } = point;
  const word = point.column - 1;
  if (isMatch) {
    matched[place] = word;
  } else if (word >= 0 && risesAt(rows, sections.rowsAfter[place - start] ?? 0, word)) {
    point.column = word;
    return;
  }
  const isExchange = !isMatch && word >= 0 && risesAt(rows, rowBefore(sections, start, place), word);
  if (isMatch || isExchange) point.column = word;
  point.place = place - 1;
}

/** Goes over a mark: into the alternative that ends there, or past it. */
function passMark(sections: Sections, start: number, point: Point, symbol: number): void {
  const { links, rows, remembered } = sections.pass;
  const { place, column } = point;
  const role = roleOf(symbol);
  const previous = markBefore(links, place);
  if (role === 0 || previous < 0) {
    point.choosing = false;
    point.place = place - 1;
  } else if (role === 2 && !point.choosing) {
    // The alternative that begins here has been read; those before it are not.
    point.place = links.opening[place] ?? -1;
  } else {
    const read = costAt(rows, rowBefore(sections, start, place), column);
    point.choosing = read > costAt(rows, remembered[previous] ?? 0, column);
    point.place = point.choosing ? previous : place - 1;
  }
}

function rowBefore({ checkpoints, span, rowsAfter }: Sections, start: number, place: number): number {
  return (place === start ? checkpoints[start / span] : rowsAfter[place - start - 1]) ?? 0;
}
