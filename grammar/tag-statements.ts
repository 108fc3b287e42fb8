import type { EntryPart, Range, TagPart } from './pieces.js';
import type { StanceWords } from './stance-words.js';
import type { Stance } from './stances.js';
import type { TagToken } from './tag-tokens.js';

/** What an entry is while its list is being read. */
export interface OpenEntry extends EntryPart {
  sign: Range | null;
  stance: Range | null;
  rest: Range | null;
  end: number;
  readonly token: TagToken;
  /** Whether “and” or a slash joins it to the party before it. */
  readonly joined: boolean;
}

/** What a part is while its tag is being read. */
export type OpenPart = OpenEntry | Exclude<TagPart, EntryPart>;

/** A sign or a stance word, which may hold for more than one party. */
export interface Shared {
  readonly sign: Range | null;
  readonly stance: Range | null;
}

/**
 * The range of a token.
 *
 * @param token The token.
 * @returns Its range.
 */
export const rangeOf = ({ start, end }: TagToken): Range => ({ start, end });

/** What a party says. */
export interface Statement extends Shared {
  /** The index of the token behind it. */
  readonly next: number;
}

/**
 * Finds what a party says.
 *
 * @param text The text.
 * @param tokens The tokens of the tag.
 * @param index The index of the token behind the party.
 * @returns The sign or the stance word there, with a dash or a colon between or not; null where none is.
 */
export function statementAt(text: string, tokens: readonly TagToken[], index: number): Statement | null {
  let at = index;
  while (tokens[at]?.kind === 'space') at += 1;
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.kind === 'round-open') return inRounds(tokens, at);
  if (token.kind === 'stance') return { sign: null, stance: rangeOf(token), next: at + 1 };
  if (token.kind !== 'sign' && token.kind !== 'colon') return null;
  let behind = at + 1;
  while (tokens[behind]?.kind === 'space') behind += 1;
  const word = tokens[behind];
  const mayLink = token.kind === 'colon' || !isPlus(text, token);
  if (word?.kind === 'stance' && mayLink) return { sign: null, stance: rangeOf(word), next: behind + 1 };
  if (token.kind === 'colon')
    return word?.kind === 'sign' && endsSign(tokens, behind)
      ? { sign: rangeOf(word), stance: null, next: behind + 1 }
      : null;
  if (!endsSign(tokens, at) || (at > index && isDashInSentence(text, tokens, at))) return null;
  return { sign: rangeOf(token), stance: null, next: at + 1 };
}

/** `Norway – prefer this`: a dash with space on both sides and words behind it is punctuation and no minus. */
function isDashInSentence(text: string, tokens: readonly TagToken[], at: number): boolean {
  const token = tokens[at];
  return (
    token !== undefined &&
    /^[-−–—]$/u.test(text.slice(token.start, token.end)) &&
    tokens[at + 1]?.kind === 'space' &&
    !['party', 'separator', 'round-open', 'and', undefined].includes(tokens[at + 2]?.kind)
  );
}

/** `USA (reserve)`, `USA (+)` */
function inRounds(tokens: readonly TagToken[], at: number): Statement | null {
  const said = tokens[at + 1];
  if (said === undefined || tokens[at + 2]?.kind !== 'round-close') return null;
  if (said.kind === 'stance') return { sign: null, stance: rangeOf(said), next: at + 3 };
  return said.kind === 'sign' ? { sign: rangeOf(said), stance: null, next: at + 3 } : null;
}

const afterSign: ReadonlySet<TagToken['kind']> = new Set(['space', 'separator', 'and', 'round-close']);

/** `USA+FRA+` is two parties; `USA+/-`, where the sign is left open, is none. */
function endsSign(tokens: readonly TagToken[], at: number): boolean {
  const [next, after] = [tokens[at + 1], tokens[at + 2]];
  if (next === undefined) return true;
  if (next.kind === 'and' || next.kind === 'space') return !leavesOpen(tokens, at);
  return afterSign.has(next.kind) || (next.kind === 'party' && next.known === true && after?.kind === 'sign');
}

function leavesOpen(tokens: readonly TagToken[], at: number): boolean {
  let behind = at + 1;
  while (tokens[behind]?.kind === 'space') behind += 1;
  if (tokens[behind]?.kind !== 'and') return false;
  do behind += 1;
  while (tokens[behind]?.kind === 'space');
  return tokens[behind]?.kind === 'sign' && tokens[behind + 1]?.kind !== 'party';
}

const isPlus = (text: string, { start }: Range): boolean => '+✓✔√'.includes(text.charAt(start));

const byPlus: readonly Stance[] = [
  'support',
  'support-in-principle',
  'propose',
  'agree',
  'follow-consensus',
  'flexible',
];
const byDash: readonly Stance[] = ['oppose', 'delete'];

/**
 * Tells whether the word behind a sign says something else: `USA+ reserve`.
 *
 * @param text The text.
 * @param said What the party says.
 * @param rest The words behind it.
 * @param words How stances are worded.
 * @returns Whether they contradict one another.
 */
export function contradicts(
  text: string,
  { sign }: Shared,
  rest: Range | null,
  { stanceOf }: StanceWords,
): boolean {
  if (sign === null || rest === null) return false;
  const word =
    /^\s*(?:\(\s*)?([\p{L}]+(?:\s+[\p{L}]+)?)/u.exec(text.slice(rest.start, rest.start + 80))?.[1] ?? '';
  const stance = [word, word.split(/\s/u)[0] ?? ''].map(stanceOf).find((one) => one !== 'unknown');
  return stance !== undefined && !(isPlus(text, sign) ? byPlus : byDash).includes(stance);
}

/**
 * Tells whether a sign is of all parties before it: behind a colon (`CHE, NOR: +`), or set apart at the end of a group in which nobody else says
 * anything, where semicolons part groups (`CHE, NOR +; CHN, RUS -`) and where the tag is one (`CHE, NOR +`).
 *
 * @param text The text.
 * @param tokens The tokens of the tag.
 * @param said What the last party says.
 * @param isFirst Whether it is the first in its group to say something.
 * @returns Whether it is.
 */
export function isOfGroup(
  text: string,
  tokens: readonly TagToken[],
  { sign, next }: Statement,
  isFirst: boolean,
): boolean {
  if (sign === null) return false;
  const before = text.slice(Math.max(0, sign.start - 3), sign.start);
  if (/:\s*$/u.test(before)) return true;
  if (!isFirst || !/\s$/u.test(before)) return false;
  const breaks = ({ kind, start, end }: TagToken): boolean =>
    kind === 'separator' && text.slice(start, end).includes(';');
  let at = next;
  while (tokens[at]?.kind === 'space') at += 1;
  const ends = tokens[at];
  if (ends !== undefined && !breaks(ends)) return false;
  return tokens.some(breaks) || tokens.slice(0, next).filter(({ kind }) => !inGroup.has(kind)).length === 1;
}

const inGroup: ReadonlySet<TagToken['kind']> = new Set(['party', 'space', 'separator', 'and']);
