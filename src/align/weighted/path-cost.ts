import { rangeOf, roleOf, type Lattice } from '../lattice.js';
import type { Paragraphs, Weighing } from './weighing.js';

/** What stands between one matched word and the next. */
interface Gap {
  /** The weight of the words of the tape that are left out. */
  leftOut: number;
  isEmpty: boolean;
  /** Whether a paragraph begins there. */
  hasBreak: boolean;
  /** Whether one begins behind the last word that is left out. */
  endsWithBreak: boolean;
}

/**
 * Says what a path costs: the least at which the words that are read and not matched can be left out, and the others added.
 *
 * @param lattice A tape.
 * @param target Words.
 * @param weighing What words cost.
 * @param paragraphs Where paragraphs begin.
 * @param path What is matched, and which ranges are read.
 * @param path.matched For every place of the tape the word of the target, or -1.
 * @param path.kept Whether each range is read.
 * @returns The cost.
 */
export function costOfPath(
  { tape }: Lattice,
  target: Int32Array,
  weighing: Weighing,
  paragraphs: Paragraphs,
  { matched, kept }: { readonly matched: Int32Array; readonly kept: Uint8Array },
): number {
  const { weights, variantCost } = weighing;
  const isRead: boolean[] = [];
  let gap: Gap = { leftOut: 0, isEmpty: true, hasBreak: true, endsWithBreak: true };
  let last = -1;
  let cost = 0;
  for (let place = 0; place < tape.length; place += 1) {
    const symbol = tape[place] ?? 0;
    if (symbol < 0) readMark(isRead, symbol, kept);
    if (isRead.at(-1) === false) continue;
    const word = matched[place] ?? -1;
    if (symbol >= 0 && word >= 0) {
      cost += costOfGap(gap, last, word, target, weighing, paragraphs);
      cost += costOfMatch(gap, word - last === 1, paragraphs.inTarget[word] === 1, weighing.runCost);
      cost += symbol === target[word] ? 0 : variantCost;
      last = word;
      gap = { leftOut: 0, isEmpty: true, hasBreak: false, endsWithBreak: false };
    } else if (symbol >= 0) {
      gap.leftOut += weights[symbol] ?? 0;
      gap.isEmpty = false;
      gap.endsWithBreak = false;
    }
    const isSwitch = symbol < 0 && roleOf(symbol) === 2;
    if (isSwitch || paragraphs.onTape[place + 1] !== 1) continue;
    gap.hasBreak = true;
    gap.endsWithBreak = true;
  }
  // The tape ends with a paragraph.
  return cost + costOfGap({ ...gap, hasBreak: true }, last, target.length, target, weighing, paragraphs);
}

/** Whether what stands behind a mark is read, for each group that is open there. */
function readMark(isRead: boolean[], mark: number, kept: Uint8Array): void {
  const role = roleOf(mark);
  if (role !== 0) isRead.pop();
  if (role !== 1) isRead.push(isRead.at(-1) !== false && kept[rangeOf(mark)] === 1);
}

/** Where a paragraph begins on the tape, those of the target begin at no cost. */
function costOfGap(
  { leftOut, hasBreak }: Gap,
  from: number,
  to: number,
  target: Int32Array,
  { weights }: Weighing,
  { inTarget, breakCost }: Paragraphs,
): number {
  let cost = leftOut;
  for (let word = from + 1; word < to; word += 1) {
    cost += weights[target[word] ?? 0] ?? 0;
    if (!hasBreak && inTarget[word] === 1) cost += breakCost;
  }
  return cost;
}

function costOfMatch(
  { isEmpty, endsWithBreak }: Gap,
  isNext: boolean,
  beginsParagraph: boolean,
  runCost: number,
): number {
  return (isEmpty && isNext) || (endsWithBreak && beginsParagraph) ? 0 : runCost;
}
