import { readingsOf, type GluedWord } from '../model/lattice/glued-words.js';
import type { Correspondence } from '../correspond/correspondence.js';
import type { SpanOnTape } from './span-words.js';
import type { Finding } from './verdict.js';

/** A word of which letters are contested, and the letters of one span in it. */
interface Letters {
  readonly glued: GluedWord;
  /** Which of its parts are those of the span. */
  readonly parts: readonly number[];
}

/**
 * Says what became of a span that holds letters of a word: `[t][T]argets` against `targets`.
 *
 * @param texts What corresponds.
 * @param facts The span.
 * @returns A verdict, by the reading of the word that the adopted one has, letter for letter; null for a span that holds whole words.
 */
export function letterFate(texts: Correspondence, { span }: SpanOnTape): Finding | null {
  if (/\s/u.test(span.text)) return null;
  const letters = lettersOf(texts, span.start, span.end);
  if (letters === null) return null;
  const word = adoptedWordOf(texts, letters.glued);
  if (word < 0) return gone();
  const { adopted, words, draft } = texts;
  const raw = adopted.source.text.slice(words.starts[word], words.ends[word]);
  const readings = readingsOf(draft.source.text, letters.glued.parts);
  const reading =
    readings.find(({ form }) => form === raw) ??
    readings.find(({ form }) => form.toLowerCase() === raw.toLowerCase());
  if (reading === undefined) return otherForm(word, raw);
  const isKept = letters.parts.every((part) => reading.has[part]);
  return {
    fate: isKept ? 'retained' : 'dropped',
    words: [word],
    terms: isKept ? { whole: 1 } : { bothSides: 1, nothingFound: 1 },
    reasons: [{ rule: 'letters-of-word', text: `The adopted word is “${raw}”.` }],
  };
}

function lettersOf({ tape }: Correspondence, start: number, end: number): Letters | null {
  const glued = tape.glued.find((word) => word.start < end && start < word.end);
  if (glued === undefined) return null;
  const parts = glued.parts.flatMap((part, index) => (part.start >= start && part.end <= end ? [index] : []));
  const isWithin = parts.length > 0 && parts.length < glued.parts.length;
  return isWithin ? { glued, parts } : null;
}

function adoptedWordOf({ tape, matches }: Correspondence, { end }: GluedWord): number {
  const place = tape.ends.indexOf(end);
  return place < 0 ? -1 : (matches.matched[place] ?? -1);
}

function gone(): Finding {
  return {
    fate: 'moot',
    words: [],
    terms: {},
    reasons: [{ rule: 'word-gone', text: 'The word that its letters belong to is not in the text.' }],
  };
}

function otherForm(word: number, raw: string): Finding {
  return {
    fate: 'undetermined',
    words: [word],
    terms: {},
    reasons: [
      { rule: 'letters-of-word', text: `The adopted word is “${raw}”, which no reading of the letters is.` },
    ],
  };
}
