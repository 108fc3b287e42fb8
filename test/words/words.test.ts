import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalForm } from '../../src/words/normal-form.js';
import { emptyVocabulary, wordsOf, type Vocabulary } from '../../src/words/words.js';
import { noisyText } from '../check/noisy-text.js';
import { seeded } from '../check/seeded.js';

const settings = { ...seeded, numRuns: Math.ceil(seeded.numRuns / 5) };

/** Splits a text, and asserts what holds for all of its words. */
function check(
  text: string,
  start = 0,
  end = text.length,
  vocabulary: Vocabulary = emptyVocabulary(),
): string[] {
  const { ids, starts, ends } = wordsOf(text, start, end, vocabulary);
  expect([starts.length, ends.length]).toEqual([ids.length, ids.length]);
  let last = start;
  return [...ids].map((id, index) => {
    const from = starts[index] ?? -1;
    const to = ends[index] ?? -1;
    expect(from).toBeGreaterThanOrEqual(last);
    expect(to).toBeGreaterThan(from);
    expect(to).toBeLessThanOrEqual(end);
    expect(text.slice(last, from)).not.toMatch(/[\p{L}\p{N}]/u);
    last = to;
    const word = text.slice(from, to);
    expect(vocabulary.forms[id]).toBe(normalForm(word));
    return word;
  });
}

describe('words', () => {
  test.each([
    ['Recalling its resolution 70/1,', ['Recalling', 'its', 'resolution', '70/1', ',']],
    ['targets 17.6 and 17.8.', ['targets', '17.6', 'and', '17.8', '.']],
    ['1,000,000 dollars', ['1,000,000', 'dollars']],
    ['in 2023, 50 States', ['in', '2023', ',', '50', 'States']],
    ['capacity-building', ['capacity', 'building']],
    ['North\u2010South', ['North', 'South']],
    ['co\uFFFEchaired', ['co', 'chaired']],
    ['a - b', ['a', '-', 'b']],
    ['-a b-', ['-', 'a', 'b', '-']],
    ['Nairobi, 5–9 June', ['Nairobi', ',', '5', '–', '9', 'June']],
    ["States' own; the Assembly’s", ['States', "'", 'own', ';', 'the', 'Assembly’s']],
    ['“smart city”', ['“', 'smart', 'city', '”']],
    ['l’eau', ['l’eau']],
    ['e\u0301tat É𝔸b', ['e\u0301tat', 'É𝔸b']],
    ['1.5°C', ['1.5', '°', 'C']],
    ['20XX/[X]', ['20XX', '/', '[', 'X', ']']],
    ['and/or', ['and', '/', 'or']],
    ['', []],
    [' \t\r\n\u00A0\u2028', []],
  ])('%j', (text, words) => {
    expect(check(text)).toEqual(words);
  });
});

test('two spellings have one number, in one text or in two', () => {
  const vocabulary = emptyVocabulary();
  const { ids } = wordsOf('Centre center CENTRE programme', 0, 30, vocabulary);
  const other = wordsOf('the program; a center', 0, 21, vocabulary);
  expect([ids[0], ids[0], ids[0]]).toEqual([ids[1], ids[2], other.ids[4]]);
  expect(other.ids[1]).toBe(ids[3]);
  expect(vocabulary.forms).toEqual(['center', 'program', 'the', ';', 'a']);
});

test('every letter and digit of any text is in a word', () => {
  fc.assert(
    fc.property(noisyText, (text) => void check(text)),
    settings,
  );
});

test('a part of a text is split as if it were all of it', () => {
  fc.assert(
    fc.property(noisyText, fc.nat(60), fc.nat(60), (text, from, length) => {
      const start = Math.min(from, text.length);
      const end = Math.min(start + length, text.length);
      expect(check(text, start, end)).toEqual(check(text.slice(start, end)));
    }),
    settings,
  );
});

test('numbers are the same for equal forms, and only for them', () => {
  fc.assert(
    fc.property(noisyText, noisyText, (one, other) => {
      const vocabulary = emptyVocabulary();
      check(one, 0, one.length, vocabulary);
      check(other, 0, other.length, vocabulary);
      expect(new Set(vocabulary.forms).size).toBe(vocabulary.forms.length);
    }),
    settings,
  );
});
