import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAdopted, readDraft, reconcile, tally, type Split, type Tally } from 'travaux';
import { typographicSpans } from '../../src/research/typography.js';
import { wordFatesOf, draftWords } from '../../src/research/draft-words.js';
import { seeded } from '../check/seeded.js';
import { documentFacts } from '../../src/research/document-facts.js';
import { findingsOf } from '../../src/research/findings.js';
import { negotiatedText, writeText } from '../check/negotiated-text.js';

const corpus = join(import.meta.dirname, '../../corpus/hsp-ha-2-1');
const draft = readDraft(readFileSync(join(corpus, 'draft-2023-05-22.txt'), 'utf8'));
const adopted = readAdopted(readFileSync(join(corpus, 'adopted-2023-06-09.md'), 'utf8'));
const counted = tally(draft, reconcile(draft, adopted));

describe('what is typography', () => {
  test.each([
    ['1. Notes [“]the right[”] to it;', ['s1', 's2']],
    ['1. Notes [,] that;', ['s1']],
    ['1. Notes [t][T]argets;', ['s1', 's2']],
    ['1. Notes [the United Nations] {USA+} [the united nations] {FRA+} aims;', ['s1', 's2']],
    ['1. Notes [human-rights] [human rights] law;', ['s1', 's2']],
    ['1. Notes right[s] of all;', []],
    ['1. Notes [the] [these] aims;', []],
    ['1. Notes [] it;', []],
    ['1. Notes [X] per cent;', []],
  ])('%j', (text, expected) => {
    expect([...typographicSpans(readDraft(text))].sort()).toEqual(expected);
  });
});

/** The words of a draft that were undisputed, with what became of them. */
function undisputed(text: string, target: string): string[] {
  const read = readDraft(text, { notation: 'plain-brackets' });
  const words = draftWords(read);
  const fates = wordFatesOf(words, reconcile(read, readAdopted(target)));
  return words.flatMap(({ start, end }, index) => {
    const fate = fates[index] ?? null;
    return fate === null ? [] : [`${read.source.text.slice(start, end)} ${fate}`];
  });
}

test('words outside of brackets that went are told', () => {
  const fates = undisputed(
    '1. Requests States to take [urgent] and effective action on water;',
    '1. Requests States to take action on water;',
  );
  expect(fates).toContain('effective gone');
  expect(fates).toContain('Requests kept');
  expect(fates.join()).not.toContain('urgent');
});

test('words of options are in dispute', () => {
  const { words } = tally(readDraft('1. Option 1: Urges action;\n\nOption 2: Invites action;')).draft;
  expect(words.by.option).toBe(4);
});

test('a change counts once for a party, whatever its tags say, and by where the party stands', () => {
  const [party] = tally(readDraft('1. Notes [on] {USA+} [entitled] {USA+} it;')).parties;
  expect(party).toMatchObject({ party: 'USA', positions: 2, stands: { total: 1, by: { support: 1 } } });
});

test('a draft that breaks off says what it cannot show', () => {
  expect(counted.verdicts?.cutOff?.beyond).toBe(counted.verdicts?.origins.by['beyond-draft']);
  expect(findingsOf(counted)[1]?.text).toContain('The draft breaks off');
});

describe('the head of a document', () => {
  test.each([
    [
      'United Nations\n\nA/C.2/78/L.9\n\n3 November 2023\n\nDraft resolution on water\n\nThe General Assembly,\n\nRecalling A/RES/70/1 of 25 September 2015,',
      'A/C.2/78/L.9',
      '3 November 2023',
    ],
    [
      'Nairobi, 5–9 June 2023\n\nDraft resolution on water\n\nThe General Assembly,\n\nRecalling it,',
      null,
      null,
    ],
    ['1. Recalls A/RES/70/1 of 25 September 2015;', null, null],
  ])('%j', (text, symbol, date) => {
    expect(documentFacts(readDraft(text))).toMatchObject({ symbol, date });
  });
});

function breachesOf({ all, substance, typography }: Split<string>): string[] {
  const sum = Object.values(all.by).reduce((total, count) => total + count, 0);
  return [
    ...(sum === all.total ? [] : ['kinds do not add up to the total']),
    ...(substance.total + typography.total === all.total ? [] : ['substance and typography are not all']),
    ...Object.keys(all.by).filter(
      (key) => (substance.by[key] ?? 0) + (typography.by[key] ?? 0) !== (all.by[key] ?? 0),
    ),
  ];
}

function sumsOf(stretches: Tally['draft']['articles'] | Tally['draft']['paragraphs']): number[] {
  const sum = (of: 'spans' | 'words' | 'contested'): number =>
    stretches.reduce((total, stretch) => total + stretch[of], 0);
  return [sum('spans'), sum('words'), sum('contested')];
}

function headlineOf({ spans, words }: Tally['draft']): number[] {
  return [spans.all.total, words.total, words.by.bracket];
}

test('brackets and words of titles, headings, and paragraphs without a label are in the rows of the table and in the articles', () => {
  const text =
    'Draft [resolution] on water\n\nA first word [of the Chair] on this text.\n\nArticle 1 ([Purpose])\n\n1. Requests [urgent] action;\n\nIt also [notes] with thanks what was done.\n\nArticle 2 (Scope)\n\n1. Decides so;';
  const { draft: drafted } = tally(readDraft(text, { notation: 'plain-brackets' }));
  expect(drafted.paragraphs.some(({ label, spans }) => label === null && spans > 0)).toBe(true);
  expect(drafted.spans.all.total).toBe(5);
  expect(sumsOf(drafted.paragraphs)).toEqual(headlineOf(drafted));
  expect(sumsOf(drafted.articles)).toEqual(headlineOf(drafted));
});

test('counts add up to what they are of', () => {
  fc.assert(
    fc.property(negotiatedText, negotiatedText, (one, other) => {
      const read = readDraft(writeText(one, [], 'repeating').source);
      const target = readAdopted(writeText(other, [], 'repeating').source);
      const reconciliation = reconcile(read, target);
      const { draft: drafted, verdicts, parties } = tally(read, reconciliation);
      expect(drafted.spans.all.total).toBe(read.spans.length);
      expect(verdicts?.fates.all.total).toBe(read.spans.length);
      expect(verdicts?.outcomes.all.total).toBe(read.changes.length);
      expect(verdicts?.undisputed.total).toBe(drafted.words.by.undisputed);
      const splits = [
        drafted.spans,
        drafted.changes,
        ...(verdicts === null ? [] : [verdicts.fates, verdicts.outcomes]),
        ...parties.flatMap(({ supported, opposed, reserved }) => [supported, opposed, reserved]),
      ];
      expect(splits.flatMap(breachesOf)).toEqual([]);
      for (const { supported, opposed, reserved, stands } of parties) {
        const stood = [supported, opposed, reserved].map(({ all }) => all.total);
        expect(stood).toEqual([stands.by.support, stands.by.oppose, stands.by.reserve]);
      }
      for (const { contested, words } of [...drafted.paragraphs, ...drafted.articles])
        expect(contested).toBeLessThanOrEqual(words);
      expect(sumsOf(drafted.paragraphs)).toEqual(headlineOf(drafted));
      if (drafted.articles.length > 0) expect(sumsOf(drafted.articles)).toEqual(headlineOf(drafted));
    }),
    { ...seeded, numRuns: seeded.numRuns / 50 },
  );
});
