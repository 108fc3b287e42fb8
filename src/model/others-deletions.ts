import type { Stance } from '../../grammar/notation.js';
import type { StanceWords } from '../../grammar/stance-words.js';
import type { Attribution, Entry } from '../syntax/ntast.js';
import { stanceUnder, type Heading } from './tag-headings.js';

type Child = Attribution['children'][number];
type Words = Pick<StanceWords, 'stanceOf' | 'isNoun'>;

/**
 * What a party says that supports or opposes what another wants to go.
 *
 *     FRA opposes USA deletion             retain; `USA deletion` is an entry of its own
 *     FRA supports USA’s deletion          delete
 *     FRA supports, subject to deletion    unknown
 *
 * @param said What it says by itself.
 * @param children What stands in the tag.
 * @param entry The entry of the party, one of them.
 * @param words How stances are worded.
 * @returns What it says of the words; the same where no other's deletion follows.
 */
export function stanceOnOthers(said: Stance, children: readonly Child[], entry: Entry, words: Words): Stance {
  if (entry.sign !== null || (said !== 'support' && said !== 'oppose')) return said;
  const heading: Heading =
    entry.rest === null ? headingBehind(children, entry, words) : headingIn(entry.rest, words);
  return stanceUnder(said, heading);
}

function headingBehind(children: readonly Child[], entry: Entry, words: Words): Heading {
  const at = children.indexOf(entry);
  const [between, next] = [children[at + 1], children[at + 2]];
  if (between?.type !== 'separator' || /[,;]/u.test(between.value) || next?.type !== 'entry') return null;
  return next.stance !== null && isDeletion(next.stance, words) ? 'delete' : null;
}

const ofOne = /^\s*\S+[’']s?\s+(\S.*)$/u;

function headingIn(rest: string, words: Words): Heading {
  const named = ofOne.exec(rest)?.[1];
  if (named !== undefined && isDeletion(named, words)) return 'delete';
  const last = /\p{L}+\s*$/u.exec(rest)?.[0].trim();
  return last !== undefined && isDeletion(last, words) ? 'unsure' : null;
}

/** `deletion`, `proposal to delete`: what somebody has, not what somebody does. */
function isDeletion(written: string, { stanceOf, isNoun }: Words): boolean {
  const parts = written.trim().split(/\s+/u);
  const isNamed = [parts[0] ?? '', parts.at(-1) ?? ''].some(isNoun);
  return isNamed && stanceOf(written.trim()) === 'delete';
}
