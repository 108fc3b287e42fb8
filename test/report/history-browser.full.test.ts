import { describe, expect, test } from 'vitest';
import { readAdopted, readDraft, toHistory, trace } from 'travaux';
import { closed, hasChromium, inPage, opened } from './chromium.js';
import { pageOf, series } from './history-page.js';

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
