import { describe, expect, test } from 'vitest';
import { fillKind } from '../../src/words/placeholders.js';

describe('a place to fill', () => {
  test.each([
    ['###', 'number'],
    ['X per cent', 'number'],
    ['x%', 'number'],
    ['XX million', 'number'],
    ['[ ]/CP.21', 'number'],
    ['-/CP.21', 'number'],
    ['X/CP.21', 'number'],
    ['insert number', 'number'],
    ['please insert the percentage', 'number'],
    ['number', 'number'],
    ['amount to be determined', 'number'],
    ['specify the number', 'number'],
    ['insert date', 'date'],
    ['date', 'date'],
    ['date to be decided', 'date'],
    ['20XX', 'date'],
    ['20[ ]', 'date'],
    ['20__', 'date'],
    ['XX June 2023', 'date'],
    ['by X date', 'date'],
    ['the date of entry into force', 'date'],
    ['insert name', 'name'],
    ['name of the city', 'name'],
    ['venue to be confirmed later', 'name'],
    ['X', 'any'],
    ['[X]', 'any'],
    ['XX', 'any'],
    ['…', 'any'],
    ['...', 'any'],
    ['. . .', null],
    ['____', 'any'],
    ['', 'any'],
    [' ', 'any'],
    ['●', 'any'],
    ['TBD', 'any'],
    ['to be determined', 'any'],
    ['insert', 'any'],
    ['insert a long name of what is to be written here by the host of the meeting', 'name'],
    ['please fill in the deadline', 'date'],
    ['give the exact figure', 'number'],
    ['State a venue', 'name'],
    ['at a venue to be confirmed', 'name'],
    ['one two three to be agreed', 'any'],
    ['the year', 'date'],
    ['the title', 'name'],
    ['dates of the meeting', 'date'],
    ['a b c d X', 'number'],
    ['X (May)', 'date'],
    ['10-[ ]', 'number'],
    ['#', 'number'],
    ['*placeholder', 'any'],
    ['199X', 'date'],
    ['20?', 'date'],
    ['placeholder for finance', 'any'],
  ])('%j', (words, kind) => {
    expect(fillKind(words)).toBe(kind);
    expect(fillKind(`[${words}]`)).toBe(kind);
    expect(fillKind(` ${words.replaceAll(' ', '\n')} `)).toBe(kind);
  });
});

describe('text', () => {
  test.each([
    'shall',
    'the number of States',
    'a number of States',
    'per cent',
    'ten per cent',
    '2015',
    '20',
    'annex X',
    'Article XX and XI',
    'part X',
    '2 x 3',
    'provide enhanced support',
    'specify measures',
    'Add to the list',
    'modalities to be decided by the Conference of the Parties',
    'low - carbon growth',
    '2060 - 2080',
    'and/or',
    'with a ### reflecting an absolute target in relation to a base year',
    'datebook',
    'a b c d e X',
    'one two three four to be agreed',
    'name of',
    'Title V',
    'placeholders',
    '1999',
    '34X',
    'insertion of names',
    'dated',
    'named',
    'exchange X rays of all kinds of ships',
    `insert ${'x'.repeat(80)}`,
  ])('%j', (words) => {
    expect(fillKind(words)).toBeNull();
  });
});

/* Rows could be cut in two to the power of their length ways, and each was tried. */
test.each(['_', 'X', '#', '?', '...', '●', '_ '])(
  'a row of %j that ends in something else is none',
  (sign) => {
    expect(fillKind(`${sign.repeat(70 / sign.length)}§`)).toBeNull();
    expect(fillKind(sign.repeat(70 / sign.length))).not.toBeNull();
  },
);
