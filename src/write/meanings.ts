import type { ViewEvent, ViewFate, ViewOrigin } from '../view/view-tree.js';

/** What the fates of spans mean, for legends. */
export const fateMeanings: Readonly<Record<ViewFate['fate'], string>> = {
  retained: 'the words stand in the adopted text',
  reworded: 'other words, or a part of them, stand there',
  dropped: 'the words are not in their place',
  moved: 'the words stand at another place',
  moot: 'the passage was rewritten and has no place for them',
  undetermined: 'the texts do not tell',
};

/** What the origins of adopted words mean, for legends. */
export const originMeanings: Readonly<Record<ViewOrigin['origin'], string>> = {
  base: 'words of the draft outside of every bracket, option and reservation',
  span: 'words of a bracket',
  paragraph: 'words of a bracket around whole paragraphs',
  option: 'words of one of several options',
  reserved: 'words of a paragraph on which a party reserves or objects',
  reworded: 'other words for those that stood there',
  moved: 'words from another place of the draft',
  new: 'nothing in the draft corresponds to them',
  'beyond-draft': 'words behind the place where the draft is cut off',
};

/** What happened to spans between two drafts, for legends. */
export const eventMeanings: Readonly<Record<ViewEvent['event'], string>> = {
  unchanged: 'in brackets in both drafts',
  reworded: 'in brackets in both drafts, in other words',
  opened: 'in brackets in the later draft only',
  closed: 'in brackets in the earlier draft only',
};
