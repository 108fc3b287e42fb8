import { rangeOf, roleOf, type Lattice } from '../lattice.js';
import type { Paragraphs, Weighing } from './weighing.js';
import { measureWork } from './work.js';

/** What is aligned, as the passes need it. Arrays may be longer than what is in them: they are used again. */
export interface Problem {
  readonly tape: Int32Array;
  readonly target: Int32Array;
  /** The number of ranges. */
  readonly ranges: number;
  readonly weights: Int32Array;
  readonly variantCost: number;
  readonly runCost: number;
  readonly breakCost: number;
  /** For each place of the tape the number of the stem of its word among the stems of the target, or one of the two values below. */
  readonly stemsOnTape: Int32Array;
  /** For each place of the target the number of the stem, and `noStem` behind the last. */
  readonly stemsInTarget: Int32Array;
  /** The words of stem `s` stand in the target at `places[from[s]]` to `places[from[s + 1] - 1]`, in ascending order. */
  readonly from: Int32Array;
  readonly places: Int32Array;
  /** What it costs to add each word of the target inside a paragraph of the tape. */
  readonly addCosts: Int32Array;
  /** The most that it costs to add a word of each stem. */
  readonly mostAddCost: Int32Array;
  /** What it costs to add them all. */
  readonly addCost: number;
  /** The places of the target where paragraphs begin, in ascending order. */
  readonly breakPlaces: Int32Array;
  /** How many these are. */
  readonly breaks: number;
  /** For each place of the target, 1 where a paragraph begins. */
  readonly isTargetBreak: Uint8Array;
  /** For each place of the tape, 1 if a paragraph begins behind it, or the tape ends. */
  readonly isBreakBehind: Uint8Array;
  /** For each mark where an alternative ends, the opening mark of its group; for an opening mark, the closing one; else -1. */
  readonly partners: Int32Array;
  /** For each mark where an alternative ends, the number of its range. */
  readonly ended: Int32Array;
  /** The place of the first of these marks: what is left to pay before it is not asked for. */
  readonly firstEnd: number;
  /** How much work it is to go over the tape once; see {@link measureWork}. */
  readonly work: number;
}

/** The stem of a word of the tape that does not stand in the target. */
export const noStem = -1;
/** Stands for the stem where a mark is: what follows a word may be any other. */
export const anyStem = -2;

/** Arrays for problems up to a size, and what is known of stems. */
export interface ProblemRoom {
  readonly stemsOnTape: Int32Array;
  readonly stemsInTarget: Int32Array;
  readonly from: Int32Array;
  readonly next: Int32Array;
  readonly places: Int32Array;
  readonly addCosts: Int32Array;
  readonly mostAddCost: Int32Array;
  readonly breakPlaces: Int32Array;
  readonly isBreakBehind: Uint8Array;
  readonly partners: Int32Array;
  readonly ended: Int32Array;
  readonly workBefore: Float64Array;
  /** The number of each stem in the target of one problem, and the problem that it is of. */
  numbers: Int32Array;
  problems: Int32Array;
  problem: number;
}

/**
 * Makes room for problems.
 *
 * @param symbols The places that the tape may have.
 * @param words The words that the target may have.
 * @returns Arrays.
 */
export const problemRoom = (symbols: number, words: number): ProblemRoom => ({
  stemsOnTape: new Int32Array(symbols),
  stemsInTarget: new Int32Array(words + 1),
  from: new Int32Array(words + 1),
  next: new Int32Array(words),
  places: new Int32Array(words),
  addCosts: new Int32Array(words),
  mostAddCost: new Int32Array(words),
  breakPlaces: new Int32Array(words),
  isBreakBehind: new Uint8Array(symbols),
  partners: new Int32Array(symbols),
  ended: new Int32Array(symbols),
  workBefore: new Float64Array(symbols + 1),
  numbers: new Int32Array(0),
  problems: new Int32Array(0),
  problem: 0,
});

/**
 * Prepares what is aligned. The work grows with the two texts, not with the words that are known.
 *
 * @param room Arrays that are long enough.
 * @param lattice The tape. Marks without partners are passed over.
 * @param target Words.
 * @param weighing What words cost.
 * @param paragraphs Where paragraphs begin.
 * @returns The problem; it is good until the room is used again.
 */
export function prepare(
  room: ProblemRoom,
  lattice: Lattice,
  target: Int32Array,
  weighing: Weighing,
  paragraphs: Paragraphs,
): Problem {
  const { tape, ranges } = lattice;
  const { onTape } = paragraphs;
  const { weights, variantCost, runCost } = weighing;
  const { breakCost, inTarget } = paragraphs;
  numberStems(room, tape, target, weighing.stems);
  const firstEnd = linkMarks(room, tape);
  for (let place = 0; place < tape.length; place += 1) {
    const symbol = tape[place] as number;
    const isBreak = place + 1 === tape.length || onTape[place + 1] === 1;
    // What follows a switch follows what stands before the group, so a step behind it would not be one of the same path.
    room.isBreakBehind[place] = isBreak && (symbol >= 0 || roleOf(symbol) !== 2) ? 1 : 0;
  }
  let addCost = 0;
  let breaks = 0;
  for (let place = 0; place < target.length; place += 1) {
    const isBreak = inTarget[place] === 1;
    const weight = weights[target[place] as number] ?? 0;
    const cost = isBreak ? weight + breakCost : weight;
    if (isBreak) {
      room.breakPlaces[breaks] = place;
      breaks += 1;
    }
    const stem = room.stemsInTarget[place] as number;
    room.addCosts[place] = cost;
    room.mostAddCost[stem] = Math.max(cost, room.mostAddCost[stem] as number);
    addCost += cost;
  }
  return {
    tape,
    target,
    ranges,
    weights,
    variantCost,
    runCost,
    breakCost,
    addCost,
    firstEnd,
    work: measureWork(room, tape, target.length, breaks),
    stemsOnTape: room.stemsOnTape,
    stemsInTarget: room.stemsInTarget,
    from: room.from,
    places: room.places,
    addCosts: room.addCosts,
    mostAddCost: room.mostAddCost,
    breakPlaces: room.breakPlaces,
    breaks,
    isTargetBreak: inTarget,
    isBreakBehind: room.isBreakBehind,
    partners: room.partners,
    ended: room.ended,
  };
}

/**
 * Tells whether a word alone is not worth a new run: to match it costs more than to leave it out and to add the other.
 *
 * @param problem What is aligned.
 * @param stem The number of its stem.
 * @param weight What it weighs.
 * @returns Whether that is so wherever the stem stands in the target.
 */
export const isWeakAlone = ({ mostAddCost, runCost }: Problem, stem: number, weight: number): boolean =>
  runCost > weight + (mostAddCost[stem] as number);

/** Numbers the stems of the target, lists where each stands, and finds those of the tape among them. */
function numberStems(room: ProblemRoom, tape: Int32Array, target: Int32Array, stems: Int32Array): void {
  const { stemsOnTape, stemsInTarget, from, next, places } = room;
  room.problem += 1;
  let count = 0;
  from[0] = 0;
  for (let place = 0; place < target.length; place += 1) {
    const stem = stems[target[place] as number] ?? 0;
    if (stem >= room.numbers.length) growNumbers(room, stem);
    if (room.problems[stem] !== room.problem) {
      room.problems[stem] = room.problem;
      room.numbers[stem] = count;
      next[count] = 0;
      room.mostAddCost[count] = 0;
      count += 1;
    }
    const number = room.numbers[stem] as number;
    stemsInTarget[place] = number;
    next[number] = (next[number] as number) + 1;
  }
  stemsInTarget[target.length] = noStem;
  for (let number = 0; number < count; number += 1) {
    from[number + 1] = (from[number] as number) + (next[number] as number);
    next[number] = from[number] as number;
  }
  for (let place = 0; place < target.length; place += 1) {
    const number = stemsInTarget[place] as number;
    places[next[number] as number] = place;
    next[number] = (next[number] as number) + 1;
  }
  for (let place = 0; place < tape.length; place += 1) {
    const symbol = tape[place] as number;
    stemsOnTape[place] = symbol < 0 ? anyStem : numberOf(room, stems[symbol] ?? 0);
  }
}

const numberOf = ({ numbers, problems, problem }: ProblemRoom, stem: number): number =>
  stem < problems.length && problems[stem] === problem ? (numbers[stem] as number) : noStem;

function growNumbers(room: ProblemRoom, stem: number): void {
  const length = Math.max(stem + 1, 2 * room.numbers.length, 1024);
  const { numbers, problems } = room;
  room.numbers = new Int32Array(length);
  room.numbers.set(numbers);
  room.problems = new Int32Array(length);
  room.problems.set(problems);
}

/** Finds which marks belong together; gives the place of the first where an alternative ends. */
function linkMarks({ partners, ended }: ProblemRoom, tape: Int32Array): number {
  partners.fill(-1, 0, tape.length);
  let first = tape.length;
  const openings: number[] = [];
  const ranges: number[] = [];
  for (let place = 0; place < tape.length; place += 1) {
    const mark = tape[place] as number;
    if (mark >= 0) continue;
    const role = roleOf(mark);
    if (role === 0) {
      openings.push(place);
      ranges.push(rangeOf(mark));
      continue;
    }
    const opening = openings.at(-1);
    if (opening === undefined) continue;
    first = Math.min(first, place);
    partners[place] = opening;
    ended[place] = ranges.pop() ?? 0;
    if (role === 2) {
      ranges.push(rangeOf(mark));
    } else {
      openings.pop();
      partners[opening] = place;
    }
  }
  // The alternatives of a group that is never closed are no ranges.
  for (let place = openings[0] ?? tape.length; place < tape.length; place += 1) {
    const opening = partners[place] as number;
    if (opening >= 0 && opening < place && partners[opening] === -1) partners[place] = -1;
  }
  return first;
}
