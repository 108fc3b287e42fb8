import { idOf, type Vocabulary } from './vocabulary.js';
import type { TextWords, Words } from './words.js';

/** The sign before the form of a number in a reference inside the text; no word of a text begins with it. */
export const referenceSign = '§';

/**
 * Tells the form of a number in a reference inside the text from others.
 *
 * @param form A normal form.
 * @returns Whether it is one that `withReferences` gave.
 */
export const isReference = (form: string): boolean => form.length > 1 && form.startsWith(referenceSign);

/* Parts that are numbered, by the form of their name. Those that a text need not have itself are told by its headings. */
const units = new Map<string, 'always' | 'by-heading'>();
for (const unit of ['paragraph', 'subparagraph']) units.set(unit, 'always').set(`${unit}s`, 'always');
for (const unit of ['article', 'annex', 'section', 'chapter', 'part', 'appendix', 'schedule'])
  units.set(unit, 'by-heading').set(`${unit}s`, 'by-heading');
units.set('annexes', 'by-heading').set('appendices', 'by-heading');

const heading =
  /^[ \t#*_>[\]]*(article|annex|section|chapter|part|appendix|schedule)[ \t]+[[\]]*[\dIVXA-Z]/gimu;
const joining = new Set(['and', 'or', 'to', 'through', 'et', 'ou', 'y', 'o', 'a']);
const suffixes = new Set(['bis', 'ter', 'quater', 'quinquies', 'alt', 'sub']);
const inside = new Set(['above', 'below', 'hereof', 'herein', 'hereto']);
const document =
  /^(?:resolution|decision|charter|convention|protocol|agreement|declaration|report|document|treaty|statute|covenant|rules?|regulations?|constitution|directive|code|annex(?:es)?)s?$/u;

/**
 * Finds the numbers of references inside a text: `Article 4, paragraph 3`, `paragraphs 2 and 3 (a) above`. When articles are renumbered
 * these follow and nothing is changed, while `Article 4 of the Convention` says something else with another number.
 *
 * A reference is inside when it says so (`above`, `of this Agreement`), or when no other document is named beside it and the text has such
 * parts: any text has paragraphs; articles, annexes and the like it has where a line begins as their heading.
 *
 * @param source A text with its words.
 * @param vocabulary Their forms.
 * @returns The indices of the words that are numbers or letters of such references, ascending.
 */
export function referenceNumbers(source: TextWords, vocabulary: Vocabulary): number[] {
  const own = new Set(Array.from(source.text.matchAll(heading), ([, unit = '']) => unit.toLowerCase()));
  const isUnit = vocabulary.forms.map((form) => units.has(form));
  const found: number[] = [];
  for (let index = 0; index < source.words.ids.length; index += 1) {
    if (isUnit[source.words.ids[index] ?? -1] !== true) continue;
    const chain = chainAt(source, vocabulary, index);
    if (chain.numbers.length > 0 && isInside(source, vocabulary, index, chain.end, own))
      for (const number of chain.numbers) found.push(number);
    index = Math.max(index, chain.end - 1);
  }
  return found;
}

/**
 * Gives the numbers of references inside the text forms of their own: `§4` for the 4 of `Article 4`. All of them have one stem, so that one
 * number may stand for another there and nowhere else.
 *
 * @param source A text with its words.
 * @param vocabulary Their forms; the new ones are added.
 * @returns The words, at the same places.
 */
export function withReferences(source: TextWords, vocabulary: Vocabulary): Words {
  const { words } = source;
  const numbers = referenceNumbers(source, vocabulary);
  if (numbers.length === 0) return words;
  const ids = words.ids.slice();
  for (const index of numbers)
    ids[index] = idOf(`${referenceSign}${formAt(source, index, vocabulary)}`, vocabulary);
  return { ...words, ids };
}

/** The numbers behind the name of a unit, and those of units that follow it: `Article 4, paragraphs 3 and 5 (a)`. */
function chainAt(
  source: TextWords,
  vocabulary: Vocabulary,
  first: number,
): { numbers: number[]; end: number } {
  const numbers: number[] = [];
  let end = first;
  for (let at = nextWord(source, vocabulary, first); at >= 0; at = nextWord(source, vocabulary, at)) {
    const form = formAt(source, at, vocabulary);
    const next = nextWord(source, vocabulary, at);
    if (isNumber(source, at)) numbers.push(at);
    else if (!suffixes.has(form) && !(units.get(form) === 'always' && numbers.length > 0)) {
      const joinsNumber = joining.has(form) && next >= 0 && isNumber(source, next);
      const unit = next >= 0 ? units.get(formAt(source, next, vocabulary)) : undefined;
      const joinsUnit = /^(?:of|in)$/u.test(form) ? unit !== undefined : form === 'and' && unit === 'always';
      if (joinsUnit) at = next;
      else if (joinsNumber) continue;
      else break;
    }
    end = at + 1;
  }
  return { numbers, end };
}

/** The word behind another; -1 where a mark that ends a phrase is between. */
function nextWord(source: TextWords, vocabulary: Vocabulary, index: number): number {
  for (let at = index + 1; at < source.words.ids.length && isNear(source, at); at += 1) {
    const form = formAt(source, at, vocabulary);
    if (/[\p{L}\p{N}]/u.test(form)) return at;
    if (!/^[,()[\]-]$/u.test(form)) return -1;
  }
  return -1;
}

/** Whether nothing but spaces, commas, brackets, parentheses and dashes stands before a word. */
function isNear({ text, words }: TextWords, index: number): boolean {
  const from = words.ends[index - 1] ?? 0;
  const to = words.starts[index] ?? 0;
  return to - from < 12 && /^[\s,()[\]–-]*$/u.test(text.slice(from, to));
}

/** A number, a Roman one, or a letter in parentheses or of an annex. */
function isNumber({ text, words }: TextWords, index: number): boolean {
  const [start, end] = [words.starts[index] ?? 0, words.ends[index] ?? 0];
  if (end - start > 6) return false;
  const word = text.slice(start, end);
  if (/^\d+(?:\.\d+)*(?:bis|ter)?$/u.test(word) || /^[IVXLC]+$/u.test(word) || /^[A-Z]$/u.test(word))
    return true;
  return (
    /^[a-z]{1,4}$/u.test(word) &&
    /\(\s*$/u.test(text.slice(Math.max(0, start - 2), start)) &&
    /^\s*\)/u.test(text.slice(end, end + 2))
  );
}

function isInside(
  source: TextWords,
  vocabulary: Vocabulary,
  first: number,
  end: number,
  own: ReadonlySet<string>,
): boolean {
  const says = saysBehind(source, vocabulary, end);
  if (says !== null) return says;
  /* In a text of articles a paragraph without more is one of the article; in a resolution it is of what the sentence speaks of. */
  if (isNamedBefore(source, vocabulary, first, own.size === 0)) return false;
  if (/^(?:its|their)$/u.test(formAt(source, first - 1, vocabulary))) return false;
  const unit = formAt(source, first, vocabulary);
  if (units.get(unit) === 'always') return true;
  const singular = unit === 'appendices' ? 'appendix' : unit.replace(/(?<=x)es$|s$/u, '');
  return own.has(singular);
}

/** What the words behind a reference say of it: whether it is inside; null where they say nothing. */
function saysBehind(source: TextWords, vocabulary: Vocabulary, end: number): boolean | null {
  const behind: number[] = [];
  let next = nextWord(source, vocabulary, end - 1);
  for (; next >= 0 && behind.length < 7; next = nextWord(source, vocabulary, next)) behind.push(next);
  const forms = behind.map((at) => formAt(source, at, vocabulary));
  if (inside.has(forms[0] ?? '')) return true;
  if (!/^(?:of|to|in|under|from|contained|du|de|del)$/u.test(forms[0] ?? '')) return null;
  const first = forms[1] === 'in' ? 2 : 1;
  if (/^(?:this|present)$/u.test(forms[first] ?? '') || forms[first + 1] === 'present') return true;
  for (const [index, form] of forms.entries()) {
    if (index < first || /^(?:its|their|the|same|said|that)$/u.test(form)) continue;
    return isCapital(source, behind[index] ?? 0) || document.test(form) ? false : null;
  }
  return null;
}

/* A sentence of a preamble is longer; what is named farther off is named for something else. */
const farthest = 30;

/** Whether another document is named before: right before (`resolution 70/1, paragraph 5`), or, if asked, in the sentence. */
function isNamedBefore(
  source: TextWords,
  vocabulary: Vocabulary,
  first: number,
  inSentence: boolean,
): boolean {
  let left = inSentence ? farthest : 5;
  for (let at = first - 1; at >= 0 && left > 0; at -= 1) {
    const from = source.words.ends[at] ?? 0;
    const gap = source.text.slice(from, Math.min(source.words.starts[at + 1] ?? from, from + 8));
    const form = formAt(source, at, vocabulary);
    if (at === first - 1 && !inSentence && !gap.includes(',') && form !== ',') return false;
    /* The point of `1/CP.21` ends nothing. */
    if (/[;:]|\.\s/u.test(form + gap)) return false;
    if (document.test(form)) return true;
    if (/[\p{L}\p{N}]/u.test(form)) left -= 1;
  }
  return false;
}

const isCapital = ({ text, words }: TextWords, index: number): boolean =>
  /^\p{Lu}/u.test(text.slice(words.starts[index], (words.starts[index] ?? 0) + 2));

const formAt = ({ words }: TextWords, index: number, { forms }: Vocabulary): string =>
  forms[words.ids[index] ?? -1] ?? '';
