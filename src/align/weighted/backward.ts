import { roleOf } from '../lattice.js';
import { anyStem, isWeakAlone, noStem, type Problem } from './problem.js';
import { beginAlternative, closeGroup, endAlternative, openGroup, type Row } from './row.js';
import { addRun, hasRun, nextRow } from './runs.js';
import { heightAt, isStep, lower, stepBelow } from './staircase.js';

/*
 * The recurrence of the forward pass turned round. `best` is what is left to pay after a step that matched no word, `inRun` after one that
 * did. Places are counted from the end of the target, so that these rows, too, never rise. Runs are kept only where they cost less than
 * `best`; elsewhere they cost as much. The end of the tape is the beginning of a paragraph, so the row behind it is an empty one.
 */

/**
 * Goes over a symbol of the tape.
 *
 * @param problem What is aligned.
 * @param row The row behind it, and behind the beginning of a paragraph, if one begins there.
 * @param index The place of the symbol.
 */
export function goBack(problem: Problem, row: Row, index: number): void {
  const symbol = problem.tape[index] as number;
  if (symbol >= 0) {
    wordRow(problem, row, index, symbol);
    return;
  }
  if ((problem.partners[index] as number) < 0) return;
  const role = roleOf(symbol);
  if (role === 1) {
    openGroup(row);
    return;
  }
  endAlternative(row, index);
  if (role === 2) beginAlternative(row);
  else closeGroup(row, index, null);
}

/**
 * Goes over the place where a paragraph of the tape begins.
 *
 * @param problem What is aligned.
 * @param row The row behind it.
 */
export function goBackOverBreak(
  { target, breakPlaces, breaks, breakCost }: Problem,
  { stairs, runs }: Row,
): void {
  for (let at = breaks - 1; at >= 0; at -= 1) {
    const place = target.length - (breakPlaces[at] as number);
    let height = heightAt(stairs, place - 1) - breakCost;
    // A run begins at no cost where a paragraph does: what is left to pay is what it would be inside one.
    if (hasRun(runs, place)) height = Math.min(height, runs.heights[place] as number);
    if (height < heightAt(stairs, place)) lower(stairs, place, height);
  }
}

function wordRow(problem: Problem, row: Row, index: number, word: number): void {
  const { target, weights, variantCost, runCost, from, places, stemsInTarget, addCosts } = problem;
  const weight = weights[word] ?? 0;
  row.weight += weight;
  const stem = problem.stemsOnTape[index] as number;
  const { stairs, runs } = row;
  const behind = nextRow(runs);
  if (stem === noStem) return;
  const last = from[stem + 1] as number;
  const isAny = index === 0 || problem.isBreakBehind[index - 1] === 1;
  const previous = isAny ? anyStem : (problem.stemsOnTape[index - 1] as number);
  const isWeak = previous !== anyStem && isWeakAlone(problem, stem, weight);
  const { heights, rowOf } = runs;
  const stairHeights = stairs.heights;
  let step = target.length + 1;
  let below = 0;
  for (let at = from[stem] as number; at < last; at += 1) {
    const place = places[at] as number;
    const left = target.length - place - 1;
    const goesOn = rowOf[left] === behind;
    const mayGoOn = previous === anyStem || place === 0 || stemsInTarget[place - 1] === previous;
    if (isWeak && !mayGoOn && !goesOn) continue;
    if (left < step) {
      step = stepBelow(stairs, left);
      below = stairHeights[step] as number;
    }
    const now = isStep(stairs, left + 1) === 1 ? (stairHeights[left + 1] as number) : below;
    let height = below;
    if (goesOn && (heights[left] as number) < height) height = heights[left] as number;
    height += (target[place] === word ? 0 : variantCost) - (addCosts[place] as number) - weight;
    if (height >= now) continue;
    if (mayGoOn) addRun(runs, left + 1, height);
    if (height + runCost < now) lower(stairs, left + 1, height + runCost);
  }
}
