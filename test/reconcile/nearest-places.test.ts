import { expect, test } from 'vitest';
import { nearestPlaces, type NearestPlaces } from '../../src/reconcile/nearest-places.js';
import { corresponding } from '../check/corresponding.js';

/** For each place of a tape the places that are nearest. */
function check(draft: string, adopted: string): Record<keyof NearestPlaces, string> {
  const places = nearestPlaces(corresponding(draft, adopted));
  return Object.fromEntries(
    Object.entries(places).map(([name, values]) => [name, [...(values as Int32Array)].join(' ')]),
  ) as Record<keyof NearestPlaces, string>;
}

test('places around brackets', () => {
  /* The places: Urges 0, all 2, big 4, old 6, rich 8, States 9, to 10, plant 12, trees 14. The first has the number 0, like no mark. */
  expect(
    check('Urges [all [big] old] rich States to [plant] trees', 'Urges big States to plant trees'),
  ).toEqual({
    levels: '0 1 1 2 2 1 1 0 0 0 0 1 1 0 0',
    matchedBefore: '0 0 0 0 0 0 0 0 0 9 10 10 12 12 14',
    matchedBehind: '0 9 9 9 9 9 9 9 9 9 10 12 12 14 14',
    readBefore: '0 0 0 0 0 0 0 0 8 9 10 10 12 12 14',
    readBehind: '0 8 8 8 8 8 8 8 8 9 10 12 12 14 14',
    outerBefore: '-1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 10 -1 -1',
    outerBehind: '15 15 15 15 15 15 15 15 15 15 15 15 14 15 15',
  });
});
