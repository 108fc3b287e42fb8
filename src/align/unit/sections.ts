import { readPlace, type Pass } from './pass.js';
import { dropRow, holdRow } from './rows.js';

/** A pass of which the rows can be made again, section by section of the tape. */
export interface Sections {
  readonly pass: Pass;
  /** The places of a section. */
  readonly span: number;
  /** For each section the row before its first place. */
  readonly checkpoints: Int32Array;
  /** The section of which all rows are kept. */
  loaded: number;
  /** For each place of that section the row after it, or -1. */
  readonly rowsAfter: Int32Array;
}

/**
 * Reads a section for the first time; all rows of the last one are kept, since the path begins there.
 *
 * @param sections The pass, which has read all sections before.
 * @param section The number of the section.
 */
export function readSection(sections: Sections, section: number): void {
  const { pass, span, checkpoints } = sections;
  checkpoints[section] = holdRow(pass.rows, pass.row);
  const start = section * span;
  const end = Math.min(start + span, pass.tape.length);
  if (section === checkpoints.length - 1) readAndKeep(sections, section, end);
  else for (let place = start; place < end; place += 1) readPlace(pass, place, start);
}

/** Reads a section up to a place, and keeps its rows. */
function readAndKeep(sections: Sections, section: number, end: number): void {
  const { pass, span, rowsAfter } = sections;
  const start = section * span;
  for (let place = start; place < end; place += 1) {
    readPlace(pass, place, pass.tape.length);
    rowsAfter[place - start] = holdRow(pass.rows, pass.row);
  }
  sections.loaded = section;
}

/**
 * Makes the rows of the section of a place once more, up to the place and a column, unless they are there.
 *
 * @param sections The pass.
 * @param place A place before all those asked for until now.
 * @param column A column not after any of those asked for until now.
 * @returns The first place of the section.
 */
export function loadSection(sections: Sections, place: number, column: number): number {
  const { pass, span, checkpoints, loaded } = sections;
  const section = Math.floor(place / span);
  if (section !== loaded) {
    release(sections);
    dropRow(pass.rows, pass.row);
    pass.row = holdRow(pass.rows, checkpoints[section] ?? 0);
    pass.blocks = Math.ceil(column / 32);
    readAndKeep(sections, section, place + 1);
  }
  return section * span;
}

function release({ pass, span, loaded, rowsAfter }: Sections): void {
  const start = loaded * span;
  for (const [index, row] of rowsAfter.entries()) {
    dropRow(pass.rows, row);
    if (start + index >= pass.tape.length) continue;
    dropRow(pass.rows, pass.remembered[start + index] ?? -1);
    pass.remembered[start + index] = -1;
  }
  rowsAfter.fill(-1);
}
