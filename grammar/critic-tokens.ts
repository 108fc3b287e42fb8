import { createToken } from 'chevrotain';
import { lineEnds, markWhere, matchAt, sticky, textRun } from './matchers.js';
import { Said } from './tag-contents.js';
import { TagClose, TagOpen } from './tag-marks.js';
import { CloseBracket, OpenBracket, Text } from './text-tokens.js';

/* The marks of CriticMarkup (criticmarkup.com). They do not nest, so each is one token; what pairs is decided afterwards. */

/** `{++`, `{--`, `{~~`, `{==` */
export const EditOpen = createToken({ name: 'EditOpen', ...sticky('\\{(?:\\+\\+|--|~~|==)') });
/** `~>`, between the words that go and those that come. */
export const EditTurn = createToken({ name: 'EditTurn', pattern: '~>' });
/** `++}`, `--}`, `~~}`, `==}` */
export const EditClose = createToken({ name: 'EditClose', ...sticky('(?:\\+\\+|--|~~|==)\\}') });
/** What an editor notes of a mark at its start, as Commentator does: `{"author":"USA","time":1700000000}@@`. */
export const EditFacts = createToken({
  name: 'EditFacts',
  ...sticky('(?<=\\{(?:\\+\\+|--|~~|==))\\{[^{}\\r\\n]{0,400}\\}@@'),
});
/** A comment that is a bracket: CriticMarkup has no marks within marks, so one around others stands in comments. */
const CommentBracketOpen = createToken({
  name: 'CommentBracketOpen',
  categories: OpenBracket,
  pattern: /\{>>\[<<\}/,
});
const CommentBracketClose = createToken({
  name: 'CommentBracketClose',
  categories: CloseBracket,
  pattern: /\{>>\]<<\}/,
});
const longestComment = 10_000;
const bothWays = /\{>>(?:proposed, and to be deleted|to be deleted, and proposed):/y;
/**
 * Where words stand that one change puts in and another takes out: neither all marks accepted nor all rejected leave them, so we write them
 * in a comment, and read them there. The second of the two is what the bracket right around the words asks for.
 */
const CommentWordsOpen = createToken({
  name: 'CommentWordsOpen',
  categories: EditOpen,
  push_mode: 'commentWords',
  pattern: (text: string, offset: number): [string] | null => {
    const [found] = matchAt(bothWays, text, offset) ?? [];
    return found !== undefined && text.slice(offset, offset + longestComment).includes('<<}')
      ? [found]
      : null;
  },
  line_breaks: false,
});
export const CommentWordsClose = createToken({
  name: 'CommentWordsClose',
  categories: EditClose,
  pop_mode: true,
  pattern: '<<}',
});
export const CommentWords = createToken({
  name: 'CommentWords',
  categories: Text,
  ...sticky(`(?:[^<${lineEnds}]|<(?!<\\}))+`),
});
export const EditText = createToken({
  name: 'EditText',
  categories: Text,
  ...sticky(textRun('\\[\\]{}', '+\\-~=')),
});

/** `{>>` that `<<}` answers. */
export const CommentOpen = createToken({
  name: 'CommentOpen',
  categories: TagOpen,
  push_mode: 'comment',
  ...markWhere(
    '{',
    (text, offset) => {
      if (!text.startsWith('{>>', offset)) return false;
      return text.slice(offset + 3, offset + longestComment).includes('<<}');
    },
    '>>',
  ),
});
export const CommentClose = createToken({
  name: 'CommentClose',
  categories: TagClose,
  pop_mode: true,
  pattern: '<<}',
});
export const CommentSaid = createToken({
  name: 'CommentSaid',
  categories: Said,
  ...sticky('(?:[^<]|<(?!<\\}))+'),
});

/** The tokens of CriticMarkup that are no kind of another. */
export const editMarks = [
  EditOpen,
  EditTurn,
  EditClose,
  EditFacts,
  CommentBracketOpen,
  CommentBracketClose,
  CommentWordsOpen,
];
