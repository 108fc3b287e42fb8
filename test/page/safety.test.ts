import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { closed, hasChromium, inPage } from '../report/chromium.js';
import {
  fileOfPage,
  openedFromServer,
  openedReader,
  openExample,
  openFiles,
  saved,
  usePage,
} from './open-page.js';

usePage();

const editorOf = (page: Page): ReturnType<Page['locator']> => page.locator('.cm-content');

/* Each sets `harmed`, in the page or in a frame, if it is obeyed. */
const charges = [
  `<script>parent.harmed = top.harmed = harmed = 1</script>`,
  `<img src=x onerror="harmed = top.harmed = 1">`,
  `<svg onload="harmed = top.harmed = 1"></svg>`,
  `"><iframe srcdoc="<script>top.harmed = 1</script>">`,
  `javascript:harmed=1`,
  `</textarea></title></style></script><script>harmed = 1</script>`,
  `\u202Etxt.exe`,
];

const hostileDraft = [
  `Draft resolution ${charges.join(' ')}`,
  '',
  ...charges.map(
    (charge, index) =>
      `${index + 1}. Requests [${charge}] {USA+ ${charge}+ FRA-} [other ${charge}] {${charge} reserve};`,
  ),
].join('\n');
const hostileAdopted = [
  `Resolution ${charges.join(' ')}`,
  '',
  ...charges.map((charge, index) => `${index + 1}. Requests ${charge};`),
].join('\n');

async function unharmed(page: Page): Promise<void> {
  for (const frame of page.frames()) expect(await frame.evaluate('typeof harmed')).toBe('undefined');
}

describe.skipIf(!hasChromium)('hostile texts and names of files', () => {
  test('run nothing in any view', async () => {
    const open = await openedReader();
    const { page } = open;
    await openFiles(page, [
      { name: `a <img src=x onerror="harmed=1"> [x] {USA+}.txt`, data: hostileDraft },
      { name: `b <script>harmed=1<\u2215script>.txt`, data: hostileDraft.replace('Requests', 'Urges') },
      { name: 'c \u202Etxt.md', data: hostileAdopted },
    ]);
    await page.locator('.glance').waitFor();
    await page.locator('.bracket').first().hover();
    await page.locator('.cm-tooltip').waitFor();
    await unharmed(page);
    for (const [link, done] of [
      ['Report', 'iframe'],
      ['Changes', '.finding'],
      ['History', 'iframe'],
      ['Versions', '.travaux'],
      ['Files', '.files'],
    ] as const) {
      await page.getByRole('link', { name: link, exact: true }).click();
      await page.locator(done).first().waitFor();
      if (done === 'iframe') await page.frameLocator('iframe').locator('h1').waitFor();
      await unharmed(page);
    }
    await page.goto(page.url().replace(/#.*/u, '#versions?what=reading&party=<img src=x onerror=harmed=1>'));
    await unharmed(page);
    await closed(open);
  });

  test('a name of a file that is saved holds nothing that a system obeys', async () => {
    const open = await openedReader();
    const { page } = open;
    const name = '..\u2215.con:|\u202Edraft?.txt';
    await openFiles(page, [{ name, data: '1. Requests [urgent] {USA+} action;' }]);
    await page.getByRole('link', { name: 'Files', exact: true }).click();
    const file = await saved(page, () => page.getByRole('button', { name: 'Save draft' }).click());
    expect(file.name).toMatch(/^[^.\p{C}<>:"/\\|?*][^\p{C}<>:"/\\|?*]*\.json$/u);
    await closed(open);
  });
});

describe.skipIf(!hasChromium)('what the page may do', () => {
  const policy = (): string =>
    /Content-Security-Policy"\s+content="([^"]+)"/u.exec(fileOfPage('index.html').toString())?.[1] ?? '';

  test('its policy connects to nothing, sends nothing, and lets no text become a script', () => {
    expect(policy().split('; ')).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "connect-src 'none'",
        "form-action 'none'",
        "base-uri 'none'",
        "require-trusted-types-for 'script'",
      ]),
    );
    expect(policy()).not.toContain('unsafe');
    expect(policy()).not.toContain('http');
  });

  test('the browser holds it to its policy, in the page, its worker and its frame', async () => {
    const { open, server } = await openedFromServer('#report?example=lakes');
    const { page } = open;
    await page.frameLocator('iframe').locator('#span-1').waitFor();
    const asked = `fetch('/index.html').then(() => 'connected', () => 'refused')`;
    for (const frame of page.frames()) expect(await frame.evaluate(asked)).toBe('refused');
    expect(page.workers().length).toBeGreaterThan(0);
    for (const worker of page.workers()) expect(await worker.evaluate(asked)).toBe('refused');
    expect(
      await inPage(
        page,
        `(() => { try { document.body.innerHTML = 'x'; return 'written'; } catch { return 'refused'; } })()`,
      ),
    ).toBe('refused');
    await page.context().close();
    expect(open.requests).toEqual([]);
    server.close();
  });

  test('nothing is stored', async () => {
    const { open, server } = await openedFromServer();
    const { page } = open;
    await openExample(page, 'A resolution on lakes');
    await page.frameLocator('iframe').locator('#span-1').waitFor();
    expect(await inPage(page, '[document.cookie, localStorage.length, sessionStorage.length]')).toEqual([
      '',
      0,
      0,
    ]);
    expect(await inPage(page, 'indexedDB.databases().then((list) => list.length)')).toBe(0);
    await closed(open);
    server.close();
  });
});

describe.skipIf(!hasChromium)('what cannot be done is said in words', () => {
  test.each([
    ['picture.png', '\x89PNG\r\n\x1A\n\0\0', 'picture.png cannot be read: it is a PNG image'],
    ['empty.txt', '', 'empty.txt is empty.'],
    ['old.doc', '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1', 'save it as .docx'],
    ['broken.docx', 'PK\x03\x04broken', 'broken.docx cannot be read'],
    ['broken.pdf', '%PDF-1.7\nbroken', 'a damaged PDF'],
    ['long.txt', 'word '.repeat(2_100_000), 'a text of more than 10,000,000 characters; read it in parts'],
  ])('%s', async (name, data, said) => {
    const open = await openedReader();
    const { page } = open;
    await openFiles(page, [{ name, data: Buffer.from(data, 'latin1') }]);
    const alert = page.locator('.errors');
    await alert.locator('p').waitFor({ timeout: 60_000 });
    expect(await alert.innerText()).toContain(said);
    await closed(open);
  });

  test('one bad file of several leaves the others', async () => {
    const open = await openedReader();
    const { page } = open;
    await openFiles(page, [
      { name: 'a.txt', data: '1. Requests [urgent] {USA+} action;' },
      { name: 'b.png', data: Buffer.from('\x89PNG\r\n\x1A\n', 'latin1') },
    ]);
    await page.locator('.errors p').waitFor();
    expect(await editorOf(page).innerText()).toContain('Requests [urgent]');
    await closed(open);
  });

  test('a view without texts', async () => {
    const open = await openedReader('#report');
    expect(await open.page.locator('main').innerText()).toContain('A report needs a draft.');
    await closed(open);
  });

  test('an adopted text without words', async () => {
    const open = await openedReader();
    const { page } = open;
    await page.getByRole('button', { name: 'Find what became of it' }).click();
    await editorOf(page).fill('1. Requests [urgent] {USA+} action;');
    await page.getByRole('link', { name: 'Next: adopted text' }).click();
    await editorOf(page).fill('— — —');
    await page.getByRole('link', { name: 'To the report' }).click();
    await page.getByText('has no words: nothing was adopted, or this is another file.').waitFor();
    await closed(open);
  });

  test('a part of the page that is not there', async () => {
    const { open, server } = await openedFromServer();
    const { page } = open;
    await page.route('**/write.js', (route) => route.abort());
    await openExample(page, 'A resolution on lakes');
    await page.frameLocator('iframe').locator('#span-1').waitFor();
    await page.getByRole('link', { name: 'Versions' }).click();
    await page.getByText('write.js, a file of this page, cannot be loaded').waitFor();
    await page.unroute('**/write.js');
    await page.getByLabel('Show', { exact: true }).selectOption('clean');
    await page.locator('.travaux').waitFor();
    await page.context().close();
    server.close();
  });
});
