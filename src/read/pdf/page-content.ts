/** A character as it stands on a page; places are in points from the left and the top of the page as it is shown. */
export interface Glyph {
  readonly text: string;
  readonly x: number;
  /** The height of the baseline. */
  readonly y: number;
  readonly width: number;
  /** The size of the font on the page. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Six hexadecimal digits; null for black. */
  readonly color: string | null;
}

/** A thin line or rectangle that lies flat: an underline, a strike, the rule above notes, the border of a cell. */
export interface FlatRule {
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

/** What stands on a page, in the order in which it was drawn. */
export interface PageContent {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly FlatRule[];
  /** The number of characters that do not stand upright: in margins, in stamps across the page. */
  readonly turned: number;
  readonly hasImages: boolean;
}

/** Compares numbers for sorting. */
export function byNumber(a: number, b: number): number {
  return a - b;
}
