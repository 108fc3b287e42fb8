/** The entry `travaux/write/html`. */
export { toHast, toHtml } from '../../write/html.js';
export type { ViewRoot } from '../../view/view-tree.js';
