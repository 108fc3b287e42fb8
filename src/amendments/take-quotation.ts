import type { SourceRange } from '../text/plain-text.js';
import { isComplete, type Clause } from './clause.js';
import { beginNext, refuse, type PieceOf, type SentenceState } from './sentence-state.js';
import { quotedWords } from './quoted-words.js';

/**
 * Puts a quotation in its slot: what stands before it decides, or else the verb.
 *
 * @param state The sentence.
 * @param piece The quotation.
 */
export function takeQuotation(state: SentenceState, piece: PieceOf<'quotation'>): void {
  takeText(state, piece, quotedWords(state.source, piece.inner));
}

/**
 * Puts a punctuation mark that is named and not quoted in its slot: “replace the full stop by a semicolon”.
 *
 * @param state The sentence.
 * @param piece The mark.
 */
export function takeMark(state: SentenceState, piece: PieceOf<'mark'>): void {
  if (piece.isFinal) {
    if (state.occurrence !== null) refuse(state, piece, 'has two occurrences');
    state.occurrence = -1;
  }
  takeText(state, piece, piece.mark);
}

/**
 * Puts words in their slot.
 *
 * @param state The sentence.
 * @param range Where they stand in the amendment.
 * @param words The words.
 */
export function takeText(state: SentenceState, range: SourceRange, words: string): void {
  const role = state.role?.is ?? null;
  state.role = null;
  if (words.trim() === '') return refuse(state, range, 'quotes nothing');
  if (state.awaitsUntil) return takeUntil(state, range, words);
  switch (role) {
    case 'after':
    case 'before':
    case 'between':
      return takeAnchor(state, range, words, role);
    case 'from':
      return takeFrom(state, range, words);
    case 'to':
      return takeTo(state, range, words);
    case 'by':
      return takeNew(state, range, words);
    case 'for':
      return takeFor(state, range, words);
    case 'of':
      if (state.occurrence === null)
        return refuse(state, range, 'is quoted behind “of” without an occurrence');
      return takeByVerb(state, range, words);
    case null:
      return takeByVerb(state, range, words);
    default:
      return refuse(state, range, `is quoted behind “${role}”`);
  }
}

/** An occurrence before a quotation is about its words. */
function settleOccurrence(state: SentenceState, range: SourceRange, of: 'quoted' | 'anchor'): void {
  if (state.occurrence === null) return;
  if (state.clause.occurrence !== null) refuse(state, range, 'has two occurrences');
  state.clause.occurrence = { value: state.occurrence, of };
  state.occurrence = null;
}

function takeAnchor(
  state: SentenceState,
  range: SourceRange,
  words: string,
  role: 'after' | 'before' | 'between',
): void {
  /* “delete “a” and, after “c”, insert “d””: a place behind what is complete belongs to what comes. */
  const hasBegun = !isOpenInsertion(state.clause) && beginNext(state, range.start);
  if (!hasBegun && (state.clause.anchor !== null || state.clause.side !== null))
    return refuse(state, range, 'is a second place');
  settleOccurrence(state, range, 'anchor');
  const { clause } = state;
  clause.anchor = words;
  clause.side = role === 'before' ? 'before' : 'after';
  if (role !== 'between') return;
  clause.range = 'between';
  state.awaitsUntil = true;
}

/** Whether something comes in of which it is not said where. */
function isOpenInsertion({ verb, anchor, edge, place, newParagraph, side }: Clause): boolean {
  return verb === 'insert' && [anchor, edge, place, newParagraph, side].every((slot) => slot === null);
}

function takeUntil(state: SentenceState, range: SourceRange, words: string): void {
  if (state.joint !== 'and')
    return refuse(state, range, 'is not parted by “and” from the first end of “between”');
  state.awaitsUntil = false;
  state.clause.until = words;
}

function takeFrom(state: SentenceState, range: SourceRange, words: string): void {
  const { clause } = state;
  if (clause.anchor !== null || clause.old !== null) return refuse(state, range, 'is a second place');
  settleOccurrence(state, range, 'anchor');
  clause.anchor = words;
  clause.range = 'from-to';
}

function takeTo(state: SentenceState, range: SourceRange, words: string): void {
  const { clause } = state;
  if (clause.range === 'from-to' && clause.until === null && clause.new === null) clause.until = words;
  else if (clause.verb === 'replace' || (clause.verb === 'amend' && clause.old !== null))
    takeNew(state, range, words);
  else if (clause.verb === null && state.verb === 'replace') takeNew(state, range, words);
  else refuse(state, range, 'is quoted behind “to”');
}

function takeNew(state: SentenceState, range: SourceRange, words: string): void {
  const { clause } = state;
  if (clause.new !== null) return refuse(state, range, 'is a second text that comes in');
  if (state.occurrence !== null) return refuse(state, range, 'has an occurrence, and comes in');
  clause.new = words;
}

/** “for “old” substitute “new””, “substitute “new” for “old””. */
function takeFor(state: SentenceState, range: SourceRange, words: string): void {
  const { clause } = state;
  settleOccurrence(state, range, 'quoted');
  if (clause.verb === 'substitute' && clause.new === null && clause.old !== null) {
    clause.new = clause.old;
    clause.old = words;
  } else if (clause.old === null && (clause.verb === null || clause.verb === 'substitute'))
    clause.old = words;
  else refuse(state, range, 'is quoted behind “for”');
}

function takeByVerb(state: SentenceState, range: SourceRange, words: string): void {
  const slot = isSubstitute(state) ? 'new' : slotOf(state, state.clause);
  if (slot === 'loose') {
    if (state.clause.loose.length > 0 && !beginNext(state, range.start))
      return refuse(state, range, 'is a second quotation before a verb');
    settleOccurrence(state, range, 'quoted');
    state.clause.loose.push(words);
    return;
  }
  if (slot !== null && state.clause[slot] === null) {
    if (slot === 'old') settleOccurrence(state, range, 'quoted');
    else if (state.occurrence !== null) return refuse(state, range, 'has an occurrence, and comes in');
    state.clause[slot] = words;
    return;
  }
  if (slot === 'new' && takesParagraphs(state)) {
    state.clause.new = `${state.clause.new ?? ''}\n\n${words}`;
    return;
  }
  if (!beginNext(state, range.start)) return refuse(state, range, 'is a quotation too many');
  settleOccurrence(state, range, 'quoted');
  state.clause.loose.push(words);
}

/** “for “old” substitute “new””. */
function isSubstitute({ clause, before }: SentenceState): boolean {
  const isActive = before?.kind === 'verb' && before.verb === 'substitute' && !before.isPassive;
  return isActive && clause.new === null && (clause.old !== null || clause.object !== null);
}

/** The slot that a quotation fills by the verb; null where the verb takes none. */
function slotOf(state: SentenceState, clause: Clause): 'loose' | 'old' | 'new' | null {
  switch (clause.verb) {
    case null:
      return 'loose';
    case 'insert':
    case 'read':
    case 'merge':
      return 'new';
    case 'amend':
      return clause.announces || state.joint === 'colon' ? 'new' : 'old';
    case 'delete':
    case 'move':
      return 'old';
    case 'replace':
    case 'substitute': {
      const isNew = clause.announces || state.joint === 'colon';
      const isAboutMore =
        clause.object !== null || clause.rest !== null || clause.until !== null || clause.old !== null;
      return isNew && isAboutMore ? 'new' : 'old';
    }
    case 'renumber':
      return null;
  }
}

/** Paragraphs that come in together are quoted one by one. */
function takesParagraphs({ clause, before, joint }: SentenceState): boolean {
  const isParagraph = clause.newParagraph !== null || (clause.place !== null && clause.verb === 'insert');
  return isParagraph && isComplete(clause) && before?.kind === 'quotation' && joint !== 'colon';
}
