import { describe, expect, test } from 'vitest';
import type { ViewBlock, ViewOrigin } from 'travaux';
import { evidenceIn } from '../../src/report/evidence.js';

const source = 'Recalling  the *right* to\nprivacy in cities, as agreed';

function words(value: string, start: number, end: number): ViewOrigin {
  const children: ViewOrigin['children'] = [{ type: 'text', value }];
  return {
    type: 'origin',
    origin: 'base',
    place: { start, end },
    span: null,
    change: null,
    parties: [],
    children,
  };
}

const first = words('Recalling the right to privacy', 0, 33);
const second = words('in cities', 34, 43);
const third = words('as agreed', 45, 54);
const blocks: ViewBlock[] = [
  { type: 'block', id: 'v1', kind: 'paragraph', label: null, depth: 0, children: [first, second, third] },
];

/** Cuts the words at the places; the pieces of a run are its text. */
function check(
  places: readonly (readonly [number, number])[],
  pieces: string,
  names: readonly string[],
): void {
  const ranges = places.map(([start, end]) => ({ start, end }));
  const evidence = evidenceIn(blocks, source, ranges);
  const all = [first, second, third].flatMap((node) => {
    const parts = evidence.piecesOf(node);
    expect(parts.map(({ value }) => value).join('')).toBe(node.children[0]?.value);
    return parts;
  });
  expect(all.map(({ value }) => value).join('|')).toBe(pieces);
  expect(all.map(({ number }) => number)).toEqual(all.map((_, index) => index + 1));
  expect(ranges.map((range) => evidence.namesOf([range]))).toEqual(names);
}

describe('adopted words that show what became of spans', () => {
  test('a run as a whole, and a part of one over markup and a wrap', () => {
    check([[34, 43]], 'Recalling the right to privacy|in cities|as agreed', ['2']);
    check([[11, 33]], 'Recalling |the right to privacy|in cities|as agreed', ['2']);
    check([[16, 25]], 'Recalling the |right to |privacy|in cities|as agreed', ['2']);
  });

  test('several runs', () => {
    check([[11, 43]], 'Recalling |the right to privacy|in cities|as agreed', ['2-3']);
  });

  test('places without words: within a run, before one, behind one, at the ends', () => {
    check([[10, 10]], 'Recalling |the right to privacy|in cities|as agreed', ['b2']);
    check([[43, 45]], 'Recalling the right to privacy|in cities|as agreed', ['a2']);
    check([[45, 45]], 'Recalling the right to privacy|in cities|as agreed', ['b3']);
    check([[0, 0]], 'Recalling the right to privacy|in cities|as agreed', ['b1']);
    check([[54, 54]], 'Recalling the right to privacy|in cities|as agreed', ['a3']);
  });

  test('overlapping places', () => {
    check(
      [
        [0, 22],
        [11, 33],
      ],
      'Recalling |the right |to privacy|in cities|as agreed',
      ['1-2', '2-3'],
    );
  });

  test('no adopted words', () => {
    const evidence = evidenceIn([], '', [{ start: 0, end: 3 }]);
    expect(evidence.namesOf([{ start: 0, end: 3 }])).toBe('');
    expect(evidence.firstOf([{ start: 0, end: 3 }])).toBeNull();
  });
});
