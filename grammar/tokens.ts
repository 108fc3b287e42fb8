import { createToken, Lexer, type CustomPatternMatcherFunc, type TokenType } from 'chevrotain';
import { notations, type NotationName } from './notation.js';
import { stanceWordPattern } from './stance-words.js';

/*
 * Legend. A document is lexed in two modes. `document` has coarse tokens: a run of text between two marks is one token, because
 * the number of tokens is what parsing costs. `tag` is entered at the opening mark of a tag and left at its closing mark. An
 * opening mark is a tag's only if its closing mark follows with no bracket or brace between, so a mark that was never closed
 * cannot swallow the rest of the document; it is a stray mark, which every rule accepts.
 */

function sticky(source: string, flags = 'u'): { pattern: CustomPatternMatcherFunc; line_breaks: boolean } {
  const expression = new RegExp(source, `${flags}y`);
  return {
    pattern: (text, offset) => {
      expression.lastIndex = offset;
      return expression.exec(text);
    },
    line_breaks: true,
  };
}

const lineEnds = '\\r\\n\\f\\v\\u0085\\u2028\\u2029';
const stampStart = '[Aa](?=(?:greed\\s+ad|GREED\\s+AD|d\\.?|D\\.?)\\s+[Rr][Ee][Ff])';
const notStamp = stampStart.replace('(?=', '(?!');

const textRun = (special: string): string =>
  `[^${special}${lineEnds}](?:[^${special}${lineEnds}Aa]|${notStamp})*`;

/** A run of words, spaces and punctuation without marks or line ends. */
export const Text = createToken({ name: 'Text', pattern: Lexer.NA });
const BraceText = createToken({ name: 'BraceText', categories: Text, ...sticky(textRun('\\[\\]{}')) });
const AngleText = createToken({ name: 'AngleText', categories: Text, ...sticky(textRun('\\[\\]{}<>')) });

/** One or more line ends with the blank space around them. */
export const LineBreak = createToken({ name: 'LineBreak', ...sticky(`[${lineEnds}]\\s*`) });

/** `[` */
export const OpenBracket = createToken({ name: 'OpenBracket', ...sticky('\\[') });
/** `]` */
export const CloseBracket = createToken({ name: 'CloseBracket', ...sticky('\\]') });

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
  ...sticky('\\{(?=[^{}\\[\\]]*\\})'),
});
/*
 * `<` also opens markup and states an order of numbers; a tag begins with a name in capitals or with a stance word.
 */
const AngleOpen = createToken({
  name: 'AngleOpen',
  categories: TagOpen,
  push_mode: 'angleTag',
  ...sticky(`<(?=\\s*(?:\\p{Lu}|(?:${stanceWordPattern})\\b)[^<>\\[\\]{}]*>)`),
});

/** The closing mark of a tag. */
export const TagClose = createToken({ name: 'TagClose', pattern: Lexer.NA });
const BraceClose = createToken({
  name: 'BraceClose',
  categories: TagClose,
  pop_mode: true,
  ...sticky('\\}'),
});
const AngleClose = createToken({ name: 'AngleClose', categories: TagClose, pop_mode: true, ...sticky('>') });

/** An opening mark of a tag that no closing mark answers. */
export const StrayOpen = createToken({ name: 'StrayOpen', pattern: Lexer.NA });
const StrayBraceOpen = createToken({ name: 'StrayBraceOpen', categories: StrayOpen, ...sticky('\\{') });
const StrayAngleOpen = createToken({ name: 'StrayAngleOpen', categories: StrayOpen, ...sticky('<') });

/** A closing mark of a tag where no tag is open. */
export const StrayClose = createToken({ name: 'StrayClose', pattern: Lexer.NA });
const StrayBraceClose = createToken({ name: 'StrayBraceClose', categories: StrayClose, ...sticky('\\}') });
const StrayAngleClose = createToken({ name: 'StrayAngleClose', categories: StrayClose, ...sticky('>') });

/** A sign at the end of the item of a party. */
export const signPattern = '[+\\-−–](?=[\\s,;/}>]|$)';
const stanceAhead = `\\s+(?:${stanceWordPattern})(?![\\p{L}\\d]|\\s*:)`;
const code = '\\p{Lu}{2,}(?:-?\\d+)?(?![\\p{L}\\d])';
const numberedGroup = 'G-?77(?:\\s*(?:/|-|&|\\+|\\band\\b)\\s*[Cc](?:hina|HINA))?';
const name = "\\p{Lu}[\\p{L}'’.-]*(?:\\s+(?:(?:of|the|and|de|du|et)\\s+)*\\p{Lu}[\\p{L}'’.-]*){0,7}";

/**
 * A party, group or office: a code in capitals, a numbered group, or a name in capitalized words.
 *
 * Numbered groups come before codes and signs, since `G-77/China` holds a dash and a slash of its own. A name in ordinary words
 * counts only before a sign or a stance word: `{Substantive overlap with Article 6}` names nobody, nor does the heading of a note
 * (`{Placement proposal: …}`).
 */
export const actorPattern = `${numberedGroup}|${code}|${name}(?=\\s*${signPattern}|${stanceAhead})`;

/** `+`, `-` or another dash that ends the item of a party, with the space before it. */
export const Sign = createToken({ name: 'Sign', ...sticky(`\\s*${signPattern}`) });
/** Comma or semicolon with the space around it. */
export const Separator = createToken({ name: 'Separator', ...sticky('\\s*[,;]\\s*') });
/** White space, line ends among it. */
export const Space = createToken({ name: 'Space', ...sticky('\\s+') });
/** A word or phrase that states a stance. */
export const StanceWord = createToken({
  name: 'StanceWord',
  ...sticky(`(?:${stanceWordPattern})(?![\\p{L}\\d])`, 'iu'),
});
/** A party, group or office. */
export const Actor = createToken({ name: 'Actor', ...sticky(actorPattern) });
/** Anything else in a tag, up to the next space or separator. */
export const Word = createToken({ name: 'Word', ...sticky('[^\\s,;{}<>\\[\\]]+') });
/** A mark of another notation inside a tag. */
export const OtherMark = createToken({ name: 'OtherMark', ...sticky('[<>{}]') });

const inTag = [Separator, Sign, Space, StanceWord, Actor, Word];

/** The tokens of the grammar, abstract ones included, in the order in which the diagrams show them. */
export const vocabulary: readonly TokenType[] = [
  Text,
  LineBreak,
  OpenBracket,
  CloseBracket,
  Stamp,
  TagOpen,
  TagClose,
  StrayOpen,
  StrayClose,
  ...inTag,
  OtherMark,
  BraceText,
  AngleText,
  BraceOpen,
  AngleOpen,
  BraceClose,
  AngleClose,
  StrayBraceOpen,
  StrayAngleOpen,
  StrayBraceClose,
  StrayAngleClose,
];

const modes = {
  braceTag: [BraceClose, ...inTag, OtherMark],
  angleTag: [AngleClose, ...inTag, OtherMark],
};
const marks = [LineBreak, OpenBracket, CloseBracket];

function createLexer(notation: NotationName): Lexer {
  const angles = notations[notation].tag?.open === '<';
  const document = angles
    ? [
        Stamp,
        AngleText,
        ...marks,
        BraceOpen,
        AngleOpen,
        StrayBraceOpen,
        StrayBraceClose,
        StrayAngleOpen,
        StrayAngleClose,
      ]
    : [Stamp, BraceText, ...marks, BraceOpen, StrayBraceOpen, StrayBraceClose];
  return new Lexer(
    { defaultMode: 'document', modes: { document, ...modes } },
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
