import type { WordMatches } from './align-links.js';
import type { ComparedTexts } from './texts.js';

/** Two texts with the words that correspond in linked clauses. */
export interface MatchedTexts extends ComparedTexts {
  readonly matches: WordMatches;
}

/** What an alignment leaves over: words of the draft without a partner, and adopted words without one. */
export interface Leftovers {
  /** Words of the draft, as places of the tape, ascending; words that are skipped too. */
  readonly places: readonly number[];
  /** For each of them 1 where it stands right behind the one before, but for marks. */
  readonly followsLast: Uint8Array;
  /** For each adopted word 1 where it has no partner; it may be changed by who finds one. */
  readonly isFree: Uint8Array;
  readonly freeCount: number;
  /** How many of the words of the draft could be matched: an adopted word that is left over has their stem. */
  readonly placeCount: number;
  /** The number of words left over in each provision, by its index; of the draft, those that could be matched. */
  readonly placesIn: ReadonlyMap<number, number>;
  readonly wordsIn: ReadonlyMap<number, number>;
  /** The passage of each place of the tape: words left over without a matched one between them, numbered. */
  readonly passageOfPlace: Int32Array;
  readonly passageOfWord: Int32Array;
  /** How many words each passage has; of the draft, those that could be matched. */
  readonly passageLengths: {
    readonly places: ReadonlyMap<number, number>;
    readonly words: ReadonlyMap<number, number>;
  };
}

/**
 * Lists what an alignment leaves over.
 *
 * @param texts The aligned texts.
 * @returns The words and the passages that they form.
 */
export function leftovers(texts: MatchedTexts): Leftovers {
  const { tape, tapeProvisions, wordProvisions } = texts;
  const { matched, takenFrom } = texts.matches;
  const symbols = tape.lattice.tape;
  const ofDraft = passages(symbols.length, (place) =>
    (symbols[place] ?? -1) < 0 ? 'mark' : (matched[place] ?? -1) < 0 ? 'left' : 'matched',
  );
  const ofAdopted = passages(takenFrom.length, (word) => ((takenFrom[word] ?? -1) < 0 ? 'left' : 'matched'));
  /* Other words are no place where a run could begin, so that a bracket of words that are nowhere else changes nothing. */
  const stemOf = (word: number): number => texts.weighing.stems[word] ?? -1;
  const wanted = new Set(ofAdopted.members.map((word) => stemOf(texts.words.ids[word] ?? -1)));
  const couldMatch = ofDraft.members.filter((place) => wanted.has(stemOf(symbols[place] ?? -1)));
  const placeNumbers = ofDraft.members;
  return {
    places: placeNumbers,
    followsLast: new Uint8Array(
      placeNumbers.map((place, index) =>
        index > 0 && ofDraft.passageOf[place] === ofDraft.passageOf[placeNumbers[index - 1] ?? 0] ? 1 : 0,
      ),
    ),
    isFree: new Uint8Array(takenFrom.map((place) => (place < 0 ? 1 : 0))),
    freeCount: ofAdopted.members.length,
    placeCount: couldMatch.length,
    placesIn: countBy(couldMatch, tapeProvisions),
    wordsIn: countBy(ofAdopted.members, wordProvisions),
    passageOfPlace: ofDraft.passageOf,
    passageOfWord: ofAdopted.passageOf,
    passageLengths: {
      places: countBy(couldMatch, ofDraft.passageOf),
      words: countBy(ofAdopted.members, ofAdopted.passageOf),
    },
  };
}

interface Passages {
  readonly members: readonly number[];
  readonly passageOf: Int32Array;
}

function passages(length: number, kindAt: (index: number) => 'mark' | 'left' | 'matched'): Passages {
  const members: number[] = [];
  const passageOf = new Int32Array(length).fill(-1);
  let passage = 0;
  for (let index = 0; index < length; index += 1) {
    const kind = kindAt(index);
    if (kind === 'matched') passage += 1;
    if (kind !== 'left') continue;
    passageOf[index] = passage;
    members.push(index);
  }
  return { members, passageOf };
}

function countBy(members: readonly number[], groups: Int32Array): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const member of members) {
    const group = groups[member] ?? -1;
    counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return counts;
}
