import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readVerdicts, toReport, withVerdicts } from 'travaux';
import { closed, hasChromium, opened, type OpenPage } from './chromium.js';
import { sampleAdopted, sampleDraft, sampleReconciliation } from './sample.js';

const reportOf = (reconciliation: typeof sampleReconciliation): string =>
  toReport({ draft: sampleDraft, adopted: sampleAdopted, reconciliation });

async function saved({ page }: OpenPage): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#save').click()]);
  expect(download.suggestedFilename()).toBe('verdicts.csv');
  return readFileSync(await download.path(), 'utf8');
}

/** Closes a page in which a file was saved: the address of a file made in the page is asked for, and no other. */
async function closedAfterSaving(open: OpenPage): Promise<void> {
  await closed({ ...open, requests: open.requests.filter((address) => !address.startsWith('blob:')) });
}

describe.skipIf(!hasChromium)('verdicts are checked in a report', () => {
  test('what is given is saved as a file that goes with these texts, and the next report shows it', async () => {
    const open = await opened(reportOf(sampleReconciliation));
    const { page } = open;
    await page.locator('#span-6').click();
    expect(await page.locator('.give').count()).toBe(0);
    await page.locator('#review').check();
    await page.locator('#reviewer').fill('=Eva, "E"');
    await page.getByLabel('Right verdict on span 6').selectOption('moot');
    await page.getByLabel('Why, on span 6').fill('-1');
    await page.getByLabel('Why, on span 6').press('Tab');
    await page.locator('#span-1').click();
    await page.getByLabel('Right verdict on span 1').selectOption('retained');
    await page.getByLabel('Right verdict on change 1').selectOption('adopted-in-part');
    expect(await page.locator('#said').innerText()).toBe('3 verdicts given');
    await page.locator('#span-6').click();
    expect(await page.getByLabel('Right verdict on span 6').inputValue()).toBe('moot');
    const csv = await saved(open);
    await closedAfterSaving(open);
    expect(csv).toContain(`"'=Eva, ""E"""`);
    expect(csv).toContain(",'-1\n");

    const { reconciliation, diagnostics } = withVerdicts(
      sampleDraft,
      sampleAdopted,
      sampleReconciliation,
      await readVerdicts(csv),
    );
    expect(diagnostics).toEqual([]);
    const sixth = reconciliation.spans[5];
    expect(sixth).toMatchObject({
      fate: 'moot',
      by: { name: '=Eva, "E"', comment: '-1', program: { verdict: 'dropped', confidence: 0.9 } },
    });
    expect(sixth?.by?.date).toMatch(/^\d{4}-\d\d-\d\d$/u);
    expect(reconciliation.changes[0]).toMatchObject({
      outcome: 'adopted-in-part',
      by: { name: '=Eva, "E"' },
    });

    const again = await opened(reportOf(reconciliation));
    await again.page.locator('#span-6').hover();
    expect(await again.page.locator('#shown .by').first().innerText()).toContain('✎ =Eva, "E"');
    await again.page.locator('#review').check();
    expect(await again.page.locator('#said').innerText()).toBe('3 verdicts given');
    const kept = await saved(again);
    await closedAfterSaving(again);
    expect(kept.split('\n').sort()).toEqual(csv.split('\n').sort());
  });

  test('a verdict can be taken back', async () => {
    const open = await opened(reportOf(sampleReconciliation));
    const { page } = open;
    await page.locator('#review').check();
    await page.locator('#span-2').click();
    await page.getByLabel('Right verdict on span 2').selectOption('moved');
    await page.getByLabel('Right verdict on span 2').selectOption('');
    expect(await page.locator('#said').innerText()).toBe('0 verdicts given');
    await closed(open);
  });
});

test('a draft alone has no verdicts to check', () => {
  expect(toReport({ draft: sampleDraft })).not.toContain('id="review"');
  expect(reportOf(sampleReconciliation)).toContain('id="review"');
});
