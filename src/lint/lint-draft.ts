import type { Finding } from '../diagnostics/diagnostic.js';
import type { RuleId } from '../diagnostics/rules.js';
import { untold, type Tell } from '../progress/progress.js';
import { bracketEdgeRules } from './bracket-edge-rules.js';
import { bracketRules } from './bracket-rules.js';
import { captureRules } from './capture-rules.js';
import { labelRules } from './label-rules.js';
import { lintContext, type LintInput, type LintRule, type LintRules, type Place } from './lint-context.js';
import { otherNotationRules } from './other-notation-rules.js';
import { polarityRules } from './polarity-rules.js';
import { punctuationRules } from './punctuation-rules.js';
import { quotationRules } from './quotation-rules.js';
import { spellingRules } from './spelling-rules.js';
import { tagContentRules } from './tag-content-rules.js';
import { tagPlaceRules } from './tag-place-rules.js';
import { wordingRules } from './wording-rules.js';

/** All rules of the lint by their ids. */
export const lintRules: LintRules = {
  ...bracketRules,
  ...bracketEdgeRules,
  ...tagPlaceRules,
  ...tagContentRules,
  ...otherNotationRules,
  ...polarityRules,
  ...punctuationRules,
  ...quotationRules,
  ...wordingRules,
  ...spellingRules,
  ...labelRules,
  ...captureRules,
};

const entries = Object.entries(lintRules) as [RuleId, LintRule][];

/**
 * Finds what is irregular in a draft that could be read: what was read with a doubt, and what changes nothing in the reading.
 *
 * @param input The text, its tree and its model, as `parse` and the model made them.
 * @param tell Who is told how many rules were asked.
 * @returns Findings in no order. What the parser and the model report themselves is not among them.
 */
export function lintDraft(input: LintInput, tell: Tell = untold): Finding[] {
  const context = lintContext(input);
  const limit = context.namesParties ? most : limitOf(input.source);
  return entries.flatMap(([ruleId, find], index) => {
    tell('lint', index, entries.length);
    return withoutHabit(limit, ruleId, find(context)).map(({ reason, start, end }) => ({
      ruleId,
      reason,
      start,
      end,
    }));
  });
}

/*
 * How brackets are set is a matter of the house: texts of the UNFCCC and the BBNJ conference put commas and numbers of paragraphs inside them
 * throughout. What a document does so often it does not by mistake, so it is said once, with the number.
 */
const habits: ReadonlySet<RuleId> = new Set<RuleId>([
  'label-in-bracket',
  'punctuation-in-bracket',
  'glued-bracket',
  'space-in-bracket',
  'slash-in-bracket',
]);
/* In a text that names nobody, which a chair or a secretariat has set, more than one a page, but a few in a short text; what delegations typed is said each. */
const fewest = 4;
const most = 12;
const charactersOfPage = 3000;

function limitOf(source: string): number {
  return Math.min(most, Math.max(fewest, Math.ceil(source.length / charactersOfPage)));
}

function withoutHabit(limit: number, ruleId: RuleId, places: readonly Place[]): readonly Place[] {
  if (!habits.has(ruleId) || places.length <= limit) return places;
  const first = places.reduce((one, other) => (other.start < one.start ? other : one));
  return [{ ...first, reason: `${first.reason}, like ${places.length - 1} others in this document` }];
}
