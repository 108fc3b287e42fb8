import { describe, expect, test } from 'vitest';
import { corpusFile } from '../check/fixture.js';
import { closed, hasChromium, inPage, opened } from './chromium.js';
import { reportOf, withOptions } from './with-options.js';

describe.skipIf(!hasChromium)('in Chromium', () => {
  test('the keys go through the least sure first', async () => {
    const report = reportOf(
      corpusFile('hsp-ha-2-1/draft-2023-05-22.txt'),
      corpusFile('hsp-ha-2-1/adopted-2023-06-09.md'),
    );
    const open = await opened(report);
    const { page } = open;
    const all = await inPage<number[]>(
      page,
      `[...document.querySelectorAll('[data-p]')].map(({ dataset }) => Number(dataset.p))`,
    );
    await page.locator('#order').selectOption('sure');
    const order: number[] = [];
    for (let at = 0; at < 4; at += 1) {
      await page.locator('#next').click();
      order.push(await inPage(page, `Number(document.querySelector('.here[id]').dataset.p)`));
    }
    expect(order).toEqual(all.toSorted((a, b) => a - b).slice(0, 4));
    expect(order).not.toEqual(all.slice(0, 4));
    await closed(open);
  });

  test('on a phone nothing is wider than the screen', async () => {
    const open = await opened(withOptions, { viewport: { width: 390, height: 844 }, hasTouch: true });
    expect(await inPage(open.page, 'document.documentElement.scrollWidth')).toBe(390);
    await closed(open);
  });
});
