import { rule, type Rule } from '../rule.js';

/** Rules about files in which people correct verdicts. */
export const verdictRules = {
  'unreadable-verdicts': rule(
    'error',
    'A file of verdicts is no table with the columns that it needs.',
    'Nothing was taken from it; write a new one with `travaux review`, and keep its first line as it is.',
  ),
  'verdicts-of-other-texts': rule(
    'error',
    'A file of verdicts is about other texts than those that are given, or about other versions of them.',
    'Nothing was taken from it; give the texts that the file was written for, unchanged.',
  ),
  'unknown-verdict': rule(
    'error',
    'A corrected verdict is none of those that there are for its kind, or names what the texts do not have.',
    'The verdict of the program stands; docs/corrections.md lists the words for each kind.',
  ),
  'verdict-of-unknown-id': rule(
    'error',
    'A row of a file of verdicts is of a kind or has an id that the texts do not have.',
    'The row was not used; ids and kinds are those that `travaux review` wrote, and are not to be changed.',
  ),
  'verdict-given-twice': rule(
    'warning',
    'A file corrects one verdict in two ways.',
    'The last one counts; take out the other row.',
  ),
  'verdict-without-name': rule(
    'warning',
    'A corrected verdict does not say who made it.',
    'Taken, and shown as `unnamed`; fill in the column `by`.',
  ),
} as const satisfies Record<string, Rule>;
