import type { Change } from '../model/changes/change.js';
import { positionsById, standsOn } from '../model/changes/stands.js';
import type { Draft } from '../model/draft.js';
import { spanById } from '../model/lookup.js';
import { cleanBy } from './clean.js';
import { byChanges, type Treatment } from './resolution.js';
import type { ViewClash, ViewRoot } from './view-tree.js';

/**
 * The text if a party, or a coalition, had its way: the changes that its members support are applied, all others are not.
 *
 * A change that one member supports and another opposes is a clash: it is not applied, and the view names it.
 *
 * @param draft The draft.
 * @param parties The members, as the draft names them: `USA`.
 * @returns A clean version; with no party that supports anything it is that of the policy `base`.
 * @example
 * toText(readingOf(readDraft('1. Urges [on] {USA+} [entitled] {USA+} it;'), ['USA'])); // '1. Urges entitled it;\n'
 */
export function readingOf(draft: Draft, parties: readonly string[]): ViewRoot {
  const members = new Set(parties);
  const positions = positionsById(draft);
  const clashes: ViewClash[] = [];
  const treat = (change: Change): Treatment => {
    const stands = [...standsOn(change, positions)].filter(([party]) => members.has(party));
    const support = stands.flatMap(([party, stand]) => (stand === 'support' ? [party] : []));
    const oppose = stands.flatMap(([party, stand]) => (stand === 'oppose' ? [party] : []));
    if (support.length === 0) return 'not-applied';
    if (oppose.length === 0) return 'applied';
    clashes.push({
      change: change.id,
      text: change.spans.map((id) => spanById(draft, id)?.text ?? '').join(' / '),
      support,
      oppose,
    });
    return 'not-applied';
  };
  const resolution = byChanges(draft, treat);
  return { ...cleanBy(draft, resolution), clashes };
}
