import { describe, expect, test } from 'vitest';
import { readAdopted, readDraft, reconcile, toReport } from 'travaux';
import { closed, hasChromium, inPage, opened } from './chromium.js';

/** What would run, or look like something else, if a page took it for markup. */
const attacks: Readonly<Record<string, string>> = {
  'a script': '<script>document.title = "run"</script>',
  'the end of the script': '</script><script>document.title = "run"</script>',
  'the end of the style sheet': '</style><style>body { display: none }</style>',
  'a comment': '<!-- <script> --> text --!> <!--',
  'a handler': '<img src=x onerror="document.title = \'run\'"> <svg onload=alert(1)> <body onload=alert(1)>',
  'the end of an attribute': '" onmouseover="document.title=\'run\'" x="',
  'a link':
    '<a href="javascript:document.title=\'run\'">x</a> [x](javascript:alert(1)) <javascript:alert(1)>',
  'another policy':
    '<meta http-equiv="refresh" content="0;url=https://example.org"><base href="https://example.org">',
  'the ids of the page': '<p id="panel">x</p><form id=texts><input name=getElementById></form>',
  'CDATA and a declaration': '<![CDATA[ x ]]> <!doctype html> <?xml version="1.0"?>',
  entities: '&lt;script&gt; &#60;script&#62; &amp; &nbsp',
};

const withoutSpaces = (text: string): string => text.replace(/\s+/gu, '');

describe.skipIf(!hasChromium)('hostile text is shown as text, and nothing runs', () => {
  test.each(Object.entries(attacks))('%s', async (_, attack) => {
    const round = attack.replace(/[[\]{}]/gu, '');
    const draft = readDraft(
      `Draft ${round}\n\nRecalling the ${round} text [and ${round}] {USA+ FRA reserve ${round}} of it,\n\n1. Requests [${round}] {${round}+} action;\n`,
    );
    const adopted = readAdopted(
      `Title ${round}\n\nRecalling the ${round} text and ${round} of it,\n\n1. Requests ${round};\n`,
    );
    const html = toReport({ draft, adopted, reconciliation: reconcile(draft, adopted) });
    const open = await opened(html);
    const { page } = open;
    expect(withoutSpaces((await page.locator('#texts').textContent()) ?? '')).toContain(withoutSpaces(round));
    for (const span of await page.locator('.s[id]').all()) await span.hover();
    await page.locator('#span-1').click();
    expect(await page.title()).not.toBe('run');
    expect(await page.locator('script').count()).toBe(1);
    expect(await page.locator('style').count()).toBe(1);
    expect(await page.locator('img, base, form, iframe, object, embed, [onload], [onerror]').count()).toBe(0);
    const links = `[...document.querySelectorAll('a')].filter((a) => !a.getAttribute('href').startsWith('#')).length`;
    expect(await inPage(page, links)).toBe(0);
    expect(await page.locator('[style]').count()).toBe(0);
    await closed(open);
  });

  test('controls of direction are shown by their numbers, in the texts and in the panel', async () => {
    const draft = readDraft('1. Requests [ab\u202Edc\u2066x] {USA+ reserve \u202Eno} \u200Faction;\n');
    const html = toReport({ draft });
    expect(html).not.toMatch(/[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/u);
    const open = await opened(html);
    await open.page.locator('#span-1').click();
    expect(await open.page.locator('#shown').innerText()).toContain('‹U+202E›');
    await closed(open);
  });

  test('a line of a megabyte', async () => {
    const draft = readDraft(`1. Requests [${'x'.repeat(500_000)}] {USA+} ${'word '.repeat(100_000)}\n`);
    const html = toReport({ draft });
    expect(html.length).toBeLessThan(draft.source.length + 100_000);
    const open = await opened(html);
    const { page } = open;
    await page.locator('#span-1').click();
    expect(await page.locator('#place').innerText()).toBe('1 in OP1');
    expect(await inPage(page, 'document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await closed(open);
  });
});
