import { longestParty } from './match-parties.js';
import { partyIndex } from './party-index.js';
import type { Party, PartyOptions } from './party.js';

/**
 * The party that a written actor stands for.
 *
 *     partyOf('USA')                                 USA, United States of America
 *     partyOf('Iran (Islamic Rep. of)')              IRN, Iran (Islamic Republic of)
 *     partyOf('G-77/ CHINA')                         G77, Group of 77 and China
 *     partyOf('AU')                                  AU, African Union
 *     partyOf('AU', { codes: 'alpha2' })             AUS, Australia
 *     partyOf('COM', { body: 'eu-council' })         Commission, European Commission
 *
 * Codes and abbreviations are compared with regard to case, because `AND`, `NO` and `US` are words too; names without, and
 * without regard to accents, hyphens, apostrophes and a leading “the”. What a word stands for is looked up in this order, and the
 * first that knows it decides: the words of the forum, alpha-3 codes (also withdrawn ones), abbreviations of groups, offices,
 * organizations and States, alpha-2 codes, names. With `codes: 'alpha2'` these come before the abbreviations, and alpha-3 codes
 * are not known; with `'alpha3'` it is the other way round.
 *
 * @param raw The actor as written, all of it: `FRA delete` is not an actor.
 * @param options Which codes the text uses and the forum it comes from.
 * @returns The party, or null. Nothing is guessed; see `suggestParty` for what may have been meant.
 * @example
 * partyOf('Iran (Islamic Republic of)')?.id; // 'IRN'
 */
export function partyOf(raw: string, options: PartyOptions = {}): Party | null {
  const written = raw.trim().replace(/^the\s+/iu, '');
  const match = longestParty(written, 0, options);
  return match?.end === written.length ? match.party : null;
}

/**
 * The party with a canonical id, for instance to write its name in a legend.
 *
 * @param id An id as in the results of the library: `USA`, `G77`, `Chair`.
 * @returns The party, or null.
 * @example
 * partyWithId('G77')?.name; // 'Group of 77 and China'
 */
export function partyWithId(id: string): Party | null {
  return partyIndex().byId.get(id) ?? null;
}
