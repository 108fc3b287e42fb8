import { contentWeight } from '../words/weighing.js';

import { leftovers, type Leftovers, type MatchedTexts } from './leftovers.js';
import { countOf, stemIndex, type StemIndex } from './stem-index.js';

/** Words that stand at another place than in the draft: a run of the same words, but for form, on what the alignment leaves over. */
export interface MovedRun {
  /** Places of the tape, ascending. */
  readonly places: readonly number[];
  /** The first of as many adopted words. */
  readonly word: number;
  /** Whether it stays in the paragraph that corresponds to its own. */
  readonly isWithinProvision: boolean;
}

interface Candidate extends MovedRun {
  /** What its words say, by their frequency in the adopted text. */
  readonly bits: number;
  /** What chance would give among all pairs of places where it could begin. */
  readonly chance: number;
  /** What chance would give between the two passages that it is in. */
  readonly chanceInPassages: number;
}

/* A run is taken where chance would give it less than one time in twenty (log2 20); so its length need not be picked. */
const bitsAboveChance = 4.3;
/* Between passages of which some words are known to have moved from one to the other, one in two is enough. */
const bitsAboveChanceInPassages = 1;
/* What says no more is not taken, whatever chance would give. */
const fewestBits = Math.min(bitsAboveChance, bitsAboveChanceInPassages);
/* A word that is left over so often would begin too many runs; a run is found from the word behind it. */
const mostStarts = 64;
/*
 * From another paragraph, fewer words are a turn of phrase: the longest run that the UN-Habitat pair and the Paris drafts have in common, of
 * which neither came from the other, has six (“gender equality and the empowerment of”).
 */
const fewestWordsFromElsewhere = 7;
/* Of a passage that moved with edits, parts that are as short are sure enough. */
const fewestWordsInPassage = 2;

/**
 * Finds words that moved: the runs that say most first, each adopted word and each word of the draft in one run at most.
 *
 * How much a run says is the sum of the information of its words. It is set against the number of pairs of places where a run could begin,
 * as the significance of a local alignment is (Karlin and Altschul 1990).
 *
 * @param texts The aligned texts.
 * @param counterparts For each provision of the draft the adopted provisions that correspond to it.
 * @returns Runs in the order of the draft.
 */
export function movedRuns(texts: MatchedTexts, counterparts: readonly ReadonlySet<number>[]): MovedRun[] {
  const left = leftovers(texts);
  const occurrences = stemIndex(texts.words.ids, texts.weighing.stems);
  const candidates = candidatesOf(texts, left, occurrences, counterparts);
  const used = new Set<number>();
  const standsOnce = uniqueRuns(texts, occurrences);
  const isDistinct = (run: Candidate): boolean =>
    run.isWithinProvision || (run.places.length >= fewestWordsFromElsewhere && standsOnce(run));
  const taken = takeBest(
    candidates.filter((run) => run.bits - run.chance > bitsAboveChance && isDistinct(run)),
    left,
    used,
  );
  const linked = new Set(taken.map((run) => passagesOf(left, run)));
  const beside = takeBest(
    candidates.filter(
      (run) =>
        (run.isWithinProvision || run.places.length >= fewestWordsInPassage) &&
        run.bits - run.chanceInPassages > bitsAboveChanceInPassages &&
        linked.has(passagesOf(left, run)),
    ),
    left,
    used,
  );
  return [...taken, ...beside].sort((a, b) => (a.places[0] ?? 0) - (b.places[0] ?? 0));
}

/** Tells of a run whether its words stand in the adopted text once: what stands there again is a formula, which comes from anywhere. */
function uniqueRuns({ words, weighing }: MatchedTexts, occurrences: StemIndex): (run: MovedRun) => boolean {
  const stems = words.ids.map((id) => weighing.stems[id] ?? -1);
  const frequency = (word: number): number => countOf(occurrences, stems[word] ?? -1);
  return ({ places, word }) => {
    let rarest = 0;
    for (let index = 1; index < places.length; index += 1)
      if (frequency(word + index) < frequency(word + rarest)) rarest = index;
    const isAt = (first: number): boolean =>
      places.every((_, index) => stems[first + index] === stems[word + index]);
    const first = occurrences.firsts[stems[word + rarest] ?? -1] ?? 0;
    const found = occurrences.words.subarray(first, first + frequency(word + rarest));
    return found.every((other) => other - rarest === word || !isAt(other - rarest));
  };
}

function passagesOf({ passageOfPlace, passageOfWord }: Leftovers, { places, word }: MovedRun): string {
  return `${String(passageOfPlace[places[0] ?? 0])} ${String(passageOfWord[word])}`;
}

function takeBest(candidates: Candidate[], { isFree }: Leftovers, used: Set<number>): MovedRun[] {
  candidates.sort((a, b) => b.bits - a.bits || (a.places[0] ?? 0) - (b.places[0] ?? 0) || a.word - b.word);
  const taken: MovedRun[] = [];
  for (const { places, word, isWithinProvision } of candidates) {
    if (places.some((place, index) => used.has(place) || isFree[word + index] !== 1)) continue;
    for (const [index, place] of places.entries()) {
      used.add(place);
      isFree[word + index] = 0;
    }
    taken.push({ places, word, isWithinProvision });
  }
  return taken;
}

/** All longest runs of words that are left over in both texts and have the same stems. */
function candidatesOf(
  texts: MatchedTexts,
  left: Leftovers,
  occurrences: StemIndex,
  counterparts: readonly ReadonlySet<number>[],
): Candidate[] {
  const stems = stemsOf(texts, left);
  const { firsts, words } = stems.freeWords;
  const bitsOf = (word: number): number =>
    Math.log2(stems.ofWords.length / countOf(occurrences, stems.ofWords[word] ?? -1));
  const found: Candidate[] = [];
  const matches = (index: number, word: number): boolean =>
    left.isFree[word] === 1 && stems.ofPlaces[index] === stems.ofWords[word];
  const joins = (index: number, word: number): boolean =>
    left.followsLast[index] === 1 && left.isFree[word - 1] === 1;
  const startsAt = (index: number): number => {
    const count = countOf(stems.freeWords, stems.ofPlaces[index] ?? -1);
    return count > mostStarts ? 0 : count;
  };
  for (let index = 0; index < left.places.length; index += 1) {
    const first = firsts[stems.ofPlaces[index] ?? -1] ?? 0;
    const end = first + startsAt(index);
    for (let row = first; row < end; row += 1) {
      const word = words[row] ?? 0;
      const isBegun = joins(index, word) && matches(index - 1, word - 1);
      if (isBegun && startsAt(index - 1) > 0) continue;
      let length = 1;
      let bits = bitsOf(word);
      while (joins(index + length, word + length) && matches(index + length, word + length)) {
        bits += bitsOf(word + length);
        length += 1;
      }
      if (bits <= fewestBits) continue;
      const places = left.places.slice(index, index + length);
      if (carriesMatter(texts, places)) found.push(weigh(texts, left, counterparts, { places, word, bits }));
    }
  }
  return found;
}

/** Words such as “in order to” stand in every text. */
function carriesMatter({ tape, weighing }: MatchedTexts, places: readonly number[]): boolean {
  return places.some((place) => (weighing.weights[tape.lattice.tape[place] ?? 0] ?? 0) >= contentWeight);
}

function weigh(
  { tapeProvisions, wordProvisions }: MatchedTexts,
  left: Leftovers,
  counterparts: readonly ReadonlySet<number>[],
  { places, word, bits }: { places: number[]; word: number; bits: number },
): Candidate {
  const [first = 0] = places;
  const from = tapeProvisions[first] ?? -1;
  const to = wordProvisions[word] ?? -1;
  const isWithinProvision = counterparts[from]?.has(to) ?? false;
  const pairs = isWithinProvision
    ? (left.placesIn.get(from) ?? 1) * (left.wordsIn.get(to) ?? 1)
    : left.placeCount * left.freeCount;
  const placesOfPassage = left.passageLengths.places.get(left.passageOfPlace[first] ?? 0) ?? 1;
  const wordsOfPassage = left.passageLengths.words.get(left.passageOfWord[word] ?? 0) ?? 1;
  return {
    places,
    word,
    bits,
    isWithinProvision,
    chance: Math.log2(pairs),
    chanceInPassages: Math.log2(placesOfPassage * wordsOfPassage),
  };
}

interface Stems {
  readonly ofPlaces: Int32Array;
  readonly ofWords: Int32Array;
  readonly freeWords: StemIndex;
}

function stemsOf({ words, weighing: { stems }, tape }: MatchedTexts, { places, isFree }: Leftovers): Stems {
  return {
    ofPlaces: new Int32Array(places.map((place) => stems[tape.lattice.tape[place] ?? 0] ?? -1)),
    ofWords: words.ids.map((id) => stems[id] ?? -1),
    freeWords: stemIndex(words.ids, stems, (word) => isFree[word] === 1),
  };
}
