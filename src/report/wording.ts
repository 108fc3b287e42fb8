import type { Stand } from '../model/changes/stands.js';
import type { ChangeKind } from '../model/changes/change.js';
import type { Fate, Origin, Outcome, ProvisionMatch } from '../reconcile/reconciliation.js';

/** How a value is shown: a class for the style sheet, a sign that does not rest on color, a word, and a sentence for the legend. */
export interface Wording {
  readonly code: string;
  readonly sign: string;
  readonly word: string;
  readonly about: string;
}

/** What became of the words of a span. */
export const fates: Readonly<Record<Fate, Wording>> = {
  retained: { code: 'fr', sign: '✓', word: 'retained', about: 'the words stand in the adopted text' },
  reworded: { code: 'fw', sign: '≈', word: 'reworded', about: 'other words, or a part of them, stand there' },
  dropped: { code: 'fd', sign: '✕', word: 'dropped', about: 'the words are not in their place' },
  moved: { code: 'fm', sign: '⇄', word: 'moved', about: 'the words stand at another place' },
  moot: { code: 'fo', sign: '∅', word: 'moot', about: 'the passage was rewritten and has no place for them' },
  undetermined: { code: 'fu', sign: '?', word: 'undetermined', about: 'the texts do not tell' },
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
    word: 'open',
    about: 'words of which the draft does not say who would do what',
  },
};

/** What became of a change. */
export const outcomes: Readonly<Record<Outcome, Wording>> = {
  adopted: { code: 'oa', sign: '✓', word: 'adopted', about: 'the text is as the change would have it' },
  'adopted-in-part': { code: 'op', sign: '≈', word: 'in part', about: 'a part of the change was made' },
  'not-adopted': { code: 'on', sign: '✕', word: 'not adopted', about: 'the change was not made' },
  moot: { code: 'oo', sign: '∅', word: 'moot', about: 'the passage was rewritten' },
  undetermined: { code: 'ou', sign: '?', word: 'undetermined', about: 'the texts do not tell' },
};

/** Where adopted words came from. */
export const origins: Readonly<Record<Origin, Wording>> = {
  base: {
    code: 'wb',
    sign: '',
    word: 'undisputed',
    about: 'words of the draft outside of every bracket, option and reservation',
  },
  span: { code: 'ws', sign: '', word: 'from a bracket', about: 'words of a bracket' },
  paragraph: {
    code: 'wp',
    sign: '',
    word: 'from a bracketed paragraph',
    about: 'words of a bracket around whole paragraphs',
  },
  option: { code: 'wo', sign: '', word: 'from an option', about: 'words of one of several options' },
  reserved: {
    code: 'wr',
    sign: '',
    word: 'reserved',
    about: 'words of a paragraph on which a party reserves or objects',
  },
  reworded: { code: 'ww', sign: '', word: 'reworded', about: 'other words for those that stood there' },
  moved: { code: 'wm', sign: '', word: 'moved here', about: 'words from another place of the draft' },
  new: { code: 'wn', sign: '', word: 'new', about: 'nothing in the draft corresponds to them' },
  'beyond-draft': {
    code: 'wx',
    sign: '',
    word: 'beyond the draft',
    about: 'words behind the place where the draft is cut off',
  },
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
 * Writes a share as people read it.
 *
 * @param share From 0 to 1.
 * @returns `85 %`.
 */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

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
