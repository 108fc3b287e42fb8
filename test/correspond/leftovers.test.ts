import { describe, expect, test } from 'vitest';
import { leftovers } from '../../src/correspond/leftovers.js';
import { corresponding } from '../check/corresponding.js';
import { steady } from '../check/steady-calibration.js';

/** What is left over of two texts, in words. */
function check(draft: string, adopted: string): Record<string, string> {
  const texts = corresponding(draft, adopted, steady.links);
  const left = leftovers(texts);
  const wordAt = (place: number): string => draft.slice(texts.tape.starts[place], texts.tape.ends[place]);
  const adoptedWord = (word: number): string =>
    adopted.slice(texts.words.starts[word], texts.words.ends[word]);
  const counts = (map: ReadonlyMap<number, number>): string =>
    [...map].map(([key, count]) => `${String(key)}:${String(count)}`).join(' ');
  const free = [...left.isFree.keys()].filter((word) => left.isFree[word] === 1);
  expect(left.freeCount).toBe(free.length);
  return {
    draft: left.places
      .map(
        (place, index) =>
          `${left.followsLast[index] === 1 ? '+' : ''}${wordAt(place)}/${String(left.passageOfPlace[place])}`,
      )
      .join(' '),
    adopted: free.map((word) => `${adoptedWord(word)}/${String(left.passageOfWord[word])}`).join(' '),
    couldMatch: `${String(left.placeCount)} in ${counts(left.placesIn)} and ${counts(left.passageLengths.places)}`,
    free: `in ${counts(left.wordsIn)} and ${counts(left.passageLengths.words)}`,
  };
}

describe('left over are', () => {
  test.each<[string, string, string, Record<string, string>]>([
    [
      'words without a partner, in passages between those with one',
      '1. Urges all old States to plant very tall trees along rivers.',
      '1. Urges big States to plant small old trees along rivers now.',
      {
        draft: 'all/1 +old/1 very/4 +tall/4',
        adopted: 'big/1 small/4 old/4 now/7',
        couldMatch: '1 in 0:1 and 1:1',
        free: 'in 0:4 and 1:1 4:2 7:1',
      },
    ],
    [
      'words of a bracket that is skipped, with those beside it',
      '1. Urges all [old] {FIN+} rich States to plant trees along rivers.',
      '1. Urges States to plant old trees along rivers in all rich ports.',
      {
        draft: 'all/1 +old/1 +rich/1',
        adopted: 'old/4 in/7 all/7 rich/7 ports/7',
        couldMatch: '3 in 0:3 and 1:3',
        free: 'in 0:5 and 4:1 7:4',
      },
    ],
    [
      'words of two paragraphs',
      '1. Urges States to plant trees.\n\n2. Thanks the old host.',
      '1. Urges States to plant trees at the host.\n\n2. Closes.',
      {
        draft: 'Thanks/5 +the/5 +old/5 +host/5',
        adopted: 'at/5 the/5 host/5 Closes/5',
        couldMatch: '2 in 1:2 and 5:2',
        free: 'in 0:3 1:1 and 5:4',
      },
    ],
    [
      'none where all stand',
      '1. Urges States.',
      '1. Urges States.',
      { draft: '', adopted: '', couldMatch: '0 in  and ', free: 'in  and ' },
    ],
  ])('%s', (_, draft, adopted, left) => {
    expect(check(draft, adopted)).toEqual(left);
  });
});
