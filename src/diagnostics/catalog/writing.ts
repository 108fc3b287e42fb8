import { rule, type Rule } from '../rule.js';

/** Rules about the words themselves: spacing, punctuation, quotation marks, wording. */
export const writingRules = {
  'space-before-punctuation': rule(
    'info',
    'White space stands before a punctuation mark.',
    'Kept as written; remove the space.',
  ),
  'missing-final-punctuation': rule(
    'info',
    'A provision ends without a punctuation mark.',
    'Read to its end as it stands; a recital ends with a comma, an operative paragraph with a semicolon or a full stop.',
  ),
  'run-on-paragraph': rule(
    'info',
    'A recital goes on with a second opening word after a semicolon.',
    'Kept as one provision; adopted texts make two of it.',
  ),
  'wrong-quotation-mark': rule(
    'warning',
    'A quotation mark points in the wrong direction.',
    'Read in the direction that its place asks for; replace it.',
  ),
  'unbalanced-quotation': rule(
    'warning',
    'A quotation mark has no partner in its provision or tag.',
    'Kept as written; add the missing mark or remove this one.',
  ),
  'bracketed-quotation-mark': rule(
    'info',
    'A bracket holds only a quotation mark.',
    'Read as the proposal to mark a quotation, or to mark none; the other mark of the quotation is in a bracket of its own.',
  ),
  'quotation-across-brackets': rule(
    'info',
    'A quotation begins in one bracket and ends in another, or outside.',
    'Kept as written; some ways to resolve the brackets leave one mark without the other.',
  ),
  'space-in-quotation': rule(
    'info',
    'White space stands right inside a quotation mark.',
    'Kept as written; remove the space.',
  ),
  'doubled-letter': rule(
    'warning',
    'A word begins with the same letter twice, and stands in the document without the second one.',
    'Kept as written; tracked changes leave the old letter and the new one beside one another.',
  ),
  'doubled-word': rule(
    'warning',
    'A word stands twice in a row.',
    'Kept as written; remove one, or restore the change of which it is left over.',
  ),
  'name-in-two-orders': rule(
    'info',
    'A name and its year stand in both orders in the document.',
    'Kept as written; use one name.',
  ),
} as const satisfies Record<string, Rule>;
