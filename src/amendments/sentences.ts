import type { AmendmentPiece } from '../../grammar/amendment.js';
import type { SourceRange } from '../text/plain-text.js';
import { isHeading, underHeading } from './heading-text.js';

/** A sentence of an amendment. */
export interface Sentence extends SourceRange {
  /** Its pieces, without its label and line ends. */
  readonly pieces: readonly AmendmentPiece[];
  /** Whether a number begins it, so that it does not go on with the paragraph of the one before. */
  readonly isNumbered: boolean;
  /** The text without quotation marks that it announces: “insert a new paragraph reading:” and what follows. */
  readonly text: SourceRange | null;
}

/* A sentence is not over behind these. */
const goesOn: ReadonlySet<AmendmentPiece['kind']> = new Set<AmendmentPiece['kind']>([
  'comma',
  'and',
  'link',
  'side',
  'article',
  'noun',
  'new-text',
  'verb',
  'remark',
]);

/**
 * Cuts an amendment into sentences. A line end is a wrap unless the sentence before it is complete or what follows begins an
 * instruction; text that is announced by a colon and not quoted reaches to the next instruction.
 *
 * @param source The text.
 * @param pieces Its pieces.
 * @returns The sentences in order.
 */
export function sentencesOf(source: string, pieces: readonly AmendmentPiece[]): Sentence[] {
  const sentences: Sentence[] = [];
  let current = emptySentence();
  const finish = (text: SourceRange | null = null): void => {
    const first = current.pieces[0];
    const end = text?.end ?? current.pieces.at(-1)?.end;
    if (first !== undefined && end !== undefined)
      sentences.push({
        pieces: current.pieces,
        isNumbered: current.isNumbered,
        text,
        start: first.start,
        end,
      });
    current = emptySentence();
  };
  for (let index = 0; index < pieces.length; index += 1) {
    const piece = pieces[index];
    if (piece === undefined) break;
    if (piece.kind === 'label') {
      finish();
      current.isNumbered = piece.isNumber;
    } else if (piece.kind === 'line' || piece.kind === 'blank') {
      const isUnder =
        isHeading(current.pieces) && underHeading(source, pieces, afterLines(pieces, index + 1)) !== null;
      if (!isUnder && endsAtLine(source, current, pieces, index)) finish();
    } else if (piece.kind === 'colon' && announcesText(source, current, pieces, index)) {
      add(current, piece);
      const last = lastOfText(source, pieces, index + 1);
      finish({ start: pieces[afterLines(pieces, index + 1)]?.start ?? piece.end, end: last.end });
      index = last.index;
    } else if (isHeading(current.pieces) && underHeading(source, pieces, index) === 'deletion') {
      add(current, piece);
      if (pieces[index + 1]?.kind === 'stop') index += 1;
      finish();
    } else if (isHeading(current.pieces) && underHeading(source, pieces, index) === 'text') {
      /* “OP1”, and how it should read. */
      const { start } = piece;
      if (current.pieces[0]?.kind === 'new-text') add(current, { kind: 'colon', start, end: start });
      else add(current, { kind: 'verb', verb: 'read', isPassive: false, start, end: start });
      if (piece.kind === 'quotation') {
        add(current, piece);
        continue;
      }
      const last = lastOfText(source, pieces, index);
      finish({ start: piece.start, end: last.end });
      index = last.index;
    } else {
      if (follows(source, current.pieces.at(-1), piece)) finish();
      add(current, piece);
      if (piece.kind === 'stop') finish();
    }
  }
  finish();
  return sentences;
}

/** A sentence as far as it has been read; what is asked of it at every line end is kept, not looked up. */
interface OpenSentence {
  pieces: AmendmentPiece[];
  isNumbered: boolean;
  hasVerb: boolean;
  /** Whether its verb may announce a text. */
  takesText: boolean;
  /** Whether it names a paragraph or quotes words. */
  hasMatter: boolean;
  /** Up to which piece a colon is known to announce a quotation and no plain text. */
  quotedUntil: number;
}

function emptySentence(): OpenSentence {
  return {
    pieces: [],
    isNumbered: false,
    hasVerb: false,
    takesText: false,
    hasMatter: false,
    quotedUntil: 0,
  };
}

function add(sentence: OpenSentence, piece: AmendmentPiece): void {
  sentence.pieces.push(piece);
  if (piece.kind === 'verb') {
    sentence.hasVerb = true;
    sentence.takesText ||= /^(?:insert|replace|substitute|amend|read|merge)$/u.test(piece.verb);
  }
  sentence.hasMatter ||= piece.kind === 'targets' || piece.kind === 'quotation' || piece.kind === 'new-text';
}

/** Whether a piece begins a sentence behind a quotation that holds the full stop of the one before. */
function follows(source: string, last: AmendmentPiece | undefined, piece: AmendmentPiece): boolean {
  if (last?.kind !== 'quotation' || source.charAt(last.inner.end - 1) !== '.') return false;
  return /\p{Lu}/u.test(source.charAt(piece.start));
}

function endsAtLine(
  source: string,
  current: OpenSentence,
  pieces: readonly AmendmentPiece[],
  index: number,
): boolean {
  const last = current.pieces.at(-1);
  if (last === undefined) return false;
  if (!current.hasVerb && !current.hasMatter) return true;
  const next = pieces[index + 1];
  if (startsInstruction(source, pieces, index + 1)) return !goesOn.has(last.kind) || next?.kind === 'label';
  if (!current.hasVerb || goesOn.has(last.kind)) return false;
  if (pieces[index]?.kind === 'line') return beginsWithQuotedWords(source, pieces, index + 1);
  return !(next?.kind === 'quotation' && (last.kind === 'colon' || last.kind === 'quotation'));
}

/**
 * Whether an instruction begins at a piece: with a verb, with the name of a paragraph, or with a place. A line that goes on with a
 * small letter is a wrap.
 */
function startsInstruction(source: string, pieces: readonly AmendmentPiece[], from: number): boolean {
  let at = from;
  while (pieces[at]?.kind === 'label' || isFiller(pieces[at])) at += 1;
  const piece = pieces[at];
  if (piece === undefined) return false;
  const isSmall = /\p{Ll}/u.test(source.charAt(pieces[from]?.start ?? 0));
  if (isSmall && pieces[from - 1]?.kind === 'line') return false;
  if (piece.kind === 'verb') return !piece.isPassive && piece.verb !== 'read';
  if (piece.kind === 'targets') return pieces[at + 1]?.kind !== 'stop' && pieces[at + 1]?.kind !== 'word';
  const isPlace =
    piece.kind === 'side' || (piece.kind === 'link' && (piece.link === 'in' || piece.link === 'for'));
  if (!isPlace) return false;
  do at += 1;
  while (isFiller(pieces[at]));
  const next = pieces[at]?.kind;
  return next === 'targets' || next === 'quotation' || next === 'whole' || next === 'sentences';
}

function isFiller(piece: AmendmentPiece | undefined): boolean {
  return piece?.kind === 'article' || piece?.kind === 'noun' || piece?.kind === 'adverb';
}

/** Whether a sentence such as “The words “x” should be deleted” begins at a piece. */
function beginsWithQuotedWords(source: string, pieces: readonly AmendmentPiece[], from: number): boolean {
  if (!/\p{Lu}/u.test(source.charAt(pieces[from]?.start ?? 0))) return false;
  let at = from;
  while (isFiller(pieces[at])) at += 1;
  return at > from && pieces[at]?.kind === 'quotation';
}

function announcesText(
  source: string,
  current: OpenSentence,
  pieces: readonly AmendmentPiece[],
  index: number,
): boolean {
  const from = afterLines(pieces, index + 1);
  const next = pieces[from];
  if (!current.takesText || next === undefined || next.kind === 'quotation') return false;
  if (current.pieces.at(-1)?.kind === 'quotation' || startsInstruction(source, pieces, from)) return false;
  /* “to read: perhaps “x”” on one line is a quotation with a word before it. */
  const isSameLine = from === index + 1;
  if (!isSameLine) return true;
  /* Where that is so, it is for every colon before the quotation, so that the line is not looked through again. */
  if (index < current.quotedUntil) return false;
  const last = lastMatter(pieces, lastOfText(source, pieces, from).index);
  if (pieces[last]?.kind !== 'quotation') return true;
  current.quotedUntil = last;
  return false;
}

function lastMatter(pieces: readonly AmendmentPiece[], from: number): number {
  let at = Math.min(from, pieces.length - 1);
  while (at > 0 && /^(?:line|blank|stop|label)$/u.test(pieces[at]?.kind ?? '')) at -= 1;
  return at;
}

function afterLines(pieces: readonly AmendmentPiece[], from: number): number {
  let at = from;
  while (pieces[at]?.kind === 'line' || pieces[at]?.kind === 'blank') at += 1;
  return at;
}

function lastOfText(
  source: string,
  pieces: readonly AmendmentPiece[],
  from: number,
): { index: number; end: number } {
  let end = pieces[from]?.start ?? 0;
  for (let index = from; index < pieces.length; index += 1) {
    const piece = pieces[index];
    if (piece === undefined) break;
    if (piece.kind === 'line' || piece.kind === 'blank') {
      if (startsInstruction(source, pieces, index + 1)) return { index: index - 1, end };
    } else end = piece.end;
  }
  return { index: pieces.length, end };
}
