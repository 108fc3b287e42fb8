import type { TargetReading } from '../../grammar/amendment-target.js';
import type { Clause, ReadClause } from './clause.js';
import type { AmendmentAction, Instruction } from './paper.js';

/** What a clause says apart from where it stands. */
export type InstructionFacts = Omit<Instruction, 'id' | 'raw' | 'start' | 'end'>;

/**
 * Makes an instruction of a clause.
 *
 * @param read The clause, and the provisions that hold for it.
 * @returns What it tells to do, or null where it lacks something that its verb needs.
 */
export function instructionOf(read: ReadClause): InstructionFacts | null {
  switch (read.clause.verb) {
    case null:
      return null;
    case 'delete':
      return deletionOf(read);
    case 'insert':
      return insertionOf(read);
    case 'move':
      return moveOf(read);
    case 'renumber':
      return facts(read, 'renumber', read.clause.targets ?? []);
    default:
      return replacementOf(read);
  }
}

function targetsOf({ clause, context }: ReadClause): readonly TargetReading[] {
  return clause.targets ?? context;
}

function facts(
  { clause }: ReadClause,
  action: AmendmentAction,
  targets: readonly TargetReading[],
): InstructionFacts {
  return {
    targets,
    action,
    anchor: clause.anchor,
    side: clause.anchor === null ? null : clause.side,
    old: clause.old,
    new: clause.new,
    occurrence: clause.occurrence,
    destination: null,
    remarks: clause.remarks,
  };
}

function deletionOf(read: ReadClause): InstructionFacts | null {
  const { clause } = read;
  const targets = targetsOf(read);
  if (clause.old !== null) return { ...facts(read, 'delete', targets), new: null };
  const isImplied = clause.targets === null && clause.strayWords === 0;
  const isParagraph = clause.hasObject || clause.isWhole || isImplied;
  if (!isParagraph || clause.anchor !== null || targets.length === 0) return null;
  return { ...facts(read, 'delete-paragraph', targets), new: null };
}

function insertionOf(read: ReadClause): InstructionFacts | null {
  const { clause } = read;
  if (clause.new === null) return null;
  if (clause.anchor !== null) {
    const action = clause.side === 'before' ? 'insert-before' : 'insert-after';
    return { ...facts(read, action, targetsOf(read)), old: null };
  }
  if (clause.place !== null) {
    const { side, targets } = clause.place;
    const action = side === 'before' ? 'insert-paragraph-before' : 'insert-paragraph-after';
    return { ...facts(read, action, targets), old: null };
  }
  if (clause.newParagraph !== null) return newParagraphOf(read, clause.newParagraph);
  const action = clause.edge === 'beginning' ? 'insert-before' : 'insert-after';
  return { ...facts(read, action, targetsOf(read)), old: null };
}

/**
 * The place of a new paragraph by its label: `5 bis` stands after 5, and 6 where 6 stands now, which is after 5. Without a label it
 * follows the paragraph that the sentence is about.
 */
function newParagraphOf(read: ReadClause, labels: readonly TargetReading[]): InstructionFacts | null {
  const label = labels[0];
  if (label === undefined) {
    const targets = targetsOf(read);
    const action = read.clause.edge === 'beginning' ? 'insert-paragraph-before' : 'insert-paragraph-after';
    return targets.length === 0 ? null : facts(read, action, targets);
  }
  const { kind, number } = label;
  if (label.item !== null || number === null || !/^\d+$/u.test(number)) return null;
  const isNumber = label.suffixes.length === 0;
  const before = isNumber ? Number(number) - 1 : Number(number);
  const isFirst = before < 1;
  const base = String(isFirst ? 1 : before);
  /* A suffix says which paragraph is meant, a bare number how many stand before. */
  const ordinal = label.ordinal === null ? null : Number(base);
  const target = { ...label, number: base, suffixes: [], ordinal, label: `${kind}${base}` };
  return facts(read, isFirst ? 'insert-paragraph-before' : 'insert-paragraph-after', [target]);
}

function replacementOf(read: ReadClause): InstructionFacts | null {
  const { clause } = read;
  const targets = targetsOf(read);
  const isParagraph = clause.hasObject || clause.isWhole;
  if (clause.verb === 'amend' || clause.verb === 'read' || (isParagraph && isHalf(clause))) {
    const words = clause.new ?? clause.old;
    if (words === null || targets.length === 0) return null;
    return { ...facts(read, 'replace-paragraph', targets), old: null, new: words };
  }
  return isHalf(clause) ? null : facts(read, 'replace', targets);
}

/** Whether only one of the two sides of a replacement is quoted. */
function isHalf(clause: Clause): boolean {
  return (clause.old === null) !== (clause.new === null) || clause.new === null;
}

function moveOf(read: ReadClause): InstructionFacts | null {
  const { clause } = read;
  if (clause.old !== null) {
    return clause.anchor === null ? null : { ...facts(read, 'move', targetsOf(read)), new: null };
  }
  const target = clause.place?.targets[0];
  const targets = targetsOf(read);
  if (clause.place === null || target === undefined || targets.length === 0) return null;
  const destination = { side: clause.place.side, target };
  return { ...facts(read, 'move', targets), new: null, destination };
}

/**
 * Tells whether “delete “x” and insert “y”” is one replacement: the insertion says no other place than that of the deleted words.
 *
 * @param first The instruction before.
 * @param second The clause after.
 * @param next What the second says alone.
 * @returns The replacement, or null where they are two instructions.
 */
export function mergedReplacement(
  first: InstructionFacts | undefined,
  second: Clause,
  next: InstructionFacts,
): InstructionFacts | null {
  if (first?.action !== 'delete' || second.verb !== 'insert') return null;
  const hasPlace =
    next.anchor !== null ||
    second.place !== null ||
    second.edge !== null ||
    second.targets !== null ||
    second.newParagraph !== null;
  return hasPlace ? null : { ...first, action: 'replace', new: next.new };
}
