import { correspond } from '../correspond/correspond.js';
import type { Correspondence } from '../correspond/correspondence.js';
import { draftAndAdopted, twoDrafts, type ComparedTexts } from '../correspond/texts.js';
import type { Draft } from '../model/draft.js';
import type { Tell } from '../progress/progress.js';
import type { Words } from '../words/words.js';

/** A series of texts with what corresponds between them. */
export interface Series {
  readonly drafts: readonly SeriesDraft[];
  /** Of each draft with the next one; one less than there are drafts. */
  readonly steps: readonly Step[];
  readonly adopted: Draft;
  /** The words of the adopted text; their indices name them everywhere in this room. */
  readonly words: Words;
  /** For each word of the adopted text the index of its provision. */
  readonly wordProvisions: Int32Array;
}

/** A draft of a series and what of it corresponds to the adopted text. */
export interface SeriesDraft {
  readonly draft: Draft;
  readonly texts: Correspondence;
  /** Its words without the marks between them; their indices name them everywhere in this room. */
  readonly words: Words;
  /** For each word its place on the tape. */
  readonly places: Int32Array;
  /** For each adopted word the word that it comes from, or -1; and the number of its form in this draft. */
  readonly sources: Int32Array;
  readonly forms: Int32Array;
  /** For each word the adopted word that it became, or -1. */
  readonly targets: Int32Array;
}

/** What corresponds in two drafts side by side. */
export interface Step {
  readonly texts: Correspondence;
  /** For each word of the later draft that of the earlier one, or -1. */
  readonly back: Int32Array;
  /** For each word of the earlier draft that of the later one, or -1. */
  readonly forth: Int32Array;
}

/**
 * Finds what corresponds in a series: each draft with the next, and each with the adopted text. So the work grows with the number of drafts
 * and not with its square.
 *
 * @param drafts The drafts in order.
 * @param adopted The text that was adopted.
 * @param tell Who is told how far it is.
 * @returns The correspondences, in words.
 */
export function seriesOf(drafts: readonly Draft[], adopted: Draft, tell: Tell): Series {
  const corresponding = (texts: ComparedTexts): Correspondence => correspond(texts, undefined, tell);
  const all = drafts.map((draft) => {
    tell('words');
    return corresponding(draftAndAdopted(draft, adopted));
  });
  const last = all.at(-1);
  const words = last?.words ?? { ids: none, starts: none, ends: none };
  const series = all.map((texts) => seriesDraft(texts, words));
  const steps = series.slice(1).map((later, index): Step => {
    const earlier = series[index] ?? later;
    tell('words');
    const texts = corresponding(twoDrafts(earlier.draft, later.draft));
    const before = wordsOnTape(texts);
    const ways = waysOf(texts, before.indexAt);
    const [fromEarlier, fromLater] = [
      indicesAt(before.words, earlier.words),
      indicesAt(texts.words, later.words),
    ];
    const [toEarlier, toLater] = [
      indicesAt(earlier.words, before.words),
      indicesAt(later.words, texts.words),
    ];
    return {
      texts,
      back: fromLater.map((word) => toEarlier[ways.sources[word] ?? -1] ?? -1),
      forth: fromEarlier.map((word) => toLater[ways.targets[word] ?? -1] ?? -1),
    };
  });
  return { drafts: series, steps, adopted, words, wordProvisions: last?.wordProvisions ?? none };
}

const none = new Int32Array(0);

function seriesDraft(texts: Correspondence, adopted: Words): SeriesDraft {
  const { words, places, indexAt } = wordsOnTape(texts);
  const ways = waysOf(texts, indexAt);
  const [toOwn, toAdopted] = [indicesAt(texts.words, adopted), indicesAt(adopted, texts.words)];
  return {
    draft: texts.draft,
    texts,
    words,
    places,
    sources: toOwn.map((word) => ways.sources[word] ?? -1),
    forms: toOwn.map((word) => texts.words.ids[word] ?? -1),
    targets: ways.targets.map((word) => toAdopted[word] ?? -1),
  };
}

interface TapeWords {
  readonly words: Words;
  readonly places: Int32Array;
  /** For each place of the tape the index of its word; -1 for marks. */
  readonly indexAt: Int32Array;
}

function wordsOnTape({ tape: { lattice, starts, ends } }: Correspondence): TapeWords {
  let count = 0;
  const indexAt = lattice.tape.map((symbol) => (symbol < 0 ? -1 : count++));
  const places = Int32Array.from(indexAt.keys()).filter((place) => (indexAt[place] ?? -1) >= 0);
  const ofWords = (values: Int32Array): Int32Array => places.map((place) => values[place] ?? 0);
  return {
    words: { ids: ofWords(lattice.tape), starts: ofWords(starts), ends: ofWords(ends) },
    places,
    indexAt,
  };
}

/** Where each word of the later text came from and each of the earlier went, in its place or in a run that moved. */
function waysOf(
  { matches: { takenFrom, matched }, moves }: Correspondence,
  indexAt: Int32Array,
): { sources: Int32Array; targets: Int32Array } {
  const sources = takenFrom.map((place) => indexAt[place] ?? -1);
  const targets = matched.filter((_, place) => (indexAt[place] ?? -1) >= 0);
  for (const { places, word } of moves) {
    for (const [index, place] of places.entries()) {
      const own = indexAt[place] ?? -1;
      if ((sources[word + index] ?? -1) < 0) sources[word + index] = own;
      if ((targets[own] ?? -1) < 0) targets[own] = word + index;
    }
  }
  return { sources, targets };
}

/**
 * Finds the words of one reading of a text in another of the same text: a word may be cut where the other reading has it whole.
 *
 * @param among The words looked for.
 * @param words The words that they are looked for from.
 * @returns For each of `words` the index in `among` of the one that it begins in, or -1.
 */
function indicesAt(among: Words, words: Words): Int32Array {
  let next = 0;
  return words.starts.map((start) => {
    while (next < among.starts.length && (among.ends[next] ?? 0) <= start) next += 1;
    return next < among.starts.length && (among.starts[next] ?? 0) <= start ? next : -1;
  });
}
