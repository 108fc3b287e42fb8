import type { ChangeCalibration } from '../../calibration/calibration.js';
import type { Draft } from '../draft.js';
import { stanceEvidence } from './document-evidence.js';
import { evidenceOf, type Evidence } from './evidence.js';
import { changeGroups, type ChangeGroup } from './groups.js';
import { linksOf, withLinked, type Link } from './links.js';
import { factsOf } from './span-facts.js';

/** What a base text says about a span: its words are in it, or they are not. */
export type BaseVerdicts = ReadonlyMap<string, 'old' | 'new'>;

/** The changes of a draft before their direction is decided, with all that speaks for one. */
export interface Gathered {
  readonly groups: readonly ChangeGroup[];
  /** By the index of the group. */
  readonly evidence: readonly (readonly Evidence[])[];
  readonly links: ReadonlyMap<number, readonly Link[]>;
}

/** The log-odds of a direction, and what part of them came from other changes. */
export interface Weighed {
  readonly sum: number;
  readonly linked: number;
}

/**
 * Groups the spans of a draft to changes and gathers what speaks for their directions.
 *
 * @param draft The draft with its spans and positions.
 * @param base What a base text says about spans, by their ids; empty where there is none.
 * @returns The groups with their evidence.
 */
export function gatherChanges(draft: Draft, base: BaseVerdicts): Gathered {
  const groups = changeGroups(factsOf(draft)).flatMap((group) => agreeWithBase(group, base));
  const stances = stanceEvidence(groups);
  const evidence = groups.map((group) => {
    const fromStances = group.members.length === 1 ? stances.get(group.members[0]?.index ?? -1) : undefined;
    return [...evidenceOf(group), ...(fromStances === undefined ? [] : [fromStances])];
  });
  return { groups, evidence, links: linksOf(groups) };
}

/** A base text that has both members of a pair, or neither, says that they are no pair; what it has or has not, is no alternative. */
function agreeWithBase(group: ChangeGroup, base: BaseVerdicts): ChangeGroup[] {
  const { form, members } = group;
  const verdicts = members.map(({ span }) => base.get(span.id));
  if (form === 'reservation' || verdicts.some((verdict) => verdict === undefined)) return [group];
  if (members.length === 2 && (verdicts[0] !== verdicts[1] || isStated(group))) return [group];
  return members.map((member) => ({ form: 'single', members: [member] }));
}

/**
 * Tells whether the text states the direction of a change.
 *
 * @param group The spans of the change.
 * @returns Whether it does for all of them.
 */
export function isStated({ members }: ChangeGroup): boolean {
  return members.every(({ stated }) => stated !== null);
}

/**
 * Weighs what speaks for the directions of changes.
 *
 * @param gathered The changes with their evidence.
 * @param weights What each rule is worth, in log-odds.
 * @returns Log-odds by the index of the group: above 0 for new words that stand alone, and for a pair of which the first is old.
 */
export function weighChanges(
  { evidence, links }: Gathered,
  { weights }: Pick<ChangeCalibration, 'weights'>,
): Weighed[] {
  const own = evidence.map((items) =>
    items.reduce((sum, { rule, value }) => sum + value * weightOf(rule, weights), 0),
  );
  return withLinked(own, links).map((sum, index) => ({ sum, linked: sum - (own[index] ?? 0) }));
}

/**
 * What a mark, a label or a stance states in every convention met. It is no matter of frequency, and labels hold too few of them to fit it.
 */
const conventions: Readonly<Record<string, number>> = {
  'looks-strike': 6,
  'looks-underline': 2,
  'looks-bold': 1,
  'deletion-is-asked': 6,
  'suffixed-paragraph': 3,
  'asked-instead': 6,
  /* It says that words move, not where to: where nothing else tells, from the first place to the second. */
  'same-words-twice': 0.1,
};

/**
 * The weight of a rule.
 *
 * @param rule Its name.
 * @param weights The fitted weights.
 * @returns Log-odds for a value of 1; 0 for a rule that is not known.
 */
export function weightOf(rule: string, weights: Readonly<Record<string, number>>): number {
  return conventions[rule] ?? weights[rule] ?? 0;
}
