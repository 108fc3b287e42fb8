import { describe, expect, test } from 'vitest';
import { plainText, readableText } from '../../src/text/plain-text.js';

/** Reads all of a source, or the ranges between bars, and asserts that every character of the text leads back to its own. */
function check(marked: string, expected: string): void {
  const parts = marked.split('|');
  const source = parts.join('');
  const ranges: { start: number; end: number }[] = [];
  let offset = 0;
  for (const [index, part] of parts.entries()) {
    if (parts.length === 1 || index % 2 === 1) ranges.push({ start: offset, end: offset + part.length });
    offset += part.length;
  }
  const { value, offsetAt } = plainText(source, ranges);
  expect(value).toBe(expected);
  for (let index = 0; index < value.length; index += 1) {
    const original = source.charAt(offsetAt(index));
    const character = value.charAt(index);
    if (character === ' ') expect(original).toMatch(/\s/u);
    else if (character === '-') expect(original).toMatch(/[-\uFFFE\u00AD\u2010]/u);
    else expect(original).toBe(character);
    if (index > 0) expect(offsetAt(index)).toBeGreaterThan(offsetAt(index - 1));
  }
  expect(offsetAt(value.length)).toBe(ranges.at(-1)?.end ?? 0);
}

describe('text as a person reads it', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['', ''],
    ['  a  ', 'a'],
    ['in the\n\ndigital \r\n age', 'in the digital age'],
    ['evidence\uFFFEbased', 'evidence-based'],
    ['co\u00ADchaired and co\u2010led', 'co-chaired and co-led'],
    ['pro\u200Bgramme\uFEFF \u2060of', 'programme of'],
    ['a\u00A0b\u2028c\fd', 'a b c d'],
    ['|the |[x] |right|', 'the right'],
    ['a|b |c| d|e', 'b d'],
    ['|𝔸| [|🇺🇸 e\u0301|]', '𝔸🇺🇸 e\u0301'],
  ];
  test.each(cases)('%j', (marked, expected) => {
    check(marked, expected);
  });

  test('one range without the way back reads the same', () => {
    for (const [source, expected] of cases) {
      if (!source.includes('|')) expect(readableText(source, 0, source.length)).toBe(expected);
    }
    expect(readableText('a [b\nc] d', 2, 7)).toBe('[b c]');
  });
});
