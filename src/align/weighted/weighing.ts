/** What words cost, by their numbers. */
export interface Weighing {
  /** What it costs to leave a word out, or to add it. */
  readonly weights: Int32Array;
  /** Words with one number here may stand for one another: forms of one word. */
  readonly stems: Int32Array;
  /** What it costs that one form stands for another. */
  readonly variantCost: number;
  /** What it costs to begin a run of matched words anew, so that long runs are preferred to scattered words. */
  readonly runCost: number;
}

/** Where the paragraphs of two texts begin, and what it costs not to respect it. */
export interface Paragraphs {
  /** For each place of the tape, 1 where a paragraph begins. */
  readonly onTape: Uint8Array;
  /** For each place of the target, 1 where a paragraph begins. */
  readonly inTarget: Uint8Array;
  /**
   * What it costs to add the beginning of a paragraph of the target in the middle of one of the tape; between two it costs nothing. Where
   * paragraphs begin in both, a run of matched words begins at no cost; both texts begin with a paragraph.
   */
  readonly breakCost: number;
}

/** A cost that no path has. */
export const unreachable = 1 << 29;
