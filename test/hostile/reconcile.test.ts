import { describe, expect, test } from 'vitest';
import { closingOf, openingOf } from '../../src/align/lattice.js';
import { alignWeighted } from '../../src/align/weighted/align-weighted.js';
import { readAdopted, readDraft, type Reconciliation } from '../../src/index.js';
import { corpusFile } from '../check/fixture.js';
import { checkedReconciliation, checkedReconciliationOf, type Reconciled } from '../check/reconciled.js';
import { hasSharedFolder, sharedFile } from '../check/shared-folder.js';

const limit = 180_000;

const letters = 'bcdfghjklm';

/** Words of which none stands twice. */
const words = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => {
    const syllables = [1_000, 100, 10, 1].map((unit) => `${letters.charAt(Math.floor(index / unit) % 10)}a`);
    return `${syllables.join('')}k`;
  });

const paragraphs = (count: number, length: number): string[] => {
  const all = words(count * length);
  return Array.from({ length: count }, (_, index) =>
    all.slice(index * length, (index + 1) * length).join(' '),
  );
};

const numbered = (texts: readonly string[]): string =>
  texts.map((text, index) => `${String(index + 1)}. Urges ${text};`).join('\n\n');

function countBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1;
  return counts;
}

const fates = ({ result }: Reconciled): Record<string, number> => countBy(result.spans, ({ fate }) => fate);

/** Everything that a result holds, counted: a result of the square of the input's size takes the square of its time at least. */
const sizeOf = (result: Reconciliation): number => JSON.stringify(result).length;

describe('a text in which every word is in brackets', { timeout: limit }, () => {
  const all = words(2_000);
  const source = all.map((word) => `[${word}]`).join(' ');

  test('against all of them', () => {
    const found = checkedReconciliation(source, all.join(' '));
    expect([found.result.cost, fates(found)]).toEqual([0, { retained: 2_000 }]);
    expect(found.result.alignment).toHaveLength(1);
  });

  test('against half of them', () => {
    const found = checkedReconciliation(source, all.filter((_, index) => index % 2 === 0).join(' '));
    expect([found.result.cost, fates(found)]).toEqual([0, { retained: 1_000, dropped: 1_000 }]);
  });

  test('against nothing', () => {
    const found = checkedReconciliation(source, '');
    expect([found.result.cost, fates(found)]).toEqual([0, { moot: 2_000 }]);
  });

  test('makes a result in proportion', () => {
    const small = checkedReconciliation(source.slice(0, source.length / 4), all.slice(0, 500).join(' '));
    const large = checkedReconciliation(source, all.join(' '));
    expect(sizeOf(large.result) / sizeOf(small.result)).toBeLessThan(4.2);
  });
});

describe('brackets in brackets', { timeout: limit }, () => {
  test('as deep as ten thousand', () => {
    const all = words(10_000);
    const source = `${all.map((word) => `[${word} `).join('')}${']'.repeat(10_000)}`;
    const found = checkedReconciliation(source, all.slice(0, 50).join(' '));
    /* The reader of drafts stops at a depth of 100, and says so. */
    expect(fates(found)).toEqual({ retained: 50, dropped: 50 });
    expect(found.draft.diagnostics.map(({ ruleId }) => ruleId)).toContain('nesting-too-deep');
  });

  test('as deep as ten thousand, in the aligner', () => {
    const depth = 10_000;
    const tape = Int32Array.from([
      ...Array.from({ length: depth }, (_, index) => [openingOf(index), index]).flat(),
      ...Array.from({ length: depth }, (_, index) => closingOf(depth - 1 - index)),
    ]);
    const one = Int32Array.from({ length: depth }, (_, index) => index);
    const weighing = { weights: one.map(() => 10), stems: one, variantCost: 4, runCost: 9 };
    const { cost, kept } = alignWeighted({ tape, ranges: depth }, one.slice(0, 50), weighing);
    expect(cost).toBe(0);
    expect(kept.reduce((sum, value) => sum + value, 0)).toBe(50);
  });

  test('around nothing', () => {
    const found = checkedReconciliation(`${'['.repeat(10_000)}${']'.repeat(10_000)}`, 'word');
    expect(fates(found)).toEqual({ undetermined: found.result.spans.length });
  });
});

describe('one bracket around the whole text', () => {
  test('that is adopted: its words are not one span’s', () => {
    const text = numbered(paragraphs(40, 20));
    const found = checkedReconciliation(`[${text}]`, text);
    expect([found.result.cost, fates(found)]).toEqual([0, { retained: 1 }]);
    expect(countBy(found.result.provisions, ({ relation }) => relation)).toEqual({ 'one-to-one': 40 });
    expect(countBy(found.result.words, ({ origin }) => origin)).toEqual({ paragraph: 40 });
  });

  test('that is not', () => {
    const found = checkedReconciliation(`[${numbered(paragraphs(40, 20))}]`, numbered(['nothing of it']));
    expect(found.result.spans[0]?.fate).not.toBe('retained');
    expect(countBy(found.result.provisions, ({ relation }) => relation)).toMatchObject({ dropped: 40 });
  });
});

describe('a text that is empty', () => {
  test('the draft', () => {
    const { result } = checkedReconciliation('', numbered(paragraphs(2, 20)));
    expect(result.words.map(({ origin }) => origin)).toEqual(['new', 'new']);
    expect(result.provisions.map(({ relation }) => relation)).toEqual(['new', 'new']);
  });

  test('the adopted one', () => {
    const { result } = checkedReconciliation('1. Urges [all] {USA+} States.', '');
    expect(result.spans.map(({ fate }) => fate)).toEqual(['moot']);
    expect(result.changes.map(({ outcome }) => outcome)).toEqual(['moot']);
    expect([result.words, result.cost]).toEqual([[], 2]);
  });

  test('both', () => {
    const { result } = checkedReconciliation('', '');
    expect(result).toMatchObject({
      cost: 0,
      exact: true,
      alignment: [],
      spans: [],
      words: [],
      provisions: [],
    });
  });

  test('of brackets without words', () => {
    const found = checkedReconciliation('[] [ ] [[]] []', 'word');
    expect(Object.keys(fates(found))).toEqual(['undetermined']);
  });
});

describe('paragraphs in the reverse order', () => {
  test('moved, each but one', () => {
    const texts = paragraphs(40, 20);
    const found = checkedReconciliation(numbered(texts), numbered([...texts].reverse()));
    expect(countBy(found.result.provisions, ({ relation }) => relation)).toEqual({
      moved: 39,
      'one-to-one': 1,
    });
    for (const { draft, adopted } of found.result.provisions)
      expect(Number(draft[0]?.slice(2)) + Number(adopted[0]?.slice(2))).toBe(41);
    /* It is the paragraph that moved: each of its words stands where its paragraph has it. */
    expect(countBy(found.result.words, ({ origin }) => origin)).toEqual({ base: 40 });
  });

  test('with their brackets: each stands in its paragraph', () => {
    const texts = paragraphs(12, 20);
    const contested = texts.map((text) => text.replace(/^((?:\S+ ){4})((?:\S+ ){8})/u, '$1[$2] {USA+} '));
    const found = checkedReconciliation(numbered(contested), numbered([...texts].reverse()));
    expect(fates(found)).toEqual({ retained: 12 });
  });
});

describe('one word, again and again', { timeout: limit }, () => {
  test('in both texts', () => {
    const found = checkedReconciliation('word '.repeat(3_000), 'word '.repeat(3_000));
    expect([found.result.cost, found.result.alignment.length]).toEqual([0, 1]);
  });

  test('in brackets, and two of three adopted', () => {
    const found = checkedReconciliation('[word] '.repeat(3_000), 'word '.repeat(2_000));
    expect([found.result.cost, fates(found)]).toEqual([0, { retained: 2_000, dropped: 1_000 }]);
  });

  test('more often than in the draft', () => {
    const found = checkedReconciliation('[word] '.repeat(500), 'word '.repeat(600));
    expect([found.result.cost, fates(found)]).toEqual([100, { retained: 500 }]);
  });

  test('in one text, and another word in the other', () => {
    const found = checkedReconciliation('[word] '.repeat(1_000), 'term '.repeat(1_000));
    expect(fates(found).retained).toBeUndefined();
    expect(found.result.cost).toBe(1_000);
  });
});

describe.skipIf(!hasSharedFolder)('a draft and a text that did not come from it', { timeout: limit }, () => {
  const unrelated = (source: string, target: string): Reconciled =>
    checkedReconciliationOf(readDraft(source), readAdopted(target));
  const resolution = corpusFile('hsp-ha-2-1/draft-2023-05-22.txt');

  test.each([
    ['corpus/context/digital-cities-programme.txt'],
    ['corpus/context/people-centred-smart-cities-brochure.md'],
    ['corpus/context/guidelines-consultation.txt'],
    ['corpus/paris-agreement/adopted-2015-12-12.md'],
  ])('resolution 2/1 with %s', (path) => {
    checkUnrelated(unrelated(resolution, sharedFile(path)));
  });

  test('the Paris Agreement with resolution 2/1', () => {
    const draft = sharedFile('corpus/paris-agreement/draft-2015-10-23.md');
    checkUnrelated(unrelated(draft, corpusFile('hsp-ha-2-1/adopted-2023-06-09.md')));
  });

  /** No span stands, none moved, and hardly any is said to stand in other words. */
  function checkUnrelated(found: Reconciled): void {
    const { spans, provisions } = found.result;
    const sure = spans.filter(({ fate, confidence }) => fate === 'retained' && confidence > 0.6);
    expect(sure).toEqual([]);
    expect(spans.filter(({ fate }) => fate === 'moved')).toEqual([]);
    const counts = fates(found);
    const gone = (counts.moot ?? 0) + (counts.dropped ?? 0) + (counts.undetermined ?? 0);
    expect(gone / spans.length).toBeGreaterThan(0.95);
    const paired = provisions.filter(({ relation }) => relation !== 'new' && relation !== 'dropped');
    /* Paragraphs without a label count with the one that holds them, so there are fewer relations than paragraphs. */
    expect(paired.length / provisions.length).toBeLessThan(0.12);
  }
});
