import { rule, type Rule } from '../rule.js';

/** Rules about amendments by instruction and about the places that they name in another document. */
export const amendmentRules = {
  'unread-amendment': rule(
    'warning',
    'A sentence of an amendment is not understood, or not every word of it.',
    'Nothing was changed by it; say which paragraph, what is to be done, and quote the words, and leave out what is no instruction.',
  ),
  'withdrawn-amendment': rule(
    'warning',
    'A paper says that an amendment is withdrawn.',
    'Left out; if it was taken over by somebody else, take out the word.',
  ),
  'amendment-without-document': rule(
    'info',
    'An amendment does not say which document it amends.',
    'Read all the same; name the document by its symbol.',
  ),
  'amendment-without-target': rule(
    'warning',
    'An instruction names no paragraph.',
    'Its words are looked for in the whole document; name the paragraph.',
  ),
  'unclosed-quotation': rule(
    'warning',
    'A quotation in an amendment has no closing mark.',
    'Nothing was changed by its sentence; add the mark.',
  ),
  'provision-not-found': rule(
    'error',
    'An instruction names a paragraph that the document does not have.',
    'Nothing was changed; compare the numbers with those of the document that is amended.',
  ),
  'ambiguous-provision': rule(
    'error',
    'An instruction names a paragraph that the document has twice.',
    'Nothing was changed; the candidates are with the change.',
  ),
  'anchor-not-found': rule(
    'error',
    'The words that an instruction quotes are not where it says.',
    'Nothing was changed; compare the words with those of the document that is amended.',
  ),
  'ambiguous-anchor': rule(
    'error',
    'The words that an instruction quotes are more than once where it says.',
    'Nothing was changed; quote more words, or say which occurrence is meant. The candidates are with the change.',
  ),
  'anchor-mark-ignored': rule(
    'info',
    'A quotation ends with a punctuation mark that does not stand in the paragraph.',
    'Found without the mark; put the marks of the instruction behind the quotation.',
  ),
  'instruction-not-applied': rule(
    'warning',
    'An instruction cannot be carried out on a text.',
    'Nothing was changed; carry it out by hand.',
  ),
  'overlapping-amendments': rule(
    'error',
    'Two instructions change the same words in two ways.',
    'Neither was carried out there; say in one instruction how the words read.',
  ),
  'repeated-amendment': rule(
    'info',
    'An instruction makes a change that one before it has made.',
    'Made once; take out the repetition.',
  ),
  'too-many-amendments': rule(
    'error',
    'The instructions make more changes than any document has places.',
    'The changes after the limit were left out; apply the amendment in parts.',
  ),
} as const satisfies Record<string, Rule>;
