import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { compareDrafts, readDraft, toComparisonReport, toReport } from '../../src/index.js';
import { closed, hasChromium, inPage, opened } from './chromium.js';
import { sampleAdopted, sampleDraft, sampleReconciliation } from './sample.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const sample = toReport({
  draft: sampleDraft,
  adopted: sampleAdopted,
  reconciliation: sampleReconciliation,
});
const before = readDraft(
  '1. Urges [swift] {USA+ FRA-} action;\n\n2. Notes [=SUM(A1)] {EU+} it;\n\n3. Decides so.',
);
const after = readDraft('1. Urges swift action;\n\n2. Notes [=SUM(A2)] {EU-} it;\n\n3. Decides so.');
const comparison = toComparisonReport({ before, after, comparison: compareDrafts(before, after) });

const shownRows = (page: Page): Promise<number> => page.locator('.row:visible').count();

describe.skipIf(!hasChromium)('what a page of a report offers', () => {
  test('search hides the paragraphs without the words, also words that a bracket cuts', async () => {
    const open = await opened(comparison);
    const { page } = open;
    const all = await shownRows(page);
    await page.locator('#search').fill('urges [swift] ACTION');
    expect(await shownRows(page)).toBe(0);
    await page.locator('#search').fill('urges  SWIFT action');
    expect(await shownRows(page)).toBe(1);
    expect(await page.locator('#count').innerText()).toContain('1 paragraph has the words');
    await page.locator('#reset').click();
    expect(await shownRows(page)).toBe(all);
    await closed(open);
  });

  test('changed paragraphs only', async () => {
    const open = await opened(comparison);
    await open.page.locator('#changed').check();
    expect(await shownRows(open.page)).toBe(2);
    await closed(open);
  });

  test('the address has filters and reading, and opens the page as it was', async () => {
    const open = await opened(sample);
    const { page } = open;
    await page.locator('#party').selectOption({ index: 1 });
    await page.locator('#reading').selectOption('agreed');
    await page.locator('.chip input').first().check();
    await page.locator('#span-2').click();
    const hash = new URL(page.url()).hash;
    expect(hash).toMatch(/^#span-2&/u);
    const count = await page.locator('#count').innerText();
    const again = await opened(sample, {}, hash);
    expect(await again.page.locator('#count').innerText()).toBe(count);
    expect(await again.page.locator('#place').innerText()).toMatch(/^2 /u);
    expect(await again.page.locator('#reading').inputValue()).toBe('agreed');
    await closed(again);
    await closed(open);
  });

  test('an address that says nonsense changes nothing', async () => {
    const open = await opened(sample, {}, '#&party=99&kind=nothing&order=x&only=7&search=');
    expect(await open.page.locator('#party').inputValue()).toBe('');
    expect(await open.page.locator('#only').isChecked()).toBe(false);
    await closed(open);
  });

  test('Clear empties the panel and the address', async () => {
    const open = await opened(sample);
    const { page } = open;
    const hint = await page.locator('#shown').innerText();
    await page.locator('#span-1').click();
    expect(await page.locator('#shown').innerText()).not.toBe(hint);
    await page.locator('#reset').click();
    expect(await page.locator('#shown').innerText()).toBe(hint);
    expect(new URL(page.url()).hash).toBe('');
    await closed(open);
  });

  test('tables are sorted by their heads, numbers as numbers', async () => {
    const open = await opened(sample);
    const { page } = open;
    const column = (): Promise<number[]> =>
      page
        .locator('#parties tbody td:nth-child(2)')
        .allInnerTexts()
        .then((texts) => texts.map(Number));
    const head = page.locator('#parties thead th').nth(1);
    await head.locator('button').click();
    const up = await column();
    expect(up).toEqual(up.toSorted((a, b) => a - b));
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    await head.locator('button').click();
    expect(await column()).toEqual(up.toSorted((a, b) => b - a));
    await closed(open);
  });

  test('a narrow window says that a table scrolls', async () => {
    const open = await opened(sample, { viewport: { width: 360, height: 700 } });
    expect(await open.page.locator('#parties .scroll').getAttribute('class')).toContain('wider');
    await closed(open);
    const wide = await opened(sample);
    expect(await wide.page.locator('#parties .scroll').getAttribute('class')).not.toContain('wider');
    await closed(wide);
  });

  test('what is shown is a file for a spreadsheet, which computes nothing', async () => {
    const open = await opened(comparison);
    const { page } = open;
    await page.locator('.chip', { hasText: 'reworded' }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#csv').click()]);
    const text = readFileSync(await download.path(), 'utf8');
    const [head = '', ...rows] = text.trim().split('\r\n');
    expect(head.replace('\uFEFF', '')).toBe(
      'bracket,paragraph,words,kind,confidence,support,oppose,reserve,note',
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatch(/^2,OP2,/u);
    expect(rows[0]).not.toMatch(/(?:^|,)"?[=+@-]/u);
    expect(rows[0]).toContain('reworded');
    await closed(open);
  });

  test('a comparison: a bracket lights up in both drafts, keys step, and nobody is shut out', async () => {
    const open = await opened(comparison);
    const { page } = open;
    await page.locator('#span-2').click();
    expect(await page.locator('.here').count()).toBe(2);
    expect(await page.locator('#shown').innerText()).toContain('reworded');
    await page.keyboard.press('[');
    expect(await inPage(page, 'document.activeElement.id')).toBe('span-1');
    await page.evaluate(axe);
    const { violations } = await inPage<{ violations: { id: string }[] }>(page, 'axe.run()');
    expect(violations.map(({ id }) => id)).toEqual([]);
    await closed(open);
  });
});
