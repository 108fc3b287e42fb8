import type { Change } from '../model/changes/change.js';
import { positionsById, standsOn } from '../model/changes/stands.js';
import type { Draft, PartyPosition } from '../model/draft.js';
import type { ViewChange, ViewPosition } from './view-tree.js';

/**
 * Says of every span of a draft what is proposed about its words.
 *
 * @param draft The draft.
 * @param outcomes What became of the changes, by their ids; nothing where no adopted text is known.
 * @returns By the id of the span.
 */
export function viewChanges(
  draft: Draft,
  outcomes: ReadonlyMap<string, ViewChange['outcome']>,
): ReadonlyMap<string, ViewChange> {
  const positions = positionsById(draft);
  return new Map(
    draft.changes.flatMap((change) => {
      const outcome = outcomes.get(change.id) ?? null;
      return change.spans.map((span): [string, ViewChange] => [
        span,
        { ...viewChange(change, span, positions), outcome },
      ]);
    }),
  );
}

function viewChange(
  change: Change,
  span: string,
  byId: ReadonlyMap<string, PartyPosition>,
): Omit<ViewChange, 'outcome'> {
  const { id, kind, old, new: fresh, confidence, positions } = change;
  return {
    id,
    kind,
    part: old.includes(span) ? 'old' : fresh.includes(span) ? 'new' : 'none',
    confidence,
    positions: positions.flatMap((position) => byId.get(position) ?? []).map(viewPosition),
    stands: [...standsOn(change, byId)].flatMap(([party, stand]) =>
      stand === 'none' ? [] : [{ party, stand }],
    ),
  };
}

/**
 * Says where a party stands, as a view shows it.
 *
 * @param position The position.
 * @returns The party, its stance, and what it says besides.
 */
export function viewPosition({ party, stance, modifiers }: PartyPosition): ViewPosition {
  const speaker = modifiers.find(({ kind }) => kind === 'speaker')?.text;
  const others = modifiers.filter(({ kind }) => kind !== 'speaker');
  const remark = others.map(({ text }) => text).join(', ');
  return speaker === undefined ? { party, stance, remark } : { party, stance, remark, speaker };
}
