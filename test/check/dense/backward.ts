import { roleOf } from '../../../src/align/lattice.js';
import { isBreakAfter, type ForwardPass, type Rows } from './forward.js';

/** The rows after the closing mark of each group, by the place of the mark: what is left to pay from there. */
export type RowsAfter = ReadonlyMap<number, Rows>;

/**
 * Goes over the tape from its end, with the recurrence of the forward pass turned round: `best` is what is left to pay after a step that
 * matched no word, `inRun` after one that did.
 *
 * @param pass What is aligned.
 * @returns The rows after each closing mark.
 */
export function backwardRows(pass: ForwardPass): RowsAfter {
  const { tape, addCostsBetween } = pass;
  const width = addCostsBetween.length + 1;
  const best = new Int32Array(width);
  for (let place = width - 2; place >= 0; place -= 1)
    best[place] = (best[place + 1] ?? 0) + (addCostsBetween[place] ?? 0);
  let rows: Rows = { best, inRun: best.slice() };
  const matches = new Int32Array(width);
  const after = new Map<number, Rows>();
  const open: { after: Rows; begun: Rows | null }[] = [];
  for (let index = tape.length - 1; index >= 0; index -= 1) {
    const symbol = tape[index] ?? 0;
    if (isBreakAfter(pass, index)) breakRow(pass, rows);
    if (symbol >= 0) {
      wordRow(pass, rows, symbol, matches);
      continue;
    }
    const role = roleOf(symbol);
    if (role === 1) {
      const copy = copyRows(rows);
      after.set(index, copy);
      open.push({ after: copy, begun: null });
      continue;
    }
    const group = open.pop();
    if (group === undefined) continue;
    if (group.begun !== null) keepLesser(rows, group.begun);
    if (role === 2) {
      open.push({ after: group.after, begun: rows });
      rows = copyRows(group.after);
    } else keepLesser(rows, group.after);
  }
  return after;
}

function breakRow({ addCostsBetween, targetBreaks }: ForwardPass, { best, inRun }: Rows): void {
  for (let place = best.length - 2; place >= 0; place -= 1) {
    /* A run begins at no cost where a paragraph does: what is left to pay is what it would be inside one. */
    if (targetBreaks[place] === 1) best[place] = inRun[place] as number;
    const cost = (best[place + 1] as number) + (addCostsBetween[place] as number);
    if (cost < (best[place] as number)) best[place] = cost;
    if (cost < (inRun[place] as number)) inRun[place] = cost;
  }
}

const copyRows = ({ best, inRun }: Rows): Rows => ({ best: best.slice(), inRun: inRun.slice() });

function keepLesser(rows: Rows, others: Rows): void {
  for (const [row, other] of [
    [rows.best, others.best],
    [rows.inRun, others.inRun],
  ] as const) {
    for (let place = 0; place < row.length; place += 1) {
      if ((other[place] as number) < (row[place] as number)) row[place] = other[place] as number;
    }
  }
}

function wordRow(
  { weighing, places, addCosts, target }: ForwardPass,
  { best, inRun }: Rows,
  word: number,
  matches: Int32Array,
): void {
  const { weights, stems, variantCost, runCost } = weighing;
  const stem = stems[word] ?? 0;
  const from = places.from[stem] ?? 0;
  const to = places.from[stem + 1] ?? 0;
  for (let index = from; index < to; index += 1) {
    const place = places.at[index] as number;
    matches[place] = (inRun[place + 1] as number) + (target[place] === word ? 0 : variantCost);
  }
  const weight = weights[word] ?? 0;
  const last = best.length - 1;
  let right = (best[last] as number) + weight;
  best[last] = right;
  let next = last - 1;
  for (let index = to - 1; index >= from; index -= 1) {
    const place = places.at[index] as number;
    right = fillBetween(best, addCosts, weight, right, next, place);
    const cost = Math.min((best[place] as number) + weight, right + (addCosts[place] as number));
    const matched = matches[place] as number;
    /* What is left to pay inside a run is kept in `matches` until the row is copied. */
    matches[place] = Math.min(matched, cost);
    right = Math.min(cost, matched + runCost);
    best[place] = right;
    next = place - 1;
  }
  fillBetween(best, addCosts, weight, right, next, -1);
  inRun.set(best);
  for (let index = from; index < to; index += 1) {
    const place = places.at[index] as number;
    inRun[place] = matches[place] as number;
  }
}

/** Places where the word has no match, from the right down to before the last. Gives the cost of the leftmost. */
function fillBetween(
  best: Int32Array,
  addCosts: Int32Array,
  weight: number,
  behind: number,
  from: number,
  downTo: number,
): number {
  let right = behind;
  for (let place = from; place > downTo; place -= 1) {
    const cost = (best[place] as number) + weight;
    const added = right + (addCosts[place] as number);
    right = added < cost ? added : cost;
    best[place] = right;
  }
  return right;
}
