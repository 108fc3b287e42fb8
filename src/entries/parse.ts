/** The entry `travaux/parse`: a text to its tree, without what the tree means. */
export { notations, type Notation, type NotationName } from '../../grammar/notation.js';
export type { Diagnostic } from '../diagnostics/diagnostic.js';
export { formatTree } from '../syntax/format-tree.js';
export type { NtastNode, Root } from '../syntax/ntast.js';
export { parse, type Parsed, type ParseOptions } from '../syntax/parse.js';
export type { SourceText } from '../text/source-text.js';
