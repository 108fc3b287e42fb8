import { rule, type Rule } from '../rule.js';

/** Rules about what the signs in the tags do not tell: whether they are for words or for their deletion, and which words are the new ones. */
export const polarityRules = {
  'lone-support': rule(
    'info',
    'A bracket is supported, opposed by nobody, and has no counterpart beside it.',
    'The notation does not tell whether its words are to be inserted or deleted; the change is inferred. Mark deletions, or give the base text.',
  ),
  'opposed-signs': rule(
    'info',
    'One bracket has parties in favor and parties against.',
    'The notation does not tell whether they are for the words or for their deletion; the change is inferred. Mark deletions, or give the base text.',
  ),
  'unordered-pair': rule(
    'info',
    'The same party is in favor of two brackets beside one another.',
    'Probably the old words and the new, in either order; the change is inferred. Give the base text.',
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
