import { rangeOf, roleOf } from '../align/lattice.js';
import type { AlignedTexts } from './align-texts.js';
import type { MovedRun } from './moved-runs.js';

/** The path through the tape: which places are read, and what is matched before and behind each. */
export interface Path {
  /** For each place of the tape 1 where it is a word that is read: not inside a range that is skipped. */
  readonly isRead: Uint8Array;
  /** For each place the number of ranges around it; of a mark, without its own. */
  readonly depth: Int32Array;
  /** The number of words read since the last that is matched for sure, before each place; without those that moved. */
  readonly gapBefore: Int32Array;
  /** The same behind each place. */
  readonly gapBehind: Int32Array;
  /** The adopted word that is matched for sure last before each place, or -1. */
  readonly wordBefore: Int32Array;
  /** The adopted word that is matched for sure first behind each place, or the number of words. */
  readonly wordBehind: Int32Array;
}

/**
 * Walks over the tape both ways.
 *
 * @param texts The aligned texts.
 * @param moves Words that moved: they are not missing where they stood.
 * @returns What stands around each place.
 */
export function pathOf(texts: AlignedTexts, moves: readonly MovedRun[]): Path {
  const {
    tape: { lattice },
    alignment: { matched, kept },
    words,
  } = texts;
  const { tape } = lattice;
  const length = tape.length;
  const isRead = new Uint8Array(length);
  const depth = new Int32Array(length);
  for (let place = 0, around = 0, skipped = 0; place < length; place += 1) {
    const symbol = tape[place] ?? 0;
    const opens = symbol < 0 && roleOf(symbol) === 0;
    const closes = symbol < 0 && !opens;
    const own = symbol < 0 && kept[rangeOf(symbol)] === 0 ? 1 : 0;
    if (closes) {
      around -= 1;
      skipped -= own;
    }
    depth[place] = around;
    isRead[place] = symbol >= 0 && skipped === 0 ? 1 : 0;
    if (opens) {
      around += 1;
      skipped += own;
    }
  }
  const isMissing = isRead.slice();
  for (const { places } of moves) for (const place of places) isMissing[place] = 0;
  const isSolid = solidMatches(texts, isMissing);
  const before = lastMatch(length, 1, -1, matched, isSolid, isMissing);
  const behind = lastMatch(length, -1, words.ids.length, matched, isSolid, isMissing);
  return {
    isRead,
    depth,
    gapBefore: before.gaps,
    gapBehind: behind.gaps,
    wordBefore: before.found,
    wordBehind: behind.found,
  };
}

/* Two words that carry matter, or one with two others; less can be chance. */
const solidWeight = 18;

/* A run goes on over a word in either text: what was put in beside words that stand, or taken out there, does not part them. */
const widestGap = 1;

/** Marks matched words that stand in a run which is not chance. */
function solidMatches(texts: AlignedTexts, isMissing: Uint8Array): Uint8Array {
  const { alignment, weighing, wordProvisions } = texts;
  const { tape } = texts.tape.lattice;
  const isSolid = new Uint8Array(tape.length);
  let run: number[] = [];
  let weight = 0;
  let gap = 0;
  let last = -1;
  const end = (): void => {
    if (weight >= solidWeight) for (const place of run) isSolid[place] = 1;
    run = [];
    weight = 0;
  };
  for (let place = 0; place < tape.length; place += 1) {
    const word = alignment.matched[place] ?? -1;
    if (word < 0) {
      gap += isMissing[place] ?? 0;
      continue;
    }
    const goesOn =
      Math.min(gap, word - last - 1) <= widestGap && wordProvisions[word] === wordProvisions[last];
    if (!goesOn) end();
    run.push(place);
    weight += weighing.weights[tape[place] ?? 0] ?? 0;
    gap = 0;
    last = word;
  }
  end();
  return isSolid;
}

/** Walks over the tape in one direction and says at each place what was matched last, and how many words were read since. */
function lastMatch(
  length: number,
  step: 1 | -1,
  none: number,
  matched: Int32Array,
  isSolid: Uint8Array,
  isMissing: Uint8Array,
): { gaps: Int32Array; found: Int32Array } {
  const gaps = new Int32Array(length);
  const found = new Int32Array(length);
  let gap = 0;
  let word = none;
  for (let place = step > 0 ? 0 : length - 1; place >= 0 && place < length; place += step) {
    gaps[place] = gap;
    found[place] = word;
    if (isSolid[place] === 1) {
      gap = 0;
      word = matched[place] ?? none;
    } else gap += isMissing[place] ?? 0;
  }
  return { gaps, found };
}
