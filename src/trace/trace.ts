import type { ComparedText } from '../correspond/correspondence.js';
import type { Stance } from '../model/draft.js';
import type { SourceRange } from '../text/plain-text.js';

/** The version of the shape of a `Trace`; it changes with every change that a reader of the JSON must know. */
export const traceSchemaVersion = '1.0';

/** Where adopted words stand in a draft. */
export interface WordStanding {
  /** Their place in that draft. */
  start: number;
  end: number;
  /** The innermost span that they stand in, by its id in that draft; null outside of every span. */
  span: string | null;
  /** Who proposed them there: the parties whose change puts the words of that span into the text. */
  parties: string[];
}

/** A run of adopted words that came the same way. Texts are named by their index in `texts`. */
export interface TracedWords {
  /** The place in the adopted text. */
  start: number;
  end: number;
  /** The earliest text in which they stand at the corresponding place, in a bracket or not; that of the adopted text where no draft has them. */
  first: number;
  /** The last draft in which they stand; null where no draft has them. */
  latest: number | null;
  /** For each draft the place where they stand, or null. Words that left and came back are null in between. */
  stands: (WordStanding | null)[];
}

/**
 * What happened to a span in a text.
 *
 * - `opened`: its words are contested for the first time.
 * - `unchanged`, `reworded`: they are contested still, in the same words or in others.
 * - `moved`: the same words are contested at another place.
 * - `closed`: they are contested no more.
 * - `reopened`: they are contested again, after they were not.
 */
export type SpanLifeEvent = 'opened' | 'unchanged' | 'reworded' | 'moved' | 'closed' | 'reopened';

/**
 * Where the words of a span that was closed are: outside of brackets, in another bracket, in other words, nowhere. `undetermined` where two
 * signs disagree.
 */
export type ClosedWords = 'kept' | 'in-another-span' | 'reworded' | 'dropped' | 'undetermined';

/** A span in one of the texts of its life. */
export interface SpanStage {
  /** The text, by its index. */
  text: number;
  event: SpanLifeEvent;
  /** Whether its words stand at another place than in the text before. */
  moved: boolean;
  /** What became of its words where it is closed; null while it is contested. */
  closed: ClosedWords | null;
  /** The span, by its id in that text; null where it is closed. */
  span: string | null;
  /** Its place in that text; of a closed one that of its words, null where they are nowhere. */
  place: SourceRange | null;
  /** The label of the provision that it begins in; null where it has none, or where the span is closed. */
  provision: string | null;
  /** Its words; empty where it is closed. */
  wording: string;
  /** Where parties stand on it in that text. */
  positions: { party: string; stances: Stance[] }[];
  /** How sure it is that this is what happened, from 0 to 1. */
  confidence: number;
}

/** The life of a contested span, from the text that opened it to the one that closed it for good. */
export interface SpanLife {
  id: string;
  /** The provision of the adopted text that answers to the one where it stood last, by its label, or its id where it has none; null for none. */
  provision: string | null;
  /** In order, one for each text from the first that has it; none between its closing and its reopening. */
  stages: SpanStage[];
}

/** The history of a text over its drafts: plain JSON data, described by the schema that ships with the package. */
export interface Trace {
  schemaVersion: typeof traceSchemaVersion;
  /** The drafts in order, and the adopted text. */
  texts: ComparedText[];
  /** Whether every alignment is the best there is; false beyond a size where that would take too long. */
  exact: boolean;
  /** Runs that cover every adopted word, in order. */
  words: TracedWords[];
  /** Every span of every draft is in one life; in the order in which they were opened. */
  spans: SpanLife[];
}
