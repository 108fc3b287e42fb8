/** The entry `travaux/write/text`. */
export { toText } from '../../write/text.js';
export type { ViewRoot } from '../../view/view-tree.js';
