import type { SpanEvent } from '../compare/comparison.js';
import { eventMeanings, fateMeanings, originMeanings } from '../write/meanings.js';
import { percentOf } from '../research/findings.js';
import type { Stand } from '../model/changes/stands.js';
import type { ChangeKind } from '../model/changes/change.js';
import type {
  ChoiceMemberVerdict,
  ChoiceVerdict,
  Fate,
  Origin,
  Outcome,
  ProvisionMatch,
} from '../reconcile/reconciliation.js';

/** How a value is shown: a class for the style sheet, a sign that does not rest on color, a word, and a sentence for the legend. */
export interface Wording {
  readonly code: string;
  readonly sign: string;
  readonly word: string;
  readonly about: string;
}

/** What became of the words of a span. */
export const fates: Readonly<Record<Fate, Wording>> = {
  retained: { code: 'fr', sign: '✓', word: 'retained', about: fateMeanings.retained },
  reworded: { code: 'fw', sign: '≈', word: 'reworded', about: fateMeanings.reworded },
  dropped: { code: 'fd', sign: '✕', word: 'dropped', about: fateMeanings.dropped },
  moved: { code: 'fm', sign: '⇄', word: 'moved', about: fateMeanings.moved },
  moot: { code: 'fo', sign: '∅', word: 'moot', about: fateMeanings.moot },
  undetermined: { code: 'fu', sign: '?', word: 'undetermined', about: fateMeanings.undetermined },
};

/** What is proposed. */
export const kinds: Readonly<Record<ChangeKind, Wording>> = {
  insertion: { code: 'ki', sign: '+', word: 'insertion', about: 'words that would come in' },
  deletion: { code: 'kd', sign: '−', word: 'deletion', about: 'words that would go out' },
  replacement: { code: 'kr', sign: '↔', word: 'replacement', about: 'words that would stand for others' },
  move: { code: 'km', sign: '⇄', word: 'move', about: 'words that would stand elsewhere' },
  reservation: { code: 'kv', sign: '!', word: 'reservation', about: 'words on which somebody keeps back' },
  unknown: {
    code: 'kx',
    sign: '?',
    word: 'unknown',
    about: 'words of which the draft does not say who would do what',
  },
};

/** What became of a change. */
export const outcomes: Readonly<Record<Outcome, Wording>> = {
  adopted: { code: 'oa', sign: '✓', word: 'adopted', about: 'the text is as the change would have it' },
  'adopted-in-part': {
    code: 'op',
    sign: '≈',
    word: 'adopted in part',
    about: 'a part of the change was made',
  },
  'not-adopted': { code: 'on', sign: '✕', word: 'not adopted', about: 'the change was not made' },
  moot: { code: 'oo', sign: '∅', word: 'moot', about: 'the passage was rewritten' },
  undetermined: { code: 'ou', sign: '?', word: 'undetermined', about: 'the texts do not tell' },
};

/** What became of a choice between alternatives. */
export const choiceOutcomes: Readonly<Record<ChoiceVerdict['outcome'], Wording>> = {
  one: { code: 'oa', sign: '✓', word: 'one taken', about: 'one alternative was adopted' },
  combined: { code: 'op', sign: '≈', word: 'several combined', about: 'parts of several stand' },
  none: { code: 'on', sign: '✕', word: 'none taken', about: 'something else stands there' },
  moot: { code: 'oo', sign: '∅', word: 'moot', about: 'nothing answers to their place' },
};

/** What became of one of the alternatives. */
export const memberOutcomes: Readonly<Record<ChoiceMemberVerdict['outcome'], Wording>> = {
  adopted: { code: 'oa', sign: '✓', word: 'adopted', about: 'its words stand' },
  'adopted-reworded': { code: 'op', sign: '≈', word: 'adopted reworded', about: 'most of what it says does' },
  'adopted-in-part': { code: 'op', sign: '≈', word: 'adopted in part', about: 'a part of it does' },
  'not-adopted': { code: 'on', sign: '✕', word: 'not adopted', about: 'its words do not stand' },
};

/** Where adopted words came from. */
export const origins: Readonly<Record<Origin, Wording>> = {
  base: { code: 'wb', sign: '', word: 'base', about: originMeanings.base },
  span: { code: 'ws', sign: '', word: 'span', about: originMeanings.span },
  paragraph: { code: 'wp', sign: '', word: 'paragraph', about: originMeanings.paragraph },
  option: { code: 'wo', sign: '', word: 'option', about: originMeanings.option },
  reserved: { code: 'wr', sign: '', word: 'reserved', about: originMeanings.reserved },
  reworded: { code: 'ww', sign: '', word: 'reworded', about: originMeanings.reworded },
  moved: { code: 'wm', sign: '', word: 'moved', about: originMeanings.moved },
  new: { code: 'wn', sign: '', word: 'new', about: originMeanings.new },
  'beyond-draft': { code: 'wx', sign: '', word: 'beyond draft', about: originMeanings['beyond-draft'] },
};

/** What happened to a bracket from one draft to the next. */
export const events: Readonly<Record<SpanEvent, Wording>> = {
  unchanged: { code: 'eu', sign: '=', word: 'unchanged', about: eventMeanings.unchanged },
  reworded: { code: 'ew', sign: '≈', word: 'reworded', about: eventMeanings.reworded },
  opened: { code: 'eo', sign: '+', word: 'opened', about: eventMeanings.opened },
  closed: { code: 'ec', sign: '✓', word: 'closed', about: eventMeanings.closed },
};

/** Where a party stands towards a change. */
export const stands: Readonly<Record<Stand, Wording>> = {
  support: { code: 's', sign: '+', word: 'support', about: 'for the change' },
  oppose: { code: 'o', sign: '−', word: 'oppose', about: 'against the change' },
  reserve: { code: 'r', sign: '!', word: 'reserve', about: 'keep their position back' },
  none: { code: 'n', sign: '·', word: 'other', about: 'say something else' },
};

/** How provisions of the two texts stand to one another; empty where there is nothing to say. */
export const relations: Readonly<Record<ProvisionMatch, string>> = {
  'one-to-one': '',
  split: 'split',
  merge: 'merged',
  moved: 'moved',
  dropped: 'not in the adopted text',
  new: 'not in the draft',
};

/**
 * Writes a number of things.
 *
 * @param count How many.
 * @param noun Their name in the singular.
 * @returns `1 span`, `2 spans`.
 */
export function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

export { percentOf as percent };
