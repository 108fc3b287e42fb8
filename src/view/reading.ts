import type { Change } from '../model/changes/change.js';
import { positionsById, standsOn } from '../model/changes/stands.js';
import type { Draft } from '../model/draft.js';
import { spanById } from '../model/lookup.js';
import { cleanBy } from './clean.js';
import { partiesNamed } from './parties-named.js';
import { byChanges, type Resolution, type Treatment } from './resolution.js';
import type { ViewClash, ViewRoot } from './view-tree.js';

/**
 * The text if a party, or a coalition, had its way: the changes that its members support are applied, all others are not.
 *
 * A change that one member supports and another opposes is a clash: it is not applied, and the view names it.
 *
 * @param draft The draft.
 * @param parties The members, by any of their names: `USA`, `us`, `United States` (see `partiesNamed`); one alone may stand without a list.
 * @returns A clean version; with no party that supports anything it is that of the policy `base`.
 * @throws TypeError for a party that takes no position in the draft; the message lists those that do.
 * @example
 * toText(readingOf(readDraft('1. Urges [on] {USA+} [entitled] {USA+} it;'), ['USA'])); // '1. Urges entitled it;\n'
 */
export function readingOf(draft: Draft, parties: readonly string[] | string): ViewRoot {
  const { resolution, clashes } = resolveFor(draft, partiesNamed(draft, parties));
  return { ...cleanBy(draft, resolution), clashes };
}

/**
 * Resolves the brackets of a draft as a coalition would.
 *
 * @param draft The draft.
 * @param parties The members, by their ids.
 * @returns What becomes of every span, and the changes on which the members do not agree.
 */
export function resolveFor(
  draft: Draft,
  parties: readonly string[],
): { resolution: Resolution; clashes: ViewClash[] } {
  const members = new Set(parties);
  const positions = positionsById(draft);
  const clashes: ViewClash[] = [];
  const treat = (change: Change): Treatment => {
    const stands = [...standsOn(change, positions)].filter(([party]) => members.has(party));
    const support = stands.flatMap(([party, stand]) => (stand === 'support' ? [party] : []));
    const oppose = stands.flatMap(([party, stand]) => (stand === 'oppose' ? [party] : []));
    if (support.length === 0) return 'not-applied';
    if (oppose.length === 0) return 'applied';
    const text = change.spans.map((id) => spanById(draft, id)?.text ?? '').join(' / ');
    clashes.push({ change: change.id, text, support, oppose });
    return 'not-applied';
  };
  return { resolution: byChanges(draft, treat), clashes };
}
