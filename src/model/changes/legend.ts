import type { Direction, SpanMarks } from '../../../grammar/notation.js';

/** What a document says its brackets mean. */
export type Legend = Readonly<Partial<Record<SpanMarks, Direction>>>;

const out = '(?:deletions?|deleted(?:\\s+text)?|text\\s+to\\s+be\\s+deleted)';
const into = '(?:additions?|insertions?|added(?:\\s+text)?|new\\s+text|text\\s+to\\s+be\\s+added)';
const square =
  '(?:\\[\\s*(?:…|\\.{3})?\\s*\\]|square\\s+brackets?|(?<!round\\s)(?<!curly\\s)(?<!angle\\s)brackets?)';
const round = '(?:\\(\\s*(?:…|\\.{3})?\\s*\\)|round\\s+brackets?|parenthes[ei]s)';
const means = '\\s*(?:=|:|–|means?|indicates?|denotes?|marks?|shows?)\\s*(?:proposed\\s+|suggested\\s+)?';
const shown =
  '\\s+(?:proposed\\s+)?(?:are\\s+)?(?:shown\\s+|indicated\\s+|marked\\s+|placed\\s+)?(?:in|by|with)\\s+';

const patterns: readonly (readonly [SpanMarks, Direction, RegExp])[] = (
  [
    ['square', 'deletion', square, out],
    ['square', 'insertion', square, into],
    ['round', 'deletion', round, out],
    ['round', 'insertion', round, into],
  ] as const
).map(([marks, direction, glyph, word]) => [
  marks,
  direction,
  new RegExp(`${glyph}${means}${word}(?!\\p{L})|(?<!\\p{L})${word}${shown}${glyph}`, 'iu'),
]);

/* A legend stands in the head of a document. */
const headLength = 4000;
const mayBeLegend = /delet|addition|insertion|added/iu;

/**
 * Reads the legend of a document, as far as it is plain text and about brackets: `[ ] = deletion`, `proposed deletions in brackets` (drafting
 * modalities of the INB of the WHO). Legends of strikes and underlines need text that has them.
 *
 * @param source The document.
 * @returns What marks mean; empty where there is no legend, and without marks of which it says two things.
 */
export function legendOf(source: string): Legend {
  const head = source.slice(0, headLength);
  if (!mayBeLegend.test(head)) return {};
  const legend: Partial<Record<SpanMarks, Direction>> = {};
  const twice = new Set<SpanMarks>();
  for (const [marks, direction, pattern] of patterns) {
    if (!pattern.test(head)) continue;
    if (legend[marks] !== undefined) twice.add(marks);
    legend[marks] = direction;
  }
  return Object.fromEntries(Object.entries(legend).filter(([marks]) => !twice.has(marks as SpanMarks)));
}
