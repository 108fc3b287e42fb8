import type { Plugin } from 'unified';
import { parse, type ParseOptions, type Root } from '../index.js';
import { addMessages } from './messages.js';

/**
 * A plugin for unified: the parser of negotiated texts. What is irregular is added to the messages of the file.
 *
 * @param options The notation and the host format, where they are known.
 * @example
 * unified().use(travauxParse).parse('[on] {USA+} [entitled] {USA+}').spans.length; // 2
 */
export const travauxParse: Plugin<[ParseOptions?], string, Root> = function (options = {}) {
  this.parser = (document, file) => {
    const { tree, diagnostics } = parse(document, options);
    addMessages(file, diagnostics);
    return tree;
  };
};
