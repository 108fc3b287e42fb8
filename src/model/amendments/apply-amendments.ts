import { emptyVocabulary } from '../../words/vocabulary.js';
import { diagnosticOf, type Diagnostic, type Finding } from '../../diagnostics/diagnostic.js';
import { excerpt } from '../../text/excerpt.js';
import { lineStartsOf, positionAt } from '../../text/points.js';
import type { Draft, DraftProvision } from '../draft.js';
import { notFound, type Application } from './amendment-change.js';
import { provisionFinder } from './find-provisions.js';
import { wordLocator } from './locate-words.js';
import { overlapsOf } from './overlaps.js';
import type { AmendmentChange, AmendmentPaper, AmendmentTarget, Instruction } from './paper.js';
import { changeOfParagraph } from './paragraph-changes.js';
import { changesOfWords } from './word-changes.js';

/** What an amendment changes in a document. */
export interface AppliedAmendments {
  /** In the order of the instructions and their targets. */
  changes: AmendmentChange[];
  /** What could not be found, is ambiguous or contradicts itself; the places are in the amendment. */
  diagnostics: Diagnostic[];
}

/* Real papers have dozens; an instruction for every occurrence of a word, repeated, must not fill the memory. */
const mostChanges = 100_000;

/**
 * Finds the places that the instructions of an amendment name in the document that it amends. Quoted words are compared word by word:
 * without case, with one form of each quotation mark, and without regard to spaces and wraps.
 *
 * Nothing is guessed: words that stand more than once in their paragraph, without a word on which occurrence is meant, give a change
 * that is not `found`, with its candidates. The document itself is not changed; see `amendedText`.
 *
 * @param draft The document, from `readDraft` or `readAdopted`.
 * @param paper The amendment, from `readAmendments`.
 * @returns A change for every instruction, target and occurrence, and diagnostics.
 * @example
 * const paper = readAmendments('In operative paragraph 1, delete “very”.');
 * applyAmendments(readAdopted('1. Urges very swift action.'), paper).changes[0];
 * // { instruction: 'i1', target: 'OP1', kind: 'deletion', start: 9, end: 13, old: 'very', found: true, … }
 */
export function applyAmendments(draft: Draft, paper: AmendmentPaper): AppliedAmendments {
  const vocabulary = emptyVocabulary();
  const findings: Finding[] = [];
  const changes: AmendmentChange[] = [];
  const application: Application = {
    draft,
    finder: provisionFinder(draft, vocabulary),
    locate: wordLocator(vocabulary),
    report: (ruleId, { id, start, end, raw }, what) =>
      findings.push({ ruleId, reason: `${id}, “${excerpt(raw)}”: ${what}`, start, end }),
  };
  for (const instruction of paper.instructions) {
    for (const change of changesOf(application, instruction)) changes.push(change);
    if (changes.length > mostChanges) {
      changes.length = mostChanges;
      application.report('too-many-amendments', instruction, `more than ${String(mostChanges)} changes`);
      break;
    }
  }
  reportOverlaps(application, paper, changes);
  const lines = lineStartsOf(paper.source.text);
  const diagnostics = findings.map((found) =>
    diagnosticOf(found, (start, end) => positionAt(lines, start, end)),
  );
  return { changes, diagnostics };
}

function changesOf(application: Application, instruction: Instruction): AmendmentChange[] {
  if (instruction.action === 'renumber') {
    application.report('instruction-not-applied', instruction, 'the numbers stay as they are');
    return [];
  }
  if (instruction.targets.length === 0) return changesIn(application, instruction, null, null);
  return instruction.targets.flatMap((target) => {
    const found = application.finder.find(target);
    const [only] = found;
    if (only !== undefined && found.length === 1) return changesIn(application, instruction, target, only);
    const isMissing = only === undefined;
    application.report(
      isMissing ? 'provision-not-found' : 'ambiguous-provision',
      instruction,
      isMissing ? `there is no ${nameOf(target)}` : `${nameOf(target)} stands there more than once`,
    );
    const candidates = found.flatMap((one) => (one === null ? [] : [{ start: one.start, end: one.end }]));
    return [notFound(instruction, target.label, candidates)];
  });
}

function changesIn(
  application: Application,
  instruction: Instruction,
  target: AmendmentTarget | null,
  provision: DraftProvision | null,
): AmendmentChange[] {
  const label = provision?.label ?? target?.label ?? null;
  const isOfParagraph =
    instruction.action.includes('paragraph') || (instruction.action === 'move' && instruction.old === null);
  if (!isOfParagraph) return changesOfWords(application, instruction, label, provision);
  const change = provision === null ? null : changeOfParagraph(application, instruction, label, provision);
  return [change ?? notFound(instruction, label, [])];
}

function nameOf({ label, kind, ordinal }: AmendmentTarget): string {
  if (label !== null) return label;
  if (ordinal === null) return kind;
  return ordinal === -1 ? `last ${kind}` : `${kind} ${String(-ordinal)} from the end`;
}

function reportOverlaps(
  { report }: Application,
  { instructions }: AmendmentPaper,
  changes: readonly AmendmentChange[],
): void {
  const byId = new Map(instructions.map((instruction) => [instruction.id, instruction]));
  for (const { dropped, kept } of overlapsOf(changes)) {
    const instruction = byId.get(changes[dropped]?.instruction ?? '');
    const other = changes[kept];
    if (instruction === undefined || other === undefined) continue;
    report('overlapping-amendments', instruction, `${other.instruction} changes the same words`);
  }
}
