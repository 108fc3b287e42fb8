import type { Stance } from '../model/draft.js';
import type {
  AlignedRun,
  ComparedText,
  ProvisionRelationship,
  VerdictReason,
} from '../correspond/correspondence.js';

/** The version of the shape of a `DraftComparison`; it changes with every change that a reader of the JSON must know. */
export const comparisonSchemaVersion = '1.0';

/**
 * What happened to a span from one draft to the next.
 *
 * - `unchanged`: its words are contested in both drafts, and are the same but for case and spelling.
 * - `reworded`: they are contested in both, and are others.
 * - `closed`: they are contested no more.
 * - `opened`: they are contested now and were not.
 */
export type SpanEvent = 'unchanged' | 'reworded' | 'opened' | 'closed';

/**
 * Where the words of a span are in the draft that has it not: outside of brackets, in another span, or nowhere. `contested` where both drafts
 * have the span.
 */
export type SpanWhereabouts = 'contested' | 'agreed-text' | 'another-span' | 'nowhere';

/** That a party stands otherwise than before. */
export interface PositionChange {
  party: string;
  /** Its stances on the span in the earlier draft; empty where it took none. */
  before: Stance[];
  after: Stance[];
}

/** A part of a wording, of one draft or of both. */
export interface WordingPart {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** What happened to one span. */
export interface SpanComparison {
  /** The span of the earlier draft, by its id; null where it was opened. */
  before: string | null;
  /** The span of the later draft, by its id; null where it was closed. */
  after: string | null;
  event: SpanEvent;
  words: SpanWhereabouts;
  /** Whether the words stand at another place of the text. */
  moved: boolean;
  /** What is other in the wording; empty where it is unchanged. */
  wording: WordingPart[];
  /** Parties that stand otherwise than before, in the order of the later draft. */
  positions: PositionChange[];
  /** From 0 to 1. */
  confidence: number;
  reasons: VerdictReason[];
}

/** What happened from one draft to the next: plain JSON data, described by the schema that ships with the package. */
export interface DraftComparison {
  schemaVersion: typeof comparisonSchemaVersion;
  before: ComparedText;
  after: ComparedText;
  /** Whether the alignment is the best there is; false beyond a size where that would take too long. */
  exact: boolean;
  /** Of the alignment: the weights of the words that were added, left out and put in another form. */
  cost: number;
  /** In the order of the texts; `draft` is the earlier one, `adopted` the later. */
  alignment: AlignedRun[];
  /** In the order of the later draft; spans that were closed stand where they were. */
  spans: SpanComparison[];
  /** `draft` is the earlier one, `adopted` the later. */
  provisions: ProvisionRelationship[];
}
