/** The entry `travaux/write/markdown`. */
export { toMarkdown } from '../../write/markdown.js';
export type { ViewRoot } from '../../view/view-tree.js';
