import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alignTape, closingOf, openingOf } from '../../src/align/align-tape.js';

/** A tape as text: words are letters, ranges are brackets. */
function tapeOf(text: string): { tape: Int32Array; ranges: number } {
  const symbols: number[] = [];
  const open: number[] = [];
  let ranges = 0;
  for (const character of text.replaceAll(' ', '')) {
    if (character === '[') {
      open.push(ranges);
      symbols.push(openingOf(ranges));
      ranges += 1;
    } else if (character === ']') {
      symbols.push(closingOf(open.pop() ?? 0));
    } else {
      symbols.push(character.charCodeAt(0));
    }
  }
  return { tape: Int32Array.from(symbols), ranges };
}

const wordsIn = (text: string): Int32Array =>
  Int32Array.from(text.replaceAll(' ', ''), (character) => character.charCodeAt(0));

/** All readings of a tape: each bracket kept or dropped, with the ids that are kept. */
function* readings(text: string): Generator<{ words: string; kept: Set<number> }> {
  const { ranges } = tapeOf(text);
  for (let choice = 0; choice < 2 ** ranges; choice += 1) {
    const kept = new Set<number>();
    const open: { id: number; live: boolean }[] = [];
    let words = '';
    let next = 0;
    for (const character of text.replaceAll(' ', '')) {
      const live = open.every((range) => range.live);
      if (character === '[') {
        const stays = (choice & (1 << next)) !== 0;
        if (stays && live) kept.add(next);
        open.push({ id: next, live: stays });
        next += 1;
      } else if (character === ']') open.pop();
      else if (live) words += character;
    }
    yield { words, kept };
  }
}

/** The least number of letters added and left out between two strings, by the textbook. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of a.split('').entries()) {
    const next = [i + 1];
    for (let j = 1; j <= b.length; j += 1) {
      const match = letter === b[j - 1] ? (row[j - 1] ?? 0) : Infinity;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, match));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** Aligns, and compares with every reading there is. */
function check(text: string, target: string): { kept: number[]; cost: number } {
  const { tape, ranges } = tapeOf(text);
  const result = alignTape(tape, wordsIn(target), ranges);
  if (result === null) throw new Error('too large');
  const all = [...readings(text)].map(({ words, kept }) => ({
    kept,
    cost: distance(words, target.replaceAll(' ', '')),
  }));
  expect(result.cost).toBe(Math.min(...all.map(({ cost }) => cost)));
  const kept = [...result.kept].flatMap((value, index) => (value === 1 ? [index] : []));
  const own = all.find(
    (reading) => reading.kept.size === kept.length && kept.every((id) => reading.kept.has(id)),
  );
  expect(own?.cost).toBe(result.cost);
  return { kept, cost: result.cost };
}

test.each([
  ['a [b] c', 'abc', [0], 0],
  ['a [b] c', 'ac', [], 0],
  ['a [b][d] c', 'adc', [1], 0],
  ['a [b [x] d] c', 'abdc', [0], 0],
  ['a [b [x] d] c', 'ac', [], 0],
  ['[abc]', '', [], 0],
  ['', 'abc', [], 3],
  ['a', '', [], 1],
  ['a [a] b', 'ab', [], 0],
  ['a b [c d e] f', 'a b c x e f', [0], 2],
])('%s against %s', (text, target, kept, cost) => {
  expect(check(text, target)).toEqual({ kept, cost });
});

test('any small lattice costs what the best of all readings costs', () => {
  const letters = fc.constantFrom('a', 'b', 'c');
  const piece = fc.letrec((tie) => ({
    items: fc
      .array(fc.oneof({ weight: 3, arbitrary: letters }, { weight: 1, arbitrary: tie('bracket') }), {
        maxLength: 4,
      })
      .map((parts) => parts.join('')),
    bracket: tie('items').map((inner) => `[${String(inner)}]`),
  }));
  const text = fc.array(
    fc.oneof({ weight: 2, arbitrary: letters }, { weight: 2, arbitrary: piece.bracket }),
    { maxLength: 5 },
  );
  const target = fc.array(letters, { maxLength: 7 });
  fc.assert(
    fc.property(text, target, (parts, words) => {
      const lattice = parts.join('');
      fc.pre((lattice.match(/\[/gu)?.length ?? 0) <= 8);
      check(lattice, words.join(''));
    }),
    { seed: 7, numRuns: 1500 },
  );
});

test('a text of its own reading costs nothing, at the depth of ten thousand', () => {
  const depth = 10_000;
  const tape = Int32Array.from([
    ...Array.from({ length: depth }, (_, index) => openingOf(index)),
    1,
    ...Array.from({ length: depth }, (_, index) => closingOf(depth - 1 - index)),
  ]);
  expect(alignTape(tape, Int32Array.of(1), depth)?.cost).toBe(0);
});

test('what is too large is not begun', () => {
  expect(alignTape(new Int32Array(20_000), new Int32Array(20_000), 0)).toBeNull();
});
