import { readLabel } from '../../grammar/label.js';
import type { TargetReading } from '../../grammar/amendment-target.js';
import type { ReadClause } from './clause.js';
import type { AmendmentAction, AmendmentExtent, Instruction } from './paper.js';
import { filledSlots, slotNames, type Slot } from './slots.js';

/** What a clause says apart from where it stands. */
export type InstructionFacts = Omit<Instruction, 'id' | 'raw' | 'start' | 'end'>;

/** Why a clause is no instruction. */
export interface Refusal {
  readonly refusal: string;
}

/**
 * Makes an instruction of a clause.
 *
 * @param read The clause, and the provisions that hold for it.
 * @returns What it tells to do, or why it is not understood.
 */
export function instructionOf(read: ReadClause): InstructionFacts | Refusal {
  switch (read.clause.verb) {
    case null:
      return { refusal: 'does not say what is to be done' };
    case 'delete':
      return outgoing(read, 'delete');
    case 'insert':
      return insertionOf(read);
    case 'move':
      return moveOf(read);
    case 'merge':
      return mergerOf(read);
    case 'renumber':
      return checked(read, 'renumber', ['object'], { targets: targetsOf(read) ?? [] });
    default:
      return outgoing(read, 'replace');
  }
}

function targetsOf({ clause, context }: ReadClause): readonly TargetReading[] | null {
  return clause.targets ?? context;
}

function checked(
  read: ReadClause,
  action: AmendmentAction,
  uses: readonly Slot[],
  more: Partial<InstructionFacts> = {},
): InstructionFacts | Refusal {
  const { clause } = read;
  const useless = filledSlots(clause).find((slot) => !uses.includes(slot));
  if (useless !== undefined) return { refusal: `${slotNames[useless]}, which its verb cannot use` };
  const targets = more.targets ?? targetsOf(read);
  if (clause.isLed && !usesLead(read, more.targets ?? null))
    return { refusal: 'names one paragraph as where, and another as the place' };
  if (targets === null)
    return { refusal: 'does not say of which paragraph, and what is before it was not understood' };
  if (targets.some(({ kind }) => kind === 'item')) return { refusal: 'does not say of which paragraph' };
  return {
    targets,
    action,
    anchor: clause.anchor,
    side: clause.side,
    until: clause.until,
    edge: clause.edge,
    extent: null,
    sentences: [...clause.sentences],
    isChapeau: clause.isChapeau,
    old: clause.old,
    new: clause.new,
    newLabel: newLabelOf(clause),
    occurrence: clause.occurrence?.value ?? null,
    destination: null,
    remarks: clause.remarks,
    ...more,
  };
}

/** The label of the one paragraph that comes in; words that begin with a label have their own. */
function newLabelOf({ newParagraph, new: words }: ReadClause['clause']): TargetReading | null {
  const [label, ...others] = newParagraph ?? [];
  if (label === undefined || others.length > 0 || words === null) return null;
  const isNamed = label.item !== null || (label.number !== null && label.ordinal === null);
  return isNamed && readLabel(words, 0) === null ? label : null;
}

/** What leads a clause is where it acts, or what its place is an item of. */
function usesLead({ clause, context }: ReadClause, place: readonly TargetReading[] | null): boolean {
  const [whole] = context ?? [];
  const named = place ?? clause.targets;
  if (named === null || named === context) return true;
  return (
    context?.length === 1 &&
    whole !== undefined &&
    named.every(
      ({ kind, number, ordinal, item }) =>
        kind === whole.kind && number === whole.number && ordinal === whole.ordinal && item !== null,
    )
  );
}

/** Deletions and replacements. */
function outgoing(read: ReadClause, kind: 'delete' | 'replace'): InstructionFacts | Refusal {
  const { clause } = read;
  const needed: Slot[] = kind === 'replace' ? ['new'] : [];
  const scope: Slot[] = ['sentences', 'isChapeau', ...needed];
  if (kind === 'replace' && clause.new === null) return { refusal: 'does not quote what comes in' };
  if (clause.newParagraph?.length === 0 && kind === 'replace') clause.newParagraph = null;
  if (clause.rest !== null || (clause.object === 'whole' && clause.anchor !== null))
    return restOf(read, kind, scope);
  if (clause.range !== null) return rangeOf(read, kind, scope);
  if (clause.old !== null) {
    if (clause.occurrence?.of === 'anchor')
      return { refusal: 'tells which occurrence of the place is meant' };
    return checked(read, kind, ['old', 'anchor', 'edge', 'occurrence', ...scope]);
  }
  if (clause.object === 'sentences')
    return checked(read, kind, ['object', ...scope], { extent: 'sentences' });
  if (clause.object === null) return { refusal: 'does not say what goes out' };
  return paragraphsOf(read, kind, needed);
}

function paragraphsOf(
  read: ReadClause,
  kind: 'delete' | 'replace',
  needed: readonly Slot[],
): InstructionFacts | Refusal {
  const targets = targetsOf(read);
  if (targets === null || targets.length === 0) return { refusal: 'does not say which paragraph' };
  if (targets.some(({ kind: part }) => part === 'text')) return { refusal: 'is about the whole text' };
  if (kind === 'delete') return checked(read, 'delete-paragraph', ['object']);
  if (/\p{L}[^.!?]{0,3}\s(?:…|\.{3}|\[(?:…|\.{3})\])\s/u.test(read.clause.new ?? ''))
    return { refusal: 'leaves words out of what comes in' };
  /* One text for several paragraphs replaces them all, not each of them. */
  const action = targets.length > 1 ? 'merge-paragraphs' : 'replace-paragraph';
  return checked(read, action, ['object', ...needed]);
}

function restOf(
  read: ReadClause,
  kind: 'delete' | 'replace',
  scope: readonly Slot[],
): InstructionFacts | Refusal {
  const { clause } = read;
  if (clause.range === 'between' && clause.rest === 'everything')
    return rangeOf(read, kind, [...scope, 'rest']);
  if (clause.range === 'from-to' && clause.rest === 'everything')
    return rangeOf(read, kind, [...scope, 'rest']);
  if (clause.anchor === null || clause.side === null) return { refusal: 'does not say from where' };
  if (clause.side === 'before' && clause.rest !== 'everything')
    return { refusal: 'speaks of the rest before a place' };
  const extent: AmendmentExtent = clause.rest === 'sentence' ? 'rest-of-sentence' : 'rest';
  return checked(read, kind, ['rest', 'object', 'anchor', 'occurrence', ...scope], { extent });
}

function rangeOf(
  read: ReadClause,
  kind: 'delete' | 'replace',
  scope: readonly Slot[],
): InstructionFacts | Refusal {
  const { clause } = read;
  const { range, until, edge, old } = clause;
  if (range === 'between') {
    if (until === null) return { refusal: 'says only one end of “between”' };
    if (old !== null) return checked(read, kind, ['old', 'anchor', 'range', ...scope], { extent: null });
    return checked(read, kind, ['anchor', 'range', ...scope], { extent: 'between', side: null });
  }
  if ((until === null) === (edge === null) || edge === 'beginning')
    return { refusal: 'does not say up to where' };
  return checked(read, kind, ['anchor', 'range', 'edge', ...scope], { extent: 'from-to', side: null });
}

function insertionOf(read: ReadClause): InstructionFacts | Refusal {
  const { clause } = read;
  if (clause.new === null) return { refusal: 'does not quote what comes in' };
  if (clause.part !== null) return insertionInPart(read, clause.part);
  if (clause.place !== null) {
    const { side, target } = clause.place;
    const isWords = clause.anchor !== null || clause.edge !== null;
    if (isWords) return { refusal: 'names two places' };
    const action = side === 'before' ? 'insert-paragraph-before' : 'insert-paragraph-after';
    return checked(read, action, ['new', 'place', 'newParagraph'], { targets: [target], side: null });
  }
  const isBefore = (clause.side ?? (clause.edge === 'beginning' ? 'before' : 'after')) === 'before';
  const action = isBefore ? 'insert-before' : 'insert-after';
  const scope: Slot[] = ['new', 'sentences', 'isChapeau'];
  if (clause.newParagraph !== null) return newParagraphOf(read, clause.newParagraph);
  if (clause.anchor !== null) {
    if (clause.isNewSentence) return { refusal: 'puts a sentence beside words' };
    if (clause.range === 'between' && clause.until === null)
      return { refusal: 'says only one end of “between”' };
    if (clause.range === 'from-to') return { refusal: 'says “from”, where something comes in' };
    if (clause.occurrence?.of === 'quoted' && clause.occurrence.value !== 'all')
      return { refusal: 'does not say of which words the occurrence is meant' };
    return checked(read, action, ['anchor', 'range', 'occurrence', ...scope]);
  }
  if (clause.sentenceRole === 'beside')
    return checked(read, action, ['beside', 'isNewSentence', ...scope], { extent: 'sentences' });
  if (clause.edge === null && !clause.isInPlace) return { refusal: 'does not say where the words come in' };
  return checked(read, action, ['edge', 'isNewSentence', 'isInPlace', ...scope]);
}

/** “At the end of the preamble, insert a new paragraph”. */
function insertionInPart(read: ReadClause, part: 'PP' | 'OP'): InstructionFacts | Refusal {
  const isEnd = read.clause.edge === 'end';
  if (read.clause.newParagraph === null) return { refusal: 'does not say that a paragraph comes in' };
  const target: TargetReading = {
    kind: part,
    number: isEnd ? null : '1',
    suffixes: [],
    item: null,
    ordinal: isEnd ? -1 : 1,
    label: isEnd ? null : `${part}1`,
  };
  const action = isEnd ? 'insert-paragraph-after' : 'insert-paragraph-before';
  return checked(read, action, ['new', 'edge', 'part', 'newParagraph'], { targets: [target], edge: null });
}

/**
 * The place of a new paragraph by its label: `5 bis` stands after 5, 6 where 6 stands now, which is after 5, and item (c) after (b).
 * A new paragraph that has neither a label nor a place is not placed by guess.
 */
function newParagraphOf(read: ReadClause, labels: readonly TargetReading[]): InstructionFacts | Refusal {
  const [label, ...others] = labels;
  if (label === undefined || others.length > 0)
    return { refusal: 'does not say where the new paragraph comes in' };
  const beside = label.item === null ? besideNumber(label) : besideItem(read, label);
  if (beside === null) return { refusal: 'does not say where the new paragraph comes in' };
  const action = beside.isFirst ? 'insert-paragraph-before' : 'insert-paragraph-after';
  return checked(read, action, ['new', 'newParagraph'], { targets: [beside.target] });
}

interface Beside {
  readonly target: TargetReading;
  readonly isFirst: boolean;
}

function besideNumber(label: TargetReading): Beside | null {
  const { kind, number } = label;
  if (number === null || !/^\d+$/u.test(number)) return null;
  const before = label.suffixes.length === 0 ? Number(number) - 1 : Number(number);
  const isFirst = before < 1;
  const base = String(isFirst ? 1 : before);
  /* A suffix says which paragraph is meant, a bare number how many stand before. */
  const ordinal = label.ordinal === null ? null : Number(base);
  return { target: { ...label, number: base, suffixes: [], ordinal, label: `${kind}${base}` }, isFirst };
}

function besideItem(read: ReadClause, label: TargetReading): Beside | null {
  const targets = targetsOf(read) ?? [];
  const [whole] =
    label.kind === 'item'
      ? targets
      : [{ ...label, item: null, label: label.label?.replace(/\.[^.]*$/u, '') ?? null }];
  const item = label.item ?? '';
  if (whole?.item !== null || whole.label === null || !/^[a-z](?: ?[a-z]{3,})?$/u.test(item)) return null;
  if (label.kind === 'item' && targets.length > 1) return null;
  const letter = item.charAt(0);
  const isFirst = item === 'a';
  const beside = isFirst || item.length > 1 ? letter : String.fromCharCode(letter.charCodeAt(0) - 1);
  return { target: { ...whole, item: beside, label: `${whole.label}.${beside}` }, isFirst };
}

function moveOf(read: ReadClause): InstructionFacts | Refusal {
  const { clause } = read;
  const common: Slot[] = ['isChapeau', 'sentences'];
  if (clause.new !== null) return { refusal: 'quotes words that come in, where something moves' };
  if (clause.old !== null) {
    if (clause.place !== null && clause.edge === null)
      return { refusal: 'names a paragraph for words to move to' };
    if (clause.anchor === null && clause.edge === null)
      return { refusal: 'does not say where the words move to' };
    if (clause.occurrence?.of === 'anchor')
      return { refusal: 'tells which occurrence of the place is meant' };
    const uses: Slot[] = clause.place === null ? ['anchor'] : ['place'];
    return checked(read, 'move', ['old', 'edge', 'occurrence', ...uses, ...common], destinationOf(read));
  }
  if (clause.object === 'sentences') return moveOfSentence(read);
  if (clause.object !== 'paragraph') return { refusal: 'does not say what moves' };
  const targets = targetsOf(read) ?? [];
  if (targets.length === 0) return { refusal: 'does not say what moves' };
  if (clause.place === null) return { refusal: 'does not say where the paragraph moves to' };
  return checked(read, 'move', ['object', 'place'], destinationOf(read));
}

function destinationOf({ clause: { place } }: ReadClause): Pick<InstructionFacts, 'destination'> {
  return { destination: place === null ? null : { side: place.side, target: place.target } };
}

/** A sentence moves to the end or the beginning of its paragraph, or of another that is named. */
function moveOfSentence(read: ReadClause): InstructionFacts | Refusal {
  const { edge, sentences } = read.clause;
  if (sentences.length > 1) return { refusal: 'moves several sentences' };
  if (edge === null) return { refusal: 'does not say where the sentence moves to' };
  const uses: Slot[] = ['object', 'sentences', 'edge', 'place'];
  return checked(read, 'move', uses, { extent: 'sentences', ...destinationOf(read) });
}

function mergerOf(read: ReadClause): InstructionFacts | Refusal {
  const targets = targetsOf(read) ?? [];
  if (targets.length < 2) return { refusal: 'does not say which paragraphs become one' };
  return checked(read, 'merge-paragraphs', ['object', 'new', 'newParagraph'], { targets });
}
