import fc from 'fast-check';
import { expect } from 'vitest';
import { rangeOf, roleOf, type Lattice, type LatticeAlignment } from '../../src/align/lattice.js';

/** The least cost by the recurrence as it is written down, cell by cell. */
export function denseCost({ tape }: Lattice, target: Int32Array): number {
  let row = Array.from({ length: target.length + 1 }, (_, column) => column);
  const open: { before: number[]; best: number[] }[] = [];
  const lesser = (one: number[], other: number[]): number[] =>
    one.map((cost, column) => Math.min(cost, other[column] ?? Infinity));
  for (const symbol of tape) {
    if (symbol >= 0) {
      row = rowOver(row, symbol, target);
    } else if (roleOf(symbol) === 0) {
      open.push({ before: row, best: row });
    } else if (roleOf(symbol) === 1) {
      row = lesser(row, open.pop()?.best ?? []);
    } else {
      const group = open.at(-1);
      if (group === undefined) throw new Error('a switch outside a group');
      group.best = lesser(group.best, row);
      row = group.before;
    }
  }
  return row.at(-1) ?? 0;
}

function rowOver(row: readonly number[], word: number, target: Int32Array): number[] {
  const next = [(row[0] ?? 0) + 1];
  for (const [column, other] of target.entries()) {
    const diagonal = (row[column] ?? 0) + (other === word ? 0 : 1);
    next.push(Math.min((row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1, diagonal));
  }
  return next;
}

/** The places that are read if some ranges are; null if two of them exclude each other, or one lies in a range that is not read. */
function placesRead(tape: Int32Array, isKept: (range: number) => boolean): Set<number> | null {
  const places = new Set<number>();
  const open: { isRead: boolean; reads: number; isAroundRead: boolean }[] = [];
  for (const [place, symbol] of tape.entries()) {
    const group = open.at(-1);
    const isAroundRead = group?.isRead ?? true;
    const isRead = symbol < 0 && roleOf(symbol) !== 1 && isKept(rangeOf(symbol));
    if (symbol >= 0) {
      if (isAroundRead) places.add(place);
    } else if (roleOf(symbol) === 0) {
      if (isRead && !isAroundRead) return null;
      open.push({ isRead, reads: isRead ? 1 : 0, isAroundRead });
    } else if (group === undefined) {
      throw new Error('a mark outside a group');
    } else if (roleOf(symbol) === 2) {
      group.isRead = isRead;
      group.reads += isRead ? 1 : 0;
      if (group.reads > 1 || (isRead && !group.isAroundRead)) return null;
    } else {
      open.pop();
    }
  }
  return places;
}

/** Lattices of letters in which ranges nest, four deep at most, and have alternatives. */
export function lattices(letters: readonly string[], longest: number): fc.Arbitrary<string> {
  const letter = fc.constantFrom(...letters);
  let items: fc.Arbitrary<string> = fc.string({ unit: letter, maxLength: longest });
  for (let depth = 0; depth < 4; depth += 1) {
    const group = fc
      .array(items, { minLength: 1, maxLength: 3 })
      .map((alternatives) => `[${alternatives.join('|')}]`);
    const item = fc.oneof({ weight: 3, arbitrary: letter }, { weight: 2, arbitrary: group });
    items = fc.array(item, { maxLength: longest }).map((parts) => parts.join(''));
  }
  return items;
}

/** Asserts that an alignment is a path: a reading that there is, words matched in order with their likes, and as many edits as it costs. */
export function assertPath(lattice: Lattice, target: Int32Array, alignment: LatticeAlignment): void {
  const { matched, kept, cost } = alignment;
  expect(matched).toHaveLength(lattice.tape.length);
  expect(kept).toHaveLength(lattice.ranges);
  const places = placesRead(lattice.tape, (range) => kept[range] === 1);
  if (places === null) throw new Error('no reading keeps these ranges');
  let edits = 0;
  let leftOut = 0;
  let last = -1;
  for (const [place, word] of matched.entries()) {
    if (word < 0) {
      leftOut += places.has(place) ? 1 : 0;
      continue;
    }
    if (!places.has(place)) throw new Error('a word is matched where nothing is read');
    if (word <= last || target[word] !== lattice.tape[place])
      throw new Error('a word is matched with another');
    edits += Math.max(leftOut, word - last - 1);
    leftOut = 0;
    last = word;
  }
  expect(edits + Math.max(leftOut, target.length - last - 1)).toBe(cost);
}
