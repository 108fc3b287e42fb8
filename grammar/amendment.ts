import { quotationsOf, type Quotation } from './amendment-quotations.js';
import type { TargetReading } from './amendment-target.js';
import { longestRange, readTargets } from './amendment-targets.js';
import { ordinalOf, ordinalPattern } from './ordinal.js';
import type { Range } from './pieces.js';

/** What an instruction does. `read` stands for “to read as follows” and its like. */
export type AmendmentVerb =
  'delete' | 'insert' | 'replace' | 'substitute' | 'move' | 'renumber' | 'amend' | 'read';

/** Where something comes in, relative to words or to a paragraph. */
export type AmendmentSide = 'after' | 'before' | 'between' | 'end' | 'beginning';

/** A piece of the text of an amendment; what is of no interest to an instruction is a `word`. */
export type AmendmentPiece = Range &
  (
    | { readonly kind: 'quotation'; readonly inner: Range }
    | { readonly kind: 'targets'; readonly targets: readonly TargetReading[]; readonly isCut: boolean }
    | { readonly kind: 'new-paragraph'; readonly targets: readonly TargetReading[] }
    | { readonly kind: 'verb'; readonly verb: AmendmentVerb; readonly isPassive: boolean }
    | { readonly kind: 'side'; readonly side: AmendmentSide }
    | { readonly kind: 'link'; readonly link: 'in' | 'by' | 'for' | 'to' }
    | { readonly kind: 'occurrence'; readonly occurrence: number | 'all' }
    | { readonly kind: 'label'; readonly isNumber: boolean }
    | { readonly kind: 'remark' | 'whole' | 'filler' | 'word' }
    | { readonly kind: 'and' | 'comma' | 'semicolon' | 'colon' | 'stop' | 'line' | 'blank' }
  );

/** An amendment cut into pieces. */
export interface AmendmentPieces {
  /** In order; white space inside lines is between them. */
  readonly pieces: readonly AmendmentPiece[];
  /** The offsets of double marks that open a quotation that nothing closes. */
  readonly unclosed: readonly number[];
}

type PhraseReader = (phrase: string, groups: Readonly<Record<string, string | undefined>>) => PhrasePiece;
type PhrasePiece = AmendmentPiece extends infer Piece
  ? Piece extends Range
    ? Omit<Piece, keyof Range>
    : never
  : never;

const verbForms: readonly (readonly [AmendmentVerb, string])[] = [
  ['delete', 'delet(?:e[sd]?|ing)|remov(?:e[sd]?|ing)|omit(?:s|ted|ting)?|suppress(?:ed|ing)?'],
  ['delete', '(?:strike|struck)(?:\\s+out)?(?:\\s+from)?'],
  ['insert', 'insert(?:s|ed|ing)?|add(?:s|ed|ing)?|includ(?:e[sd]?|ing)|append(?:ed|ing)?'],
  ['replace', 'replac(?:e[sd]?|ing)|chang(?:e[sd]?|ing)'],
  ['substitute', 'substitut(?:e[sd]?|ing)'],
  ['move', 'mov(?:e[sd]?|ing)|transfer(?:red|ring)?|relocat(?:e[sd]?|ing)'],
  ['renumber', 're-?number(?:ed|ing)?|re-?letter(?:ed|ing)?'],
  ['amend', 'amend(?:ed|ing)?|modif(?:y|ied|ying)|revis(?:e[sd]?|ing)|redraft(?:ed|ing)?|reword(?:ed|ing)?'],
];

/* What makes a verb speak of what stands before it: “the words … should be deleted”, “… deleted”. */
const auxiliary = '(?:(?:should|shall|to|will|must|is|are|be|been)\\s+){0,3}';

/* The words around a quotation or a paragraph that change nothing. */
const fillers =
  '(?:the|an?|words?|phrases?|terms?|expressions?|texts?|following|new|sentence|also|then|accordingly|altogether|' +
  'entirely|entire|completely|immediately|sub-?paragraphs?|paragraphs?|clauses?|of|all|references?\\s+to|should|shall|to\\s+be)';

const phrase = (pattern: string, read: PhraseReader): readonly [RegExp, PhraseReader] => [
  new RegExp(`(?:${pattern})(?![\\p{L}\\p{N}])`, 'iuy'),
  read,
];
const occurrences = '(?:occurrences?|instances?|times?|appearances?|mentions?)';
const newPart = '(?:(?:pre-?ambular|preambulatory|operative)\\s+)?(?:sub-?)?(?:paragraphs?|clauses?)';

/* Tried in order at the beginning of every word. */
const phrases: readonly (readonly [RegExp, PhraseReader])[] = [
  phrase(
    `(?:(?:should|shall|to|will|must|now)\\s+){1,3}(?:be\\s+)?(?:amended\\s+to\\s+)?read(?:s|ing)?(?:\\s+as\\s+follows)?|reading(?:\\s+as\\s+follows)?|as\\s+follows`,
    () => ({ kind: 'verb', verb: 'read', isPassive: false }),
  ),
  ...verbForms.map(([verb, forms]) =>
    phrase(`(?<auxiliary>${auxiliary})(?<form>${forms})`, (_, { form, auxiliary: before }) => ({
      kind: 'verb',
      verb,
      isPassive: before !== '' || /(?:ed|struck)(?:\s|$)/iu.test(form ?? ''),
    })),
  ),
  phrase('(?:at|to)\\s+the\\s+(?:very\\s+)?(?<edge>end|beginning|start)(?:\\s+of)?', (_, { edge }) => ({
    kind: 'side',
    side: edge?.toLowerCase() === 'end' ? 'end' : 'beginning',
  })),
  phrase(
    '(?:immediately\\s+)?(?<side>after|following(?=\\s+(?:the\\s+words?|[“"«]))|before|between)',
    readSide,
  ),
  phrase(
    '(?:in|on)\\s+(?:the\\s+)?(?:[\\w-]+\\s+(?:and\\s+[\\w-]+\\s+)?)?(?:lines?|sentences?)(?:\\s+\\d+)?(?:\\s+of)?',
    () => ({ kind: 'remark' }),
  ),
  phrase(
    `(?:the\\s+)?(?:${ordinalPattern})\\s+(?:lines?|sentences?)(?:\\s+of)?|lines?\\s+\\d+|(?:the\\s+)?chapeau(?:\\s+of)?`,
    () => ({ kind: 'remark' }),
  ),
  phrase(
    `(?:in\\s+)?(?:each\\s+of\\s+)?(?:both|all|every|each|the\\s+two)\\s+(?:the\\s+|its\\s+)?${occurrences}|where(?:ver|\\s*ever|\\s+else)\\s+(?:it|they|the\\s+(?:words?|phrase|term))\\s+(?:occurs?|appears?)`,
    () => ({ kind: 'occurrence', occurrence: 'all' }),
  ),
  phrase(
    `(?:in\\s+|at\\s+)?(?:the\\s+|its\\s+)?(?<ordinal>${ordinalPattern})\\s+${occurrences}(?:\\s+of)?`,
    (_, { ordinal }) => ({ kind: 'occurrence', occurrence: ordinalOf(ordinal ?? '') ?? 1 }),
  ),
  phrase(
    '(?:the\\s+)?(?:existing|current|present|entire|whole|full)\\s+(?:text|wording|language|paragraph|provision|clause|subparagraph|title)(?!\\s+[\\d(])|(?:the|this)\\s+(?:sub)?paragraph(?!\\s+[\\d(])',
    () => ({ kind: 'whole' }),
  ),
  phrase(
    `(?:(?:an?|the|one|two|three)\\s+)?(?:(?:following|additional|further)\\s+){0,2}new\\s+${newPart}|(?:the\\s+following|an?(?:\\s+(?:additional|further))?)\\s+${newPart}`,
    () => ({ kind: 'new-paragraph', targets: [] }),
  ),
  phrase('(?:in|from|under|within)', () => ({ kind: 'link', link: 'in' })),
  phrase('(?:by|with)', () => ({ kind: 'link', link: 'by' })),
  phrase('for', () => ({ kind: 'link', link: 'for' })),
  phrase('(?:to|into)', () => ({ kind: 'link', link: 'to' })),
  phrase('(?:and|or|as\\s+well\\s+as)', () => ({ kind: 'and' })),
  phrase(fillers, () => ({ kind: 'filler' })),
];

function readSide(_: string, { side }: Readonly<Record<string, string | undefined>>): PhrasePiece {
  const word = side?.toLowerCase();
  return { kind: 'side', side: word === 'before' || word === 'between' ? word : 'after' };
}

const newWithLabel = /(?:an?\s+|the\s+)?(?:following\s+)?(?:additional\s+)?new\s+/iuy;
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

function pieceAt(source: string, offset: number, isStart: boolean, longest: number): AmendmentPiece | null {
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
    return ends ? { kind: 'stop', start: offset, end: offset + 1 } : null;
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

function wordAt(source: string, offset: number, longest: number): AmendmentPiece | null {
  const word = matchAt(plainWord, source, offset);
  if (word === null) return null;
  const fresh = matchAt(newWithLabel, source, offset);
  const named = fresh === null ? null : readTargets(source, offset + fresh[0].length, longest);
  if (named !== null) return { kind: 'new-paragraph', targets: named.targets, start: offset, end: named.end };
  const reading = readTargets(source, offset, longest);
  if (reading !== null) return { kind: 'targets', ...reading };
  for (const [pattern, read] of phrases) {
    const found = matchAt(pattern, source, offset);
    if (found !== null && found[0] !== '') {
      return { ...read(found[0], found.groups ?? {}), start: offset, end: offset + found[0].length };
    }
  }
  return { kind: 'word', start: offset, end: offset + word[0].length };
}

function matchAt(pattern: RegExp, source: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(source);
}
