import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closingOf, openingOf, rangeOf, roleOf } from '../../src/align/lattice.js';
import { normalForm } from '../../src/words/normal-form.js';
import { emptyVocabulary, type Vocabulary } from '../../src/words/vocabulary.js';
import { wordsOf } from '../../src/words/words.js';
import { readDraft, type Draft, type NotationName } from '../../src/index.js';
import { latticeOf, type DraftLattice } from '../../src/model/lattice/draft-lattice.js';
import { spanExtents } from '../../src/model/lattice/span-extent.js';
import { spanRanges } from '../../src/model/lattice/span-ranges.js';
import { runsOf, textWords } from '../../src/model/lattice/text-words.js';
import { noisyText, readingOptions } from '../check/noisy-text.js';
import { seeded } from '../check/seeded.js';

/** Writes a lattice as text: brackets are ranges, words are as in the source. */
function written({ lattice, starts, ends }: DraftLattice, { source }: Draft): string {
  return [...lattice.tape]
    .map((symbol, place) =>
      symbol >= 0 ? source.text.slice(starts[place], ends[place]) : roleOf(symbol) === 0 ? '[' : ']',
    )
    .join(' ');
}

/** Asserts what holds for the lattice of any draft. */
function check(draft: Draft, vocabulary: Vocabulary = emptyVocabulary()): string {
  const found = latticeOf(draft, vocabulary);
  const { lattice, starts, ends, spans, opens, closes, glued } = found;
  const { tape, ranges } = lattice;
  for (const list of [starts, ends]) expect(list).toHaveLength(tape.length);
  for (const list of [spans, opens, closes]) expect(list).toHaveLength(ranges);
  checkMarks(found);

  const joined = new Map(glued.map((word) => [word.end, word]));
  const words = textWords(draft, cutsOf(draft), emptyVocabulary());
  const separate = new Set(words.ends);
  for (const { parts } of glued) for (const part of parts.slice(0, -1)) separate.delete(part.end);
  const places = [...tape.keys()].filter((place) => (tape[place] ?? -1) >= 0);
  expect(places.map((place) => ends[place])).toEqual([...separate]);
  let last = 0;
  for (const place of places) {
    const [start = 0, end = 0] = [starts[place], ends[place]];
    expect(start).toBeGreaterThanOrEqual(last);
    last = end;
    const form = vocabulary.forms[tape[place] ?? 0];
    const whole = joined.get(end);
    if (whole === undefined)
      expect(form?.replace(/^§(?=.)/u, '')).toBe(normalForm(draft.source.text.slice(start, end)));
  }

  /* A word is in the ranges of the spans that it stands in, and in no other; but not between the paragraphs of one that lost a mark. */
  const extents = spanExtents(draft);
  const around = rangesAround(found);
  for (const place of places) {
    const word = starts[place] ?? 0;
    if (joined.has(ends[place] ?? 0)) continue;
    const ofSpans = draft.spans
      .filter((_, index) => extents[index]?.some(({ start, end }) => start <= word && word < end))
      .map(({ id }) => id);
    const ofRanges = (around[place] ?? []).map((range) => spans[range]?.id ?? '');
    expect([...new Set(ofRanges)].sort()).toEqual(ofSpans.sort());
  }
  return written(found, draft);
}

function checkMarks({ lattice: { tape, ranges }, opens, closes }: DraftLattice): void {
  const open: number[] = [];
  let next = 0;
  for (const [place, symbol] of tape.entries()) {
    if (symbol >= 0) continue;
    const range = rangeOf(symbol);
    if (roleOf(symbol) === 0) {
      expect(range).toBe(next);
      expect(symbol).toBe(openingOf(range));
      expect(opens[range]).toBe(place);
      open.push(range);
      next += 1;
    } else {
      expect(range).toBe(open.pop());
      expect(symbol).toBe(closingOf(range));
      expect(closes[range]).toBe(place);
    }
  }
  expect([next, open.length]).toEqual([ranges, 0]);
}

function rangesAround({ lattice: { tape } }: DraftLattice): number[][] {
  const open: number[] = [];
  return [...tape].map((symbol) => {
    if (symbol < 0 && roleOf(symbol) === 0) open.push(rangeOf(symbol));
    else if (symbol < 0) open.pop();
    return [...open];
  });
}

const cutsOf = ({ spans }: Draft): number[] =>
  spans.flatMap(({ start, end }) => [start, end]).sort((a, b) => a - b);

const options = { notation: 'signed-braces' as NotationName, format: 'text' } as const;

describe('the lattice of', () => {
  test.each([
    ['words without brackets', '1. Urges States;', 'Urges States'],
    ['a bracket', '1. Urges [all] States;', 'Urges [ all ] States'],
    ['a bracket in a bracket', '1. [Urges [all]] States;', '[ Urges [ all ] ] States'],
    ['brackets side by side', '1. [Urges] {USA+} [Asks] {USA+} States', '[ Urges ] [ Asks ] States'],
    ['a bracket of a mark', '1. Urges [“]all[”] States', 'Urges [ ] all [ ] States'],
    ['a hyphenated word that is cut', '1. A [people-]centred city', 'A [ people ] centred city'],
  ])('%s', (_, source, expected) => {
    expect(check(readDraft(source, options))).toBe(expected);
  });
});

describe('a bracket over several paragraphs', () => {
  test.each([
    [
      'holds the items that it leads to',
      '1. Urges [States:\n\n(a) To act;\n\n(b) To wait];\n\n2. Asks all.',
      'Urges [ States To act To wait ] Asks all',
    ],
    [
      'holds whole paragraphs',
      '[1. Urges States;\n\n2. Asks all;]\n\n3. Thanks them.',
      '[ Urges States Asks all ] Thanks them',
    ],
    [
      'holds a whole article with its heading',
      '## Article 1\n\n1. Be it.\n\n[## Article 2\n\n1. Act.\n\n2. Wait.]\n\n## Article 3\n\n1. End.',
      null,
    ],
    [
      'reaches to the end of its paragraph where it took the mark of another',
      '## Article 2\n\n1. The aim is [to act [soon].\n\n2. Parties share it.\n\n## Article 3\n\n1. Each Party [may] report] early.\n\n2. End.',
      'The aim is [ to act [ soon ] ] Parties share it [ Each Party [ may ] report ] early End',
    ],
  ])('%s', (_, source, expected) => {
    const found = check(
      readDraft(source, { notation: 'signed-braces', format: source.startsWith('#') ? 'markdown' : 'text' }),
    );
    if (expected !== null) expect(found).toBe(expected);
  });
});

/** Numbers of the words of another text. */
function vocabularyOf(text: string): Vocabulary {
  const vocabulary = emptyVocabulary();
  wordsOf(text, 0, text.length, vocabulary);
  return vocabulary;
}

describe('a word of which letters are contested', () => {
  const read = (source: string, adopted: string): { forms: string[]; tape: string } => {
    const draft = readDraft(source, options);
    const vocabulary = vocabularyOf(adopted);
    check(draft, vocabularyOf(adopted));
    const lattice = latticeOf(draft, vocabulary);
    const forms = lattice.glued.map(({ end }) => {
      const place = lattice.ends.indexOf(end);
      return vocabulary.forms[lattice.lattice.tape[place] ?? 0] ?? '';
    });
    return { forms, tape: written(lattice, draft) };
  };

  test.each([
    ['is one word', '1. Urges [t][T]argets {USA+} here', 'the targets', ['targets']],
    ['is the reading that the other text has', '1. Urges target[s] here', 'one target', ['target']],
    [
      'is the whole word where the other text has none',
      '1. Urges program[me]s here',
      'nothing',
      ['programs'],
    ],
  ])('%s', (_, source, adopted, forms) => {
    expect(read(source, adopted).forms).toEqual(forms);
  });

  test('is not made of words that stand for themselves', () => {
    expect(read('1. Urges [to establish or]maintain', 'to maintain').forms).toEqual([]);
    expect(read('1. Urges [human rights and]economic ones', 'economic').forms).toEqual([]);
  });
});

/** A draft of one paragraph, of which only the spans matter. */
const draftOf = (spans: Draft['spans']): Draft =>
  ({ spans, provisions: [], source: { text: '' } }) as unknown as Draft;

describe('ranges of spans that cross', () => {
  test('are cut where the outer one ends', () => {
    const span = (id: string, start: number, end: number): Draft['spans'][number] =>
      ({ id, start, end }) as Draft['spans'][number];
    const draft = draftOf([span('s1', 0, 10), span('s2', 5, 15), span('s3', 7, 12)]);
    expect(spanRanges(draft).map(({ span: { id }, start, end }) => [id, start, end])).toEqual([
      ['s1', 0, 10],
      ['s2', 5, 10],
      ['s3', 7, 10],
      ['s2', 10, 15],
      ['s3', 10, 12],
    ]);
  });

  test('nest, and cover their spans', () => {
    const bounds = fc.array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 20 })), { maxLength: 12 });
    fc.assert(
      fc.property(bounds, (pairs) => {
        const spans = pairs
          .map(([start, length]) => ({ start, end: start + length }))
          .sort((a, b) => a.start - b.start || b.end - a.end)
          .map((span, index) => ({ ...span, id: `s${String(index + 1)}` }));
        const ranges = spanRanges(draftOf(spans as unknown as Draft['spans']));
        for (const [index, range] of ranges.entries()) {
          expect(range.start).toBeLessThan(range.end);
          for (const later of ranges.slice(index + 1)) {
            expect(later.start).toBeGreaterThanOrEqual(range.start);
            expect(later.end <= range.end || later.start >= range.end).toBe(true);
          }
        }
        for (const { id, start, end } of spans) {
          const own = ranges.filter(({ span }) => span.id === id);
          expect(own[0]?.start).toBe(start);
          expect(own.at(-1)?.end).toBe(end);
          for (const [index, range] of own.slice(1).entries()) expect(range.start).toBe(own[index]?.end);
        }
      }),
      seeded,
    );
  });
});

describe('any draft', () => {
  test('has a lattice of its words and its spans', () => {
    fc.assert(
      fc.property(noisyText, readingOptions, (source, how) => {
        const draft = readDraft(source, how);
        check(draft);
        check(draft, vocabularyOf(source.replace(/[[\]]/gu, '')));
      }),
      { ...seeded, numRuns: Math.ceil(seeded.numRuns / 5) },
    );
  });

  test('has its own words in runs that do not overlap', () => {
    fc.assert(
      fc.property(noisyText, (source) => {
        let last = 0;
        for (const { start, end } of runsOf(readDraft(source))) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
      }),
      { ...seeded, numRuns: Math.ceil(seeded.numRuns / 5) },
    );
  });
});
