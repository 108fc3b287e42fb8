import type { Root as HastRoot } from 'hast';
import type { Root as MdastRoot } from 'mdast';
import type { Plugin, Processor } from 'unified';
import {
  annotated,
  clean,
  readingOf,
  readTree,
  toHast,
  toMdast,
  type CleanPolicy,
  type ReadTreeOptions,
  type Root,
  type ViewRoot,
} from '../index.js';
import { besideBrackets } from '../write/markdown-document.js';
import { notationHandlers } from '../write/markdown-notation.js';
import { extend } from './extend.js';
import type { File } from './messages.js';
import { sourceOf } from './source-of.js';

/** Which version of a draft is made. */
export type VersionOptions =
  | {
      /** With every span and its parties; this is the usual one. */
      readonly view?: 'annotated';
    }
  | {
      /** Without marks and tags. */
      readonly view: 'clean';
      /** How brackets are resolved; `first-choice` unless given. */
      readonly policy?: CleanPolicy;
    }
  | {
      /** The text if these parties had their way. */
      readonly view: 'reading';
      /** As the draft names them: `USA`. */
      readonly parties: readonly string[];
    };

/** Which version of a draft is made, and the text that its changes were proposed to, where it is known. */
export type BridgeOptions = VersionOptions & ReadTreeOptions;

/**
 * A plugin for unified: from the tree of a negotiated text to Markdown (mdast).
 *
 * @param options Which version of the draft; the annotated one unless given.
 * @returns The transformer. It throws a TypeError for an unknown view or policy, and nothing for any text.
 * @example
 * unified().use(travauxParse).use(travauxToMdast, { view: 'clean' }).use(remarkStringify).processSync('1. Notes [it] {USA+};').toString();
 * // '1. Notes it;\n'
 */
export const travauxToMdast: Plugin<[BridgeOptions?], Root, MdastRoot> = function (
  this: Processor,
  options: BridgeOptions = {},
) {
  extend(this, 'toMarkdownExtensions', { handlers: notationHandlers, unsafe: besideBrackets });
  return (tree, file) => toMdast(versionOf(tree, file, options));
};

/**
 * A plugin for unified: from the tree of a negotiated text to HTML (hast). `toHtml` describes the elements and their classes.
 *
 * @param options Which version of the draft; the annotated one unless given.
 * @returns The transformer. It throws a TypeError for an unknown view or policy, and nothing for any text.
 * @example
 * unified().use(travauxParse).use(travauxToHast).use(rehypeStringify).processSync('1. Notes [it] {USA+};');
 */
export const travauxToHast: Plugin<[BridgeOptions?], Root, HastRoot> = function (options = {}) {
  return (tree, file) => toHast(versionOf(tree, file, options));
};

function versionOf(tree: Root, file: File, options: BridgeOptions): ViewRoot {
  const draft = readTree(sourceOf(tree, file), tree, options);
  switch (options.view) {
    case undefined:
    case 'annotated':
      return annotated(draft);
    case 'clean':
      return clean(draft, options.policy);
    case 'reading':
      return readingOf(draft, options.parties);
    default:
      throw new TypeError(
        `unknown view “${String((options as { view: unknown }).view)}”; known: annotated, clean, reading`,
      );
  }
}
