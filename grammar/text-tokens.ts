import { createToken, Lexer } from 'chevrotain';
import { lineEnds, sticky, textRun } from './matchers.js';
import { stampPattern } from './stamp.js';

/* The tokens of the text itself: words, line ends, brackets, closure stamps, and marks of tags that lost their partners. */

/** A run of words, spaces and punctuation without marks or line ends. */
export const Text = createToken({ name: 'Text', pattern: Lexer.NA });
export const BraceText = createToken({ name: 'BraceText', categories: Text, ...sticky(textRun('\\[\\]{}')) });
export const AngleText = createToken({
  name: 'AngleText',
  categories: Text,
  ...sticky(textRun('\\[\\]{}<>')),
});

export const DashText = createToken({
  name: 'DashText',
  categories: Text,
  ...sticky(textRun('\\[\\]{}', '\\-–')),
});
export const RoundText = createToken({
  name: 'RoundText',
  categories: Text,
  ...sticky(textRun('\\[\\]{}()', '—')),
});
export const ParenthesisText = createToken({
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
/**
 * A closure stamp without delimiters: `Ad ref 22 May 2023 12.26`.
 *
 * A date must follow, because "ad referendum" is also said in sentences ("accept ad referendum pending confirmation").
 */
export const Stamp = createToken({
  name: 'Stamp',
  ...sticky(stampPattern, 'iu'),
});

/** An opening mark of a tag that no closing mark answers. */
export const StrayOpen = createToken({ name: 'StrayOpen', pattern: Lexer.NA });
export const StrayBraceOpen = createToken({ name: 'StrayBraceOpen', categories: StrayOpen, pattern: '{' });
export const StrayAngleOpen = createToken({ name: 'StrayAngleOpen', categories: StrayOpen, pattern: '<' });

/** A closing mark of a tag where no tag is open. */
export const StrayClose = createToken({ name: 'StrayClose', pattern: Lexer.NA });
export const StrayBraceClose = createToken({ name: 'StrayBraceClose', categories: StrayClose, pattern: '}' });
export const StrayAngleClose = createToken({ name: 'StrayAngleClose', categories: StrayClose, pattern: '>' });
