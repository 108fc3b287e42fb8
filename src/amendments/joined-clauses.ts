import type { Clause, ReadClause } from './clause.js';
import type { InstructionFacts } from './instruction-of.js';
import { filledSlots } from './slots.js';

/**
 * Tells whether “delete “x” and insert “y”” is one replacement: what comes in has no other place than that of the deleted words.
 *
 * @param first The instruction before, in the same sentence.
 * @param second The clause after.
 * @returns The replacement, or null where they are two instructions.
 */
export function mergedReplacement(
  first: InstructionFacts | undefined,
  second: Clause,
): InstructionFacts | null {
  if (first?.action === 'replace') return withMoreBehindMark(first, second);
  if (first?.action !== 'delete' || second.new === null) return null;
  const isInsertion = second.verb === 'insert';
  const isReplacement = second.verb === 'replace' && second.old === null;
  if ((!isInsertion && !isReplacement) || second.targets !== null) return null;
  const rest = filledSlots(second).filter((slot) => slot !== 'new' && slot !== 'isInPlace');
  return rest.length === 0 ? { ...first, action: 'replace', new: second.new } : null;
}

/** “At the end, replace the full stop by a comma and add “and free.””: the words come in behind the mark. */
function withMoreBehindMark(first: InstructionFacts, second: Clause): InstructionFacts | null {
  const { old, new: mark, edge, occurrence } = first;
  const isMark = /^[.,;:]$/u.test(old ?? '') && /^[.,;:]$/u.test(mark ?? '');
  const isLast = edge === 'end' && (occurrence === null || occurrence === -1);
  if (!isMark || !isLast || second.verb !== 'insert' || second.new === null || second.targets !== null)
    return null;
  if (filledSlots(second).some((slot) => slot !== 'new' && slot !== 'isInPlace')) return null;
  return { ...first, new: `${mark ?? ''} ${second.new}` };
}

/**
 * Lets “and delete the end of the paragraph” begin where the clause before put its words.
 *
 * @param read The clause.
 * @param before The instruction before, in the same sentence.
 * @returns The clause, with the anchor of the instruction before where it says none.
 */
export function withAnchorOf(read: ReadClause, before: InstructionFacts | undefined): ReadClause {
  const { clause } = read;
  const lacksAnchor =
    clause.rest !== null && clause.anchor === null && clause.targets === null && clause.range === null;
  if (!lacksAnchor || before?.side !== 'after' || before.until !== null) return read;
  if (before.action !== 'insert-after' && before.action !== 'delete' && before.action !== 'replace')
    return read;
  if (before.anchor === null || before.targets !== read.context) return read;
  const { anchor, side, occurrence, sentences, isChapeau } = before;
  return {
    ...read,
    clause: {
      ...clause,
      anchor,
      side,
      sentences,
      sentenceRole: sentences.length > 0 ? 'scope' : null,
      isChapeau,
      occurrence: occurrence === null ? null : { value: occurrence, of: 'anchor' },
    },
  };
}
