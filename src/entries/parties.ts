/** The entry `travaux/parties`: names, codes and groups, without any text. */
export { codeSystemOf } from '../parties/code-system.js';
export { longestParty, matchParties } from '../parties/match-parties.js';
export { membersOf } from '../parties/members-of.js';
export type {
  Body,
  CodeSystem,
  Party,
  PartyCodes,
  PartyKind,
  PartyMatch,
  PartyOptions,
} from '../parties/party.js';
export { partyOf, partyWithId } from '../parties/resolve-party.js';
export { suggestParty } from '../parties/suggest-party.js';
