import { createToken } from 'chevrotain';
import {
  actorPattern,
  footnotePattern,
  listedActorPattern,
  listedSignPattern,
  listedStancePattern,
  listSeparatorPattern,
  signPattern,
  stakeholderPattern,
} from './actor-patterns.js';
import { sticky } from './matchers.js';
import { stanceWordPattern } from './stance-words.js';

/* What tags hold: parties, signs, stance words, and what stands between. The listed ones are those of tags without marks of their own. */

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

export const ListedActor = createToken({
  name: 'ListedActor',
  categories: Actor,
  ...sticky(listedActorPattern),
});
export const ListedStance = createToken({
  name: 'ListedStance',
  categories: StanceWord,
  ...sticky(`(?<![\\p{Ll}\\p{M}])(?:${listedStancePattern})`),
});
export const ListedSign = createToken({ name: 'ListedSign', categories: Sign, ...sticky(listedSignPattern) });
/* A space separates too where a group of parties with a stance follows: `[US propose AU oppose: …]`. */
const nextGroup = `\\s+(?=(?:${listedActorPattern})\\d{0,3}(?:\\s*[,;&/]+\\s*(?:${listedActorPattern})\\d{0,3}){0,40}\\s*(?:${listedStancePattern}))`;
export const ListSeparator = createToken({
  name: 'ListSeparator',
  categories: Separator,
  ...sticky(`${listSeparatorPattern}|${nextGroup}`),
});
export const TailSeparator = createToken({
  name: 'TailSeparator',
  categories: Separator,
  ...sticky(`\\s*(?:[,;&]|(?<=\\S)/(?=\\S)|and(?=\\s))\\s*|\\s*\\.\\s*(?=[\\])])|${nextGroup}`),
});
export const ListedWord = createToken({
  name: 'ListedWord',
  categories: Word,
  ...sticky('(?:[^\\s,;:/(){}<>[\\].]|\\.(?!\\s*[\\])]))+'),
});
export const ListedMark = createToken({ name: 'ListedMark', categories: OtherMark, ...sticky('[^\\s[\\]]') });
