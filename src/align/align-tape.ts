/*
 * The recurrence. A tape is the words of one text with the marks of ranges that may be skipped; the target is the words of another.
 * A row holds, for every place in the target, the least number of words added and left out so far.
 *
 *   word w     row'[j] = min( row[j] + 1, row'[j-1] + 1, row[j-1] if w = target[j-1] )
 *   opening    the row is remembered
 *   closing    row'[j] = min( row[j], remembered[j] )        the second: the range is skipped, at no cost
 *
 * So every way to keep and skip ranges is compared in one pass (Myers and Miller 1989, approximate matching of regular expressions, on
 * graphs that are series and alternatives only). Words are never exchanged for other words: unrelated words are one left out and one added.
 */

/** The marks of range `k` on a tape; words are numbers from 0. */
export const openingOf = (range: number): number => -2 * range - 1;
/** See {@link openingOf}. */
export const closingOf = (range: number): number => -2 * range - 2;

/** The best way to read a tape against a target. */
export interface TapeAlignment {
  /** Whether the words of each range are kept, by its number. */
  readonly kept: Uint8Array;
  /** The words added and left out. */
  readonly cost: number;
}

/* 2e8 cells of one byte; the UN-Habitat draft against its resolution has 2.7e6. */
const mostCells = 2e8;

/* How a cell was reached; one byte a cell. */
const match = 0;
const leaveOut = 1;
const add = 2;
const keep = 3;
const skip = 4;

/**
 * Finds the reading of a tape that is nearest to a target, among all ways to keep and skip its ranges.
 *
 * @param tape Words and marks; ranges nest.
 * @param target Words.
 * @param ranges The number of ranges.
 * @returns The ranges that are kept and the cost, or null where the work would be too large. Where keeping and skipping cost the same, the
 * range is kept.
 */
export function alignTape(tape: Int32Array, target: Int32Array, ranges: number): TapeAlignment | null {
  const width = target.length + 1;
  if ((tape.length + 1) * width > mostCells) return null;
  const steps = new Uint8Array(tape.length * width);
  const openings = new Int32Array(ranges);
  const row = fillRows(tape, target, steps, openings);
  return { kept: traceBack(tape, width, steps, openings), cost: row[width - 1] ?? 0 };
}

function fillRows(tape: Int32Array, target: Int32Array, steps: Uint8Array, openings: Int32Array): Int32Array {
  const width = target.length + 1;
  let row: Int32Array = Int32Array.from({ length: width }, (_, place) => place);
  const remembered: Int32Array[] = [];
  for (let index = 0; index < tape.length; index += 1) {
    const symbol = tape[index] ?? 0;
    const at = index * width;
    if (symbol >= 0) {
      row = wordRow(row, symbol, target, steps, at);
    } else if (symbol % 2 !== 0) {
      remembered.push(row.slice());
      openings[(-symbol - 1) / 2] = index;
      steps.fill(keep, at, at + width);
    } else {
      const before = remembered.pop() ?? row;
      for (let place = 0; place < width; place += 1) {
        const skips = (before[place] ?? 0) < (row[place] ?? 0);
        steps[at + place] = skips ? skip : keep;
        if (skips) row[place] = before[place] ?? 0;
      }
      relaxAdditions(row, steps, at);
    }
  }
  return row;
}

function wordRow(
  row: Int32Array,
  word: number,
  target: Int32Array,
  steps: Uint8Array,
  at: number,
): Int32Array {
  const next = new Int32Array(row.length);
  next[0] = (row[0] ?? 0) + 1;
  steps[at] = leaveOut;
  for (let place = 1; place < row.length; place += 1) {
    let best = (row[place] ?? 0) + 1;
    let step: number = leaveOut;
    const added = (next[place - 1] ?? 0) + 1;
    if (added < best) [best, step] = [added, add];
    if (target[place - 1] === word && (row[place - 1] ?? 0) <= best)
      [best, step] = [row[place - 1] ?? 0, match];
    next[place] = best;
    steps[at + place] = step;
  }
  return next;
}

/** After a range is skipped for some places of the target, words may be added from there. */
function relaxAdditions(row: Int32Array, steps: Uint8Array, at: number): void {
  for (let place = 1; place < row.length; place += 1) {
    const added = (row[place - 1] ?? 0) + 1;
    if (added < (row[place] ?? 0)) {
      row[place] = added;
      steps[at + place] = add;
    }
  }
}

function traceBack(tape: Int32Array, width: number, steps: Uint8Array, openings: Int32Array): Uint8Array {
  const kept = new Uint8Array(openings.length);
  let index = tape.length - 1;
  let place = width - 1;
  while (index >= 0) {
    const step = steps[index * width + place];
    const symbol = tape[index] ?? 0;
    if (step === add) {
      place -= 1;
      continue;
    }
    if (step === skip) {
      index = (openings[(-symbol - 2) / 2] ?? 0) - 1;
      continue;
    }
    if (step === keep && symbol % 2 === 0) kept[(-symbol - 2) / 2] = 1;
    if (step === match) place -= 1;
    index -= 1;
  }
  return kept;
}
