import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lattice } from '../../src/align/lattice.js';
import type { Paragraphs, Weighing } from '../../src/align/weighted/weighing.js';
import { readAdopted, readDraft } from '../../src/index.js';
import { draftAndAdopted, paragraphsOf } from '../../src/correspond/texts.js';
import { corpusDraft } from './texts.js';

/** What an aligner is given, and what a plain diff is. */
export interface AlignInput {
  /** The draft with its brackets. */
  readonly lattice: Lattice;
  /** The words of the draft with all brackets in: what a plain diff is given. */
  readonly clean: Int32Array;
  /** The adopted text. */
  readonly target: Int32Array;
  readonly weighing: Weighing;
  readonly paragraphs: Paragraphs;
}

const adoptedPath = join(import.meta.dirname, '../../corpus/hsp-ha-2-1/adopted-2023-06-09.md');

/** The resolution of the corpus, 12 kB. */
export const corpusAdopted = (): string => readFileSync(adoptedPath, 'utf8');

/** The draft and the resolution of the corpus as words. */
export const corpusWords = (): AlignInput => wordsOfPair(corpusDraft(), corpusAdopted());

/** A draft and an adopted text as words. */
export function wordsOfPair(draft: string, adopted: string): AlignInput {
  const texts = draftAndAdopted(readDraft(draft), readAdopted(adopted));
  const { lattice } = texts.tape;
  return {
    lattice,
    clean: lattice.tape.filter((symbol) => symbol >= 0),
    target: texts.words.ids,
    weighing: texts.weighing,
    paragraphs: paragraphsOf(texts.tapeProvisions, texts.wordProvisions),
  };
}

/* The share of word types that have another name in every copy, so that a text of many copies is not one text many times; and the share
 * of words that are then left out, doubled or exchanged on either side. */
const renamed = 0.15;
const noise = 0.02;

/**
 * Copies of a pair of texts, one after the other. In each copy some word types have another name, the same on both sides, so the copies
 * stand to each other as the texts do. Chance is the same in every run.
 */
export function copiesOfWords(input: AlignInput, count: number): AlignInput {
  const { lattice, target, weighing, paragraphs } = input;
  const types = weighing.weights.length;
  const copies = (
    words: Int32Array,
    breaks: Uint8Array,
    salt: number,
  ): { words: Int32Array; breaks: Uint8Array } => {
    const places = Array.from({ length: count }, (_, copy) => noisy(words, copy * 2 + salt, types));
    return {
      words: Int32Array.from(
        places.flatMap((copied, copy) =>
          copied.map(([symbol]) => symbolOfCopy(symbol, copy, types, lattice.ranges)),
        ),
      ),
      breaks: Uint8Array.from(places.flatMap((copied) => copied.map(([, place]) => breaks[place] ?? 0))),
    };
  };
  const tape = copies(lattice.tape, paragraphs.onTape, 0);
  const adopted = copies(target, paragraphs.inTarget, 1);
  return {
    lattice: { tape: tape.words, ranges: lattice.ranges * count },
    clean: tape.words.filter((symbol) => symbol >= 0),
    target: adopted.words,
    weighing: weighingOfCopies(weighing, count),
    paragraphs: { ...paragraphs, onTape: tape.breaks, inTarget: adopted.breaks },
  };
}

/** A word with another name weighs what it weighed, and is a form of the words of its copy alone. */
function weighingOfCopies(weighing: Weighing, count: number): Weighing {
  const { weights, stems } = weighing;
  const length = weights.length * (count + 1);
  const kinds = 1 + stems.reduce((most, stem) => Math.max(most, stem), 0);
  return {
    ...weighing,
    weights: Int32Array.from({ length }, (_, word) => weights[word % weights.length] ?? 0),
    stems: Int32Array.from(
      { length },
      (_, word) => (stems[word % stems.length] ?? 0) + kinds * Math.floor(word / stems.length),
    ),
  };
}

/** Words and marks, each with its place before words were left out and doubled. */
function noisy(words: Int32Array, seed: number, types: number): (readonly [number, number])[] {
  return [...words].flatMap((symbol, place) => {
    const same = [symbol, place] as const;
    if (symbol < 0 || chance(seed, place) >= noise) return [same];
    const other = [Math.floor(chance(seed, place + 0.5) * types), -1] as const;
    return [[], [same, other], [other]][place % 3] ?? [];
  });
}

function symbolOfCopy(symbol: number, copy: number, types: number, ranges: number): number {
  if (symbol < 0) return symbol - 3 * ranges * copy;
  return chance(copy, symbol) < renamed ? symbol + types * (copy + 1) : symbol;
}

/** A number from 0 to 1 by two others. */
function chance(one: number, other: number): number {
  let value = Math.imul(one + 1, 0x9e3779b1) ^ Math.imul(2 * other + 1, 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  value = Math.imul(value ^ (value >>> 13), 0x297a2d39);
  return ((value ^ (value >>> 16)) >>> 0) / 2 ** 32;
}
