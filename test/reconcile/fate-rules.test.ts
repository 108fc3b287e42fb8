import { describe, expect, test } from 'vitest';
import type { FateCalibration } from '../../src/calibration/calibration.js';
import { confidenceOf, confidenceTerms, fateRules } from '../../src/reconcile/fate-rules.js';
import type { SpanFacts } from '../../src/reconcile/facts.js';
import { checkedReconciliation } from '../check/reconciled.js';

/* Limits of their own, so that what is fitted may change; each at another number. */
const limit: FateCalibration = {
  standing: 0.75,
  missing: 2,
  elsewhere: 0.7,
  elsewhereBits: 24,
  matched: 0.33,
  near: 0.45,
  found: 0.35,
  matter: 3,
  answered: 0.5,
  family: 0.55,
  matchedOfLong: 0.2,
  homelessBits: 16,
};

/* A span of which nothing is known to stand, in a clause that nothing answers. */
const nothing: SpanFacts = {
  words: 5,
  matter: 5,
  bits: 40,
  standing: 0,
  matched: 0,
  missing: 5,
  filled: -1,
  isWithin: false,
  force: -1,
  hasOtherNumber: false,
  numbers: 0,
  numbersStanding: 0,
  near: 0,
  ofSlot: 0,
  found: 0,
  inOneRun: 0,
  unique: 0,
  answered: 0,
  nearest: -20,
  family: 0,
  elsewhere: 0,
  elsewhereBits: 0,
  anchored: 0,
  margin: 0,
};

const holds = (rule: string, facts: Partial<SpanFacts>): boolean | undefined =>
  fateRules.find((one) => one.rule === rule)?.when({ ...nothing, ...facts }, limit);

/* For each rule facts that just satisfy it, and what just does not, one at a time. */
const bounds: Readonly<Record<string, readonly [Partial<SpanFacts>, readonly Partial<SpanFacts>[]]>> = {
  'filled-in': [{ answered: 0.5, filled: 1 }, [{ answered: 0.49 }, { filled: 0 }, { filled: -1 }]],
  'not-filled-in': [{ answered: 0.5, filled: 0 }, [{ answered: 0.49 }, { filled: 1 }, { filled: -1 }]],
  'words-stand': [{ standing: 0.75, missing: 2 }, [{ standing: 0.74 }, { missing: 2.1 }]],
  'stands-within': [{ isWithin: true }, [{ isWithin: false }, { matched: 0.1 }]],
  'same-force': [{ answered: 0.5, force: 1 }, [{ answered: 0.49 }, { force: 0 }, { force: -1 }]],
  'stands-elsewhere': [
    { elsewhere: 0.7, elsewhereBits: 16, near: 0.44 },
    [{ elsewhere: 0.69 }, { elsewhereBits: 15.9 }, { near: 0.45 }, { answered: 0.5, elsewhereBits: 23.9 }],
  ],
  'order-changed': [
    { answered: 0.5, matched: 0, inOneRun: 1, unique: 0.1 },
    [{ answered: 0.49 }, { matched: 0.1 }, { inOneRun: 0.9 }, { unique: 0 }],
  ],
  'another-value': [
    { answered: 0.5, numbers: 1, numbersStanding: 0, hasOtherNumber: true, matter: 4 },
    [{ hasOtherNumber: false }, { answered: 0.49 }, { numbers: 0 }, { numbersStanding: 1 }, { matter: 5 }],
  ],
  'part-stands': [{ matched: 0.33 }, [{ matched: 0.32 }, { matter: 10, matched: 0.19 }]],
  'stands-near': [{ answered: 0.5, near: 0.45 }, [{ answered: 0.49 }, { near: 0.44 }]],
  'part-in-its-place': [
    { answered: 0.5, near: 0.1, ofSlot: 0.75 },
    [{ answered: 0.49 }, { near: 0.09 }, { ofSlot: 0.74 }],
  ],
  'said-in-the-passage': [
    { answered: 0.5, matter: 3, found: 0.35 },
    [{ answered: 0.49 }, { matter: 2 }, { found: 0.34 }],
  ],
  'not-in-its-place': [{ answered: 0.5 }, [{ answered: 0.49 }]],
  'not-in-its-list': [{ family: 0.55 }, [{ family: 0.54 }]],
  'nothing-answers': [{}, []],
};

describe('a rule holds at its limits and not below', () => {
  test.each(Object.entries(bounds))('%s', (rule, [at, below]) => {
    expect(holds(rule, at)).toBe(true);
    for (const one of below) expect(holds(rule, { ...at, ...one }), JSON.stringify(one)).toBe(false);
  });

  test('each has its limits here', () => {
    expect(Object.keys(bounds)).toEqual(fateRules.map(({ rule }) => rule));
  });
});

describe('confidence', () => {
  const calibration = { rules: { known: 2, other: 1 }, weights: { link: 1, doubt: -2 } };

  test('is a frequency of the rule', () => {
    expect(confidenceOf('known', {}, calibration)).toBeCloseTo(1 / (1 + Math.exp(-2)));
    expect(confidenceOf('unheard-of', {}, calibration)).toBeCloseTo(1 / (1 + Math.exp(-1)));
    expect(confidenceOf('unheard-of', {}, { rules: {}, weights: {} })).toBe(0.5);
  });

  test('rises with what speaks for it and falls with what does not', () => {
    const of = (terms: Record<string, number>): number => confidenceOf('known', terms, calibration);
    expect(of({ link: 1 })).toBeCloseTo(1 / (1 + Math.exp(-3)));
    expect(of({ doubt: 1 })).toBeCloseTo(0.5);
    expect(of({ 'not weighed': 7 })).toBe(of({}));
  });

  const known = {
    ...nothing,
    standing: 0.9,
    matched: 0.6,
    near: 0.4,
    found: 0.5,
    elsewhere: 0.8,
    family: 0.3,
    nearest: 10,
    anchored: 0.5,
    matter: 4,
  };

  test.each<[Parameters<typeof confidenceTerms>[0], Partial<SpanFacts>, Record<string, number>]>([
    ['retained', {}, { link: 2 / 3, length: 0.4 }],
    ['retained', { standing: 1 }, { link: 2 / 3, whole: 1, length: 0.4 }],
    ['reworded', {}, { link: 2 / 3, most: 0.6, length: 0.4 }],
    ['dropped', {}, { link: 2 / 3, length: 0.4 }],
    [
      'dropped',
      { anchored: 1, found: 0, near: 0 },
      { link: 2 / 3, bothSides: 1, nothingFound: 1, length: 0.4 },
    ],
    ['dropped', { anchored: 0, near: 0 }, { link: 2 / 3, neitherSide: 1, length: 0.4 }],
    ['dropped', { nearest: 100, matter: 50 }, { link: 1, length: 1 }],
    ['dropped', { nearest: -100 }, { length: 0.4 }],
    ['moved', {}, { link: 2 / 3, length: 0.4 }],
    ['moot', {}, {}],
    ['moot', { family: 0.19 }, { apart: 1 }],
    ['moot', { family: 0.2 }, {}],
  ])('%s with %o', (fate, facts, terms) => {
    const found = confidenceTerms(fate, { ...known, ...facts });
    expect(Object.keys(found).sort()).toEqual(Object.keys(terms).sort());
    for (const [name, value] of Object.entries(terms)) expect(found[name], name).toBeCloseTo(value);
  });
});

describe('a verdict says why', () => {
  const nurses = (what: string): string => `1. Urges States to train nurses ${what}for remote villages.`;
  test.each<[string, string, string, string]>([
    [
      'its words stand',
      nurses('[at night] {NOR+} '),
      nurses('at night '),
      'Its words stand in their place: “at night”.',
    ],
    [
      'it is gone',
      nurses('[at night] {NOR+} '),
      nurses(''),
      'The text goes on without it: “to train nurses … for remote villages”.',
    ],
    [
      'at the beginning and the end of a text',
      'Urges [at night] {NOR+} States to train nurses [at home] {USA+}',
      'Urges States to train nurses',
      'The text goes on without it: “Urges … States to train”.',
    ],
    [
      'part of it stands',
      '1. Requests the Secretariat to publish statistics of [ports, canals and rivers] {FRA+} every year.',
      '1. Requests the Secretariat to publish statistics of ports and rivers every year.',
      '71 % of its words stand there: “ports and rivers”.',
    ],
    [
      'another value stands',
      '1. Urges a cut of [57 per cent] {AOSIS+} in the emissions of ships.',
      '1. Urges a cut of 60 per cent in the emissions of ships.',
      'The text has another value there: “a cut of … in the emissions”.',
    ],
    [
      'its words stand in another order',
      '1. Calls for [regular checks of old bridges] {JPN+} by the Council.',
      '1. Calls for checks of bridges which are regular and old by the Council.',
      'Its words stand between the same words in another order: “checks of bridges which are regular and old”.',
    ],
  ])('%s', (_, draft, adopted, text) => {
    expect(checkedReconciliation(draft, adopted).result.spans[0]?.reasons[0]?.text).toBe(text);
  });

  test('at the very end', () => {
    const { result } = checkedReconciliation(
      'Urges States to train nurses [at home] {USA+}',
      'Urges States to train nurses',
    );
    expect(result.spans[0]?.reasons[0]?.text).toBe('The text goes on without it: “to train nurses … ”.');
  });
});

describe('a verdict shows', () => {
  test.each<[string, string, string, string[]]>([
    [
      'what was filled in',
      '1. Requests the Secretariat to submit the report on housing by [date] to the Council of the north.',
      '1. Requests the Secretariat to submit the report on housing by 30 June 2024 to the Council of the north.',
      ['30 June 2024'],
    ],
    [
      'the words that stand, side by side or apart',
      '1. Requests the Secretariat to publish statistics of [ports, canals and rivers] {FRA+} every year.',
      '1. Requests the Secretariat to publish statistics of ports, large lakes and rivers every year.',
      ['ports', 'and rivers'],
    ],
    [
      'the place where nothing stands, from the word before it to the word behind it',
      '1. Urges States to train nurses [at night] {NOR+} for remote villages.',
      '1. Urges States to train nurses for remote villages.',
      [' '],
    ],
    [
      'what stands in its place instead',
      '1. Urges a cut of [57 per cent] {AOSIS+} in the emissions of ships.',
      '1. Urges a cut of 60 per cent in the emissions of ships.',
      [' 60 per cent '],
    ],
    [
      'the beginning of the place alone, where a new passage stands there',
      '1. Urges States to train nurses [at night] {NOR+} for remote villages.',
      '1. Urges States to train nurses, and to raise by one half the wages of all who work in hospitals, schools and homes, for remote villages.',
      [', '],
    ],
    [
      'the end of the text, where it stood there',
      'Urges States to train nurses [at home] {USA+}',
      'Urges States to train nurses.',
      ['.'],
    ],
  ])('%s', (_, draft, adopted, shown) => {
    const { result } = checkedReconciliation(draft, adopted);
    expect(result.spans[0]?.evidence.map(({ start, end }) => adopted.slice(start, end))).toEqual(shown);
  });
});
