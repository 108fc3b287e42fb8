import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  agreementsOf,
  measuresOf,
  readAdopted,
  readDraft,
  reconcile,
  tally,
  type Measure,
  type MeasureName,
} from 'travaux';
import { bootstrapMean, wilson } from '../../src/research/intervals.js';
import { measureNames } from '../../src/research/measures.js';

const root = join(import.meta.dirname, '../..');
const corpus = (name: string): string => readFileSync(join(root, 'corpus/hsp-ha-2-1', name), 'utf8');
const draft = readDraft(corpus('draft-2023-05-22.txt'));
const reconciliation = reconcile(draft, readAdopted(corpus('adopted-2023-06-09.md')));
const measures = measuresOf(draft, reconciliation);

/* Values from the tables of Newcombe, Statistics in Medicine 17 (1998), 857–872, method 3. */
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('Wilson: %i of %i', (successes, trials, low, high) => {
  const found = wilson(successes, trials);
  expect([found.low, found.high]).toEqual([low, high]);
});

test('the interval of a bootstrap is the same in every run, holds the mean, and is empty where nothing varies', () => {
  const cases = [0, 1, 1, 0, 1, 0.5].map((value, index) => ({ value, weight: index + 1 }));
  const found = bootstrapMean(cases);
  expect(bootstrapMean(cases)).toEqual(found);
  expect(found.low ?? 1).toBeLessThan(found.value ?? 0);
  expect(found.high ?? 0).toBeGreaterThan(found.value ?? 1);
  expect(bootstrapMean([{ value: 1, weight: 2 }])).toEqual({ value: 1, low: null, high: null });
  expect(bootstrapMean([])).toEqual({ value: null, low: null, high: null });
});

/** The measures of a party in a draft of one paragraph. */
function measured(source: string, target: string, party: string): Partial<Record<MeasureName, Measure>> {
  const read = readDraft(source);
  const all = measuresOf(read, reconcile(read, readAdopted(target)));
  return Object.fromEntries(all.filter((one) => one.party === party).map((one) => [one.measure, one]));
}

describe('one draft by hand', () => {
  const found = measured(
    '1. Requests [urgent] {USA+} action on clean water [and lasting peace] {USA+ FRA-} to be taken [by all] {FRA+ USA-} over the coming ten years with care [in need] {USA reserve};',
    '1. Requests urgent action on clean water to be taken by all over the coming ten years with care in need;',
    'USA',
  );

  test('proposals, oppositions and reservations are apart', () => {
    expect(found.attainment).toMatchObject({ numerator: 1, denominator: 2, value: 0.5, left: 0 });
    expect(found['attainment-by-words']).toMatchObject({ numerator: 1, denominator: 4 });
    expect(found.defense).toMatchObject({ numerator: 0, denominator: 1, value: 0 });
    expect(found['bargaining-success']).toMatchObject({ numerator: 1, denominator: 3 });
    expect(found.reservations).toMatchObject({ numerator: 1, denominator: 4 });
  });
});

test('the measures of the corpus are made of the counts of the tally', () => {
  for (const { party, supported, opposed } of tally(draft, reconciliation).parties) {
    const of = (measure: MeasureName): Measure | undefined =>
      measures.find((one) => one.party === party && one.measure === measure && one.about === 'substance');
    const { by } = supported.substance;
    const determined = by.adopted + by['adopted-in-part'] + by['not-adopted'];
    const attainment = of('attainment');
    if (supported.substance.total === 0) expect(attainment).toBeUndefined();
    else {
      expect(attainment).toMatchObject({
        numerator: by.adopted,
        denominator: determined,
        left: by.moot + by.undetermined,
      });
    }
    if (opposed.substance.total > 0)
      expect(of('defense')?.numerator).toBe(opposed.substance.by['not-adopted']);
  }
});

test('what is left out is counted both ways', () => {
  for (const { value, least, most, left, measure } of measures) {
    if (measure === 'reservations') continue;
    expect(least ?? 1).toBeLessThanOrEqual(most ?? 0);
    if (left === 0) expect([least, most]).toEqual([value, value]);
  }
});

test('agreement: co-support, co-opposition, clash', () => {
  const pairs = agreementsOf(
    readDraft(
      '1. Requests [lasting] {USA+ FRA+ EGY-} peace and [clean] {USA+ EGY-} water for [poor] {FRA- EGY-} people in [most] {USA reserve, FRA+} States;',
    ),
  );
  expect(pairs).toMatchObject([
    { party: 'EGY', other: 'FRA', coSupport: 0, coOpposition: 1, clash: 1, agreement: 0.5, expected: 0.6667 },
    {
      party: 'EGY',
      other: 'USA',
      coSupport: 0,
      coOpposition: 0,
      clash: 2,
      agreement: 0,
      expected: 0.1667,
      p: 1,
    },
    {
      party: 'FRA',
      other: 'USA',
      coSupport: 1,
      coOpposition: 0,
      clash: 0,
      agreement: 1,
      expected: 0.3333,
      p: 0.3333,
      q: 1,
    },
  ]);
});

test('every measure is explained in the docs', () => {
  const page = readFileSync(join(root, 'docs/measures.md'), 'utf8');
  for (const name of measureNames) expect(page).toContain(`| \`${name}\` |`);
});

test('weighted by confidence, a change counts as much as it is sure; what is left out counts whole', () => {
  const plain = measuresOf(draft, reconciliation);
  const weighted = measuresOf(draft, reconciliation, { weighted: true });
  expect(weighted.map(({ party, measure, about }) => [party, measure, about])).toEqual(
    plain.map(({ party, measure, about }) => [party, measure, about]),
  );
  for (const [index, one] of weighted.entries()) {
    const other = plain[index];
    expect(one.denominator).toBeLessThanOrEqual(other?.denominator ?? 0);
    expect(one.left).toBe(other?.left);
    if (one.value !== null) expect(one.value).toBeCloseTo(one.numerator / one.denominator, 3);
  }
  const sure = {
    ...reconciliation,
    changes: reconciliation.changes.map((verdict) => ({ ...verdict, confidence: 1 })),
  };
  expect(measuresOf(draft, sure, { weighted: true })).toEqual(plain);
});
