import { rule, type Rule } from '../rule.js';

/** Rules about amendments by instruction and about the places that they name in another document. */
export const amendmentRules = {
  'unread-amendment': rule(
    'warning',
    'A sentence of an amendment is not read as an instruction.',
    'Nothing was changed by it; say which paragraph, what is to be done, and quote the words.',
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
  'insertion-without-place': rule(
    'warning',
    'An instruction inserts words and does not say where in the paragraph.',
    'Read as an insertion at the end of the paragraph; quote the words after which they come in.',
  ),
  'unclosed-quotation': rule(
    'warning',
    'A quotation in an amendment has no closing mark.',
    'Its words are read as words of the instruction; add the mark.',
  ),
  'unread-range': rule(
    'warning',
    'A range of paragraphs in an instruction cannot be counted.',
    'Only its ends are read; name the paragraphs.',
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
    'The words that an instruction quotes are not in the paragraph that it names.',
    'Nothing was changed; compare the words with those of the document that is amended.',
  ),
  'ambiguous-anchor': rule(
    'error',
    'The words that an instruction quotes are in the paragraph more than once.',
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
    'warning',
    'Two instructions change the same words.',
    'The amended text has the one that begins earlier in the document, or at one place that of the earlier instruction.',
  ),
  'too-many-amendments': rule(
    'error',
    'The instructions make more changes than any document has places.',
    'The changes after the limit were left out; apply the amendment in parts.',
  ),
} as const satisfies Record<string, Rule>;
