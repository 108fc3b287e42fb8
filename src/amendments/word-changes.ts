import type { SourceRange } from '../text/plain-text.js';
import type { DraftProvision } from '../model/draft.js';
import { foundAt, notFound, type Application } from './amendment-change.js';
import type { Located } from './locate-words.js';
import type { AmendmentChange, FoundChange, Instruction } from './paper.js';

const endsWithMark = /[.,;:]$/u;

/**
 * Finds what an instruction changes of the words of a paragraph.
 *
 * @param application The document and what is found in it.
 * @param instruction The instruction.
 * @param target The label of the paragraph.
 * @param provision The paragraph; null for the whole document.
 * @returns A change for each place that is meant; one that is not found if there is none, or if it cannot be told which.
 */
export function changesOfWords(
  application: Application,
  instruction: Instruction,
  target: string | null,
  provision: DraftProvision | null,
): AmendmentChange[] {
  const { finder, locate } = application;
  const text = finder.wordsIn(provision);
  const quoted = instruction.old ?? instruction.anchor;
  if (quoted === null) return edgeInsertion(application, instruction, target, provision);
  /* The anchor of a move is where the words go, not beside what they stand. */
  const isMove = instruction.action === 'move';
  const located = locate(text, quoted, isMove ? { ...instruction, anchor: null } : instruction);
  report(application, instruction, quoted, target, located);
  if (located.places.length === 0) return [notFound(instruction, target, located.candidates)];
  if (!isMove) return located.places.map((place) => changeAt(application, instruction, target, place));
  const { anchor, side } = instruction;
  const [place] = located.places;
  const beside = { ...instruction, old: null, anchor: null, side: null };
  const [to] = anchor === null ? [] : locate(text, anchor, beside).places;
  if (to === undefined || place === undefined) {
    application.report('anchor-not-found', instruction, `“${anchor ?? ''}” is not once in ${nameOf(target)}`);
    return [notFound(instruction, target, [])];
  }
  const move = changeAt(application, instruction, target, place);
  return [{ ...move, to: side === 'before' ? to.start : to.end }];
}

function changeAt(
  { draft }: Application,
  instruction: Instruction,
  target: string | null,
  { start, end }: SourceRange,
): FoundChange {
  const source = draft.source.text;
  switch (instruction.action) {
    case 'insert-after':
      return foundAt(instruction, target, 'insertion', { start: end, end }, source);
    case 'insert-before':
      return foundAt(instruction, target, 'insertion', { start, end: start }, source);
    case 'move':
      return foundAt(instruction, target, 'move', { start, end }, source);
    case 'replace':
      return foundAt(instruction, target, 'replacement', { start, end }, source);
    default:
      return foundAt(instruction, target, 'deletion', { start, end }, source);
  }
}

/** At the end of a paragraph words come in before its final mark, unless they bring one. */
function edgeInsertion(
  application: Application,
  instruction: Instruction,
  target: string | null,
  provision: DraftProvision | null,
): AmendmentChange[] {
  const { words, rangeOf } = application.finder.wordsIn(provision);
  const last = words.ids.length - 1;
  if (provision === null || last < 0) {
    application.report('anchor-not-found', instruction, 'there are no words to insert beside');
    return [notFound(instruction, target, [])];
  }
  if (instruction.action === 'insert-before') {
    return [changeAt(application, instruction, target, rangeOf(0, 0))];
  }
  const range = rangeOf(last, last);
  const isMark = endsWithMark.test(application.draft.source.text.slice(range.start, range.end));
  const keepsMark = isMark && last > 0 && !endsWithMark.test(instruction.new ?? '');
  return [changeAt(application, instruction, target, keepsMark ? rangeOf(last - 1, last - 1) : range)];
}

function report(
  { report: say }: Application,
  instruction: Instruction,
  quoted: string,
  target: string | null,
  { places, candidates, isWithoutMark }: Located,
): void {
  if (places.length === 0 && candidates.length === 0)
    say('anchor-not-found', instruction, `“${quoted}” is not in ${nameOf(target)}`);
  else if (places.length === 0)
    say('ambiguous-anchor', instruction, `“${quoted}” is in ${nameOf(target)} more than once`);
  else if (isWithoutMark)
    say('anchor-mark-ignored', instruction, `“${quoted}” is in ${nameOf(target)} without its last mark`);
}

function nameOf(target: string | null): string {
  return target ?? 'the document';
}
