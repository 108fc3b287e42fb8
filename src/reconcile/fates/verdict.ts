import type { Fate, VerdictReason } from '../reconciliation.js';

/** What became of a span, in terms of adopted words. */
export interface FateVerdict {
  readonly fate: Fate;
  /** The adopted words that show it, by their numbers, ascending. */
  readonly words: readonly number[];
  /** From 0 to 1. */
  readonly confidence: number;
  readonly reasons: readonly VerdictReason[];
}

/**
 * Turns the margin between two readings into a confidence.
 *
 * @param margin The difference of their costs, in weights of words: 10 for a word that carries matter.
 * @returns From 0.5, where both cost the same, towards 1.
 */
export function confidenceOf(margin: number): number {
  return 1 - 0.5 * Math.exp(-Math.abs(margin) / 12);
}
