import { stanceLexicons, type StanceLexicon } from './stance-lexicon.js';
import type { Stance } from './stances.js';

const lexicons: readonly StanceLexicon[] = Object.values(stanceLexicons);

/** The words that state a stance by themselves, in all languages that are known. */
export const stanceWords: readonly (readonly [Stance, readonly string[]])[] = lexicons.flatMap(
  ({ words }) => words,
);

/** In any case without the flag for it, which would hold for the names of parties around the word too. */
function patternOf(form: string): string {
  return form.replace(/\[(.+?)\]|[a-z ]/gu, (part, choice?: string) => {
    if (part === ' ') return '\\s+';
    const letters = choice ?? part;
    return `[${letters}${letters.toUpperCase()}]`;
  });
}

/**
 * The source of a regular expression that matches any of some forms, in any case, the longest first.
 *
 * @param forms Forms as in a lexicon.
 * @returns The alternatives, without a group around them.
 */
export function anyForm(forms: readonly string[]): string {
  return [...forms]
    .sort((a, b) => b.length - a.length)
    .map(patternOf)
    .join('|');
}

const all = (forms: (lexicon: StanceLexicon) => readonly string[]): string =>
  anyForm(lexicons.flatMap(forms));

/** The source of a regular expression that matches any stance word, longest forms first. */
export const stanceWordPattern: string = all(({ words }) => words.flatMap(([, forms]) => forms));

/** The patterns of the words around stance words; see {@link StanceLexicon}. */
export const stancePatterns = {
  word: stanceWordPattern,
  noun: all(({ nouns }) => nouns),
  alone: all(({ alone }) => alone.flatMap(([, forms]) => forms)),
  before: all(({ before }) => before),
  negation: all(({ negations }) => negations),
  endingBefore: all(({ endings }) => endings.before),
  endingAfter: all(({ endings }) => endings.after),
  aim: all(({ aims }) => aims.flatMap(([, forms]) => forms)),
  wish: all(({ wishes }) => wishes),
  link: all(({ links }) => links),
  by: all(({ by }) => by),
  onBehalfOf: all(({ onBehalfOf }) => onBehalfOf),
  except: all(({ except }) => except),
  together: all(({ together }) => together),
  supportedBy: all(({ supportedBy }) => supportedBy),
  opposedBy: all(({ opposedBy }) => opposedBy),
  and: all(({ and }) => and),
} as const;

type Table<Value> = readonly (readonly [Value, RegExp])[];

const whole = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`, 'u');
const tableOf = <Value>(rows: readonly (readonly [Value, readonly string[]])[]): Table<Value> =>
  rows.map(([value, forms]) => [value, whole(anyForm(forms))] as const);

const wholeWords: Table<Stance> = tableOf(lexicons.flatMap(({ words, alone }) => [...words, ...alone]));
const aims = tableOf(lexicons.flatMap((lexicon) => lexicon.aims));

function find<Value>(table: Table<Value>, word: string): Value | undefined {
  return table.find(([, pattern]) => pattern.test(word))?.[0];
}

const sticky = (pattern: string): RegExp => new RegExp(pattern, 'uy');
const wordEnd = '(?![\\p{L}\\p{M}\\d])';
const { before, negation, endingBefore, endingAfter, wish, link, aim, word } = stancePatterns;

/* How many words that say nothing of their own may stand before a stance word; `would also like to` is two. */
const fewWords = 4;
const opening = `(?:(?:${endingBefore}|${negation}|${before})\\s+){0,${fewWords}}`;
const toAim = `(?:\\s+(?:${link}))?(?:\\s+(?:${link}))?\\s+(?:${aim})${wordEnd}`;
const core = `(?:(?:${wish})${toAim}|(?:${word})(?:${toAim}|${wordEnd}))`;

/**
 * The source of a pattern for a stance word with the words that belong to it: `does not support`, `would like to delete`,
 * `supports the deletion`, `reservation withdrawn`.
 */
export const stancePhrasePattern = `${opening}${core}(?:\\s+(?:${endingAfter})${wordEnd})?`;

const modifiersBefore = sticky(`(?:(?<ending>${endingBefore})|(?<negation>${negation})|(?:${before}))\\s+`);
const statedCore = sticky(
  `(?:(?<wish>${wish})|(?<word>${word}))(?:(?:\\s+(?:${link})){0,2}\\s+(?<aim>${aim}))?${wordEnd}(?<after>\\s+(?:${endingAfter}))?`,
);

const byAtEnd = new RegExp(`(?<=\\S)\\s+(?:${stancePatterns.by})$`, 'u');

/* What a negated word comes to; of others it is not said what somebody wants who does not want them. */
const negated: Partial<Record<Stance, Stance>> = {
  support: 'oppose',
  agree: 'oppose',
  delete: 'retain',
  retain: 'delete',
};

const aimed = {
  support: { delete: 'delete', retain: 'retain', insert: 'support' },
  oppose: { delete: 'retain', retain: 'delete', insert: 'oppose' },
} as const;

/**
 * The stance that a stance word states, with the words that belong to it.
 *
 * @param written The word as the tag has it, in any case: `Delete`, `suggest to move`, `does not support`.
 * @returns The stance, or `unknown` for words that are not in the tables, and where they say what somebody does not want and not what
 *   they do: `no reservation`, `withdraws its objection`.
 */
export function stanceOfWord(written: string): Stance {
  const phrase = written.replace(byAtEnd, '');
  const known = find(wholeWords, phrase);
  if (known !== undefined) return known;
  let at = 0;
  let turned = false;
  for (let count = 0; count <= fewWords; count += 1) {
    const stated = coreAt(phrase, at);
    if (stated !== null) return turned ? (negated[stated] ?? 'unknown') : stated;
    modifiersBefore.lastIndex = at;
    const match = modifiersBefore.exec(phrase);
    if (match === null || match.groups?.ending !== undefined) return 'unknown';
    if (match.groups?.negation !== undefined) turned = !turned;
    at = modifiersBefore.lastIndex;
  }
  return 'unknown';
}

/** What the rest of a phrase states; null where other words come first. */
function coreAt(phrase: string, at: number): Stance | null {
  const alone = find(wholeWords, phrase.slice(at));
  if (alone !== undefined) return alone;
  statedCore.lastIndex = at;
  const groups = statedCore.exec(phrase)?.groups;
  if (groups === undefined || statedCore.lastIndex !== phrase.length) return null;
  if (groups.after !== undefined) return 'unknown';
  const goal = groups.aim === undefined ? undefined : find(aims, groups.aim);
  const stance = groups.word === undefined ? 'support' : (find(wholeWords, groups.word) ?? 'unknown');
  if (goal === undefined) return groups.wish === undefined ? stance : 'unknown';
  if (stance === 'oppose') return aimed.oppose[goal];
  return stance === 'support' || stance === 'propose' || stance === 'agree' ? aimed.support[goal] : 'unknown';
}
