import { classAt, hyphen, letter, lostHyphen, softHyphen, space } from './characters.js';
import { lettersOf, normalForm } from './normal-form.js';
import { compoundNumeral } from './numerals.js';
import type { Vocabulary } from './vocabulary.js';

/** A hyphen between two parts, and where the second begins. */
export interface Joint {
  readonly kind: 'hard' | 'soft' | 'line-end';
  /** The offset of the first letter behind it. */
  readonly next: number;
}

/**
 * Finds the hyphen behind a part of a word, if another part follows it.
 *
 * @param text The text.
 * @param at The offset after the part.
 * @param end The end of what is read.
 * @returns The joint: a hyphen between letters; one at the end of a line, behind which the next line begins with a small letter or a capital;
 * a soft one, wherever the line was broken. Null where nothing is joined (`short- and long-term`).
 */
export function jointAt(text: string, at: number, end: number): Joint | null {
  if (at >= end || classAt(text, at) !== hyphen) return null;
  const code = text.charCodeAt(at);
  let next = at + 1;
  let hasLineEnd = false;
  for (; next < end && classAt(text, next) === space; next += 1) {
    const gap = text.charCodeAt(next);
    hasLineEnd ||= gap === 0x0a || gap === 0x0d;
  }
  if (next >= end || classAt(text, next) !== letter) return null;
  const isApart = next > at + 1;
  if (code === softHyphen) return { kind: 'soft', next };
  if (isApart && !hasLineEnd) return null;
  if (isApart && /^(?:and|or|to|et|ou|y|o)\b/u.test(text.slice(next, next + 4))) return null;
  return { kind: isApart || code === lostHyphen ? 'line-end' : 'hard', next };
}

/* Parts that stand before a hyphen, and behind one, in compounds which no text here need have elsewhere. */
const firstParts = new Set(
  'co non re pre sub multi inter anti self vice ex well long short low high mid cross follow socio macro micro post all'.split(
    ' ',
  ),
);
const secondParts = new Set(
  (
    'based building making related sensitive oriented led driven level wide friendly scale term being effective efficient resilient ' +
    'neutral free use carbon lived up off year day party state governmental specific responsive centred centered making owned income ' +
    'bis ter'
  ).split(' '),
);

/* Shorter ones are another word too often (`co-op`, `in-put`). */
const fewestLetters = 5;
const mostLetters = 60;

/**
 * Decides whether two parts with a hyphen between them are one word.
 *
 * No rule of spelling says so: `sub-regional` is also `subregional`, `develop-` before a line end is most often `development`, and
 * `capacity-` there is half of a compound. What counts is that all occurrences, in both texts, are cut in one way, so the first occurrence
 * of the letters decides for all that follow, and only it is judged by its looks. Not so for `re-`, whose hyphen tells words apart
 * (`re-sign`, `resign`).
 *
 * @param first The first part as written.
 * @param second The second.
 * @param kind The hyphen between them.
 * @param vocabulary The words that are known; the decision is kept there.
 * @returns Whether they are one word.
 */
export function isOneWord(
  first: string,
  second: string,
  kind: Joint['kind'],
  vocabulary: Vocabulary,
): boolean {
  if (first.length + second.length > mostLetters) return false;
  const [one, other] = [partOf(first), partOf(second)];
  if (compoundNumeral(one, other) !== null) return true;
  const letters = one + other;
  const known = vocabulary.compounds.get(letters);
  if (known !== undefined) return known !== one.length;
  const isFree = letters.length >= fewestLetters && (kind !== 'hard' || one !== 're');
  if (isFree && vocabulary.ids.has(normalForm(letters))) return true;
  const isOne = looksLikeOneWord(one, other, kind, vocabulary);
  if (!isOne) vocabulary.compounds.set(letters, one.length);
  return isOne;
}

function looksLikeOneWord(one: string, other: string, kind: Joint['kind'], vocabulary: Vocabulary): boolean {
  if (kind === 'hard') return (one === 'co' && other.startsWith('o')) || (one === 'e' && other === 'mail');
  const stands = (part: string): boolean => vocabulary.ids.has(normalForm(part));
  if (kind === 'soft') return !(stands(one) && stands(other));
  return !(firstParts.has(one) || secondParts.has(other) || (stands(one) && stands(other)));
}

/**
 * Finds where a word that is written together is cut, because it was written with a hyphen before.
 *
 * @param word The word as written.
 * @param vocabulary The words that are known.
 * @returns How many of its letters are the first part, or 0.
 */
export function cutOf(word: string, vocabulary: Vocabulary): number {
  if (vocabulary.compounds.size === 0) return 0;
  const letters = lettersOf(word);
  /* Where letters were taken apart or left out, offsets would not be those of the text. */
  return letters.length === word.length ? (vocabulary.compounds.get(letters) ?? 0) : 0;
}

const partOf = (part: string): string => lettersOf(part).replace(/[-\u2010\u2011\u00AD\uFFFE\s]/gu, '');
