import type { ViewRoot } from '../view/view-tree.js';
import { inlineOf } from './inline.js';
import { markdownWriter } from './markdown-document.js';

const write = markdownWriter(inlineOf);

/**
 * Writes a view as Markdown. Everything that the text holds is escaped where Markdown would read it as its own; brackets and tags are
 * written as they are.
 *
 * @param view The view.
 * @returns The document, with a line end at its end; nothing for an empty view.
 * @example
 * toMarkdown(annotated(readDraft('Recalling [on] {USA+} the *right*,'))); // '**PP1** Recalling [on] {USA+} the \\*right\\*,\n'
 */
export function toMarkdown(view: ViewRoot): string {
  return write(view);
}
