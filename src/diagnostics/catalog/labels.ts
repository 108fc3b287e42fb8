import { rule, type Rule } from '../rule.js';

/** Rules about the labels of provisions. */
export const labelRules = {
  'duplicate-label': rule(
    'warning',
    'Two provisions have the same label.',
    'Both are kept under the label; renumber one of them.',
  ),
  'label-out-of-sequence': rule(
    'warning',
    'A number or letter does not follow the one before it.',
    'The label is kept as written; check whether a provision is missing.',
  ),
  'label-in-bracket': rule(
    'info',
    'The label of a provision stands inside the bracket around its words.',
    'Read as the label of the provision all the same; put it before the bracket, as the other labels are.',
  ),
  'unusual-label': rule(
    'info',
    'A label is not in one of the usual spellings, such as “7 bis” and “1 alt”.',
    'Read as the label that the reason names; write it in the usual way.',
  ),
} as const satisfies Record<string, Rule>;
