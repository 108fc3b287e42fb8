/**
 * How much a diagnostic matters: with an `error` the text could not be interpreted as it was meant, with a `warning` it was
 * interpreted with a doubt, and `info` is an irregularity that changes nothing in the interpretation.
 */
export type Severity = 'error' | 'warning' | 'info';

/** What a rule is about and what to do when it speaks. */
export interface Rule {
  readonly severity: Severity;
  /** What the rule finds. */
  readonly summary: string;
  /** What is assumed, and what the author of the text can do. */
  readonly advice: string;
}

const rule = (severity: Severity, summary: string, advice: string): Rule => ({ severity, summary, advice });

/** All rules by their stable ids. */
export const rules = {
  'unclosed-bracket': rule(
    'error',
    'A bracket is opened and never closed.',
    'Read to the tag that follows it, else to the end of its paragraph; put the missing “]” where the contested words end.',
  ),
  'unopened-bracket': rule(
    'error',
    'A bracket is closed and was never opened.',
    'Read from the start of the limb before it, or of the whole paragraph when it stands at the paragraph’s end; put the missing “[” where the contested words begin.',
  ),
  'wrong-closing-mark': rule(
    'error',
    'A bracket is closed by the mark of a tag.',
    'Read as the missing “]”; replace the mark by “]”.',
  ),
  'truncated-text': rule(
    'error',
    'The text breaks off inside a bracket.',
    'The rest of the bracket and its tag are unknown; look for a complete copy.',
  ),
  'repaired-bracket': rule(
    'warning',
    'A bracket was paired by the scope that its tag names, not by the nearest mark.',
    'Check both ends of the bracket; the mark between that lost its partner is reported by itself.',
  ),
  'stray-mark': rule(
    'warning',
    'A mark of a tag has no partner.',
    'Read as text; complete or remove the mark.',
  ),
  'unbound-attribution': rule(
    'warning',
    'A tag follows words that are not in a bracket.',
    'Read as a position on the whole provision; put the words in brackets if only they are meant.',
  ),
  'unknown-scope': rule(
    'warning',
    'A tag names provisions that the document does not have.',
    'The scope is kept as written; correct the label in the tag.',
  ),
  'actor-without-stance': rule(
    'warning',
    'A tag names a party and does not say what it wants.',
    'Read as stance “unknown”; add a sign or a word.',
  ),
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
} as const satisfies Record<string, Rule>;

/** The stable name of a rule. */
export type RuleId = keyof typeof rules;
