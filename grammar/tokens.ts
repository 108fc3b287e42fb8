import { createToken, Lexer, type TokenType } from 'chevrotain';
import { blockActorEnd, endsSentence, hasHead, holdsStances, opensTail } from './actor-lists.js';
import {
  actorPattern,
  footnotePattern,
  listedActorPattern,
  listedSignPattern,
  listedStancePattern,
  listSeparatorPattern,
  signPattern,
  stakeholderPattern,
  tagOpenings,
} from './actor-patterns.js';
import { lineEnds, markWhere, stampStart, sticky, textRun } from './matchers.js';
import { notations, type Notation, type NotationName, type TagPlace } from './notation.js';
import { stanceWordPattern } from './stance-words.js';

/*
 * Legend. A document is lexed in two modes. `document` has coarse tokens: a run of text between two marks is one token, because
 * the number of tokens is what parsing costs. `tag` is entered at the opening mark of a tag and left at its closing mark. An
 * opening mark is a tag's only if its closing mark follows with no bracket or brace between, so a mark that was never closed
 * cannot swallow the rest of the document; it is a stray mark, which every rule accepts.
 *
 * A tag without marks of its own has a mode too, which is entered only where all that follows parses as a list of parties, up to what
 * ends the list (actor-lists.ts). Where such a tag may begin within a run of text, at a dash or a parenthesis, the run ends.
 */

/** A run of words, spaces and punctuation without marks or line ends. */
export const Text = createToken({ name: 'Text', pattern: Lexer.NA });
const BraceText = createToken({ name: 'BraceText', categories: Text, ...sticky(textRun('\\[\\]{}')) });
const AngleText = createToken({ name: 'AngleText', categories: Text, ...sticky(textRun('\\[\\]{}<>')) });

const DashText = createToken({
  name: 'DashText',
  categories: Text,
  ...sticky(textRun('\\[\\]{}', '\\-–')),
});
const RoundText = createToken({
  name: 'RoundText',
  categories: Text,
  ...sticky(textRun('\\[\\]{}()', '—')),
});
const ParenthesisText = createToken({
  name: 'ParenthesisText',
  categories: Text,
  ...sticky(textRun('\\[\\]{}', '(')),
});

/** One or more line ends with the blank space around them. */
export const LineBreak = createToken({ name: 'LineBreak', ...sticky(`[${lineEnds}]\\s*`) });

/** `[` */
export const OpenBracket = createToken({ name: 'OpenBracket', pattern: '[' });
/** `]` */
export const CloseBracket = createToken({ name: 'CloseBracket', pattern: ']' });
/** `(` and `)` where they may mark contested words. */
export const OpenRound = createToken({ name: 'OpenRound', pattern: '(' });
/** See {@link OpenRound}. */
export const CloseRound = createToken({ name: 'CloseRound', pattern: ')' });
/** The bracket that a list of parties begins: `[PE/MX propose: …]`. */
const HeadBracket = createToken({
  name: 'HeadBracket',
  categories: OpenBracket,
  push_mode: 'head',
  ...markWhere('[', hasHead),
});

/**
 * A closure stamp without delimiters: `Ad ref 22 May 2023 12.26`.
 *
 * A date must follow, because "ad referendum" is also said in sentences ("accept ad referendum pending confirmation").
 */
export const Stamp = createToken({
  name: 'Stamp',
  ...sticky(
    `${stampStart}(?:greed\\s+)?[Aa]?d\\.?\\s+ref(?:erendum|\\.)?,?\\s+\\d{1,2}\\s+\\p{L}+\\.?\\s+\\d{4}(?:,?\\s+(?:at\\s+)?\\d{1,2}[.:]\\d{2}(?!\\d))?`,
    'iu',
  ),
});

/** The opening mark of a tag. */
export const TagOpen = createToken({ name: 'TagOpen', pattern: Lexer.NA });
const BraceOpen = createToken({
  name: 'BraceOpen',
  categories: TagOpen,
  push_mode: 'braceTag',
  ...sticky(tagOpenings['{']),
});
const AngleOpen = createToken({
  name: 'AngleOpen',
  categories: TagOpen,
  push_mode: 'angleTag',
  ...sticky(tagOpenings['<']),
});

/** The parenthesis before a list of parties that say something: `(EU delete)`. */
const StancesOpen = createToken({
  name: 'StancesOpen',
  categories: TagOpen,
  push_mode: 'parenthesis',
  ...markWhere('(', holdsStances),
});
/** The parenthesis before the names of parties at the end of a paragraph: `(Portugal, Slovakia);`. */
const NamesOpen = createToken({
  name: 'NamesOpen',
  categories: TagOpen,
  push_mode: 'parenthesis',
  ...markWhere('(', endsSentence),
});

/** The dash before a list of parties that ends a bracket: `[… - US; G77 delete]`. */
export const TailDash = createToken({ name: 'TailDash', pattern: Lexer.NA });
const ShortDash = createToken({
  name: 'ShortDash',
  categories: TailDash,
  push_mode: 'squareTail',
  ...markWhere('-–', (text, offset) => opensTail(text, offset, false), '\\s*'),
});
const LongDash = createToken({
  name: 'LongDash',
  categories: TailDash,
  push_mode: 'eitherTail',
  ...markWhere('—', (text, offset) => opensTail(text, offset, true), '\\s*'),
});
/** The slash behind such a list, which ends one alternative and begins the next. */
export const Slash = createToken({ name: 'Slash', pop_mode: true, pattern: '/' });

/** The closing mark of a tag. */
export const TagClose = createToken({ name: 'TagClose', pattern: Lexer.NA });
const BraceClose = createToken({
  name: 'BraceClose',
  categories: TagClose,
  pop_mode: true,
  pattern: '}',
});
const AngleClose = createToken({ name: 'AngleClose', categories: TagClose, pop_mode: true, pattern: '>' });
const ParenthesisClose = createToken({
  name: 'ParenthesisClose',
  categories: TagClose,
  pop_mode: true,
  pattern: ')',
});
/* Some heads end with a point instead of the colon (a leaked chapter of the Trans-Pacific Partnership). */
const HeadClose = createToken({
  name: 'HeadClose',
  categories: TagClose,
  pop_mode: true,
  ...sticky(`:|(?<=(?:${listedStancePattern})\\d{0,3})\\.(?=\\s)`),
});
const TailClose = createToken({
  name: 'TailClose',
  categories: CloseBracket,
  pop_mode: true,
  pattern: ']',
});
const TailRound = createToken({ name: 'TailRound', categories: CloseRound, pop_mode: true, pattern: ')' });

/** An opening mark of a tag that no closing mark answers. */
export const StrayOpen = createToken({ name: 'StrayOpen', pattern: Lexer.NA });
const StrayBraceOpen = createToken({ name: 'StrayBraceOpen', categories: StrayOpen, pattern: '{' });
const StrayAngleOpen = createToken({ name: 'StrayAngleOpen', categories: StrayOpen, pattern: '<' });

/** A closing mark of a tag where no tag is open. */
export const StrayClose = createToken({ name: 'StrayClose', pattern: Lexer.NA });
const StrayBraceClose = createToken({ name: 'StrayBraceClose', categories: StrayClose, pattern: '}' });
const StrayAngleClose = createToken({ name: 'StrayAngleClose', categories: StrayClose, pattern: '>' });

/** `+`, `-` or another dash that ends the item of a party, with the space before it. */
export const Sign = createToken({ name: 'Sign', ...sticky(`\\s*${signPattern}`) });
/** Comma or semicolon with the space around it. */
export const Separator = createToken({ name: 'Separator', ...sticky('\\s*[,;]\\s*') });
/** White space, line ends among it. */
export const Space = createToken({ name: 'Space', ...sticky('\\s+') });
/** A word or phrase that states a stance. */
export const StanceWord = createToken({
  name: 'StanceWord',
  ...sticky(`(?:${stanceWordPattern})(?![\\p{L}\\d])`),
});
/** A party, group or office. */
export const Actor = createToken({ name: 'Actor', ...sticky(actorPattern) });
/** Anything else in a tag, up to the next space or separator. */
export const Word = createToken({ name: 'Word', ...sticky('[^\\s,;{}<>\\[\\]]+') });
/** A mark of another notation inside a tag. */
export const OtherMark = createToken({ name: 'OtherMark', ...sticky('[<>{}]') });

/** The number of a footnote that sticks to a party or a stance word: `CA5/MX6`. */
export const Footnote = createToken({ name: 'Footnote', ...sticky(footnotePattern) });
/** The kind of stakeholder behind a party: `Canada, Government: …`. */
export const Stakeholder = createToken({
  name: 'Stakeholder',
  ...sticky(`(?:${stakeholderPattern})(?=\\s?:)`),
});

const ListedActor = createToken({ name: 'ListedActor', categories: Actor, ...sticky(listedActorPattern) });
/** The party that a paragraph begins with. */
const BlockActor = createToken({
  name: 'BlockActor',
  categories: Actor,
  push_mode: 'blockHead',
  pattern: (text: string, offset: number) => {
    const end = blockActorEnd(text, offset);
    return end === null ? null : [text.slice(offset, end)];
  },
  line_breaks: true,
});
const ListedStance = createToken({
  name: 'ListedStance',
  categories: StanceWord,
  ...sticky(`(?<![\\p{Ll}\\p{M}])(?:${listedStancePattern})`),
});
const ListedSign = createToken({ name: 'ListedSign', categories: Sign, ...sticky(listedSignPattern) });
/* A space separates too where a group of parties with a stance follows: `[US propose AU oppose: …]`. */
const nextGroup = `\\s+(?=(?:${listedActorPattern})\\d{0,3}(?:\\s*[,;&/]+\\s*(?:${listedActorPattern})\\d{0,3}){0,40}\\s*(?:${listedStancePattern}))`;
const ListSeparator = createToken({
  name: 'ListSeparator',
  categories: Separator,
  ...sticky(`${listSeparatorPattern}|${nextGroup}`),
});
const TailSeparator = createToken({
  name: 'TailSeparator',
  categories: Separator,
  ...sticky(`\\s*(?:[,;&]|(?<=\\S)/(?=\\S)|and(?=\\s))\\s*|\\s*\\.\\s*(?=[\\])])|${nextGroup}`),
});
const ListedWord = createToken({
  name: 'ListedWord',
  categories: Word,
  ...sticky('(?:[^\\s,;:/(){}<>[\\].]|\\.(?!\\s*[\\])]))+'),
});
const ListedMark = createToken({ name: 'ListedMark', categories: OtherMark, ...sticky('[^\\s[\\]]') });

const inTag = [Separator, Sign, Space, StanceWord, Actor, Word];
const inList = [Space, ListedStance, ListedActor, Footnote, ListedWord, ListedMark];

/** The tokens of the grammar, abstract ones included, in the order in which the diagrams show them. */
export const vocabulary: readonly TokenType[] = [
  Text,
  LineBreak,
  OpenBracket,
  CloseBracket,
  OpenRound,
  CloseRound,
  Slash,
  Stamp,
  TagOpen,
  TagClose,
  TailDash,
  StrayOpen,
  StrayClose,
  ...inTag,
  Footnote,
  Stakeholder,
  OtherMark,
  BraceText,
  AngleText,
  DashText,
  RoundText,
  ParenthesisText,
  HeadBracket,
  TailClose,
  TailRound,
  BraceOpen,
  AngleOpen,
  StancesOpen,
  NamesOpen,
  BraceClose,
  AngleClose,
  ParenthesisClose,
  HeadClose,
  ShortDash,
  LongDash,
  StrayBraceOpen,
  StrayAngleOpen,
  StrayBraceClose,
  StrayAngleClose,
  ListSeparator,
  TailSeparator,
  ListedSign,
  ListedStance,
  ListedActor,
  BlockActor,
  ListedWord,
  ListedMark,
];

const modes = {
  braceTag: [BraceClose, ...inTag, OtherMark],
  angleTag: [AngleClose, ...inTag, OtherMark],
  head: [HeadClose, ListSeparator, ...inList],
  blockHead: [HeadClose, Separator, Stakeholder, ...inList],
  squareTail: [TailClose, TailSeparator, Slash, ...inList],
  eitherTail: [TailClose, TailRound, TailSeparator, ...inList],
  parenthesis: [ParenthesisClose, ListSeparator, ListedSign, ...inList],
};

/** The tokens of the text itself, by the place of the notation's tags. */
function documentMode({ tag, roundBrackets }: Notation): TokenType[] {
  const brackets = [OpenBracket, CloseBracket];
  const others = [LineBreak, BraceOpen, StrayBraceOpen, StrayBraceClose];
  switch (tag?.place) {
    case 'bracket-start':
      return [HeadBracket, ...brackets, Stamp, BraceText, ...others];
    case 'bracket-end':
      return roundBrackets
        ? [...brackets, OpenRound, CloseRound, Stamp, LongDash, RoundText, ...others]
        : [...brackets, Stamp, ShortDash, DashText, ...others];
    case 'after-words':
      return [...brackets, Stamp, StancesOpen, ParenthesisText, ...others];
    case 'sentence-end':
      return [...brackets, Stamp, NamesOpen, ParenthesisText, ...others];
    case 'paragraph-start':
      return [...brackets, Stamp, BlockActor, BraceText, ...others];
    default:
      return tag?.open === '<'
        ? [...brackets, Stamp, AngleText, ...others, AngleOpen, StrayAngleOpen, StrayAngleClose]
        : [...brackets, Stamp, BraceText, ...others];
  }
}

const places = new Map<TokenType, TagPlace>([
  [BraceOpen, 'after-bracket'],
  [AngleOpen, 'after-bracket'],
  [StancesOpen, 'after-words'],
  [NamesOpen, 'sentence-end'],
  [BlockActor, 'paragraph-start'],
]);

/**
 * Tells where a tag stands by the token that it begins with.
 *
 * @param first The type of its first token.
 * @returns The place; a list that begins with any other party stands at the start of a bracket.
 */
export function placeOfTag(first: TokenType): TagPlace {
  return places.get(first) ?? 'bracket-start';
}

function createLexer(notation: NotationName): Lexer {
  return new Lexer(
    { defaultMode: 'document', modes: { document: documentMode(notations[notation]), ...modes } },
    { positionTracking: 'onlyOffset', ensureOptimizations: false, skipValidations: true },
  );
}

const lexers = new Map<NotationName, Lexer>();

/**
 * The lexer of a notation, made at its first use.
 *
 * @param notation The notation's name.
 * @returns A Chevrotain lexer that accepts every string.
 */
export function lexerOf(notation: NotationName): Lexer {
  const known = lexers.get(notation);
  if (known !== undefined) return known;
  const lexer = createLexer(notation);
  lexers.set(notation, lexer);
  return lexer;
}
