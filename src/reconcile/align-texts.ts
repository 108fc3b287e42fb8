import type { Lattice, LatticeAlignment } from '../align/lattice.js';
import { alignWeighted } from '../align/weighted/align-weighted.js';
import type { Paragraphs, Weighing } from '../align/weighted/weighing.js';
import { emptyVocabulary, type Vocabulary, type Words } from '../align/words.js';
import type { Draft } from '../model/draft.js';
import { bracketOffsets, latticeOf, wordTape, type DraftLattice } from '../model/lattice/draft-lattice.js';
import { textWords } from '../model/lattice/text-words.js';
import { provisionsOfWords } from '../model/lattice/word-provisions.js';
import { contentWeight as weightOfWord, weighingOf } from '../model/lattice/weighing.js';

/** An alignment, and what was measured beside it. */
export interface TextAlignment extends LatticeAlignment {
  /** What it costs more to skip a range than to read it, by the number of the range; null where it was not measured. */
  readonly margins: Int32Array | null;
  /** The cost in words that carry matter. */
  readonly costInWords: number;
}

/** A draft and an adopted text, aligned word by word. */
export interface AlignedTexts {
  readonly draft: Draft;
  readonly adopted: Draft;
  readonly vocabulary: Vocabulary;
  readonly weighing: Weighing;
  /** The draft: its tape, and the places of its words. */
  readonly tape: DraftLattice;
  /** The adopted text. */
  readonly words: Words;
  /** For each place of the tape the index of its provision; -1 for marks. */
  readonly tapeProvisions: Int32Array;
  /** For each adopted word the index of its provision. */
  readonly wordProvisions: Int32Array;
  readonly alignment: TextAlignment;
  /** For each adopted word the place of the tape that it is matched with, or -1. */
  readonly takenFrom: Int32Array;
}

/* As much as two words and a half that carry matter: a sentence is split over two paragraphs for more than a word or two. */
const breakCost = 25;

/**
 * Aligns a draft with an adopted text: the reading of the draft that is nearest to it.
 *
 * @param draft The draft.
 * @param adopted The text.
 * @returns Both with their words, and what corresponds.
 */
export function alignTexts(draft: Draft, adopted: Draft): AlignedTexts {
  const vocabulary = emptyVocabulary();
  const words = textWords(adopted, [], vocabulary);
  return align(draft, adopted, vocabulary, words, latticeOf(draft, vocabulary));
}

/**
 * Aligns two drafts as they stand, with all words inside brackets.
 *
 * @param before The earlier draft.
 * @param after The later draft; it takes the place of the adopted text.
 * @returns Both with their words, and what corresponds.
 */
export function alignDrafts(before: Draft, after: Draft): AlignedTexts {
  const vocabulary = emptyVocabulary();
  const words = textWords(after, bracketOffsets(after), vocabulary);
  return align(before, after, vocabulary, words, wordTape(before, vocabulary));
}

function align(
  draft: Draft,
  adopted: Draft,
  vocabulary: Vocabulary,
  words: Words,
  tape: DraftLattice,
): AlignedTexts {
  const weighing = weighingOf(vocabulary);
  const tapeProvisions = provisionsOnTape(draft, tape);
  const wordProvisions = provisionsOfWords(adopted, words.starts);
  const paragraphs: Paragraphs = {
    onTape: breaksOnTape(tapeProvisions),
    inTarget: beginnings(wordProvisions),
    breakCost,
  };
  const alignment = alignLattice(tape.lattice, words.ids, weighing, paragraphs);
  const takenFrom = new Int32Array(words.ids.length).fill(-1);
  for (let place = 0; place < alignment.matched.length; place += 1) {
    const word = alignment.matched[place] ?? -1;
    if (word >= 0) takenFrom[word] = place;
  }
  return {
    draft,
    adopted,
    vocabulary,
    weighing,
    tape,
    words,
    tapeProvisions,
    wordProvisions,
    alignment,
    takenFrom,
  };
}

/** By the weights of words. */
function alignLattice(
  lattice: Lattice,
  target: Int32Array,
  weighing: Weighing,
  paragraphs: Paragraphs,
): TextAlignment {
  const alignment = alignWeighted(lattice, target, weighing, paragraphs);
  const { costIfKept, costIfSkipped, cost } = alignment;
  const margins = costIfSkipped.map((skipped, range) => skipped - (costIfKept[range] ?? 0));
  return { ...alignment, margins, costInWords: cost / weightOfWord };
}

function provisionsOnTape(draft: Draft, { lattice: { tape }, starts }: DraftLattice): Int32Array {
  const places: number[] = [];
  for (let place = 0; place < tape.length; place += 1) if ((tape[place] ?? 0) >= 0) places.push(place);
  const found = provisionsOfWords(
    draft,
    places.map((place) => starts[place] ?? 0),
  );
  const provisions = new Int32Array(tape.length).fill(-1);
  for (const [index, place] of places.entries()) provisions[place] = found[index] ?? -1;
  return provisions;
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

function beginnings(provisions: Int32Array): Uint8Array {
  return Uint8Array.from(provisions, (provision, word) => (provision === provisions[word - 1] ? 0 : 1));
}
