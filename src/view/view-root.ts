import type { Draft } from '../model/draft.js';
import { readableText } from '../text/plain-text.js';
import type { ViewBlock, ViewRoot } from './view-tree.js';

/**
 * Puts the blocks of a view together.
 *
 * @param draft The draft that is shown.
 * @param labels Which labels the blocks show.
 * @param children The blocks.
 * @returns The view, without clashes.
 */
export function viewRoot(draft: Draft, labels: ViewRoot['labels'], children: ViewBlock[]): ViewRoot {
  return {
    type: 'root',
    title: titleOf(draft),
    parties: draft.parties.map(({ id, kind, name }) => ({ id, kind, name })),
    labels,
    clashes: [],
    children,
  };
}

function titleOf({ provisions, source }: Draft): string {
  const title = provisions.find(({ kind }) => kind === 'title');
  return (title?.runs ?? [])
    .map(({ start, end }) => source.text.slice(start, end))
    .map((words) => readableText(words, 0, words.length))
    .join(' ');
}
