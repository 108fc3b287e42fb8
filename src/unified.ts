import type { DraftSpan } from './index.js';
import type { AttributionTag, ContestedMark, ProvisionMark, StampMark } from './write/mdast-notation.js';

export { travauxToHast, travauxToMdast, type BridgeOptions, type VersionOptions } from './unified/bridges.js';
export { travauxCheck } from './unified/check-plugin.js';
export { travauxParse } from './unified/parse-plugin.js';
export { remarkTravaux, type RemarkTravauxOptions } from './unified/remark-plugin.js';
export type { AttributionTag, ContestedMark, ProvisionMark, StampMark } from './write/mdast-notation.js';

/* In the manner of extensions of mdast: whoever imports the plugins gets the nodes that they put into trees. */
declare module 'mdast' {
  interface PhrasingContentMap {
    contestedMark: ContestedMark;
    attribution: AttributionTag;
    stamp: StampMark;
    provisionLabel: ProvisionMark;
  }

  interface RootContentMap {
    contestedMark: ContestedMark;
    attribution: AttributionTag;
    stamp: StampMark;
    provisionLabel: ProvisionMark;
  }

  interface ListItemData {
    /** The number before an item of a draft that is kept in Markdown, as written. */
    itemNumber?: number;
  }

  interface RootData {
    /** The contested spans of a draft that is kept in Markdown; offsets are those of the file without a byte order mark. */
    contestedSpans?: DraftSpan[];
  }
}
