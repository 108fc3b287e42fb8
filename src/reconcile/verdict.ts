import type { Fate, VerdictReason } from './reconciliation.js';

/** What became of a span, in terms of adopted words, before it is said how sure that is. */
export interface Finding {
  readonly fate: Fate;
  /** The adopted words that show it, by their numbers, ascending. */
  readonly words: readonly number[];
  /** The first names the rule that decided. */
  readonly reasons: readonly VerdictReason[];
  /** What makes it surer or less sure, by name, from 0 to 1. */
  readonly terms: Readonly<Record<string, number>>;
  /** How sure it can be at most: words stand in a passage only as surely as that passage answers. */
  readonly atMost?: number;
}

/** What became of a span, in terms of adopted words. */
export interface FateVerdict extends Finding {
  /** How often verdicts like it are right, from 0 to 1. */
  readonly confidence: number;
}
