import type { Draft, PartyPosition } from '../draft.js';
import { isAskedMove, type Change } from './change.js';

/** Where a party stands towards a change, after all that its tags say of the spans. */
export type Stand = 'support' | 'oppose' | 'reserve' | 'none';

const supports: ReadonlySet<string> = new Set([
  'support',
  'propose',
  'support-in-principle',
  'follow-consensus',
  'flexible',
  'alternative',
  'replace',
  'agree',
]);
/* Who is still considering has agreed to nothing. */
const reserves: ReadonlySet<string> = new Set(['reserve', 'consider']);

/**
 * Finds where every party stands towards a change.
 *
 * A sign is about the change, on whichever of its spans it stands. Where a party has both signs on the two words of a replacement
 * (`[Ensuring] {NGA-} [Facilitating] {NGA+}`), it spoke of the words, and the sign on the new ones counts. "Delete" and "retain" are said of
 * words: of old ones "delete" supports the change and "retain" opposes it, of new ones it is the other way round.
 *
 * @param change The change.
 * @param positions The positions of the draft, by id.
 * @returns Stands by party.
 * @example
 * const draft = readDraft('[on] {USA+ FRA-}');
 * draft.changes.map((change) => [...standsOn(change, positionsById(draft))]); // [[['USA', 'support'], ['FRA', 'oppose']]]
 */
export function standsOn(change: Change, positions: ReadonlyMap<string, PartyPosition>): Map<string, Stand> {
  const said = new Map<string, { fresh: Set<string>; old: Set<string> }>();
  const fresh = new Set(change.new);
  for (const id of change.positions) {
    const position = positions.get(id);
    if (position === undefined) continue;
    const entry = said.get(position.party) ?? { fresh: new Set(), old: new Set() };
    const side =
      change.old.length === 0 || position.spans.some((span) => fresh.has(span)) ? entry.fresh : entry.old;
    side.add(position.stance);
    said.set(position.party, entry);
  }
  return new Map(
    [...said].map(([party, { fresh: onNew, old: onOld }]) => [party, standOf(change, onNew, onOld)]),
  );
}

function standOf(change: Change, onNew: ReadonlySet<string>, onOld: ReadonlySet<string>): Stand {
  if (change.kind === 'move' && onNew.has('move')) return 'support';
  if (isAskedMove(change) && onNew.has('retain')) return 'oppose';
  if (has(onNew, supports)) return 'support';
  if (onNew.has('oppose') || onNew.has('delete')) return 'oppose';
  if (onNew.has('retain') || onOld.has('delete') || has(onOld, supports)) return 'support';
  if (onOld.has('oppose') || onOld.has('retain')) return 'oppose';
  return has(onNew, reserves) || has(onOld, reserves) ? 'reserve' : 'none';
}

function has(said: ReadonlySet<string>, stances: ReadonlySet<string>): boolean {
  return [...said].some((stance) => stances.has(stance));
}

/**
 * Indexes the positions of a draft.
 *
 * @param draft The draft.
 * @returns Positions by id.
 * @example
 * positionsById(readDraft('[on] {USA+}')).get('p1')?.party; // 'USA'
 */
export function positionsById({ positions }: Draft): ReadonlyMap<string, PartyPosition> {
  return new Map(positions.map((position) => [position.id, position]));
}
