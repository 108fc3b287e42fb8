import { partyOf } from './resolve-party.js';
import type { Party } from './party.js';

/* What the name of an account or of a commenter has around the party that it is of. */
const around =
  /^(?:the\s+)?(?:permanent\s+)?(?:delegation|mission|representation|government|embassy)\s+of\s+|\s+(?:delegation|mission|delegate|rep\.?|representative)$|,\s+again$/giu;
const code = /\(([^()]+)\)\s*$/u;

/**
 * Finds the party that the author of a tracked change or a comment stands for.
 *
 *     authorParty('France (FRA)')               FRA, France
 *     authorParty('Delegation of Brazil')       BRA, Brazil
 *     authorParty('Alvarez, Ignacio')           null
 *
 * @param author The author as the document names it.
 * @returns The party, or null for a person whose party the name does not tell, and for nobody.
 */
export function authorParty(author: string): Party | null {
  const name = author.trim().replace(around, '').trim();
  const inside = code.exec(name)?.[1];
  const before = name.replace(code, '');
  return partyOf(name) ?? (inside === undefined ? null : partyOf(inside)) ?? partyOf(before);
}
