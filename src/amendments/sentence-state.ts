import type { AmendmentPiece, AmendmentVerb } from '../../grammar/amendment.js';
import type { TargetReading } from '../../grammar/amendment-target.js';
import type { SourceRange } from '../text/plain-text.js';
import { emptyClause, isComplete, type Clause, type ReadClause, type Unread } from './clause.js';

/** A piece of one kind. */
export type PieceOf<Kind extends AmendmentPiece['kind']> = Extract<AmendmentPiece, { kind: Kind }>;

/** What stands before a quotation, a provision or a sentence and says what it is. */
export type Role = PieceOf<'side'>['side'] | PieceOf<'link'>['link'];

/** A sentence as far as it has been read. */
export interface SentenceState {
  readonly source: string;
  readonly clauses: ReadClause[];
  readonly unread: Unread[];
  clause: Clause;
  /** The provisions that hold if a clause names none; null where a sentence before was not understood. */
  context: readonly TargetReading[] | null;
  /** Whether the sentence itself has named them. */
  isOwnContext: boolean;
  /** Whether the last targets were a lead, so that “and operative paragraph 5” goes on with them. */
  isLead: boolean;
  /** Whether “in” or its like stands before the lead, so that the paragraph is where and not what. */
  isLeadIn: boolean;
  role: { readonly is: Role; readonly piece: SourceRange } | null;
  /** The first quotation of “between “x” and “y”” has been read. */
  awaitsUntil: boolean;
  /** What stands between the last matter and this piece; a clause begins only behind one. */
  joint: 'and' | 'comma' | 'colon' | null;
  /** The piece before that is no joint, article or adverb. */
  before: AmendmentPiece | null;
  /** The last verb, for a list that does not repeat it. */
  verb: AmendmentVerb | null;
  /** “… and renumber accordingly:”: what is said before the text of the clause comes, and done behind it. */
  renumbering: Clause | null;
  /** An occurrence that stands before its quotation. */
  occurrence: number | 'all' | null;
}

/**
 * Notes that something in the sentence is not understood.
 *
 * @param state The sentence.
 * @param range What it is.
 * @param reason Why, behind the quoted words: `says twice what comes in`.
 */
export function refuse(state: SentenceState, { start, end }: SourceRange, reason: string): void {
  state.unread.push({ start, end, reason });
}

/**
 * Ends the clause, and begins another.
 *
 * @param state The sentence.
 * @param nextStart Where the next clause begins.
 */
export function flush(state: SentenceState, nextStart: number): void {
  const { clause, role } = state;
  if (role !== null) refuse(state, role.piece, 'leads to nothing that is quoted or named');
  if (state.awaitsUntil) refuse(state, clause, 'says only one end of “between”');
  if (state.occurrence !== null) refuse(state, clause, 'tells which occurrence, and quotes no words');
  state.role = null;
  state.awaitsUntil = false;
  state.occurrence = null;
  if (!hasMatter(clause) && clause.isLed && state.clauses.length > 0)
    refuse(state, clause, 'names a paragraph, and not what is to be done');
  if (hasMatter(clause)) {
    inherit(state, clause);
    implyObject(state, clause);
    state.clauses.push({ clause, context: state.context });
    if (state.renumbering !== null) state.clauses.push({ clause: state.renumbering, context: state.context });
    state.renumbering = null;
  }
  state.clause = emptyClause(nextStart);
  state.isLead = false;
}

/**
 * Tells whether anything of a clause has been read.
 *
 * @param clause The clause.
 * @returns Whether it has a filled slot.
 */
export function hasMatter(clause: Clause): boolean {
  const { verb, targets, object, place, newParagraph, loose, old, anchor, edge, part, rest } = clause;
  return (
    loose.length > 0 ||
    clause.new !== null ||
    clause.sentences.length > 0 ||
    clause.isNewSentence ||
    clause.isInPlace ||
    clause.announces ||
    clause.occurrence !== null ||
    clause.isChapeau ||
    clause.remarks.length > 0 ||
    [verb, targets, object, place, newParagraph, old, anchor, edge, part, rest].some((slot) => slot !== null)
  );
}

/** “delete “x”, “y” and “z””: a list does not repeat its verb. “New PP3 bis: “…”” needs none. */
function inherit(state: SentenceState, clause: Clause): void {
  const isMoveOfNamed = state.verb === 'move' && clause.place !== null;
  if (clause.verb !== null || (clause.loose.length === 0 && clause.new === null && !isMoveOfNamed)) return;
  const isNew = (clause.newParagraph ?? []).length > 0 && state.clauses.length === 0;
  clause.verb = isNew ? 'insert' : state.verb;
  clause.isListed = !isNew;
  if (isMoveOfNamed) {
    clause.targets ??= clause.isLed ? state.context : null;
    clause.object = 'paragraph';
  } else if (clause.verb !== null) placeLoose(state, clause);
}

/** “OP5: delete” is about the paragraph; “In OP5, delete” lacks what is to be deleted. */
function implyObject(state: SentenceState, clause: Clause): void {
  const { verb, announces, sentences, edge, anchor, side } = clause;
  if (!clause.isLed || state.isLeadIn || isComplete(clause) || sentences.length > 0) return;
  if (edge !== null || anchor !== null || side !== null || clause.object !== null || clause.old !== null)
    return;
  const isBareDeletion =
    verb === 'delete' || (verb === 'replace' && clause.new !== null && clause.loose.length === 0);
  const isMoveOfLead = verb === 'move' && clause.place !== null;
  if (clause.targets === null && (isBareDeletion || isMoveOfLead || announces)) clause.object = 'paragraph';
}

/**
 * Gives the quotations before a verb their slots: “the words “x” should be deleted”, ““x” should be replaced by “y””.
 *
 * @param state The sentence.
 * @param clause A clause that has a verb.
 */
export function placeLoose(state: SentenceState, clause: Clause): void {
  const [first, ...others] = clause.loose;
  if (first === undefined) return;
  clause.loose = [];
  const slot = clause.verb === 'insert' ? 'new' : 'old';
  if (clause[slot] !== null || others.length > 0 || clause.verb === 'merge' || clause.verb === 'renumber')
    refuse(state, clause, 'quotes more than its verb can use');
  else clause[slot] = first;
}

/**
 * Begins another clause if this one has all that it needs, and something parts it from what comes.
 *
 * @param state The sentence.
 * @param start Where the other would begin.
 * @returns Whether it began.
 */
export function beginNext(state: SentenceState, start: number): boolean {
  if (state.joint === null || state.joint === 'colon') return false;
  if (!isComplete(state.clause) && !isListed(state)) return false;
  flush(state, start);
  return true;
}

/**
 * Tells whether a clause without a verb is complete with that of the clause before.
 *
 * @param state The sentence.
 * @returns Whether it is.
 */
export function isListed(state: SentenceState): boolean {
  const { clause, verb } = state;
  return clause.verb === null && verb !== null && isComplete({ ...clause, ...looseAs(state, clause), verb });
}

function looseAs({ verb }: SentenceState, { loose, old, new: words }: Clause): Pick<Clause, 'old' | 'new'> {
  const [first = null] = loose;
  return verb === 'insert' ? { old, new: words ?? first } : { old: old ?? first, new: words };
}
