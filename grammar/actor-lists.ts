import {
  footnotePattern,
  listedActorPattern,
  listedSignPattern,
  listedStancePattern,
  listSeparatorPattern,
  namePattern,
  stakeholderPattern,
} from './actor-patterns.js';

/*
 * Lists of parties without marks of their own. A tag begins only where all that follows, up to its end, parses as a list: that tells a
 * range (`10 - 20]`) or a word in parentheses (`(UNFCCC)`) from a tag. A list is short, so looking for one takes a bounded time.
 */
const longestList = 600;
const longestRest = 80;

const sticky = (pattern: string): RegExp => new RegExp(pattern, 'uy');

const separator = sticky(listSeparatorPattern);
const gluedSlash = sticky('\\s*(?:[,;&]|(?<=\\S)/(?=\\S)|and(?=\\s))\\s*');
const space = sticky('\\s+');
const actor = sticky(listedActorPattern);
const name = sticky(namePattern);
const stance = sticky(listedStancePattern);
const sign = sticky(listedSignPattern);
const footnote = sticky(footnotePattern);
const word = sticky('[^\\s,;:/(){}<>[\\]]+');

/** What a list is made of and what ends it. */
interface ListForm {
  readonly ends: RegExp;
  readonly separator: RegExp;
  readonly actor: RegExp;
  readonly sign: RegExp | null;
  /** Whether some party must say something. */
  readonly needsStance: boolean;
  /** Whether stance words, and words behind them, may stand in it. */
  readonly stances: boolean;
}

const head: ListForm = {
  ends: sticky(`\\s*:|(?<=(?:${listedStancePattern})\\d{0,3})\\.(?=\\s)`),
  separator,
  actor,
  sign: null,
  needsStance: false,
  stances: true,
};
const squareTail: ListForm = {
  ...head,
  ends: sticky('\\s*(?:\\.\\s*)?(?=\\])|\\s+/(?=[^[\\]]{0,1000}\\])|/(?=\\s[^[\\]]{0,1000}\\])'),
  separator: gluedSlash,
};
const eitherTail: ListForm = { ...head, ends: sticky('\\s*(?:\\.\\s*)?(?=[\\])])') };
const parenthesis: ListForm = { ...head, ends: sticky('\\s*\\)'), sign, needsStance: true };
const recommending: ListForm = {
  ...parenthesis,
  ends: sticky('\\s*\\)(?=[;.][ \\t]*(?:[\\r\\n]|$))'),
  separator: sticky('\\s*,\\s*(?:and\\s+)?|\\s+and\\s+'),
  actor: name,
  sign: null,
  needsStance: false,
  stances: false,
};

/** Finds where a list ends, from its first item; null where there is none. */
function listEnd(text: string, from: number, form: ListForm): number | null {
  const limit = Math.min(text.length, from + longestList);
  let at = from;
  let restStart = -1;
  let count = 0;
  let said = false;
  const take = (pattern: RegExp | null): boolean => {
    if (pattern === null) return false;
    pattern.lastIndex = at;
    if (!pattern.test(text)) return false;
    at = pattern.lastIndex;
    return true;
  };
  while (at < limit) {
    if (count > 0 && take(form.ends)) return said || !form.needsStance ? at : null;
    if (count > 0 && take(form.separator)) continue;
    else if (count > 0 && form.stances && takesAfterWord(text, at) && take(stance))
      [said, restStart] = [true, at];
    else if (take(form.actor)) [count, restStart] = [count + 1, said ? restStart : -1];
    else if (count > 0 && take(form.sign)) said = true;
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
  return listEnd(text, space.test(text) ? space.lastIndex : offset + 1, head) !== null;
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
  return listEnd(text, from, rounds ? eitherTail : squareTail) !== null;
}

/**
 * Tells whether a parenthesis holds parties that say something, by a word or a sign: `(EU delete)`.
 *
 * @param text The document.
 * @param offset The offset of the parenthesis.
 * @returns Whether it does; `(EU)` and `(A/RES/67/144, PP7)` do not.
 */
export function holdsStances(text: string, offset: number): boolean {
  return listEnd(text, offset + 1, parenthesis) !== null;
}

/**
 * Tells whether a parenthesis holds the names of parties and ends a paragraph: `(Portugal, Slovakia);`.
 *
 * @param text The document.
 * @param offset The offset of the parenthesis.
 * @returns Whether it does; a code such as `(ICRMW)` is an abbreviation of the sentence's own.
 */
export function endsSentence(text: string, offset: number): boolean {
  return listEnd(text, offset + 1, recommending) !== null;
}

const blockHead = sticky(`(?:${listedActorPattern})(?=(?:,\\s+(?:${stakeholderPattern}))?\\s?:\\s)`);
const lineStart = /(?:^|[\r\n\f\v\u2028\u2029])\s*$/u;

/**
 * Finds the party that a paragraph begins with: `Canada, Government: …`.
 *
 * @param text The document.
 * @param offset Where the paragraph would begin.
 * @returns The offset after the party, null where none begins here.
 */
export function blockActorEnd(text: string, offset: number): number | null {
  blockHead.lastIndex = offset;
  if (!blockHead.test(text) || !lineStart.test(text.slice(Math.max(0, offset - 200), offset))) return null;
  return blockHead.lastIndex;
}
