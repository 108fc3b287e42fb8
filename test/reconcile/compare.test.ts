import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareDrafts, readDraft, type DraftComparison } from '../../src/index.js';
import { corpusFile } from '../check/fixture.js';
import { noisyText } from '../check/noisy-text.js';
import { seeded } from '../check/seeded.js';

function check(before: string, after: string, expected: readonly string[]): DraftComparison {
  const drafts = [readDraft(before), readDraft(after)] as const;
  const comparison = compareDrafts(...drafts);
  expect(
    comparison.spans.map(
      ({ before: was, after: is, event, words }) => `${was ?? '–'} ${is ?? '–'} ${event} ${words}`,
    ),
  ).toEqual(expected);
  expect(comparison.spans.flatMap(({ before: was }) => was ?? []).sort()).toEqual(
    drafts[0].spans.map(({ id }) => id).sort(),
  );
  /* In the order of the later draft, whatever was paired with what. */
  expect(comparison.spans.flatMap(({ after: is }) => is ?? [])).toEqual(drafts[1].spans.map(({ id }) => id));
  expect(JSON.parse(JSON.stringify(comparison))).toEqual(comparison);
  return comparison;
}

describe('every span of both drafts has one event', () => {
  test.each([
    [
      'the same',
      '1. Notes [with concern] {USA+} it;',
      '1. Notes [with concern] {USA+} it;',
      ['s1 s1 unchanged contested'],
    ],
    [
      'closed, its words agreed',
      '1. Notes [with concern] it;',
      '1. Notes with concern it;',
      ['s1 – closed agreed-text'],
    ],
    ['closed, its words gone', '1. Notes [with concern] it;', '1. Notes it;', ['s1 – closed nowhere']],
    [
      'opened on agreed words',
      '1. Notes with concern it;',
      '1. Notes [with concern] it;',
      ['– s1 opened agreed-text'],
    ],
    ['opened with new words', '1. Notes it;', '1. Notes [with concern] it;', ['– s1 opened nowhere']],
    [
      'reworded',
      '1. Notes [with grave concern] it;',
      '1. Notes [with deep concern] it;',
      ['s1 s1 reworded contested'],
    ],
    [
      'one bracket becomes a part of another',
      '1. Requests [prompt] action by all States;',
      '1. Requests [prompt action by all States, without exception or delay];',
      ['– s1 opened agreed-text', 's1 – closed another-span'],
    ],
    [
      'spelling is no rewording',
      '1. Notes [the utilisation] of it;',
      '1. Notes [the utilization] of it;',
      ['s1 s1 unchanged contested'],
    ],
    ['a quotation mark', '1. Notes [“] {FRA+} it;', '1. Notes [“] {FRA+} it;', ['s1 s1 unchanged contested']],
  ])('%s', (_, before, after, expected) => {
    check(before, after, expected);
  });
});

describe('events stand in the order of the later draft', () => {
  test.each([
    ['a bracket that lost its opener around one that is whole', '[b', '[b]x]', 2],
    ['three that begin at one place', '1. Notes [b c', '[b] c] d] e', 3],
    ['the outer one opened, the inner one kept', '1. Notes [a b] c;', '1. Notes [[a b] c];', 2],
    ['the inner one opened, the outer one kept', '1. Notes [a b c d];', '1. Notes [[a] b c d];', 2],
    ['a bracket without words before the same place', '1. Notes [b] it;', '1. Notes [][b] it;', 2],
  ])('%s', (_, before, after, count) => {
    const drafts = [readDraft(before), readDraft(after)] as const;
    expect(compareDrafts(...drafts).spans.flatMap(({ after: is }) => is ?? [])).toEqual(
      Array.from({ length: count }, (__, index) => `s${String(index + 1)}`),
    );
  });

  test('whatever the drafts hold', () => {
    fc.assert(
      fc.property(noisyText, noisyText, (before, after) => {
        const later = readDraft(after);
        const { spans } = compareDrafts(readDraft(before), later);
        expect(spans.flatMap(({ after: is }) => is ?? [])).toEqual(later.spans.map(({ id }) => id));
      }),
      { ...seeded, numRuns: Math.ceil(seeded.numRuns / 20) },
    );
  });
});

test('positions that changed, by party', () => {
  const { spans } = check(
    '1. Notes [with concern] {USA+ FRA-} it;',
    '1. Notes [with concern] {USA- FRA- G77+} it;',
    ['s1 s1 unchanged contested'],
  );
  expect(spans[0]?.positions).toEqual([
    { party: 'USA', before: ['support'], after: ['oppose'] },
    { party: 'G77', before: [], after: ['support'] },
  ]);
});

test('a rewording says which words came and went', () => {
  const { spans } = check('1. Notes [with grave concern] it;', '1. Notes [with deep concern] it;', [
    's1 s1 reworded contested',
  ]);
  expect(spans[0]?.wording).toEqual([
    { kind: 'same', text: 'with ' },
    { kind: 'removed', text: 'grave' },
    { kind: 'added', text: 'deep' },
    { kind: 'same', text: ' concern' },
  ]);
});

test('a draft and itself', () => {
  const draft = readDraft(corpusFile('hsp-ha-2-1/draft-2023-05-22.txt'));
  const { spans, cost, provisions } = compareDrafts(draft, draft);
  expect(cost).toBe(0);
  expect(spans).toHaveLength(108);
  expect(new Set(spans.map(({ event, before, after }) => `${event} ${String(before === after)}`))).toEqual(
    new Set(['unchanged true']),
  );
  expect(new Set(provisions.map(({ relation }) => relation))).toEqual(new Set(['one-to-one']));
});

test.each(['', '[', '1. Notes it;'])('nothing is compared with %j', (text) => {
  expect(() => compareDrafts(readDraft(''), readDraft(text))).not.toThrow();
  expect(() => compareDrafts(readDraft(text), readDraft(''))).not.toThrow();
});
