import {
  footnotePattern,
  listedActorPattern,
  listedStancePattern,
  listSeparatorPattern,
  namePattern,
  stakeholderPattern,
  stanceLinkPattern,
} from './actor-patterns.js';
import type { PartyNames } from './party-names.js';
import type { TagPart } from './pieces.js';
import { stanceWordsOf } from './stance-words.js';
import { tagParts } from './tag-parts.js';

/*
 * Lists of parties without marks of their own. A tag begins only where all that follows, up to its end, parses as a list: that tells a
 * range (`10 - 20]`) or a word in parentheses (`(UNFCCC)`) from a tag. A list is short, so looking for one takes a bounded time.
 */
const longestList = 600;
const longestRest = 80;

const sticky = (pattern: string): RegExp => new RegExp(pattern, 'uy');

/* A parenthesis is told from text before the language of the document is asked for. */
const languages = ['en', 'fr', 'es'];
const space = sticky('\\s+');
const word = sticky('[^\\s,;:/(){}<>[\\]]+');

/** What a list is made of and what ends it. */
interface ListForm {
  readonly ends: RegExp;
  readonly separator: RegExp;
  readonly actor: RegExp;
  /** Whether stance words, and words behind them, may stand in it. */
  readonly stances: boolean;
}

interface Patterns {
  readonly actor: RegExp;
  readonly stance: RegExp;
  readonly footnote: RegExp;
  readonly stanceLink: RegExp;
  readonly startsWithStance: RegExp;
  readonly blockHead: RegExp;
  readonly head: ListForm;
  readonly squareTail: ListForm;
  readonly eitherTail: ListForm;
  readonly recommending: ListForm;
}

let made: Patterns | undefined;

/** Made when a text first needs them: they hold the stance words of all languages, and most texts are in a notation without such lists. */
function patterns(): Patterns {
  made ??= makePatterns();
  return made;
}

function makePatterns(): Patterns {
  const actor = sticky(listedActorPattern);
  const head: ListForm = {
    ends: sticky(`\\s*:|(?<=(?:${listedStancePattern()})\\d{0,3})\\.(?=\\s)`),
    separator: sticky(listSeparatorPattern),
    actor,
    stances: true,
  };
  return {
    actor,
    stance: sticky(listedStancePattern()),
    footnote: sticky(footnotePattern),
    stanceLink: sticky(stanceLinkPattern()),
    startsWithStance: new RegExp(`^\\s*(?:${stanceWordsOf('en').phrase}|${listedStancePattern()})`, 'u'),
    blockHead: sticky(`(?:${listedActorPattern})(?=(?:,\\s+(?:${stakeholderPattern}))?\\s?:\\s)`),
    head,
    squareTail: {
      ...head,
      ends: sticky('\\s*(?:\\.\\s*)?(?=\\])|\\s+/(?=[^[\\]]{0,1000}\\])|/(?=\\s[^[\\]]{0,1000}\\])'),
      separator: sticky('\\s*(?:[,;&]|(?<=\\S)/(?=\\S)|and(?=\\s))\\s*'),
    },
    eitherTail: { ...head, ends: sticky('\\s*(?:\\.\\s*)?(?=[\\])])') },
    recommending: {
      ends: sticky('\\s*\\)'),
      separator: sticky('\\s*,\\s*(?:and\\s+)?|\\s+and\\s+'),
      actor: sticky(namePattern),
      stances: false,
    },
  };
}

/** Finds where a list ends, from its first item; null where there is none. */
function listEnd(text: string, from: number, form: ListForm): number | null {
  const { stanceLink, stance, footnote } = patterns();
  const limit = Math.min(text.length, from + longestList);
  let at = from;
  let restStart = -1;
  let count = 0;
  let said = false;
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    if (!pattern.test(text)) return false;
    at = pattern.lastIndex;
    return true;
  };
  while (at < limit) {
    if (count > 0 && form.stances && take(stanceLink)) continue;
    if (count > 0 && take(form.ends)) return at;
    if (count > 0 && take(form.separator)) continue;
    else if (count > 0 && form.stances && takesAfterWord(text, at) && take(stance))
      [said, restStart] = [true, at];
    else if (take(form.actor)) [count, restStart] = [count + 1, said ? restStart : -1];
    else if (take(footnote) || take(space)) continue;
    else if (restStart < 0 || at - restStart > longestRest || !take(word)) return null;
  }
  return null;
}

/** A stance word begins a word, or sticks to a code: `CLpropose`. */
function takesAfterWord(text: string, at: number): boolean {
  return !/[\p{Ll}\p{M}]/u.test(text.charAt(at - 1));
}

/* Text of another group may be put in to compare; it is nobody's proposal (a leaked chapter of the Trans-Pacific Partnership). */
const forComparison = /comparison(?:\s+purposes)?\s*:\s*$/iu;

/**
 * Tells whether a bracket begins with a head, a list of parties up to a colon: `[PE/MX propose: …]`.
 *
 * @param text The document.
 * @param offset The offset of the bracket's opening mark.
 * @returns Whether it does.
 */
export function hasHead(text: string, offset: number): boolean {
  if (forComparison.test(text.slice(Math.max(0, offset - 40), offset))) return false;
  space.lastIndex = offset + 1;
  return listEnd(text, space.test(text) ? space.lastIndex : offset + 1, patterns().head) !== null;
}

/**
 * Tells whether a dash opens the tail of a bracket, a list of parties up to its closing mark or to a slash: `[… - US; G77 delete]`.
 *
 * @param text The document.
 * @param offset The offset of the dash.
 * @param rounds Whether round brackets count; then no slash does.
 * @returns Whether it does.
 */
export function opensTail(text: string, offset: number, rounds: boolean): boolean {
  if (!/[\s[(,.;:]/u.test(text.charAt(offset - 1))) return false;
  space.lastIndex = offset + 1;
  const from = space.test(text) ? space.lastIndex : offset + 1;
  return listEnd(text, from, patterns()[rounds ? 'eitherTail' : 'squareTail']) !== null;
}

/**
 * Finds the parenthesis that closes the one before an offset.
 *
 * @param text The document.
 * @param from The offset behind the opening parenthesis.
 * @returns The offset of the closing one; null where a brace or half a bracket comes first, or too much else.
 */
export function closingRound(text: string, from: number): number | null {
  let depth = 0;
  let brackets = 0;
  for (let at = from; at < Math.min(text.length, from + longestList); at += 1) {
    const character = text.charAt(at);
    if (character === '(') depth += 1;
    else if (character === '[') brackets += 1;
    else if (character === ']') brackets -= 1;
    else if (character === '{' || character === '}') return null;
    else if (character === ')') {
      if (depth === 0) return brackets === 0 ? at : null;
      depth -= 1;
    }
    if (brackets < 0) return null;
  }
  return null;
}

/** Every name of the form of a party counts: what a parenthesis holds must be a list anyway. */
const namesByForm: PartyNames = (text, offset) => {
  const { actor } = patterns();
  actor.lastIndex = offset;
  return actor.test(text) ? { end: actor.lastIndex, negotiates: true } : null;
};

/**
 * Tells whether a parenthesis holds parties that say something, by a word or a sign: `(EU delete)`, `(China: retain)`.
 *
 * @param text The document.
 * @param offset The offset of the parenthesis.
 * @returns Whether it does; `(EU)` and `(A/RES/67/144, PP7)` do not.
 */
export function holdsStances(text: string, offset: number): boolean {
  const end = closingRound(text, offset + 1);
  if (end === null) return false;
  const said = text.slice(offset + 1, end);
  if (!/^\s*(?:\p{Lu}|[+\-−–]|the\s)/u.test(said) && !patterns().startsWithStance.test(said)) return false;
  const range = { start: 0, end: said.length };
  return languages.some((language) => isStatement(tagParts(said, range, { names: namesByForm, language })));
}

/**
 * Tells whether parts of a tag are parties that say something, and nothing else.
 *
 * @param parts The parts.
 * @returns Whether they are; words behind a stance may be a few.
 */
export function isStatement(parts: readonly TagPart[]): boolean {
  let count = 0;
  for (const part of parts) {
    if (part.kind === 'remark') return false;
    if (part.kind !== 'entry') continue;
    if (part.rest !== null && part.rest.end - part.rest.start > longestRest) return false;
    if (part.sign !== null || part.stance !== null) count += 1;
  }
  return count > 0;
}

/* `(Egypt) (Ghana);`, `(Togo), (Viet Nam);`: reports write each State in parentheses of its own, too. */
const nextInRow = sticky('[,;]?(?:[ \\t]+and)?[ \\t]{0,4}(?=\\()');
/* The end of a paragraph, or of one of several recommendations in it: `Adopt a law (Spain); adopt a plan (France);`. */
const endsItem = sticky('[;.][ \\t]{0,40}(?:[\\r\\n]|$)|;[ \\t]{1,4}\\p{L}');
const longestRow = 40;

/**
 * Tells whether a parenthesis holds the names of parties and ends a recommendation, alone or in a row of such ones: `(Portugal, Slovakia);`.
 *
 * @param text The document.
 * @param offset The offset of the parenthesis.
 * @returns Whether it does; a code such as `(ICRMW)` is an abbreviation of the sentence's own.
 */
export function endsSentence(text: string, offset: number): boolean {
  const { recommending } = patterns();
  let at: number | null = offset;
  for (let count = 0; at !== null && count < longestRow; count += 1) {
    const end = listEnd(text, at + 1, recommending);
    if (end === null) return false;
    endsItem.lastIndex = nextInRow.lastIndex = end;
    if (endsItem.test(text)) return true;
    at = nextInRow.test(text) ? nextInRow.lastIndex : null;
  }
  return false;
}

const lineStart = /(?:^|[\r\n\f\v\u2028\u2029])\s*$/u;

/**
 * Finds the party that a paragraph begins with: `Canada, Government: …`.
 *
 * @param text The document.
 * @param offset Where the paragraph would begin.
 * @returns The offset after the party, null where none begins here.
 */
export function blockActorEnd(text: string, offset: number): number | null {
  const { blockHead } = patterns();
  blockHead.lastIndex = offset;
  if (!blockHead.test(text) || !lineStart.test(text.slice(Math.max(0, offset - 200), offset))) return null;
  return blockHead.lastIndex;
}
