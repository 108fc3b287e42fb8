import type { Fate, VerdictReason } from './reconciliation.js';

/** What became of a span, in terms of adopted words. */
export interface FateVerdict {
  readonly fate: Fate;
  /** The adopted words that show it, by their numbers, ascending. */
  readonly words: readonly number[];
  /** From 0 to 1. */
  readonly confidence: number;
  readonly reasons: readonly VerdictReason[];
}
