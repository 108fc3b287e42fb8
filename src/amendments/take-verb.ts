import { emptyClause, isComplete, type Clause } from './clause.js';
import { flush, isListed, placeLoose, refuse, type PieceOf, type SentenceState } from './sentence-state.js';

/**
 * Puts a verb in its clause, or begins another with it.
 *
 * @param state The sentence.
 * @param piece The verb.
 */
export function takeVerb(state: SentenceState, piece: PieceOf<'verb'>): void {
  const { verb, isPassive } = piece;
  const isBy = state.role?.is === 'by';
  if (isBy && state.clause.verb === 'amend' && isBare(state.clause)) state.role = null;
  if (state.role !== null) return refuse(state, piece, `stands behind “${state.role.is}”`);
  if (verb === 'read' && state.clause.verb !== null) return takeRead(state, piece);
  if (isFrame(state.clause)) leaveFrame(state, piece.start);
  if (verb === 'renumber' && announcesMore(state)) {
    state.renumbering = { ...emptyClause(piece.start), verb, end: piece.end };
    return;
  }
  const speaksBack = isPassive || verb === 'read';
  /* “delete “x” and “y” should be replaced”: the quotation just before is what the passive verb is about. */
  const isSubject = speaksBack && state.joint === null && state.clause.verb === null;
  if (!isSubject && (state.clause.verb !== null || isListed(state))) {
    if (state.joint === null || !(isComplete(state.clause) || isListed(state)))
      return refuse(state, piece, 'is a second verb');
    flush(state, piece.start);
  }
  const { clause } = state;
  if (clause.loose.length > 0 && !speaksBack && state.joint !== 'colon' && state.joint !== 'comma')
    return refuse(state, piece, 'stands behind quoted words without “should be”');
  clause.verb = verb;
  state.verb = verb;
  placeLoose(state, clause);
  if (verb === 'read') clause.announces = true;
  if (speaksBack) takeSubject(state, clause, piece);
  state.isLead = false;
}

/** “insert a new paragraph and renumber accordingly:”: the text of what was begun is still to come. */
function announcesMore({ clause, joint, renumbering }: SentenceState): boolean {
  const isBegun = clause.verb !== null && clause.new === null && !isComplete(clause);
  return isBegun && renumbering === null && (joint === 'and' || joint === 'comma');
}

/** “to read as follows” behind another verb announces its text. */
function takeRead(state: SentenceState, piece: PieceOf<'verb'>): void {
  const { clause } = state;
  const announces = clause.verb === 'amend' || clause.verb === 'insert' || clause.verb === 'merge';
  const mayRead = announces || clause.verb === 'replace' || clause.verb === 'substitute';
  if (!mayRead || clause.new !== null || clause.announces)
    refuse(state, piece, 'says twice what is to be done');
  else clause.announces = true;
}

/** “Amend OP5 as follows: delete …”, “amend OP5 by deleting …”: the verb that follows says how. */
function isFrame(clause: Clause): boolean {
  return clause.verb === 'amend' && isBare(clause);
}

function isBare({ old, new: words, loose, anchor, rest, edge, place }: Clause): boolean {
  return loose.length === 0 && [old, words, anchor, rest, edge, place].every((slot) => slot === null);
}

function leaveFrame(state: SentenceState, start: number): void {
  const { targets, sentences, isChapeau, remarks } = state.clause;
  if (targets !== null) {
    state.context = targets;
    state.isOwnContext = true;
  }
  state.clause = {
    ...emptyClause(start),
    sentences,
    sentenceRole: sentences.length > 0 ? 'scope' : null,
    isChapeau,
    remarks,
  };
  state.joint ??= 'comma';
}

/** “OP5 should be deleted”, “the second sentence should read”: what was named before the verb is what it is about. */
function takeSubject(state: SentenceState, clause: Clause, piece: PieceOf<'verb'>): void {
  const isTold =
    clause.old !== null || clause.anchor !== null || clause.rest !== null || clause.object !== null;
  if (clause.verb === 'insert' || clause.verb === 'renumber' || isTold) return;
  if (clause.sentences.length > 0 && clause.sentenceRole === 'scope') {
    clause.object = 'sentences';
    clause.sentenceRole = null;
    return;
  }
  if (isGoingOn(state, clause)) {
    clause.isInPlace = true;
    return;
  }
  /* A heading is a subject too: “Operative paragraph 5” on a line, “should read” on the next. */
  const isHeaded = state.before === null && state.clauses.length === 0 && (state.context ?? []).length > 0;
  /* “In OP5, … deleted” leaves out what is deleted; “OP5 … deleted” does not. */
  const isNamed = clause.targets !== null || (clause.isLed && !state.isLeadIn) || isHeaded;
  if (!isNamed) return refuse(state, piece, 'says nothing of what it is about');
  clause.object = 'paragraph';
}

/** ““x” should be deleted and replaced by “y””. */
function isGoingOn({ clauses }: SentenceState, clause: Clause): boolean {
  const last = clauses.at(-1)?.clause;
  return clause.verb === 'replace' && !clause.isLed && last?.verb === 'delete' && last.old !== null;
}
