import { amendmentPieces } from '../../../grammar/amendment.js';
import type { TargetReading } from '../../../grammar/amendment-target.js';
import { diagnosticOf, sortDiagnostics, type Finding } from '../../diagnostics/diagnostic.js';
import { excerpt } from '../../text/excerpt.js';
import { lineStartsOf, positionAt } from '../../text/points.js';
import type { ReadClause } from './clause.js';
import { instructionOf, mergedReplacement } from './instruction-of.js';
import { amendmentSchemaVersion, type AmendmentPaper, type Instruction } from './paper.js';
import { readHead } from './paper-head.js';
import { clausesOf } from './read-clauses.js';
import { sentencesOf, type Sentence } from './sentences.js';

/**
 * Reads amendments by instruction, the form of the L-documents of UN committees and of the Human Rights Council, of the ILO and of
 * Model UN: sentences that say which words of which paragraph of another document go out, come in or change.
 *
 * @param source The text of the amendment, any string.
 * @returns The amendment as plain JSON data. What is not read as an instruction is in its diagnostics, with places in the amendment.
 * @example
 * readAmendments('In operative paragraphs 27 and 43, delete “sexual and reproductive”.').instructions[0];
 * // { action: 'delete', targets: [{ label: 'OP27', … }, { label: 'OP43', … }], old: 'sexual and reproductive', … }
 */
export function readAmendments(source: string): AmendmentPaper {
  const { pieces, unclosed } = amendmentPieces(source);
  const cut = pieces.flatMap((piece): Finding[] =>
    piece.kind === 'targets' && piece.isCut
      ? [finding('unread-range', source, piece, 'cannot be counted')]
      : [],
  );
  const { instructions, findings } = readInstructions(source, sentencesOf(source, pieces));
  const head = readHead(source, instructions[0]?.start ?? source.length);
  for (const one of cut) findings.push(one);
  for (const start of unclosed) {
    const end = Math.min(start + quotationShown, source.length);
    findings.push(finding('unclosed-quotation', source, { start, end }, 'is not closed'));
  }
  if (head.document === null && instructions.length > 0) {
    const { start, end } = instructions[0] ?? { start: 0, end: 0 };
    const reason = 'the head before the first instruction names no document that is amended';
    findings.push({ ruleId: 'amendment-without-document', reason, start, end });
  }
  const lines = lineStartsOf(source);
  return {
    schemaVersion: amendmentSchemaVersion,
    document: head.document,
    sponsors: [...head.sponsors],
    instructions,
    diagnostics: sortDiagnostics(
      findings.map((found) => diagnosticOf(found, (start, end) => positionAt(lines, start, end))),
    ),
    source: { length: source.length, text: source },
  };
}

/* The beginning of a quotation that nothing closes tells which one it is. */
const quotationShown = 40;

interface Reading {
  readonly instructions: Instruction[];
  readonly findings: Finding[];
}

function readInstructions(source: string, sentences: readonly Sentence[]): Reading {
  const reading: Reading = { instructions: [], findings: [] };
  let context: readonly TargetReading[] = [];
  /* A line that only names a paragraph is the heading of what follows, also of numbered sentences. */
  let heading: readonly TargetReading[] = [];
  for (const sentence of sentences) {
    const lead = sentence.isNumbered ? heading : context;
    const read = clausesOf(source, sentence, lead);
    context = read.context;
    const isHeading = isNameOnly(sentence, read.clauses);
    if (context !== lead) heading = isHeading ? context : [];
    if (!isHeading) addInstructions(reading, source, sentence, read.clauses);
  }
  return reading;
}

function isNameOnly({ pieces }: Sentence, clauses: readonly ReadClause[]): boolean {
  if (clauses.some(({ clause }) => clause.verb !== null || clause.loose.length > 0)) return false;
  return pieces.every(({ kind }) => kind !== 'word') && pieces.some(({ kind }) => kind === 'targets');
}

function addInstructions(
  { instructions, findings }: Reading,
  source: string,
  sentence: Sentence,
  clauses: readonly ReadClause[],
): void {
  const begun = instructions.length;
  for (const read of clauses) {
    const { clause } = read;
    const range = { start: clause.start + leadingSpace(source, clause), end: clause.end };
    const facts = instructionOf(read);
    if (facts === null) {
      const isTried =
        clause.verb !== null &&
        ((clause.old ?? clause.new ?? clause.anchor ?? clause.targets) !== null || read.context.length > 0);
      if (instructions.length > 0 || isTried)
        findings.push(finding('unread-amendment', source, range, 'is not read'));
      continue;
    }
    const last = instructions.at(-1);
    const merged = instructions.length > begun ? mergedReplacement(last, clause, facts) : null;
    if (merged !== null && last !== undefined) {
      const raw = source.slice(last.start, range.end);
      instructions[instructions.length - 1] = { ...last, ...merged, raw, end: range.end };
      continue;
    }
    const id = `i${String(instructions.length + 1)}`;
    const start = instructions.length === begun ? sentence.start : range.start;
    const raw = source.slice(start, range.end);
    instructions.push({ id, ...facts, raw, start, end: range.end });
    if (facts.targets.length === 0 && facts.action !== 'renumber')
      findings.push(finding('amendment-without-target', source, range, 'names no paragraph'));
    const isUnplaced = facts.action === 'insert-after' && facts.anchor === null && clause.edge === null;
    if (isUnplaced) findings.push(finding('insertion-without-place', source, range, 'says no place'));
  }
}

function leadingSpace(source: string, { start, end }: { start: number; end: number }): number {
  const text = source.slice(start, end);
  return text.length - text.trimStart().length;
}

function finding(
  ruleId: Finding['ruleId'],
  source: string,
  { start, end }: { start: number; end: number },
  what: string,
): Finding {
  return { ruleId, reason: `“${excerpt(source, start, end)}” ${what}`, start, end };
}
