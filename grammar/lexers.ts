import { Lexer, type TokenType } from 'chevrotain';
import {
  CommentClose,
  CommentOpen,
  CommentSaid,
  CommentWords,
  CommentWordsClose,
  editMarks,
  EditText,
} from './critic-tokens.js';
import { notations, type Notation, type NotationName } from './notation.js';
import type { TagPlace } from './pieces.js';
import {
  Actor,
  AngleSaid,
  BraceSaid,
  CommaSeparator,
  Footnote,
  ListedActor,
  ListedMark,
  ListedStance,
  ListedWord,
  ListSeparator,
  ListSpace,
  OtherMark,
  RoundSaid,
  Said,
  Separator,
  Space,
  Stakeholder,
  StanceLink,
  StanceWord,
  TailSeparator,
  Word,
} from './tag-contents.js';
import {
  AngleClose,
  AngleOpen,
  BlockActor,
  BraceClose,
  BraceOpen,
  HeadBracket,
  HeadClose,
  LongDash,
  NamesOpen,
  ParenthesisClose,
  ShortDash,
  Slash,
  StancesOpen,
  TagClose,
  TagOpen,
  TailClose,
  TailDash,
  TailRound,
} from './tag-marks.js';
import {
  AngleText,
  BraceText,
  CloseBracket,
  CloseRound,
  DashText,
  LineBreak,
  OpenBracket,
  OpenRound,
  ParenthesisText,
  RoundText,
  Stamp,
  StrayAngleClose,
  StrayAngleOpen,
  StrayBraceClose,
  StrayBraceOpen,
  StrayClose,
  StrayOpen,
  Text,
} from './text-tokens.js';

/*
 * Legend. A document is lexed in two modes. `document` has coarse tokens: a run of text between two marks is one token, because
 * the number of tokens is what parsing costs. `tag` is entered at the opening mark of a tag and left at its closing mark. An
 * opening mark is a tag's only if its closing mark follows with no bracket or brace between, so a mark that was never closed
 * cannot swallow the rest of the document; it is a stray mark, which every rule accepts.
 *
 * A tag without marks of its own has a mode too, which is entered only where all that follows parses as a list of parties, up to what
 * ends the list (actor-lists.ts). Where such a tag may begin within a run of text, at a dash or a parenthesis, the run ends.
 */

const inTag = [Separator, Space, StanceWord, Actor, Word];
const inList = [ListSpace, ListedStance, ListedActor, Footnote, ListedWord, ListedMark];

/** The tokens of the grammar, abstract ones included, in the order in which the diagrams show them. */
export const vocabulary: readonly TokenType[] = [
  Text,
  LineBreak,
  OpenBracket,
  CloseBracket,
  OpenRound,
  CloseRound,
  Slash,
  ...editMarks,
  Stamp,
  TagOpen,
  TagClose,
  TailDash,
  StrayOpen,
  StrayClose,
  Said,
  ...inTag,
  Footnote,
  Stakeholder,
  OtherMark,
  BraceText,
  AngleText,
  DashText,
  RoundText,
  ParenthesisText,
  BraceSaid,
  AngleSaid,
  RoundSaid,
  CommaSeparator,
  EditText,
  CommentWords,
  CommentWordsClose,
  CommentOpen,
  CommentSaid,
  CommentClose,
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
  ListSpace,
  StanceLink,
  ListSeparator,
  TailSeparator,
  ListedStance,
  ListedActor,
  BlockActor,
  ListedWord,
  ListedMark,
];

const modes = {
  braceTag: [BraceClose, BraceSaid],
  angleTag: [AngleClose, AngleSaid],
  roundTag: [ParenthesisClose, RoundSaid],
  comment: [CommentClose, CommentSaid],
  commentWords: [CommentWordsClose, LineBreak, CommentWords],
  head: [StanceLink, HeadClose, ListSeparator, ...inList],
  blockHead: [HeadClose, CommaSeparator, Stakeholder, ...inList],
  squareTail: [TailClose, StanceLink, TailSeparator, Slash, ...inList],
  eitherTail: [TailClose, TailRound, StanceLink, TailSeparator, ...inList],
  parenthesis: [ParenthesisClose, ListSeparator, ...inList],
};

/** The tokens of the text itself, by the place of the notation's tags. */
function documentMode({ tag, roundBrackets, editMarks: edits }: Notation): TokenType[] {
  const brackets = [OpenBracket, CloseBracket];
  const others = [LineBreak, BraceOpen, StrayBraceOpen, StrayBraceClose];
  if (edits) return [...brackets, ...editMarks, CommentOpen, Stamp, EditText, ...others];
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
  [CommentOpen, 'after-bracket'],
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
