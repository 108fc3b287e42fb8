import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { readAdopted, readDraft, reconcile, toReport } from 'travaux';
import { hasSharedFolder, sharedFile } from '../check/shared-folder.js';
import { closed, hasChromium, inPage, opened } from './chromium.js';
import { sampleAdopted, sampleDraft, sampleReconciliation } from './sample.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const sample = toReport({
  draft: sampleDraft,
  adopted: sampleAdopted,
  reconciliation: sampleReconciliation,
});

const corpus = join(import.meta.dirname, '../../corpus/hsp-ha-2-1');
const corpusDraft = readDraft(readFileSync(join(corpus, 'draft-2023-05-22.txt'), 'utf8'));
const corpusAdopted = readAdopted(readFileSync(join(corpus, 'adopted-2023-06-09.md'), 'utf8'));

const textsOf = (page: Page, selector: string): Promise<string[]> => page.locator(selector).allTextContents();

describe.skipIf(!hasChromium)('a report in Chromium', () => {
  test('pointing at a span shows its parties, its change, its fate, and lights the adopted words', async () => {
    const open = await opened(sample);
    const { page } = open;
    await page.locator('#span-1').hover();
    const details = await page.locator('#shown').innerText();
    for (const said of ['the right to privacy', '✓ retained', '90 %', 'This is why s1 is retained.'])
      expect(details).toContain(said);
    for (const said of ['insertion', 'adopted', 'USA', 'FRA', 'support', 'oppose'])
      expect(details.toLowerCase()).toContain(said.toLowerCase());
    expect(await textsOf(page, '.lit')).toEqual(['the right to privacy']);
    await page.mouse.move(2, 2);
    expect(await textsOf(page, '.lit')).toEqual([]);
    await closed(open);
  });

  test('pointing at a dropped span shows the place where it would be', async () => {
    const open = await opened(sample);
    const { page } = open;
    await page.locator('#span-6').hover();
    expect(await textsOf(page, '.after')).toEqual(['action']);
    expect(await page.locator('#shown').innerText()).toContain('✕ dropped');
    await closed(open);
  });

  test('pointing at adopted words lights the span that they came from', async () => {
    const open = await opened(sample);
    const { page } = open;
    await page.locator('.cell.a .w', { hasText: 'prompt' }).hover();
    expect(await textsOf(page, '.lit > b + b, .lit')).toContain('[prompt]5');
    expect(await page.locator('#shown').innerText()).toContain('proposed by USA');
    await page.locator('.cell.a .w', { hasText: 'rising' }).hover();
    expect(await page.locator('.s.lit').getAttribute('id')).toBe('span-3');
    await closed(open);
  });

  test('what was chosen stays, and is in the address', async () => {
    const open = await opened(sample);
    const { page } = open;
    await page.locator('#span-2').click();
    await page.locator('#span-1').hover();
    expect(await page.locator('#place').innerText()).toBe('1 in PP1');
    await page.mouse.move(2, 2);
    expect(await page.locator('#place').innerText()).toBe('2 in PP2');
    expect(page.url()).toMatch(/#span-2$/u);
    await closed(open);
  });

  test('with the keyboard alone: into the text, on and back, to the details, across, out', async () => {
    const open = await opened(sample);
    const { page } = open;
    const focused = (): Promise<string> => inPage(page, 'document.activeElement.id');
    await page.locator('#tags').focus();
    for (let presses = 0; presses < 12 && (await focused()) !== 'span-1'; presses += 1)
      await page.keyboard.press('Tab');
    expect(await focused()).toBe('span-1');
    for (const [key, id] of [
      [']', 'span-2'],
      ['j', 'span-3'],
      ['[', 'span-2'],
      ['k', 'span-1'],
      ['[', 'span-1'],
      ['Enter', 'shown'],
      ['Escape', 'span-1'],
    ] as const) {
      await page.keyboard.press(key);
      expect(await focused(), `after ${key}`).toBe(id);
    }
    await page.keyboard.press('a');
    expect(await textsOf(page, ':focus')).toEqual(['the right to privacy']);
    await page.keyboard.press('j');
    expect(await textsOf(page, ':focus')).toEqual(['rising']);
    await page.keyboard.press('a');
    expect(await focused()).toBe('span-3');
    await page.keyboard.press('Escape');
    expect(await page.locator('.here').count()).toBe(0);
    await page.keyboard.press('?');
    expect(await page.locator('#help').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.locator('#help').isVisible()).toBe(false);
    await closed(open);
  });

  test('one stop of the Tab key for all spans', async () => {
    const open = await opened(sample);
    const { page } = open;
    expect(await page.locator('#texts [tabindex="0"]').count()).toBe(1);
    await page.locator('#span-4').click();
    expect(await page.locator('#texts [tabindex="0"]').count()).toBe(1);
    await closed(open);
  });

  test('filters by party, stance and fate', async () => {
    const open = await opened(sample);
    const { page } = open;
    const count = (): Promise<string> => page.locator('#count').innerText();
    const isFaint = (id: string): Promise<boolean> =>
      inPage(
        page,
        `getComputedStyle(document.getElementById('${id}')).borderBottomColor === 'rgba(0, 0, 0, 0)'`,
      );
    expect(await count()).toBe('6 brackets');
    await page.locator('#party').selectOption({ label: 'FRA – France' });
    expect(await count()).toBe('3 of 6 brackets');
    expect([await isFaint('span-1'), await isFaint('span-4')]).toEqual([false, true]);
    await page.locator('#stance').selectOption('s');
    expect(await count()).toBe('2 of 6 brackets');
    await page.locator('.chip', { hasText: 'dropped' }).click();
    expect(await count()).toBe('2 of 6 brackets');
    await page.locator('#reset').click();
    expect(await count()).toBe('6 brackets');
    await page.locator('.chip', { hasText: 'reworded' }).click();
    expect(await count()).toBe('1 of 6 brackets');
    await page.locator('#only').check();
    const shown = `[...document.querySelectorAll('.blk')].filter((block) => block.checkVisibility()).map(({ id }) => id)`;
    expect(await inPage(page, shown)).toEqual(['PP2', 'adopted-PP2']);
    expect(await page.locator('#texts [tabindex="0"]').getAttribute('id')).toBe('span-3');
    await closed(open);
  });

  test('the reading of a party strikes what the party would not have', async () => {
    const open = await opened(sample);
    const { page } = open;
    const struck = (): Promise<string[]> =>
      inPage(
        page,
        `[...document.querySelectorAll('.s')].filter((s) => getComputedStyle(s).textDecorationLine === 'line-through').map(({ id }) => id)`,
      );
    await page.locator('#reading').selectOption({ label: 'USA – United States of America' });
    expect(await struck()).toEqual(['span-2', 'span-4', 'span-6']);
    await page.locator('#reading').selectOption({ label: 'FRA – France' });
    expect(await struck()).toEqual(['span-1', 'span-5']);
    await page.locator('#reading').selectOption('base');
    expect(await struck()).toEqual(['span-1', 'span-2', 'span-5', 'span-6']);
    await page.locator('#reading').selectOption('agreed');
    expect(await struck()).toEqual(['span-1', 'span-4']);
    expect(await page.locator('#span-1 > b').first().isVisible()).toBe(false);
    await page.locator('#reading').selectOption('');
    expect(await struck()).toEqual([]);
    await closed(open);
  });

  test('the name of a party in the overview filters by it', async () => {
    const open = await opened(sample);
    await open.page.locator('button.party', { hasText: 'IND' }).click();
    expect(await open.page.locator('#count').innerText()).toBe('1 of 6 brackets');
    await closed(open);
  });

  test.each([
    ['#span-3', 'span-3'],
    ['#c4', 'span-4'],
  ])('the address %s', async (hash, id) => {
    const open = await opened(sample, {}, hash);
    expect(await inPage(open.page, 'document.activeElement.id')).toBe(id);
    await closed(open);
  });

  test('the address of a paragraph', async () => {
    const open = await opened(sample, {}, '#OP1');
    expect(await open.page.locator(':target').innerText()).toMatch(/^OP1 Requests/u);
    await closed(open);
  });

  test.each(['OP1.a', 'span-12', 'span-90'])(
    'an address far down a long page, #%s, is reached',
    async (id) => {
      const page = toReport({ draft: corpusDraft });
      const open = await opened(page, {}, `#${id}`);
      await open.page.waitForFunction(
        `(() => { const { top } = document.getElementById('${id}').getBoundingClientRect(); return top >= 0 && top < innerHeight; })()`,
        undefined,
        { timeout: 5000 },
      );
      await closed(open);
    },
  );

  test('without its script it shows the notes, with links to the spans', async () => {
    const open = await opened(sample, { javaScriptEnabled: false });
    const { page } = open;
    expect(await page.locator('#controls, #panel, #help').locator('visible=true').count()).toBe(0);
    expect(await page.locator('#c1').innerText()).toContain('✓ retained');
    await page.locator('#span-1 sup a').click();
    expect(page.url()).toMatch(/#c1$/u);
    await closed(open);
  });

  test('on paper: the notes, without controls', async () => {
    const open = await opened(sample);
    const { page } = open;
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#c2').isVisible()).toBe(true);
    expect(await page.locator('#span-1 sup a').isVisible()).toBe(true);
    expect(await page.locator('#controls, #panel, .down').locator('visible=true').count()).toBe(0);
    await closed(open);
  });

  test('on a phone nothing is wider than the screen, and the panel opens at the bottom', async () => {
    const open = await opened(sample, { viewport: { width: 320, height: 640 }, hasTouch: true });
    const { page } = open;
    expect(await inPage(page, 'document.documentElement.scrollWidth')).toBe(320);
    expect(await page.locator('#panel').isVisible()).toBe(false);
    await page.locator('#span-1').tap();
    expect(await page.locator('#panel').isVisible()).toBe(true);
    await page.locator('#close').tap();
    expect(await page.locator('#panel').isVisible()).toBe(false);
    await closed(open);
  });
});

interface Violation {
  id: string;
  nodes: { html: string; failureSummary: string }[];
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  const found = await inPage<{ violations: Violation[]; passes: unknown[] }>(
    page,
    `axe.run({ runOnly: { type: 'tag', values: ${JSON.stringify(tags)} } })`,
  );
  expect(found.passes.length).toBeGreaterThan(10);
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ html, failureSummary }) => `${id}: ${html}: ${failureSummary}`),
  );
}

const pages = {
  'the sample': sample,
  'the corpus draft alone': toReport({ draft: corpusDraft }),
  'the corpus pair': toReport({
    draft: corpusDraft,
    adopted: corpusAdopted,
    reconciliation: reconcile(corpusDraft, corpusAdopted),
  }),
};

describe.skipIf(!hasChromium)('axe finds nothing at level AA', () => {
  const names = Object.keys(pages) as (keyof typeof pages)[];
  const schemes = ['light', 'dark'] as const;
  test.each(names.flatMap((name) => schemes.map((scheme) => [name, scheme] as const)))(
    '%s, %s',
    async (name, colorScheme) => {
      const open = await opened(pages[name], { colorScheme });
      const { page } = open;
      expect(await violations(page)).toEqual([]);
      await page.locator('#span-2').click();
      await page.locator('.chip input').first().check();
      await page.locator('#reading').selectOption('base');
      expect(await violations(page)).toEqual([]);
      await closed(open);
    },
  );
});

describe.skipIf(!hasChromium || !hasSharedFolder)(
  'the draft of the Paris Agreement of 9 December 2015',
  () => {
    test('opens, and a filter writes one style sheet, one class and one line', async () => {
      const draft = readDraft(sharedFile('corpus/paris-agreement/draft-2015-12-09.md'));
      const adopted = readAdopted(sharedFile('corpus/paris-agreement/adopted-2015-12-12.md'));
      const html = toReport({ draft, adopted, reconciliation: reconcile(draft, adopted) });
      const size = Buffer.byteLength(draft.source.text) + Buffer.byteLength(adopted.source.text);
      expect(Buffer.byteLength(html)).toBeLessThan(5 * size + 150_000);
      const open = await opened(html);
      const { page } = open;
      await inPage(
        page,
        `{
        window.writes = 0;
        new MutationObserver((records) => { window.writes += records.length; }).observe(document, {
          subtree: true, childList: true, attributes: true, characterData: true,
        });
      }`,
      );
      await page.locator('.chip', { hasText: 'dropped' }).click();
      expect(await page.locator('#count').innerText()).toMatch(/^\d+ of \d+ brackets$/u);
      expect(await inPage(page, 'window.writes')).toBeLessThan(10);
      await page.locator('#span-40').click();
      await page.locator('#span-41').click();
      expect(await inPage(page, 'window.writes')).toBeLessThan(400);
      await closed(open);
    });
  },
);
