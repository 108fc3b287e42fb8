/** The costs of a row where its last step matched a word: of few places, in no order. */
export interface Runs {
  readonly heights: Int32Array;
  /** For each place the row that has last written its height. */
  readonly rowOf: Int32Array;
  /** The number of this row; it only ever grows. */
  row: number;
  /** The places of this row. */
  readonly places: Int32Array;
  count: number;
}

/**
 * Makes an empty row.
 *
 * @param places How many places it may have.
 * @returns The row.
 */
export const emptyRuns = (places: number): Runs => ({
  heights: new Int32Array(places),
  rowOf: new Int32Array(places),
  row: 1,
  places: new Int32Array(places),
  count: 0,
});

/**
 * Begins a row with no places in it; until they are written anew, the heights of the row before are still there.
 *
 * @param runs The row.
 * @returns The number of the row before.
 */
export function nextRow(runs: Runs): number {
  const { row } = runs;
  runs.row = row + 1;
  runs.count = 0;
  return row;
}

/**
 * Tells whether a place is in the row.
 *
 * @param runs The row.
 * @param place The place.
 * @returns Whether it is.
 */
export const hasRun = ({ rowOf, row }: Runs, place: number): boolean => rowOf[place] === row;

/**
 * Writes a height.
 *
 * @param runs The row.
 * @param place A place that is not in it.
 * @param height The height.
 */
export function addRun(runs: Runs, place: number, height: number): void {
  runs.heights[place] = height;
  runs.rowOf[place] = runs.row;
  runs.places[runs.count] = place;
  runs.count += 1;
}

/**
 * Writes a height where there is none, or a greater one.
 *
 * @param runs The row.
 * @param place The place.
 * @param height The height.
 * @returns Whether it was written.
 */
export function lowerRun(runs: Runs, place: number, height: number): boolean {
  if (!hasRun(runs, place)) addRun(runs, place, height);
  else if (height < (runs.heights[place] as number)) runs.heights[place] = height;
  else return false;
  return true;
}
