import { fitted, type ChangeCalibration } from '../../calibration/calibration.js';
import type { Draft } from '../draft.js';
import type { Change, ChangeReading, ChangeReason } from './change.js';
import type { ChangeGroup } from './groups.js';
import { intersects } from './runs.js';
import { partiesWithVerb } from './parties-with-verb.js';
import type { SpanFacts, StatedDirection } from './span-facts.js';
import {
  gatherChanges,
  isStated,
  weighChanges,
  weightOf,
  type BaseVerdicts,
  type Gathered,
} from './weighing.js';

/** A reason for a direction with what it is worth, in log-odds. */
interface Reason {
  readonly rule: string;
  readonly weight: number;
  readonly text: string;
}

/**
 * Reads the changes of a draft from its marks, and where a base text is given, from the words that it has.
 *
 * @param draft The draft with its spans and positions.
 * @param base What a base text says about spans, by their ids; empty where there is none.
 * @param calibration What each rule is worth.
 * @returns The changes in the order of their first span. Every span is in exactly one.
 */
export function inferChanges(
  draft: Draft,
  base: BaseVerdicts,
  calibration: ChangeCalibration = fitted.changes,
): Change[] {
  const gathered = gatherChanges(draft, base);
  const reasons = reasonsOf(gathered, calibration);
  return gathered.groups.map((group, index): Change => ({
    id: `c${index + 1}`,
    ...changeOf(group, reasons[index] ?? [], base),
    ...placeOf(group),
  }));
}

function reasonsOf(gathered: Gathered, calibration: ChangeCalibration): Reason[][] {
  const weighed = weighChanges(gathered, calibration);
  return gathered.evidence.map((items, index) => [
    ...items.map(({ rule, value, text }) => ({
      rule,
      text,
      weight: value * weightOf(rule, calibration.weights),
    })),
    ...linkEvidence(weighed[index]?.linked ?? 0),
  ]);
}

function linkEvidence(weight: number): Reason[] {
  if (Math.abs(weight) < 0.01) return [];
  return [
    {
      rule: 'same-author-elsewhere',
      weight,
      text: 'the same author makes the same change elsewhere, where its direction is clearer',
    },
  ];
}

/* What is usual where parties sign is no ground where nobody is named; nor is how the words go on from those before. */
const priors = new Set(['insertion-is-usual', 'adds-limb', 'old-comes-first', 'more-words', 'brings-matter']);

type Direction = Pick<Change, 'kind' | 'old' | 'new' | 'basis' | 'confidence' | 'reasons' | 'rivals'>;

function changeOf(group: ChangeGroup, evidence: readonly Reason[], base: BaseVerdicts): Direction {
  const ids = group.members.map(({ span }) => span.id);
  if (group.form === 'reservation') {
    const reason = { rule: 'only-reservations', text: 'the tag reserves and asks for no change' };
    return {
      kind: 'reservation',
      old: [],
      new: [],
      basis: 'explicit',
      confidence: 0.95,
      reasons: [reason],
      rivals: [],
    };
  }
  const stated = isStated(group) ? statedChange(group) : null;
  if (stated !== null) return stated;
  const settled = settledByBase(group, base);
  if (settled !== null) return settled;
  const explicit = explicitDeletion(group) ?? explicitMove(group);
  if (explicit !== null) return explicit;
  const sum = evidence.reduce((total, { weight }) => total + weight, 0);
  /* Whose stance is not known says as little as nobody. */
  const isSilent = group.members.every(({ positions }) =>
    positions.every(({ stance }) => stance === 'unknown'),
  );
  if (isSilent && group.members.every(({ span }) => span.holds !== 'words')) return nothingProposed(group);
  /* Who highlights words has marks for those that come and go, and did not use them. */
  const isHighlighted = group.members.every(({ span }) => span.marks === 'highlighted');
  const hasGround = evidence.some(({ rule }) => !priors.has(rule));
  if (isHighlighted || (isSilent && !hasGround)) return unknownDirection(ids);
  return inferred(group, ids, sum, evidence);
}

/* What the text states may still be a slip of the pen. */
const statedConfidence = 0.97;

/** The marks, a legend or the stances say what comes and what goes: no base text and no inference knows better. */
function statedChange({ form, members }: ChangeGroup): Direction {
  const idsOf = (direction: string): string[] =>
    members.filter(({ stated }) => stated?.direction === direction).map(({ span }) => span.id);
  const [old, fresh] = [idsOf('deletion'), idsOf('insertion')];
  return {
    kind: kindOf({ form, members }, old.length, fresh.length),
    old,
    new: fresh,
    basis: 'explicit',
    confidence: statedConfidence,
    reasons: members.flatMap(({ span, stated }) => (stated === null ? [] : [statement(span, stated)])),
    rivals: [],
  };
}

function statement(
  { id, tracked }: SpanFacts['span'],
  { by, direction, authors }: StatedDirection,
): ChangeReason {
  const means = direction === 'deletion' ? 'stand and would go' : 'would come in';
  const author = tracked?.author ?? '';
  const says = {
    tracking: author === '' ? 'a tracked change says' : `a tracked change by ${author} says`,
    style: 'a stroke through words, or a line under them, says where words are struck by hand',
    legend: 'the legend of the document says of such brackets',
    marks: 'such marks say in this notation',
    stance: `what ${authors.size === 0 ? 'is said' : partiesWithVerb(authors, 'says', 'say')} in this notation tells`,
  };
  return { rule: `stated-by-${by}`, text: `${says[by]} that the words of ${id} ${means}` };
}

const whatItHolds = {
  placeholder: 'the bracket is a place for a value or a text to come',
  note: 'the bracket holds a note of an editor',
  'left-out': 'the bracket says that text is left out',
  words: 'the bracket holds words',
} as const;

/** A place to fill or a note that no party speaks of is no change of the text, and has no rival readings. */
function nothingProposed({ members }: ChangeGroup): Direction {
  const reasons = members.map(({ span }) => ({ rule: 'nothing-proposed', text: whatItHolds[span.holds] }));
  return { kind: 'unknown', old: [], new: [], basis: 'none', confidence: 0, reasons, rivals: [] };
}

function unknownDirection(ids: readonly string[]): Direction {
  const rival = (kind: 'insertion' | 'deletion'): ChangeReading => ({
    kind,
    old: kind === 'deletion' ? [...ids] : [],
    new: kind === 'insertion' ? [...ids] : [],
    confidence: 0.5,
    reasons: [],
  });
  const reason = {
    rule: 'no-tag',
    text: 'the bracket says that its words are not agreed, not who would change them how',
  };
  return {
    kind: 'unknown',
    old: [],
    new: [],
    basis: 'none',
    confidence: 0,
    reasons: [reason],
    rivals: [rival('insertion'), rival('deletion')],
  };
}

/** `{FRA delete}` on words that nobody supports says all; so does `[on] {FRA delete} [entitled] {FRA+}`. */
function explicitDeletion({ members }: ChangeGroup): Direction | null {
  const deletion = members.find(isAskedToGo);
  if (deletion === undefined) return null;
  const fresh = members.find((one) => one !== deletion);
  if (fresh !== undefined && !intersects(deletion.deleters, fresh.supporters)) return null;
  const reasons = [
    {
      rule: 'deletion-is-asked',
      text: `${partiesWithVerb(deletion.deleters, 'asks', 'ask')} to delete the words`,
    },
  ];
  return {
    kind: fresh === undefined ? 'deletion' : 'replacement',
    old: [deletion.span.id],
    new: fresh === undefined ? [] : [fresh.span.id],
    basis: 'explicit',
    confidence: 0.97,
    reasons,
    rivals: [],
  };
}

/** Who would have words elsewhere proposes none. Where to, the draft has no place for: so nothing comes in, and nothing goes out. */
function explicitMove({ members }: ChangeGroup): Direction | null {
  const [only, ...others] = members;
  if (only === undefined || others.length > 0 || only.supporters.size > 0) return null;
  const movers = new Set(only.positions.flatMap(({ stance, party }) => (stance === 'move' ? [party] : [])));
  if (movers.size === 0) return null;
  const text = `${partiesWithVerb(movers, 'asks', 'ask')} to move the words`;
  const reasons = [{ rule: 'move-is-asked', text }];
  return { kind: 'move', old: [], new: [], basis: 'explicit', confidence: 0.97, reasons, rivals: [] };
}

function isAskedToGo({ deleters, supporters }: SpanFacts): boolean {
  return deleters.size > 0 && supporters.size === 0;
}

function settledByBase(group: ChangeGroup, base: BaseVerdicts): Direction | null {
  const verdicts = group.members.map(({ span }) => base.get(span.id));
  if (verdicts.some((verdict) => verdict === undefined)) return null;
  const ids = group.members.map(({ span }) => span.id);
  const old = ids.filter((_, index) => verdicts[index] === 'old');
  const fresh = ids.filter((_, index) => verdicts[index] === 'new');
  const kind = kindOf(group, old.length, fresh.length);
  const reasons = [
    ...old.map((id): ChangeReason => ({
      rule: 'in-base-text',
      text: `the base text has the words of ${id}`,
    })),
    ...fresh.map((id): ChangeReason => ({
      rule: 'not-in-base-text',
      text: `the base text has not the words of ${id}`,
    })),
  ];
  return { kind, old, new: fresh, basis: 'base-text', confidence: 0.98, reasons, rivals: [] };
}

function kindOf({ form }: ChangeGroup, old: number, fresh: number): Change['kind'] {
  if (old > 0 && fresh > 0) return form === 'move' ? 'move' : 'replacement';
  return old > 0 ? 'deletion' : 'insertion';
}

function inferred(
  group: ChangeGroup,
  ids: readonly string[],
  sum: number,
  evidence: readonly Reason[],
): Direction {
  const probability = 1 / (1 + Math.exp(-Math.abs(sum)));
  const readings =
    sum >= 0
      ? [readingOf(group, ids, 1), readingOf(group, ids, -1)]
      : [readingOf(group, ids, -1), readingOf(group, ids, 1)];
  const [best, rival] = readings as [ReturnType<typeof readingOf>, ReturnType<typeof readingOf>];
  const side = sum >= 0 ? 1 : -1;
  const reasonsFor = (sign: number): ChangeReason[] =>
    evidence
      .filter(({ weight }) => weight * sign > 0)
      .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
      .map(({ rule, text }) => ({ rule, text }));
  return {
    ...best,
    basis: 'inferred',
    confidence: round(probability),
    reasons: reasonsFor(side),
    rivals: [{ ...rival, confidence: round(1 - probability), reasons: reasonsFor(-side) }],
  };
}

function readingOf(
  group: ChangeGroup,
  ids: readonly string[],
  sign: 1 | -1,
): Pick<ChangeReading, 'kind' | 'old' | 'new'> {
  const [first = '', second = ''] = ids;
  if (group.members.length === 1) {
    return sign > 0
      ? { kind: replacesOthers(group) ? 'replacement' : 'insertion', old: [], new: [first] }
      : { kind: 'deletion', old: [first], new: [] };
  }
  const kind = group.form === 'move' ? 'move' : 'replacement';
  return sign > 0 ? { kind, old: [first], new: [second] } : { kind, old: [second], new: [first] };
}

/** Whether a lone span's words, where they are new, stand for words that are not in its change. */
function replacesOthers({ form, members }: ChangeGroup): boolean {
  return form === 'alternative' || members.some(({ cameAs }) => cameAs === 'alternative-of');
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function placeOf({ members }: ChangeGroup): Pick<Change, 'spans' | 'positions' | 'provision'> {
  const positions = new Set(members.flatMap((facts: SpanFacts) => facts.positions.map(({ id }) => id)));
  return {
    spans: members.map(({ span }) => span.id),
    positions: [...positions],
    provision: members[0]?.span.provision ?? null,
  };
}
