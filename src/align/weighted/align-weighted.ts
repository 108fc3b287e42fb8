import type { Lattice } from '../lattice.js';
import { alignParts } from '../parts/align-parts.js';
import { alignExactly, type ExactOptions } from './align-exact.js';
import type { WeightedAlignment } from './alignment.js';
import type { Paragraphs, Weighing } from './weighing.js';

/** How an alignment is made. */
export interface WeightedOptions extends ExactOptions {
  /** How much work an exact alignment may be, in units of `measureWork`; beyond it the texts are cut. */
  readonly mostWork?: number;
}

/*
 * The one limit of alignment, in units of `measureWork`: most of them are pairs of words of one stem. In prose, of a hundred pairs of words two
 * are of one stem, so texts of fifty thousand words each are aligned exactly, in some five seconds of one core. The longest drafts that are
 * known have twenty thousand, and are a sixth of it.
 */
const usualWork = 5e7;

/**
 * Finds the reading of a lattice that is nearest to a target, by the weights of words.
 *
 * The work grows with the pairs of words of one stem, one on the tape and one in the target. Where there are too many, the texts are cut where
 * both have the same words, and the parts are aligned by themselves. Memory is a few rows, and at most 64 MB to find the way back.
 *
 * @param lattice A text with ranges that may be skipped, at no cost.
 * @param target The words of the other text.
 * @param weighing What words cost.
 * @param paragraphs Where paragraphs begin; without it, the texts are taken for one each.
 * @param options Limits, and what is counted.
 * @returns The alignment, exact for these weights unless the texts were cut. Among paths of one cost, words are matched rather than left out,
 * and ranges are read rather than skipped. Where texts were cut, the cost is that of the path, and a range that was too long to be aligned
 * both ways has one of its costs beyond what any path has.
 */
export function alignWeighted(
  lattice: Lattice,
  target: Int32Array,
  weighing: Weighing,
  paragraphs: Paragraphs = oneParagraph(lattice, target),
  { mostWork = usualWork, ...options }: WeightedOptions = {},
): WeightedAlignment {
  return (
    alignExactly(lattice, target, weighing, paragraphs, mostWork, options) ??
    alignParts(lattice, target, weighing, paragraphs, mostWork, options)
  );
}

function oneParagraph({ tape }: Lattice, target: Int32Array): Paragraphs {
  return { onTape: new Uint8Array(tape.length), inTarget: new Uint8Array(target.length), breakCost: 0 };
}
