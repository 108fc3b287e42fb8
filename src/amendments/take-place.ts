import type { AmendmentVerb } from '../../grammar/amendment.js';
import { targetWithin, withItem, type TargetReading } from '../../grammar/amendment-target.js';
import { isComplete } from './clause.js';
import { beginNext, flush, refuse, type PieceOf, type SentenceState } from './sentence-state.js';

type Targets = readonly TargetReading[];

/* No label is longer. */
const deepestItem = 4;

/* More provisions than any document has are a repetition, and repeating the list for each would cost the square of its length. */
const mostTargets = 500;

/**
 * Takes the provisions that a phrase names: as where, as beside what, or as what the verb is about.
 *
 * @param state The sentence.
 * @param piece The phrase.
 */
export function takeTargets(state: SentenceState, piece: PieceOf<'targets'>): void {
  const role = state.role?.is ?? null;
  state.role = null;
  if (piece.isCut) return refuse(state, piece, 'cannot be counted');
  if (state.awaitsUntil || state.occurrence !== null)
    return refuse(state, piece, 'stands where words are to be quoted');
  const targets = resolved(state, piece);
  if (targets === null) return refuse(state, piece, 'does not say of which paragraph');
  if (targets[0]?.kind === 'text') return takeThroughout(state, piece, targets);
  switch (role) {
    case 'after':
    case 'before':
    case 'between':
      return takePlace(state, piece, targets, role);
    case 'in':
    case 'of':
    case 'from':
      return takeScope(state, piece, targets);
    case 'to':
      if (state.clause.verb === 'insert' || state.clause.verb === null)
        return takeScope(state, piece, targets);
      return refuse(state, piece, 'stands behind “to” without “after” or “before”');
    case 'as':
      if (state.clause.verb === 'renumber') return;
      return refuse(state, piece, 'stands behind “as”');
    case 'for':
      if (state.clause.verb !== null && state.clause.verb !== 'substitute')
        return refuse(state, piece, 'stands behind “for”');
      return state.clause.verb === null
        ? takeScope(state, piece, targets)
        : takeObject(state, piece, targets);
    case 'by':
      return refuse(state, piece, 'stands behind “by”, where a text is to be quoted');
    case null:
    case 'end':
    case 'beginning':
      return takeObject(state, piece, targets);
  }
}

/** Items belong to the provision that was named before; the paragraphs of an annex or an article too. */
function resolved(state: SentenceState, { targets, start, end }: PieceOf<'targets'>): Targets | null {
  const above = state.clause.targets ?? state.context ?? [];
  const [whole] = above;
  const first = targets[0];
  if (first?.kind === 'item') {
    if (whole === undefined || above.length > 1 || (whole.item !== null && state.joint === 'and'))
      return null;
    if ((whole.item?.split('.').length ?? 0) >= deepestItem) return null;
    return targets.map(({ item }) =>
      withItem(whole, [whole.item, item].filter((part) => part !== null).join('.')),
    );
  }
  if (whole === undefined || above.length > 1) return targets;
  const isWhole = (whole.kind === 'annex' || whole.kind === 'Art') && whole.item === null;
  const isSaid = /^(?:the\s+)?op/iu.test(state.source.slice(start, end));
  if (!isWhole || first?.kind !== 'OP' || isSaid) return targets;
  return targets.some(({ ordinal }) => ordinal !== null)
    ? null
    : targets.map((target) => targetWithin(whole, target));
}

function takeThroughout(state: SentenceState, piece: PieceOf<'targets'>, targets: Targets): void {
  const { clause } = state;
  if (clause.occurrence !== null) return refuse(state, piece, 'tells twice which occurrence is meant');
  const isBare = /^throughout$/iu.test(state.source.slice(piece.start, piece.end));
  if (isBare && !state.isOwnContext && state.context?.length !== 0)
    return refuse(state, piece, 'does not say of what');
  clause.occurrence = { value: 'all', of: 'quoted' };
  if (state.isOwnContext || clause.targets !== null) return;
  if (clause.verb === null && clause.loose.length === 0) {
    state.context = targets;
    state.isOwnContext = true;
    state.isLead = false;
    state.isLeadIn = true;
  } else clause.targets = targets;
}

function takePlace(
  state: SentenceState,
  piece: PieceOf<'targets'>,
  targets: Targets,
  role: 'after' | 'before' | 'between',
): void {
  if (state.clause.place !== null && !beginNext(state, piece.start))
    return refuse(state, piece, 'is a second place');
  const [target, next] = targets;
  const isBetween =
    role === 'between' && next !== undefined && targets.length === 2 && areNeighbors(target, next);
  if (target === undefined || (targets.length > 1 && !isBetween) || (role === 'between' && !isBetween))
    return refuse(state, piece, 'is not one place');
  state.clause.place = { side: role === 'before' ? 'before' : 'after', target };
}

function areNeighbors(first: TargetReading | undefined, second: TargetReading): boolean {
  if (first?.kind !== second.kind || first.item !== null || second.item !== null) return false;
  return (
    Number(second.number) === Number(first.number) + 1 && first.suffixes.length + second.suffixes.length === 0
  );
}

/** Where something is done. Before the verb it leads the sentence, behind it it belongs to the clause. */
function takeScope(state: SentenceState, piece: PieceOf<'targets'>, targets: Targets): void {
  const { joint } = state;
  if (takeOtherParagraph(state, targets)) return;
  if (isComplete(state.clause) && joint === 'and' && state.clause.targets !== null) flush(state, piece.start);
  else if (isComplete(state.clause) && joint === 'and' && state.isOwnContext) flush(state, piece.start);
  const { clause } = state;
  if (clause.verb === null && clause.loose.length === 0 && clause.targets === null)
    return lead(state, piece, targets, true);
  const isSecond = clause.isLed && state.context !== null && !isRefined(state.context, targets);
  if (clause.targets === null && isSecond) refuse(state, piece, 'is a second paragraph');
  else if (clause.targets === null) clause.targets = targets;
  else if (isRefined(clause.targets, targets)) clause.targets = targets;
  else if (!beginNext(state, piece.start)) refuse(state, piece, 'is a second paragraph');
  else lead(state, piece, targets, true);
}

/** “Move the second sentence of OP2 to the end of OP3”: what moves has its paragraph, so this one is where it moves to. */
function takeOtherParagraph({ clause }: SentenceState, [target, ...others]: Targets): boolean {
  const isNamed = clause.targets !== null || clause.isLed;
  const moves = clause.verb === 'move' && (clause.object === 'sentences' || clause.old !== null);
  if (!moves || !isNamed || clause.edge === null || clause.place !== null) return false;
  if (target === undefined || others.length > 0) return false;
  clause.place = { side: clause.edge === 'end' ? 'after' : 'before', target };
  return true;
}

/** Whether provisions are items of the one named before: `paragraph 2` of the article. */
function isRefined(before: Targets, targets: Targets): boolean {
  const [whole] = before;
  if (before.length !== 1 || whole === undefined) return false;
  const path = whole.item === null ? '' : `${whole.item}.`;
  return targets.every(
    ({ kind, number, ordinal, item }) =>
      kind === whole.kind &&
      number === whole.number &&
      ordinal === whole.ordinal &&
      item?.startsWith(path) === true &&
      item !== whole.item,
  );
}

/** Provisions that lead a clause; those of an earlier clause hold no more. */
function lead(state: SentenceState, piece: PieceOf<'targets'>, targets: Targets, isIn: boolean): void {
  const { context, clause } = state;
  const isRefinement = context !== null && isRefined(context, targets);
  if (state.isLead && context !== null && !isRefinement) {
    if (state.joint === null) return refuse(state, piece, 'is a second paragraph');
    state.context = context.length >= mostTargets ? targets : [...context, ...targets];
  } else state.context = targets;
  state.isLeadIn = isIn || (state.isLead && state.isLeadIn && !isRefinement);
  state.isOwnContext = true;
  state.isLead = true;
  clause.isLed = true;
}

const takesParagraph: ReadonlySet<AmendmentVerb> = new Set<AmendmentVerb>([
  'delete',
  'replace',
  'substitute',
  'amend',
  'move',
  'merge',
  'renumber',
]);

function takeObject(state: SentenceState, piece: PieceOf<'targets'>, targets: Targets): void {
  const { clause, joint } = state;
  if (clause.verb === null) {
    if (clause.loose.length > 0 && !beginNext(state, piece.start))
      return refuse(state, piece, 'stands behind quoted words without “in”');
    return lead(state, piece, targets, false);
  }
  const isQuoted =
    clause.old !== null || clause.new !== null || clause.anchor !== null || clause.rest !== null;
  if (
    !isQuoted &&
    clause.object === 'paragraph' &&
    clause.place === null &&
    joint !== null &&
    joint !== 'colon'
  ) {
    clause.targets = [...(clause.targets ?? []), ...targets];
    return;
  }
  const isFree = !isQuoted && clause.object === null && clause.targets === null && clause.place === null;
  const isSecond = clause.isLed && state.context !== null && !isRefined(state.context, targets);
  if (isFree && isSecond) return refuse(state, piece, 'is a second paragraph');
  if (isFree && takesParagraph.has(clause.verb)) {
    clause.targets = targets;
    clause.object = 'paragraph';
    return;
  }
  if (clause.object === 'sentences' && clause.targets === null && !isQuoted && joint === null) {
    clause.targets = targets;
    return;
  }
  if (!beginNext(state, piece.start)) return refuse(state, piece, 'is named where no paragraph is expected');
  lead(state, piece, targets, false);
}

/**
 * Takes sentences of a paragraph: as where, as beside what, or as what the verb is about.
 *
 * @param state The sentence of the amendment.
 * @param piece The phrase.
 */
export function takeSentences(state: SentenceState, piece: PieceOf<'sentences'>): void {
  const role = state.role?.is ?? null;
  state.role = null;
  if (isComplete(state.clause) && state.joint === 'and') flush(state, piece.start);
  const { clause } = state;
  if (clause.sentences.length > 0 || state.awaitsUntil) return refuse(state, piece, 'is a second place');
  clause.sentences = piece.ordinals;
  if (role === 'after' || role === 'before') {
    if (clause.side !== null || piece.ordinals.length > 1) return refuse(state, piece, 'is not one place');
    clause.sentenceRole = 'beside';
    clause.side = role;
  } else if (role === 'in' || role === 'of' || role === 'from') clause.sentenceRole = 'scope';
  else if (role !== null) refuse(state, piece, `stands behind “${role}”`);
  else if (clause.verb === null) clause.sentenceRole = 'scope';
  else if (clause.object === null && clause.old === null && clause.verb !== 'insert')
    clause.object = 'sentences';
  else refuse(state, piece, 'is named where no sentence is expected');
}

/**
 * Takes the end or the beginning of something.
 *
 * @param state The sentence.
 * @param piece The phrase.
 */
export function takeEdge(state: SentenceState, piece: PieceOf<'side'>): void {
  const side = piece.side === 'end' ? 'end' : 'beginning';
  if (state.role !== null) return refuse(state, piece, `stands behind “${state.role.is}”`);
  if (isComplete(state.clause) && state.joint === 'and') flush(state, piece.start);
  const { clause } = state;
  if (clause.edge !== null) return refuse(state, piece, 'is a second place');
  clause.edge = side;
}
