import { amendmentPieces, type AmendmentPiece } from '../../grammar/amendment.js';
import type { TargetReading } from '../../grammar/amendment-target.js';
import { diagnosticOf, sortDiagnostics, type Finding } from '../diagnostics/diagnostic.js';
import { excerpt } from '../text/excerpt.js';
import type { SourceRange } from '../text/plain-text.js';
import { lineStartsOf, positionAt } from '../text/points.js';
import type { ReadClause, Unread } from './clause.js';
import { instructionOf } from './instruction-of.js';
import { mergedReplacement, withAnchorOf } from './joined-clauses.js';
import { amendmentSchemaVersion, type AmendmentPaper, type Instruction } from './paper.js';
import { readHead } from './paper-head.js';
import { clausesOf, type ClausesOfSentence } from './read-clauses.js';
import { sentencesOf, type Sentence } from './sentences.js';
import { withoutWithdrawn } from './withdrawals.js';

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
  const { sentences, withdrawn } = withoutWithdrawn(source, sentencesOf(source, pieces));
  const { instructions, findings } = readInstructions(source, sentences);
  for (const { said, amendment } of withdrawn) findings.push(withdrawalFinding(source, said, amendment));
  const head = readHead(source, instructions[0]?.start ?? source.length);
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

function withdrawalFinding(source: string, said: SourceRange, amendment: SourceRange | null): Finding {
  const what =
    amendment === null
      ? 'nothing that stands with it'
      : `“${excerpt(source, amendment.start, amendment.end)}”`;
  const reason = `“${excerpt(source, said.start, said.end)}” withdraws ${what}`;
  return { ruleId: 'withdrawn-amendment', reason, start: said.start, end: said.end };
}

/* The beginning of a quotation that nothing closes tells which one it is. */
const quotationShown = 40;

interface Reading {
  readonly instructions: Instruction[];
  readonly findings: Finding[];
}

type Context = readonly TargetReading[] | null;

function readInstructions(source: string, sentences: readonly Sentence[]): Reading {
  const reading: Reading = { instructions: [], findings: [] };
  let context: Context = [];
  /* A line that only names a paragraph is the heading of what follows, also of numbered sentences. */
  let heading: Context = [];
  let isUnderHeading = false;
  for (const sentence of sentences) {
    const lead = sentence.isNumbered ? heading : context;
    const read = clausesOf(source, sentence, lead);
    if (isNameOnly(sentence, read)) {
      heading = context = read.context;
      isUnderHeading = true;
      continue;
    }
    const known = reading.findings.length;
    const isRead = addInstructions(reading, source, sentence, read);
    /* What stands under the name of a paragraph is meant to change it. */
    const isUnder = isUnderHeading || standsUnderName(source, sentence);
    if (isUnder && !isRead && reading.findings.length === known)
      reading.findings.push(finding('unread-amendment', source, sentence, underName));
    else if (!isRead && reading.findings.length === known && asksForBrackets(source, sentence))
      reading.findings.push(finding('unread-amendment', source, sentence, aboutBrackets));
    isUnderHeading = false;
    context = isRead ? contextBehind(read) : speaksOfPlace(sentence) ? null : lead;
  }
  return reading;
}

const underName = 'stands under the name of a paragraph, and does not say what is to be done';

const aboutBrackets = 'is about brackets, and no words come in or go out; resolve the draft for that';
const bracketVerb =
  /^[\s\d.()–-]{0,12}(?:(?:in|for)\s[^,\r\n]{1,80},\s)?(?:please\s)?(?:lift|open|remove|delete|drop|close|keep|retain|maintain|place|put)\s[^.\r\n]{0,120}\bbrackets?\b|\bbrackets?\s[^.\r\n]{0,80}\b(?:lifted|opened|removed|deleted|dropped|kept|retained|maintained)\b/iu;

/** `Lift the brackets in OP3`: marks of a draft, of which no amendment is made. */
function asksForBrackets(source: string, { start, end }: Sentence): boolean {
  return bracketVerb.test(source.slice(start, Math.min(end, start + 300)));
}

/** A line that is the name of a paragraph, and words under it. */
function standsUnderName(source: string, { pieces: [name, ...others] }: Sentence): boolean {
  const next = others.find(({ kind }) => kind !== 'colon');
  return name?.kind === 'targets' && next !== undefined && source.slice(name.end, next.start).includes('\n');
}

/** What the next sentence is about, if it does not say: a paragraph that was named behind the verb leaves that open. */
function contextBehind({ clauses, context }: ClausesOfSentence): Context {
  const isOpen = clauses.some(({ clause }) => clause.targets !== null || clause.place !== null);
  return isOpen ? null : context;
}

/** A sentence of prose, such as a reason, does not change what the next one is about. */
function speaksOfPlace({ pieces }: Sentence): boolean {
  return pieces.some(
    ({ kind }) => kind === 'targets' || kind === 'verb' || kind === 'quotation' || kind === 'part',
  );
}

function isNameOnly({ pieces, text }: Sentence, { clauses, unread }: ClausesOfSentence): boolean {
  if (clauses.length > 0 || unread.length > 0 || text !== null) return false;
  return pieces.some(({ kind }) => kind === 'targets');
}

/**
 * Adds the instructions of a sentence, all or none: one that is understood in part could be turned into another by what is not.
 */
function addInstructions(
  { instructions, findings }: Reading,
  source: string,
  sentence: Sentence,
  { clauses, unread, context }: ClausesOfSentence,
): boolean {
  const made: Instruction[] = [];
  const refusals = [...unread];
  for (const read of clauses) {
    const range = { start: read.clause.start + leadingSpace(source, read.clause), end: read.clause.end };
    const last = made.at(-1);
    const merged = mergedReplacement(last, read.clause);
    if (merged !== null && last !== undefined) {
      const raw = source.slice(last.start, range.end);
      made[made.length - 1] = { ...last, ...merged, raw, end: range.end };
      continue;
    }
    const facts = instructionOf(withAnchorOf(read, last));
    if ('refusal' in facts) {
      refusals.push({ ...range, reason: facts.refusal });
      continue;
    }
    const id = `i${String(instructions.length + made.length + 1)}`;
    const start = made.length === 0 ? sentence.start : range.start;
    made.push({ id, ...facts, raw: source.slice(start, range.end), start, end: range.end });
  }
  if (refusals.length > 0 || made.length === 0) {
    if (instructions.length > 0 || isTried(sentence, clauses, context))
      findings.push(unreadFinding(source, sentence, unread.length > 0 ? unread : refusals));
    return false;
  }
  for (const instruction of made) {
    instructions.push(instruction);
    if (instruction.targets.length === 0 && instruction.action !== 'renumber')
      findings.push(finding('amendment-without-target', source, instruction, 'names no paragraph'));
  }
  return true;
}

/** Lines of the head are no instructions that failed. */
function isTried({ pieces, text }: Sentence, clauses: readonly ReadClause[], context: Context): boolean {
  const has = (kind: AmendmentPiece['kind']): boolean => pieces.some((piece) => piece.kind === kind);
  if (has('quotation') && (has('targets') || has('new-text'))) return true;
  if (!has('verb') && !clauses.some(({ clause }) => clause.verb !== null)) return false;
  const isNamed = has('targets') || has('new-text') || has('quotation') || text !== null;
  return isNamed || context === null || context.length > 0;
}

function unreadFinding(source: string, { start, end }: Sentence, refusals: readonly Unread[]): Finding {
  const said = reasonsOf(source, refusals);
  const reason = `“${excerpt(source, start, end)}” is not read${said === '' ? '' : `: ${said}`}`;
  return { ruleId: 'unread-amendment', reason, start, end };
}

/* What follows the first reasons is most often their consequence. */
const mostReasons = 3;

function reasonsOf(source: string, refusals: readonly Unread[]): string {
  const joined: Unread[] = [];
  for (const one of [...refusals].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    const touches = last?.reason === one.reason && source.slice(last.end, one.start).trim() === '';
    if (last !== undefined && touches)
      joined[joined.length - 1] = { ...last, end: Math.max(last.end, one.end) };
    else joined.push(one);
  }
  return joined
    .slice(0, mostReasons)
    .map(({ start, end, reason }) => `“${excerpt(source, start, end)}” ${reason}`)
    .join('; ');
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
