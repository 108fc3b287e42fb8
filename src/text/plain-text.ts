/** A range of the source, in UTF-16 code units, `end` exclusive. */
export interface SourceRange {
  readonly start: number;
  readonly end: number;
}

/** Text as a person reads it, with the way back to the source. */
export interface PlainText {
  /** Wraps are single spaces, and marks of a line-end hyphen are hyphens. */
  readonly value: string;
  /**
   * Finds the place in the source.
   *
   * @param index An index into `value`, at most its length.
   * @returns The offset in the source of that character.
   */
  readonly offsetAt: (index: number) => number;
}

/*
 * U+FFFE is what a PDF viewer's copy function leaves in place of a hyphen at a line end; U+00AD and U+2010 stand for it in other
 * extractions. All cases met were true hyphens (`evidence-based`, `co-chaired`), so they become one and are not dropped.
 */
const lineEndHyphen = /[\uFFFE\u00AD\u2010]/;
/* Where a line may end, or may not: nobody sees them. Those that join or part letters (U+200C, U+200D) are spelling. */
const unseen = /[\u200B\u2060\uFEFF]/;
const whiteSpace = /(?!\uFEFF)\s/;

/**
 * Reads ranges of a source as running text: white space is collapsed, line-end hyphens are restored, what nobody sees is left out.
 *
 * @param source The document.
 * @param ranges The ranges to read, in order; they are joined without anything between.
 * @returns The text, without white space at its ends, and the map of its characters to the source.
 * @example
 * plainText('in the\n\ndigital age', [{ start: 0, end: 19 }]).value; // 'in the digital age'
 */
export function plainText(source: string, ranges: readonly SourceRange[]): PlainText {
  const offsets: number[] = [];
  let value = '';
  let space = -1;
  for (const { start, end } of ranges) {
    for (let offset = start; offset < end; offset += 1) {
      const character = source.charAt(offset);
      if (unseen.test(character)) continue;
      if (whiteSpace.test(character)) {
        if (space < 0) space = offset;
        continue;
      }
      if (space >= 0 && value !== '') {
        value += ' ';
        offsets.push(space);
      }
      space = -1;
      value += lineEndHyphen.test(character) ? '-' : character;
      offsets.push(offset);
    }
  }
  offsets.push(ranges.at(-1)?.end ?? 0);
  return { value, offsetAt: (index) => offsets[index] ?? 0 };
}

/**
 * Reads one range as running text where the way back is not needed.
 *
 * @param source The document.
 * @param start The offset of its first character.
 * @param end The offset after its last.
 * @returns The text, without white space at its ends.
 */
export function readableText(source: string, start: number, end: number): string {
  return readable(source.slice(start, end)).trim();
}

/**
 * Quotes several ranges as running text.
 *
 * @param source The document.
 * @param ranges The ranges, in order.
 * @returns Their words, with an ellipsis between ranges; nothing for ranges that hold none.
 */
export function readableRanges(source: string, ranges: readonly SourceRange[]): string {
  return ranges
    .map(({ start, end }) => readableText(source, start, end))
    .filter((words) => words !== '')
    .join(' … ');
}

/**
 * Writes text as a person reads it: one space for white space, hyphens for what stands for them, nothing for what nobody sees.
 *
 * @param text The text.
 * @returns The same, with a space at an end where it had one.
 */
export function readable(text: string): string {
  return text
    .replace(/[\uFFFE\u00AD\u2010]/gu, '-')
    .replace(/[\u200B\u2060\uFEFF]/gu, '')
    .replace(/\s+/gu, ' ');
}
