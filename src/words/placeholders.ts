/** What a place to fill waits for. */
export type FillKind = 'number' | 'date' | 'name' | 'any';

/* A longer bracket is text with a gap in it, and its words tell what became of it; so is one with more words beside the gap. */
const longestPlace = 80;
const mostWordsBesideGap = 4;

/** Signs of a gap by themselves: `…`, `___`, `###`, `X`, `XX`, `●`, `--`, `?`. */
const gap = String.raw`(?:[Xx]{1,4}|[YZN]|_+|\.{2,}|…|#+|[●•*]+|[-–—]{2,}|\?+|\[\s*\])`;
/* Written so that a row of signs can be read in one way only, since a bracket may hold a long one. */
const bareGap = /^(?:[XxYZN_…#●•*?\s/]|\.{2,}(?!\.)|[-–—]{2,}(?![-–—])|\[\s*\])*$/u;
/* A gap with words of its own: `X per cent`, `[ ]/CP.21`, `-/CP.21`. */
const innerGap = new RegExp(String.raw`(?:^|[\s/(-])(?:${gap}(?=[\s/%),°-]|$)|-(?=/))`, 'u');
/* Behind the name of a unit X is ten more often than not, and between numbers it is a sign. */
const noGap =
  /\b(?:annex|appendix|part|chapter|title|section|article|volume|book|schedule|table)\s+[XLVI]+\b|\d x \d/iu;
const year = /^(?:1[5-9]|2\d)(?:\d?[Xx_.?#·…]{1,4}|\d?\[\s*\]|\s?)$/u;

const nouns: readonly (readonly [FillKind, string])[] = [
  ['number', 'numbers?|figures?|amounts?|percentages?|quantity|sum|value'],
  ['date', 'dates?|years?|months?|days?|time|deadline|period'],
  ['name', 'names?|titles?|country|countries|city|place|venue|location|institution|entity|body|party'],
];
const anywhere = nouns.map(([kind, list]) => [kind, new RegExp(String.raw`\b(?:${list})\b`, 'iu')] as const);
const first = nouns.map(([kind, list]) => [kind, new RegExp(`^(?:${list})\\b`, 'iu')] as const);

const instruction = /^(?:please )?(?:insert|fill in)\b(.*)$/iu;
/* These ask for something only where it is said what; elsewhere they are verbs of the text (`provide support`). */
const asking =
  /^(?:please )?(?:specify|indicate|enter|add|complete|give|state) (?:the |a )?(?:exact )?(.*)$/iu;
const pending =
  /^((?:\S+ ){0,3})(?:to be (?:determined|decided|confirmed|completed|added|inserted|specified|agreed|filled|announced|elaborated|developed|updated|provided|supplied)(?: later| in due course)?|tb[acd])$/iu;
/* `number of States` is text; `name of the city` says what to write. */
const bareNoun =
  /^(?:(?:the )?(?:date|year|number|amount|figure|percentage|name|title)|(?:the )?(?:names?|titles?|dates?|places?) (?:of|and) .{1,40})$/iu;
const months =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|date|year)\b/iu;

/**
 * Tells whether the words of a bracket are a place to fill and not text that is proposed.
 *
 * @param words What stands in the bracket; the bracket itself may be there.
 * @returns What it waits for; null where it is text.
 * @example
 * fillKind('[X per cent]'); // 'number'
 */
export function fillKind(words: string): FillKind | null {
  if (words.length > longestPlace) return null;
  const text = withoutBracket(withoutBracket(words.replace(/\s+/gu, ' ').trim()));
  if (/^#+$/u.test(text)) return 'number';
  if (bareGap.test(text) || /^\*?placeholder\b/iu.test(text)) return 'any';
  if (year.test(text)) return /^\d+$/u.test(text) ? null : 'date';
  const asked = instruction.exec(text)?.[1] ?? pending.exec(text)?.[1];
  if (asked !== undefined) return kindOf(asked, anywhere) ?? 'any';
  const named = asking.exec(text)?.[1];
  if (named !== undefined) return kindOf(named, first);
  if (bareNoun.test(text)) return kindOf(text.replace(/^the /iu, ''), first);
  if (text.split(' ').length > mostWordsBesideGap + 1 || !innerGap.test(text) || noGap.test(text))
    return null;
  return months.test(text) ? 'date' : 'number';
}

/* With one pair inside at most: `[20[ ]]`. */
const withoutBracket = (words: string): string =>
  /^\[((?:[^[\]]|\[[^[\]]*\])*)\]$/u.exec(words)?.[1]?.trim() ?? words;

const kindOf = (text: string, kinds: readonly (readonly [FillKind, RegExp])[]): FillKind | null =>
  kinds.find(([, noun]) => noun.test(text))?.[0] ?? null;
