import type { Paragraphs, Weighing } from '../align/weighted/weighing.js';
import { emptyVocabulary, type Vocabulary } from '../words/vocabulary.js';
import type { Words } from '../words/words.js';
import type { Draft } from '../model/draft.js';
import { bracketOffsets, latticeOf, wordTape, type DraftLattice } from '../model/lattice/draft-lattice.js';
import { textWords } from '../model/lattice/text-words.js';
import { equivalentsOf, occurrencesOf, type Occurrence } from '../words/equivalents.js';
import { contentWeight, stemsOf, weighingOf } from '../words/weighing.js';
import { provisionsOfWords } from '../model/lattice/word-provisions.js';

/** Two texts as words of one vocabulary: an earlier one, of which brackets may be skipped, and a later one. */
export interface ComparedTexts {
  readonly draft: Draft;
  readonly adopted: Draft;
  readonly vocabulary: Vocabulary;
  readonly weighing: Weighing;
  /** The draft: its tape, and the places of its words. */
  readonly tape: DraftLattice;
  /** The later text. */
  readonly words: Words;
  /** For each place of the tape the index of its provision; -1 for marks. */
  readonly tapeProvisions: Int32Array;
  /** For each word of the later text the index of its provision. */
  readonly wordProvisions: Int32Array;
  /** Words that stand for others, by places of the tape and by words of the later text. */
  readonly phrases: { readonly draft: readonly Occurrence[]; readonly adopted: readonly Occurrence[] };
}

/**
 * Takes a draft and an adopted text as words.
 *
 * @param draft The draft; its brackets are ranges that may be skipped.
 * @param adopted The text.
 * @returns Both, with the way back to their sources.
 */
export function draftAndAdopted(draft: Draft, adopted: Draft): ComparedTexts {
  const vocabulary = emptyVocabulary(draft.source.language ?? adopted.source.language);
  const words = textWords(adopted, [], vocabulary);
  return withProvisions(draft, adopted, vocabulary, words, latticeOf(draft, vocabulary));
}

/**
 * Takes two drafts as they stand, with all words inside brackets.
 *
 * @param before The earlier draft.
 * @param after The later draft; it takes the place of the adopted text.
 * @returns Both, with the way back to their sources.
 */
export function twoDrafts(before: Draft, after: Draft): ComparedTexts {
  const vocabulary = emptyVocabulary(before.source.language ?? after.source.language);
  const words = textWords(after, bracketOffsets(after), vocabulary);
  return withProvisions(before, after, vocabulary, words, wordTape(before, vocabulary));
}

function withProvisions(
  draft: Draft,
  adopted: Draft,
  vocabulary: Vocabulary,
  words: Words,
  tape: DraftLattice,
): ComparedTexts {
  const stems = stemsOf(vocabulary);
  const equivalents = equivalentsOf(
    { text: draft.source.text, words: wordsOnTape(tape) },
    { text: adopted.source.text, words },
    vocabulary,
    stems,
  );
  const phrases = {
    draft: inOneWay(occurrencesOf(equivalents, tape.lattice.tape), draft.source.text, tape),
    adopted: inOneWay(occurrencesOf(equivalents, words.ids), adopted.source.text, words),
  };
  return {
    draft,
    adopted,
    vocabulary,
    weighing: withMeanings(weighingOf(vocabulary, stems), phrases),
    tape,
    words,
    tapeProvisions: provisionsOnTape(draft, tape),
    wordProvisions: provisionsOfWords(adopted, words.starts),
    phrases,
  };
}

/** `International Labour Organization (ILO)` says one thing: what either says alone answers to both. */
function inOneWay(
  occurrences: readonly Occurrence[],
  text: string,
  { starts, ends }: { readonly starts: ArrayLike<number>; readonly ends: ArrayLike<number> },
): Occurrence[] {
  const joined: Occurrence[] = [];
  for (const one of occurrences) {
    const last = joined.at(-1);
    const isSame = last?.meaning === one.meaning && last.isShort !== one.isShort;
    const between = isSame ? text.slice(ends[last.end - 1], starts[one.first]) : '';
    if (isSame && /^\s?\([“"]?$/u.test(between))
      joined[joined.length - 1] = { ...last, end: one.end, isShort: false };
    else joined.push(one);
  }
  return joined;
}

function wordsOnTape({ lattice: { tape }, starts, ends }: DraftLattice): Words {
  let count = 0;
  const words = {
    ids: new Int32Array(tape.length),
    starts: new Int32Array(tape.length),
    ends: new Int32Array(tape.length),
  };
  for (let place = 0; place < tape.length; place += 1) {
    const symbol = tape[place] ?? -1;
    if (symbol < 0) continue;
    words.ids[count] = symbol;
    words.starts[count] = starts[place] ?? 0;
    words.ends[count] = ends[place] ?? 0;
    count += 1;
  }
  return {
    ids: words.ids.subarray(0, count),
    starts: words.starts.subarray(0, count),
    ends: words.ends.subarray(0, count),
  };
}

/* As much as two words: a name that is written out has as many at least. */
const phraseWeight = 2 * contentWeight;

/** Numbers behind those of the words for what abbreviations and their long forms say, so that one may stand for the other. */
function withMeanings(weighing: Weighing, { draft, adopted }: ComparedTexts['phrases']): Weighing {
  const count = [...draft, ...adopted].reduce((most, { meaning }) => Math.max(most, meaning + 1), 0);
  const { weights, stems } = weighing;
  const first = stems.reduce((most, stem) => Math.max(most, stem + 1), 0);
  const allWeights = new Int32Array(weights.length + count).fill(phraseWeight);
  const allStems = Int32Array.from({ length: stems.length + count }, (_, id) => first + id - stems.length);
  allWeights.set(weights);
  allStems.set(stems);
  return { ...weighing, weights: allWeights, stems: allStems };
}

function provisionsOnTape(draft: Draft, { lattice: { tape }, starts }: DraftLattice): Int32Array {
  const provisions = provisionsOfWords(draft, starts);
  for (const [place, symbol] of tape.entries()) if (symbol < 0) provisions[place] = -1;
  return provisions;
}

/* As much as two words and a half that carry matter: a sentence is split over two paragraphs for more than a word or two. */
const breakCost = 25;

/**
 * Says where the paragraphs of two texts begin.
 *
 * @param tapeProvisions For each place of a tape its provision; -1 for marks.
 * @param wordProvisions For each word its provision.
 * @returns What the aligner is told of it.
 */
export function paragraphsOf(tapeProvisions: Int32Array, wordProvisions: Int32Array): Paragraphs {
  return {
    onTape: breaksOnTape(tapeProvisions),
    inTarget: beginsOf(wordProvisions),
    breakCost,
  };
}

function beginsOf(provisions: Int32Array): Uint8Array {
  const begins = new Uint8Array(provisions.length);
  for (let word = 0; word < provisions.length; word += 1)
    begins[word] = provisions[word] === provisions[word - 1] ? 0 : 1;
  return begins;
}

/** A paragraph begins behind the last word of the one before, and, where marks stand between them, at its first word again. */
function breaksOnTape(provisions: Int32Array): Uint8Array {
  const breaks = new Uint8Array(provisions.length);
  let last = -1;
  for (let place = 0; place < provisions.length; place += 1) {
    if (provisions[place] === -1) continue;
    if (last >= 0 && provisions[place] !== provisions[last]) {
      breaks[last + 1] = 1;
      breaks[place] = 1;
    }
    last = place;
  }
  return breaks;
}
