import type { Range } from './pieces.js';
import { rangeOf } from './tag-statements.js';
import type { TagToken } from './tag-tokens.js';

/** A party of a row, with what belongs to it. */
export interface SignedParty extends Range {
  readonly token: TagToken;
  /** Its sign; null where it has none, and where it is not sure whose the signs are. */
  readonly sign: Range | null;
  /** What is not understood of it: the row, where it is not sure whose its signs are. */
  readonly rest: Range | null;
}

/** Parties and signs with nothing but space between, up to the next separator. */
export interface SignedRow {
  /** They tile the row but for the space between them. */
  readonly parties: readonly SignedParty[];
  /** The sign that goes on to hold for the parties behind the row: `+ USA, FRA`. */
  readonly led: Range | null;
  /** Whether every sign sticks to the party behind it: so it is one behind the words of a note too. */
  readonly isSure: boolean;
  /** The index of the token behind the row. */
  readonly next: number;
}

/** How signs are used in a tag. */
export interface SignUse {
  /** Whether the tag begins with a sign. */
  readonly leads: boolean;
  /** The offsets of the dashes that are longer than a minus. */
  readonly longDashes: ReadonlySet<number>;
  /** Whether it has a plus, or another sign that no dash can be. */
  readonly hasSign: boolean;
}

/**
 * Finds how signs are used in a tag.
 *
 * @param text The text.
 * @param tokens The tokens of the tag.
 * @returns What {@link signedRow} asks for.
 */
export function signUse(text: string, tokens: readonly TagToken[]): SignUse {
  const startsOf = (marks: string): ReadonlySet<number> =>
    new Set(
      tokens
        .filter(({ kind, start }) => kind === 'sign' && marks.includes(text.charAt(start)))
        .map(({ start }) => start),
    );
  return {
    leads: tokens.find(({ kind }) => kind !== 'space')?.kind === 'sign',
    longDashes: startsOf('–—'),
    hasSign: startsOf('+✓✔√✗✘').size > 0,
  };
}

/** A party or a sign of a row, and whether it touches the one before it and the one behind it. */
interface RowToken extends TagToken {
  readonly touchesBefore: boolean;
  readonly touchesNext: boolean;
}

/**
 * Reads a row in which signs stand before their parties, or may do so.
 *
 *     +USA +FRA -RUS     each before its party
 *     + USA FRA          set apart, of all parties behind it
 *     USA +FRA +RUS -    each behind its party: the row begins with a party and ends with a sign
 *     USA +FRA -RUS      not sure
 *     FRA + CHN          in a tag that begins with a sign: each before its party, and what leads the row is of the first; not sure where nothing does
 *
 * A dash that is set apart before its party is a minus only where the tag begins with a sign and has a plus or a tick as well: it may begin an item of a
 * list, and `— NOR` is how a note is signed. Rows whose signs all follow their parties (`USA+ FRA-`) are not read here.
 *
 * @param use How signs are used in the tag.
 * @param tokens The tokens of the tag.
 * @param index The index of the first token of the row.
 * @param led The sign that is set apart before the row and goes on to hold in it; null where none does.
 * @returns The parties of the row; null where it is none, or has a party that is not in the list of names.
 */
export function signedRow(
  use: SignUse,
  tokens: readonly TagToken[],
  index: number,
  led: Range | null,
): SignedRow | null {
  const said: RowToken[] = [];
  let isJoined = false;
  let next = index;
  for (let token = tokens[next]; token !== undefined && token.kind !== 'separator'; token = tokens[++next]) {
    if (token.kind === 'space') continue;
    isJoined ||= token.kind === 'and';
    if (token.kind === 'and') continue;
    if (token.kind !== 'sign' && (token.kind !== 'party' || token.known !== true)) return null;
    said.push({
      ...token,
      touchesBefore: next > index && tokens[next - 1]?.kind === 'party',
      touchesNext: tokens[next + 1]?.kind === 'party',
    });
  }
  const order = said.map(({ kind }) => (kind === 'sign' ? 'S' : 'P')).join('');
  if (use.leads && /^P+(?:SP+)+$/u.test(order) && said.every(isSetApart))
    return led === null
      ? { parties: unsureParties(said), led, isSure: false, next }
      : { ...partiesBehind(said, led), isSure: false, next };
  if (isJoined) return null;
  const mayStandBefore =
    order.startsWith('S') || said.some(({ kind, touchesNext }) => kind === 'sign' && touchesNext);
  if (!order.includes('P') || !order.includes('S') || !mayStandBefore) return null;
  if (/^(?:PS)+$/u.test(order)) return { parties: partiesBefore(said), led: null, isSure: false, next };
  if (/^(?:SP+)+$/u.test(order) && said.every((token) => standsBefore(use, token)))
    return { ...partiesBehind(said), isSure: said.every(sticksToNext), next };
  const isLone = order.replaceAll('S', '') === 'P';
  /* `{+ USA+}`, `{— NOR}` */
  if (isLone && (order.endsWith('S') || said.some(({ start }) => use.longDashes.has(start)))) return null;
  return { parties: unsureParties(said), led: null, isSure: false, next };
}

/** Whether a sign is said of what is behind it; a party is no matter. */
function standsBefore({ leads, hasSign }: SignUse, token: RowToken): boolean {
  if (token.kind !== 'sign' || token.touchesNext) return true;
  return leads && !token.touchesBefore && hasSign;
}

function sticksToNext({ kind, touchesBefore, touchesNext }: RowToken): boolean {
  return kind !== 'sign' || (touchesNext && !touchesBefore);
}

function isSetApart({ kind, touchesBefore, touchesNext }: RowToken): boolean {
  return kind !== 'sign' || (!touchesBefore && !touchesNext);
}

/** `USA +FRA +RUS -` */
function partiesBefore(said: readonly RowToken[]): SignedParty[] {
  return said.flatMap((token, at) => {
    const sign = said[at + 1];
    if (token.kind !== 'party' || sign === undefined) return [];
    return [{ token, start: token.start, end: sign.end, sign: rangeOf(sign), rest: null }];
  });
}

/** `+USA -FRA`, `+ USA FRA`: a sign that touches its party is that party's alone. */
function partiesBehind(
  said: readonly RowToken[],
  before: Range | null = null,
): Omit<SignedRow, 'isSure' | 'next'> {
  const parties: SignedParty[] = [];
  let led = before;
  let own: RowToken | null = null;
  for (const token of said) {
    if (token.kind === 'sign') {
      own = token;
      led = token.touchesNext ? null : rangeOf(token);
      continue;
    }
    const sign = own === null ? led : rangeOf(own);
    parties.push({ token, start: (own ?? token).start, end: token.end, sign, rest: null });
    own = null;
  }
  return { parties, led };
}

/** A sign is kept with the party before it, the first with the one behind it. */
function unsureParties(said: readonly RowToken[]): SignedParty[] {
  const rest: Range = { start: said[0]?.start ?? 0, end: said.at(-1)?.end ?? 0 };
  const parties: SignedParty[] = [];
  for (const token of said) {
    const last = parties.at(-1);
    if (token.kind === 'party') {
      const start = last === undefined ? rest.start : token.start;
      parties.push({ token, start, end: token.end, sign: null, rest });
    } else if (last !== undefined) parties[parties.length - 1] = { ...last, end: token.end };
  }
  return parties;
}
