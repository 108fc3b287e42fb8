const units = [
  ...['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'],
  ...['eleventh', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth'],
  ...['eighteenth', 'nineteenth'],
];
const tens = ['twent', 'thirt', 'fort', 'fift', 'sixt', 'sevent', 'eight', 'ninet'];

/* From the end, by the words that amendments use: the last is -1. */
const fromTheEnd: Readonly<Record<string, number>> = { last: -1, final: -1, penultimate: -2 };

const values: ReadonlyMap<string, number> = new Map([
  ...units.map((word, index): [string, number] => [word, index + 1]),
  ...tens.flatMap((ten, index): [string, number][] => [
    [`${ten}ieth`, (index + 2) * 10],
    ...units
      .slice(0, 9)
      .map((word, unit): [string, number] => [`${ten}y-${word}`, (index + 2) * 10 + unit + 1]),
  ]),
  ...Object.entries(fromTheEnd),
]);

/** The source of a pattern for an ordinal: `seventh`, `twenty-first`, `7th`, `last`. Longer words come first. */
export const ordinalPattern = `(?:\\d{1,4}(?:st|nd|rd|th)|${[...values.keys()]
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replace('-', '[- ]'))
  .join('|')})(?![\\p{L}\\p{N}])`;

/**
 * Reads an ordinal.
 *
 * @param text What `ordinalPattern` matched.
 * @returns The number, from 1; negative where it counts from the end; null for what is no ordinal.
 * @example
 * ordinalOf('twenty-first'); // 21
 * ordinalOf('penultimate'); // -2
 */
export function ordinalOf(text: string): number | null {
  const digits = /^\d+/u.exec(text)?.[0];
  if (digits !== undefined) return Number(digits);
  return values.get(text.toLowerCase().replace(/\s/gu, '-')) ?? null;
}
