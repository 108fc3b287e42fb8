import { memberships, type MembershipChange } from './memberships.js';
import { m49Regions } from './un-m49.js';
import { m49RegionId } from './party-index.js';

/**
 * The members of a group.
 *
 * Positions of a group are never ascribed to its members by themselves: a caller who wants that asks here.
 *
 * @param group The id of a group (`EU`) or of an M49 region (`M49:202`).
 * @param date The day, `YYYY-MM-DD`, or only its year or month, which stand for their first day. Without it the members are
 *   those of the last recorded change: no clock is asked, so that results are reproducible.
 * @returns The ids of the members, sorted: none before the group existed; null where the membership is not recorded, which
 *   is no statement about its size. Regions of M49 are recorded without dates.
 * @example
 * membersOf('EU', '2021')?.length; // 27
 */
export function membersOf(group: string, date?: string): string[] | null {
  const record = memberships.find((row) => row.group === group);
  if (record === undefined) return date === undefined ? countriesOfRegion(group) : null;
  let members: ReadonlySet<string> | null = new Set();
  for (const change of record.changes) {
    if (date !== undefined && change.from > date.padEnd(10, '-01')) break;
    members = membersAfter(change, members);
  }
  return members === null ? null : [...members].sort();
}

function membersAfter(change: MembershipChange, before: ReadonlySet<string> | null): Set<string> | null {
  if (change.unknown === true) return null;
  const members = new Set([...(before ?? []), ...(change.joined ?? [])]);
  for (const member of change.left ?? []) members.delete(member);
  return members;
}

function countriesOfRegion(id: string): string[] | null {
  const region = m49Regions().find(({ code }) => m49RegionId(code) === id);
  return region === undefined ? null : [...region.countries];
}
