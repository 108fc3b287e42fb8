/**
 * The best way to read a lattice against a target, and for every range what the best one costs that reads it and the best one that does not.
 * Both are of readings that have the ranges around it: of a range inside one that is skipped, they say what would be best if it were not.
 */
export interface WeightedAlignment {
  /** For every place of the tape the index of the target word that it is matched with, or -1. */
  readonly matched: Int32Array;
  /** Whether each range is read, by its number; a range inside one that is skipped is not read. */
  readonly kept: Uint8Array;
  /** What the path costs. */
  readonly cost: number;
  /** Whether no reading costs less. */
  readonly exact: boolean;
  /** By the number of the range. */
  readonly costIfKept: Int32Array;
  /** By the number of the range; an alternative is not read where another one is, too. */
  readonly costIfSkipped: Int32Array;
}
