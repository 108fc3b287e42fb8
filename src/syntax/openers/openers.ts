import type { Language } from '../../text/language.js';
import type { SourceRange } from '../../text/plain-text.js';
import { openingWords } from './opening-words.js';

/* Lines of nothing but marks would all be looked through to the end of the last of them. */
const openingMarks = /[\s[*_“"‘«„]{0,400}/uy;

/**
 * Finds the first word of a paragraph behind its opening marks: brackets, emphasis, quotation marks.
 *
 * @param source The document.
 * @param offset Where the paragraph begins.
 * @returns The offset of the first other character.
 */
export function skipOpeningMarks(source: string, offset: number): number {
  openingMarks.lastIndex = offset;
  openingMarks.test(source);
  return openingMarks.lastIndex;
}

const bullet = /[-–—•·◦▪‣\uF0B7][ \t\u00A0]{1,20}/uy;

/**
 * Finds the bullet of a list before the words of a paragraph.
 *
 * @param source The document.
 * @param offset Where the paragraph begins.
 * @returns The bullet and the space behind it; null where there is none.
 * @example
 * bulletAt('[• Noting the report]', 0); // { start: 1, end: 3 }
 */
export function bulletAt(source: string, offset: number): SourceRange | null {
  const start = skipOpeningMarks(source, offset);
  bullet.lastIndex = start;
  return bullet.test(source) ? { start, end: bullet.lastIndex } : null;
}

/**
 * Finds the word that opens a paragraph, behind its opening marks and the bullet that an item of a list may have.
 *
 * @param source The document.
 * @param offset Where the words begin: of the paragraph, or behind its label.
 * @returns The offset of the word.
 */
export function skipToWord(source: string, offset: number): number {
  return skipOpeningMarks(source, bulletAt(source, offset)?.end ?? offset);
}

/** How paragraphs open in the language of a document. */
export interface Openers {
  readonly language: Language;
  /** Whether a preambular paragraph may begin at an offset: the word there is a participle or another preambular opener. */
  readonly opensPreambular: (source: string, offset: number) => boolean;
  /** Whether an operative paragraph may begin at an offset: the word there is a verb that opens operative paragraphs. */
  readonly opensOperative: (source: string, offset: number) => boolean;
  /** Whether a block is the formula that names the body, before the preamble: `The General Assembly,`. */
  readonly isEnactingFormula: (text: string) => boolean;
  /** Whether a block is the formula that ends the preamble: `Have agreed as follows:`. */
  readonly isAgreementFormula: (text: string) => boolean;
}

const languages = Object.keys(openingWords) as Language[];
const made = new Map<Language, Openers>();

/**
 * The openers of a language, made at their first use.
 *
 * @param language The language; null where it is not known, then English, in which most drafts are negotiated.
 * @returns The tests.
 */
export function openersOf(language: Language | null): Openers {
  const known = made.get(language ?? 'en');
  if (known !== undefined) return known;
  const openers = makeOpeners(language ?? 'en');
  made.set(openers.language, openers);
  return openers;
}

/**
 * Tells whether a line is the formula that names the body in any language.
 *
 * @param line The line.
 * @returns Whether it is.
 */
export function namesBody(line: string): boolean {
  return (
    line.trimEnd().endsWith(',') && languages.some((language) => openersOf(language).isEnactingFormula(line))
  );
}

function makeOpeners(language: Language): Openers {
  const words = openingWords[language];
  const preambular = new RegExp(words.preambular, 'uy');
  const operative = new RegExp(words.operative, 'uy');
  /* In quotation marks where the text is recommended by another. */
  const formula = new RegExp(`^[[*_“"«„\\s]*${words.formula},[\\]*_]*$`, 'u');
  const agreement = new RegExp(`^[[*_]*${words.agreement}[\\]*_]*$`, 'iu');
  const opensOperative = (source: string, offset: number): boolean => matches(operative, source, offset);
  return {
    language,
    opensOperative,
    /* "Further recalling" opens a recital, "Further requests" does not. */
    opensPreambular: (source, offset) =>
      matches(preambular, source, offset) && !opensOperative(source, offset),
    isEnactingFormula: (text) => text.length < 240 && formula.test(text),
    isAgreementFormula: (text) => text.length < 160 && agreement.test(text),
  };
}

function matches(pattern: RegExp, source: string, offset: number): boolean {
  pattern.lastIndex = offset;
  return pattern.test(source);
}
