import { firstIndex } from '../text/first-index.js';
import { carriesGrammar } from './function-words.js';
import type { Vocabulary } from './vocabulary.js';
import type { TextWords } from './words.js';

/** Words that a text says stand for others, by their indices; the ends are exclusive. */
export interface Definition {
  readonly short: WordRun;
  readonly long: WordRun;
}

/** Words side by side, by the index of the first and the one after the last. */
export interface WordRun {
  readonly first: number;
  readonly end: number;
}

/** What an abbreviation looks like: capital letters, a small one or two among them, and the ending of the plural. */
const abbreviation = /^(?=(?:.*\p{Lu}){2})\p{Lu}[\p{Lu}\p{Ll}\d]{0,8}?\p{Lu}?\d?s?$/u;
const mostLetters = 10;
/* What a long form is looked for in; the name of the meeting of the Parties to the Paris Agreement has fourteen words. */
const longestName = 24;

/**
 * Reads the capital letters of an abbreviation.
 *
 * @param word A word as written.
 * @returns Its capitals in lower case, without the ending of the plural; null for other words.
 */
export function initialsOf(word: string): string | null {
  if (word.length > mostLetters || !abbreviation.test(word)) return null;
  return word.replace(/[^\p{Lu}]/gu, '').toLowerCase();
}

/**
 * Finds the abbreviations and short names that a text defines: `least developed countries (LDCs)`, `the … Convention on Climate Change,
 * hereinafter referred to as “the Convention”`, `“Convention” means the … Convention on Climate Change`.
 *
 * The long form of an abbreviation is searched for to its left by initials, function words skipped or not, after the idea of Schwartz and
 * Hearst (A simple algorithm for identifying abbreviation definitions in biomedical text, 2003), on words in place of letters. That of a
 * short name is the name in capitals beside it that has one of its words.
 *
 * @param source The text.
 * @param vocabulary Its words' forms.
 * @param common Words that are also written in small letters, by their numbers: they are no abbreviations.
 * @returns The definitions in the order of the text, those in parentheses first.
 */
export function definitionsIn(
  source: TextWords,
  vocabulary: Vocabulary,
  common: ReadonlySet<number>,
): Definition[] {
  return [...inParentheses(source, vocabulary, common), ...shortNames(source, vocabulary)];
}

function inParentheses(source: TextWords, vocabulary: Vocabulary, common: ReadonlySet<number>): Definition[] {
  const { text, words } = source;
  const found: Definition[] = [];
  for (let index = 1; index < words.ids.length; index += 1) {
    const [start, end] = [words.starts[index] ?? 0, words.ends[index] ?? 0];
    if (end - start < 2 || end - start > mostLetters) continue;
    if (!isInParentheses(text, start, end) || common.has(words.ids[index] ?? -1)) continue;
    const initials = initialsOf(text.slice(start, end));
    if (initials === null) continue;
    const last = isMark(source, index - 1, vocabulary) ? index - 1 : index;
    const first = longForm(source, vocabulary, last, initials);
    if (first >= 0)
      found.push({
        short: { first: index, end: index + 1 },
        long: { first, end: withoutMarks(source, last, vocabulary) },
      });
  }
  return found;
}

/** Looked at by its first letter before all else, as every word is asked. */
function isInParentheses(text: string, start: number, end: number): boolean {
  const behind = text.charAt(end);
  if (behind !== ')' && behind !== '”' && behind !== '"') return false;
  return (
    /\([“"]?$/u.test(text.slice(Math.max(0, start - 2), start)) && /^[”"]?\)/u.test(text.slice(end, end + 2))
  );
}

/** The first word of what an abbreviation stands for, or -1. */
function longForm(source: TextWords, vocabulary: Vocabulary, end: number, initials: string): number {
  const exact = byInitials(source, vocabulary, end, initials, 0);
  if (exact >= 0) return exact;
  /* Two letters are the initials of some words in any sentence. */
  return initials.length < 3 ? -1 : byInitials(source, vocabulary, end, initials, 2 * initials.length);
}

/** Goes to the left and takes a word for each initial; function words count where they fit, and others may be left out as often as said. */
function byInitials(
  source: TextWords,
  vocabulary: Vocabulary,
  end: number,
  initials: string,
  mayLeaveOut: number,
): number {
  let left = initials.length;
  let leftOut = 0;
  for (let index = end - 1; index >= Math.max(0, end - longestName); index -= 1) {
    if (index < end - 1 && endsSentence(source, index)) return -1;
    const form = formAt(source, index, vocabulary);
    if (!/\p{L}/u.test(form)) continue;
    if (
      form.startsWith(initials.charAt(left - 1)) &&
      !(left === 1 && carriesGrammar(form) && !beginsCompound(source, index))
    ) {
      left -= 1;
      if (left === 0) return leftOut === 0 || isCapital(source, index) ? index : -1;
    } else if (!carriesGrammar(form)) {
      leftOut += 1;
      if (leftOut > mayLeaveOut) return -1;
    }
  }
  return -1;
}

/**
 * Tells whether a word is the first part of a compound with a capital: `Inter` of `Inter-Agency` belongs to the name, and `inter alia` does not.
 *
 * @param source The text.
 * @param index The word.
 * @returns Whether it begins with a capital, and a hyphen and a letter stand behind it.
 */
export function beginsCompound(source: TextWords, index: number): boolean {
  const end = source.words.ends[index] ?? 0;
  return isCapital(source, index) && /^[-\u2010\u2011]\p{L}/u.test(source.text.slice(end, end + 3));
}

/* The bounds keep a mark that is never closed from being read to the end of the text. */
const announced =
  /(?:\(|\b(?:hereinafter|hereafter|henceforth)\b)[^()“”"\n]{0,60}[“"](?:the )?([^“”"()\n]{2,60})[”"]/giu;
const explained = /[“"]([^“”"\n]{2,60})[”"] (?:means|refers to) /giu;

function shortNames(source: TextWords, vocabulary: Vocabulary): Definition[] {
  const found: Definition[] = [];
  const add = (match: RegExpExecArray, isBefore: boolean): void => {
    const name = match[1] ?? '';
    const start = match.index + match[0].lastIndexOf(name);
    const short = runOf(source, start, start + name.length);
    if (short === null) return;
    const edge = isBefore ? indexAt(source, match.index) : indexAt(source, match.index + match[0].length);
    const long = isBefore
      ? nameBefore(source, vocabulary, edge, short)
      : nameBehind(source, vocabulary, edge);
    if (long !== null && sharesWord(source, vocabulary, short, long)) found.push({ short, long });
  };
  for (const match of source.text.matchAll(announced)) add(match, true);
  for (const match of source.text.matchAll(explained)) add(match, false);
  return found;
}

/**
 * The name in capitals that ends before a word, from the article before the first word of its short form: in `the Parties to the United
 * Nations Framework Convention …, “the Convention”` the Parties are no part of it.
 */
function nameBefore(source: TextWords, vocabulary: Vocabulary, end: number, short: WordRun): WordRun | null {
  const last = withoutMarks(source, end, vocabulary);
  const head = formAt(source, short.first, vocabulary);
  let hasHead = false;
  let first = last;
  while (first > 0 && last - first < longestName && isOfName(source, first - 1, vocabulary)) {
    if (first < last && endsSentence(source, first - 1)) break;
    const form = formAt(source, first - 1, vocabulary);
    if (hasHead && /^(?:the|this|an?)$/u.test(form)) break;
    hasHead ||= form === head;
    first -= 1;
  }
  return trimmed(source, vocabulary, first, last);
}

/** The name in capitals that begins with a word. */
function nameBehind(source: TextWords, vocabulary: Vocabulary, first: number): WordRun | null {
  let end = first;
  while (end < source.words.ids.length && end - first < longestName && isOfName(source, end, vocabulary)) {
    end += 1;
    if (
      /^\s*[,.;:()]/u.test(
        source.text.slice(source.words.ends[end - 1], (source.words.ends[end - 1] ?? 0) + 4),
      )
    )
      break;
  }
  return trimmed(source, vocabulary, first, end);
}

function isOfName(source: TextWords, index: number, vocabulary: Vocabulary): boolean {
  return isCapital(source, index) || carriesGrammar(formAt(source, index, vocabulary));
}

/** Without the function words at its ends; nothing where no two words are left. */
function trimmed(source: TextWords, vocabulary: Vocabulary, from: number, to: number): WordRun | null {
  let [first, end] = [from, to];
  while (first < end && carriesGrammar(formAt(source, first, vocabulary))) first += 1;
  while (end > first && carriesGrammar(formAt(source, end - 1, vocabulary))) end -= 1;
  return end - first > 1 ? { first, end } : null;
}

function sharesWord(source: TextWords, vocabulary: Vocabulary, short: WordRun, long: WordRun): boolean {
  const ofLong = new Set<string>();
  for (let index = long.first; index < long.end; index += 1) ofLong.add(formAt(source, index, vocabulary));
  if (long.end - long.first <= short.end - short.first) return false;
  for (let index = short.first; index < short.end; index += 1) {
    const form = formAt(source, index, vocabulary);
    if (!carriesGrammar(form) && ofLong.has(form)) return true;
  }
  return false;
}

function formAt({ words }: TextWords, index: number, { forms }: Vocabulary): string {
  return forms[words.ids[index] ?? -1] ?? '';
}

function isCapital({ text, words }: TextWords, index: number): boolean {
  return /^\p{Lu}/u.test(text.slice(words.starts[index], (words.starts[index] ?? 0) + 2));
}

const isMark = (source: TextWords, index: number, vocabulary: Vocabulary): boolean =>
  !/[\p{L}\p{N}]/u.test(formAt(source, index, vocabulary));

function withoutMarks(source: TextWords, end: number, vocabulary: Vocabulary): number {
  let last = end;
  while (last > 0 && isMark(source, last - 1, vocabulary)) last -= 1;
  return last;
}

/** Whether a sentence or an item ends behind a word. */
function endsSentence({ text, words }: TextWords, index: number): boolean {
  const from = words.ends[index] ?? 0;
  return /[.;:]/u.test(text.slice(from, Math.min(words.starts[index + 1] ?? from, from + 8)));
}

/** The words that lie in a range of the text. */
function runOf(source: TextWords, start: number, end: number): WordRun | null {
  const first = indexAt(source, start);
  let last = first;
  while (last < source.words.ids.length && (source.words.ends[last] ?? 0) <= end) last += 1;
  return last > first ? { first, end: last } : null;
}

/** The first word at an offset or behind it. */
const indexAt = ({ words }: TextWords, offset: number): number =>
  firstIndex(words.starts.length, (index) => (words.starts[index] ?? 0) >= offset);
