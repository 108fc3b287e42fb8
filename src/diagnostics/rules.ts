import { amendmentRules } from './catalog/amendments.js';
import { bracketRules } from './catalog/brackets.js';
import { captureRules } from './catalog/capture.js';
import { changeRules } from './catalog/changes.js';
import { labelRules } from './catalog/labels.js';
import { polarityRules } from './catalog/polarity.js';
import { readingRules } from './catalog/reading.js';
import { tagRules } from './catalog/tags.js';
import { verdictRules } from './catalog/verdicts.js';
import { writingRules } from './catalog/writing.js';

export type { Rule, Severity } from './rule.js';

/**
 * All rules by their stable ids.
 *
 * @example
 * rules['unclosed-bracket'].severity; // 'error'
 */
export const rules = {
  ...bracketRules,
  ...tagRules,
  ...polarityRules,
  ...writingRules,
  ...labelRules,
  ...changeRules,
  ...captureRules,
  ...amendmentRules,
  ...readingRules,
  ...verdictRules,
} as const;

/** The stable name of a rule. */
export type RuleId = keyof typeof rules;
