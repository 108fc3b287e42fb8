/** The entry `travaux/write/akn`. */
export { toAkn } from '../../write/akn/akn.js';
export type { AknFacts } from '../../write/akn/identification.js';
export type { ViewRoot } from '../../view/view-tree.js';
