/**
 * A text of which parts may be left out: words in order, with marks around the ranges that may be skipped.
 *
 * Words are numbers from 0, equal when their normal forms are. Marks are negative: see {@link openingOf}, {@link closingOf} and
 * {@link switchTo}. Ranges nest; each is opened and closed once.
 */
export interface Lattice {
  readonly tape: Int32Array;
  /** The number of ranges; their numbers are from 0. */
  readonly ranges: number;
}

/**
 * The mark where a range begins.
 *
 * @param range Its number.
 * @returns A negative number.
 */
export const openingOf = (range: number): number => -3 * range - 1;

/**
 * The mark where a range ends; it, and the alternatives before it that {@link switchTo} divides, may be skipped.
 *
 * @param range Its number.
 * @returns A negative number.
 */
export const closingOf = (range: number): number => -3 * range - 2;

/**
 * The mark where one alternative ends and the next begins: of the ranges between an opening and its closing mark, one at most is read.
 * The closing mark is that of the last of them.
 *
 * @param range The number of the range that begins.
 * @returns A negative number.
 */
export const switchTo = (range: number): number => -3 * range - 3;

/**
 * The range of a mark.
 *
 * @param mark A negative number of a tape.
 * @returns The number of the range.
 */
export const rangeOf = (mark: number): number => Math.floor((-mark - 1) / 3);

/**
 * What a mark does.
 *
 * @param mark A negative number of a tape.
 * @returns 0 for an opening, 1 for a closing, 2 for a switch.
 */
export const roleOf = (mark: number): number => (-mark - 1) % 3;
