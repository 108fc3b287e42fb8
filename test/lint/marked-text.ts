/** A text with places marked in it. */
export interface MarkedText {
  readonly text: string;
  /** The offsets of the places, in UTF-16 code units, as `start–end`. */
  readonly places: readonly string[];
}

/**
 * Reads a text with places between ⟦ and ⟧, which may nest and cross no other.
 *
 * @param marked The text with its marks.
 * @returns The text without them, and where they stood, in the order of their first offsets.
 * @throws TypeError where a mark has no partner.
 */
export function markedText(marked: string): MarkedText {
  let text = '';
  const open: number[] = [];
  const places: { start: number; end: number }[] = [];
  for (const character of marked) {
    if (character === '⟦') open.push(text.length);
    else if (character === '⟧') {
      const start = open.pop();
      if (start === undefined) throw new TypeError(`⟧ without ⟦: ${marked}`);
      places.push({ start, end: text.length });
    } else text += character;
  }
  if (open.length > 0) throw new TypeError(`⟦ without ⟧: ${marked}`);
  places.sort((a, b) => a.start - b.start || a.end - b.end);
  return { text, places: places.map(({ start, end }) => `${start}–${end}`) };
}
