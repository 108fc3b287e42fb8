import { readLabel } from '../../grammar/label.js';
import { suffixPattern } from '../../grammar/label-suffixes.js';
import type { DraftProvision } from '../model/draft.js';
import { foundAt, type Application } from './amendment-change.js';
import type { AmendmentChange, AmendmentTarget, FoundChange, Instruction } from './paper.js';

/**
 * Finds what an instruction changes of a whole paragraph.
 *
 * @param application The document and what is found in it.
 * @param instruction The instruction: its action is about a paragraph, or it moves one.
 * @param target The label of the paragraph.
 * @param provision The paragraph; of an insertion, that beside which the new one comes.
 * @returns The change, or null where a move has no place to go to.
 */
export function changeOfParagraph(
  application: Application,
  instruction: Instruction,
  target: string | null,
  provision: DraftProvision,
): AmendmentChange | null {
  const { text } = application.draft.source;
  const { start, end } = provision;
  const isInsertion = instruction.action.startsWith('insert');
  if (!isInsertion && !application.leavesPairs(start, end)) {
    application.report(
      'instruction-not-applied',
      instruction,
      'the paragraph holds one mark of a bracket without the other',
    );
    return null;
  }
  const change = (kind: AmendmentChange['kind'], from: number, to: number): FoundChange =>
    foundAt(instruction, target, kind, { start: from, end: to }, text);
  switch (instruction.action) {
    case 'delete-paragraph':
      return change('deletion', start, end);
    case 'insert-paragraph-before':
      return labelled(change('insertion', start, start), instruction, provision);
    case 'insert-paragraph-after':
      return labelled(change('insertion', end, end), instruction, provision);
    case 'move': {
      const to = destinationOf(application, instruction);
      return to === null ? null : { ...change('move', start, end), to };
    }
    default:
      return change('replacement', startOfWords(provision, text, instruction.new ?? ''), end);
  }
}

/** Puts the label that only the instruction gives before the words, written as that of the paragraph beside it. */
function labelled(change: FoundChange, { newLabel }: Instruction, beside: DraftProvision): FoundChange {
  const label = newLabel === null ? null : labelLike(beside.rawLabel, newLabel);
  return label === null || change.new === null ? change : { ...change, new: `${label} ${change.new}` };
}

const numberWithSuffixes = new RegExp(`\\d+[A-Z]?(?:${suffixPattern})*`, 'u');
const itemWithSuffixes = new RegExp(`(?<![\\p{L}\\p{N}])[a-z]{1,4}(?:${suffixPattern})*(?=\\)|[.:]|$)`, 'u');

/** `1 bis.` beside `1.`, `(c)` beside `(b)`; null where the paragraphs of the part have no labels. */
function labelLike(beside: string | null, { number, suffixes, item }: AmendmentTarget): string | null {
  const steps = item?.split('.') ?? [];
  const own = item === null ? [number ?? '', ...suffixes].join(' ') : (steps.at(-1) ?? '');
  const form = item === null ? numberWithSuffixes : itemWithSuffixes;
  if (beside === null) return item === null ? null : `(${own})`;
  if (form.test(beside)) return beside.trim().replace(form, () => own);
  return item === null ? `${own}.` : `(${own})`;
}

function destinationOf({ finder, report }: Application, instruction: Instruction): number | null {
  const { destination } = instruction;
  if (destination === null) return null;
  const found = finder.find(destination.target);
  const [only] = found;
  if (only !== undefined && only !== null && found.length === 1)
    return destination.side === 'after' ? only.end : only.start;
  const name = destination.target.label ?? 'the paragraph that it moves to';
  if (found.length > 1) report('ambiguous-provision', instruction, `${name} stands there more than once`);
  else report('provision-not-found', instruction, `there is no ${name}`);
  return null;
}

/** A new text without a label leaves the label of the paragraph where it is. */
function startOfWords({ start, rawLabel, runs }: DraftProvision, text: string, words: string): number {
  const first = runs[0];
  if (rawLabel === null || first === undefined || readLabel(words, 0) !== null) return start;
  const lead = text.slice(first.start, first.end);
  return first.start + lead.length - lead.trimStart().length;
}
