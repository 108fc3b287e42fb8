import type { Lattice, LatticeAlignment } from '../lattice.js';
import { matchWords } from './match-words.js';
import type { Work } from './pass.js';
import { alignmentOf } from './path.js';

/**
 * Finds the reading of a lattice that is nearest to a target, where a word that is left out, added, or exchanged for another costs one,
 * and to skip a range costs nothing.
 *
 *   the [human] rights of [all [young]] persons        against   the rights of young persons
 *   the         rights of      [young]  persons        costs 1: "all" is left out
 *
 * All readings are compared in one pass (Myers and Miller 1989, approximate matching of regular expressions), 32 words of the target at a
 * time (Myers 1999, Hyyrö 2003). The cost is the least there is. Words that are exchanged count in it and are not matched.
 *
 * @param lattice The tape. The work is its length times the length of the target; where ranges are short and many, up to five times that.
 * @param target Words.
 * @param work Gets the number of blocks of 32 cells that were made, for those who ask how the work grows.
 * @returns The alignment, always the same for the same texts; a range is read if one of its words is matched.
 */
export function alignUnit(
  lattice: Lattice,
  target: Int32Array,
  work: Work = { blocks: 0 },
): LatticeAlignment {
  const matched = new Int32Array(lattice.tape.length).fill(-1);
  matchWords(lattice.tape, target, matched, work);
  return alignmentOf(lattice, matched, target.length, true);
}
