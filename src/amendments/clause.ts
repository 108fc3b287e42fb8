import type { AmendmentVerb } from '../../grammar/amendment.js';
import type { TargetReading } from '../../grammar/amendment-target.js';
import type { SourceRange } from '../text/plain-text.js';

/**
 * One action of a sentence with what belongs to it. Every slot is filled at most once: what would fill one twice, or fits none, makes the
 * sentence one that is not understood.
 */
export interface Clause {
  verb: AmendmentVerb | null;
  /** Whether the provisions that lead it were named in it, not in a clause before. */
  isLed: boolean;
  /** Whether its verb is that of the clause before, as in a list. */
  isListed: boolean;
  /** The provisions named for it alone; null where those of its sentence hold. */
  targets: readonly TargetReading[] | null;
  /** What the verb is about, where that is not quoted words: its provisions, their whole text, or sentences of it. */
  object: 'paragraph' | 'whole' | 'sentences' | null;
  /** The paragraphs beside which it puts or moves something. */
  place: { side: 'after' | 'before'; target: TargetReading } | null;
  /** The labels of the paragraphs that it inserts; empty for new paragraphs without a label. */
  newParagraph: readonly TargetReading[] | null;
  isNewSentence: boolean;
  /** Quoted words of which only the verb, or what follows, tells what they are. */
  loose: string[];
  old: string | null;
  new: string | null;
  anchor: string | null;
  side: 'after' | 'before' | null;
  until: string | null;
  /** Whether the anchor begins a range that ends with `until`, or stands before what is between. */
  range: 'from-to' | 'between' | null;
  edge: 'end' | 'beginning' | null;
  /** The part of the document at whose edge something comes in. */
  part: 'PP' | 'OP' | null;
  rest: 'paragraph' | 'sentence' | 'everything' | null;
  sentences: readonly number[];
  sentenceRole: 'scope' | 'beside' | null;
  isChapeau: boolean;
  occurrence: { value: number | 'all'; of: 'quoted' | 'anchor' } | null;
  isInPlace: boolean;
  /** Whether “to read” or its like was said, so that a quotation is the new text. */
  announces: boolean;
  remarks: string[];
  start: number;
  end: number;
}

/** A clause with the provisions that hold for it. */
export interface ReadClause {
  readonly clause: Clause;
  /** Null where a sentence before was not understood, so that it is not known what this one is about. */
  readonly context: readonly TargetReading[] | null;
}

/** Something in a sentence that is not understood. */
export interface Unread extends SourceRange {
  readonly reason: string;
}

/**
 * Makes a clause of which nothing has been read.
 *
 * @param start Where it begins.
 * @returns The clause.
 */
export function emptyClause(start: number): Clause {
  return {
    verb: null,
    isLed: false,
    isListed: false,
    targets: null,
    object: null,
    place: null,
    newParagraph: null,
    isNewSentence: false,
    loose: [],
    old: null,
    new: null,
    anchor: null,
    side: null,
    until: null,
    range: null,
    edge: null,
    part: null,
    rest: null,
    sentences: [],
    sentenceRole: null,
    isChapeau: false,
    occurrence: null,
    isInPlace: false,
    announces: false,
    remarks: [],
    start,
    end: start,
  };
}

/**
 * Tells whether a clause has all that its verb needs, so that what comes next belongs to another.
 *
 * @param clause The clause.
 * @returns Whether it is complete.
 */
export function isComplete(clause: Clause): boolean {
  const hasObject = clause.object !== null || clause.rest !== null || clause.range === 'from-to';
  switch (clause.verb) {
    case null:
      return false;
    case 'delete':
      return clause.old !== null || hasObject || clause.until !== null;
    case 'replace':
    case 'substitute':
      return clause.new !== null && (clause.old !== null || hasObject || clause.until !== null);
    case 'insert':
    case 'amend':
    case 'read':
      return clause.new !== null;
    case 'move':
      return (
        clause.place !== null ||
        clause.part !== null ||
        ((clause.old !== null || clause.object === 'sentences') && (clause.anchor ?? clause.edge) !== null)
      );
    case 'merge':
      return clause.object !== null;
    case 'renumber':
      return true;
  }
}
