import { expect, test } from 'vitest';
import { pageOf, series } from './history-page.js';

test('the page tells the lives, the brackets of each draft, and since when words stand', () => {
  const html = pageOf(series);
  expect(html).toBe(pageOf(series));
  expect(html).toContain('brackets: 2 → 1 → 1 → 0');
  expect(html).toContain('draft 2: unchanged (USA support, FRA support)');
  expect(html).toContain('draft 3: reopened (G77 support)');
  expect(html).toContain('in draft 1, 2, 3, there in bracket s1, proposed by USA');
  expect(html).toContain('answered by nothing in the adopted text');
});

test('it has no script, no style of an element, and no address', () => {
  const html = pageOf(series);
  expect(html).toMatch(/script-src (?:'|&#x27;)none/u);
  expect(html).not.toMatch(/<script|\sstyle=|\son\w+=|https?:|src=|href=/iu);
});

test('a text of which nothing is known makes a page', () => {
  expect(pageOf(['', ''])).toContain('1 draft · 0 brackets');
});
