import type { AlignedTexts } from './align-texts.js';

/** What an alignment leaves over: words of the draft without a partner, and adopted words without one. */
export interface Leftovers {
  /** Words of the draft, as places of the tape, ascending; words that are skipped too. */
  readonly places: readonly number[];
  /** For each of them 1 where it stands right behind the one before, but for marks. */
  readonly followsLast: Uint8Array;
  /** For each adopted word 1 where it has no partner; it may be changed by who finds one. */
  readonly isFree: Uint8Array;
  readonly freeCount: number;
  /** The number of words left over in each provision, by its index. */
  readonly placesIn: ReadonlyMap<number, number>;
  readonly wordsIn: ReadonlyMap<number, number>;
  /** The passage of each place of the tape: words left over without a matched one between them, numbered. */
  readonly passageOfPlace: Int32Array;
  readonly passageOfWord: Int32Array;
  /** How many words each passage has. */
  readonly passageLengths: { readonly places: readonly number[]; readonly words: readonly number[] };
}

/**
 * Lists what an alignment leaves over.
 *
 * @param texts The aligned texts.
 * @returns The words and the passages that they form.
 */
export function leftovers(texts: AlignedTexts): Leftovers {
  const { tape, alignment, takenFrom, tapeProvisions, wordProvisions } = texts;
  const symbols = tape.lattice.tape;
  const ofDraft = passages(symbols.length, (place) =>
    (symbols[place] ?? -1) < 0 ? 'mark' : (alignment.matched[place] ?? -1) < 0 ? 'left' : 'matched',
  );
  const ofAdopted = passages(takenFrom.length, (word) => ((takenFrom[word] ?? -1) < 0 ? 'left' : 'matched'));
  const isFree = takenFrom.map((place) => (place < 0 ? 1 : 0));
  const placeNumbers = ofDraft.members;
  return {
    places: placeNumbers,
    followsLast: Uint8Array.from(placeNumbers, (place, index) =>
      index > 0 && ofDraft.passageOf[place] === ofDraft.passageOf[placeNumbers[index - 1] ?? 0] ? 1 : 0,
    ),
    isFree: Uint8Array.from(isFree),
    freeCount: ofAdopted.members.length,
    placesIn: countBy(placeNumbers, tapeProvisions),
    wordsIn: countBy(ofAdopted.members, wordProvisions),
    passageOfPlace: ofDraft.passageOf,
    passageOfWord: ofAdopted.passageOf,
    passageLengths: { places: ofDraft.lengths, words: ofAdopted.lengths },
  };
}

interface Passages {
  readonly members: readonly number[];
  readonly passageOf: Int32Array;
  readonly lengths: readonly number[];
}

function passages(length: number, kindAt: (index: number) => 'mark' | 'left' | 'matched'): Passages {
  const members: number[] = [];
  const passageOf = new Int32Array(length).fill(-1);
  const lengths: number[] = [];
  let isOpen = false;
  for (let index = 0; index < length; index += 1) {
    const kind = kindAt(index);
    if (kind === 'matched') isOpen = false;
    if (kind !== 'left') continue;
    if (!isOpen) lengths.push(0);
    isOpen = true;
    const passage = lengths.length - 1;
    lengths[passage] = (lengths[passage] ?? 0) + 1;
    passageOf[index] = passage;
    members.push(index);
  }
  return { members, passageOf, lengths };
}

function countBy(members: readonly number[], provisions: Int32Array): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const member of members) {
    const provision = provisions[member] ?? -1;
    counts.set(provision, (counts.get(provision) ?? 0) + 1);
  }
  return counts;
}
