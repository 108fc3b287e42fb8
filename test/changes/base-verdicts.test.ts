import { describe, expect, test } from 'vitest';
import { readAdopted, readDraft } from '../../src/index.js';
import { rangeIn } from '../check/document.js';
import { compareWithBase } from '../../src/model/changes/base-verdicts.js';

/* Words and marks count: `Urges`, `slow`, `action`, `;` are four of a base text, and so are those of a draft that stand in no bracket. */
test.each<[string, string, string[], number | null]>([
  ['1. Urges [swift] {USA+} action;', '1. Urges swift action;', ['s1 old'], 0],
  ['1. Urges [swift] {USA+} action;', '1. Urges action;', ['s1 new'], 0],
  ['1. Urges [swift] {USA+} action;', '1. Urges slow action;', ['s1 new'], 1 / 7],
  ['1. Urges [very [swift]] action, now;', '1. Urges very action now;', ['s1 old', 's2 new'], 1 / 10],
  ['1. Urges [very [swift]] action;', '1. Urges action;', ['s1 new', 's2 new'], 0],
  ['1. Urges [very [swift]] action;', '1. Urges very swift action;', ['s1 old', 's2 old'], 0],
  ['1. Urges [very [swift] fair] action, [now];', '1. Urges action;', ['s1 new', 's2 new', 's3 new'], 3 / 7],
  ['1. Meets [t][T]argets of [all];', '1. Meets targets of all;', ['s3 old'], 0],
  ['1. Urges [ ] it [now];', '1. Urges it;', ['s2 new'], 0],
  ['1. Acts on it [now];', '1. Acts on it;', ['s1 new'], 0],
  ['1. Meets target[s] of it;', '1. Meets target of it;', [], 0],
  ['1. Meets target[s] of it;', '1. Meets targets of it;', [], 0],
  ['1. Meets target[s and plans] of it;', '1. Meets target of it;', ['s1 new'], 0],
  ['', '', [], 0],
  ['1. Urges all;', '', [], 1],
  ['', '1. Urges all;', [], 1],
])('%j on %j', (source, base, verdicts, distance) => {
  const found = compareWithBase(
    readDraft(source, { notation: 'signed-braces', format: 'text' }),
    readAdopted(base),
  );
  expect([...found.verdicts].map((one) => one.join(' '))).toEqual(verdicts);
  expect(found.distance).toBe(distance);
});

test('a span that crosses another is in two pieces, which tell nothing of it', () => {
  const text = 'Takes one two three four.';
  const spans = readDraft('[one] [two]').spans.map((span, index) => {
    const { start, end } = rangeIn(text, ['one two', 'two three'][index] ?? '');
    return { ...span, start, end };
  });
  const { verdicts } = compareWithBase({ ...readDraft(text), spans }, readAdopted('Takes four.'));
  expect([...verdicts.keys()]).toEqual(['s1']);
});

describe('a base text that is of no use', () => {
  const place = { start: { offset: 0 }, end: { offset: 1 } };
  test('has other words', () => {
    const draft = readDraft('1. Urges [swift] {USA+} action on the climate;', {
      base: 'Dogs bark at night. Cats sleep all day long.',
    });
    expect(draft.diagnostics.filter(({ ruleId }) => ruleId === 'unrelated-base-text')).toMatchObject([
      { reason: '100 % of the words of the two texts have no partner', place },
    ]);
    expect(draft.changes.map(({ basis }) => basis)).toEqual(['inferred']);
  });

  test.each([
    ['1. Urges swift action on the big towns;', 'base-text'],
    ['1. Urges swift action on dogs, cats, birds;', 'base-text'],
    ['1. Urges dogs, cats, birds and all that bark;', 'inferred'],
  ])('is one of which most words stand nowhere: %s', (base, expected) => {
    const draft = readDraft('1. Urges [swift] {USA+} action on the big towns;', { base });
    expect(draft.changes.map(({ basis }) => basis)).toEqual([expected]);
  });

  test('is said of an empty draft too', () => {
    const { diagnostics } = readDraft('', { base: 'Dogs bark at night.' });
    expect(diagnostics).toMatchObject([{ ruleId: 'unrelated-base-text', place: { end: { offset: 0 } } }]);
  });
});
