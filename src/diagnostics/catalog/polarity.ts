import { rule, type Rule } from '../rule.js';

/** Rules about what the signs in the tags do not tell: whether they are for words or for their deletion, and which words are the new ones. */
export const polarityRules = {
  'lone-support': rule(
    'info',
    'A bracket is supported, opposed by nobody, and has no counterpart beside it.',
    'Whether its words are to be inserted or to be deleted is not told; mark deletions, or name an earlier version of the text.',
  ),
  'opposed-signs': rule(
    'info',
    'One bracket has parties in favor and parties against.',
    'Whether they are for and against the words or their deletion is not told; mark deletions, or name an earlier version of the text.',
  ),
  'unordered-pair': rule(
    'info',
    'The same party is in favor of two brackets beside one another.',
    'Probably the old words and the new; which is which is not told, since both orders are in use.',
  ),
  'uneven-pair': rule(
    'info',
    'Two brackets beside one another share a party in favor, and have different tags.',
    'Less surely a pair of old and new words than two brackets with equal tags; give both the same tag if they belong together.',
  ),
  'mixed-polarity': rule(
    'warning',
    'Of the parties on two brackets beside one another, some have one sign for both and others change it.',
    'The first speak of the replacement, the others of the words; the signs of one tag are not about the same thing.',
  ),
} as const satisfies Record<string, Rule>;
