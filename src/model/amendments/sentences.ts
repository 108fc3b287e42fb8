import type { AmendmentPiece } from '../../../grammar/amendment.js';
import type { SourceRange } from '../../text/plain-text.js';

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
  'filler',
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
  let current: AmendmentPiece[] = [];
  let isNumbered = false;
  const finish = (text: SourceRange | null = null): void => {
    const first = current[0];
    const end = text?.end ?? current.at(-1)?.end;
    if (first !== undefined && end !== undefined)
      sentences.push({ pieces: current, isNumbered, text, start: first.start, end });
    current = [];
    isNumbered = false;
  };
  for (let index = 0; index < pieces.length; index += 1) {
    const piece = pieces[index];
    if (piece === undefined) break;
    if (piece.kind === 'label') {
      finish();
      isNumbered = piece.isNumber;
    } else if (piece.kind === 'line' || piece.kind === 'blank') {
      if (endsAtLine(current, pieces, index)) finish();
    } else if (piece.kind === 'stop') {
      current.push(piece);
      finish();
    } else if (piece.kind === 'colon' && announcesText(current, pieces, index)) {
      current.push(piece);
      const last = lastOfText(pieces, index + 1);
      finish({ start: pieces[afterLines(pieces, index + 1)]?.start ?? piece.end, end: last.end });
      index = last.index;
    } else {
      if (follows(source, current.at(-1), piece)) finish();
      current.push(piece);
    }
  }
  finish();
  return sentences;
}

/** Whether a piece begins a sentence behind a quotation that holds the full stop of the one before. */
function follows(source: string, last: AmendmentPiece | undefined, piece: AmendmentPiece): boolean {
  if (last?.kind !== 'quotation' || source.charAt(last.inner.end - 1) !== '.') return false;
  return /\p{Lu}/u.test(source.charAt(piece.start));
}

function endsAtLine(
  current: readonly AmendmentPiece[],
  pieces: readonly AmendmentPiece[],
  index: number,
): boolean {
  const last = current.at(-1);
  if (last === undefined) return false;
  const hasVerb = current.some(({ kind }) => kind === 'verb');
  if (!hasVerb && !current.some(({ kind }) => kind === 'targets' || kind === 'quotation')) return true;
  if (startsInstruction(pieces, index + 1)) return !goesOn.has(last.kind) || pieces[index + 1]?.kind === 'label';
  if (pieces[index]?.kind !== 'blank' || !hasVerb || goesOn.has(last.kind)) return false;
  const next = pieces[index + 1];
  return !(next?.kind === 'quotation' && (last.kind === 'colon' || last.kind === 'quotation'));
}

/** Whether an instruction begins at a piece: with a verb, with the name of a paragraph, or with a place. */
function startsInstruction(pieces: readonly AmendmentPiece[], from: number): boolean {
  let at = from;
  while (pieces[at]?.kind === 'label' || pieces[at]?.kind === 'filler') at += 1;
  const piece = pieces[at];
  if (piece === undefined) return false;
  if (piece.kind === 'verb') return !piece.isPassive && piece.verb !== 'read';
  if (piece.kind === 'targets') return pieces[at + 1]?.kind !== 'stop' && pieces[at + 1]?.kind !== 'word';
  const isPlace =
    piece.kind === 'side' || (piece.kind === 'link' && (piece.link === 'in' || piece.link === 'for'));
  if (!isPlace) return false;
  do at += 1;
  while (pieces[at]?.kind === 'filler');
  const next = pieces[at]?.kind;
  return next === 'targets' || next === 'quotation' || next === 'whole';
}

function announcesText(
  current: readonly AmendmentPiece[],
  pieces: readonly AmendmentPiece[],
  index: number,
): boolean {
  const next = pieces[afterLines(pieces, index + 1)];
  if (next === undefined || next.kind === 'quotation' || current.at(-1)?.kind === 'quotation') return false;
  const takesText = current.some(
    (piece) => piece.kind === 'verb' && /^(?:insert|replace|substitute|amend|read)$/u.test(piece.verb),
  );
  return takesText && !startsInstruction(pieces, afterLines(pieces, index + 1));
}

function afterLines(pieces: readonly AmendmentPiece[], from: number): number {
  let at = from;
  while (pieces[at]?.kind === 'line' || pieces[at]?.kind === 'blank') at += 1;
  return at;
}

function lastOfText(pieces: readonly AmendmentPiece[], from: number): { index: number; end: number } {
  let end = pieces[from]?.start ?? 0;
  for (let index = from; index < pieces.length; index += 1) {
    const piece = pieces[index];
    if (piece === undefined) break;
    if (piece.kind === 'line' || piece.kind === 'blank') {
      if (startsInstruction(pieces, index + 1)) return { index: index - 1, end };
    } else end = piece.end;
  }
  return { index: pieces.length, end };
}
