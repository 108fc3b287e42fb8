import type { Change } from '../model/changes/change.js';
import type { Draft, PartyPosition } from '../model/draft.js';
import type { ViewChange, ViewPosition } from './view-tree.js';

/**
 * Says of every span of a draft what is proposed about its words.
 *
 * @param draft The draft.
 * @returns By the id of the span.
 */
export function viewChanges(draft: Draft): ReadonlyMap<string, ViewChange> {
  const positions = new Map(draft.positions.map((position) => [position.id, position]));
  return new Map(
    draft.changes.flatMap((change) =>
      change.spans.map((span): [string, ViewChange] => [span, viewChange(change, span, positions)]),
    ),
  );
}

function viewChange(
  { id, kind, old, new: fresh, confidence, positions }: Change,
  span: string,
  byId: ReadonlyMap<string, PartyPosition>,
): ViewChange {
  const part = old.includes(span) ? 'old' : fresh.includes(span) ? 'new' : 'none';
  const stands = positions.flatMap((position) => byId.get(position) ?? []).map(viewPosition);
  return { id, kind, part, confidence, positions: stands, outcome: null };
}

/**
 * Says where a party stands, as a view shows it.
 *
 * @param position The position.
 * @returns The party, its stance, and what it says besides.
 */
export function viewPosition({ party, stance, modifiers }: PartyPosition): ViewPosition {
  return { party, stance, remark: modifiers.map(({ text }) => text).join(', ') };
}
