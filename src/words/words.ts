import { normalForm } from './normal-form.js';

/** Words of a text as numbers that are equal when the words are, with their places. */
export interface Words {
  /** The number of each word's normal form. */
  readonly ids: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Gives equal numbers to equal normal forms, over several texts. */
export interface Vocabulary {
  /** Words as they stand in a text, and normal forms. */
  readonly ids: Map<string, number>;
  /** The normal form of each number. */
  readonly forms: string[];
}

/**
 * Makes a vocabulary that knows no word yet.
 *
 * @returns An empty vocabulary, which grows with every text that is read with it.
 */
export function emptyVocabulary(): Vocabulary {
  return { ids: new Map(), forms: [] };
}

/* Classes of characters. */
const unknown = 0;
const space = 1;
const letter = 2;
const digit = 3;
const apostrophe = 4;
const hyphen = 5;
const numberJoint = 6;
const mark = 7;

const classes = new Uint8Array(0x10000);
for (let code = 0; code < 0x80; code += 1) classes[code] = classOf(String.fromCharCode(code));

function classOf(character: string): number {
  if (/\s/u.test(character)) return space;
  if (/\p{Nd}/u.test(character)) return digit;
  /* Halves of a pair: what is beyond the basic plane is most often a letter. */
  if (/[\p{L}\p{N}\p{M}\p{Cs}]/u.test(character)) return letter;
  if (/['’ʼ]/u.test(character)) return apostrophe;
  if (/[-\uFFFE\u00AD\u2010\u2011]/u.test(character)) return hyphen;
  if (/[.,/]/u.test(character)) return numberJoint;
  return mark;
}

function classAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  const known = classes[code];
  if (known !== undefined && known !== unknown) return known;
  if (Number.isNaN(code)) return space;
  const found = classOf(text.charAt(index));
  classes[code] = found;
  return found;
}

/**
 * Splits a range of a text into words and punctuation marks, by the codes of its characters.
 *
 * A word is letters and digits with the apostrophes inside it. A number holds its points, commas and slashes (`17.6`, `70/1`). The parts of
 * a hyphenated word are words, and the hyphen is none, so that `capacity-building` and `capacity building` are the same.
 *
 * @param text The text.
 * @param start The first offset.
 * @param end The offset after the last.
 * @param vocabulary The numbers that are known; new normal forms are added.
 * @returns The words in order.
 */
export function wordsOf(text: string, start: number, end: number, vocabulary: Vocabulary): Words {
  const ids: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = start;
  while (at < end) {
    const kind = classAt(text, at);
    if (kind === space) {
      at += 1;
      continue;
    }
    const from = at;
    at = kind === letter || kind === digit ? endOfWord(text, at, end) : at + 1;
    if (kind === hyphen && isInsideWord(text, from, start, end)) continue;
    ids.push(idOf(text.slice(from, at), vocabulary));
    starts.push(from);
    ends.push(at);
  }
  return { ids: Int32Array.from(ids), starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
}

function endOfWord(text: string, from: number, end: number): number {
  let at = from + 1;
  while (at < end) {
    const kind = classAt(text, at);
    if (kind === letter || kind === digit) {
      at += 1;
      continue;
    }
    const next = at + 1 < end ? classAt(text, at + 1) : space;
    const before = classAt(text, at - 1);
    const joins =
      (kind === apostrophe && before === letter && next === letter) ||
      (kind === numberJoint && before === digit && next === digit);
    if (!joins) return at;
    at += 2;
  }
  return at;
}

function isInsideWord(text: string, at: number, start: number, end: number): boolean {
  return at > start && at + 1 < end && classAt(text, at - 1) !== space && classAt(text, at + 1) !== space;
}

function idOf(form: string, vocabulary: Vocabulary): number {
  const known = vocabulary.ids.get(form);
  if (known !== undefined) return known;
  const normal = normalForm(form);
  let id = vocabulary.ids.get(normal);
  if (id === undefined) {
    id = vocabulary.forms.length;
    vocabulary.forms.push(normal);
    vocabulary.ids.set(normal, id);
  }
  vocabulary.ids.set(form, id);
  return id;
}
