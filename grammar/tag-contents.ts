import { createToken, Lexer } from 'chevrotain';
import {
  footnotePattern,
  listedActorPattern,
  listedStancePattern,
  listSeparatorPattern,
  stakeholderPattern,
  stanceLinkPattern,
} from './actor-patterns.js';
import { closingRound } from './actor-lists.js';
import { sticky } from './matchers.js';

/* What tags hold. Between marks of its own a tag is one token, which `tag-parts.ts` reads; a list without such marks is read here. */

/** All that stands between the marks of a tag. */
export const Said = createToken({ name: 'Said', pattern: Lexer.NA });
export const BraceSaid = createToken({ name: 'BraceSaid', categories: Said, ...sticky('[^{}\\[\\]]+') });
export const AngleSaid = createToken({ name: 'AngleSaid', categories: Said, ...sticky('[^<>{}\\[\\]]+') });
export const RoundSaid = createToken({
  name: 'RoundSaid',
  categories: Said,
  pattern: (text: string, offset: number) => {
    const end = closingRound(text, offset);
    return end === null || end === offset ? null : [text.slice(offset, end)];
  },
  line_breaks: true,
});

/* What lists hold: parties, signs, stance words, and what stands between. */

/** What separates parties and groups of parties. */
export const Separator = createToken({ name: 'Separator', pattern: Lexer.NA });
/** Comma or semicolon with the space around it. */
export const CommaSeparator = createToken({
  name: 'CommaSeparator',
  categories: Separator,
  ...sticky('\\s*[,;]\\s*'),
});
/** What may stand between a party and its stance word and says nothing. */
export const Space = createToken({ name: 'Space', pattern: Lexer.NA });
/** White space, line ends among it. */
export const ListSpace = createToken({ name: 'ListSpace', categories: Space, ...sticky('\\s+') });
/** A dash or a colon before a stance word: `[US: delete: …]`, `[… - US - delete]`. */
export const StanceLink = createToken({
  name: 'StanceLink',
  categories: Space,
  ...sticky(stanceLinkPattern),
});
/** A word or phrase that states a stance. */
export const StanceWord = createToken({ name: 'StanceWord', pattern: Lexer.NA });
/** A party, group or office. */
export const Actor = createToken({ name: 'Actor', pattern: Lexer.NA });
/** Anything else in a list, up to the next space or separator. */
export const Word = createToken({ name: 'Word', pattern: Lexer.NA });
/** A mark of another notation inside a list. */
export const OtherMark = createToken({ name: 'OtherMark', pattern: Lexer.NA });

/** The number of a footnote that sticks to a party or a stance word: `CA5/MX6`. */
export const Footnote = createToken({ name: 'Footnote', ...sticky(footnotePattern) });
/** The kind of stakeholder behind a party: `Canada, Government: …`. */
export const Stakeholder = createToken({
  name: 'Stakeholder',
  ...sticky(`(?:${stakeholderPattern})(?=\\s?:)`),
});

export const ListedActor = createToken({
  name: 'ListedActor',
  categories: Actor,
  ...sticky(listedActorPattern),
});
export const ListedStance = createToken({
  name: 'ListedStance',
  categories: StanceWord,
  ...sticky(() => `(?<![\\p{Ll}\\p{M}])(?:${listedStancePattern()})`),
});
/* A space separates too where a group of parties with a stance follows: `[US propose AU oppose: …]`. */
const nextGroup = (): string =>
  `\\s+(?=(?:${listedActorPattern})\\d{0,3}(?:\\s*[,;&/]+\\s*(?:${listedActorPattern})\\d{0,3}){0,40}\\s*(?:${listedStancePattern()}))`;
export const ListSeparator = createToken({
  name: 'ListSeparator',
  categories: Separator,
  ...sticky(() => `${listSeparatorPattern}|${nextGroup()}`),
});
export const TailSeparator = createToken({
  name: 'TailSeparator',
  categories: Separator,
  ...sticky(() => `\\s*(?:[,;&]|(?<=\\S)/(?=\\S)|and(?=\\s))\\s*|\\s*\\.\\s*(?=[\\])])|${nextGroup()}`),
});
export const ListedWord = createToken({
  name: 'ListedWord',
  categories: Word,
  ...sticky('(?:[^\\s,;:/(){}<>[\\].]|\\.(?!\\s*[\\])]))+'),
});
export const ListedMark = createToken({ name: 'ListedMark', categories: OtherMark, ...sticky('[^\\s[\\]]') });
