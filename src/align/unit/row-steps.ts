import { bitsIn } from './rows.js';

/**
 * Makes the row after a word of the tape of the row before it, 32 words of the target at a time (Myers 1999, a fast bit-vector algorithm;
 * with the carries between blocks of Hyyrö 2003).
 *
 *   row'[0] = row[0] + 1
 *   row'[j] = min( row[j] + 1, row'[j-1] + 1, row[j-1] + (the word is target[j-1] ? 0 : 1) )
 *
 * The costs of the first row may be any whose neighbors differ by one at most, and those of the second then do so too.
 *
 * @param cells The rows.
 * @param from Where the cells of the first row begin.
 * @param to Where those of the second begin; the same place, if the first is not needed any more.
 * @param masks Bits of the words of the target that are the word.
 * @param mask Where they begin.
 * @param blocks How many blocks of 32 words are made.
 */
export function stepOver(
  cells: Int32Array,
  from: number,
  to: number,
  masks: Int32Array,
  mask: number,
  blocks: number,
): void {
  // Whether the cost at the end of the block before is one more, or one less, in the second row than in the first.
  let more = 1;
  let less = 0;
  for (let block = 0; block < blocks; block += 1) {
    const rises = cells[from + 1 + 2 * block] ?? 0;
    const falls = cells[from + 2 + 2 * block] ?? 0;
    const equal = masks[mask + block] ?? 0;
    const level = equal | less;
    const carried = (((level & rises) + rises) ^ rises) | level;
    const costsMore = falls | ~(carried | rises);
    const costsLess = rises & carried;
    const moreBefore = (costsMore << 1) | more;
    const diagonal = equal | falls;
    cells[to + 1 + 2 * block] = (costsLess << 1) | less | ~(diagonal | moreBefore);
    cells[to + 2 + 2 * block] = moreBefore & diagonal;
    more = costsMore >>> 31;
    less = costsLess >>> 31;
  }
  cells[to] = (cells[from] ?? 0) + 1;
}

/**
 * Makes the row of the lesser costs of two rows. Neighbors in it differ by one at most, since they do so in both.
 *
 * The difference of the two rows changes only where their bits differ, so only these bits are looked at one by one; and none of a block
 * over which one of the rows stays the lesser whatever the bits are.
 *
 * @param cells The rows.
 * @param one Where the cells of a row begin.
 * @param other Where those of another begin.
 * @param to Where the lesser costs are put; it may be either row.
 * @param blocks How many blocks of 32 words are made.
 */
export function mergeRows(cells: Int32Array, one: number, other: number, to: number, blocks: number): void {
  const first = cells[one] ?? 0;
  const second = cells[other] ?? 0;
  let difference = first - second;
  for (let at = 1; at < 2 * blocks; at += 2) {
    const rises = cells[one + at] ?? 0;
    const falls = cells[one + at + 1] ?? 0;
    const otherRises = cells[other + at] ?? 0;
    const otherFalls = cells[other + at + 1] ?? 0;
    let differs = (rises ^ otherRises) | (falls ^ otherFalls);
    if (difference > 63 || difference < -63 || differs === 0) {
      cells[to + at] = difference < 0 ? rises : otherRises;
      cells[to + at + 1] = difference < 0 ? falls : otherFalls;
      if (differs !== 0)
        difference += bitsIn(rises) - bitsIn(falls) - bitsIn(otherRises) + bitsIn(otherFalls);
      continue;
    }
    let lesserRises = rises & ~differs;
    let lesserFalls = falls & ~differs;
    while (differs !== 0) {
      const shift = 31 - Math.clz32(differs & -differs);
      differs &= differs - 1;
      const otherSlope = ((otherRises >>> shift) & 1) - ((otherFalls >>> shift) & 1);
      const below = difference < 0 ? difference : 0;
      difference += ((rises >>> shift) & 1) - ((falls >>> shift) & 1) - otherSlope;
      const slope = otherSlope + (difference < 0 ? difference : 0) - below;
      lesserRises |= (slope > 0 ? 1 : 0) << shift;
      lesserFalls |= (slope < 0 ? 1 : 0) << shift;
    }
    cells[to + at] = lesserRises;
    cells[to + at + 1] = lesserFalls;
  }
  cells[to] = Math.min(first, second);
}
