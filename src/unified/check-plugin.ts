import type { Plugin } from 'unified';
import { readTree, type ReadTreeOptions, type Root } from '../index.js';
import { addMessages } from './messages.js';
import { sourceOf } from './source-of.js';

/**
 * A plugin for unified: adds to the messages of the file what is irregular in a negotiated text beyond its syntax: unknown parties, signs that
 * contradict one another, spellings that differ. With the messages of `travauxParse` they are those of `travaux check --all`.
 *
 * @param options The text that the changes were proposed to, where it is known.
 * @returns The transformer; it leaves the tree as it is.
 * @example
 * unified().use(travauxParse).use(travauxCheck).use(travauxToMdast).use(remarkStringify).processSync(draft).messages;
 */
export const travauxCheck: Plugin<[ReadTreeOptions?], Root> = function (options = {}) {
  return (tree, file) => {
    addMessages(file, readTree(sourceOf(tree, file), tree, options).diagnostics);
  };
};
