import type { ChangeCalibration } from '../../src/calibration/calibration.js';
import type { ChangeGroup } from '../../src/model/changes/groups.js';
import { isStated, weighChanges, type Gathered } from '../../src/model/changes/weighing.js';
import { spanOf, type Label } from './labels.js';
import type { Draft } from '../../src/index.js';

/** Changes of a draft whose direction readers told: 1 or -1 by the index of the change, as in the weighing. */
export interface DirectionLabels {
  readonly gathered: Gathered;
  readonly directions: ReadonlyMap<number, 1 | -1>;
}

const firstIsOld = new Set(['replacement-old', 'move-from']);
const isNew = new Set(['insertion', 'replacement-new', 'move-to']);

/**
 * Finds the direction of every change that the labels tell and the marks do not.
 *
 * @param draft The draft.
 * @param gathered Its changes.
 * @param labels The labels of its spans.
 * @returns The directions; changes on whose roles the readers differ, or which are grouped otherwise than they read them, have none.
 */
export function directionsOf(
  draft: Draft,
  gathered: Gathered,
  labels: readonly Label[],
): ReadonlyMap<number, 1 | -1> {
  const roles = new Map(labels.map((label) => [spanOf(draft, label)?.id ?? '', label.role ?? null]));
  return new Map(
    gathered.groups.flatMap((group, index) => {
      const direction = isStated(group) ? null : directionOf(group, (id) => roles.get(id) ?? null);
      return direction === null ? [] : [[index, direction] as const];
    }),
  );
}

function directionOf({ members }: ChangeGroup, roleOf: (id: string) => string | null): 1 | -1 | null {
  const [first, second] = members.map(({ span }) => roleOf(span.id));
  if (first === null || first === undefined) return null;
  if (members.length === 1) return first === 'deletion' ? -1 : isNew.has(first) ? 1 : null;
  if (second === null || second === undefined || firstIsOld.has(first) === firstIsOld.has(second))
    return null;
  return firstIsOld.has(first) ? 1 : -1;
}

/*
 * Before labels are seen, a rule is held to be worth as much as any other, 1 in log-odds, give or take as much; what is usual is held to
 * be worth nothing. Labels are too few to fit each rule freely: one that never fires stays where it is.
 */
const usual = new Set(['insertion-is-usual', 'old-comes-first']);
const priorOf = (rule: string): number => (usual.has(rule) ? 0 : 1);
const penaltyOf = (rule: string): number => (usual.has(rule) ? 0.25 : 1);

const steps = 300;
const rate = 0.05;
const nudge = 0.001;

/**
 * Fits what the rules are worth: logistic regression with a quadratic penalty, in which linked changes are weighed together as they are
 * when texts are read. The slopes are taken by small steps, since links bend the sums.
 *
 * @param documents Labeled drafts.
 * @param rules The names of the rules.
 * @returns The weights that make the labels likeliest.
 */
export function fittedChanges(
  documents: readonly DirectionLabels[],
  rules: readonly string[],
): ChangeCalibration {
  let weights: Record<string, number> = Object.fromEntries(rules.map((rule) => [rule, priorOf(rule)]));
  for (let step = 0; step < steps; step += 1) {
    const before = lossOf(documents, weights);
    const next: Record<string, number> = {};
    for (const rule of rules) {
      const weight = weights[rule] ?? 0;
      const slope = (lossOf(documents, { ...weights, [rule]: weight + nudge }) - before) / nudge;
      next[rule] = weight - rate * Math.max(-10, Math.min(10, slope));
    }
    weights = next;
  }
  const rounded = Object.entries(weights).map(([rule, weight]) => [rule, Math.round(weight * 100) / 100]);
  return { weights: Object.fromEntries(rounded) as Record<string, number> };
}

function lossOf(documents: readonly DirectionLabels[], weights: Readonly<Record<string, number>>): number {
  let loss = 0;
  for (const [rule, weight] of Object.entries(weights)) {
    loss += (penaltyOf(rule) * (weight - priorOf(rule)) ** 2) / 2;
  }
  for (const { gathered, directions } of documents) {
    const weighed = weighChanges(gathered, { weights });
    for (const [index, direction] of directions)
      loss += Math.log1p(Math.exp(-direction * (weighed[index]?.sum ?? 0)));
  }
  return loss;
}
