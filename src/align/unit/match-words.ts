import { linkMarks } from '../mark-links.js';
import type { Pass, Work } from './pass.js';
import { firstRow, rowsFor } from './rows.js';
import { readSection, type Sections } from './sections.js';
import { traceBack } from './trace-back.js';
import { masksOf } from './word-masks.js';

/* Cells; rows that fit are all kept, so that none is made twice: 2 MB, enough for 2,800 words against as many. Sections that do not fit in
 * the cache of a core take half as long again. */
const roomForRows = 2 ** 19;

/**
 * Finds the words of a tape that are words of a target, on the cheapest path.
 *
 * The rows are made from the first place of the tape to the last, and one in so many is kept. The path is found from the end: the rows of
 * the section of the tape where it is are made once more, from the checkpoint before it, up to the column where it is. With sections of the
 * square root of the tape this takes half as much time again, and no more rows than twice that root and one for each mark that a section
 * ends inside of. (Hirschberg's halving takes twice the time, and a tape that is read backward.)
 *
 * @param tape Words and marks.
 * @param target Words.
 * @param matched Of the length of the tape and filled with -1; at the place of each word that is matched it gets the index in the target.
 * @param work Gets the number of blocks of 32 cells that were made.
 * @param room Cells: rows that fit in so many are made once.
 */
export function matchWords(
  tape: Int32Array,
  target: Int32Array,
  matched: Int32Array,
  work: Work,
  room = roomForRows,
): void {
  const rowLength = 2 * Math.ceil(target.length / 32) + 1;
  const span = Math.max(1, Math.ceil(Math.sqrt(tape.length)), Math.floor(room / rowLength));
  const places = Math.min(span, tape.length);
  const count = Math.ceil(tape.length / span);
  const rows = rowsFor(target.length, places + count + 2);
  const remembered = new Int32Array(tape.length).fill(-1);
  const row = firstRow(rows);
  const pass: Pass = {
    tape,
    links: linkMarks({ tape, ranges: 0 }),
    masks: masksOf(tape, target),
    rows,
    remembered,
    blocks: rows.blocks,
    row,
    work,
  };
  const rowsAfter = new Int32Array(places).fill(-1);
  const sections: Sections = { pass, span, checkpoints: new Int32Array(count), loaded: -1, rowsAfter };
  for (let section = 0; section < count; section += 1) readSection(sections, section);
  traceBack(sections, target, matched);
}
