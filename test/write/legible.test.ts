import { expect, test } from 'vitest';
import { legible } from '../../src/write/legible.js';

test.each([
  ['a\u202Eb', 'a‹U+202E›b'],
  ['\u001B[2J', '‹U+001B›[2J'],
  ['a\r\n\tb', 'a b'],
  ['\u{E0041}', '‹U+E0041›'],
  ['\uD800x', '‹U+D800›x'],
  ['\uFFFF', '‹U+FFFF›'],
  ['😀 é ﷽ \u200D', '😀 é ﷽ \u200D'],
])('%j becomes %j', (text, expected) => {
  expect(legible(text)).toBe(expected);
});

test('all strings of plain data, and nothing else', () => {
  const value = { a: ['x\u0007'], b: { c: 1, d: null, e: true, f: 'y' } };
  expect(legible(value)).toEqual({ a: ['x‹U+0007›'], b: { c: 1, d: null, e: true, f: 'y' } });
  expect(value.a).toEqual(['x\u0007']);
});
