import type { CleanPolicy } from 'travaux';
import { address } from './address.js';
import type { Version } from './engine/protocol.js';

/** What is said of each policy, the usual one first. */
export const policies: Readonly<Record<CleanPolicy, string>> = {
  'first-choice': 'New words in, old ones stay, first of open alternatives',
  consensus: 'Only what somebody supports and nobody opposes',
  'contested-only': 'The same, and what is contested keeps its brackets',
  base: 'Nothing changed: old words stay, new ones go',
  'all-applied': 'Everything changed: new words stay, old ones go',
  'all-in': 'The words of every bracket stay',
  'all-out': 'The words of every bracket go',
  'open-choices': 'All words stay; alternatives keep their brackets',
};

/** What each version is called. */
export const versionNames: Readonly<Record<Version['what'], string>> = {
  annotated: 'Annotated: every bracket and its parties',
  clean: 'Clean: without marks and tags',
  reading: 'If a party had its way',
  fates: 'The draft with what became of it',
  origins: 'The adopted text with where it comes from',
  compared: 'The draft with what changed in it',
};

/**
 * Reads which version the address names.
 *
 * @returns The version; the annotated one where it names none.
 */
export function chosenVersion(): Version {
  const { what = 'annotated', policy = 'first-choice', party = '' } = address().chosen;
  if (what === 'clean') return { what, policy: isPolicy(policy) ? policy : 'first-choice' };
  if (what === 'reading') return { what, parties: party.split(',').filter(Boolean) };
  return what === 'fates' || what === 'origins' || what === 'compared' ? { what } : { what: 'annotated' };
}

function isPolicy(name: string): name is CleanPolicy {
  return name in policies;
}
