import type { SourceRange } from '../text/plain-text.js';
import type { Clause } from './clauses.js';
import type { Home, Link } from './links.js';
import type { WordMatches } from './align-links.js';
import type { MovedRun } from './moved-runs.js';
import type { ComparedTexts } from './texts.js';

/** What in a later text answers to what in an earlier one: made once, and read by all that judges. */
export interface Correspondence extends ComparedTexts {
  readonly clauses: { readonly draft: readonly Clause[]; readonly adopted: readonly Clause[] };
  /** Which clauses answer to one another, in the order of the draft. */
  readonly links: readonly Link[];
  /** For each clause of the draft the best candidate, whether it is a link or not; null where it has none. */
  readonly nearest: readonly (Link | null)[];
  /** For each clause of the draft where it stands or would stand; null where no clause answers to any. */
  readonly homes: readonly (Home | null)[];
  /** The words that correspond inside of linked clauses. */
  readonly matches: WordMatches;
  /** Runs of words that stand in another place than in the clause that answers. */
  readonly moves: readonly MovedRun[];
}

/** One of two texts that are compared. */
export interface ComparedText {
  /** In UTF-16 code units, like all offsets. */
  length: number;
  /** Of the text in UTF-8, in hexadecimal digits. */
  sha256: string;
}

/**
 * A step of the alignment. `same`: the words are the same, but for case and spelling. `variant`: one word stands for another form of it.
 * `left-out`: words of the draft, outside what is skipped, that are not adopted. `added`: adopted words that the draft has not.
 * `skipped`: a span that the nearest reading of the draft does not have.
 */
export interface AlignedRun {
  kind: 'same' | 'variant' | 'left-out' | 'added' | 'skipped';
  /** The place in the draft; null for added words. */
  draft: SourceRange | null;
  /** The place in the adopted text; null for words that are not there. */
  adopted: SourceRange | null;
}

/** Why a verdict is what it is. */
export interface VerdictReason {
  /** The rule, by a stable name. */
  rule: string;
  /** A sentence that quotes the texts. */
  text: string;
}

/** How provisions of the two texts stand to one another. */
export type ProvisionMatch = 'one-to-one' | 'split' | 'merge' | 'moved' | 'dropped' | 'new';

/** How provisions of the draft and of the adopted text correspond. */
export interface ProvisionRelationship {
  /** Labels of the draft, in the order of the text; the id of a provision that has no label. Empty for a new provision. */
  draft: string[];
  /** Labels of the adopted text. Empty for a dropped provision. */
  adopted: string[];
  relation: ProvisionMatch;
  /** The same provisions by id, with those without a label that they hold. */
  draftIds: string[];
  adoptedIds: string[];
  /** The share of their words that correspond, from 0 to 1. */
  overlap: number;
  /** How probable it is that they correspond, or that nothing does; from 0 to 1. */
  confidence: number;
  /** Weaker links of its draft provisions with provisions of another relation: a clause that went there. */
  besides: { draftId: string; adoptedId: string; confidence: number }[];
  reasons: VerdictReason[];
}
