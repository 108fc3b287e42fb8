import type { Vocabulary } from '../../words/vocabulary.js';
import { withReferences } from '../../words/cross-references.js';
import { addWords, type WordList, type Words } from '../../words/words.js';
import type { Draft } from '../draft.js';
import type { SourceRange } from '../../text/plain-text.js';

/**
 * Lists the ranges of a text that hold its own words, in the order of the text.
 *
 * @param draft The text.
 * @returns The runs of all provisions.
 */
export function runsOf({ provisions }: Draft): SourceRange[] {
  const runs = provisions.flatMap((provision) => provision.runs);
  return runs.sort((a, b) => a.start - b.start);
}

/* What stands between the halves of a word that was broken at the end of a line, or might have been: the reader of lines has joined them. */
const wordCut = /^(?:[-\u2010]\s{1,8}|[\u00AD\uFFFE]\s{0,8})$/u;
const longestCut = 9;

/** Runs, with those in one that part a word only where it is cut. */
function runsOfWords(draft: Draft): SourceRange[] {
  const { text } = draft.source;
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of runsOf(draft)) {
    const last = joined.at(-1);
    const isBroken =
      last !== undefined && start - last.end <= longestCut && wordCut.test(text.slice(last.end, start));
    if (isBroken) last.end = end;
    else joined.push({ start, end });
  }
  return joined;
}

/* Not the raised digits of footnotes, which are numbers to Unicode. */
const wordCharacter = /(?![⁰¹²³⁴-⁹])[\p{L}\p{N}\p{M}\p{Sc}%‰°&§+=]/u;

/** What counts as a word: words only, or punctuation marks too. */
export type WordKind = 'words' | 'words-and-marks';

/**
 * Lists the words of a text.
 *
 * @param draft The text.
 * @param cuts Offsets, ascending, at which a word ends in any case.
 * @param vocabulary The numbers that are known; new normal forms are added.
 * @param kind Whether punctuation counts.
 * @returns The words of all provisions in the order of the text; numbers of references inside the text have forms of their own.
 */
export function textWords(
  draft: Draft,
  cuts: readonly number[],
  vocabulary: Vocabulary,
  kind: WordKind = 'words',
): Words {
  const all: WordList = { ids: [], starts: [], ends: [] };
  const isWord = wordTest(vocabulary);
  let cut = 0;
  for (const { start, end } of runsOfWords(draft)) {
    for (let from = start; from < end;) {
      while (cut < cuts.length && (cuts[cut] ?? Infinity) <= from) cut += 1;
      const to = Math.min(end, cuts[cut] ?? Infinity);
      addWords(all, draft.source.text, { start: from, end: to }, vocabulary);
      from = to;
    }
  }
  const words = kind === 'words' ? wordsAmong(all, isWord) : columnsOf(all, all.ids.length);
  return withReferences({ text: draft.source.text, words }, vocabulary);
}

/** Moves the words to the front of their list, without the marks between them. */
function wordsAmong(all: WordList, isWord: (id: number) => boolean): Words {
  const { ids, starts, ends } = all;
  let count = 0;
  for (let index = 0; index < ids.length; index += 1) {
    const id = ids[index] ?? 0;
    if (!isWord(id)) continue;
    ids[count] = id;
    starts[count] = starts[index] ?? 0;
    ends[count] = ends[index] ?? 0;
    count += 1;
  }
  return columnsOf(all, count);
}

function columnsOf({ ids, starts, ends }: WordList, count: number): Words {
  const column = (from: readonly number[]): Int32Array => {
    const to = new Int32Array(count);
    for (let index = 0; index < count; index += 1) to[index] = from[index] ?? 0;
    return to;
  };
  return { ids: column(ids), starts: column(starts), ends: column(ends) };
}

function wordTest({ forms }: Vocabulary): (id: number) => boolean {
  const known: boolean[] = [];
  return (id) => (known[id] ??= wordCharacter.test(forms[id] ?? ''));
}
