import { addPart, movedPart } from './build-pieces.js';
import type { TagContext } from './party-names.js';
import type { Range, TagPart } from './pieces.js';
import { stanceWordsOf } from './stance-words.js';
import { withoutProse } from './tag-prose.js';
import { isBehindEntry, isBetweenParties, isFor, lastEntry, ledParty, wishBehindEntry } from './tag-leads.js';
import { restFrom, says, signatureBehind, type TagWords } from './tag-rests.js';
import { signedRow, signUse, type SignUse } from './tag-signs.js';
import { behalfOf, partyBehind, partyLedBy } from './tag-speakers.js';
import {
  contradicts,
  isOfGroup,
  rangeOf,
  statementAt,
  type OpenEntry,
  type OpenPart,
  type Shared,
  type Statement,
} from './tag-statements.js';
import { tagTokens, type TagToken } from './tag-tokens.js';

interface Reader extends TagWords {
  readonly parts: OpenPart[];
  readonly signs: SignUse;
  /** Parties that have said nothing yet, since the last stance or the last words. */
  open: OpenEntry[];
  /** What the parties behind it say: `delete: USA, FRA`, `supported by FRA`. */
  led: Shared | null;
  /** What the last party said that said something. */
  last: Shared | null;
  joined: boolean;
  excluding: boolean;
  /** Where the last “except” stands. */
  exceptAt: number;
  /** The index of the parenthesis that closes a signature; -1 where none is open. */
  closesSignature: number;
  /** Whether there were words that are nobody's. */
  hasRemark: boolean;
}

/**
 * Reads what stands in a tag between its marks: who says what, and what is none of that.
 *
 *     USA+ FRA-                          a sign behind its party
 *     +USA +FRA -RUS                     a sign before its party
 *     NOR - keep, G77: retain            a stance word, also behind a dash or a colon
 *     ARG, FRA reserve · USA/FRA+        parties that share what is behind the last; a sign only where “and” or a slash joins them
 *     delete: USA, FRA · proposed by EU  a stance word before its parties, behind a colon or not
 *     Egypt on behalf of the Arab Group+ a speaker, and whose position it is
 *     USA delete, supported by FRA       parties that say the same
 *     G77 except India: delete           parties of whom it is not said what they say
 *
 * Every token is in some part, so nothing is lost: what is not understood of a party is its `rest`, and other words are remarks.
 *
 * @param text The text.
 * @param range What stands between the marks of the tag.
 * @param context The parties that are known, and the language.
 * @returns Parts that tile the range.
 */
export function tagParts(text: string, { start, end }: Range, context: TagContext): TagPart[] {
  const parts = saidParts(text.slice(start, end), context);
  return start === 0 ? [...parts] : parts.map((part) => movedPart(part, start));
}

/**
 * Reads what stands between the marks of a tag, as `tagParts` does.
 *
 * @param said What stands there.
 * @param context The parties that are known, and the language.
 * @returns Parts that tile it; the same ones for the same words, where the context remembers what was read.
 */
export function saidParts(said: string, context: TagContext): readonly TagPart[] {
  const { read } = context;
  const known = read?.get(said);
  if (known !== undefined) return known;
  const parts = partsOf(said, context);
  if (read?.size === mostRead) read.clear();
  read?.set(said, parts);
  return parts;
}

/* A negotiation has fewer tags that differ; a text of nothing else must not be held twice. */
const mostRead = 4096;

function partsOf(text: string, { names, language }: TagContext): readonly TagPart[] {
  const words = stanceWordsOf(language);
  const tokens = tagTokens(text, { names, words });
  const reader: Reader = {
    text,
    words,
    tokens,
    signs: signUse(text, tokens),
    parts: [],
    open: [],
    led: null,
    last: null,
    joined: false,
    excluding: false,
    exceptAt: 0,
    closesSignature: -1,
    hasRemark: false,
  };
  for (let index = 0; index < tokens.length;) index = readAt(reader, index);
  return withoutProse(text, reader.parts, words);
}

/** Reads what begins with a token; the index of the next token. */
function readAt(reader: Reader, index: number): number {
  const token = reader.tokens[index];
  if (token === undefined) return index + 1;
  if (index === reader.closesSignature) return closeSignature(reader, token, index);
  const behindRow = readRow(reader, index);
  if (behindRow !== null) return behindRow;
  switch (token.kind) {
    case 'space':
      return fill(reader, 'separator', token, index);
    case 'separator':
      return separate(reader, token, index);
    case 'party':
      return readParty(reader, index, token.start);
    case 'and':
    case 'together':
      if (!isBetweenParties(reader, index)) break;
      reader.joined = true;
      return fill(reader, 'separator', token, index);
    case 'supported-by':
    case 'opposed-by':
      return side(reader, token, index) ?? remark(reader, token, index);
    case 'except':
      if (partyBehind(reader.tokens, index + 1) === null) break;
      reader.excluding = true;
      reader.exceptAt = token.start;
      return fill(reader, 'separator', token, index);
    case 'stance':
    case 'stance-by':
    case 'sign':
      return lead(reader, token, index) ?? remark(reader, token, index);
    default:
      if (joinsDenied(reader, token, index)) return fill(reader, 'separator', token, index);
      break;
  }
  return remark(reader, token, index);
}

/** `+USA +FRA -RUS`, from the beginning of an item; see {@link signedRow}. */
function readRow(reader: Reader, index: number): number | null {
  const { tokens, parts, signs, hasRemark } = reader;
  const before = tokens[index - 1]?.kind === 'space' ? tokens[index - 2] : tokens[index - 1];
  const isBehindNote = hasRemark && (before?.kind === 'colon' || before?.kind === 'stance');
  if (index > 0 && tokens[index - 1]?.kind !== 'separator' && !isBehindNote) return null;
  const row = signedRow(signs, tokens, index, reader.led?.sign ?? null);
  if (row === null || (hasRemark && !row.isSure)) return null;
  let at = tokens[index]?.start ?? 0;
  const fillTo = (end: number): void => {
    if (end > at) addPart(parts, { kind: 'separator', start: at, end, stance: null });
  };
  for (const { token, start, end, sign, rest } of row.parties) {
    fillTo(start);
    const actor = rangeOf(token);
    parts.push({ kind: 'entry', start, end, actor, sign, stance: null, rest, token, joined: false });
    at = end;
  }
  fillTo(tokens[row.next - 1]?.end ?? at);
  const sign = row.parties.at(-1)?.sign ?? null;
  Object.assign(reader, {
    open: [],
    led: row.led === null ? null : { sign: row.led, stance: null },
    last: sign === null ? null : { sign, stance: null },
    joined: false,
    excluding: false,
  });
  return row.next;
}

function fill({ parts }: Reader, kind: 'separator' | 'remark', token: Range, index: number): number {
  addPart(parts, { kind, start: token.start, end: token.end, stance: null });
  return index + 1;
}

function remark(reader: Reader, token: TagToken, index: number): number {
  Object.assign(reader, { open: [], led: null, joined: false, excluding: false, hasRemark: true });
  const stance = token.kind === 'stance' ? { start: token.start, end: token.end } : null;
  addPart(reader.parts, { kind: 'remark', start: token.start, end: token.end, stance });
  return index + 1;
}

function separate(reader: Reader, token: TagToken, index: number): number {
  if (reader.text.slice(token.start, token.end).includes(';'))
    Object.assign(reader, { open: [], led: null, last: null });
  Object.assign(reader, { joined: false, excluding: false });
  return fill(reader, 'separator', token, index);
}

/** `not supported by FRA or CHN`: neither does. Who of `supported by FRA or CHN` does is not said. */
function joinsDenied(reader: Reader, token: TagToken, index: number): boolean {
  const { text, words, led } = reader;
  const stance = led?.stance ?? null;
  if (token.kind !== 'word' || stance === null || !isBetweenParties(reader, index)) return false;
  if (!words.isOr(text.slice(token.start, token.end))) return false;
  return words.stanceOf(text.slice(stance.start, stance.end)) === 'oppose';
}

/** `supported by FRA and GBR`, `opposed by RUS`: about the one before, or else about the words. */
function side(reader: Reader, token: TagToken, index: number): number | null {
  const party = partyLedBy(reader.tokens, index + 1);
  if (party === null) return null;
  const about = reader.last ?? (reader.open.length > 0 ? 'open' : null);
  const own: Shared = { sign: null, stance: { start: token.start, end: token.end } };
  if (token.kind === 'supported-by' && about === 'open') reader.joined = true;
  else if (token.kind === 'supported-by') reader.led = about === null || about === 'open' ? own : about;
  else if (about === null || (about !== 'open' && isFor(reader, about))) reader.led = own;
  else reader.led = { sign: null, stance: null };
  reader.open = reader.joined ? reader.open : [];
  fill(reader, 'separator', { start: token.start, end: reader.tokens[party]?.start ?? token.end }, index);
  return party;
}

/** A stance word or a sign before the parties that it is said of. */
function lead(reader: Reader, token: TagToken, index: number): number | null {
  const { tokens, parts } = reader;
  const party = ledParty(reader, index);
  const behindWish = party === null ? null : wishOfOther(reader, token, party);
  if (behindWish !== null) return behindWish;
  if (party === null) return signed(reader, token, index) ?? follow(reader, token, index);
  const isSign = token.kind === 'sign';
  const range = rangeOf(token);
  if (isSign && reader.hasRemark) return null;
  /* `— NOR` is how a note is signed. */
  if (isSign && tokens[index + 1]?.kind === 'space' && /[-−–—]/u.test(reader.text.charAt(token.start)))
    return null;
  const shared: Shared = isSign ? { sign: range, stance: null } : { sign: null, stance: range };
  const next = readParty({ ...reader, open: [], led: shared, parts }, party, token.start);
  /* A sign that sticks to its party is that party's alone. */
  const sticks = isSign && tokens[index + 1]?.kind === 'party';
  const own = parts.slice(-1).find((part): part is OpenEntry => part.kind === 'entry');
  reader.led = sticks || own?.stance?.start !== shared.stance?.start ? null : shared;
  Object.assign(reader, { open: [], last: shared, joined: false, excluding: false });
  return next;
}

/** `FRA opposes the deletion by USA`: what somebody says of a wish, and whose wish it is. */
function wishOfOther(reader: Reader, token: TagToken, party: number): number | null {
  const { tokens, parts, open } = reader;
  const wish = wishBehindEntry(reader, token);
  const entry = parts.at(-2);
  if (wish === null || entry?.kind !== 'entry' || open.at(-1) !== entry) return null;
  parts.pop();
  for (const before of open)
    Object.assign(before, { sign: null, stance: { start: token.start, end: wish.end } });
  entry.end = wish.end;
  const begins = tokens[party]?.start ?? wish.end;
  addPart(parts, { kind: 'separator', start: wish.end, end: begins, stance: null });
  const shared: Shared = { sign: null, stance: wish };
  Object.assign(reader, { open: [], led: shared, last: shared });
  return readParty(reader, party, begins);
}

/** `move to OP2 – US, FRA`, `move to OP2 (US, FRA)`: a wish with its words, signed by those whose it is. */
function signed(reader: Reader, token: TagToken, index: number): number | null {
  const { parts } = reader;
  const before = parts.at(-1);
  const atStart = before === undefined || before.kind === 'separator';
  if (token.kind !== 'stance' || !atStart || isBehindEntry(reader)) return null;
  const signature = signatureBehind(reader, index + 1);
  if (signature === null) return null;
  const shared: Shared = { sign: null, stance: rangeOf(token) };
  const next = readParty({ ...reader, open: [], led: shared, parts }, signature.party, token.start);
  const own = parts.at(-1);
  if (own?.kind === 'entry') own.rest ??= signature.rest;
  Object.assign(reader, { open: [], led: shared, last: shared, joined: false, excluding: false });
  reader.closesSignature = signature.closes ?? -1;
  return next;
}

function closeSignature(reader: Reader, token: TagToken, index: number): number {
  Object.assign(reader, { open: [], led: null, joined: false });
  return fill(reader, 'separator', token, index);
}

/** `USA, FRA, delete`: the word is said of the parties before the comma. */
function follow(reader: Reader, token: TagToken, index: number): number | null {
  const { tokens, parts, open, text } = reader;
  const next = tokens[index + 1];
  const [entry, separator] = [parts.at(-2), parts.at(-1)];
  if (token.kind !== 'stance' || entry?.kind !== 'entry' || separator?.kind !== 'separator') return null;
  if (!text.slice(separator.start, separator.end).includes(',')) return null;
  if (open.at(-1) !== entry || (next !== undefined && next.kind !== 'separator')) return null;
  parts.pop();
  const stance = rangeOf(token);
  for (const before of open) Object.assign(before, { sign: null, stance });
  entry.end = token.end;
  Object.assign(reader, { open: [], last: { sign: null, stance } });
  return index + 1;
}

/** Reads a party with what it says. */
function readParty(reader: Reader, index: number, start: number): number {
  const { tokens, text } = reader;
  const { principal, speaker, next } = behalfOf(reader.tokens, index);
  const token = tokens[principal];
  if (token === undefined) return index + 1;
  const entry: OpenEntry = {
    kind: 'entry',
    start,
    end: Math.max(token.end, tokens[next - 1]?.end ?? 0),
    actor: { start: token.start, end: token.end },
    sign: null,
    stance: null,
    rest: null,
    ...(speaker === null ? {} : { speaker }),
    token,
    joined: reader.joined,
  };
  reader.parts.push(entry);
  const inWords = reader.parts.at(-3)?.kind === 'remark' || reader.parts.at(-2)?.kind === 'remark';
  const said = inWords && !says(reader, next) ? null : statementAt(reader.text, reader.tokens, next);
  if (reader.excluding) return exclude(reader, entry, said, next);
  reader.joined = false;
  if (said === null) {
    if (reader.led === null) reader.open.push(entry);
    else Object.assign(entry, reader.led);
    return next;
  }
  const after = restFrom(reader, said.next, said.sign !== null);
  entry.end = tokens[after - 1]?.end ?? entry.end;
  if (after > said.next) entry.rest = { start: tokens[said.next]?.start ?? 0, end: entry.end };
  if (contradicts(text, said, entry.rest, reader.words)) {
    entry.rest = { start: (said.sign ?? entry.actor).start, end: entry.end };
    Object.assign(reader, { open: [], led: null, last: null });
    return after;
  }
  entry.sign = said.sign;
  entry.stance = said.stance;
  share(reader, entry, said, isOfGroup(text, tokens, said, reader.last === null));
  Object.assign(reader, { open: [], led: null, last: { sign: said.sign, stance: said.stance } });
  return after;
}

/** A stance word is shared by all parties before it; a sign by those that “and” or a slash joins to its party, or by its group. */
function share({ open }: Reader, entry: OpenEntry, { sign, stance }: Shared, ofGroup: boolean): void {
  let { joined } = entry;
  for (const before of [...open].reverse()) {
    if (stance === null && !joined && !ofGroup) return;
    Object.assign(before, { sign, stance });
    ({ joined } = before);
  }
}

/** Of those who are left out of a group nothing is said; what is said is the group's. */
function exclude(reader: Reader, entry: OpenEntry, said: Statement | null, next: number): number {
  entry.rest = { start: reader.exceptAt, end: entry.actor.end };
  const group = reader.open.at(-1) ?? lastEntry(reader.parts, entry);
  if (group !== undefined) {
    group.rest ??= { start: reader.exceptAt, end: entry.actor.end };
  }
  if (said === null) return next;
  for (const before of reader.open) Object.assign(before, { sign: said.sign, stance: said.stance });
  const after = restFrom(reader, said.next, said.sign !== null);
  entry.end = reader.tokens[after - 1]?.end ?? entry.end;
  Object.assign(reader, { open: [], led: null, last: null, joined: false, excluding: false });
  return after;
}
