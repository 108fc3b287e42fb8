import type { AmendmentVerb } from '../../grammar/amendment.js';
import type { TargetReading } from '../../grammar/amendment-target.js';
import type { SourceRange } from '../text/plain-text.js';

/** One action of a sentence with what belongs to it, as far as it has been read. */
export interface Clause {
  verb: AmendmentVerb | null;
  /** The provisions named for it alone; null where those of its sentence hold. */
  targets: readonly TargetReading[] | null;
  /** Whether it names paragraphs as what the verb is about, not as where. */
  hasObject: boolean;
  /** The paragraphs beside which it puts or moves something. */
  place: { side: 'after' | 'before'; targets: readonly TargetReading[] } | null;
  /** The labels of the paragraphs that it inserts; empty for new paragraphs without a label. */
  newParagraph: readonly TargetReading[] | null;
  /** Quoted words before the verb. */
  loose: string[];
  old: string | null;
  new: string | null;
  anchor: string | null;
  side: 'after' | 'before' | null;
  edge: 'end' | 'beginning' | null;
  /** Whether it speaks of the whole text of its paragraph. */
  isWhole: boolean;
  occurrence: number | 'all' | null;
  remarks: string[];
  /** Words behind the verb that are neither quoted nor of the language of instructions. */
  strayWords: number;
  /** Whether it has a word at all that must not be lost. */
  hasMatter: boolean;
  start: number;
  end: number;
}

/** A sentence read: its clauses, and the provisions that hold for what follows it. */
export interface ClausesOfSentence {
  readonly clauses: readonly ReadClause[];
  readonly context: readonly TargetReading[];
}

/** A clause with the provisions that hold for it. */
export interface ReadClause {
  readonly clause: Clause;
  readonly context: readonly TargetReading[];
}

/**
 * Makes a clause of which nothing has been read.
 *
 * @param range Where it begins.
 * @returns The clause.
 */
export function emptyClause({ start }: Pick<SourceRange, 'start'>): Clause {
  return {
    verb: null,
    targets: null,
    hasObject: false,
    place: null,
    newParagraph: null,
    loose: [],
    old: null,
    new: null,
    anchor: null,
    side: null,
    edge: null,
    isWhole: false,
    occurrence: null,
    remarks: [],
    strayWords: 0,
    hasMatter: false,
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
  switch (clause.verb) {
    case null:
      return false;
    case 'delete':
      return clause.old !== null || clause.hasObject || clause.isWhole;
    case 'replace':
    case 'substitute':
      return clause.new !== null && (clause.old !== null || clause.hasObject || clause.isWhole);
    case 'insert':
    case 'amend':
    case 'read':
      return clause.new !== null;
    case 'move':
      return clause.place !== null || (clause.old !== null && clause.anchor !== null);
    case 'renumber':
      return true;
  }
}
