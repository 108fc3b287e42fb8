import type { Draft } from '../draft.js';
import type { Change, ChangeReading, ChangeReason } from './change.js';
import { stanceEvidence } from './document-evidence.js';
import { evidenceOf, type Evidence } from './evidence.js';
import { changeGroups, type ChangeGroup } from './groups.js';
import { linksOf, withLinked } from './links.js';
import { factsOf, type SpanFacts } from './span-facts.js';

/** What a base text says about a span: its words are in it, or they are not. */
export type BaseVerdicts = ReadonlyMap<string, 'old' | 'new'>;

/**
 * Reads the changes of a draft from its marks, and where a base text is given, from the words that it has.
 *
 * @param draft The draft with its spans and positions.
 * @param base What a base text says about spans, by their ids; empty where there is none.
 * @returns The changes in the order of their first span. Every span is in exactly one.
 */
export function inferChanges(draft: Draft, base: BaseVerdicts): Change[] {
  const groups = changeGroups(factsOf(draft)).flatMap((group) => agreeWithBase(group, base));
  const stances = stanceEvidence(groups);
  const letters = new Set(
    groups.flatMap(({ form, members }) => (form === 'letters' ? (members[0]?.index ?? []) : [])),
  );
  const evidence = groups.map((group) => [
    ...evidenceOf(group),
    ...fromStances(group, stances),
    ...agreement(group, letters),
  ]);
  const own = evidence.map((items) => items.reduce((sum, { weight }) => sum + weight, 0));
  const sums = withLinked(own, linksOf(groups));
  return groups.map((group, index) => {
    const linked = (sums[index] ?? 0) - (own[index] ?? 0);
    const items = [...(evidence[index] ?? []), ...linkEvidence(linked)];
    return { id: `c${index + 1}`, ...changeOf(group, items, base), ...placeOf(group) };
  });
}

/** A base text that has both members of a pair, or neither, says that they are no pair. */
function agreeWithBase(group: ChangeGroup, base: BaseVerdicts): ChangeGroup[] {
  if (group.members.length < 2 || isStated(group)) return [group];
  const verdicts = group.members.map(({ span }) => base.get(span.id));
  if (verdicts.some((verdict) => verdict === undefined) || verdicts[0] !== verdicts[1]) return [group];
  return group.members.map((member) => ({ form: 'single', members: [member] }));
}

function fromStances({ form, members }: ChangeGroup, stances: ReadonlyMap<number, Evidence>): Evidence[] {
  const found = form === 'single' ? stances.get(members[0]?.index ?? -1) : undefined;
  return found === undefined ? [] : [found];
}

const articles = new Set(['the', 'a', 'an']);

/** An article before a word whose number or case the same author changes goes with the old form of the word. */
function agreement({ form, members }: ChangeGroup, letters: ReadonlySet<number>): Evidence[] {
  const [facts] = members;
  if (
    form !== 'single' ||
    facts?.words.length !== 1 ||
    !articles.has(facts.words[0] ?? '') ||
    facts.next === null ||
    !letters.has(facts.next)
  )
    return [];
  return [
    {
      rule: 'article-of-changed-word',
      weight: -3.4,
      text: 'the article belongs to the form of the next word that is changed',
    },
  ];
}

function linkEvidence(weight: number): Evidence[] {
  if (Math.abs(weight) < 0.01) return [];
  return [
    {
      rule: 'same-author-elsewhere',
      weight,
      text: 'the same author makes the same or a neighboring change, where its direction is clearer',
    },
  ];
}

type Direction = Pick<Change, 'kind' | 'old' | 'new' | 'basis' | 'confidence' | 'reasons' | 'rivals'>;

function changeOf(group: ChangeGroup, evidence: readonly Evidence[], base: BaseVerdicts): Direction {
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
  const explicit = explicitDeletion(group);
  if (explicit !== null) return explicit;
  const sum = evidence.reduce((total, { weight }) => total + weight, 0);
  const isSilent = group.members.every(({ positions }) => positions.length === 0);
  if (isSilent && group.members.every(({ span }) => span.holds !== 'words')) return nothingProposed(group);
  /* Who highlights words has marks for those that come and go, and did not use them. */
  const isHighlighted = group.members.every(({ span }) => span.marks === 'highlighted');
  const hasGround = evidence.some(({ rule }) => !weakAlone.has(rule));
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
    reasons: members.map(statement),
    rivals: [],
  };
}

function statement({ span, stated }: SpanFacts): ChangeReason {
  const by = stated?.by ?? 'marks';
  const means = stated?.direction === 'deletion' ? 'stand and would go' : 'would come in';
  const author = span.tracked?.author ?? '';
  const says = {
    tracking: author === '' ? 'a tracked change says' : `a tracked change by ${author} says`,
    style: 'a stroke through words, or a line under them, says where words are struck by hand',
    legend: 'the legend of the document says of such brackets',
    marks: 'such marks say in this notation',
    stance: `what ${stated === null || stated.authors.size === 0 ? 'is said' : [...stated.authors].join(', ')} says in this notation tells`,
  };
  return { rule: `stated-by-${by}`, text: `${says[by]} that the words of ${span.id} ${means}` };
}

/* What is usual, and the comma of a bracket, say nothing of one bracket that names nobody: words with their comma may come or go. */
const weakAlone: ReadonlySet<string> = new Set(['insertion-is-usual', 'old-comes-first', 'brings-its-comma']);

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

const isStated = ({ members }: ChangeGroup): boolean => members.every(({ stated }) => stated !== null);

/** `{FRA delete}` on words that nobody supports says all. */
function explicitDeletion({ form, members }: ChangeGroup): Direction | null {
  const [facts] = members;
  if (form !== 'single' || facts === undefined || facts.deleters.size === 0 || facts.supporters.size > 0)
    return null;
  const reasons = [
    { rule: 'deletion-is-asked', text: `${[...facts.deleters].join(', ')} asks to delete the words` },
  ];
  return {
    kind: 'deletion',
    old: [facts.span.id],
    new: [],
    basis: 'explicit',
    confidence: 0.97,
    reasons,
    rivals: [],
  };
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
  evidence: readonly Evidence[],
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
  { form }: ChangeGroup,
  ids: readonly string[],
  sign: 1 | -1,
): Pick<ChangeReading, 'kind' | 'old' | 'new'> {
  const [first = '', second = ''] = ids;
  if (form === 'single') {
    return sign > 0
      ? { kind: 'insertion', old: [], new: [first] }
      : { kind: 'deletion', old: [first], new: [] };
  }
  const kind = form === 'move' ? 'move' : 'replacement';
  return sign > 0 ? { kind, old: [first], new: [second] } : { kind, old: [second], new: [first] };
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
