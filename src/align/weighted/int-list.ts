/** A list of integers that grows. */
export interface IntList {
  /** The integers, and behind them room for more. */
  values: Int32Array;
  length: number;
}

/**
 * Makes an empty list.
 *
 * @param room How many integers fit before it grows.
 * @returns The list.
 */
export const intList = (room = 64): IntList => ({ values: new Int32Array(room), length: 0 });

/**
 * Makes room for more integers.
 *
 * @param list The list.
 * @param count How many more must fit.
 */
export function reserve(list: IntList, count: number): void {
  const least = list.length + count;
  if (least <= list.values.length) return;
  const values = new Int32Array(Math.max(least, 2 * list.values.length));
  values.set(list.values.subarray(0, list.length));
  list.values = values;
}

/**
 * Adds two integers at the end.
 *
 * @param list The list.
 * @param first The one.
 * @param second The one behind it.
 */
export function pushPair(list: IntList, first: number, second: number): void {
  const { length } = list;
  if (length + 2 > list.values.length) reserve(list, 2);
  list.values[length] = first;
  list.values[length + 1] = second;
  list.length = length + 2;
}

/**
 * Adds three integers at the end.
 *
 * @param list The list.
 * @param first The one.
 * @param second The one behind it.
 * @param third The one behind that.
 */
export function pushTriple(list: IntList, first: number, second: number, third: number): void {
  const { length } = list;
  if (length + 3 > list.values.length) reserve(list, 3);
  list.values[length] = first;
  list.values[length + 1] = second;
  list.values[length + 2] = third;
  list.length = length + 3;
}
