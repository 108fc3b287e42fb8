import { rangeOf, roleOf, type Lattice } from './lattice.js';

/** Which marks of a tape belong together, by their places on it; -1 where there is none. */
export interface MarkLinks {
  /** For a closing mark or a switch, the opening mark of its group; for a word or an opening mark, -1. */
  readonly opening: Int32Array;
  /** For a closing mark or a switch, the switch before it in its group. */
  readonly previous: Int32Array;
  /** For a closing mark or a switch, the number of the range that ends there. */
  readonly ended: Int32Array;
  /** For each range, by its number, the place of the closing mark of its group. */
  readonly closing: Int32Array;
}

/**
 * Finds which marks of a lattice belong together.
 *
 * @param lattice The lattice.
 * @returns The links.
 */
export function linkMarks({ tape, ranges }: Lattice): MarkLinks {
  const links: MarkLinks = {
    opening: new Int32Array(tape.length).fill(-1),
    previous: new Int32Array(tape.length).fill(-1),
    ended: new Int32Array(tape.length).fill(-1),
    closing: new Int32Array(ranges).fill(-1),
  };
  const open: { opening: number; previous: number; ranges: number[] }[] = [];
  for (let index = 0; index < tape.length; index += 1) {
    const mark = tape[index] ?? 0;
    if (mark >= 0) continue;
    const role = roleOf(mark);
    if (role === 0) {
      open.push({ opening: index, previous: -1, ranges: [rangeOf(mark)] });
      continue;
    }
    const group = open.at(-1);
    if (group === undefined) continue;
    links.opening[index] = group.opening;
    links.previous[index] = group.previous;
    links.ended[index] = group.ranges.at(-1) ?? -1;
    if (role === 2) {
      group.previous = index;
      group.ranges.push(rangeOf(mark));
    } else {
      for (const range of group.ranges) links.closing[range] = index;
      open.pop();
    }
  }
  return links;
}

/**
 * The mark before another in its group of alternatives.
 *
 * @param links The marks of a tape.
 * @param place The place of a closing mark or of a switch.
 * @returns The place of the switch or the opening where the alternative begins that ends there; -1 where there is none.
 */
export function markBefore({ previous, opening }: MarkLinks, place: number): number {
  const before = previous[place] ?? -1;
  return before < 0 ? (opening[place] ?? -1) : before;
}
