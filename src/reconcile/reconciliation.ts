import type { SourceRange } from '../text/plain-text.js';

/** The version of the shape of a `Reconciliation`; it changes with every change that a reader of the JSON must know. */
export const reconciliationSchemaVersion = '1.0';

/**
 * What became of the words of a span, at the place where they stood.
 *
 * - `retained`: they stand there, but for case, punctuation and spelling.
 * - `reworded`: their substance stands there in other words, or a part of them does.
 * - `dropped`: there is a place for them, and they are not in it.
 * - `moved`: they stand at another place.
 * - `moot`: the passage was rewritten, so that there is no place for them.
 * - `undetermined`: two signs disagree, or the draft is cut off there.
 */
export type Fate = 'retained' | 'reworded' | 'dropped' | 'moved' | 'moot' | 'undetermined';

/** What became of a change: a deletion of which the words are dropped is adopted. Null for a reservation, which proposes nothing. */
export type Outcome = 'adopted' | 'adopted-in-part' | 'not-adopted' | 'moot' | 'undetermined';

/**
 * Where adopted words came from: words of the draft outside its brackets, words of a span, other words that stood at their place, another
 * place of the draft; or nothing in the draft.
 */
export type Origin = 'base' | 'span' | 'reworded' | 'moved' | 'new';

/** How provisions of the two texts stand to one another. */
export type ProvisionMatch = 'one-to-one' | 'split' | 'merge' | 'moved' | 'dropped' | 'new';

/** Why a verdict is what it is. */
export interface VerdictReason {
  /** The rule, by a stable name. */
  rule: string;
  /** A sentence that quotes the texts. */
  text: string;
}

/** One text of a reconciliation. */
export interface ReconciledText {
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

/** What became of a span. */
export interface SpanVerdict {
  /** The span, by its id in the draft. */
  id: string;
  /** Its place in the draft. */
  start: number;
  end: number;
  fate: Fate;
  /** The words of the adopted text that show it: for `retained` the words themselves, for `dropped` the place where they would be. */
  evidence: SourceRange[];
  /** From 0 to 1. */
  confidence: number;
  reasons: VerdictReason[];
}

/** What became of a change. */
export interface ChangeVerdict {
  /** The change, by its id in the draft. */
  id: string;
  outcome: Outcome | null;
  /** From 0 to 1. */
  confidence: number;
  reasons: VerdictReason[];
}

/** A run of adopted words of one origin. */
export interface WordOrigin {
  /** The place in the adopted text. */
  start: number;
  end: number;
  origin: Origin;
  /** The place in the draft that they came from. */
  from?: SourceRange;
  /** The innermost span that they came from, by its id. */
  span?: string;
  /** The change of that span, by its id. */
  change?: string;
  /** Who proposed these words: the parties whose change put them into the text. */
  parties?: string[];
}

/** How provisions of the draft and of the adopted text correspond. */
export interface ProvisionRelationship {
  /** Labels of the draft, in the order of the text; the id of a provision that has no label. Empty for a new provision. */
  draft: string[];
  /** Labels of the adopted text. Empty for a dropped provision. */
  adopted: string[];
  relation: ProvisionMatch;
  /** The same provisions by id. */
  draftIds: string[];
  adoptedIds: string[];
  /** The share of their words that correspond, from 0 to 1. */
  overlap: number;
}

/** What became of a draft in the text that was adopted: plain JSON data, described by the schema that ships with the package. */
export interface Reconciliation {
  schemaVersion: typeof reconciliationSchemaVersion;
  draft: ReconciledText;
  adopted: ReconciledText;
  /** Whether the alignment is the best of all readings of the draft; false beyond a size where that would take too long. */
  exact: boolean;
  /** Of the alignment: the weights of the words that were added, left out and put in another form; 0 where a reading was adopted as it is. */
  cost: number;
  /** In the order of the texts. */
  alignment: AlignedRun[];
  /** One for every span of the draft, in its order. */
  spans: SpanVerdict[];
  /** One for every change of the draft, in its order. */
  changes: ChangeVerdict[];
  /** Runs that cover every adopted word, in order. */
  words: WordOrigin[];
  provisions: ProvisionRelationship[];
}
