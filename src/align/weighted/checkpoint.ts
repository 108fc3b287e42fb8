import type { ForwardPass } from './forward.js';
import type { IntList } from './int-list.js';
import type { OpenGroup } from './row.js';
import { addRun, nextRow } from './runs.js';
import { putStep, type Staircase } from './staircase.js';
import { clearSteps } from './steps.js';

/** Where a forward pass stood: enough to go on from there. */
export interface Checkpoint {
  readonly index: number;
  readonly weight: number;
  /** The steps of the staircase, as place and height. */
  readonly steps: Int32Array;
  /** The runs, as place and height. */
  readonly runs: Int32Array;
  readonly groups: readonly OpenGroup[];
  readonly replaced: Int32Array;
  readonly changed: Int32Array;
  readonly runsBefore: Int32Array;
  readonly runsEnded: Int32Array;
}

/**
 * Says where a pass stands.
 *
 * @param pass The pass.
 * @returns A copy of what it needs to go on.
 */
export function checkpointOf({ index, row }: ForwardPass): Checkpoint {
  const { runs } = row;
  const copy = new Int32Array(2 * runs.count);
  for (let at = 0; at < runs.count; at += 1) {
    const place = runs.places[at] as number;
    copy[2 * at] = place;
    copy[2 * at + 1] = runs.heights[place] as number;
  }
  return {
    index,
    weight: row.weight,
    steps: stepsOf(row.stairs),
    runs: copy,
    groups: [...row.groups],
    replaced: copyOf(row.stairs.replaced),
    changed: copyOf(row.changed),
    runsBefore: copyOf(row.runsBefore),
    runsEnded: copyOf(row.runsEnded),
  };
}

/**
 * Takes a pass back to where it stood; what it has noted is forgotten.
 *
 * @param pass The pass.
 * @param checkpoint Where it stood.
 */
export function returnTo(pass: ForwardPass, checkpoint: Checkpoint): void {
  const { row } = pass;
  const { stairs, runs } = row;
  pass.index = checkpoint.index;
  row.weight = checkpoint.weight;
  clearSteps(pass.steps);
  stairs.steps.fill(0, 0, stairs.lastWord + 1);
  for (let at = 0; at < checkpoint.steps.length; at += 2)
    putStep(stairs, checkpoint.steps[at] as number, checkpoint.steps[at + 1] as number, 1);
  nextRow(runs);
  for (let at = 0; at < checkpoint.runs.length; at += 2)
    addRun(runs, checkpoint.runs[at] as number, checkpoint.runs[at + 1] as number);
  putInto(row.changed, checkpoint.changed);
  putInto(row.runsBefore, checkpoint.runsBefore);
  putInto(row.runsEnded, checkpoint.runsEnded);
  putInto(stairs.replaced, checkpoint.replaced);
  reopenGroups(pass, checkpoint.groups);
}

function stepsOf({ steps, heights, lastWord }: Staircase): Int32Array {
  const found: number[] = [];
  for (let word = 0; word <= lastWord; word += 1) {
    for (let bits = steps[word] as number; bits !== 0; bits &= bits - 1) {
      const place = (word << 5) + 31 - Math.clz32(bits & -bits);
      found.push(place, heights[place] as number);
    }
  }
  return Int32Array.from(found);
}

const copyOf = ({ values, length }: IntList): Int32Array => values.slice(0, length);

function putInto(list: IntList, copy: Int32Array): void {
  if (copy.length > list.values.length) list.values = new Int32Array(2 * copy.length);
  list.values.set(copy);
  list.length = copy.length;
}

/** Opens the groups anew, with new serial numbers: places that groups have changed later must not be taken for changed already. */
function reopenGroups({ row }: ForwardPass, groups: readonly OpenGroup[]): void {
  const { stairs } = row;
  const { values, length } = stairs.replaced;
  row.groups.length = 0;
  stairs.group = 0;
  for (const [depth, group] of groups.entries()) {
    row.serial += 1;
    row.groups.push({ ...group, serial: row.serial, outer: stairs.group });
    stairs.group = row.serial;
    const end = groups[depth + 1]?.replaced ?? length;
    for (let at = group.replaced; at < end; at += 3) {
      const place = (values[at] as number) >> 1;
      values[at + 2] = stairs.groupOf[place] as number;
      stairs.groupOf[place] = row.serial;
    }
  }
}
