import { expect, test } from 'vitest';
import { valueOffsets } from '../../src/unified/value-offsets.js';

test.each([
  ['on', 'on', [0, 1, 2]],
  ['a \\[b', 'a [b', [0, 1, 2, 4, 5]],
  ['a\\b', 'a\\b', [0, 1, 2, 3]],
  ['R&amp;D', 'R&D', [0, 1, 6, 7]],
  ['&amp;amp;', '&amp;', [0, 5, 6, 7, 8, 9]],
  ['R&D; x', 'R&D; x', [0, 1, 2, 3, 4, 5, 6]],
  ['&none;', '&none;', [0, 1, 2, 3, 4, 5, 6]],
  ['&#x1F600;!', '\u{1F600}!', [0, 0, 9, 10]],
  ['a \n> b', 'a\nb', [0, 1, 5, 6]],
  ['a\r\n   b', 'a\nb', [0, 1, 6, 7]],
  ['', '', [0]],
])('%j is %j', (slice, value, offsets) => {
  expect(valueOffsets(slice, value)).toEqual(offsets);
});

test.each([
  ['two characters of one reference', '&NotEqualTilde;', '\u2242\u0338'],
  ['a character that is replaced', 'a\u0000', 'a\uFFFD'],
  ['a value that is too short', 'ab', 'a'],
  ['a value that is too long', 'a', 'ab'],
])('what cannot be brought together: %s', (_, slice, value) => {
  expect(valueOffsets(slice, value)).toBeNull();
});
