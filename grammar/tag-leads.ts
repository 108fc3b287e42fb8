import type { Range } from './pieces.js';
import { isOnlyParties, type TagWords } from './tag-rests.js';
import type { SignUse } from './tag-signs.js';
import { partyBehind, partyLedBy } from './tag-speakers.js';
import type { OpenEntry, OpenPart, Shared } from './tag-statements.js';
import type { TagToken } from './tag-tokens.js';

/** A tag as far as it is read, for what stands before its parties. */
export interface Led extends TagWords {
  readonly parts: readonly OpenPart[];
  readonly signs: SignUse;
}

/**
 * Finds the first party that a stance word or a sign leads.
 *
 * @param reader The tag as far as it is read.
 * @param index The index of the word or the sign.
 * @returns The index of the party; null where it leads none.
 */
export function ledParty(reader: Led, index: number): number | null {
  const { tokens, parts } = reader;
  const token = tokens[index];
  const before = parts.at(-1);
  const atStart = before === undefined || before.kind === 'separator';
  if (token?.kind === 'stance-by') return partyLedBy(reader.tokens, index + 1);
  if (token === undefined || !atStart || isBehindEntry(reader)) return null;
  /* A placeholder is a note of the text as well. */
  if (reader.words.stanceOf(reader.text.slice(token.start, token.end)) === 'placeholder') return null;
  let at = index + 1;
  while (tokens[at]?.kind === 'space') at += 1;
  const link = tokens[at];
  const next = tokens[index + 1];
  const sticksToName = next?.kind === 'party' && next.known !== true;
  if (token.kind === 'sign' && !reader.signs.leads && !sticksToName) return null;
  if (
    link?.kind === 'colon' ||
    (link?.kind === 'sign' && token.kind === 'stance' && linkFollows(reader, at, link))
  )
    return partyBehind(reader.tokens, at + 1);
  if (link?.kind !== 'party') return null;
  return token.kind === 'sign' || isOnlyParties(reader, at) ? at : null;
}

/**
 * Tells whether a party without a stance stands right before, with nothing but space between: the word is said of that party.
 *
 * @param reader The tag as far as it is read.
 * @returns Whether one does.
 */
export function isBehindEntry({ parts, text }: Led): boolean {
  const separator = parts.at(-1);
  if (separator === undefined) return false;
  return parts.at(-2)?.kind === 'entry' && !/[,;]/u.test(text.slice(separator.start, separator.end));
}

/** In `delete +USA` the sign is no dash between the two. */
function linkFollows({ tokens, text }: Led, at: number, link: Range): boolean {
  if (!/[-−–—]/u.test(text.charAt(link.start))) return false;
  if (tokens[at - 1]?.kind === 'space' && tokens[at + 1]?.kind === 'party') return false;
  return tokens[at + 1]?.kind === 'space' || tokens[at + 1]?.kind === 'party';
}

/**
 * Finds whose wish a party speaks of, before “by” and the party whose wish it is: `FRA opposes the deletion by USA`.
 *
 * @param reader The tag as far as it is read, up to the words behind the first party.
 * @param token These words.
 * @returns Where the noun stands that says what is wanted; null where the words are no such ones.
 */
export function wishBehindEntry(reader: Led, token: TagToken): Range | null {
  if (token.kind !== 'stance-by' || !isBehindEntry(reader)) return null;
  const aim = reader.words.aimIn(reader.text.slice(token.start, token.end));
  return aim === null ? null : { start: token.start + aim.start, end: token.start + aim.end };
}

/**
 * Finds the entry before the last.
 *
 * @param parts The parts of the tag so far.
 * @param entry The last entry.
 * @returns The entry before it, where nothing but a separator is between.
 */
export function lastEntry(parts: readonly OpenPart[], entry: OpenEntry): OpenEntry | undefined {
  return parts.slice(-3).findLast((part): part is OpenEntry => part.kind === 'entry' && part !== entry);
}

/**
 * Tells whether a token stands between two parties.
 *
 * @param reader The tag as far as it is read, up to the token.
 * @param index The index of the token.
 * @returns Whether it does, with nothing but space between.
 */
export function isBetweenParties({ parts, tokens }: Led, index: number): boolean {
  const before = parts.at(-1)?.kind === 'separator' ? parts.at(-2) : parts.at(-1);
  return before?.kind === 'entry' && partyBehind(tokens, index + 1) !== null;
}

/**
 * Tells whether what somebody says is in favor.
 *
 * @param words The words of the tag.
 * @param said The sign or the stance word.
 * @returns Whether it is a plus, a support or a proposal.
 */
export function isFor({ text, words }: TagWords, { sign, stance }: Shared): boolean {
  if (sign !== null) return text.charAt(sign.start) === '+';
  return (
    stance !== null && ['support', 'propose'].includes(words.stanceOf(text.slice(stance.start, stance.end)))
  );
}
