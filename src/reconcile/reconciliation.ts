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
export const reconciliationSchemaVersion = '2.1';

/** All fates, in the order in which they are told. */
export const fateKeys = ['retained', 'reworded', 'moved', 'dropped', 'moot', 'undetermined'] as const;

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
export type Fate = (typeof fateKeys)[number];

/** All outcomes, in the order in which they are told. */
export const outcomeKeys = ['adopted', 'adopted-in-part', 'not-adopted', 'moot', 'undetermined'] as const;

/** What became of a change: a deletion of which the words are dropped is adopted. Null for a reservation, which proposes nothing. */
export type Outcome = (typeof outcomeKeys)[number];

/** All origins, in the order in which they are told. */
export const originKeys = [
  'base',
  'span',
  'paragraph',
  'option',
  'reserved',
  'reworded',
  'moved',
  'new',
  'beyond-draft',
] as const;

/**
 * Where adopted words came from. Nothing that stood in dispute is called `base`.
 *
 * - `base`: words of the draft outside of every bracket, option and reservation that names their paragraph.
 * - `span`: words of a bracket inside a paragraph.
 * - `paragraph`: words of a bracket around whole paragraphs.
 * - `option`: words of one of several options or alternative paragraphs.
 * - `reserved`: words of a paragraph on which a party reserves its position.
 * - `reworded`: other words for those that stood at their place.
 * - `moved`: words that stood at another place of the draft.
 * - `new`: words for which the draft has nothing.
 * - `beyond-draft`: words behind the place where a draft that is cut off ends, so that nothing is known of them.
 */
export type Origin = (typeof originKeys)[number];

/** The person who made a verdict, in place of the program or in agreement with it. */
export interface Reviewer {
  /** As the person gave it; empty where nobody is named. */
  name: string;
  /** As the person gave it; null where none is given. */
  date: string | null;
  comment: string | null;
  /** What the program had said, in the words of a file of verdicts, and how sure it was; null where it says nothing of that. */
  program: { verdict: string; confidence: number | null };
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
  /** Where a person made the verdict; the confidence is then 1, which says that it is taken as known. */
  by?: Reviewer;
}

/** What became of a change. */
export interface ChangeVerdict {
  /** The change, by its id in the draft. */
  id: string;
  outcome: Outcome | null;
  /** From 0 to 1. */
  confidence: number;
  reasons: VerdictReason[];
  /** Where a person made the verdict; the confidence is then 1, which says that it is taken as known. */
  by?: Reviewer;
}

/** What became of one of the alternatives of a choice. */
export interface ChoiceMemberVerdict {
  /** `adopted`: its words stand; `adopted-reworded`: most of what it says does; `adopted-in-part`: a part of it; else `not-adopted`. */
  outcome: 'adopted' | 'adopted-reworded' | 'adopted-in-part' | 'not-adopted';
  /** The share of its words that stand at the place that answers, from 0 to 1; words that another alternative has too are not told apart. */
  share: number;
}

/** All outcomes of choices, in the order in which they are told. */
export const choiceKeys = ['one', 'combined', 'none', 'moot'] as const;

/** What became of a choice: options, alternative paragraphs, brackets side by side. */
export interface ChoiceVerdict {
  /** The choice, by its id in the draft. */
  id: string;
  /** `one`: one alternative was adopted; `combined`: parts of several; `none`: none of them; `moot`: nothing answers to its place. */
  outcome: (typeof choiceKeys)[number];
  /** The alternative that was adopted, by its index; null where it is not one. */
  adopted: number | null;
  /** One for each alternative, in its order. */
  members: ChoiceMemberVerdict[];
  /** From 0 to 1. */
  confidence: number;
  reasons: VerdictReason[];
  /** Where a person made the verdict; the confidence is then 1, which says that it is taken as known. */
  by?: Reviewer;
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
  /** Where a person said where they came from. */
  by?: Reviewer;
}

/** How provisions correspond, and who said so. */
export interface ProvisionVerdict extends ProvisionRelationship {
  /** Where a person said what answers to one of its provisions; the confidence is then 1. */
  by?: Reviewer;
}

/** What became of a draft in the text that was adopted: plain JSON data, described by the schema that ships with the package. */
export interface Reconciliation {
  schemaVersion: typeof reconciliationSchemaVersion;
  draft: ComparedText;
  adopted: ComparedText;
  /** Whether the alignment is the best of all readings of the draft; false beyond a size where that would take too long. */
  exact: boolean;
  /** The passages of the draft that are too long for the best of all alignments, so that a near one was taken; empty where it is exact. */
  inexact: SourceRange[];
  /** Of the alignment: the weights of the words that were added, left out and put in another form; 0 where a reading was adopted as it is. */
  cost: number;
  /** Where the draft is cut off: its last words; null where it is whole. */
  cutOff: SourceRange | null;
  /** In the order of the draft. */
  alignment: AlignedRun[];
  /** One for every span of the draft, in its order. */
  spans: SpanVerdict[];
  /** One for every change of the draft, in its order. */
  changes: ChangeVerdict[];
  /** One for every choice of the draft, in its order. */
  choices: ChoiceVerdict[];
  /** Runs that cover every adopted word, in order. */
  words: WordOrigin[];
  provisions: ProvisionVerdict[];
}
