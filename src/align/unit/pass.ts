import { roleOf } from '../lattice.js';
import type { MarkLinks } from '../mark-links.js';
import { dropRow, holdRow, takeRow, type Rows } from './rows.js';
import { mergeRows, stepOver } from './row-steps.js';
import { enterMask, leaveMask, type WordMasks } from './word-masks.js';

/** Work that has been done, for those who ask how it grows. */
export interface Work {
  /** Blocks of 32 cells that a step made. */
  blocks: number;
}

/** A pass over a tape. */
export interface Pass {
  readonly tape: Int32Array;
  readonly links: MarkLinks;
  readonly masks: WordMasks;
  readonly rows: Rows;
  /**
   * For the place of a mark the row that it remembers, or -1. An opening remembers the row before its range, in which the range is skipped; a
   * switch the lesser costs of the alternatives before it and of skipping them.
   */
  readonly remembered: Int32Array;
  /** How many blocks of 32 columns are made; those after them are not needed any more. */
  blocks: number;
  /** The row after the place that was read last. The pass holds it. */
  row: number;
  readonly work: Work;
}

/**
 * Reads a place of the tape: makes its row of the row before it.
 *
 * @param pass The pass; its row becomes the row after the place.
 * @param place The place.
 * @param firstToForget Marks at places from this one on let go of their rows when their group ends; others are read again later.
 */
export function readPlace(pass: Pass, place: number, firstToForget: number): void {
  const symbol = pass.tape[place] ?? 0;
  if (symbol >= 0) {
    readWord(pass, place);
    return;
  }
  const role = roleOf(symbol);
  if (role === 0) {
    remember(pass, place, holdRow(pass.rows, pass.row));
    return;
  }
  const previous = markBefore(pass.links, place);
  const opening = pass.links.opening[place] ?? -1;
  if (previous < 0) return;
  merge(pass, pass.remembered[previous] ?? 0);
  if (role === 1) {
    forget(pass, previous, firstToForget);
    if (opening !== previous) forget(pass, opening, firstToForget);
  } else {
    remember(pass, place, pass.row);
    if (opening !== previous) forget(pass, previous, firstToForget);
    pass.row = holdRow(pass.rows, pass.remembered[opening] ?? 0);
  }
}

/**
 * The mark before another in its group of alternatives.
 *
 * @param links The marks of a tape.
 * @param place The place of a closing mark or of a switch.
 * @returns The place of the switch or the opening where the alternative begins that ends there; -1 where there is none.
 */
export function markBefore({ previous, opening }: MarkLinks, place: number): number {
  const before = previous[place] ?? -1;
  return before < 0 ? (opening[place] ?? -1) : before;
}

function readWord(pass: Pass, place: number): void {
  const { rows, masks, row } = pass;
  const next = ownRow(pass);
  const mask = enterMask(masks, place);
  stepOver(rows.cells, row * rows.length, next * rows.length, masks.bits, mask, pass.blocks);
  leaveMask(masks, place);
  become(pass, next);
}

/** Takes the lesser costs of the row of the pass and another. */
function merge(pass: Pass, other: number): void {
  const { rows, row } = pass;
  if (other === row) return;
  const next = ownRow(pass);
  const { cells, length } = rows;
  mergeRows(cells, row * length, other * length, next * length, pass.blocks);
  become(pass, next);
}

/** The row to write to: that of the pass if nobody else holds it. So rows are shared until they are written. */
function ownRow({ rows, row }: Pass): number {
  return rows.holders[row] === 1 ? row : takeRow(rows);
}

function become(pass: Pass, next: number): void {
  pass.work.blocks += pass.blocks;
  if (next === pass.row) return;
  dropRow(pass.rows, pass.row);
  pass.row = next;
}

function remember(pass: Pass, place: number, row: number): void {
  dropRow(pass.rows, pass.remembered[place] ?? -1);
  pass.remembered[place] = row;
}

function forget(pass: Pass, place: number, firstToForget: number): void {
  if (place < firstToForget) return;
  dropRow(pass.rows, pass.remembered[place] ?? -1);
  pass.remembered[place] = -1;
}
