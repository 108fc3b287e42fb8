import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { closed, hasChromium, inPage } from '../report/chromium.js';
import { openedReader, usePage } from './open-page.js';

usePage();

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The views, and what stands in each when it is done. */
const views = {
  '': '.actions',
  '#text?text=t1&example=night-trains': '.glance',
  '#report?example=night-trains': 'iframe',
  '#changes?example=night-trains': '.events',
  '#history?example=night-trains': 'iframe',
  '#versions?what=origins&example=night-trains': '.travaux',
  '#versions?what=reading&party=AUT&draft=1&example=night-trains': '.travaux',
  '#files?example=night-trains': '.files',
  '#report': '.notice',
} as const;

const addresses = Object.keys(views) as (keyof typeof views)[];

interface Violation {
  id: string;
  nodes: { html: string; failureSummary: string }[];
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const found = await inPage<{ violations: Violation[]; passes: unknown[] }>(
    page,
    `axe.run(document, { iframes: false, preload: false, runOnly: { type: 'tag', values: ${JSON.stringify(tags)} } })`,
  );
  expect(found.passes.length).toBeGreaterThan(10);
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ html, failureSummary }) => `${id}: ${html}: ${failureSummary}`),
  );
}

describe.skipIf(!hasChromium)('axe finds nothing at level AA', () => {
  const schemes = ['light', 'dark'] as const;
  test.each(addresses.flatMap((address) => schemes.map((scheme) => [address, scheme] as const)))(
    '%s, %s',
    async (address, colorScheme) => {
      const open = await openedReader(address, { colorScheme });
      await open.page.locator(views[address]).first().waitFor();
      expect(await violations(open.page)).toEqual([]);
      await closed(open);
    },
  );
});

describe.skipIf(!hasChromium)('on a phone', () => {
  test.each(addresses)('nothing is wider than the screen: %s', async (address) => {
    const open = await openedReader(address, { viewport: { width: 390, height: 844 }, hasTouch: true });
    await open.page.locator(views[address]).first().waitFor();
    expect(await inPage(open.page, 'document.documentElement.scrollWidth')).toBe(390);
    await closed(open);
  });
});

describe.skipIf(!hasChromium)('with the keyboard alone', () => {
  const focused = (page: Page): Promise<string> =>
    inPage(
      page,
      `(document.activeElement.innerText || document.activeElement.getAttribute('class') || document.activeElement.tagName).trim()`,
    );

  /** Presses Tab until something has the focus; fails where it is not reached. */
  async function tabTo(page: Page, wanted: string): Promise<void> {
    for (let presses = 0; presses < 40; presses += 1) {
      if ((await focused(page)).startsWith(wanted)) return;
      await page.keyboard.press('Tab');
    }
    expect(await focused(page)).toBe(wanted);
  }

  test('from the beginning to a report and into it', async () => {
    const open = await openedReader();
    const { page } = open;
    await tabTo(page, 'Read a draft');
    await page.keyboard.press('Enter');
    await page.locator('.cm-content').waitFor();
    await tabTo(page, 'editor');
    await page.keyboard.type('1. Requests [urgent] {USA+ FRA-} action;');
    await page.keyboard.press('ArrowLeft');
    for (let presses = 0; presses < 22; presses += 1) await page.keyboard.press('ArrowLeft');
    await page.locator('.at-cursor .stands').waitFor();
    expect(await page.locator('.at-cursor').innerText()).toContain('FRA');
    await page.keyboard.press('Shift+Tab');
    await tabTo(page, 'To the report');
    await page.keyboard.press('Enter');
    const report = page.frameLocator('iframe');
    await report.locator('#span-1').waitFor();
    for (let presses = 0; presses < 60; presses += 1) {
      if ((await report.locator('#span-1:focus').count()) > 0) break;
      await page.keyboard.press('Tab');
    }
    expect(await report.locator('#shown').innerText()).toContain('USA');
    await closed(open);
  });

  test('Tab leaves the editor, and a choice keeps the focus', async () => {
    const open = await openedReader('#versions?example=lakes');
    const { page } = open;
    await page.locator('.travaux').waitFor();
    await page.getByLabel('Show', { exact: true }).focus();
    await page.keyboard.press('ArrowDown');
    await page.getByLabel('Brackets', { exact: true }).waitFor();
    expect(await inPage(page, `document.activeElement.getAttribute('data-keeps-focus')`)).toBe('Show');
    await page.getByRole('link', { name: /^Draft/u }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.editor').focus();
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Tab');
    expect(await focused(page)).not.toBe('editor');
    await closed(open);
  });

  test('the first stop leads past the navigation', async () => {
    const open = await openedReader('#files?example=lakes');
    const { page } = open;
    await page.locator('.files').waitFor();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('To the content');
    await page.keyboard.press('Enter');
    expect(await inPage(page, 'document.activeElement.id')).toBe('main');
    expect(page.url()).toContain('#files');
    await closed(open);
  });
});
