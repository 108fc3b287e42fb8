import type { LabelReading } from '../../grammar/label.js';

/** A place in the numbering of a part: the paragraph, its items and options above the current block. */
export interface Frame {
  /** Numbers are 1, letters 2, Roman items 3; an option lies half a step under what it is an option of. */
  readonly rank: number;
  readonly segment: string;
  readonly reading: LabelReading;
  /** The depth of the list item of a host format that began with it; 0 or nothing outside lists. */
  readonly listDepth?: number;
}

/** A part, chapter or section that is open, the outermost first. */
export interface Division {
  readonly kind: string;
  /** As it begins labels: `PartIV`, `Sec2`. */
  readonly label: string;
}

/** The numbering of a document as far as it has been read. */
export interface Numbering {
  /** What begins every label of the text: nothing in the first, then `Text 2 `, `Annex I `. */
  readonly text: string;
  /** What begins the labels of paragraphs, where they have one around them: `Art2 bis`, `Reg7`, `PartIV Sec2`, `Annex I`. */
  readonly article: string | null;
  readonly divisions: readonly Division[];
  /** Whether a paragraph of the article has come. */
  readonly begun: boolean;
  readonly frames: readonly Frame[];
  /** The number of the last preambular paragraph. */
  readonly preambular: number;
  /** The number of the last operative paragraph. */
  readonly operative: string;
}

/** A label in its place. */
export interface PlacedLabel {
  readonly canonical: string;
  readonly alternativeOf: string | null;
  /** How many provisions stand above it in the tree. */
  readonly level: number;
  /** What it is in its part: 1 for a paragraph, more for the items of its lists, a half more for an option. */
  readonly rank: number;
  readonly numbering: Numbering;
}

/** The numbering before the first block. */
export const startOfNumbering: Numbering = {
  text: '',
  article: null,
  divisions: [],
  begun: false,
  frames: [],
  preambular: 0,
  operative: '0',
};

/** What is known of a block besides its label. */
export interface Placement {
  /** The depth of the list item of a host format that begins with it, or 0. */
  readonly listDepth: number;
  /** The depth of the list item that holds it, or 0. */
  readonly inside: number;
  /** Whether the block before it announces what follows. */
  readonly announced: boolean;
  /** Whether the block before it ends with a full stop. */
  readonly afterStop: boolean;
  /** Whether the block before it is a label and nothing else: `2. Option 1: …`. */
  readonly behindLabel: boolean;
  /** Whether the option before it, if any, has words of its own, so that no paragraph need follow to fill it. */
  readonly afterWords: boolean;
}

/**
 * Puts the suffixes of a label behind its number.
 *
 * @param number The number, as it stands in the canonical label.
 * @param reading The label in the text.
 * @returns `7 bis`.
 */
export function withSuffixes(number: string, { suffixes }: LabelReading): string {
  return [number, ...suffixes].join(' ');
}

/**
 * Makes the reading of a label that is counted, not written.
 *
 * @param at Where the paragraph begins.
 * @param number Its number.
 * @returns The reading, without a range.
 */
export function unwrittenLabel(at: number, number: string): LabelReading {
  return {
    start: at,
    end: at,
    kind: null,
    number,
    suffixes: [],
    item: null,
    alternative: null,
    enclosed: false,
  };
}
