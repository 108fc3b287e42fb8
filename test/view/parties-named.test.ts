import { expect, test } from 'vitest';
import { partiesNamed, readDraft, readingOf } from '../../src/index.js';

const draft = readDraft(
  '1. Urges [swift] {USA+ FRA-} action [now] {G-77 and China+, Fooland+} [here] {AG+};',
);

test.each([
  [['us'], ['USA']],
  [['United States', 'U.S.', 'USA'], ['USA']],
  [
    ['G77', 'france'],
    ['G77', 'FRA'],
  ],
  [
    ['African Group', 'Group of 77'],
    ['AG', 'G77'],
  ],
  [['Fooland'], ['Fooland']],
  [['FR'], ['FRA']],
])('%j are %j', (names, ids) => {
  expect(partiesNamed(draft, names)).toEqual(ids);
});

test.each([
  ['Frnace', 'may be meant'],
  ['JPN', 'Its parties are USA (United States of America), FRA (France), G77'],
  ['Atlantis', '“Atlantis” takes no position in this draft. Its parties are'],
])('%j is nobody of this draft', (name, message) => {
  expect(() => readingOf(draft, ['USA', name])).toThrow(message);
});

test('a draft in which nobody says anything has no reading of anybody', () => {
  expect(() => readingOf(readDraft('1. Urges [all] States;'), ['USA'])).toThrow('nobody else does');
});
