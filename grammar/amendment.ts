import { quotationsOf, type Quotation } from './amendment-quotations.js';
import { phraseAt, type AmendmentPiece } from './amendment-phrases.js';
import { longestRange, readTargets } from './amendment-targets.js';
import { matchAt } from './matchers.js';

export type { AmendmentPiece, AmendmentVerb } from './amendment-phrases.js';

/** An amendment cut into pieces. */
export interface AmendmentPieces {
  /** In order; white space inside lines is between them. */
  readonly pieces: readonly AmendmentPiece[];
  /** The offsets of double marks that open a quotation that nothing closes. */
  readonly unclosed: readonly number[];
}

const newWithLabel = /(?:an?\s+|the\s+)?(?:following\s+)?(?:additional\s+)?new\s+|the\s+following\s+/iuy;
const label =
  /(?:(?<number>\d{1,4})[.)]|\([a-z\d]{1,4}\)|[a-z][.)]|[-–—•*▪]|amendment\s+(?:no\.?\s*)?\d{1,4}[.:)]?)(?=\s)/iuy;
const plainWord = /[\p{L}\p{M}\p{N}]+(?:[-'’./][\p{L}\p{M}\p{N}]+)*/uy;
const space = /\s+/uy;
const lineEnd = /\r\n?|\n/gu;
const punctuation: Readonly<Record<string, 'comma' | 'semicolon' | 'colon'>> = {
  ',': 'comma',
  ';': 'semicolon',
  ':': 'colon',
};

/**
 * Cuts an amendment into the pieces that an instruction is made of. What stands in quotation marks is one piece, whatever it holds.
 *
 * Legend, with pieces as terminals:
 *
 *     paper       = head { sentence }
 *     sentence    = [ label ] { lead } action { ( "and" | ";" | "," ) { lead } action } "."
 *     lead        = "in" targets | side ( quotation | targets ) | targets ":"
 *     action      = verb { targets | quotation | link quotation | side quotation | new-paragraph | whole | occurrence | remark }
 *
 * @param source The text.
 * @returns Its pieces in order.
 * @example
 * amendmentPieces('In OP 3, delete “x”.').pieces.map(({ kind }) => kind);
 * // ['link', 'targets', 'comma', 'verb', 'quotation', 'stop']
 */
export function amendmentPieces(source: string): AmendmentPieces {
  const { outermost, unclosed } = quotationsOf(source);
  const pieces: AmendmentPiece[] = [];
  /* However often a range is repeated, what it is counted out to stays in proportion to the text. */
  let budget = source.length + 10 * longestRange;
  let next = 0;
  let offset = 0;
  while (offset < source.length) {
    const blank = spaceAt(source, offset);
    const quotation = outermost[next];
    const piece =
      blank?.piece ??
      (quotation?.start === offset
        ? quoted(quotation)
        : blank === null
          ? pieceAt(source, offset, startsSentence(source, pieces.at(-1)), Math.min(longestRange, budget))
          : null);
    if (piece !== null) pieces.push(piece);
    if (piece !== null && 'targets' in piece) budget = Math.max(0, budget - piece.targets.length);
    offset = blank?.end ?? piece?.end ?? offset + 1;
    while ((outermost[next]?.start ?? Infinity) < offset) next += 1;
  }
  return { pieces, unclosed };
}

function quoted({ start, end, inner }: Quotation): AmendmentPiece {
  return { kind: 'quotation', start, end, inner };
}

/** A label stands where a line or a sentence begins, also behind a quotation that ends with the full stop of the sentence. */
function startsSentence(source: string, last: AmendmentPiece | undefined): boolean {
  if (last === undefined || last.kind === 'stop' || last.kind === 'line' || last.kind === 'blank')
    return true;
  return last.kind === 'quotation' && source.charAt(last.inner.end - 1) === '.';
}

function pieceAt(source: string, offset: number, isStart: boolean, longest: number): AmendmentPiece {
  const character = source.charAt(offset);
  const mark = punctuation[character];
  if (mark !== undefined) return { kind: mark, start: offset, end: offset + 1 };
  if (isStart) {
    const found = matchAt(label, source, offset);
    if (found !== null) {
      const isNumber = found.groups?.number !== undefined || /^amend/iu.test(found[0]);
      return { kind: 'label', isNumber, start: offset, end: offset + found[0].length };
    }
  }
  if (character === '.') {
    const ends = offset + 1 === source.length || /\s/u.test(source.charAt(offset + 1));
    return { kind: ends ? 'stop' : 'word', start: offset, end: offset + 1 };
  }
  return wordAt(source, offset, longest);
}

/** A run of white space is looked at once, so that a long one costs its length. */
function spaceAt(source: string, offset: number): { end: number; piece: AmendmentPiece | null } | null {
  const found = matchAt(space, source, offset);
  if (found === null) return null;
  const end = offset + found[0].length;
  const count = (found[0].match(lineEnd) ?? []).length;
  return { end, piece: count === 0 ? null : { kind: count > 1 ? 'blank' : 'line', start: offset, end } };
}

function wordAt(source: string, offset: number, longest: number): AmendmentPiece {
  const word = matchAt(plainWord, source, offset);
  if (word === null) {
    /* Nothing is passed over: a sign that no instruction has is a word that is not understood. */
    const { length } = String.fromCodePoint(source.codePointAt(offset) ?? 0);
    return {
      kind: /[-–—]/u.test(source.charAt(offset)) ? 'dash' : 'word',
      start: offset,
      end: offset + length,
    };
  }
  const fresh = matchAt(newWithLabel, source, offset);
  const named = fresh === null ? null : readTargets(source, offset + fresh[0].length, longest);
  if (named !== null)
    return { kind: 'new-text', unit: 'paragraph', targets: named.targets, start: offset, end: named.end };
  const reading = readTargets(source, offset, longest);
  if (reading !== null) return { kind: 'targets', ...reading };
  const phrase = phraseAt(source, offset);
  if (phrase !== null) return phrase;
  return { kind: 'word', start: offset, end: offset + word[0].length };
}
