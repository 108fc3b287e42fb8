import { markedGroup, markedNameBefore, noParty } from './actor-patterns.js';
import type { PartyNames } from './party-names.js';
import type { Range } from './pieces.js';
import { stancePatterns, stancePhrasePattern } from './stance-words.js';

/** What the words of a tag are made of. */
export interface TagToken extends Range {
  readonly kind:
    | 'space'
    /** `,` and `;` with the space around them. */
    | 'separator'
    | 'party'
    /** `+`, `-` or another dash. */
    | 'sign'
    | 'colon'
    /** A stance word with the words that belong to it. */
    | 'stance'
    /** `proposed by`: those who state it follow. */
    | 'stance-by'
    | 'and'
    | 'together'
    | 'supported-by'
    | 'opposed-by'
    | 'behalf'
    | 'except'
    | 'round-open'
    | 'round-close'
    | 'word';
  /** Of a party: whether it is in the list of names, and whether it is a State or a group. */
  readonly known?: boolean;
  readonly negotiates?: boolean;
}

type Kind = TagToken['kind'];

const sticky = (source: string): RegExp => new RegExp(source, 'uy');
const wordEnd = '(?![\\p{L}\\p{M}\\d])';
const words = (source: string): RegExp => sticky(`(?:${source})${wordEnd}`);
const { alone, by, onBehalfOf, except, together, supportedBy, opposedBy, and } = stancePatterns;

/* In this order: `supported by` before `supported`, names before the words that they are made of. */
const marks: readonly (readonly [Kind, RegExp])[] = [
  ['separator', sticky('\\s*[,;]\\s*')],
  ['space', sticky('\\s+')],
  ['sign', sticky('[+\\-−–—]')],
  ['colon', sticky(':')],
  ['and', sticky('//?|&')],
  ['round-open', sticky('\\(')],
  ['round-close', sticky('\\)')],
  ['word', sticky('“[^“”]{0,400}”|"[^"]{0,400}"|«[^«»]{0,400}»')],
];
const phrases: readonly (readonly [Kind, RegExp])[] = [
  ['supported-by', words(supportedBy)],
  ['opposed-by', words(opposedBy)],
  ['stance-by', words(`(?:${stancePhrasePattern})\\s+(?:${by})`)],
  ['stance', sticky(`${stancePhrasePattern}|(?:${alone})(?=\\s*(?:[,;:)]|$))`)],
  ['behalf', words(onBehalfOf)],
];
const joining: readonly (readonly [Kind, RegExp])[] = [
  ['except', words(except)],
  ['together', words(together)],
  ['and', words(and)],
];
const group = sticky(markedGroup);
const code = sticky(`\\p{Lu}{2,}(?:-?\\d+)?${wordEnd}(?!-\\p{L})`);
/* A word in capitals before the next: no codes are as long, so the two are one name. */
const longCapitals = sticky('\\s+\\p{Lu}{4,}(?![\\p{L}\\p{M}\\d-])');
const name = sticky(`${noParty}(?:${markedNameBefore})`);
/* A word in small letters with a sign right behind it, which no other word in a tag has: `usa+`. */
const glued = sticky('\\p{Ll}[\\p{L}\\p{M}]{1,11}(?=\\+(?:[\\s,;/)]|$)|[\\-−–](?:\\s*[,;/)]|\\s*$))');
const article = words('[Tt]he|THE');
const word = sticky("[\\p{L}\\p{N}\\p{M}]+(?:[-’'.‑][\\p{L}\\p{N}\\p{M}]+)*|[^\\s]");
const inWord = /[\p{L}\p{M}\p{N}]/u;

/**
 * Cuts the words of a tag into what a list of parties is made of. The tokens tile the range; the time is linear in its length.
 *
 * @param text The text.
 * @param range What stands between the marks of the tag.
 * @param names The parties that are known.
 * @returns The tokens in order.
 */
export function tagTokens(text: string, { start, end }: Range, names: PartyNames): TagToken[] {
  const said = text.slice(start, end);
  const tokens: TagToken[] = [];
  for (let at = 0; at < said.length; at = tokens.at(-1)?.end ?? said.length)
    tokens.push(tokenAt(said, at, names, tokens));
  return tokens.map((token) => ({ ...token, start: token.start + start, end: token.end + start }));
}

function tokenAt(said: string, at: number, names: PartyNames, before: readonly TagToken[]): TagToken {
  const mark = firstOf(marks, said, at);
  if (mark !== null) return mark;
  const other: TagToken = { kind: 'word', start: at, end: Math.max(endOf(word, said, at), at + 1) };
  if (at > 0 && inWord.test(said.charAt(at - 1))) return other;
  const articleEnd = endOf(article, said, at);
  if (articleEnd > at && names(said, articleEnd + 1) !== null)
    return { kind: 'space', start: at, end: articleEnd };
  /* Behind a party, `AND` joins and is not Andorra. */
  const joined = before.at(-2)?.kind === 'party' ? firstOf(joining, said, at) : null;
  const phrased = firstOf(phrases, said, at);
  return (
    joined ??
    (phrased === null ? null : (codeBefore(said, phrased, names, before) ?? phrased)) ??
    (articleEnd > at ? null : partyAt(said, at, names)) ??
    firstOf(joining, said, at) ??
    other
  );
}

const capitals = sticky(`\\p{Lu}{2,3}${wordEnd}`);

/** `CAN delete` is what Canada says, `USA CAN DELETE` what the USA do. */
function codeBefore(
  said: string,
  { start, end }: TagToken,
  names: PartyNames,
  before: readonly TagToken[],
): TagToken | null {
  const code = endOf(capitals, said, start);
  if (code === start || code >= end || names(said, start)?.end !== code) return null;
  const behindParty = before.at(-2)?.kind === 'party' && before.at(-1)?.kind === 'space';
  if (behindParty && !/\p{Ll}/u.test(said.slice(start, end))) return null;
  return { kind: 'party', start, end: code, known: true, negotiates: true };
}

function firstOf(table: readonly (readonly [Kind, RegExp])[], said: string, at: number): TagToken | null {
  for (const [kind, pattern] of table) {
    const end = endOf(pattern, said, at);
    if (end > at) return { kind, start: at, end };
  }
  return null;
}

function endOf(pattern: RegExp, said: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(said) ? pattern.lastIndex : at;
}

/** A known name, else a code in capitals, else a name in capitalized words before a sign or a stance word. */
function partyAt(said: string, at: number, names: PartyNames): TagToken | null {
  const known = names(said, at);
  const grouped = endOf(group, said, at);
  if (known !== null && known.end >= grouped && !isPartOfWord(said, known.end))
    return { kind: 'party', start: at, end: known.end, known: true, negotiates: known.negotiates };
  const coded = grouped > at ? grouped : codeEnd(said, at, names);
  const named = coded > at ? coded : endOf(name, said, at);
  const end = named > at ? named : endOf(glued, said, at);
  return end > at ? { kind: 'party', start: at, end, known: false, negotiates: true } : null;
}

/** `COP-appointed`, `EU’s` */
function isPartOfWord(said: string, end: number): boolean {
  return /^(?:[’'][\p{L}]|-\p{L})/u.test(said.slice(end, end + 2)) && !isStanceBehindDash(said, end);
}

const phrase = sticky(stancePhrasePattern);

function isStanceBehindDash(said: string, end: number): boolean {
  return said.charAt(end) === '-' && endOf(phrase, said, end + 1) > end + 1;
}

function codeEnd(said: string, at: number, names: PartyNames): number {
  let end = endOf(code, said, at);
  if (end === at) return at;
  for (let next = endOf(longCapitals, said, end); next > end; next = endOf(longCapitals, said, end)) {
    const begins = end + (/^\s+/u.exec(said.slice(end, next))?.[0].length ?? 0);
    if (names(said, begins) !== null || endOf(phrase, said, begins) > begins) break;
    end = next;
  }
  return end;
}
