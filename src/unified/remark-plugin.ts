import type { Root } from 'mdast';
import type { Plugin, Processor } from 'unified';
import { parse, readTree, type ReadOptions } from '../index.js';
import { draftHandlers } from '../write/markdown-notation.js';
import { extend } from './extend.js';
import { noteItemNumbers } from './item-numbers.js';
import { addMessages } from './messages.js';
import { notationCuts } from './notation-cuts.js';
import { splitTexts } from './split-texts.js';
import { withoutLinks } from './without-links.js';

/** How a draft in Markdown is read. */
export type RemarkTravauxOptions = Omit<ReadOptions, 'format'>;

/**
 * A plugin for remark, for drafts that are kept in Markdown. It keeps Markdown from reading brackets of the notation as links, images and
 * tasks, puts nodes for marks, tags and stamps into the tree and the contested spans into `tree.data.contestedSpans`, adds what is irregular
 * to the messages of the file, and has `remark-stringify` write the notation as it is.
 *
 * @param options The notation and the base text, where they are known.
 * @returns The transformer. It throws a TypeError for an unknown notation, and nothing for any text.
 * @example
 * unified().use(remarkParse).use(remarkTravaux).use(remarkStringify).processSync('[the right](USA) {FRA-}').toString();
 * // '[the right](USA) {FRA-}\n'
 */
export const remarkTravaux: Plugin<[RemarkTravauxOptions?], Root> = function (
  this: Processor,
  options: RemarkTravauxOptions = {},
) {
  extend(this, 'micromarkExtensions', withoutLinks);
  extend(this, 'toMarkdownExtensions', { handlers: draftHandlers });
  return (tree, file) => {
    /* remark-parse does not count a byte order mark. */
    const source = String(file).replace(/^\uFEFF/u, '');
    const { tree: syntax, diagnostics } = parse(source, { ...options, format: 'markdown' });
    const draft = readTree(source, syntax, options);
    addMessages(file, [...diagnostics, ...draft.diagnostics]);
    noteItemNumbers(tree, source);
    splitTexts(tree, source, notationCuts(syntax, draft));
    tree.data = { ...tree.data, contestedSpans: draft.spans };
  };
};
