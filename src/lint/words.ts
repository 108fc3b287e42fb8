import type { SourceRange } from '../text/plain-text.js';
import type { Leaf } from './leaves.js';

/** A word of the body as it is written. */
export interface WrittenWord extends SourceRange {
  readonly value: string;
  /** The leaf that it stands in, by index. */
  readonly leaf: number;
}

/* What is between words, not what is in them: a class of few characters takes half the time of “any letter of any script”. */
const run = /[^\s.,;:()[\]{}<>“”"«»?!/…–—*_]+/g;

/**
 * Goes over the words of a document without those of its head and of the page. They are not listed: there are more words than anything else,
 * and no rule looks at two that are far apart.
 *
 * @param leaves The leaves of its tree.
 * @param visit Is given the words in the order of the text; a word that a bracket cuts is two.
 */
export function forEachWord(leaves: readonly Leaf[], visit: (word: WrittenWord) => void): void {
  for (const [leaf, { type, value: text, start: leafStart, isBody }] of leaves.entries()) {
    if (type !== 'text' || !isBody) continue;
    run.lastIndex = 0;
    for (let match = run.exec(text); match !== null; match = run.exec(text)) {
      const start = leafStart + match.index;
      visit({ value: match[0], start, end: start + match[0].length, leaf });
    }
  }
}
