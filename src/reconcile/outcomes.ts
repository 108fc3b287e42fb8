import { isAskedMove, type Change } from '../model/changes/change.js';
import type { Draft } from '../model/draft.js';
import { excerpt } from '../text/excerpt.js';
import type { ChangeVerdict, Fate, Outcome, SpanVerdict, VerdictReason } from './reconciliation.js';

/** How much of the words of some spans stands in the adopted text. */
type Presence = 'all' | 'part' | 'none' | 'moot' | 'undetermined';

/**
 * Says what became of every change. It follows the change, not the words: a deletion whose words are gone is adopted.
 *
 * @param draft The draft.
 * @param spans What became of its spans.
 * @returns A verdict for each change, in its order.
 */
export function outcomesOf(draft: Draft, spans: readonly SpanVerdict[]): ChangeVerdict[] {
  const byId = new Map(spans.map((verdict) => [verdict.id, verdict]));
  const words = new Map(draft.spans.map(({ id, text }) => [id, excerpt(text)]));
  return draft.changes.map((change) => {
    const verdicts = change.spans.flatMap((id) => byId.get(id) ?? []);
    const presence = (ids: readonly string[]): Presence =>
      presenceOf(ids.flatMap((id) => byId.get(id)?.fate ?? []));
    const outcome = isAskedMove(change)
      ? ofAskedMove(verdicts.map(({ fate }) => fate))
      : outcomeOf(change, presence(change.old), presence(change.new));
    const sureness = verdicts.reduce((least, { confidence }) => Math.min(least, confidence), 1);
    return {
      id: change.id,
      outcome,
      confidence: outcome === null ? 1 : rounded(sureness * change.confidence),
      reasons: reasonsOf(change, outcome, byId, words),
    };
  });
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

function presenceOf(fates: readonly Fate[]): Presence {
  if (fates.includes('undetermined')) return 'undetermined';
  const placed = fates.filter((fate) => fate !== 'moot');
  if (placed.length === 0) return fates.length === 0 ? 'none' : 'moot';
  if (placed.every((fate) => fate === 'dropped')) return 'none';
  return placed.every((fate) => fate === 'retained' || fate === 'moved') ? 'all' : 'part';
}

function outcomeOf({ kind }: Change, old: Presence, fresh: Presence): Outcome | null {
  switch (kind) {
    case 'reservation':
      return null;
    case 'unknown':
      return 'undetermined';
    case 'insertion':
      return ofInsertion(fresh);
    case 'deletion':
      return ofDeletion(old);
    case 'replacement':
    case 'move':
      return ofReplacement(old, fresh);
  }
}

function ofInsertion(fresh: Presence): Outcome {
  const outcomes = { all: 'adopted', part: 'adopted-in-part', none: 'not-adopted' } as const;
  return fresh === 'moot' || fresh === 'undetermined' ? fresh : outcomes[fresh];
}

function ofDeletion(old: Presence): Outcome {
  const outcomes = { all: 'not-adopted', part: 'adopted-in-part', none: 'adopted' } as const;
  return old === 'moot' || old === 'undetermined' ? old : outcomes[old];
}

/** New words stand and the old ones do not. */
function ofReplacement(old: Presence, fresh: Presence): Outcome {
  if (old === 'moot' && fresh === 'moot') return 'moot';
  if (fresh === 'undetermined') return 'undetermined';
  if (fresh === 'none' || fresh === 'moot') return 'not-adopted';
  if (old === 'undetermined') return 'undetermined';
  return fresh === 'all' && (old === 'none' || old === 'moot') ? 'adopted' : 'adopted-in-part';
}

function ofAskedMove(fates: readonly Fate[]): Outcome {
  if (fates.includes('undetermined')) return 'undetermined';
  if (fates.every((fate) => fate === 'moot')) return 'moot';
  if (fates.every((fate) => fate === 'moved')) return 'adopted';
  return fates.includes('moved') ? 'adopted-in-part' : 'not-adopted';
}

const said: Readonly<Record<Fate, string>> = {
  retained: 'stands',
  reworded: 'stands in other words',
  dropped: 'is gone',
  moved: 'stands at another place',
  moot: 'has no place any more',
  undetermined: 'may or may not stand',
};

function reasonsOf(
  { kind, spans, old, new: fresh, basis, confidence }: Change,
  outcome: Outcome | null,
  byId: ReadonlyMap<string, SpanVerdict>,
  words: ReadonlyMap<string, string>,
): VerdictReason[] {
  if (outcome === null)
    return [{ rule: 'reservation', text: 'A reservation proposes no words, so it has no outcome.' }];
  if (kind === 'unknown')
    return [
      { rule: 'direction-unknown', text: 'It is not known whether these words are to come in or to go out.' },
    ];
  const reasons = [
    ...(isAskedMove({ kind, old, new: fresh })
      ? spans.flatMap((id) => fateReason('old', id, byId, words))
      : []),
    ...old.flatMap((id) => fateReason('old', id, byId, words)),
    ...fresh.flatMap((id) => fateReason('new', id, byId, words)),
  ];
  for (const id of [...old, ...fresh])
    for (const reason of byId.get(id)?.reasons ?? []) if (reason.rule === 'negated') reasons.push(reason);
  if (basis === 'inferred')
    reasons.push({
      rule: 'direction-inferred',
      text: `That this is ${kind === 'insertion' ? 'an' : 'a'} ${kind} is inferred, with a confidence of ${String(confidence)}.`,
    });
  return reasons;
}

function fateReason(
  part: 'old' | 'new',
  id: string,
  byId: ReadonlyMap<string, SpanVerdict>,
  words: ReadonlyMap<string, string>,
): VerdictReason[] {
  const verdict = byId.get(id);
  return verdict === undefined
    ? []
    : [{ rule: `${part}-words`, text: `The ${part} text “${words.get(id) ?? ''}” ${said[verdict.fate]}.` }];
}
