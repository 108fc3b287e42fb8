import { apostrophe, classAt, digit, hyphen, invisible, letter, numberJoint, space } from './characters.js';
import { cutOf, isOneWord, jointAt } from './compounds.js';
import { endOfGroups } from './numerals.js';
import { isUnspaced, wordsOfRun } from './unspaced.js';
import { idOf, type Vocabulary } from './vocabulary.js';
import type { SourceRange } from '../text/plain-text.js';

/** Words of a text as numbers that are equal when the words are, with their places. */
export interface Words {
  /** The number of each word's normal form. */
  readonly ids: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** A text with its words. */
export interface TextWords {
  readonly text: string;
  readonly words: Words;
}

/** A list of words that grows. */
export interface WordList {
  readonly ids: number[];
  readonly starts: number[];
  readonly ends: number[];
}

/** What is being cut. */
interface Cutting extends WordList {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly vocabulary: Vocabulary;
}

/**
 * Splits a range of a text into words and punctuation marks, by the codes of its characters.
 *
 * A word is letters and digits with the apostrophes inside it; the elided article of French is a word of its own (`l’eau`). A number holds
 * its points, commas and slashes (`17.6`, `70/1`), and the spaces between its thousands. The parts of a hyphenated word are words, and the
 * hyphen is none, so that `capacity-building` and `capacity building` are the same; where a text has it in one word too, or the hyphen is
 * of a line end, it may be one (see `isOneWord`). `per cent` is one word. Characters that are not seen do not part a word.
 *
 * @param text The text.
 * @param start The first offset.
 * @param end The offset after the last.
 * @param vocabulary The numbers that are known; new normal forms are added.
 * @returns The words in order. Each stands for one range of the text; no range is empty, and no two overlap.
 */
export function wordsOf(text: string, start: number, end: number, vocabulary: Vocabulary): Words {
  const { ids, starts, ends }: WordList = addWords(
    { ids: [], starts: [], ends: [] },
    text,
    { start, end },
    vocabulary,
  );
  return { ids: Int32Array.from(ids), starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
}

/**
 * Adds the words of a range to a list: a text has many short ranges, each of which would have arrays of its own.
 *
 * @param list The words before it; it is changed.
 * @param text The text.
 * @param range The range.
 * @param vocabulary The numbers that are known; new normal forms are added.
 * @returns The list.
 */
export function addWords(
  { ids, starts, ends }: WordList,
  text: string,
  { start, end }: SourceRange,
  vocabulary: Vocabulary,
): WordList {
  const cutting: Cutting = { text, start, end, vocabulary, ids, starts, ends };
  for (let at = start; at < end;) {
    const kind = classAt(text, at);
    if (kind === space || kind === invisible) at += 1;
    else if (kind === letter && isUnspaced(text, at)) at = cutUnspaced(cutting, at);
    else if (kind === letter || kind === digit) at = cutWord(cutting, at);
    else {
      if (kind !== hyphen || !isInsideWord(text, at, start, end))
        add(cutting, at, at + 1, idOf(text.charAt(at), vocabulary));
      at += 1;
    }
  }
  return cutting;
}

function add({ ids, starts, ends }: Cutting, start: number, end: number, id: number): void {
  ids.push(id);
  starts.push(start);
  ends.push(end);
}

/** Adds the words of a run in a script that has no spaces between them. */
function cutUnspaced(cutting: Cutting, from: number): number {
  const { text, end, vocabulary } = cutting;
  let to = from + 1;
  while (to < end && isUnspaced(text, to)) to += 1;
  for (const word of wordsOfRun(text, from, to))
    add(cutting, word.start, word.end, idOf(text.slice(word.start, word.end), vocabulary));
  return to;
}

/** Adds the word that begins at an offset, and says where to go on. */
function cutWord(cutting: Cutting, from: number): number {
  const { text, end, vocabulary } = cutting;
  let to = endOfWord(text, from, end);
  let next = to;
  if (to < end && classAt(text, to) === hyphen && classAt(text, from) === letter) {
    for (let joint = jointAt(text, to, end); joint !== null; joint = jointAt(text, to, end)) {
      const endOfNext = endOfWord(text, joint.next, end);
      if (!isOneWord(text.slice(from, to), text.slice(joint.next, endOfNext), joint.kind, vocabulary)) {
        next = joint.next;
        break;
      }
      to = endOfNext;
      next = to;
    }
  }
  const word = text.slice(from, to);
  const known = vocabulary.ids.get(word);
  const beforeNumber = formBeforeNumber(text, word, to, end);
  if (beforeNumber !== null) add(cutting, from, to, idOf(beforeNumber, vocabulary));
  else if (word === 'WHO' && !isAmongCapitals(text, from, to))
    add(cutting, from, to, idOf('w.h.o', vocabulary));
  else if (isPer(word) && endOfCent(text, to, end) > to) {
    next = endOfCent(text, to, end);
    add(cutting, from, next, idOf('percent', vocabulary));
  } else if (known !== undefined) add(cutting, from, to, known);
  else addNew(cutting, from, to, word);
  return next;
}

/** A word that is met for the first time, or one that is cut in two. */
function addNew(cutting: Cutting, from: number, to: number, word: string): void {
  const { vocabulary } = cutting;
  const first = cutOf(word, vocabulary);
  if (first === 0) {
    add(cutting, from, to, idOf(word, vocabulary));
    return;
  }
  add(cutting, from, from + first, idOf(word.slice(0, first), vocabulary));
  add(cutting, from + first, to, idOf(word.slice(first), vocabulary));
}

/* Elided articles, pronouns and conjunctions of French; `d’` is Italian too. */
const elided = /^(?:[ldnsjmtc]|qu|jusqu|lorsqu|puisqu|quoiqu)$/iu;
const longestElided = 6;

function endOfWord(text: string, from: number, end: number): number {
  let at = from + 1;
  let isNumber = classAt(text, from) === digit;
  while (at < end) {
    const kind = classAt(text, at);
    if (kind === letter || kind === digit) {
      if (kind === letter && isUnspaced(text, at)) return at;
      isNumber &&= kind === digit;
      at += 1;
      continue;
    }
    if (kind === invisible) {
      let seen = at;
      while (seen < end && classAt(text, seen) === invisible) seen += 1;
      if (seen >= end || (classAt(text, seen) !== letter && classAt(text, seen) !== digit)) return at;
      isNumber = false;
      at = seen;
      continue;
    }
    if (kind === space && isNumber) return endOfGroups(text, from, at, end);
    const next = at + 1 < end ? classAt(text, at + 1) : space;
    const before = classAt(text, at - 1);
    if (kind === apostrophe && before === letter && next === letter) {
      if (at - from <= longestElided && at + 2 < end && classAt(text, at + 2) === letter)
        if (elided.test(text.slice(from, at))) return at + 1;
    } else if (!(kind === numberJoint && before === digit && next === digit)) return at;
    isNumber = false;
    at += 2;
  }
  return at;
}

/* As they are abbreviated before a number; elsewhere `no` and `art` are other words, and `para` is one in Spanish. */
const abbreviated: Readonly<Partial<Record<string, string>>> = {
  no: 'number',
  nos: 'numbers',
  art: 'article',
  arts: 'articles',
  para: 'paragraph',
  paras: 'paragraphs',
  sect: 'section',
  sec: 'section',
  chap: 'chapter',
  res: 'resolution',
};
const longestAbbreviated = 5;

/** What an abbreviation with its point stands for where a number follows: `Art. 7`, `Nos. 3 and 4`. */
function formBeforeNumber(text: string, word: string, to: number, end: number): string | null {
  if (to >= end || text.charCodeAt(to) !== 0x2e || word.length > longestAbbreviated) return null;
  let at = to + 1;
  while (at < end && at < to + 3 && classAt(text, at) === space) at += 1;
  if (at >= end || classAt(text, at) !== digit) return null;
  return abbreviated[word.toLowerCase()] ?? null;
}

/* The one abbreviation of the United Nations system that is a word of grammar in small letters; in a line of capitals it may be that word. */
function isAmongCapitals(text: string, from: number, to: number): boolean {
  const around = text.slice(Math.max(0, from - 20), from) + text.slice(to, to + 20);
  return !/\p{Ll}/u.test(around) && /\p{Lu}/u.test(around);
}

/** Looked at by its length and first letter before all else, as every word is asked. */
const isPer = (word: string): boolean =>
  (word.length === 3 || word.length === 4) &&
  (word.charCodeAt(0) | 0x20) === 0x70 &&
  /^(?:per|pour|por)$/iu.test(word);

/** The end of the second word of `per cent`; the offset itself where it does not follow. */
function endOfCent(text: string, to: number, end: number): number {
  let at = to;
  while (at < end && classAt(text, at) === space) at += 1;
  if (at === to || at >= end || classAt(text, at) !== letter) return to;
  const last = endOfWord(text, at, end);
  return /^(?:cents?|ciento)$/iu.test(text.slice(at, last)) ? last : to;
}

/** A hyphen that is neither at the end of what is read nor beside white space. */
function isInsideWord(text: string, at: number, start: number, end: number): boolean {
  return at > start && at + 1 < end && classAt(text, at - 1) !== space && classAt(text, at + 1) !== space;
}
