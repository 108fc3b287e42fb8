import { emptyVocabulary } from '../words/vocabulary.js';
import { diagnosticOf, type Diagnostic, type Finding } from '../diagnostics/diagnostic.js';
import { excerpt } from '../text/excerpt.js';
import { lineStartsOf, positionAt } from '../text/points.js';
import type { Draft, DraftProvision } from '../model/draft.js';
import { notFound, unitOf, type Application } from './amendment-change.js';
import { bracketTest } from './bracket-pairs.js';
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
    leavesPairs: bracketTest(draft),
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
  withdrawOverlaps(application, paper, changes);
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
  if (instruction.action === 'merge-paragraphs') return changesOfMerger(application, instruction);
  if (instruction.targets.length === 0) return changesIn(application, instruction, null, null);
  return instruction.targets.flatMap((target) => {
    const place = provisionOf(application, instruction, target);
    return 'missing' in place
      ? [place.missing]
      : changesIn(application, instruction, target, place.provision);
  });
}

/** The one provision that a target names; null for the whole text. */
function provisionOf(
  { finder, report }: Application,
  instruction: Instruction,
  target: AmendmentTarget,
): { provision: DraftProvision | null } | { missing: AmendmentChange } {
  if (target.kind === 'footnote' || (target.kind === 'annex' && target.item === null)) {
    const why =
      target.kind === 'footnote'
        ? 'footnotes are not changed'
        : 'an annex has no words but those of its paragraphs';
    report('instruction-not-applied', instruction, why);
    return { missing: notFound(instruction, target.label, []) };
  }
  const found = finder.find(target);
  const [only] = found;
  if (only !== undefined && found.length === 1) return { provision: only };
  const isMissing = only === undefined;
  report(
    isMissing ? 'provision-not-found' : 'ambiguous-provision',
    instruction,
    isMissing ? `there is no ${nameOf(target)}` : `${nameOf(target)} stands there more than once`,
  );
  const candidates = found.flatMap((one) => (one === null ? [] : [{ start: one.start, end: one.end }]));
  return { missing: notFound(instruction, target.label, candidates) };
}

/** One text in place of several paragraphs: all of them are there, or nothing changes. */
function changesOfMerger(application: Application, instruction: Instruction): AmendmentChange[] {
  const places = instruction.targets.map((target) => provisionOf(application, instruction, target));
  const none = (): AmendmentChange[] =>
    instruction.targets.map(({ label }) => notFound(instruction, label, []));
  if (instruction.new === null) {
    application.report('instruction-not-applied', instruction, 'it is not said how the one paragraph reads');
    return none();
  }
  const changes = places.map((place, index): AmendmentChange => {
    if ('missing' in place) return place.missing;
    const action = index === 0 ? 'replace-paragraph' : 'delete-paragraph';
    const [change] = changesIn(application, { ...instruction, action }, null, place.provision);
    return change ?? notFound(instruction, null, []);
  });
  return changes.every(({ found }) => found) ? changes : none();
}

function changesIn(
  application: Application,
  instruction: Instruction,
  target: AmendmentTarget | null,
  provision: DraftProvision | null,
): AmendmentChange[] {
  const label = provision?.label ?? target?.label ?? null;
  const isOfParagraph = unitOf(instruction) === 'paragraph';
  if (!isOfParagraph) return changesOfWords(application, instruction, label, provision);
  const change = provision === null ? null : changeOfParagraph(application, instruction, label, provision);
  return [change ?? notFound(instruction, label, [])];
}

function nameOf({ label, kind, ordinal }: AmendmentTarget): string {
  if (label !== null) return label;
  if (ordinal === null) return kind;
  return ordinal === -1 ? `last ${kind}` : `${kind} ${String(-ordinal)} from the end`;
}

/** What two instructions change in two ways is left as it is. */
function withdrawOverlaps(
  { report }: Application,
  { instructions }: AmendmentPaper,
  changes: AmendmentChange[],
): void {
  const byId = new Map(instructions.map((instruction) => [instruction.id, instruction]));
  const overlaps = overlapsOf(changes);
  const ids = overlaps.map(({ other }) => changes[other]?.instruction ?? '');
  for (const [index, { dropped, isSame }] of overlaps.entries()) {
    const change = changes[dropped];
    const instruction = byId.get(change?.instruction ?? '');
    const other = ids[index] ?? '';
    if (change?.found !== true || instruction === undefined) continue;
    const { start, end } = change;
    changes[dropped] = {
      ...change,
      found: false,
      start: null,
      end: null,
      to: null,
      candidates: [{ start, end }],
    };
    if (isSame) report('repeated-amendment', instruction, `${other} makes the same change`);
    else report('overlapping-amendments', instruction, `${other} changes the same words`);
  }
}
