import { ownWordsOf, type StanceWords } from './stance-words.js';

/*
 * What tells a tag from markup, and a list from text, is compiled once for all documents and knows the words of all languages. Only whole words
 * that state a stance are here, and in lists they stand beside parties, so no English word is taken for one of another language.
 */
let joinedWords: string | undefined;

/** Put together when a text needs it: it is long. */
const stanceWordPattern = (): string =>
  (joinedWords ??= (['en', 'fr', 'es'] as const).map(ownWordsOf).join('|'));

/**
 * The opening mark of a tag, by itself: its closing mark follows, with no bracket or other mark between.
 *
 * `<` also opens markup and states an order of numbers; a tag begins with a name in capitals or with a stance word.
 */
export const tagOpenings: Readonly<Record<'{' | '<', () => string>> = {
  '{': () => '\\{(?=[^{}\\[\\]]*\\})',
  '<': () => `<(?=\\s*(?:\\p{Lu}|(?:${stanceWordPattern()})\\b)[^<>\\[\\]{}]*>)`,
};

/* A bracket in a tag: `(see [A/77/1])`. */
const bracketInTag = '\\[[^{}<>\\[\\]]{0,200}\\]';

/** A whole tag, with its marks and with brackets in it; what it holds tells whether it is one. */
export const wholeTags: Readonly<Record<'{' | '<', () => string>> = {
  /* Not the marks of CriticMarkup. */
  '{': () => `\\{(?!\\+\\+|--|~~|==|>>)(?:[^{}\\[\\]]|${bracketInTag})*\\}`,
  '<': () => `<(?=\\s*(?:\\p{Lu}|(?:${stanceWordPattern()})\\b))(?:[^<>\\[\\]{}]|${bracketInTag})*>`,
};

/** A group that is known by a number, with a dash, a slash or a sign of its own in its name. */
export const markedGroup = 'G-?77(?:\\s*(?:/|-|&|\\+|\\band\\b)\\s*[Cc](?:hina|HINA))?(?![\\p{L}\\p{M}\\d])';

const nameLetters = "[\\p{L}\\p{M}'’.-]*";
/** A name in capitalized words, with what stands in parentheses behind it. */
export const markedName =
  `\\p{Lu}${nameLetters}(?:\\s+(?:(?:of|the|and|de|du|des|et|la|les|los|del|y)\\s+)*(?:d['’])?\\p{Lu}${nameLetters}){0,7}` +
  '(?:\\s+\\(\\p{Lu}[\\p{L}\\p{M}\\s]{0,40}\\))?';
const says = ({ patterns: { noun, by }, phrase }: StanceWords): string =>
  '\\s*\\+(?=[\\s,;/)}>\\]]|$)|\\s*[\\-−–—](?=[,;/)}>\\]]|\\s*$|\\s+(?!\\p{Ll}))|\\s*[:\\-–—]\\s*' +
  `(?:${phrase})|\\s+(?!(?:${noun})(?![\\p{L}\\p{M}]))(?:${phrase})(?!\\s*:|\\s+(?:${by})\\s)`;

/**
 * A name in capitalized words before a sign or a stance word: `{Substantive overlap with Article 6}` names nobody, nor does the heading of
 * a note (`{Placement proposal: …}`).
 *
 * @param words How stances are worded.
 * @returns The source of a pattern.
 */
export const markedNameBefore = (words: StanceWords): string => `${markedName}(?=${says(words)})`;

/*
 * How parties are written where a tag has no marks of its own around it, so that only what parses as a list of parties is a tag:
 * in front of the words (`[PE/MX propose: …]`), behind them (`[… - US; G77 delete]`), after a sentence (`(Portugal, Slovakia);`).
 */

/** A group that is known by a number: `G77`, `G-77/China`, `G10`. */
const numberedGroup = 'G-?77(?:\\s*(?:/|-|&|\\+|\\band\\b)\\s*C(?:hina|HINA))?|G-?\\d{1,2}(?!\\d)';

/** `EU and its Member States` */
const union = 'EU\\s+and\\s+its\\s+[Mm]ember\\s+[Ss]tates';

/* A verb may stick to the code before it, as in `CLpropose` (a leaked chapter of the Trans-Pacific Partnership). */
const gluedVerb = '(?:propos|oppos|support|consider|reserv|delet|retain)';
const code = `\\p{Lu}{2,12}s?(?=\\d{0,3}(?:(?![\\p{L}\\d])|${gluedVerb}))`;

const initials = '(?:\\p{Lu}\\.){2,}';
const nameWord = "\\p{Lu}[\\p{L}\\p{M}'’-]*";
const inNames = "(?:(?:of|the|de|du|des|del|la|los)\\s+|d['’])*";

/* “And” joins parties, except in the names of a few; this layer has no list of States. */
const joined =
  '(?:Bosnia|Trinidad|Antigua|Serbia|(?:Saint|St\\.?)\\s+(?:Kitts|Vincent)|Sao\\s+Tome|São\\s+Tomé)\\s+and\\s+(?:the\\s+)?' +
  `${nameWord}|United\\s+Kingdom\\s+of\\s+Great\\s+Britain\\s+and\\s+Northern\\s+Ireland`;

/* Words that open a note, a label or a sentence before a colon, and are no party. */
export const noParty =
  '(?!(?:A|An|The|This|These|Note|Notes|Negotiators|Option|Options|Alternative|Variant|Alt|Article|Articles|Annex|Appendix|Chapter|' +
  'Section|Part|Paragraph|Paragraphs|Para|Footnote|Definition|Definitions|Placeholder|Drafting|Text|Title|Table|Figure|Source|' +
  'Example|Comment|Comments|Remark|Preamble|Recommendation|Decision|Goal|Target|Item|Agenda|Date|Subject|Document|Summary|Step|' +
  'Question|Answer|Scope|Objective|Objectives|Principle|Principles|Other|Others)(?![\\p{L}]))';

/* A word in capitals alone is a code, or an abbreviation of the sentence's own: `(ICRMW)`. */
const noCode = "(?!\\p{Lu}+(?![\\p{L}\\p{M}'’-]))";

/** A name in ordinary words, with what stands in parentheses in it: `Iran (Islamic Republic of)`. */
export const namePattern =
  `(?:the\\s+former\\s+)?(?:${joined}|${noParty}${noCode}${nameWord}(?:\\s+${inNames}${nameWord}){0,7})` +
  '(?:\\s+\\(\\p{Lu}[\\p{L}\\p{M}\\s-]{0,40}\\))?(?![\\p{L}\\p{M}])';

/** A party in a list that has no marks of its own. */
export const listedActorPattern = `${numberedGroup}|${union}|${code}|${initials}|${namePattern}`;

/** A party that is told by its code, or as a group that is known by a number. */
export const codedActorPattern = `${numberedGroup}|${union}|${code}`;

/** A stance word in such a list; the number of a footnote may stick to it, as in `propose82`. */
export const listedStancePattern = (): string => `(?:${stanceWordPattern()})(?=\\d{0,3}(?![\\p{L}\\d]))`;

/**
 * A dash or a colon between a party and its stance word. What follows the word must end an item, since a colon also ends a list: in
 * `[US: delete the word]` the words are what the party proposes.
 */
export const stanceLinkPattern = (): string =>
  `\\s{0,20}[:\\-–—]\\s{0,20}(?=(?:${listedStancePattern()})\\s{0,20}(?:[:;,\\])]|\\.\\s{0,20}[\\])]|/\\s))`;

/** The number of a footnote that sticks to a code or a verb: `CA5/MX6`. */
export const footnotePattern = '(?<=\\p{L})\\d{1,3}(?![\\p{L}\\d])';

/** What separates parties and groups of parties. */
export const listSeparatorPattern = '\\s*(?:[,;&]|//?|and(?=\\s))\\s*';

/** The kinds of stakeholders that the platforms of the World Summit on the Information Society name behind a party. */
export const stakeholderPattern =
  'Governments?|Private\\s+[Ss]ector|Civil\\s+[Ss]ociety|International\\s+[Oo]rgani[sz]ations?|Academia|Technical\\s+[Cc]ommunity|' +
  'Business|Media|Youth|Other\\s+[Ss]takeholders?';
