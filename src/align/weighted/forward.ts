import { roleOf } from '../lattice.js';
import { pushPair, reserve } from './int-list.js';
import { anyStem, isWeakAlone, noStem, type Problem } from './problem.js';
import { beginAlternative, closeGroup, endAlternative, openGroup, resetRow, type Row } from './row.js';
import { addRun, hasRun, lowerRun, nextRow, type Runs } from './runs.js';
import { heightAt, isStep, lower, putStep, stepBelow } from './staircase.js';
import { clearSteps, type Steps } from './steps.js';

/*
 * The recurrence, of which rows hold only what changes. For every place `j` in the target, `best` is what the best path to there costs,
 * whatever its last step is, and `inRun`, where its last step matched a word.
 *
 *   word w     inRun'[j] = min( inRun[j-1], best[j-1] + runCost ) + variantCost, if w is a form of target[j-1] (no variant cost if the same)
 *              best'[j]  = min( best[j] + weight(w), best'[j-1] + weight(target[j-1]), inRun'[j] )
 *   opening    the rows are remembered
 *   closing    the rows are the lesser of themselves and those remembered: the range is skipped, and a run goes on over it
 *   switch     the rows are set aside as one alternative, and begin again from those remembered
 *
 * The least of two rows needs no further step: a word may be added after it at no less than before.
 * After Myers and Miller 1989 (approximate matching of regular expressions) on graphs that are series and alternatives only. In the frame of
 * `Row` the first two terms of `best'` are `best[j]` and `best'[j-1]`: it never rises with `j`, and only the third changes it. The places
 * where words match are those of sparse dynamic programming (Hunt and Szymanski 1977; Eppstein, Galil, Giancarlo and Italiano 1992).
 */

/** A pass over the tape from its beginning. */
export interface ForwardPass {
  readonly problem: Problem;
  readonly row: Row;
  /** What was noted since it was last forgotten. */
  readonly steps: Steps;
  /** The next place of the tape. */
  index: number;
  /** How many matches of a word of the tape with one of the target were looked at. */
  looked: number;
  /** How many changes it made to its staircase. */
  changed: number;
}

/**
 * Begins a pass.
 *
 * @param problem What is aligned.
 * @param row A row with a log; whatever was done to it.
 * @param steps Whatever was noted there.
 * @returns The pass before the first place of the tape.
 */
export function beginForward(problem: Problem, row: Row, steps: Steps): ForwardPass {
  const pass = { problem, row, steps, index: 0, looked: 0, changed: 0 };
  restart(pass);
  return pass;
}

/**
 * Takes a pass back to the beginning; what it has noted is forgotten.
 *
 * @param pass The pass.
 */
export function restart(pass: ForwardPass): void {
  const { breakPlaces, breaks, breakCost, target } = pass.problem;
  const { stairs, runs } = pass.row;
  pass.index = 0;
  resetRow(pass.row, target.length + 1);
  clearSteps(pass.steps);
  // Before the tape, where a paragraph begins, words are added at their weight, and a match of the first of a paragraph begins no new run;
  // nor does one of the first word.
  addRun(runs, 0, 0);
  for (let at = 0; at < breaks; at += 1) {
    const place = breakPlaces[at] as number;
    if (place !== 0) addRun(runs, place, -breakCost * at);
    if (breakCost > 0) putStep(stairs, place + 1, -breakCost * (at + 1), 1);
  }
}

/**
 * Takes a pass further.
 *
 * @param pass The pass.
 * @param end The place of the tape where it stops.
 * @param mostHeld The integers of what is noted at which it stops earlier, behind the symbol that reaches them.
 */
export function advance(pass: ForwardPass, end: number, mostHeld: number): void {
  const { problem, row, steps } = pass;
  const { tape, isBreakBehind, partners } = problem;
  const { log, candidates, sources, ends } = steps;
  while (pass.index < end) {
    const { index } = pass;
    const symbol = tape[index] as number;
    steps.logAt[index] = log.length;
    steps.candidatesAt[index] = candidates.length;
    steps.sourcesAt[index] = sources.length;
    if (symbol >= 0) wordRow(pass, symbol);
    else if ((partners[index] as number) >= 0) markRow(pass, roleOf(symbol));
    steps.breakAt[index] = log.length;
    if (isBreakBehind[index] === 1) breakRow(problem, row, steps);
    pass.index = index + 1;
    pass.changed += (log.length - steps.logAt[index]) / 2;
    steps.candidatesAt[index + 1] = candidates.length;
    steps.sourcesAt[index + 1] = sources.length;
    if (log.length + candidates.length + sources.length + ends.length >= mostHeld) return;
  }
}

/**
 * A word is matched where its stem stands in the target, if a run goes on there, or a new one is worth while by itself, or the next word may
 * go on with it. Every other match costs more than to leave the word out, and nothing can come of it.
 */
function wordRow(pass: ForwardPass, word: number): void {
  const { problem, row, steps, index } = pass;
  const { target, weights, variantCost, runCost, from, places, stemsOnTape, stemsInTarget, addCosts } =
    problem;
  const weight = weights[word] ?? 0;
  row.weight += weight;
  const stem = stemsOnTape[index] as number;
  const before = nextRow(row.runs);
  if (stem === noStem) return;
  const first = from[stem] as number;
  const next = index + 1 < problem.tape.length ? (stemsOnTape[index + 1] as number) : anyStem;
  const isWeak = next !== anyStem && isWeakAlone(problem, stem, weight);
  const { stairs, runs } = row;
  const { heights, rowOf } = runs;
  const stairHeights = stairs.heights;
  const { candidates } = steps;
  let at = (from[stem + 1] as number) - 1;
  pass.looked += at + 1 - first;
  reserve(candidates, 2 * (at + 1 - first));
  const noted = candidates.values;
  let count = candidates.length;
  // From the right, so that the row before is still there on the left. The step below a place is that of the next too, unless it begins behind.
  let step = target.length + 1;
  let below = 0;
  for (; at >= first; at -= 1) {
    const place = places[at] as number;
    const mayGoOn = next === anyStem || stemsInTarget[place + 1] === next;
    if (isWeak && !mayGoOn && rowOf[place] !== before) continue;
    if (place < step) {
      step = stepBelow(stairs, place);
      below = stairHeights[step] as number;
    }
    let height = below + runCost;
    let isRun = 0;
    if (rowOf[place] === before && (heights[place] as number) <= height) {
      height = heights[place] as number;
      isRun = 1;
    }
    height += (target[place] === word ? 0 : variantCost) - (addCosts[place] as number) - weight;
    const now = isStep(stairs, place + 1) === 1 ? (stairHeights[place + 1] as number) : below;
    if (height > now && !mayGoOn) continue;
    noted[count] = place + 1;
    noted[count + 1] = (height << 1) | isRun;
    count += 2;
    addRun(runs, place + 1, height);
    if (height < now) lower(stairs, place + 1, height);
  }
  candidates.length = count;
}

function markRow({ row, steps, index }: ForwardPass, role: number): void {
  if (role === 0) {
    openGroup(row);
    return;
  }
  noteEnd(row, steps, index);
  endAlternative(row, index);
  steps.restoredAt[index] = steps.log.length;
  if (role === 2) beginAlternative(row);
  else closeGroup(row, index, steps.sources);
}

/** Notes the runs at the end of an alternative, and those before its group: what is lost when the staircase is undone. */
function noteEnd({ runs, runsBefore, weight, groups }: Row, steps: Steps, index: number): void {
  const { ends } = steps;
  const group = groups.at(-1);
  const from = group?.runsBefore ?? 0;
  steps.endsAt[index] = ends.length;
  steps.weightAt[index] = group?.weight ?? 0;
  steps.moreAt[index] = weight - (group?.weight ?? 0);
  pushPair(ends, runs.count, (runsBefore.length - from) / 2);
  noteRuns(runs, ends);
  for (let at = from; at < runsBefore.length; at += 2)
    pushPair(ends, runsBefore.values[at] as number, runsBefore.values[at + 1] as number);
}

function noteRuns({ places, count, heights }: Runs, ends: Steps['ends']): void {
  for (let at = 0; at < count; at += 1)
    pushPair(ends, places[at] as number, heights[places[at] as number] as number);
}

/** The source of a run at the beginning of a paragraph of both texts that is one from before, and not begun there. */
export const goesOnOverBreak = -2;

/** Between paragraphs words are added at their weight, and where one begins in the target too, a run begins at no cost. */
function breakRow(
  { breakPlaces, breaks, breakCost }: Problem,
  { stairs, runs }: Row,
  { sources }: Steps,
): void {
  for (let at = 0; at < breaks; at += 1) {
    const place = breakPlaces[at] as number;
    const height = heightAt(stairs, place);
    const now = isStep(stairs, place + 1) === 1 ? (stairs.heights[place + 1] as number) : height;
    if (height - breakCost < now) lower(stairs, place + 1, height - breakCost);
    if (hasRun(runs, place) && !lowerRun(runs, place, height)) pushPair(sources, place, goesOnOverBreak);
    else if (!hasRun(runs, place)) addRun(runs, place, height);
  }
}
