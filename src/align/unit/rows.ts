/*
 * A row of the matrix holds, for every place between two words of the target, the least cost of getting there. Neighbors differ by one at
 * most, so a row is kept as its first cost and, for each word of the target, two bits: whether the cost rises there, and whether it falls.
 *
 *   target      the   rights   of   children
 *   costs     2     1        2    3          3
 *   rises           0        1    1          0
 *   falls           1        0    0          0
 *
 * The first cell of a row is the first cost; then come the bits of 32 words that rise and of those that fall, 32 words after 32 words.
 */

/** Rows by number. Whoever keeps the number of a row holds it; one that nobody holds is used again. */
export interface Rows {
  /** The rows one after the other; another array when they have become more. */
  cells: Int32Array;
  /** How many times each row is held. */
  holders: Int32Array;
  /** The number of rows that have been made. */
  count: number;
  readonly unused: number[];
  /** The words of the target divided by 32, rounded up. */
  readonly blocks: number;
  /** The cells of a row. */
  readonly length: number;
}

/**
 * Makes an empty store of rows.
 *
 * @param targetLength The words of the target.
 * @param expected How many rows will be held at once, about; room for more is made when they come.
 * @returns The store.
 */
export function rowsFor(targetLength: number, expected: number): Rows {
  const blocks = Math.ceil(targetLength / 32);
  const length = 2 * blocks + 1;
  return {
    cells: new Int32Array(expected * length),
    holders: new Int32Array(expected),
    count: 0,
    unused: [],
    blocks,
    length,
  };
}

/**
 * Takes a row that nobody holds.
 *
 * @param rows The store.
 * @returns Its number; what is in it is left from before. It is held once.
 */
export function takeRow(rows: Rows): number {
  let row = rows.unused.pop();
  if (row === undefined) {
    row = rows.count;
    rows.count += 1;
    if (row === rows.holders.length) makeRoom(rows);
  }
  rows.holders[row] = 1;
  return row;
}

function makeRoom(rows: Rows): void {
  const room = Math.max(8, Math.ceil(rows.holders.length * 1.5));
  const cells = new Int32Array(room * rows.length);
  cells.set(rows.cells);
  rows.cells = cells;
  const holders = new Int32Array(room);
  holders.set(rows.holders);
  rows.holders = holders;
}

/**
 * Holds a row once more.
 *
 * @param rows The store.
 * @param row Its number.
 * @returns Its number.
 */
export function holdRow(rows: Rows, row: number): number {
  rows.holders[row] = (rows.holders[row] ?? 0) + 1;
  return row;
}

/**
 * Holds a row once less.
 *
 * @param rows The store.
 * @param row Its number; one that is negative is no row.
 */
export function dropRow(rows: Rows, row: number): void {
  if (row < 0) return;
  const holders = (rows.holders[row] ?? 0) - 1;
  rows.holders[row] = holders;
  if (holders === 0) rows.unused.push(row);
}

/**
 * Takes the row of a tape of which nothing is read yet: each word of the target costs one.
 *
 * @param rows The store.
 * @returns Its number.
 */
export function firstRow(rows: Rows): number {
  const row = takeRow(rows);
  const start = row * rows.length;
  for (let block = 0; block < rows.blocks; block += 1) {
    rows.cells[start + 1 + 2 * block] = -1;
    rows.cells[start + 2 + 2 * block] = 0;
  }
  rows.cells[start] = 0;
  return row;
}

/**
 * The cost at a place of the target.
 *
 * @param rows The store.
 * @param row The number of a row.
 * @param column The words of the target before the place.
 * @returns The cost.
 */
export function costAt(rows: Rows, row: number, column: number): number {
  const { cells, length } = rows;
  const start = row * length;
  const end = start + 1 + 2 * (column >>> 5);
  let cost = cells[start] ?? 0;
  for (let at = start + 1; at < end; at += 2) {
    cost += bitsIn(cells[at] ?? 0) - bitsIn(cells[at + 1] ?? 0);
  }
  const rest = (1 << (column & 31)) - 1;
  if (rest === 0) return cost;
  return cost + bitsIn((cells[end] ?? 0) & rest) - bitsIn((cells[end + 1] ?? 0) & rest);
}

/**
 * Whether the cost rises by a word of the target.
 *
 * @param rows The store.
 * @param row The number of a row.
 * @param word The index of the word.
 * @returns Whether it costs one more after the word than before it.
 */
export function risesAt({ cells, length }: Rows, row: number, word: number): boolean {
  return (((cells[row * length + 1 + 2 * (word >>> 5)] ?? 0) >>> (word & 31)) & 1) === 1;
}

/**
 * Counts the bits of a number that are set.
 *
 * @param bits 32 bits.
 * @returns From 0 to 32.
 */
export function bitsIn(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
