import type { Stance, ViewChange, ViewPosition } from '../../view/view-tree.js';
import type { ChangeSides } from './tag-sides.js';

/** What a party says of a change, with the words that it says it of. */
export interface Said {
  readonly party: string;
  readonly positions: readonly ViewPosition[];
  readonly onNew: ReadonlySet<Stance>;
  readonly onOld: ReadonlySet<Stance>;
}

/**
 * Gathers what every party says of a change.
 *
 * @param change The change.
 * @param sides Which words the tags of a replacement stand on.
 * @returns In the order of the first position of each party; the same position is stated once.
 */
export function saidOf(change: ViewChange, sides: ChangeSides): Said[] {
  const byParty = new Map<
    string,
    { seen: Set<string>; positions: ViewPosition[] } & Record<'onNew' | 'onOld', Set<Stance>>
  >();
  for (const position of change.positions) {
    const { party, stance, remark } = position;
    const entry = byParty.get(party) ?? {
      seen: new Set(),
      positions: [],
      onNew: new Set(),
      onOld: new Set(),
    };
    byParty.set(party, entry);
    const { onNew, onOld } = sides.sidesOf(change, position);
    if (onNew) entry.onNew.add(stance);
    if (onOld) entry.onOld.add(stance);
    const key = `${stance} ${remark}`;
    if (!entry.seen.has(key)) entry.positions.push(position);
    entry.seen.add(key);
  }
  return [...byParty].map(([party, { positions, onNew, onOld }]) => ({ party, positions, onNew, onOld }));
}
