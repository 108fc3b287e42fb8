/** The entry `travaux/write/mdast`. */
export { toMdast } from '../../write/mdast.js';
export type { ViewRoot } from '../../view/view-tree.js';
