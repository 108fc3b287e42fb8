import type { CustomPatternMatcherFunc } from 'chevrotain';

/** How a token is found, and that it may hold line ends. */
export interface Matcher {
  readonly pattern: CustomPatternMatcherFunc;
  readonly line_breaks: boolean;
}

/*
 * Patterns are functions because the library drops the flag `u` of regular expressions. Marks of one character are strings, which it
 * compares without a call; they come first in the modes. An expression is compiled when a text first needs it, since most of them are
 * of notations that it is not in, and compiling all would be a tenth of the time that importing the library takes.
 */
/**
 * Makes the matcher of a token.
 *
 * @param source A regular expression, or what makes it.
 * @param flags Its flags besides the one that holds it to the place.
 * @returns What a token is made with.
 */
export function sticky(source: string | (() => string), flags = 'u'): Matcher {
  let expression: RegExp | undefined;
  return {
    pattern: (text, offset) => {
      expression ??= new RegExp(typeof source === 'string' ? source : source(), `${flags}y`);
      expression.lastIndex = offset;
      return expression.test(text) ? [text.slice(offset, expression.lastIndex)] : null;
    },
    line_breaks: true,
  };
}

/** The line ends among what `\s` matches; U+0085 is not, and would be a line end that no trimming takes for one. */
export const lineEnds = '\\r\\n\\f\\v\\u2028\\u2029';
/** The first letter of a closure stamp, by itself. */
export const stampStart = '[Aa](?=(?:greed\\s+ad|GREED\\s+AD|d\\.?|D\\.?)\\s+[Rr][Ee][Ff])';
const notStamp = stampStart.replace('(?=', '(?!');

/**
 * The source of a pattern for a run of words up to a line end, a stamp or a mark.
 *
 * @param special Marks that are no text, for a class of characters.
 * @param beginnings Characters at which something else may begin; they are text where nothing does.
 * @returns The pattern.
 */
export function textRun(special: string, beginnings = ''): string {
  return `[^${special}${lineEnds}](?:[^${special}${beginnings}${lineEnds}Aa]|${notStamp})*`;
}

/**
 * Makes the matcher of a mark that is one only where a test says so.
 *
 * @param characters The characters that may be the mark.
 * @param test Whether the character at an offset is.
 * @param behind A pattern for what belongs to the mark behind it.
 * @returns What a token is made with.
 */
export function markWhere(
  characters: string,
  test: (text: string, offset: number) => boolean,
  behind = '',
): Matcher {
  const { pattern, line_breaks } = sticky(`[${characters}]${behind}`);
  return {
    pattern: (text, offset, tokens, groups) =>
      characters.includes(text.charAt(offset)) && test(text, offset)
        ? pattern(text, offset, tokens, groups)
        : null,
    line_breaks,
  };
}

/**
 * Matches a pattern at an offset.
 *
 * @param pattern A regular expression with the flag `y`.
 * @param source The text.
 * @param offset Where it must match.
 * @returns The match, or null.
 */
export function matchAt(pattern: RegExp, source: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(source);
}
