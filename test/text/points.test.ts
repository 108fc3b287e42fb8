import { describe, expect, test } from 'vitest';
import { lineStartsOf, pointAt, pointWalker, positionAt } from '../../src/text/points.js';

describe('lines', () => {
  const cases: readonly (readonly [string, readonly number[]])[] = [
    ['', [0]],
    ['a', [0]],
    ['a\n', [0, 2]],
    ['\n\n', [0, 1, 2]],
    ['a\r\nb', [0, 3]],
    ['a\rb', [0, 2]],
    ['a\r\r\nb\n\rc', [0, 2, 4, 6, 7]],
    ['a\fb\vc\u2028d\u0085e', [0]],
    ['𝔸\n𝔹', [0, 3]],
  ];
  test.each(cases)('%j', (source, starts) => {
    const lines = lineStartsOf(source);
    expect(lines).toEqual(starts);
    const walk = pointWalker(lines);
    for (let offset = 0; offset <= source.length; offset += 1) {
      const point = pointAt(lines, offset);
      const line = starts.findLastIndex((start) => start <= offset);
      expect(point).toEqual({ line: line + 1, column: offset - (starts[line] ?? 0) + 1, offset });
      expect(walk(offset)).toEqual(point);
    }
  });
});

test('a walk may skip offsets and ask for one twice', () => {
  const walk = pointWalker(lineStartsOf('ab\ncd\nef'));
  expect([0, 4, 4, 8].map((offset) => walk(offset))).toEqual([
    { line: 1, column: 1, offset: 0 },
    { line: 2, column: 2, offset: 4 },
    { line: 2, column: 2, offset: 4 },
    { line: 3, column: 3, offset: 8 },
  ]);
});

test('a position has both points', () => {
  expect(positionAt(lineStartsOf('ab\ncd'), 1, 5)).toEqual({
    start: { line: 1, column: 2, offset: 1 },
    end: { line: 2, column: 3, offset: 5 },
  });
});
