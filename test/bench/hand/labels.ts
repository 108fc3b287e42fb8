import {
  closeParenthesis,
  colon,
  fullStop,
  isCapital,
  isDigit,
  isSmall,
  openBracketCode,
  openParenthesis,
  space,
} from './letters.js';

/** A label at the start of a paragraph, as written. */
export interface HandLabel {
  readonly end: number;
  /** `PP` or `OP` where the label says so. */
  readonly kind: 'PP' | 'OP' | null;
  readonly number: string | null;
  readonly suffix: string | null;
  readonly item: string | null;
  readonly alternative: boolean;
}

const preambularWords = new Set(
  (
    'Affirmed Alarmed Appalled Aware Cognizant Committed Concerned Confident Conscious Convinced Deeply Desirous Determined Disturbed ' +
    'Encouraged Firmly Fully Further Gravely Grateful Guided Indignant Inspired Mindful Pursuant Resolved Strongly Also'
  ).split(' '),
);
const operativeWords = new Set(
  (
    'Accepts Acknowledges Adopts Affirms Agrees Appeals Approves Authorizes Calls Commends Condemns Confirms Congratulates Considers ' +
    'Decides Declares Demands Deplores Designates Emphasizes Encourages Endorses Establishes Expresses Highlights Instructs Invites ' +
    'Mandates Notes Proclaims Reaffirms Recalls Recognizes Recommends Regrets Reiterates Requests Resolves Stresses Supports ' +
    'Underlines Underscores Urges Welcomes'
  ).split(' '),
);
const suffixWords = new Set('bis ter quater quinquies sexies septies octies novies decies'.split(' '));

/** The offset of the first word behind brackets, emphasis and quotation marks. */
export function firstWord(source: string, offset: number): number {
  let at = offset;
  for (;;) {
    const code = source.charCodeAt(at);
    const isMark =
      code === openBracketCode ||
      code <= 0x20 ||
      code === 0x2a ||
      code === 0x5f ||
      code === 0x22 ||
      code === 0x201c;
    if (!isMark) return at;
    at += 1;
  }
}

/** Whether a word opens paragraphs of the preamble or of the operative part. */
export function openerAt(source: string, offset: number): 'preamble' | 'operative' | null {
  if (!isCapital(source.charCodeAt(offset))) return null;
  let end = offset + 1;
  while (isSmall(source.charCodeAt(end))) end += 1;
  const word = source.slice(offset, end);
  if ((word.endsWith('ing') && word.length > 4) || preambularWords.has(word)) return 'preamble';
  return operativeWords.has(word) ? 'operative' : null;
}

/** Reads `7.bis`, `1.`, `a.`, `(a)`, `Alt1. d`, `Alt 1.e`, `PP3`, `OP1.`; null where there is no label. */
export function labelAt(source: string, offset: number): HandLabel | null {
  const code = source.charCodeAt(offset);
  if (isDigit(code)) return numberedAt(source, offset, null);
  if (source.startsWith('PP', offset)) return numberedAt(source, offset + 2, 'PP');
  if (source.startsWith('OP', offset)) return numberedAt(source, offset + 2, 'OP');
  if (source.startsWith('Alt', offset)) return alternativeAt(source, offset);
  if (code === openParenthesis && isSmall(source.charCodeAt(offset + 1)))
    return letteredAt(source, offset + 1);
  return isSmall(code) ? letteredAt(source, offset) : null;
}

function numberedAt(source: string, digits: number, kind: 'PP' | 'OP' | null): HandLabel | null {
  let end = digits;
  while (isDigit(source.charCodeAt(end))) end += 1;
  if (end === digits) return null;
  const number = source.slice(digits, end);
  const isEnded = isEndMark(source.charCodeAt(end));
  const suffixStart = isEnded || source.charCodeAt(end) === space ? end + 1 : end;
  let suffixEnd = suffixStart;
  while (isSmall(source.charCodeAt(suffixEnd))) suffixEnd += 1;
  const word = source.slice(suffixStart, suffixEnd);
  const suffix = suffixWords.has(word) ? word : null;
  if (suffix === null && !isEnded && kind === null) return null;
  const last = suffix === null ? end : suffixEnd;
  return {
    end: isEndMark(source.charCodeAt(last)) ? last + 1 : last,
    kind,
    number,
    suffix,
    item: null,
    alternative: false,
  };
}

function alternativeAt(source: string, offset: number): HandLabel | null {
  let at = offset + 3;
  for (let code = source.charCodeAt(at); isDigit(code) || code === space || isEndMark(code);) {
    at += 1;
    code = source.charCodeAt(at);
  }
  const hasItem = isSmall(source.charCodeAt(at)) && !isSmall(source.charCodeAt(at + 1));
  const item = hasItem ? source.charAt(at) : null;
  const end = hasItem ? at + 1 : at;
  return { end, kind: null, number: null, suffix: null, item, alternative: true };
}

function letteredAt(source: string, letter: number): HandLabel | null {
  let end = letter + 1;
  while (end < letter + 4 && isRoman(source.charAt(end))) end += 1;
  if (!isEndMark(source.charCodeAt(end)) || source.charCodeAt(end + 1) > space) return null;
  const item = source.slice(letter, end);
  return { end: end + 1, kind: null, number: null, suffix: null, item, alternative: false };
}

const isEndMark = (code: number): boolean => code === fullStop || code === closeParenthesis || code === colon;
const isRoman = (letter: string): boolean => letter === 'i' || letter === 'v' || letter === 'x';

/** The numbering of a document as far as it has been read. */
export interface HandNumbering {
  preambular: number;
  operative: string;
}

/** The canonical form of a label, or of the next number where there is none: `PP7 bis`, `OP1.d alt`. */
export function canonicalOf(
  numbering: HandNumbering,
  label: HandLabel | null,
  part: 'preamble' | 'operative',
): { label: string; alternativeOf: string | null } {
  if (part === 'preamble') {
    if (label === null || (label.number !== null && label.suffix === null)) {
      numbering.preambular = label === null ? numbering.preambular + 1 : Number(label.number);
    }
    const number = label?.number ?? String(numbering.preambular);
    const suffix = label?.suffix ? ` ${label.suffix}` : '';
    return { label: `PP${number}${suffix}`, alternativeOf: null };
  }
  if (label === null) numbering.operative = String(Number(numbering.operative) + 1);
  else if (label.number !== null) {
    numbering.operative = label.suffix === null ? label.number : `${label.number} ${label.suffix}`;
  }
  const paragraph = `OP${numbering.operative}`;
  const named = label?.item ? `${paragraph}.${label.item}` : paragraph;
  return label?.alternative === true
    ? { label: `${named} alt`, alternativeOf: named }
    : { label: named, alternativeOf: null };
}
