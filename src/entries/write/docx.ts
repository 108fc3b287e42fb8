/** The entry `travaux/write/docx`. */
export { toDocx, type DocxOptions } from '../../write/docx/to-docx.js';
export type { ViewRoot, ViewSideBySide } from '../../view/view-tree.js';
