import type { Range } from './pieces.js';

/** A provision or a division with paragraphs of its own, by what its canonical label begins with: `Article 2bis`, `Regulation 7`. */
export type HolderKind = 'Art' | 'Reg' | 'Rule' | 'Principle' | 'Guideline' | 'Sec' | 'Part' | 'Ch';

/** What a label is a label of, where it says so: `PP3`, `Article 2bis`, `Option (a)`, `Annex I`. */
export type LabelKind = 'PP' | 'OP' | HolderKind | 'option' | 'annex' | 'section';

/** A label as it stands in the text, read but not yet placed in the document. */
export interface LabelReading extends Range {
  readonly kind: LabelKind | null;
  /** Arabic number, dotted where it has levels (`28.4`), or a Roman number or capital letter for options and sections. */
  readonly number: string | null;
  /** The suffixes of the number: `bis`, `ter`, … in the order in which they stand, in the spelling of the UN Editorial Manual. */
  readonly suffixes: readonly string[];
  /** The lower-case letters or Roman number of a subparagraph, with their suffixes: `a`, `iv`, `a bis`. */
  readonly item: string | null;
  /** Whether the label says that its paragraph is an alternative, with the ordinal and the suffixes (`alt bis`) where it has them. */
  readonly alternative: {
    readonly ordinal: number | null;
    readonly suffixes: readonly string[];
  } | null;
  /** Whether parentheses stand around the number or the item: lists in one another often differ in this alone. */
  readonly enclosed: boolean;
  /**
   * The label, where it is written in the canonical form with all that stands above it: `OP1.a.i`, `Art28.2.a`, `PP2 option 1`,
   * `Annex I.3`, `Text 2 OP1`.
   */
  readonly canonical?: string;
}
