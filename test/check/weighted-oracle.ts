import { rangeOf, roleOf } from '../../src/align/lattice.js';
import type { WrittenTape, WrittenWords } from './tape-text.js';

/** What words cost. */
export interface Costs {
  readonly weightOf: (word: number) => number;
  readonly stemOf: (word: number) => number;
  readonly variantCost: number;
  readonly runCost: number;
  readonly breakCost: number;
}

/** One way to read a tape. */
export interface TapeReading {
  readonly kept: ReadonlySet<number>;
  readonly words: readonly number[];
  /** The place of each word on the tape. */
  readonly places: readonly number[];
  /** Whether a paragraph begins before each word, and whether one does behind the last. */
  readonly breaks: readonly boolean[];
}

/**
 * Lists all readings of a tape: of each group of alternatives one or none.
 *
 * @param tape The tape; with more than a few ranges there are too many.
 * @returns Each reading once.
 */
export function readingsOf(tape: WrittenTape): TapeReading[] {
  const choices = tape.groups.reduce<readonly (readonly number[])[]>(
    (chosen, group) => chosen.flatMap((ranges) => [ranges, ...group.map((range) => [...ranges, range])]),
    [[]],
  );
  const readings = choices.map((ranges) => readingOf(tape, new Set(ranges)));
  return [...new Map(readings.map((reading) => [[...reading.kept].join(), reading])).values()];
}

function readingOf({ tape, breaks }: WrittenTape, chosen: ReadonlySet<number>): TapeReading {
  const kept = new Set<number>();
  const words: number[] = [];
  const places: number[] = [];
  /* Paragraphs begin with the text. */
  const begins = [true];
  const open: boolean[] = [];
  for (const [place, symbol] of tape.entries()) {
    const isLive = (): boolean => open.every(Boolean);
    if (symbol >= 0) {
      if (!isLive()) continue;
      words.push(symbol);
      places.push(place);
      begins.push(false);
    } else {
      const role = roleOf(symbol);
      if (role !== 0) open.pop();
      if (role !== 1) {
        const range = rangeOf(symbol);
        if (isLive() && chosen.has(range)) kept.add(range);
        open.push(chosen.has(range));
      }
      if (role === 2) continue;
    }
    if (isLive() && (breaks[place + 1] ?? 1) === 1) begins[begins.length - 1] = true;
  }
  return { kept, words, places, breaks: begins };
}

/**
 * What it costs to make a text of a reading, by the textbook: each word is left out, added or matched with one of its stem.
 *
 * A word of the adopted text that begins a paragraph costs more to add in the middle of one of the draft. A match costs more unless it
 * follows a match of the words before, or paragraphs begin in both texts.
 *
 * @param reading The reading.
 * @param target The adopted text.
 * @param costs What words cost.
 * @param matched For each place of the tape the word that it is matched with, or -1; without it, any match is allowed.
 * @returns The least cost; infinite where what is matched cannot be.
 */
export function costOfReading(
  { words, places, breaks }: TapeReading,
  { words: target, breaks: targetBreaks }: WrittenWords,
  costs: Costs,
  matched?: ArrayLike<number>,
): number {
  const known = new Map<string, number>();
  const rest = (index: number, at: number, isRun: boolean): number => {
    if (index === words.length && at === target.length) return 0;
    const key = `${String(index)} ${String(at)} ${String(isRun)}`;
    const found = known.get(key) ?? step(index, at, isRun);
    known.set(key, found);
    return found;
  };
  const step = (index: number, at: number, isRun: boolean): number => {
    const word = words[index];
    const other = target[at];
    const partner = matched?.[places[index] ?? 0];
    const isBreak = breaks[index] === true;
    const begins = targetBreaks[at] === 1;
    const ways = [Infinity];
    if (other !== undefined)
      ways.push(
        costs.weightOf(other) + (begins && !isBreak ? costs.breakCost : 0) + rest(index, at + 1, false),
      );
    if (word !== undefined && (partner === undefined || partner < 0))
      ways.push(costs.weightOf(word) + rest(index + 1, at, false));
    const mayMatch = partner === undefined || partner === at;
    if (word !== undefined && other !== undefined && mayMatch && costs.stemOf(word) === costs.stemOf(other)) {
      const variant = word === other ? 0 : costs.variantCost;
      const begun = isRun || (isBreak && begins) ? 0 : costs.runCost;
      ways.push(variant + begun + rest(index + 1, at + 1, true));
    }
    return Math.min(...ways);
  };
  /* The first words of both texts are a run that is begun. */
  return rest(0, 0, true);
}
