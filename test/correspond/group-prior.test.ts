import { expect, test } from 'vitest';
import { tableOf } from '../../src/correspond/candidate-table.js';
import { groupPrior } from '../../src/correspond/group-prior.js';

/* Two articles of two clauses each on both sides; the first clause may answer to both clauses of the first article. */
const candidates = [
  [
    { draft: 0, adopted: 0, bits: 9 },
    { draft: 0, adopted: 1, bits: 1 },
    { draft: 0, adopted: 2, bits: 1 },
  ],
  [{ draft: 1, adopted: 1, bits: 9 }],
  [],
  [{ draft: 3, adopted: 3, bits: 9 }],
];
const groups = [0, 0, 1, 1];

test('a place is likelier by what the others of its group are believed to answer to, and never by itself', () => {
  const priors = groupPrior(tableOf(candidates), groups, groups)(Float64Array.of(0.5, 0.25, 0.25, 0.75, 1));
  /* Of the first article the other clause is believed by 0.75, of which each of its two places has the half; nothing else is of the second. */
  expect([...priors]).toEqual([0.375, 0.375, 0, 0.375, 0]);
});

test('what the others are believed by more than one in all is shared out', () => {
  const three = [
    [{ draft: 0, adopted: 0, bits: 1 }],
    [{ draft: 1, adopted: 0, bits: 1 }],
    [{ draft: 2, adopted: 1, bits: 1 }],
  ];
  const priors = groupPrior(tableOf(three), [0, 0, 0], [0, 1])(Float64Array.of(1, 1, 1));
  expect([...priors]).toEqual([1 / 2, 1 / 2, 0]);
});

test('what is shared out is what the others of the same group are believed', () => {
  const three = [
    [],
    [{ draft: 1, adopted: 0, bits: 1 }],
    [{ draft: 2, adopted: 0, bits: 1 }],
    [{ draft: 3, adopted: 1, bits: 1 }],
  ];
  const priors = groupPrior(tableOf(three), [0, 1, 1, 1], [0, 1])(Float64Array.of(1, 1, 1));
  expect([...priors]).toEqual([1 / 2, 1 / 2, 0]);
});
