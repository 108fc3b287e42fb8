import { markedGroup, markedName, markedNameBefore, noParty } from './actor-patterns.js';
import type { PartyNames } from './party-names.js';
import type { Range } from './pieces.js';
import type { StanceWords } from './stance-words.js';

/** What the words of a tag are made of. */
export interface TagToken extends Range {
  readonly kind:
    | 'space'
    /** `,` and `;` with the space around them; marks of emphasis count as space. */
    | 'separator'
    | 'party'
    /** `+`, `-` or another dash, also `+1` and `++`; a mark of a list that is ticked. */
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

/** What the tokens of a tag depend on besides its words. */
export interface TokenContext {
  readonly names: PartyNames;
  readonly words: StanceWords;
}

const sticky = (source: string): RegExp => new RegExp(source, 'uy');
const wordEnd = '(?![\\p{L}\\p{M}\\d])';
const words = (source: string): RegExp => sticky(`(?:${source})${wordEnd}`);

/* The marks of emphasis are no words: `**USA+**, _FRA-_`, `<i>USA</i>+`. Between letters `_` is one of them. A `_` has one way to be such a mark, or
   a row of them would have two to the power of its length. */
const element = '</?(?:i|b|u|s|em|strong|del|ins|mark|span|font)(?:\\s[^<>{}]{0,200})?>';
const spacing = `(?:\\s|\\*|_(?:(?<![\\p{L}\\p{N}]_)|(?<=[\\p{L}\\p{N}]_)(?![\\p{L}\\p{N}]))|${element}|&nbsp;)`;

/* In this order: `supported by` before `supported`, names before the words that they are made of. */
const marks: readonly (readonly [Kind, RegExp])[] = [
  ['separator', sticky(`${spacing}*[,;]${spacing}*`)],
  ['space', sticky(`${spacing}+`)],
  /* `+1` and `++` are a plus. A number behind it that is none of these is no sign's: `USA +2`. */
  ['sign', sticky('(?:\\+{1,3}|-{1,3}|[−–—])(?:1(?![\\p{L}\\p{N}.%]))?|[✓✔√✗✘]')],
  ['colon', sticky(':')],
  ['and', sticky('//?|&')],
  ['round-open', sticky('\\(')],
  ['round-close', sticky('\\)')],
  ['word', sticky('“[^“”]{0,400}”|"[^"]{0,400}"|«[^«»]{0,400}»')],
];
type Table = readonly (readonly [Kind, RegExp])[];

/** The words of tags as patterns. */
interface WordPatterns {
  readonly phrases: Table;
  /** Those of them that name nobody. */
  readonly plainPhrases: Table;
  readonly joining: Table;
  readonly phrase: RegExp;
  /** By whom something is stated: without one in a tag, nothing in it is. */
  readonly by: RegExp;
  /** What must follow a name in ordinary words; without it none is looked for. */
  readonly saying: RegExp;
  readonly name: RegExp;
}

/** What is known of a tag while it is read. */
interface Reading extends TokenContext {
  /** The phrases that may be in it. */
  readonly phrases: Table;
  /** Where the next sign or stance word stands; -1 where it has not been looked for. */
  nextSaying: number;
}

const made = new Map<StanceWords, WordPatterns>();

function patternsOf(stances: StanceWords): WordPatterns {
  const known = made.get(stances);
  if (known !== undefined) return known;
  const { phrase } = stances;
  const { opening, alone, wish, word, by, onBehalfOf, except, together, supportedBy, opposedBy, and } =
    stances.patterns;
  const all: Table = [
    ['supported-by', words(supportedBy)],
    ['opposed-by', words(opposedBy)],
    ['stance-by', words(`(?:${phrase})\\s+(?:${by})`)],
    ['stance', sticky(`${phrase}|${opening}(?:${alone})(?=${spacing}*(?:[,;:)]|$))`)],
    ['behalf', words(onBehalfOf)],
  ];
  const patterns: WordPatterns = {
    phrases: all,
    plainPhrases: all.filter(([kind]) => kind !== 'stance-by'),
    joining: [
      ['except', words(except)],
      ['together', words(together)],
      ['and', words(and)],
    ],
    phrase: sticky(phrase),
    by: new RegExp(`\\s(?:${by})${wordEnd}`, 'u'),
    saying: new RegExp(`[+\\-−–—:]|\\s(?:${wish}|${word})`, 'gu'),
    name: sticky(`${noParty}(?:${markedNameBefore(stances)})`),
  };
  made.set(stances, patterns);
  return patterns;
}

const group = sticky(markedGroup);
/* A provision is no party: `move to OP2 – US`. */
const code = sticky(`(?!(?:PP|OP)s?\\d)\\p{Lu}{2,}(?:-?\\d+)?${wordEnd}(?!-\\p{L})`);
/* A word in capitals before the next: no codes are as long, so the two are one name. */
const longCapitals = sticky('\\s+\\p{Lu}{4,}(?![\\p{L}\\p{M}\\d-])');
/* A word in small letters with a sign right behind it, which no other word in a tag has: `usa+`. */
const glued = sticky('\\p{Ll}[\\p{L}\\p{M}]{1,11}(?=\\+(?:[\\s,;/)]|$)|[\\-−–](?:\\s*[,;/)]|\\s*$))');
/* Letters without case have no capitals by which a name is told: it stands before a sign, in a tag of such names alone. */
const caseless = sticky(
  '\\p{Lo}[\\p{Lo}\\p{M}]*(?:[ ·‧.-][\\p{Lo}\\p{M}]+){0,5}(?=\\s*\\+(?:[\\s,;/)]|$)|[ \\t]*[\\-−–](?:\\s*[,;/)]|\\s*$))',
);
/* Articles, also before the elided one of French: `l’Union européenne`. */
const article = sticky(
  "(?:[Tt]he|THE|[Dd]u|[Dd]es|[Dd]el|(?:[Dd]e\\s+)?(?:[Ll]a|[Ll]es?|[Ee]l|[Ll]os|[Ll]as)|[Dd]e)\\s+|(?:[Dd]e\\s+)?[LlDd]['’]",
);
const colonAndArticle = sticky(
  "\\s*:?\\s*(?:(?:[Tt]he|THE|[Ll]a|[Ll]es?|[Ee]l|[Ll]os|[Ll]as)\\s+|[Ll]['’])?",
);
const groupWord = sticky('\\p{Lu}');
const word = sticky("[\\p{L}\\p{N}\\p{M}]+(?:[-’'.‑][\\p{L}\\p{N}\\p{M}]+)*|[^\\s]");
const inWord = /[\p{L}\p{M}\p{N}]/u;

/**
 * Cuts the words of a tag into what a list of parties is made of. The tokens tile them; the time is linear in their length.
 *
 * @param said What stands between the marks of the tag.
 * @param context The parties that are known, and how stances are worded.
 * @returns The tokens in order.
 */
export function tagTokens(said: string, context: TokenContext): TagToken[] {
  const reading = readingOf(said, context);
  const tokens: TagToken[] = [];
  for (let at = 0; at < said.length; at = tokens.at(-1)?.end ?? said.length)
    tokens.push(tokenAt(said, at, reading, tokens));
  return tokens;
}

/**
 * Tells whether what stands between marks begins with a word that belongs to no party, as text does: then it is no list of parties, and need not
 * be read to its end.
 *
 * @param said What stands between the marks.
 * @param context The parties that are known, and how stances are worded.
 * @returns Whether its first token but for space is a word.
 */
export function beginsWithWord(said: string, context: TokenContext): boolean {
  const reading = readingOf(said, context);
  let token: TagToken | null = null;
  while ((token === null || token.kind === 'space') && (token?.end ?? 0) < said.length)
    token = tokenAt(said, token?.end ?? 0, reading, token === null ? [] : [token]);
  return token?.kind === 'word';
}

function readingOf(said: string, context: TokenContext): Reading {
  const { phrases, plainPhrases, by } = patternsOf(context.words);
  return { ...context, phrases: by.test(said) ? phrases : plainPhrases, nextSaying: -1 };
}

function tokenAt(said: string, at: number, context: Reading, before: readonly TagToken[]): TagToken {
  const { names } = context;
  const { joining } = patternsOf(context.words);
  const mark = inWord.test(said.charAt(at)) ? null : firstOf(marks, said, at);
  if (mark !== null) return mark;
  const wish = before.at(-1)?.kind === 'party' ? wishAt(said, at, patternsOf(context.words).phrase) : at;
  if (wish > at) return { kind: 'space', start: at, end: wish };
  const other: TagToken = { kind: 'word', start: at, end: Math.max(endOf(word, said, at), at + 1) };
  if (at > 0 && inWord.test(said.charAt(at - 1))) return other;
  const articleEnd = endOf(article, said, at);
  const led = isLed(before) ? ledNameAt(said, Math.max(at, articleEnd), names) : at;
  if (articleEnd > at && (names(said, articleEnd) !== null || led > articleEnd))
    return { kind: 'space', start: at, end: articleEnd };
  /* Behind a party, `AND` joins and is not Andorra; `not` leaves somebody out only where it does not turn a stance (`USA not OK`). */
  const joined = before.at(-2)?.kind === 'party' ? firstOf(joining, said, at) : null;
  const phrased = phrasedAt(said, at, context);
  return (
    (phrased === null ? null : (codeBefore(said, phrased, names, before) ?? phrased)) ??
    joined ??
    (articleEnd > at ? null : partyAt(said, at, context)) ??
    (led > at ? { kind: 'party', start: at, end: led, known: false, negotiates: true } : null) ??
    firstOf(joining, said, at) ??
    other
  );
}

const leading: ReadonlySet<Kind> = new Set(['stance-by', 'supported-by', 'opposed-by']);

/** Whether the words before lead to a party: `proposed by`, `supported by:`, or a sign that sticks to it and begins an item. */
function isLed(before: readonly TagToken[]): boolean {
  const last = before.at(-1);
  if (last?.kind === 'sign') {
    const [item] = before.slice(-2);
    return last.end - last.start === 1 && (before.length === 1 || item?.kind === 'separator');
  }
  const word = before.slice(-4).findLast(({ kind }) => kind !== 'space' && kind !== 'colon');
  return word !== undefined && leading.has(word.kind);
}

/* The whole of an item: `proposed by Amnesty International`, `+Greenpeace (NLD)`. */
const ledName = sticky(`${noParty}(?:${markedName})(?=${spacing}*(?:[,;]|$))`);

/** The end of a name in capitalized words that nobody knows; the offset itself where there is none. */
function ledNameAt(said: string, at: number, names: PartyNames): number {
  if (endOf(groupWord, said, at) === at || names(said, at) !== null) return at;
  const end = endOf(ledName, said, at);
  for (const joined of said.slice(at, end).matchAll(/\s+(?:and|et|y)\s+/gu))
    if (names(said, at + joined.index + joined[0].length) !== null) return at + joined.index;
  return end;
}

/** `proposed by` leads only where a party follows; `remplacer par` says what takes the place. */
function phrasedAt(said: string, at: number, context: Reading): TagToken | null {
  const { phrases } = context;
  const found = firstOf(phrases, said, at);
  if (found?.kind !== 'stance-by') return found;
  const behind = endOf(colonAndArticle, said, found.end);
  if (partyAt(said, behind, context) !== null || endOf(groupWord, said, behind) > behind) return found;
  return firstOf(
    phrases.filter(([kind]) => kind === 'stance'),
    said,
    at,
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

function firstOf(table: Table, said: string, at: number): TagToken | null {
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

/* Words that anybody writes in capitals. */
const inCapitals = /^(?:OK|TBC|TBD|NB)$/u;

/** A known name, else a code in capitals, else a name in capitalized words before a sign or a stance word. */
function partyAt(said: string, at: number, reading: Reading): TagToken | null {
  const { names, words: stances } = reading;
  const { name, phrase } = patternsOf(stances);
  const known = names(said, at);
  const grouped = endOf(group, said, at);
  if (known !== null && known.end >= grouped && !isPartOfWord(said, known.end, phrase))
    return { kind: 'party', start: at, end: known.end, known: true, negotiates: known.negotiates };
  const coded = grouped > at ? grouped : codeEnd(said, at, names, phrase);
  const mayBeNamed = coded === at && endOf(groupWord, said, at) > at && isSaidBehind(said, at, reading);
  const named = mayBeNamed ? endOf(name, said, at) : coded;
  const small = named > at ? named : endOf(glued, said, at);
  const end = small > at ? small : endOf(caseless, said, at);
  if (end === at || inCapitals.test(said.slice(at, end))) return null;
  return { kind: 'party', start: at, end, known: false, negotiates: true };
}

/**
 * Whether a sign or a stance word stands behind a place, as one does behind every name in ordinary words. The pattern of such names takes
 * longer to compile than a draft to read, and most tags have none.
 */
function isSaidBehind(said: string, at: number, reading: Reading): boolean {
  if (reading.nextSaying < at) {
    const { saying } = patternsOf(reading.words);
    saying.lastIndex = at;
    reading.nextSaying = saying.exec(said)?.index ?? said.length;
  }
  return reading.nextSaying < said.length;
}

/** Where what somebody wants begins behind the mark of an owner: `USA’s deletion`; the offset itself where nothing does. */
function wishAt(said: string, at: number, phrase: RegExp): number {
  const wish = endOf(possessive, said, at);
  return wish > at && endOf(phrase, said, wish) > wish ? wish : at;
}

const possessive = sticky("[’']s?\\s+");

/** `COP-appointed`, `EU’s Member States`; in `USA’s deletion` the name is that of who wants it. */
function isPartOfWord(said: string, end: number, phrase: RegExp): boolean {
  if (wishAt(said, end, phrase) > end) return false;
  return /^(?:[’'][\p{L}]|-\p{L})/u.test(said.slice(end, end + 2)) && !isStanceBehindDash(said, end, phrase);
}

function isStanceBehindDash(said: string, end: number, phrase: RegExp): boolean {
  return said.charAt(end) === '-' && endOf(phrase, said, end + 1) > end + 1;
}

function codeEnd(said: string, at: number, names: PartyNames, phrase: RegExp): number {
  let end = endOf(code, said, at);
  if (end === at) return at;
  for (let next = endOf(longCapitals, said, end); next > end; next = endOf(longCapitals, said, end)) {
    const begins = end + (/^\s+/u.exec(said.slice(end, next))?.[0].length ?? 0);
    if (names(said, begins) !== null || endOf(phrase, said, begins) > begins) break;
    end = next;
  }
  return end;
}
