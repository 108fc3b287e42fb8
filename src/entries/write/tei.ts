/** The entry `travaux/write/tei`. */
export { toTei } from '../../write/tei/tei.js';
export type { DocumentFacts } from '../../write/xml/document-facts.js';
export type { ViewRoot } from '../../view/view-tree.js';
