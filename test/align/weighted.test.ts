import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closingOf, openingOf } from '../../src/align/lattice.js';
import { alignWeighted } from '../../src/align/weighted/align-weighted.js';
import type { WeightedAlignment } from '../../src/align/weighted/alignment.js';
import { seeded } from '../check/seeded.js';
import { tapeOf, wordsOf } from '../check/tape-text.js';
import { costOfReading, readingsOf, type Costs } from '../check/weighted-oracle.js';

/* Words are letters. A capital is another form of the small letter; from `t` on, they are articles and the like. */
const costs: Costs = {
  weightOf: (word) => (/[t-z]/iu.test(String.fromCharCode(word)) ? 4 : 10),
  stemOf: (word) => String.fromCharCode(word).toLowerCase().charCodeAt(0),
  variantCost: 4,
  runCost: 9,
  breakCost: 25,
};
const weighing = {
  weights: Int32Array.from({ length: 128 }, (_, word) => costs.weightOf(word)),
  stems: Int32Array.from({ length: 128 }, (_, word) => costs.stemOf(word)),
  variantCost: costs.variantCost,
  runCost: costs.runCost,
};

/** What is beyond what any path costs stands for no path. */
const known = (cost: number | undefined): number => (cost === undefined || cost >= 1 << 29 ? Infinity : cost);

/** Aligns, and compares with every reading there is: the cost, the path, and the cost with each range read and skipped. */
function check(draft: string, adopted: string): { cost: number; matched: number[]; kept: number[] } {
  const tape = tapeOf(draft);
  const target = wordsOf(adopted);
  const align = (mostHeld?: number): WeightedAlignment =>
    alignWeighted(
      tape,
      target.words,
      weighing,
      { onTape: Uint8Array.from(tape.breaks), inTarget: Uint8Array.from(target.breaks), breakCost: 25 },
      mostHeld === undefined ? undefined : { mostHeld },
    );
  const found = align();
  const readings = readingsOf(tape).map((reading) => ({
    ...reading,
    price: costOfReading(reading, target, costs),
  }));
  const least = (isMeant: (kept: ReadonlySet<number>) => boolean): number =>
    Math.min(Infinity, ...readings.filter(({ kept }) => isMeant(kept)).map(({ price }) => price));

  expect(found.cost).toBe(least(() => true));
  expect(found.exact).toBe(true);
  for (let range = 0; range < tape.ranges; range += 1) {
    const around = [...(readings.find(({ kept }) => kept.has(range))?.kept ?? [])];
    const outer = around.filter((one) => readings.every(({ kept }) => kept.has(one) || !kept.has(range)));
    const isPlaced = (kept: ReadonlySet<number>): boolean =>
      outer.every((one) => one === range || kept.has(one));
    expect(known(found.costIfKept[range])).toBe(least((kept) => kept.has(range)));
    expect(known(found.costIfSkipped[range])).toBe(least((kept) => isPlaced(kept) && !kept.has(range)));
  }
  const isRead = [...found.kept].flatMap((value, range) => (value === 1 ? [range] : []));
  const own = readings.find(
    ({ kept }) => kept.size === isRead.length && isRead.every((one) => kept.has(one)),
  );
  if (own === undefined) throw new Error(`no reading has ${isRead.join(' ')}`);
  expect(costOfReading(own, target, costs, found.matched)).toBe(found.cost);
  for (const [place, word] of found.matched.entries()) if (word >= 0) expect(own.places).toContain(place);
  for (const rows of [1, 20, 70]) expect(align(rows)).toEqual(found);
  const matched = [...found.matched].filter((_, place) => (tape.tape[place] ?? -1) >= 0);
  return { cost: found.cost, matched, kept: [...found.kept] };
}

describe('the best alignment of', () => {
  test.each([
    ['a bracket that is adopted', 'a [b] c', 'abc', { cost: 0, matched: [0, 1, 2], kept: [1] }],
    ['a bracket that is not', 'a [b] c', 'ac', { cost: 0, matched: [0, -1, 1], kept: [0] }],
    ['an alternative', 'a [b | d] c', 'adc', { cost: 0, matched: [0, -1, 1, 2], kept: [0, 1] }],
    ['a bracket in a bracket', 'a [b [d] c] a', 'abca', { cost: 0, matched: [0, 1, -1, 2, 3], kept: [1, 0] }],
    [
      'a bracket in one that is not read',
      'a [b [d] c] a',
      'aa',
      { cost: 0, matched: [0, -1, -1, -1, 1], kept: [0, 0] },
    ],
    ['nothing', '', 'abt', { cost: 24, matched: [], kept: [] }],
    ['a text with nothing', 'a [b] t', '', { cost: 14, matched: [-1, -1, -1], kept: [0] }],
    ['a bracket without words', 'a [] b', 'ab', { cost: 0, matched: [0, 1], kept: [1] }],
    ['another form of a word', 'a b c', 'aBc', { cost: 4, matched: [0, 1, 2], kept: [] }],
    /* The article costs less to leave out and add than a new run. */
    ['an article between other words', 'a t b', 'acctdd', { cost: 58, matched: [0, -1, -1], kept: [] }],
    [
      'a paragraph that was put in',
      'ab / cd',
      'ab / aac / cd',
      { cost: 30, matched: [0, 1, 5, 6], kept: [] },
    ],
  ] as const)('%s', (_, draft, adopted, expected) => {
    expect(check(draft, adopted)).toEqual(expected);
  });
});

test('words are matched rather than left out, and ranges read rather than skipped, where it costs the same', () => {
  /* A new run of one word costs as much as 9; left out and added, the word costs 20. An article costs 8, and a run is begun for two. */
  expect(check('a [] c', 'ac').kept).toEqual([1]);
  expect(check('[a | a]', 'a').kept.filter((kept) => kept === 1)).toHaveLength(1);
  expect(check('[a] a', 'a').cost).toBe(0);
});

describe('brute force', () => {
  const word = fc.constantFrom('a', 'b', 'c', 'd', 't', 'u', 'A', 'B', 'T');
  const piece = fc.letrec((tie) => ({
    items: fc
      .array(
        fc.oneof(
          { weight: 6, arbitrary: word },
          { weight: 2, arbitrary: tie('range') },
          { weight: 1, arbitrary: fc.constant('/') },
        ),
        { maxLength: 5 },
      )
      .map((parts) => parts.join('')),
    range: fc
      .array(tie('items'), { minLength: 1, maxLength: 3 })
      .map((alternatives) => `[${alternatives.map(String).join('|')}]`),
  }));
  const draft = fc
    .array(
      fc.oneof(
        { weight: 4, arbitrary: word },
        { weight: 2, arbitrary: piece.range },
        { weight: 1, arbitrary: fc.constant('/') },
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join(''));
  const fewGroups = draft.filter((text) => (text.match(/[[|]/gu)?.length ?? 0) <= 6);
  const other = fc
    .array(fc.oneof({ weight: 6, arbitrary: word }, { weight: 1, arbitrary: fc.constant('/') }), {
      maxLength: 9,
    })
    .map((parts) => parts.join(''));

  test('finds nothing that costs less on any small lattice', () => {
    fc.assert(
      fc.property(fewGroups, other, (text, adopted) => void check(text, adopted)),
      seeded,
    );
  });

  test('finds nothing that costs less against a text made of a reading', () => {
    const edit = fc.record({ at: fc.nat(20), word: fc.option(word) });
    fc.assert(
      fc.property(fewGroups, fc.nat(63), fc.array(edit, { maxLength: 2 }), (text, choice, edits) => {
        const tape = tapeOf(text);
        const all = readingsOf(tape);
        const { words } = all[choice % all.length] ?? { words: [] };
        const adopted = words.map((one) => String.fromCharCode(one));
        for (const { at, word: fresh } of edits)
          adopted.splice(at % (adopted.length + 1), fresh === null ? 1 : 0, fresh ?? '');
        const { cost } = check(text, adopted.join(''));
        if (edits.length === 0) expect(cost).toBe(0);
      }),
      seeded,
    );
  });
});

test('a range at the depth of two thousand is read', () => {
  const depth = 2_000;
  const tape = Int32Array.from([
    ...Array.from({ length: depth }, (_, index) => openingOf(index)),
    97,
    ...Array.from({ length: depth }, (_, index) => closingOf(depth - 1 - index)),
  ]);
  const { cost, kept } = alignWeighted({ tape, ranges: depth }, Int32Array.of(97), weighing);
  expect(cost).toBe(0);
  expect(kept.every((one) => one === 1)).toBe(true);
});
