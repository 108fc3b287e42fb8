import { rule, type Rule } from '../rule.js';

/** Rules on who proposes, what is proposed, and the text that it is proposed to. */
export const changeRules = {
  'unknown-party': rule(
    'warning',
    'A tag names somebody who is not known.',
    'The name is kept as written; correct it, or leave it if it is a drafting group of this negotiation.',
  ),
  'contradictory-positions': rule(
    'warning',
    'A party is for and against one change.',
    'Both positions are kept; where one is on old words and one on new ones, the one on the new words counts.',
  ),
  'unrelated-base-text': rule(
    'warning',
    'The base text has little in common with the draft.',
    'The base text was not used; give the text that the changes were proposed to.',
  ),
  'base-text-too-long': rule(
    'warning',
    'The base text and the draft are too long to be compared word by word.',
    'The base text was not used; give the parts that belong together.',
  ),
  'open-proposals': rule(
    'warning',
    'The base text of a compilation has open proposals itself.',
    'They are not in the compilation; decide them first, or carry them over to another base text with rebase.',
  ),
  'compilation-differs': rule(
    'error',
    'A compilation does not read as the text of a party, or as the base text, at a paragraph.',
    'The paragraph is compiled as far as the notation can say it; compile it by hand, or in another notation.',
  ),
} as const satisfies Record<string, Rule>;
