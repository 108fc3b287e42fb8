import { createToken, Lexer } from 'chevrotain';
import { blockActorEnd, endsSentence, hasHead, holdsStances, opensTail } from './actor-lists.js';
import { listedStancePattern, tagOpenings } from './actor-patterns.js';
import { markWhere, sticky } from './matchers.js';
import { Actor } from './tag-contents.js';
import { CloseBracket, CloseRound, OpenBracket } from './text-tokens.js';

/* What tags begin and end with. The first of them enters the mode in which the tag is read, the last leaves it. */

/** The bracket that a list of parties begins: `[PE/MX propose: …]`. */
export const HeadBracket = createToken({
  name: 'HeadBracket',
  categories: OpenBracket,
  push_mode: 'head',
  ...markWhere('[', hasHead),
});

/** The opening mark of a tag. */
export const TagOpen = createToken({ name: 'TagOpen', pattern: Lexer.NA });
export const BraceOpen = createToken({
  name: 'BraceOpen',
  categories: TagOpen,
  push_mode: 'braceTag',
  ...sticky(tagOpenings['{']),
});
export const AngleOpen = createToken({
  name: 'AngleOpen',
  categories: TagOpen,
  push_mode: 'angleTag',
  ...sticky(tagOpenings['<']),
});

/** The parenthesis before a list of parties that say something: `(EU delete)`. */
export const StancesOpen = createToken({
  name: 'StancesOpen',
  categories: TagOpen,
  push_mode: 'roundTag',
  ...markWhere('(', holdsStances),
});
/** The parenthesis before the names of parties at the end of a paragraph: `(Portugal, Slovakia);`. */
export const NamesOpen = createToken({
  name: 'NamesOpen',
  categories: TagOpen,
  push_mode: 'parenthesis',
  ...markWhere('(', endsSentence),
});

/** The dash before a list of parties that ends a bracket: `[… - US; G77 delete]`. */
export const TailDash = createToken({ name: 'TailDash', pattern: Lexer.NA });
export const ShortDash = createToken({
  name: 'ShortDash',
  categories: TailDash,
  push_mode: 'squareTail',
  ...markWhere('-–', (text, offset) => opensTail(text, offset, false), '\\s*'),
});
export const LongDash = createToken({
  name: 'LongDash',
  categories: TailDash,
  push_mode: 'eitherTail',
  ...markWhere('—', (text, offset) => opensTail(text, offset, true), '\\s*'),
});
/** The slash behind such a list, which ends one alternative and begins the next. */
export const Slash = createToken({ name: 'Slash', pop_mode: true, pattern: '/' });

/** The closing mark of a tag. */
export const TagClose = createToken({ name: 'TagClose', pattern: Lexer.NA });
export const BraceClose = createToken({
  name: 'BraceClose',
  categories: TagClose,
  pop_mode: true,
  pattern: '}',
});
export const AngleClose = createToken({
  name: 'AngleClose',
  categories: TagClose,
  pop_mode: true,
  pattern: '>',
});
export const ParenthesisClose = createToken({
  name: 'ParenthesisClose',
  categories: TagClose,
  pop_mode: true,
  pattern: ')',
});
/* Some heads end with a point instead of the colon (a leaked chapter of the Trans-Pacific Partnership). */
export const HeadClose = createToken({
  name: 'HeadClose',
  categories: TagClose,
  pop_mode: true,
  ...sticky(() => `:|(?<=(?:${listedStancePattern()})\\d{0,3})\\.(?=\\s)`),
});
export const TailClose = createToken({
  name: 'TailClose',
  categories: CloseBracket,
  pop_mode: true,
  pattern: ']',
});
export const TailRound = createToken({
  name: 'TailRound',
  categories: CloseRound,
  pop_mode: true,
  pattern: ')',
});

/** The party that a paragraph begins with. */
export const BlockActor = createToken({
  name: 'BlockActor',
  categories: Actor,
  push_mode: 'blockHead',
  pattern: (text: string, offset: number) => {
    const end = blockActorEnd(text, offset);
    return end === null ? null : [text.slice(offset, end)];
  },
  line_breaks: true,
});
