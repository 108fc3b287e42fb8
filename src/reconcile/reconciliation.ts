import type {
  AlignedRun,
  ComparedText,
  ProvisionRelationship,
  VerdictReason,
} from '../correspond/correspondence.js';
import type { SourceRange } from '../text/plain-text.js';

export type {
  AlignedRun,
  ComparedText,
  ProvisionMatch,
  ProvisionRelationship,
  VerdictReason,
} from '../correspond/correspondence.js';

/** The version of the shape of a `Reconciliation`; it changes with every change that a reader of the JSON must know. */
export const reconciliationSchemaVersion = '2.0';

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

/** What became of a draft in the text that was adopted: plain JSON data, described by the schema that ships with the package. */
export interface Reconciliation {
  schemaVersion: typeof reconciliationSchemaVersion;
  draft: ComparedText;
  adopted: ComparedText;
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
