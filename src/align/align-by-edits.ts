import { alignAnchored } from './anchored/align-anchored.js';
import type { Lattice, LatticeAlignment } from './lattice.js';
import { alignUnit } from './unit/align-unit.js';

/* Cells, symbols of the tape times words of the target: 50,000 words against as many, in two seconds of one core, or in ten if every word
 * is in a bracket. The longest draft of the Paris Agreement has 20,000. */
const mostExactCells = 3e9;

/**
 * Finds the reading of a lattice that takes the fewest edits to become a target: words left out, words added, words exchanged for others.
 * To skip a range is no edit. It is for texts too long for weights that fit prose.
 *
 * @param lattice A text with ranges that may be skipped.
 * @param target The words of the other text.
 * @param mostCells Symbols of the tape times words of the target; where there are more, the texts are cut at words they have in common,
 * and the parts are aligned by themselves.
 * @returns The alignment. It is exact, and its cost the least there is, unless the texts had to be cut.
 */
export function alignByEdits(
  lattice: Lattice,
  target: Int32Array,
  mostCells = mostExactCells,
): LatticeAlignment {
  const isExact = lattice.tape.length * target.length <= mostCells;
  return isExact ? alignUnit(lattice, target) : alignAnchored(lattice, target, mostCells);
}
