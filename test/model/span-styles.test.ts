import { describe, expect, test } from 'vitest';
import type { StyledRun } from '../../src/index.js';
import { spanStyles } from '../../src/model/span-styles.js';

/**
 * The styles of the words in brackets. Words look so between these marks: `*bold*`, `-struck-`, `_underlined_`; the marks are no part of the text.
 * A tag in the brackets is not among the words.
 */
function stylesIn(marked: string): string {
  const styles = { '*': { bold: true }, '-': { strike: true }, _: { underline: true } } as const;
  const runs: StyledRun[] = [];
  const open = new Map<string, number>();
  let text = '';
  for (const character of marked) {
    const style = styles[character as keyof typeof styles] as
      (typeof styles)[keyof typeof styles] | undefined;
    const start = open.get(character);
    if (style === undefined) text += character;
    else if (start === undefined) open.set(character, text.length);
    else {
      open.delete(character);
      runs.push({ start, end: text.length, ...style });
    }
  }
  runs.sort((a, b) => a.start - b.start);
  const [start, end] = [text.indexOf('['), text.lastIndexOf(']') + 1];
  const words = [...text.slice(start, end).matchAll(/(?:\{[^}]*\}|[[\]])|[^[\]{}]+/gu)].flatMap(
    ({ 0: own, index }) =>
      /^[[\]{]/u.test(own) ? [] : [{ start: start + index, end: start + index + own.length }],
  );
  return spanStyles(text, runs)({ start, end }, words).join();
}

describe('all words look so', () => {
  test.each([
    ['Urges [*all*] now', 'bold'],
    ['Urges *[all]* now', 'bold'],
    ['Urges [all] now', ''],
    ['Urges [*all* now]', ''],
    ['Urges [all *now*]', ''],
    ['Urges [*all* on *now*]', ''],
    ['Urges [*all* *now*] on', 'bold'],
    ['Urges [*all*, *now*] on', ''],
    ['Urges [*all*{USA+} *now*] on', 'bold'],
    ['Urges [*all*{USA+} now] on', ''],
    ['Urges [all{USA+} *now*] on', ''],
    ['Urges [ *all* ] on', 'bold'],
    ['Urges [*all**now*] on', 'bold'],
    ['Urges []* *', ''],
    ['Urges [-all-] now', 'strike'],
    ['Urges [_-all-_] now', 'strike,underline'],
    ['Urges [_all_ -now-] on', ''],
    ['Urges [_-all- now_] on', 'underline'],
    ['*Urges* on [*all*] and *now*', 'bold'],
  ])('%s', (marked, expected) => {
    expect(stylesIn(marked)).toBe(expected);
  });
});

describe('those around it do not', () => {
  const far = (count: number): string => ' '.repeat(count);
  test.each([
    ['*Urges [all] now*', ''],
    ['*Urges* [*all*] *now*', ''],
    ['*Urges* [*all*] now', 'bold'],
    ['Urges [*all*] *now*', 'bold'],
    ['*Urges* a [*all*] *now*', 'bold'],
    ['*Urges* [*all*] a *now*', 'bold'],
    ['Urges *it* ([*all*]) *now*', ''],
    ['*Urges [all]*', 'bold'],
    ['*[all] now*', 'bold'],
    ['*Urges [all]*\n\n*now*', 'bold'],
    ['*Urges*\n\n*[all] now*', 'bold'],
    ['*Urges*\n*[all]*\n*now*', ''],
    [`*Urges${far(119)}[all] now*`, ''],
    [`*Urges${far(120)}[all] now*`, 'bold'],
    [`*Urges [all]${far(119)}now*`, ''],
    [`*Urges [all]${far(120)}now*`, 'bold'],
    ['*1[all]2*', ''],
  ])('%j', (marked, expected) => {
    expect(stylesIn(marked)).toBe(expected);
  });
});

test('runs that meet or overlap are one', () => {
  const text = 'Urges [all towns] now';
  const styles = (...runs: (readonly [number, number])[]): string[] =>
    spanStyles(
      text,
      runs.map(([start, end]) => ({ start, end, bold: true as const })),
    )({ start: 6, end: 17 }, [{ start: 7, end: 16 }]);
  expect(styles([7, 16])).toEqual(['bold']);
  expect(styles([7, 9], [9, 16])).toEqual(['bold']);
  expect(styles([7, 16], [8, 9])).toEqual(['bold']);
  expect(styles([7, 12], [8, 9], [11, 16])).toEqual(['bold']);
  expect(styles([7, 9], [10, 16])).toEqual([]);
  expect(styles([7, 15])).toEqual([]);
  expect(styles([8, 16])).toEqual([]);
  expect(styles([0, 6], [7, 16], [17, 21])).toEqual([]);
});
