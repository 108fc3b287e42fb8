import { expect, test } from 'vitest';
import { corresponding } from '../check/corresponding.js';

const trees = 'Urges States to plant trees along rivers and canals';
const museums = 'Invites museums to lend old paintings to hospitals';
const trains = 'Requests the Council to draw up plans for night trains';
const benefit = 'for the lasting benefit of small coastal towns';

const numbered = (...paragraphs: readonly string[]): string =>
  paragraphs.map((paragraph, index) => `${String(index + 1)}. ${paragraph}.`).join('\n\n');

/** Writes the words that moved, as they were adopted. */
function check(draft: string, adopted: string, moved: readonly string[]): void {
  const { moves, words, adopted: text } = corresponding(draft, adopted);
  const written = moves.map(({ word, places }) =>
    text.source.text.slice(words.starts[word], words.ends[word + places.length - 1]),
  );
  expect(written).toEqual(moved);
}

test.each<[string, string, string, string[]]>([
  [
    'to another paragraph',
    numbered(`${trees} ${benefit}`, museums),
    numbered(trees, `${museums} ${benefit}`),
    [benefit],
  ],
  [
    'to another paragraph, seven words at least',
    numbered(`${trees} for the lasting benefit of coastal towns`, museums),
    numbered(trees, `${museums} for the lasting benefit of coastal towns`),
    ['for the lasting benefit of coastal towns'],
  ],
  [
    'not six words, which are a turn of phrase',
    numbered(`${trees} for the lasting benefit of towns`, museums),
    numbered(trees, `${museums} for the lasting benefit of towns`),
    [],
  ],
  [
    'not to where the same words are adopted twice: a formula comes from anywhere',
    numbered(`${trees} ${benefit}`, museums, trains),
    numbered(trees, `${museums} ${benefit}`, `${trains} ${benefit}`),
    [],
  ],
  [
    'to where each of the words is adopted twice, but not all of them together',
    numbered(`${trees} ${benefit}`, museums, trains),
    numbered(
      trees,
      `${museums} ${benefit}`,
      `${trains} for the lasting glory of coastal inns and to the benefit of small towns`,
    ),
    [benefit],
  ],
  [
    'inside a paragraph, however few',
    numbered('Requests museums to lend without delay old paintings to hospitals'),
    numbered('Requests museums to lend old paintings to hospitals without delay'),
    ['without delay'],
  ],
  [
    'but not if they are words of grammar alone',
    numbered('Requests museums to lend with it for them old paintings to hospitals'),
    numbered('Requests museums to lend old paintings to hospitals with it for them'),
    [],
  ],
  [
    'with what is left of a passage that was edited on its way',
    numbered(`${trees} ${benefit} of their old harbours`, museums),
    numbered(trees, `${museums} ${benefit} of its old harbours`),
    [`${benefit} of`, 'old harbours'],
  ],
  [
    'each to another paragraph, in the order of the draft',
    numbered(`${trees} ${benefit}`, `${museums} in the first week of every second warm month`, trains),
    numbered(trees, `${museums} ${benefit}`, `${trains} in the first week of every second warm month`),
    [benefit, 'in the first week of every second warm month'],
  ],
  [
    'where most of them stand',
    numbered('Requests museums to lend free of charge old paintings to hospitals'),
    numbered('Requests museums to lend old paintings to hospitals free of rent and free of charge'),
    ['free of charge'],
  ],
  [
    'to one place, from where most of them stood',
    numbered(
      'Requests museums free of any charge to lend wholly free of any charge old paintings of northern harbours to hospitals',
      trees,
    ),
    numbered(
      'Requests museums to lend old paintings of northern harbours to hospitals wholly free of any charge',
      trees,
    ),
    ['wholly free of any charge'],
  ],
  [
    'not one by itself',
    numbered('Requests museums to lend freely old paintings to hospitals'),
    numbered('Requests museums to lend old paintings to hospitals freely'),
    [],
  ],
])('words move %s', (_, draft, adopted, moved) => {
  check(draft, adopted, moved);
});

test.each<[string, string, string, { places: number[]; word: number; isWithinProvision: boolean }[]]>([
  [
    'to another paragraph',
    numbered(`${trees} ${benefit}`, museums),
    numbered(trees, `${museums} ${benefit}`),
    [{ places: [9, 10, 11, 12, 13, 14, 15, 16], word: 17, isWithinProvision: false }],
  ],
  [
    'to what stood before',
    numbered(`${museums} without delay`),
    numbered('Invites museums without delay to lend old paintings to hospitals'),
    [{ places: [8, 9], word: 2, isWithinProvision: true }],
  ],
  [
    'out of a bracket with words beside it',
    numbered(
      'Requests big museums in [the warm] {FRA+} north to lend old paintings of northern harbours to hospitals',
      trees,
    ),
    numbered('Requests big museums to lend old paintings to hospitals in the warm north', trees),
    [{ places: [3, 5, 6, 8], word: 9, isWithinProvision: true }],
  ],
])('places of words that moved %s', (_, draft, adopted, moves) => {
  expect(corresponding(draft, adopted).moves).toEqual(moves);
});
