import { longestParty } from './match-parties.js';

/**
 * Finds the longest name, code or abbreviation of a party at an offset, for who must know where it ends and not yet who it is.
 *
 * @param text The text.
 * @param offset Where it must begin, in UTF-16 code units.
 * @returns The offset after it, and whether it is a State or a group; null where none begins.
 */
export function partyNameAt(text: string, offset: number): { end: number; negotiates: boolean } | null {
  const match = longestParty(text, offset);
  if (match === null) return null;
  const { kind } = match.party;
  return { end: match.end, negotiates: kind === 'state' || kind === 'group' || kind === 'territory' };
}
