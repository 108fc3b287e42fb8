import { closingOf, openingOf, switchTo, type Lattice } from '../../src/align/lattice.js';
import type { Paragraphs, Weighing } from '../../src/align/weighted/weighing.js';

/** What an alignment is asked for. */
export interface AlignmentTask {
  readonly lattice: Lattice;
  readonly target: Int32Array;
  readonly weighing: Weighing;
  readonly paragraphs: Paragraphs | undefined;
}

/** Whole numbers from 0 to one less than a bound, and chances; the same for the same seed. */
interface Dice {
  readonly below: (bound: number) => number;
  readonly chance: () => number;
  readonly oneOf: <Item>(items: readonly [Item, ...Item[]]) => Item;
}

/** Mulberry32 of Tommy Ettinger, in the public domain. */
function diceOf(seed: number): Dice {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  const chance = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound: number): number => Math.floor(chance() * bound);
  return { chance, below, oneOf: (items) => items[below(items.length)] ?? items[0] };
}

/**
 * Makes a small lattice and a target by chance: few words, so that much can be matched in many ways; marks that nest, with and without
 * alternatives, empty ones too; weights, and costs that are now and then 0 or beyond what a word weighs; paragraphs or none.
 *
 * @param seed Any number.
 * @returns What is to be aligned, always the same for one seed.
 */
export function randomTask(seed: number): AlignmentTask {
  const dice = diceOf(seed);
  const words = 2 + dice.below(12);
  const lattice = randomLattice(dice, words);
  const target = randomTarget(dice, words, lattice.tape);
  const weighing: Weighing = {
    weights: Int32Array.from({ length: words }, () =>
      dice.oneOf([10, 10, 10, 4, 2, dice.chance() < 0.1 ? 0 : 10]),
    ),
    stems: Int32Array.from({ length: words }, (_, word) => (dice.chance() < 0.3 ? dice.below(words) : word)),
    variantCost: dice.oneOf([4, 0, 30]),
    runCost: dice.oneOf([9, 9, 0, 20, 25]),
  };
  return { lattice, target, weighing, paragraphs: randomParagraphs(dice, lattice.tape, target) };
}

function randomLattice(dice: Dice, words: number): Lattice {
  const tape: number[] = [];
  const open: number[] = [];
  const length = dice.below(60);
  const marks = 0.05 + dice.chance() / 2;
  const switches = 0.3 * dice.chance();
  let ranges = 0;
  while (tape.length < length || open.length > 0) {
    const kind = dice.chance();
    if (tape.length >= length) {
      tape.push(closingOf(open.pop() ?? 0));
    } else if (dice.chance() >= marks) {
      tape.push(dice.below(words));
    } else if (open.length > 0 && kind < switches) {
      open[open.length - 1] = ranges;
      tape.push(switchTo(ranges));
      ranges += 1;
    } else if (open.length > 0 && kind < 0.6) {
      tape.push(closingOf(open.pop() ?? 0));
    } else if (open.length < 5) {
      open.push(ranges);
      tape.push(openingOf(ranges));
      ranges += 1;
    }
  }
  return { tape: Int32Array.from(tape), ranges };
}

/** Words by chance, or most of a text with all ranges in. */
function randomTarget(dice: Dice, words: number, tape: Int32Array): Int32Array {
  const target = Int32Array.from({ length: dice.below(50) }, () => dice.below(words));
  if (dice.chance() < 0.5) return target;
  const text = tape.filter((symbol) => symbol >= 0);
  let at = 0;
  return target.map((word) => {
    const copied = dice.chance() < 0.8 ? (text[at] ?? word) : word;
    at += dice.chance() < 0.8 ? 1 : dice.below(4);
    return copied;
  });
}

function randomParagraphs(dice: Dice, tape: Int32Array, target: Int32Array): Paragraphs | undefined {
  if (dice.chance() < 0.2) return undefined;
  const share = 0.3 * dice.chance();
  const mark = (): number => Number(dice.chance() < share);
  return {
    onTape: Uint8Array.from(tape, mark),
    inTarget: Uint8Array.from(target, (_, place) => (place === 0 ? dice.below(2) : mark())),
    breakCost: dice.oneOf([25, 0, 5]),
  };
}
