import { describe, expect, test } from 'vitest';
import { readAdopted, readDraft, toHistory, trace } from 'travaux';
import { closed, hasChromium, inPage, opened } from './chromium.js';

const pageOf = (sources: readonly string[]): string => {
  const drafts = sources.slice(0, -1).map((source) => readDraft(source));
  const adopted = readAdopted(sources.at(-1) ?? '');
  const names = sources.map((_, index) => `text ${String(index)}`);
  return toHistory({ names, adopted, trace: trace([...drafts, adopted]) });
};

const series = [
  '1. Requests [urgent] {USA+ FRA-} action by all States [in need] {G77+};\n\n[2. Thanks the donors;]',
  '1. Requests [urgent] {USA+ FRA+} action by all States;',
  '1. Requests urgent action by all States [in need] {G77+};',
  '1. Requests urgent and effective action by all States;',
];

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

describe.skipIf(!hasChromium)('in a browser', () => {
  const attack =
    '<script>document.title = "run"</script></style><img src=x onerror="document.title=1"> <!-- &lt; "\' onload=x';

  test('hostile text and names are shown as text', async () => {
    const adopted = readAdopted(`Title ${attack}\n\n1. Requests ${attack};\n`);
    const draft = readDraft(`1. Requests [${attack}] {${attack.replace(/[{}]/gu, '')}+} it;\n`);
    const open = await opened(
      toHistory({ names: [attack, attack], adopted, trace: trace([draft, adopted]) }),
    );
    const { page } = open;
    expect(await page.title()).toContain('<script>');
    expect(await page.locator('script, img, [style], [onload], [onerror]').count()).toBe(0);
    expect(await page.locator('.history').textContent()).toContain('onerror=');
    await closed(open);
  });

  test.each([1440, 360])('nothing is wider than a window of %i', async (width) => {
    const open = await opened(pageOf(series), { viewport: { width, height: 800 } });
    expect(await inPage(open.page, 'document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await closed(open);
  });
});
