import { isUnspaced } from '../../words/unspaced.js';
import { normalForm } from '../../words/normal-form.js';
import { idOf, type Vocabulary } from '../../words/vocabulary.js';
import type { Words } from '../../words/words.js';
import { isFunctionWord } from '../../words/function-words.js';
import type { Draft } from '../draft.js';

/** A part of a word with the spans that hold it and not the whole word. */
export interface WordPart {
  readonly start: number;
  readonly end: number;
}

/** A word that brackets cut into parts: `[t][T]argets`. */
export interface GluedWord {
  /** The offset of its first letter. */
  readonly start: number;
  readonly end: number;
  readonly parts: readonly WordPart[];
}

const onlyMarks = /^[[\]]+$/u;
const wordCharacter = /[\p{L}\p{N}\p{M}]/u;
/* More parts would have too many readings; no text met has more than three. */
const mostParts = 6;

/**
 * Joins the parts of words of which letters are contested.
 *
 * Brackets without a space do not always stand inside a word (`[to establish or]maintain`), so the parts are joined only where a reading
 * of them is a word that the texts have elsewhere and the parts do not stand for themselves.
 *
 * @param draft The draft.
 * @param words Its words, cut at brackets.
 * @param vocabulary The words that are known; the joined ones are added.
 * @param otherForms The number of words that come from the other text.
 * @returns The words with the joined ones in place of their parts. A joined word is the reading that the other text has, or all its parts.
 */
export function gluedWords(
  { source }: Draft,
  words: Words,
  vocabulary: Vocabulary,
  otherForms: number,
): { words: Words; glued: GluedWord[] } {
  const glued: GluedWord[] = [];
  const ids: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let index = 0; index < words.ids.length;) {
    let last = index;
    while (last + 1 < words.ids.length && isGlued(source.text, words, last)) last += 1;
    const parts = last === index ? [] : partsOf(words, index, last);
    const id = last === index ? null : joinedId(source.text, parts, vocabulary, otherForms);
    if (id === null) {
      for (let part = index; part <= last; part += 1) {
        ids.push(words.ids[part] ?? 0);
        starts.push(words.starts[part] ?? 0);
        ends.push(words.ends[part] ?? 0);
      }
    } else {
      const word = { start: words.starts[index] ?? 0, end: words.ends[last] ?? 0, parts };
      glued.push(word);
      ids.push(id);
      /* It stands where its last part does: the ranges of the parts before it are closed there. */
      starts.push(words.starts[last] ?? 0);
      ends.push(word.end);
    }
    index = last + 1;
  }
  const whole = { ids: Int32Array.from(ids), starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
  return { words: whole, glued };
}

function isGlued(text: string, { starts, ends }: Words, index: number): boolean {
  const from = ends[index] ?? 0;
  const to = starts[index + 1] ?? 0;
  /* Words that have no spaces between them are not parts of one. */
  if (isUnspaced(text, from - 1) || isUnspaced(text, to)) return false;
  /* Where punctuation counts, a mark beside a bracket is no part of the word in it: `[now];`. */
  if (!wordCharacter.test(text.charAt(from - 1)) || !wordCharacter.test(text.charAt(to))) return false;
  return to > from && to - from <= mostParts && onlyMarks.test(text.slice(from, to));
}

function partsOf({ starts, ends }: Words, first: number, last: number): WordPart[] {
  const parts: WordPart[] = [];
  for (let index = first; index <= last; index += 1)
    parts.push({ start: starts[index] ?? 0, end: ends[index] ?? 0 });
  return parts;
}

function joinedId(
  text: string,
  parts: readonly WordPart[],
  vocabulary: Vocabulary,
  otherForms: number,
): number | null {
  if (parts.length > mostParts) return null;
  const known = (reading: string): number | null => {
    const id = vocabulary.ids.get(normalForm(reading)) ?? -1;
    return id >= 0 && id < otherForms ? id : null;
  };
  const readings = readingsOf(text, parts);
  const joined = readings.filter(({ parts: kept }) => kept > 1).map(({ form }) => form);
  for (const reading of joined) {
    const id = known(reading);
    if (id !== null) return id;
  }
  if (!parts.some((part) => isLetters(text, part))) return null;
  for (const { form } of readings) {
    const id = known(form);
    if (id !== null) return id;
  }
  return idOf(joined[0] ?? '', vocabulary);
}

/* Capitals are an abbreviation of their own (`[CMA][CMP]`), and a short word that is one stands for itself (`[and][concomitant]`). */
const capitals = /^\p{Lu}{2,}s?$/u;
const shortWord = /^(?:do|if|no|so|up|we)$/iu;

/** Whether a part is a letter or two alone in its brackets. */
function isLetters(text: string, { start, end }: WordPart): boolean {
  const isAlone = text.charAt(start - 1) === '[' && text.charAt(end) === ']';
  const part = text.slice(start, end);
  if (!isAlone || !/^\p{L}{1,3}$/u.test(part)) return false;
  return !capitals.test(part) && !shortWord.test(part) && !isFunctionWord(part.toLowerCase());
}

/** A word with some of its parts. */
export interface PartReading {
  readonly form: string;
  /** How many parts it has. */
  readonly parts: number;
  /** Whether each part is in it. */
  readonly has: readonly boolean[];
}

/**
 * Lists what a word reads with some of its parts left out; the longest is always there.
 *
 * @param text The source.
 * @param parts The parts.
 * @returns The readings, that of all parts first.
 */
export function readingsOf(text: string, parts: readonly WordPart[]): PartReading[] {
  const lengths = parts.map(({ start, end }) => end - start);
  const longest = lengths.indexOf(lengths.reduce((most, length) => Math.max(most, length), 0));
  const readings: PartReading[] = [];
  for (let left = 0; left < 1 << parts.length; left += 1) {
    const has = parts.map((_, index) => (left & (1 << index)) === 0);
    if (!has[longest]) continue;
    const kept = parts.filter((_, index) => has[index]);
    const form = kept.map(({ start, end }) => text.slice(start, end)).join('');
    readings.push({ form, parts: kept.length, has });
  }
  return readings;
}
