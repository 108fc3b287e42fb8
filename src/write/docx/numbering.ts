import type { NumberedList } from './plan.js';

/** How one paragraph is numbered: by a list, or by its label as characters. */
export interface Numbering {
  readonly list: number | null;
  readonly label: string;
}

interface OpenList {
  readonly index: number;
  readonly format: NumberedList['format'];
  last: number;
}

/* Word has had no place for more than about 2,000 lists in a document; what comes after is numbered by characters. */
const mostLists = 1000;

/**
 * Numbers paragraphs by lists that Word counts itself, so that they are renumbered when one is added.
 *
 * A paragraph is in a list only where counting gives exactly its label. A label that does not follow from the one before begins a new
 * list at its number; one that no counting gives (`7 bis.`, `Alt (d)`, `Option 2:`) is written as characters, and the count goes on
 * after it.
 */
export interface Numberer {
  readonly lists: readonly NumberedList[];
  /** Numbers the next paragraph by its marker, `1.` or `(a)`, and its depth. */
  readonly next: (marker: string, depth: number) => Numbering;
}

/**
 * Begins to number a document.
 *
 * @returns A numberer; its `lists` grow with every paragraph.
 */
export function numberer(): Numberer {
  const lists: NumberedList[] = [];
  const open: (OpenList | undefined)[] = [];
  return {
    lists,
    next: (marker, depth) => {
      open.length = Math.min(open.length, depth + 1);
      const readings = readingsOf(marker);
      const current = open[depth];
      const going = readings.find(
        ({ format, number }) => format === current?.format && number === current.last + 1,
      );
      if (current !== undefined && going !== undefined) {
        current.last += 1;
        return { list: current.index, label: '' };
      }
      const start = readings[0];
      if (start === undefined || lists.length === mostLists) return { list: null, label: marker };
      open[depth] = { index: lists.length, format: start.format, last: start.number };
      lists.push({ format: start.format, start: start.number, depth });
      return { list: lists.length - 1, label: '' };
    },
  };
}

interface NumberReading {
  readonly format: NumberedList['format'];
  readonly number: number;
}

/** What a marker may count, the likelier first where it begins a list: `(i)` is the first of the Roman numerals before the ninth letter. */
function readingsOf(marker: string): NumberReading[] {
  const decimal = /^([1-9]\d{0,4})\.$/u.exec(marker)?.[1];
  if (decimal !== undefined) return [{ format: 'decimal', number: Number(decimal) }];
  const letters = /^\(([a-z]+)\)$/u.exec(marker)?.[1];
  if (letters === undefined) return [];
  const roman = romanNumerals.indexOf(letters) + 1;
  const readings: NumberReading[] = roman > 0 ? [{ format: 'lowerRoman', number: roman }] : [];
  if (letters.length === 1) readings.push({ format: 'lowerLetter', number: letters.charCodeAt(0) - 96 });
  return letters === 'i' ? readings : readings.reverse();
}

const romanNumerals = [
  ...['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'],
  ...['xi', 'xii', 'xiii', 'xiv', 'xv', 'xvi', 'xvii', 'xviii', 'xix', 'xx'],
];
