/** The entry `travaux/write/terminal`. */
export { toTerminal, type TerminalOptions, type TerminalTone } from '../../write/terminal.js';
export type { ViewRoot } from '../../view/view-tree.js';
