import {
  codedActorPattern,
  listedActorPattern,
  listedStancePattern,
  namePattern,
  stakeholderPattern,
  wholeTags,
} from './actor-patterns.js';
import type { TagPlace } from './pieces.js';
import type { Stance } from './stances.js';

import { stanceStart } from './stance-heads.js';

export { stances, type Stance } from './stances.js';

/** The names of the notations that can be read. */
export type NotationName =
  | 'signed-braces'
  | 'signed-angles'
  | 'plain-brackets'
  | 'prefix-colon'
  | 'inside-dash'
  | 'paren-add-bracket-delete'
  | 'suffix-paren'
  | 'sentence-suffix'
  | 'actor-block'
  | 'critic-markup';

/**
 * The marks around contested words: brackets, the marks by which an editor puts words in, takes them out or points at them; `none` where only a
 * tag says that they are contested, `tracked` where a tracked change of the document's format does, `styled` where a stroke through them or a
 * line under them does.
 */
export type SpanMarks =
  'square' | 'round' | 'inserted' | 'deleted' | 'highlighted' | 'none' | 'tracked' | 'styled';

/** What a notation states of words: that they would come in, or that they stand and would go out. */
export type Direction = 'insertion' | 'deletion';

/** How the tags of a notation look and where they stand. */
export interface TagForm {
  readonly place: TagPlace;
  /** The marks that may open a tag; empty where it begins with a party. */
  readonly open: string;
  /** The mark that closes it; empty where the mark of its bracket does. */
  readonly close: string;
}

/** What the tags of a document are found by; sources of regular expressions that are matched with the flags `g`, `m` and `u`. */
export interface NotationEvidence {
  /** Text that a document must have; looked for first, because it takes no time. */
  readonly needs: string;
  /** A pattern without classes of Unicode that it must have too: these take longer to compile than most drafts take to read. */
  readonly hint?: string;
  /**
   * What `said`, or else `like`, begins with, with what is written like parties and the first letters of stance words in the place of these;
   * matched without the flag `u`. Where a text does not have it, neither is looked for: they know the stance words of all languages, and
   * compiling them takes longer than reading a draft.
   */
  readonly perhaps?: string;
  /** A tag that names a party as this notation does; null where a tag has marks of its own, so that what is in it can be read. */
  readonly said: string | null;
  /** What has the shape of such a tag, whatever it holds. */
  readonly like: string;
  /** The notation whose tags are read beside its own, as in a draft with tags that an editor went over. */
  readonly besides?: NotationName;
}

/**
 * One way in which negotiated texts mark what is contested and who holds what.
 *
 * A notation is data: the lexer, the reader of positions, the reader of changes and the detection take what they need from here, and
 * nothing asks for a notation by its name. The square brackets are the same in all of them.
 */
export interface Notation {
  readonly name: NotationName;
  /** One sentence: where it is met and what it looks like. */
  readonly about: string;
  /** The tags that name parties, or null where the notation names nobody. */
  readonly tag: TagForm | null;
  /** Whether round brackets mark contested words too. */
  readonly roundBrackets: boolean;
  /** Whether marks of an editor do: `{++words++}`. */
  readonly editMarks: boolean;
  /** What a sign after a party says. */
  readonly signs: Readonly<Record<string, Stance>>;
  /** What a party says that is named without sign or word. */
  readonly bareActor: Stance;
  /** Whether stances are about the change that the marks express, or about the words between them. */
  readonly stancesAbout: 'change' | 'words';
  /** The separator past which a stance word is not shared by the parties before it; null where there is none. */
  readonly groupBreak: ';' | null;
  /** The codes of States that its texts use, where the parties of a text do not tell. */
  readonly usualCodes: 'alpha2' | 'auto';
  /** What the marks state of the direction of a change. */
  readonly marksState: Readonly<Partial<Record<SpanMarks, Direction>>>;
  /** What the stances state of it: the first that some party takes decides; null where it states nothing. */
  readonly stancesState: readonly (readonly [Stance, Direction | null])[];
  readonly evidence: NotationEvidence | null;
  /** An example of the notation, for the legend. */
  readonly example: string;
}

const minusSigns = ['-', '−', '–', '—'];

/** What signs say wherever parties have them. */
export const plusAndMinus: Readonly<Record<string, Stance>> = {
  '+': 'support',
  '✓': 'support',
  '✔': 'support',
  '√': 'support',
  '✗': 'oppose',
  '✘': 'oppose',
  ...Object.fromEntries(minusSigns.map((sign) => [sign, 'oppose' as const])),
};

/** What holds for most notations. */
const usual = {
  roundBrackets: false,
  editMarks: false,
  signs: {},
  bareActor: 'unknown',
  stancesAbout: 'change',
  groupBreak: null,
  usualCodes: 'auto',
  marksState: {},
  stancesState: [],
} as const;

/*
 * Words that somebody proposes are not yet in the text. Words that are only opposed, deleted or retained stand in it, and one side wants
 * them out (a leaked chapter of the Trans-Pacific Partnership: `[AU oppose: is] [AU propose: shall be]`). Support alone tells nothing.
 */
const wordsState: Notation['stancesState'] = [
  ['propose', 'insertion'],
  ['alternative', 'insertion'],
  ['support', null],
  ['delete', 'deletion'],
  ['oppose', 'deletion'],
  ['retain', 'deletion'],
];

/* What a mark holds: words, and tags of parties, which are no marks of an editor. As many as one bracket has. */
const heldByMark = '[^{}]*(?:\\{(?!\\+\\+|--|~~|==|>>)[^{}]*\\}[^{}]*){0,20}';
/* A whole mark; what an editor knows of its author may stand at its start. */
const criticMark =
  `\\{(?:\\+\\+(?:\\{[^{}]*\\}@@)?(?=${heldByMark}\\+\\+\\})|--(?:\\{[^{}]*\\}@@)?(?=${heldByMark}--\\})|` +
  `~~(?:\\{[^{}]*\\}@@)?(?=${heldByMark}~~\\})|==(?:\\{[^{}]*\\}@@)?(?=${heldByMark}==\\})|>>(?:\\{[^{}]*\\}@@)?(?=[^{}]*<<\\}))`;

const listed = (): string => `(?:${listedActorPattern})\\d{0,3}`;
const listedAll = (): string => `${listed()}(?:\\s*[,;/]+\\s*${listed()}){0,40}`;
/* In parentheses a group may name who speaks for it, and a State the group that it speaks for. Neither can be read in two ways. */
const speaking = (): string =>
  `(?:(?:${codedActorPattern})\\s+\\((?:the\\s)?\\p{Lu}[^()]{0,60}\\)|${listed()}(?:\\s+\\(on\\s+behalf\\s+of\\s[^()]{0,60}\\))?)`;
const speakingAll = (): string => `${speaking()}(?:\\s*[,;/]+\\s*${speaking()}){0,40}`;
const coded = `(?:${codedActorPattern})\\d{0,3}`;
const codedAll = `${coded}(?:\\s*[,;/]+\\s*${coded}){0,40}`;
const stance = (): string => `(?:${listedStancePattern()})`;
const named = `(?:${namePattern})`;

/* Between a stance word and those who state it: `(proposed by Norway)`, `(delete – US)`. */
const behindStance = '[^()\\[\\]]{0,20}?(?:\\s(?:by|par|por)\\s+(?:the\\s+)?|\\s?[:–—-]\\s)';

/* How a party begins: with a capital, in any script, or as `the former Yugoslav Republic of Macedonia`. */
const nameStart = '(?:[A-Z]|[^\\0-\\x7f])';
const partyStart = `(?:${nameStart}|the\\s)`;

/*
 * Whatever is written like a list of parties, without classes of Unicode: words that begin with a capital, in any script, with the small words
 * of names between them.
 */
const capitalized = "[A-Z\\x80-\\uffff][\\w.'’\\x80-\\uffff-]*";
const partyLike = `(?:${capitalized}|member\\s+states)(?:\\s*\\([^()]{0,80}\\)\\d{0,3})?`;
const smallWord = "(?:(?:of|the|de|du|des|del|la|los|and|its)\\s+|d['’]\\s*)";
const partiesLike = `(?:the\\s+former\\s+)?${partyLike}(?:[\\s,;/&+]+(?:-\\s*(?=C(?:hina|HINA)))?${smallWord}{0,8}${partyLike}){0,400}`;

/**
 * All notations, in the order in which detection prefers them when scores are equal.
 *
 * @example
 * notations['signed-angles'].name; // 'signed-angles'
 */
export const notations: Readonly<Record<NotationName, Notation>> = {
  'signed-braces': {
    ...usual,
    name: 'signed-braces',
    about:
      'Square brackets followed by tags in braces that list parties with signs or stance words (UN-Habitat Assembly).',
    tag: { place: 'after-bracket', open: '{', close: '}' },
    signs: plusAndMinus,
    evidence: signedTags('{'),
    example: '[the right to privacy] {USA+ FRA-}{RUS reserve}',
  },
  'signed-angles': {
    ...usual,
    name: 'signed-angles',
    about: 'The same with angle brackets around the tags.',
    tag: { place: 'after-bracket', open: '<', close: '>' },
    signs: plusAndMinus,
    evidence: signedTags('<'),
    example: '[the right to privacy] <USA+ FRA-><RUS reserve>',
  },
  'plain-brackets': {
    ...usual,
    name: 'plain-brackets',
    about:
      'Square brackets that name nobody; braces hold editorial notes (UNFCCC, CBD, WIPO, WTO chair’s texts).',
    tag: null,
    evidence: null,
    example: '[shall][should] {Placement proposal: to be moved to Article 9}',
  },
  'prefix-colon': {
    ...usual,
    name: 'prefix-colon',
    about:
      'Parties and what they do at the start of the bracket, up to a colon (TPP, TISA, ACTA: leaked chapters).',
    tag: { place: 'bracket-start', open: '', close: ':' },
    bareActor: 'propose',
    stancesAbout: 'words',
    groupBreak: ';',
    usualCodes: 'alpha2',
    stancesState: wordsState,
    evidence: {
      needs: '[',
      hint: `\\[\\s*${partyStart}[^\\[\\]:.]*[:.]`,
      get perhaps() {
        return `\\[(?=[^\\[\\]:.]*[:.])\\s*${partiesLike}(?:[\\s/]*${stanceStart()}|\\s*:\\s)`;
      },
      get said() {
        return `\\[\\s*(?:${listedAll()}[\\s/]*${stance()}\\d{0,3}(?:[:.]|(?=[,;\\s][^\\[\\]:]{0,160}:))|${codedAll}\\s*:\\s)`;
      },
      like: '\\[',
    },
    example: '[CL/MY propose; US/AU oppose: The Parties are encouraged to] [PE: generation,]',
  },
  'inside-dash': {
    ...usual,
    name: 'inside-dash',
    about: 'Parties behind a dash at the end of the bracket, alternatives parted by a slash (Rio+20, 2012).',
    tag: { place: 'bracket-end', open: '-–', close: '' },
    bareActor: 'propose',
    stancesAbout: 'words',
    groupBreak: ';',
    stancesState: wordsState,
    evidence: {
      needs: '[',
      hint: `\\s[-–]\\s?${partyStart}`,
      get perhaps() {
        return `\\s[-–]\\s?${partiesLike}(?:\\s+${stanceStart()}|(?:[,;\\s][^\\[\\]]{0,80})?\\s*(?:\\.\\s*)?\\])`;
      },
      get said() {
        return `\\s[-–]\\s?(?:${listedAll()}\\s+${stance()}|${codedAll})(?:[,;\\s][^\\[\\]]{0,80})?\\s*(?:\\.\\s*)?\\]`;
      },
      like: '\\[',
    },
    example: '[aaa - US; G77 delete] [ddd - EU, G77 retain / eee - US]',
  },
  'paren-add-bracket-delete': {
    ...usual,
    name: 'paren-add-bracket-delete',
    about:
      'Round brackets add, square brackets delete, the party behind a long dash at the end (CRPD Ad Hoc Committee).',
    tag: { place: 'bracket-end', open: '—', close: '' },
    roundBrackets: true,
    bareActor: 'propose',
    groupBreak: ';',
    marksState: { square: 'deletion', round: 'insertion' },
    evidence: {
      needs: '—',
      hint: `\\s—\\s?${partyStart}[^—\\[\\]]*[\\])]`,
      said: `\\s—\\s?${listedAll()}\\s*[\\])]`,
      like: '\\s—\\s?[^()\\[\\]—]{1,120}[\\])]',
    },
    example: '(, in particular — Holy See) [shall — Pakistan] (should — Pakistan)',
  },
  'suffix-paren': {
    ...usual,
    name: 'suffix-paren',
    about:
      'Parties and what they do in parentheses behind the words, with or without brackets around these (reported of CSW, HRC, Third Committee).',
    tag: { place: 'after-words', open: '(', close: ')' },
    signs: plusAndMinus,
    stancesAbout: 'words',
    groupBreak: ';',
    stancesState: wordsState,
    evidence: {
      needs: '(',
      get perhaps() {
        return `\\((?:${partiesLike}(?:\\s*[:–—-]?\\s+${stanceStart()}|\\s?[+−-](?=[\\s,;)]))|${stanceStart()}${behindStance}${nameStart})`;
      },
      get said() {
        const spoken = `${speakingAll()}(?:\\s*[:–—-]?\\s+${stance()}|\\s?[+−-])(?=[\\s,;)])[^()]{0,80}`;
        return `(?:\\(${spoken}\\)|\\]\\s?\\(${stance()}${behindStance}${speakingAll()}\\))`;
      },
      like: `\\((?!\\p{Lu}+\\))\\p{Lu}[^()]{1,80}\\)|(?<!\\[)\\[(?![^[\\]]{0,200}\\] ?\\((?:\\p{Lu}|\\p{Ll}+${behindStance}\\p{Lu}))`,
    },
    example: 'text (US add) (EU delete) (G77 retain)',
  },
  'sentence-suffix': {
    ...usual,
    name: 'sentence-suffix',
    about: 'The parties that recommend a paragraph, in parentheses at its end (reports of the UPR).',
    tag: { place: 'sentence-end', open: '(', close: ')' },
    bareActor: 'support',
    evidence: {
      needs: '(',
      hint: '\\)[;.][ \\t]*$',
      said: `\\(${named}(?:,\\s+${named}){0,80}\\)[;.][ \\t]*$`,
      like: '[;.][ \\t]*$',
    },
    example: 'Ratify the Convention (ICRMW) (Portugal, Iran (Islamic Republic of));',
  },
  'actor-block': {
    ...usual,
    name: 'actor-block',
    about: 'A paragraph begins with the party whose version of it follows (WSIS+10 preparatory platform).',
    tag: { place: 'paragraph-start', open: '', close: ':' },
    bareActor: 'alternative',
    stancesState: [['alternative', 'insertion']],
    evidence: {
      needs: ':',
      hint: `,\\s+(?:${stakeholderPattern})\\s?:\\s`,
      /* The colon first: there are fewer of them than lines. */
      said: `:(?<=^[ \\t]*(?:${listedActorPattern}),\\s+(?:${stakeholderPattern})\\s?:)\\s`,
      like: '^[ \\t]*\\p{Lu}[^\\s:][^:\\r\\n]{0,60}:\\s',
    },
    example: 'Canada, Government: We commit ourselves to build the society.',
  },
  'critic-markup': {
    ...usual,
    name: 'critic-markup',
    about:
      'CriticMarkup: marks of an editor around words that come and go, comments behind them that say who wants it.',
    tag: { place: 'after-bracket', open: '{>>', close: '<<}' },
    editMarks: true,
    signs: plusAndMinus,
    marksState: { inserted: 'insertion', deleted: 'deletion' },
    evidence: { needs: '{', said: criticMark, like: criticMark, besides: 'signed-braces' },
    example: '{++annually++}{>>USA+<<} {~~all~>most~~}{>>@FRA: too wide<<}',
  },
};

/** A tag with marks of its own speaks for a notation if a party says something in it. */
function signedTags(open: '{' | '<'): NotationEvidence {
  return {
    needs: open,
    ...(open === '<'
      ? {
          get perhaps() {
            return `<\\s*(?:${nameStart}|${stanceStart()})[^<>]*>`;
          },
        }
      : {}),
    said: null,
    get like() {
      return wholeTags[open]();
    },
  };
}
