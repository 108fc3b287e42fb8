import type { TagContext } from './party-names.js';
import type { Range } from './pieces.js';
import { stanceWordsOf } from './stance-words.js';
import { rangeOf } from './tag-statements.js';
import { tagTokens, type TagToken } from './tag-tokens.js';

/**
 * Finds the party that a token leads to.
 *
 * @param tokens The tokens of the tag.
 * @param index The index behind the token.
 * @returns The index of the party, with nothing but space between; null where none follows.
 */
export function partyBehind(tokens: readonly TagToken[], index: number): number | null {
  let at = index;
  while (tokens[at]?.kind === 'space') at += 1;
  return tokens[at]?.kind === 'party' ? at : null;
}

/**
 * Finds the party that words such as “supported by” lead to, also where a colon stands between.
 *
 * @param tokens The tokens of the tag.
 * @param index The index behind the words.
 * @returns The index of the party; null where none follows.
 */
export function partyLedBy(tokens: readonly TagToken[], index: number): number | null {
  let at = index;
  while (tokens[at]?.kind === 'space') at += 1;
  return partyBehind(tokens, tokens[at]?.kind === 'colon' ? at + 1 : at);
}

/** Whose position it is that a party states. */
export interface Behalf {
  /** The index of the party whose position it is. */
  readonly principal: number;
  readonly speaker: Range | null;
  readonly next: number;
}

/**
 * Reads for whom a party speaks: `Egypt on behalf of the Arab Group`, `Egypt (on behalf of the Arab Group)`, `Arab Group (Egypt)`.
 *
 * @param tokens The tokens of the tag.
 * @param index The index of the party.
 * @returns Itself, or the party behind it with it as the speaker.
 */
export function behalfOf(tokens: readonly TagToken[], index: number): Behalf {
  let at = index + 1;
  while (['space', 'round-open', 'separator'].includes(tokens[at]?.kind ?? '')) at += 1;
  const inRound = tokens.slice(index + 1, at).some(({ kind }) => kind === 'round-open');
  const alone: Behalf = { principal: index, speaker: null, next: index + 1 };
  const speaker = tokens[index];
  if (speaker === undefined) return alone;
  if (tokens[at]?.kind === 'behalf') {
    const principal = partyBehind(tokens, at + 1);
    if (principal === null) return alone;
    const closes = inRound && tokens[principal + 1]?.kind === 'round-close';
    return { principal, speaker: rangeOf(speaker), next: principal + (closes ? 2 : 1) };
  }
  const inside = tokens[at];
  if (!inRound || inside?.kind !== 'party' || inside.known !== true || tokens[at + 1]?.kind !== 'round-close')
    return alone;
  return { principal: index, speaker: rangeOf(inside), next: at + 2 };
}

const bywords: ReadonlySet<TagToken['kind']> = new Set(['stance-by', 'supported-by', 'opposed-by']);

/**
 * Finds the parties whose wish the words of another party speak of: a stance word stands behind them, or `proposed by` before.
 *
 * @param said What a party says behind its stance: `on US proposal`, `the deletion proposed by USA`.
 * @param context The parties that are known, and the language.
 * @returns Where their names stand in it.
 */
export function partiesOfWishes(said: string, { names, language }: TagContext): Range[] {
  const tokens = tagTokens(said, { names, words: stanceWordsOf(language) });
  const words = tokens.filter(({ kind }) => kind !== 'space');
  return words.filter(
    ({ kind, known }, index) =>
      kind === 'party' &&
      known === true &&
      (words[index + 1]?.kind === 'stance' || bywords.has(words[index - 1]?.kind ?? 'word')),
  );
}
