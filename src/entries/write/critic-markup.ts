/** The entry `travaux/write/critic-markup`. */
export { toCriticMarkup } from '../../write/critic-markup.js';
export type { ViewRoot } from '../../view/view-tree.js';
