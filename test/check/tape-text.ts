import { closingOf, openingOf, switchTo, type Lattice } from '../../src/align/lattice.js';

/** A lattice that is written as text, and where paragraphs begin on it. */
export interface WrittenTape extends Lattice {
  /** For each place of the tape 1 where a paragraph begins. */
  readonly breaks: readonly number[];
  /** The ranges of each group of alternatives; a range without alternatives is alone in its group. */
  readonly groups: readonly (readonly number[])[];
}

/**
 * Writes a text as a lattice: words are letters, ranges are brackets, alternatives are divided by bars, a slash says that a paragraph begins
 * at the next place.
 *
 * @param text The text; white space says nothing.
 * @returns The lattice.
 * @example
 * tapeOf('a [b | c] / d').ranges; // 2
 */
export function tapeOf(text: string): WrittenTape {
  const symbols: number[] = [];
  const breaks: number[] = [];
  const groups: number[][] = [];
  const open: number[][] = [];
  let ranges = 0;
  let isBreak = false;
  for (const character of text.replace(/\s+/gu, '')) {
    if (character === '/') {
      isBreak = true;
      continue;
    }
    if (character === '[') {
      const group = [ranges];
      groups.push(group);
      open.push(group);
      symbols.push(openingOf(ranges));
      ranges += 1;
    } else if (character === '|') {
      open.at(-1)?.push(ranges);
      symbols.push(switchTo(ranges));
      ranges += 1;
    } else if (character === ']') symbols.push(closingOf(open.pop()?.at(-1) ?? 0));
    else symbols.push(character.charCodeAt(0));
    breaks.push(Number(isBreak));
    isBreak = false;
  }
  return { tape: Int32Array.from(symbols), ranges, breaks, groups };
}

/** Words that are written as letters, and where paragraphs begin. */
export interface WrittenWords {
  readonly words: Int32Array;
  /** For each word 1 where a paragraph begins. */
  readonly breaks: readonly number[];
}

/**
 * Reads words that are written as letters, as `tapeOf` does.
 *
 * @param text Letters and slashes.
 * @returns The words.
 */
export function wordsOf(text: string): WrittenWords {
  const { tape, breaks } = tapeOf(text);
  return { words: tape, breaks };
}
