import type { Range } from './pieces.js';
import { english } from './stance-lexicon-en.js';
import { spanish } from './stance-lexicon-es.js';
import { french } from './stance-lexicon-fr.js';
import type { StanceLexicon, WordedStance } from './stance-lexicon.js';
import type { Stance } from './stances.js';

/** The lexicons of the languages whose stances are known, by ISO 639-1. */
export const stanceLexicons = { en: english, fr: french, es: spanish } as const satisfies Readonly<
  Record<string, StanceLexicon>
>;

/** The sources of patterns for the words around stance words; see {@link StanceLexicon}. An empty one matches nothing. */
export type StancePatterns = Readonly<
  Record<
    | 'word'
    | 'noun'
    | 'ofTexts'
    | 'opensWish'
    | 'alone'
    /** What may stand before a stance word. */
    | 'opening'
    | 'before'
    | 'negation'
    | 'endingBefore'
    | 'endingAfter'
    | 'aim'
    | 'wish'
    | 'link'
    | 'by'
    | 'onBehalfOf'
    | 'except'
    | 'together'
    | 'supportedBy'
    | 'opposedBy'
    | 'and'
    | 'or',
    string
  >
>;

/** How stances are worded in the tags of a document. */
export interface StanceWords {
  readonly patterns: StancePatterns;
  /**
   * The source of a pattern for a stance word with the words that belong to it: `does not support`, `would like to delete`,
   * `supports the deletion`, `reservation withdrawn`.
   */
  readonly phrase: string;
  /**
   * The stance that a stance word states, with the words that belong to it: `Delete`, `suggest to move`, `does not support`, in any case;
   * `unknown` for words that are not in the tables, and where they say what somebody does not want and not what they do: `no reservation`,
   * `withdraws its objection`.
   */
  readonly stanceOf: (written: string) => Stance;
  /** Where in the words before a party the noun stands of what it wants: `deletion` in `opposes the deletion by`; null where none does. */
  readonly aimIn: (written: string) => Range | null;
  /** Whether a stance word is a noun, which may be what a party is named for and not what it says: `proposal`. */
  readonly isNoun: (written: string) => boolean;
  /** Whether a word joins those of whom something is denied: `or`. */
  readonly isOr: (written: string) => boolean;
}

const made = new Map<string, StanceWords>();

/**
 * The stance words for the documents in a language, made at their first use.
 *
 * The tags of a French or Spanish draft may be in English, the language in which most negotiate; those of an English one are not in French, and
 * many a French word is an English one with another sense (`pour`, `non`, `on`).
 *
 * @param language The language of the document, by ISO 639-1; null where it is not known.
 * @returns The words of its lexicon and of the English one; of the English one alone where it has none.
 */
export function stanceWordsOf(language: string | null): StanceWords {
  const key = language === 'fr' || language === 'es' ? language : 'en';
  const known = made.get(key);
  if (known !== undefined) return known;
  const words = makeWords(key === 'en' ? [english] : [stanceLexicons[key], english]);
  made.set(key, words);
  return words;
}

/**
 * The stance words of a language, without the English ones.
 *
 * @param language A language with a lexicon.
 * @returns The source of a pattern.
 */
export function ownWordsOf(language: keyof typeof stanceLexicons): string {
  return anyForm(stanceLexicons[language].words.flatMap(([, forms]) => forms));
}

const accents: Readonly<Record<string, string>> = {
  à: 'a',
  á: 'a',
  â: 'a',
  é: 'e',
  è: 'e',
  ê: 'e',
  í: 'i',
  ó: 'o',
  ú: 'u',
  ü: 'u',
  ñ: 'n',
};

/* The words that a stance is about, between those that state it: `placer « tous » entre crochets`. */
const quotation = '(?:\\s*(?:«[^«»]{0,200}»|“[^“”]{0,200}”|"[^"]{0,200}"))?';

/**
 * In any case without the flag for it, which would hold for the names of parties around the word too. An accent may be missing, as it often is
 * on capitals, or be a character of its own.
 */
function patternOf(form: string): string {
  let pattern = '';
  for (let at = 0; at < form.length; at += 1) {
    const end = form.charAt(at) === '[' ? form.indexOf(']', at) : -1;
    const letters = end < 0 ? form.charAt(at) : form.slice(at + 1, end);
    pattern += end < 0 ? letterPattern(letters) : `[${letters}${letters.toUpperCase()}]`;
    if (end >= 0) at = end;
  }
  return pattern;
}

function letterPattern(letter: string): string {
  if (letter >= 'a' && letter <= 'z') return `[${letter}${letter.toUpperCase()}]`;
  if (letter === ' ') return '\\s+';
  if (letter === '…') return quotation;
  const bare = accents[letter];
  if (bare !== undefined)
    return `(?:[${letter}${letter.toUpperCase()}]|[${bare}${bare.toUpperCase()}][\\u0300-\\u0327]?)`;
  return /\p{Ll}/u.test(letter) ? `[${letter}${letter.toUpperCase()}]` : letter;
}

/**
 * The source of a regular expression that matches any of some forms, in any case, the longest first.
 *
 * @param forms Forms as in a lexicon.
 * @returns The alternatives, without a group around them; what matches nothing where there are none.
 */
function anyForm(forms: readonly string[]): string {
  if (forms.length === 0) return '(?!)';
  return [...forms]
    .sort((a, b) => b.length - a.length)
    .map(patternOf)
    .join('|');
}

type Table<Value> = readonly (readonly [Value, RegExp])[];

const sticky = (pattern: string): RegExp => new RegExp(pattern, 'uy');
const whole = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`, 'u');
const tableOf = <Value>(rows: readonly (readonly [Value, readonly string[]])[]): Table<Value> =>
  rows.map(([value, forms]) => [value, whole(anyForm(forms))] as const);

function find<Value>(table: Table<Value>, word: string): Value | undefined {
  return table.find(([, pattern]) => pattern.test(word))?.[0];
}

/* How many words that say nothing of their own may stand before a stance word; `would also like to` is two. */
const fewWords = 4;

function patternsOf(lexicons: readonly StanceLexicon[]): StancePatterns {
  const all = (forms: (lexicon: StanceLexicon) => readonly string[]): string =>
    anyForm(lexicons.flatMap(forms));
  const before = all((lexicon) => lexicon.before);
  const negation = all(({ negations }) => negations);
  const endingBefore = all(({ endings }) => endings.before);
  return {
    word: all(({ words }) => words.flatMap(([, forms]) => forms)),
    noun: all(({ nouns }) => nouns),
    ofTexts: all(({ ofTexts }) => ofTexts),
    opensWish: all(({ opensWish }) => opensWish),
    alone: all(({ alone }) => alone.flatMap(([, forms]) => forms)),
    opening: `(?:(?:${endingBefore}|${negation}|${before})\\s+){0,${String(fewWords)}}`,
    before,
    negation,
    endingBefore,
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
    or: all(({ or }) => or),
  };
}

const wordEnd = '(?![\\p{L}\\p{M}\\d])';

function phraseOf({ opening, endingAfter, link, aim, wish, word }: StancePatterns): string {
  const toAim = `(?:\\s+(?:${link}))?(?:\\s+(?:${link}))?\\s+(?:${aim})${wordEnd}`;
  const core = `(?:(?:${wish})${toAim}|(?:${word})(?:${toAim}|${wordEnd}))`;
  return `${opening}${core}(?:\\s+(?:${endingAfter})${wordEnd})?`;
}

/* What a negated word comes to; of others it is not said what somebody wants who does not want them. */
const negated: Partial<Record<WordedStance, Stance>> = {
  unbracket: 'bracket',
  support: 'oppose',
  agree: 'oppose',
  delete: 'retain',
  retain: 'delete',
};

const plain = (stance: WordedStance): Stance => (stance === 'unbracket' ? 'retain' : stance);

const undecided: readonly WordedStance[] = ['consider', 'clarify', 'flexible', 'reserve'];

const aimed = {
  support: {
    delete: 'delete',
    retain: 'retain',
    insert: 'support',
    bracket: 'bracket',
    unbracket: 'unbracket',
  },
  oppose: { delete: 'retain', retain: 'delete', insert: 'oppose', bracket: 'retain', unbracket: 'bracket' },
} as const;

function makeWords(lexicons: readonly StanceLexicon[]): StanceWords {
  const patterns = patternsOf(lexicons);
  const wholeWords: Table<WordedStance> = tableOf(
    lexicons.flatMap(({ words, alone }) => [...words, ...alone]),
  );
  const aims = tableOf(lexicons.flatMap((lexicon) => lexicon.aims));
  const { before, negation, endingBefore, endingAfter, wish, link, aim, word, by } = patterns;
  const modifiersBefore = sticky(`(?:(?<ending>${endingBefore})|(?<negation>${negation})|(?:${before}))\\s+`);
  const statedCore = sticky(
    `(?:(?<wish>${wish})|(?<word>${word}))(?:(?:\\s+(?:${link})){0,2}\\s+(?<aim>${aim}))?${wordEnd}(?<after>\\s+(?:${endingAfter}))?`,
  );
  const byAtEnd = new RegExp(`(?<=\\S)\\s+(?:${by})$`, 'u');

  /** What the rest of a phrase states; null where other words come first. */
  const coreAt = (phrase: string, at: number): WordedStance | null => {
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
    /* `retain the original text` */
    if (goal === 'retain' && (stance === 'retain' || stance === 'delete')) return stance;
    /* `considering deletion`: whatever is proposed. */
    if (undecided.includes(stance)) return stance;
    return stance === 'support' || stance === 'propose' || stance === 'agree'
      ? aimed.support[goal]
      : 'unknown';
  };

  const stanceOf = (written: string): Stance => {
    const known = find(wholeWords, written) ?? find(wholeWords, written.replace(byAtEnd, ''));
    if (known !== undefined) return plain(known);
    const phrase = written.replace(byAtEnd, '');
    let at = 0;
    let turned = false;
    for (let count = 0; count <= fewWords; count += 1) {
      const stated = coreAt(phrase, at);
      if (stated !== null) return turned ? (negated[stated] ?? 'unknown') : plain(stated);
      modifiersBefore.lastIndex = at;
      const match = modifiersBefore.exec(phrase);
      if (match === null || match.groups?.ending !== undefined) return 'unknown';
      if (match.groups?.negation !== undefined) turned = !turned;
      at = modifiersBefore.lastIndex;
    }
    return 'unknown';
  };
  const [nouns, or] = [whole(patterns.noun), whole(patterns.or)];
  return {
    patterns,
    phrase: phraseOf(patterns),
    stanceOf,
    aimIn: aimFinder(patterns),
    isNoun: (written) => nouns.test(written),
    isOr: (written) => or.test(written),
  };
}

function aimFinder({ noun, by }: StancePatterns): StanceWords['aimIn'] {
  return (written) => {
    const found = new RegExp(`^(?<said>.*\\S\\s+)(?<aim>${noun})\\s+(?:${by})$`, 'su').exec(written)?.groups;
    const start = found?.said?.length ?? 0;
    return found === undefined ? null : { start, end: start + (found.aim?.length ?? 0) };
  };
}
