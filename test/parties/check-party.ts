import { expect } from 'vitest';
import { matchParties } from '../../src/parties/match-parties.js';
import type { PartyMatch, PartyOptions } from '../../src/parties/party.js';
import { partyOf, partyWithId } from '../../src/parties/resolve-party.js';

/** Asserts whom an actor stands for, and that every other way of asking agrees. */
export function checkParty(raw: string, id: string | null, options: PartyOptions = {}): void {
  const party = partyOf(raw, options);
  expect(party?.id ?? null, `“${raw}” ${JSON.stringify(options)}`).toBe(id);
  if (party === null) return;
  expect(partyWithId(party.id)).toBe(party);
  expect(JSON.parse(JSON.stringify(party))).toEqual(party);
  // Between separators it is the same party, and nothing of the separators is taken.
  expect(matchParties(`; ${raw} ;`, options)).toEqual([
    { party, start: 2 + raw.length - raw.replace(/^the\s/iu, '').length, end: 2 + raw.length },
  ]);
  expect(party.name).not.toBe('');
}

/** Asserts which parties a text names, as `id[what is written]`. */
export function checkList(text: string, expected: string, options: PartyOptions = {}): void {
  const matches = matchParties(text, options);
  assertMatches(text, matches);
  const found = matches.map(({ party, start, end }) => `${party.id}[${text.slice(start, end)}]`);
  expect(found.join(' ')).toBe(expected);
}

/** Asserts that matches are in order, apart from one another and inside the text. */
export function assertMatches(text: string, matches: readonly PartyMatch[]): void {
  let last = 0;
  const misplaced = matches.filter(({ start, end }) => {
    const isApart = start >= last && end > start;
    last = end;
    return !isApart;
  });
  expect(misplaced).toEqual([]);
  expect(last).toBeLessThanOrEqual(text.length);
}
