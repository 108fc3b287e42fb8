import { describe, expect, test } from 'vitest';
import { quantityAt } from '../../src/words/quantities.js';
import { emptyVocabulary } from '../../src/words/vocabulary.js';
import { wordsOf } from '../../src/words/words.js';

/** Reads the quantity that a text begins with, and what is left. */
function check(text: string): string | null {
  const vocabulary = emptyVocabulary();
  const { ids } = wordsOf(text, 0, text.length, vocabulary);
  const forms = Array.from(ids, (id) => vocabulary.forms[id] ?? '');
  const quantity = quantityAt(forms, 0);
  if (quantity === null) return null;
  expect(quantity.end).toBeGreaterThan(0);
  expect(quantity.end).toBeLessThanOrEqual(forms.length);
  return [quantity.kind, quantity.value, ...forms.slice(quantity.end)].join(' ');
}

describe('quantities', () => {
  test.each([
    ['10 States', 'number 10 states'],
    ['ten States', 'number 10 states'],
    ['2 million dollars', 'number 2000000 dollars'],
    ['two million dollars', 'number 2000000 dollars'],
    ['2,000,000 dollars', 'number 2000000 dollars'],
    ['2.5 billion', 'number 2500000000'],
    ['one hundred States', 'number 100 states'],
    ['one hundred and five', 'number 105'],
    ['two hundred thousand', 'number 200000'],
    ['three thousand four hundred and twenty-one', 'number 3421'],
    ['one million two hundred thousand', 'number 1200000'],
    ['five and six', 'number 5 and 6'],
    ['one hundred and two hundred', 'number 100 and 2 hundred'],
    ['2015 3 States', 'number 2015 3 states'],
    ['million', null],
    ['hundred', null],
    ['the ten', null],
    ['70/1', null],
    ['12 December 2015 in', 'date 2015-12-12 in'],
    ['December 12, 2015', 'date 2015-12-12'],
    ['the', null],
    ['12th of December 2015', 'date 2015-12-12'],
    ['12 Dec. 2015', 'date 2015-12-12'],
    ['December 2015', 'date 2015-12'],
    ['5 May', 'date 05-05'],
    ['may 5', 'date 05-05'],
    ['may adopt', null],
    ['31 December', 'date 12-31'],
    ['0 December', 'number 0 december'],
    ['1 December', 'date 12-01'],
    ['1st of December 1500', 'date 1500-12-01'],
    ['2nd Sept 2199', 'date 2199-09-02'],
    ['3rd Jan 2200', 'date 01-03 2200'],
    ['Dec. 3rd, 2015 in', 'date 2015-12-03 in'],
    ['Dec. 2015', 'date 2015-12'],
    ['December of 2015', null],
    ['December 32', null],
    ['December 12. 2015', 'date 2015-12-12'],
    ['12 of 5', 'number 12 of 5'],
    ['100th December', null],
    ['12.5 December', 'number 12.5 december'],
    ['123456789012345 States', 'number 123456789012345 states'],
    ['1234567890123456 States', null],
    ['1.123456 points', 'number 1.123456 points'],
    ['1.1234567 points', null],
    ['2 hundred thousand and five', 'number 200005'],
    ['2 thousand and 1 thousand', 'number 2000 and 1 thousand'],
    ['2 thousand and', 'number 2000 and'],
    ['2 thousand 999', 'number 2999'],
    ['2 hundred and 100', 'number 200 and 100'],
    ['2 hundred and 99', 'number 299'],
    ['3 trillion', 'number 3000000000000'],
    ['0.1 hundred', 'number 10'],
    ['2 thousand and five and six', 'number 2005 and 6'],
    ['32 December', 'number 32 december'],
    ['December 1315', null],
  ])('%j', (text, expected) => {
    expect(check(text)).toBe(expected);
  });
});
