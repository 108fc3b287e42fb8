import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lattice } from '../../src/align/lattice.js';
import { emptyVocabulary } from '../../src/words/vocabulary.js';
import { readAdopted, readDraft } from '../../src/index.js';
import { latticeOf } from '../../src/model/lattice/draft-lattice.js';
import { textWords } from '../../src/model/lattice/text-words.js';
import { corpusDraft } from './texts.js';

/** Words to align. */
export interface AlignInput {
  /** The draft with its brackets. */
  readonly lattice: Lattice;
  /** The words of the draft with all brackets in: what a plain diff is given. */
  readonly clean: Int32Array;
  /** The adopted text. */
  readonly target: Int32Array;
}

const adoptedPath = join(import.meta.dirname, '../../corpus/hsp-ha-2-1/adopted-2023-06-09.md');

/** The resolution of the corpus, 12 kB. */
export const corpusAdopted = (): string => readFileSync(adoptedPath, 'utf8');

/** The draft and the resolution of the corpus as words. */
export function corpusWords(): AlignInput {
  const vocabulary = emptyVocabulary();
  const target = textWords(readAdopted(corpusAdopted()), [], vocabulary).ids;
  const { lattice } = latticeOf(readDraft(corpusDraft()), vocabulary);
  return { lattice, clean: lattice.tape.filter((symbol) => symbol >= 0), target };
}

/* The share of word types that have another name in every copy, so that a text of many copies is not one text many times; and the share
 * of words that are then left out, doubled or exchanged on either side. */
const renamed = 0.15;
const noise = 0.02;

/**
 * Copies of a pair of texts, one after the other. In each copy some word types have another name, the same on both sides, so the copies
 * stand to each other as the texts do. Chance is the same in every run.
 */
export function copiesOfWords({ lattice, target }: AlignInput, count: number): AlignInput {
  const types = 1 + Math.max(...lattice.tape, ...target);
  const copies = (words: Int32Array, salt: number): Int32Array =>
    Int32Array.from(
      Array.from({ length: count }, (_, copy) =>
        noisy(words, copy * 2 + salt, types).map((symbol) =>
          symbolOfCopy(symbol, copy, types, lattice.ranges),
        ),
      ).flat(),
    );
  const tape = copies(lattice.tape, 0);
  return {
    lattice: { tape, ranges: lattice.ranges * count },
    clean: tape.filter((symbol) => symbol >= 0),
    target: copies(target, 1),
  };
}

function noisy(words: Int32Array, seed: number, types: number): number[] {
  return [...words].flatMap((symbol, place) => {
    if (symbol < 0 || chance(seed, place) >= noise) return [symbol];
    const other = Math.floor(chance(seed, place + 0.5) * types);
    return [[], [symbol, other], [other]][place % 3] ?? [];
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
