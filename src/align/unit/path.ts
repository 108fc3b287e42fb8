import { rangeOf, roleOf, type Lattice, type LatticeAlignment } from '../lattice.js';
import { linkMarks, type MarkLinks } from '../mark-links.js';
import { markBefore } from './pass.js';

/**
 * Says of a path, by the words that are matched on it, which ranges it reads and what it costs.
 *
 * A range is read if one of its words is matched. To read another would cost as much as to skip it, or more: its words could only be exchanged
 * for words that are added else. Between one matched word and the next as many words are exchanged as can be, and the rest is left out
 * or added.
 *
 * @param lattice The tape.
 * @param matched The index in the target of each word that is matched, by place of the tape; -1 at other places.
 * @param targetLength The words of the target.
 * @param exact Whether no path costs less.
 * @returns The alignment.
 */
export function alignmentOf(
  lattice: Lattice,
  matched: Int32Array,
  targetLength: number,
  exact: boolean,
): LatticeAlignment {
  const links = linkMarks(lattice);
  const kept = rangesWithMatches(lattice, matched, links);
  return { matched, kept, cost: costOf(lattice, matched, kept, links, targetLength), exact };
}

function rangesWithMatches({ tape, ranges }: Lattice, matched: Int32Array, links: MarkLinks): Uint8Array {
  const kept = new Uint8Array(ranges);
  // For each mark, how many words before it are matched.
  const matches = new Int32Array(tape.length);
  let count = 0;
  for (let place = 0; place < tape.length; place += 1) {
    if ((matched[place] ?? -1) >= 0) count += 1;
    matches[place] = count;
    const ended = links.ended[place] ?? -1;
    if (ended >= 0 && count > (matches[markBefore(links, place)] ?? 0)) kept[ended] = 1;
  }
  return kept;
}

function costOf(
  { tape }: Lattice,
  matched: Int32Array,
  kept: Uint8Array,
  links: MarkLinks,
  targetLength: number,
): number {
  let cost = 0;
  let leftOut = 0;
  let last = -1;
  let skipped = 0;
  const isSkipped = (range: number): number => 1 - (kept[range] ?? 0);
  for (let place = 0; place < tape.length; place += 1) {
    const symbol = tape[place] ?? 0;
    const word = matched[place] ?? -1;
    if (symbol < 0) {
      const ended = links.ended[place] ?? -1;
      if (ended >= 0) skipped -= isSkipped(ended);
      if (roleOf(symbol) !== 1) skipped += isSkipped(rangeOf(symbol));
    } else if (word >= 0) {
      cost += Math.max(leftOut, word - last - 1);
      leftOut = 0;
      last = word;
    } else if (skipped === 0) {
      leftOut += 1;
    }
  }
  return cost + Math.max(leftOut, targetLength - last - 1);
}
