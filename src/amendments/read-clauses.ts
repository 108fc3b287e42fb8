import type { AmendmentPiece } from '../../grammar/amendment.js';
import type { TargetReading } from '../../grammar/amendment-target.js';
import type { SourceRange } from '../text/plain-text.js';
import { emptyClause, isComplete, type Clause, type ReadClause, type Unread } from './clause.js';
import { quotedWords } from './quoted-words.js';
import { beginNext, flush, hasMatter, refuse, type PieceOf, type SentenceState } from './sentence-state.js';
import type { Sentence } from './sentences.js';
import { takeEdge, takeSentences, takeTargets } from './take-place.js';
import { takeMark, takeQuotation, takeText } from './take-quotation.js';
import { takeVerb } from './take-verb.js';

/** A sentence read: its clauses, and the provisions that hold for what follows it. */
export interface ClausesOfSentence {
  readonly clauses: readonly ReadClause[];
  /** What is not understood; where there is anything, none of the clauses may be used. */
  readonly unread: readonly Unread[];
  /** Null where it is not known. */
  readonly context: readonly TargetReading[] | null;
}

/**
 * Reads the clauses of a sentence: one for each thing that it tells to do.
 *
 * Every piece of the sentence must be used: it fills a slot of a clause that nothing else fills, or is an article, an adverb or a joint.
 * Words are placed by what stands before them: “after” and “before” make an anchor, “by” and “with” new words, “for” old ones; without
 * such a word the verb decides.
 *
 * @param source The amendment.
 * @param sentence One sentence of it.
 * @param context The provisions that hold if the sentence names none; null where they are not known.
 * @returns The clauses in order, what is not understood, and the provisions for the next sentence.
 */
export function clausesOf(
  source: string,
  sentence: Sentence,
  context: readonly TargetReading[] | null,
): ClausesOfSentence {
  const each = respectively(source, sentence)?.map((one, index) => {
    const read = readClauses(source, one, context);
    const [only] = read.clauses;
    /* Its own part of the sentence is what comes in. */
    if (index > 0 && only !== undefined) only.clause.start = one.pieces.at(-1)?.start ?? only.clause.start;
    return read;
  });
  return each?.every(({ unread, clauses }) => unread.length === 0 && clauses.length === 1) === true
    ? joinedClauses(each)
    : readClauses(source, sentence, context);
}

function joinedClauses(each: readonly ClausesOfSentence[]): ClausesOfSentence {
  const clauses = each.flatMap((one) => one.clauses);
  /* Of more than one paragraph it is not said which pair is about which. */
  const isOfOne = clauses.every(({ clause, context }) => (clause.targets ?? context)?.length === 1);
  const { start, end } = clauses[0]?.clause ?? { start: 0, end: 0 };
  const unread = isOfOne ? [] : [{ start, end, reason: 'does not say which words are of which paragraph' }];
  return { clauses, unread, context: each[0]?.context ?? null };
}

type Pieces = Sentence['pieces'];

/** “replace “a” and “b” by “c” and “d”, respectively” as a sentence for each pair; null where the words do not pair. */
function respectively(source: string, sentence: Sentence): Sentence[] | null {
  const pieces = sentence.pieces.filter(({ kind }) => kind !== 'noun' && kind !== 'article');
  const isIt = ({ start, end }: SourceRange): boolean => /^respectively$/iu.test(source.slice(start, end));
  if (!pieces.some(isIt)) return null;
  const rest = pieces.filter((piece) => !isIt(piece) && piece.kind !== 'stop');
  const by = rest.findIndex(
    ({ kind }, at) => kind === 'link' && at > 0 && rest[at - 1]?.kind === 'quotation',
  );
  const first = rest.findIndex(({ kind }) => kind === 'quotation');
  const link = rest[by];
  if (link === undefined || first < 0 || first > by) return null;
  const [old, fresh] = [quotationsIn(rest.slice(first, by)), quotationsIn(rest.slice(by + 1))];
  if (old === null || old.length !== fresh?.length || old.length < 2) return null;
  const lead = rest.slice(0, first);
  return old.flatMap((words, at) => {
    const other = fresh[at];
    return other === undefined ? [] : [{ ...sentence, pieces: [...lead, words, link, other] }];
  });
}

/** The quotations of a list; null where it holds anything else. */
function quotationsIn(pieces: Pieces): Pieces | null {
  const quotations = pieces.filter(({ kind }) => kind === 'quotation');
  const isList = pieces.every(({ kind }) => kind === 'quotation' || kind === 'comma' || kind === 'and');
  return isList ? quotations : null;
}

function readClauses(
  source: string,
  sentence: Sentence,
  context: readonly TargetReading[] | null,
): ClausesOfSentence {
  const state = emptyState(source, sentence, context);
  const pieces = sentence.pieces.filter(({ kind }) => kind !== 'article' && kind !== 'adverb');
  for (const [index, piece] of pieces.entries()) {
    take(state, piece, pieces[index + 1], sentence);
    state.clause.end = piece.end;
  }
  if (sentence.text !== null) {
    state.joint = 'colon';
    if (!isOneText(source, sentence, sentence.text))
      refuse(state, sentence.text, 'is not quoted, and it cannot be told where it ends');
    takeText(state, sentence.text, quotedWords(source, sentence.text));
    state.clause.end = sentence.text.end;
  }
  if (state.joint === 'and')
    refuse(state, { start: state.clause.start, end: sentence.end }, 'breaks off behind “and”');
  flush(state, sentence.end);
  settleScopes(state);
  return { clauses: state.clauses, unread: state.unread, context: state.context };
}

const severalTexts = /(?:two|three|four|five|paragraphs|provisions|texts)(?!\p{L})/iu;
const itemLabel = /^\s*(?:\([a-z\d]{1,4}\)|[a-z\d]{1,3}[.)])\s/iu;

/** What stands behind a text that is not quoted, such as a reason, is no part of it: so it is one paragraph with its items. */
function isOneText(source: string, { start }: Sentence, text: SourceRange): boolean {
  const [, ...others] = source
    .slice(text.start, text.end)
    .trim()
    .split(/\n[^\S\n]*\n/u);
  if (others.every((paragraph) => itemLabel.test(paragraph))) return true;
  return severalTexts.test(source.slice(start, text.start));
}

function emptyState(
  source: string,
  { start }: Sentence,
  context: readonly TargetReading[] | null,
): SentenceState {
  return {
    source,
    clauses: [],
    unread: [],
    clause: emptyClause(start),
    context,
    isOwnContext: false,
    isLead: false,
    isLeadIn: false,
    role: null,
    awaitsUntil: false,
    joint: null,
    before: null,
    verb: null,
    renumbering: null,
    occurrence: null,
  };
}

function take(
  state: SentenceState,
  piece: AmendmentPiece,
  next: AmendmentPiece | undefined,
  sentence: Sentence,
): void {
  switch (piece.kind) {
    case 'comma':
      state.joint ??= 'comma';
      return;
    case 'and':
      state.joint = 'and';
      return;
    case 'colon':
    case 'dash':
      takeColon(state, piece);
      return;
    case 'semicolon':
      flush(state, piece.end);
      state.joint = 'comma';
      return;
    case 'noun':
      if (!introduces(next, sentence)) refuse(state, piece, 'is not followed by quoted words');
      return;
    case 'link':
    case 'side':
      /* The joint before it tells whether what it leads to belongs to another clause. */
      if (!takeRole(state, piece)) return;
      break;
    default:
      takeMatter(state, piece, next);
  }
  state.joint = null;
  state.before = piece;
}

/** A colon stands behind what leads, or before a text. */
function takeColon(state: SentenceState, piece: AmendmentPiece): void {
  const isLead = state.isOwnContext && !hasMatter(state.clause);
  if (!isLead && !hasMatter(state.clause)) refuse(state, piece, 'stands behind nothing');
  state.joint = 'colon';
}

/** Whether quoted words come, or the text that is announced, or “the words from “x” to “y””. */
function introduces(next: AmendmentPiece | undefined, { text }: Sentence): boolean {
  if (next === undefined) return text !== null;
  if (next.kind === 'link' && next.link === 'from') return true;
  if (next.kind === 'side' && next.side === 'between') return true;
  return (
    next.kind === 'quotation' || next.kind === 'noun' || next.kind === 'colon' || next.kind === 'occurrence'
  );
}

/** Keeps what leads to a quotation or a name; returns whether it was matter itself, such as “at the end”. */
function takeRole(state: SentenceState, piece: PieceOf<'link'> | PieceOf<'side'>): boolean {
  if (piece.kind === 'side' && (piece.side === 'end' || piece.side === 'beginning')) {
    takeEdge(state, piece);
    return true;
  }
  const isOfOccurrence = piece.kind === 'link' && piece.link === 'of' && state.occurrence !== null;
  if (isOfOccurrence && state.role !== null) return false;
  /* “to after paragraph 8”: the side tells more. */
  if (state.role !== null && !(state.role.is === 'to' && piece.kind === 'side'))
    refuse(state, piece, `stands behind “${state.role.is}”`);
  state.role = { is: piece.kind === 'link' ? piece.link : piece.side, piece };
  return false;
}

function takeMatter(state: SentenceState, piece: AmendmentPiece, next: AmendmentPiece | undefined): void {
  switch (piece.kind) {
    case 'quotation':
      takeQuotation(state, piece);
      break;
    case 'mark':
      takeMark(state, piece);
      break;
    case 'targets':
      takeTargets(state, piece);
      break;
    case 'verb':
      takeVerb(state, piece);
      break;
    case 'sentences':
      takeSentences(state, piece);
      break;
    case 'new-text':
      takeNewUnit(state, piece);
      break;
    case 'occurrence':
      takeOccurrence(state, piece, next);
      break;
    case 'rest':
      takeRest(state, piece);
      break;
    case 'whole':
      takeWhole(state, piece);
      break;
    default:
      takeSmall(state, piece);
  }
}

function takeSmall(state: SentenceState, piece: AmendmentPiece): void {
  const role = state.role?.is ?? null;
  const isIn = role === null || role === 'in' || role === 'of';
  const { clause } = state;
  if (piece.kind === 'chapeau' && isIn && (clause.verb === null) === (clause.targets === null))
    clause.isChapeau = true;
  else if (piece.kind === 'chapeau' && (role === 'in' || role === 'of')) clause.isChapeau = true;
  else if (piece.kind === 'remark' && isIn) clause.remarks.push(quotedWords(state.source, piece));
  else if (piece.kind === 'in-place' && role === null && !clause.isInPlace) clause.isInPlace = true;
  else if (piece.kind === 'part' && role === 'of' && clause.edge !== null && clause.part === null)
    clause.part = piece.part;
  else if (piece.kind !== 'stop') refuse(state, piece, 'is not understood');
  if (piece.kind !== 'stop') state.role = null;
}

function takeNewUnit(state: SentenceState, piece: PieceOf<'new-text'>): void {
  const role = state.role?.is ?? null;
  state.role = null;
  if (role !== null && role !== 'by' && role !== 'as') return refuse(state, piece, `stands behind “${role}”`);
  if (isComplete(state.clause) && state.joint === 'and') flush(state, piece.start);
  const { clause } = state;
  if (clause.newParagraph !== null || clause.isNewSentence)
    return refuse(state, piece, 'is a second new text');
  if (piece.unit === 'sentence') clause.isNewSentence = true;
  else if (role !== 'by' || piece.targets.length === 0) clause.newParagraph = piece.targets;
  else refuse(state, piece, 'stands behind “by”');
}

/** Before a quotation an occurrence is about it, behind one too; elsewhere it is about what goes out. */
function takeOccurrence(
  state: SentenceState,
  piece: PieceOf<'occurrence'>,
  next: AmendmentPiece | undefined,
): void {
  const isBefore =
    next?.kind === 'quotation' || next?.kind === 'noun' || (next?.kind === 'link' && next.link === 'of');
  if (isBefore && state.clause.occurrence !== null) beginNext(state, piece.start);
  const isTwice = state.clause.occurrence !== null || state.occurrence !== null;
  if (isTwice) return refuse(state, piece, 'tells twice which occurrence is meant');
  if (isBefore) {
    state.occurrence = piece.occurrence;
    return;
  }
  if (state.role !== null) return refuse(state, piece, `stands behind “${state.role.is}”`);
  const { clause } = state;
  const isAnchor =
    state.before?.kind === 'quotation' &&
    clause.old === null &&
    clause.new === null &&
    clause.loose.length === 0;
  const isBehindNew =
    state.before?.kind === 'quotation' &&
    clause.anchor !== null &&
    clause.new !== null &&
    clause.old === null;
  if (isBehindNew) return refuse(state, piece, 'does not say of which words');
  clause.occurrence = { value: piece.occurrence, of: isAnchor ? 'anchor' : 'quoted' };
}

function takeRest(state: SentenceState, piece: PieceOf<'rest'>): void {
  const role = state.role?.is ?? null;
  state.role = null;
  const { clause } = state;
  if (role === 'to' && piece.unit !== 'everything' && clause.range === 'from-to' && clause.edge === null) {
    clause.edge = 'end';
    return;
  }
  if (role !== null) return refuse(state, piece, `stands behind “${role}”`);
  if (isComplete(clause) && state.joint === 'and') flush(state, piece.start);
  if (state.clause.rest !== null || state.clause.old !== null)
    return refuse(state, piece, 'is a second thing that goes out');
  state.clause.rest = piece.unit;
}

/** “the existing text”: what is replaced, or, behind “in” and “of”, the paragraph that has been named. */
function takeWhole(state: SentenceState, piece: AmendmentPiece): void {
  const role = state.role?.is ?? null;
  state.role = null;
  if (role === 'in' || role === 'of') return;
  if (role !== null && role !== 'for') return refuse(state, piece, `stands behind “${role}”`);
  const { clause } = state;
  if (clause.object !== null || clause.old !== null || clause.rest !== null)
    return refuse(state, piece, 'is a second thing that goes out');
  clause.object = 'whole';
}

/**
 * “Delete “x” and “y” in OP5” is about OP5 twice, but of “delete “x” in OP5 and “y”” it is not said where the second is.
 */
function settleScopes(state: SentenceState): void {
  const { clauses } = state;
  let after: ReadClause | undefined;
  for (const read of [...clauses].reverse()) {
    const { clause } = read;
    const isOpen = clause.targets === null && !clause.isLed && !state.isOwnContext;
    if (isOpen && after?.clause.isListed === true) clause.targets = after.clause.targets;
    after = read;
  }
  let isNamed = false;
  for (const { clause } of clauses) {
    const isOpen = clause.targets === null && clause.place === null && clause.newParagraph === null;
    if (
      isNamed &&
      isOpen &&
      !state.isOwnContext &&
      !clause.isInPlace &&
      clause.verb !== 'renumber' &&
      !isBareInsertion(clause)
    )
      refuse(state, clause, 'does not say of which paragraph');
    isNamed ||= clause.targets !== null;
  }
}

/** “delete “x” in OP5 and insert “y””: it comes in where the other goes out. */
function isBareInsertion({ verb, anchor, edge, sentences }: Clause): boolean {
  return verb === 'insert' && anchor === null && edge === null && sentences.length === 0;
}
