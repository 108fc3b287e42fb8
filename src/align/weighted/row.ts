import { intList, pushPair, pushTriple, type IntList } from './int-list.js';
import { emptyRuns, lowerRun, nextRow, type Runs } from './runs.js';
import { heightAt, lower, putBack, resetStairs, staircase, type Staircase } from './staircase.js';

/**
 * A row of a pass and the groups of alternatives that are open around it.
 *
 * Heights are costs in the frame of “everything so far left out”: what a path costs, less the weights of all words of the tape that stand
 * before the row in the ranges that are open, less what it costs to add all words of the target up to the place. In this frame a word that
 * is left out or added changes nothing, so a row changes only where something is matched.
 */
export interface Row {
  /** The least cost of a path to each place, whatever its last step is. */
  readonly stairs: Staircase;
  /** The least cost of one that is inside a run of matched words. */
  readonly runs: Runs;
  /** The weight of the words that are taken for left out. */
  weight: number;
  readonly groups: OpenGroup[];
  /** The serial number of the group that was opened last; it only ever grows. */
  serial: number;
  /** Steps that alternatives of open groups had made, as place and height. */
  readonly changed: IntList;
  /** Runs where open groups begin, as place and height. */
  readonly runsBefore: IntList;
  /** Runs where alternatives of open groups ended, as place, height and the mark where it was. */
  readonly runsEnded: IntList;
}

/** A group of alternatives that is open: what the row was where it began, as the beginnings of its parts in the lists. */
export interface OpenGroup {
  readonly weight: number;
  readonly serial: number;
  readonly outer: number;
  readonly replaced: number;
  readonly changed: number;
  readonly runsBefore: number;
  readonly runsEnded: number;
}

/** The source of a run behind a group that comes from before the group. */
export const fromBefore = -1;

/**
 * Makes a row.
 *
 * @param places How many places it may have.
 * @param isLogged Whether the changes of its staircase can be undone.
 * @returns The row; it is to be reset before it is used.
 */
export const emptyRow = (places: number, isLogged: boolean): Row => ({
  stairs: staircase(places, isLogged),
  runs: emptyRuns(places),
  weight: 0,
  groups: [],
  serial: 0,
  changed: intList(),
  runsBefore: intList(),
  runsEnded: intList(),
});

/**
 * Makes a row flat, without runs and groups.
 *
 * @param row The row.
 * @param places How many places it has now.
 */
export function resetRow(row: Row, places: number): void {
  resetStairs(row.stairs, places);
  nextRow(row.runs);
  row.weight = 0;
  row.groups.length = 0;
  row.changed.length = 0;
  row.runsBefore.length = 0;
  row.runsEnded.length = 0;
}

/**
 * Opens a group, of which no alternative need be read.
 *
 * @param row The row where it begins.
 */
export function openGroup(row: Row): void {
  const { stairs, runs, groups } = row;
  row.serial += 1;
  groups.push({
    weight: row.weight,
    serial: row.serial,
    outer: stairs.group,
    replaced: stairs.replaced.length,
    changed: row.changed.length,
    runsBefore: row.runsBefore.length,
    runsEnded: row.runsEnded.length,
  });
  stairs.group = row.serial;
  for (let at = 0; at < runs.count; at += 1) {
    const place = runs.places[at] as number;
    pushPair(row.runsBefore, place, runs.heights[place] as number);
  }
}

/**
 * Sets an alternative aside. The staircase is what it was where the group began; the runs are still those of the alternative.
 *
 * @param row The row where the alternative ends.
 * @param mark The place of the mark.
 */
export function endAlternative(row: Row, mark: number): void {
  const { stairs, runs } = row;
  const group = row.groups.at(-1);
  if (group === undefined) return;
  const more = row.weight - group.weight;
  putBack(stairs, group.replaced, row.changed, more);
  for (let at = 0; at < runs.count; at += 1) {
    const place = runs.places[at] as number;
    pushTriple(row.runsEnded, place, (runs.heights[place] as number) + more, mark);
  }
  row.weight = group.weight;
}

/**
 * Goes back to where the innermost group began, to read its next alternative.
 *
 * @param row The row, behind an alternative that was set aside.
 */
export function beginAlternative(row: Row): void {
  const group = row.groups.at(-1);
  if (group === undefined) return;
  nextRow(row.runs);
  takeRunsBefore(row, group);
}

/**
 * Closes the innermost group: the row becomes the least of all its alternatives and of what it was before them.
 *
 * Of runs of one cost the one of the alternative that was set aside last is taken, and the one from before the group only if it costs less.
 *
 * @param row The row, behind the last alternative, which was set aside.
 * @param mark The mark where that was.
 * @param sources Gets the place and the source of each run that is not of that alternative: the mark where its alternative was set aside, or
 * that it is from before the group. The last source of a place is the right one. Null where they are not asked for.
 */
export function closeGroup(row: Row, mark: number, sources: IntList | null): void {
  const { stairs, runs, changed, runsEnded } = row;
  const group = row.groups.pop();
  if (group === undefined) return;
  stairs.group = group.outer;
  for (let at = group.changed; at < changed.length; at += 2) {
    const place = changed.values[at] as number;
    const height = changed.values[at + 1] as number;
    if (height < heightAt(stairs, place)) lower(stairs, place, height);
  }
  changed.length = group.changed;
  nextRow(runs);
  const { values } = runsEnded;
  for (let at = runsEnded.length - 3; at >= group.runsEnded; at -= 3) {
    const place = values[at] as number;
    const source = values[at + 2] as number;
    const isLower = lowerRun(runs, place, values[at + 1] as number);
    if (isLower && source !== mark && sources !== null) pushPair(sources, place, source);
  }
  runsEnded.length = group.runsEnded;
  takeRunsBefore(row, group, sources);
  row.runsBefore.length = group.runsBefore;
}

function takeRunsBefore({ runs, runsBefore }: Row, group: OpenGroup, sources: IntList | null = null): void {
  for (let at = group.runsBefore; at < runsBefore.length; at += 2) {
    const place = runsBefore.values[at] as number;
    const isLower = lowerRun(runs, place, runsBefore.values[at + 1] as number);
    if (isLower && sources !== null) pushPair(sources, place, fromBefore);
  }
}
