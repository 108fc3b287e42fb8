import type { AmendmentPiece, AmendmentSide, AmendmentVerb } from '../../grammar/amendment.js';
import type { TargetReading } from '../../grammar/amendment-target.js';
import { emptyClause, isComplete, type Clause, type ClausesOfSentence, type ReadClause } from './clause.js';
import { quotedWords } from './quoted-words.js';
import type { Sentence } from './sentences.js';

type PieceOf<Kind extends AmendmentPiece['kind']> = Extract<AmendmentPiece, { kind: Kind }>;

interface State {
  readonly source: string;
  readonly clauses: ReadClause[];
  clause: Clause;
  /** The provisions that lead the sentence. */
  context: readonly TargetReading[];
  /** Whether the sentence itself has named them. */
  isOwnContext: boolean;
  /** What the words before say that the next quotation or paragraph is. */
  role: AmendmentSide | PieceOf<'link'>['link'] | null;
  /** The piece before, but for links and fillers. */
  before: AmendmentPiece | null;
  /** The last verb, for a list that does not repeat it. */
  verb: AmendmentVerb | null;
  /** Whether the last targets were a lead, so that “and operative paragraph 5” goes on with them. */
  isLead: boolean;
}

/**
 * Reads the clauses of a sentence: one for each thing that it tells to do. Words are placed by what stands before them: “after” and
 * “before” make an anchor, “by” and “with” make new words, “for” old ones; without such a word the verb decides.
 *
 * @param source The amendment.
 * @param sentence One sentence of it.
 * @param context The provisions that hold if the sentence names none.
 * @returns The clauses in order, and the provisions for the next sentence.
 */
export function clausesOf(
  source: string,
  sentence: Sentence,
  context: readonly TargetReading[],
): ClausesOfSentence {
  const state: State = {
    source,
    clauses: [],
    clause: emptyClause(sentence),
    context,
    isOwnContext: false,
    role: null,
    before: null,
    verb: null,
    isLead: false,
  };
  for (const piece of sentence.pieces) {
    if (piece.kind === 'semicolon') flush(state, piece.end);
    else take(state, piece);
    if (piece.kind !== 'link' && piece.kind !== 'filler') state.before = piece;
  }
  if (sentence.text !== null) {
    takeNew(state, quotedWords(source, sentence.text));
    state.clause.end = sentence.text.end;
  }
  flush(state, sentence.end);
  return { clauses: state.clauses, context: state.context };
}

function flush(state: State, nextStart: number): void {
  const { clause } = state;
  if (clause.verb === null && clause.loose.length > 0) {
    clause.verb = state.verb;
    if (clause.verb !== null) takeLoose(clause);
  }
  if (clause.hasMatter) state.clauses.push({ clause: state.clause, context: state.context });
  state.clause = emptyClause({ start: nextStart });
  state.role = null;
}

function take(state: State, piece: AmendmentPiece): void {
  switch (piece.kind) {
    case 'quotation':
      takeQuotation(state, piece);
      break;
    case 'targets':
      takeTargets(state, piece);
      break;
    case 'verb':
      takeVerb(state, piece);
      break;
    case 'new-paragraph':
      state.clause.newParagraph = piece.targets;
      break;
    case 'side':
      if (isComplete(state.clause) && joins(state.before)) flush(state, piece.start);
      state.role = piece.side;
      if (piece.side === 'end' || piece.side === 'beginning') state.clause.edge = piece.side;
      break;
    case 'link':
      state.role = piece.link;
      break;
    default:
      takeWords(state, piece);
  }
  state.clause.end = piece.end;
}

function takeWords({ clause, role, source }: State, piece: AmendmentPiece): void {
  if (piece.kind === 'whole') {
    if (role !== 'end' && role !== 'beginning' && role !== 'in') clause.isWhole = true;
  } else if (piece.kind === 'occurrence') clause.occurrence = piece.occurrence;
  else if (piece.kind === 'remark') clause.remarks.push(quotedWords(source, piece));
  else if (piece.kind === 'word') {
    clause.hasMatter = true;
    if (clause.verb !== null) clause.strayWords += 1;
  }
}

function takeVerb(state: State, { verb, isPassive, start }: PieceOf<'verb'>): void {
  const old = state.clause;
  if (verb === 'read' && old.verb !== null && old.verb !== 'amend') return;
  if (old.verb !== null && (isComplete(old) || old.old !== null || old.new !== null)) flush(state, start);
  const { clause } = state;
  if (clause.verb === 'amend') clause.hasObject = false;
  clause.verb = verb;
  state.verb = verb;
  clause.hasMatter = true;
  if (isPassive || clause.loose.length > 0) takeLoose(clause);
  if (isPassive && clause.loose.length === 0 && clause.old === null && verb !== 'insert') {
    clause.hasObject = clause.targets !== null || state.context.length > 0;
  }
  if (verb === 'read') clause.hasObject = true;
  state.role = null;
  state.isLead = false;
}

/** What stands before a verb: “the words … should be deleted”, “for … substitute …”. */
function takeLoose(clause: Clause): void {
  const [first = null, second = null] = clause.loose;
  if (clause.verb === 'insert') clause.new = first;
  else clause.old = first;
  if (second !== null) clause.new ??= second;
  clause.loose = [];
}

function takeTargets(state: State, piece: PieceOf<'targets'>): void {
  const { role, before } = state;
  state.clause.hasMatter = true;
  if (role === 'after' || role === 'before' || role === 'between') takePlace(state, role, piece.targets);
  else {
    const { verb, old, place, targets } = state.clause;
    const isTold = old !== null && (targets !== null || state.context.length > 0);
    if (isComplete(state.clause) && joins(before) && (isTold || (verb === 'move' && place !== null))) {
      flush(state, piece.start);
      if (verb === 'move') state.clause.verb = verb;
      state.clause.hasMatter = true;
    }
    setTargets(state, piece.targets);
  }
  state.role = null;
}

function takePlace(
  state: State,
  role: 'after' | 'before' | 'between',
  targets: readonly TargetReading[],
): void {
  const { clause } = state;
  const side = role === 'before' ? 'before' : 'after';
  const place = { side, targets: role === 'between' ? targets.slice(0, 1) : targets } as const;
  if (isComplete(clause) && clause.place !== null) flush(state, clause.end);
  state.clause.place = place;
  state.clause.hasMatter = true;
}

/** Before the verb they lead the sentence, behind it they belong to the clause. */
function setTargets(state: State, targets: readonly TargetReading[]): void {
  const { clause } = state;
  if (targets[0]?.kind === 'text') {
    clause.occurrence ??= 'all';
    if (state.isOwnContext) return;
  }
  if (clause.verb === null) {
    state.isOwnContext = true;
    state.context = state.isLead ? joined(state.context, targets) : targets;
    state.isLead = true;
    return;
  }
  if (clause.targets === null) clause.targets = targets;
  else if (joins(state.before) && clause.strayWords === 0) clause.targets = joined(clause.targets, targets);
  if (state.role !== 'in' && clause.old === null && clause.strayWords === 0) clause.hasObject = true;
}

/* More provisions than any document has are a repetition, and repeating the list for each would cost the square of its length. */
const mostTargets = 500;

function joined(list: readonly TargetReading[], more: readonly TargetReading[]): readonly TargetReading[] {
  return list.length >= mostTargets ? more : [...list, ...more];
}

function takeQuotation(state: State, piece: PieceOf<'quotation'>): void {
  const words = quotedWords(state.source, piece.inner);
  const { role } = state;
  state.role = null;
  state.clause.hasMatter = true;
  if (role === 'after' || role === 'before' || role === 'between')
    takeAnchor(state, role, words, piece.start);
  else if (state.clause.verb === null) state.clause.loose.push(words);
  else if (role === 'by' || (role === 'to' && state.clause.verb === 'replace')) takeNew(state, words);
  else if (role === 'for') takeOldFor(state.clause, words);
  else takeByVerb(state, words, piece);
}

function takeAnchor(state: State, role: 'after' | 'before' | 'between', words: string, start: number): void {
  const { verb, anchor } = state.clause;
  if (anchor !== null && isComplete(state.clause)) {
    flush(state, start);
    state.clause.verb = verb;
  }
  state.clause.anchor = words;
  state.clause.side = role === 'before' ? 'before' : 'after';
  state.clause.hasMatter = true;
}

function takeOldFor(clause: Clause, words: string): void {
  if (clause.verb === 'substitute' && clause.new === null && clause.old !== null) clause.new = clause.old;
  clause.old = words;
}

/** A second quotation where the clause has all that it needs is the next of a list with the same verb. */
function takeByVerb(state: State, words: string, piece: PieceOf<'quotation'>): void {
  const { verb } = state.clause;
  const isNext = isComplete(state.clause);
  const isParagraph = state.clause.newParagraph !== null || state.clause.place !== null;
  const goesOn =
    isNext &&
    isParagraph &&
    state.clause.new !== null &&
    (state.before?.kind === 'quotation' || state.before === null);
  if (goesOn) {
    state.clause.new = `${state.clause.new ?? ''}\n\n${words}`;
    return;
  }
  if (isNext) {
    flush(state, piece.start);
    state.clause.verb = verb;
    state.clause.hasMatter = true;
  }
  const { clause } = state;
  if (verb === 'insert' || verb === 'amend' || verb === 'read') takeNew(state, words);
  else if (verb === 'delete' || verb === 'move') clause.old = words;
  else if (clause.old === null) clause.old = words;
  else takeNew(state, words);
}

function takeNew({ clause }: State, words: string): void {
  clause.new = words;
  clause.hasMatter = true;
}

function joins(piece: AmendmentPiece | null): boolean {
  return piece?.kind === 'and' || piece?.kind === 'comma';
}
