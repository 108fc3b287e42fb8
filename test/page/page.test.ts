import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import {
  annotated,
  clean,
  cleanPolicies,
  compareDrafts,
  readAdopted,
  readDraft,
  readingOf,
  readSource,
  reconcile,
  tableOf,
  toAkn,
  toCriticMarkup,
  toCsv,
  toDocx,
  toHistory,
  toHtml,
  toMarkdown,
  toReport,
  toTei,
  toText,
  trace,
} from 'travaux';
import { pdfFile } from '../check/pdf-file.js';
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

const draftText = '1. Requests [urgent] {USA+ FRA-} [immediate] {FRA+} action by all States;';
const adoptedText = '1. Requests immediate action by all States;';
const own = (name: string): string => readFileSync(`page/examples/${name}.txt`, 'utf8');

const editorOf = (page: Page): ReturnType<Page['locator']> => page.locator('.cm-content');
const reportIn = (page: Page): ReturnType<Page['frameLocator']> => page.frameLocator('iframe');

async function typeDraft(page: Page, words = draftText): Promise<void> {
  await page.getByRole('button', { name: 'Read a draft' }).click();
  await editorOf(page).fill(words);
}

describe.skipIf(!hasChromium)('the page in Chromium', () => {
  test('a first look loads less than 250 kB, and nothing that reads or writes files', async () => {
    const open = await openedReader();
    await open.page.getByRole('heading', { level: 1 }).waitFor();
    expect([...open.loaded].sort()).toEqual(['index.html', 'page.css', 'page.js']);
    const sizes = open.loaded.map((name) => gzipSync(fileOfPage(name)).length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(250_000);
    await closed(open);
  });

  test('a draft and an adopted text that are pasted give a report', async () => {
    const open = await openedReader();
    const { page } = open;
    await page.getByRole('button', { name: 'Find what became of it' }).click();
    await editorOf(page).fill(draftText);
    await page.getByRole('link', { name: 'Next: adopted text' }).click();
    await editorOf(page).fill(adoptedText);
    await page.getByRole('link', { name: 'To the report' }).click();
    await reportIn(page).locator('#span-2').click();
    expect(await reportIn(page).locator('#shown').innerText()).toContain('✓ retained');
    expect(await reportIn(page).locator('.cell.a .lit').allTextContents()).toEqual(['immediate']);
    await closed(open);
  });

  test('a draft is read in the notation that is chosen', async () => {
    const words = '1. Requests [urgent] (USA, FRA) action by all States;';
    const open = await openedReader();
    const { page } = open;
    await typeDraft(page, words);
    const choice = page.getByLabel('Marked as', { exact: true });
    await choice.locator('option', { hasText: 'as its words tell: ' }).waitFor({ state: 'attached' });
    for (const notation of ['suffix-paren', 'plain-brackets'] as const) {
      await page.getByRole('link', { name: 'Draft', exact: true }).click();
      await choice.selectOption(notation);
      await page.getByRole('link', { name: 'Report', exact: true }).click();
      await reportIn(page).locator('#span-1').waitFor();
      const { bytes } = await saved(page, () => page.getByRole('button', { name: 'Save this page' }).click());
      expect(bytes.toString(), notation).toBe(toReport({ draft: readDraft(words, { notation }) }));
    }
    await closed(open);
  });

  test('a base text tells old words from new, in the editor and in the report', async () => {
    const words = '1. Requests [urgent] {USA+} [swift] {FRA+} action by all States;';
    const base = '1. Requests urgent action by all States;';
    const open = await openedReader();
    const { page } = open;
    await typeDraft(page, words);
    await page.getByRole('button', { name: '+ Add a text' }).click();
    await page.getByLabel('This is', { exact: true }).selectOption('base');
    await editorOf(page).fill(base);
    await page.getByText('words that it has are old').waitFor();
    await page.getByRole('link', { name: 'Draft', exact: true }).click();
    await page.getByText('is told by the base text').waitFor();
    await page.getByRole('link', { name: 'Report', exact: true }).click();
    await reportIn(page).locator('#span-1').waitFor();
    const { bytes } = await saved(page, () => page.getByRole('button', { name: 'Save this page' }).click());
    const draft = readDraft(words, { base });
    expect(draft.changes.map(({ basis }) => basis)).toContain('base-text');
    expect(bytes.toString()).toBe(toReport({ draft }));
    await closed(open);
  });

  test('an example from a server of files: the same report as by the library', async () => {
    const { open, server } = await openedFromServer();
    const { page } = open;
    await openExample(page, 'A resolution on lakes');
    await reportIn(page).locator('#span-1').waitFor();
    const { name, bytes } = await saved(page, () =>
      page.getByRole('button', { name: 'Save this page' }).click(),
    );
    const [draft, adopted] = [readDraft(own('lakes-draft')), readAdopted(own('lakes-adopted'))];
    const names = { draft: 'lakes draft.txt', adopted: 'lakes adopted.txt' };
    expect(name).toBe('lakes draft report.html');
    expect(bytes.toString()).toBe(
      toReport({ draft, adopted, reconciliation: reconcile(draft, adopted), names }),
    );
    await closed(open);
    server.close();
  });

  test('with the network cut, opened from the disk, everything works', async () => {
    const open = await openedReader();
    const { page } = open;
    await page.context().setOffline(true);
    await openExample(page, 'Three drafts on night trains');
    expect(await reportIn(page).getByRole('heading', { level: 1 }).innerText()).toBe(
      'Resolution on night trains',
    );
    await page.getByRole('link', { name: 'Versions' }).click();
    await page.locator('.travaux').waitFor();
    await closed(open);
  });

  test('findings are listed while one types, and lead to their places', async () => {
    const open = await openedReader();
    const { page } = open;
    await typeDraft(page, '1. Requests [urgent} {USA+} action;');
    const finding = page.getByRole('button', { name: 'error, line 1' });
    await finding.first().waitFor();
    expect(await page.locator('.cm-lintRange-error').count()).toBeGreaterThan(0);
    await finding.first().click();
    expect(await page.locator('.at-cursor').innerText()).toContain('USA');
    await editorOf(page).fill(draftText);
    await page.getByText('Nothing is in doubt').waitFor();
    expect(await page.locator('.cm-lintRange-error').count()).toBe(0);
    await closed(open);
  });

  test('pointing at a bracket says who wants what', async () => {
    const open = await openedReader();
    const { page } = open;
    await typeDraft(page);
    await page.locator('.bracket').first().hover();
    const tip = await page.locator('.cm-tooltip').innerText();
    for (const said of ['Bracket 1 in OP1', 'USA', 'support', 'FRA', 'oppose']) expect(tip).toContain(said);
    await closed(open);
  });

  test('what is typed is reported, also when the report was seen before', async () => {
    const open = await openedReader();
    const { page } = open;
    await typeDraft(page);
    await page.getByRole('link', { name: 'To the report' }).click();
    expect(await reportIn(page).locator('.s').count()).toBe(0);
    await reportIn(page).locator('.s').first().waitFor();
    expect(await reportIn(page).locator('.s').count()).toBe(2);
    await page.getByRole('link', { name: 'Draft', exact: true }).click();
    await editorOf(page).fill(`${draftText}\n\n2. Decides [soon] {USA+} to meet.`);
    await page.getByRole('link', { name: 'To the report' }).click();
    await reportIn(page).locator('#span-3').waitFor();
    await closed(open);
  });

  test('the address names the view, the version and the parties, and no text', async () => {
    const open = await openedReader();
    const { page } = open;
    await typeDraft(page);
    await page.getByRole('link', { name: 'Versions' }).click();
    await page.getByLabel('Show', { exact: true }).selectOption('reading');
    await page.getByLabel('Party', { exact: true }).selectOption('FRA');
    await page.locator('.travaux').waitFor();
    expect(await page.locator('.travaux').innerText()).toContain('Requests immediate action by all States');
    expect(page.url()).toMatch(/#versions\?what=reading&party=FRA$/u);
    await page.goBack();
    expect(await page.getByLabel('Party', { exact: true }).inputValue()).toBe('');
    await closed(open);
  });

  test('the address of an example brings it back, in its view', async () => {
    const open = await openedReader('#versions?what=reading&party=KEN&example=lakes');
    const { page } = open;
    await page.locator('.travaux').waitFor();
    expect(await page.locator('.travaux').innerText()).toContain(
      'Requests the Executive Director to adopt guidelines',
    );
    await page.getByRole('link', { name: /^Draft/u }).click();
    expect(page.url()).toContain('example=lakes');
    await editorOf(page).fill(draftText);
    await page.getByRole('link', { name: 'Versions' }).click();
    expect(page.url()).not.toContain('example');
    await closed(open);
  });

  test('two drafts: what opened, what closed, who changed sides', async () => {
    const open = await openedReader();
    const { page } = open;
    await openExample(page, 'Three drafts on night trains');
    await page.getByRole('link', { name: 'Changes' }).click();
    await page.locator('.events').first().waitFor();
    const shown = await page.locator('.changes').innerText();
    expect(shown).toContain('closed, its words are gone');
    expect(shown).toContain('POL: nothing → oppose');
    await page.getByLabel('From', { exact: true }).selectOption({ label: 'Draft 1: trains 1 March.txt' });
    await page.getByText('PP2').waitFor();
    const { spans } = compareDrafts(readDraft(own('trains-1')), readDraft(own('trains-3')));
    expect(await page.locator('.events > li').count()).toBe(spans.length);
    await closed(open);
  });

  test('the history is that of the library', async () => {
    const open = await openedReader();
    const { page } = open;
    await openExample(page, 'Three drafts on night trains');
    await reportIn(page).getByRole('heading', { level: 1 }).waitFor();
    const { bytes } = await saved(page, () => page.getByRole('button', { name: 'Save this page' }).click());
    const adopted = readAdopted(own('trains-adopted'));
    const texts = [...['1', '2', '3'].map((number) => readDraft(own(`trains-${number}`))), adopted];
    const names = ['trains 1 March.txt', 'trains 9 March.txt', 'trains 15 March.txt', 'trains adopted.txt'];
    expect(bytes.toString()).toBe(toHistory({ names, adopted, trace: trace(texts) }));
    await closed(open);
  });

  test('a piece of work is stopped, and can be started again', async () => {
    const open = await openedReader();
    const { page } = open;
    /* Long enough that nobody reads it while the button is pressed. */
    const long = Array.from(
      { length: 4000 },
      (_, index) => `${index + 1}. Requests [word${index}] {USA+} the [other${index * 7}] {FRA+} one;`,
    );
    await openFiles(page, [
      { name: 'long 1.txt', data: long.join('\n\n') },
      { name: 'long 2.txt', data: long.join('\n\n').replaceAll(/[[\]]|\{.*?\}/gu, '') },
    ]);
    await page.getByText('long 2.txt (adopted text)').waitFor();
    await page.getByRole('link', { name: 'Report', exact: true }).click();
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByText('Stopped. The texts are as they were.').waitFor();
    await page.getByRole('button', { name: 'Start again' }).click();
    await page.getByRole('progressbar').waitFor();
    await page.getByRole('button', { name: 'Stop' }).click();
    await closed(open);
  });
});

describe.skipIf(!hasChromium)('files that are opened', () => {
  const made = annotated(readDraft(draftText));

  test('Word, with its tracked changes; only its reader is loaded', async () => {
    const open = await openedReader();
    const { page } = open;
    const data = await toDocx(made, { date: '2023-05-22' });
    await openFiles(page, [{ name: 'draft.docx', data }]);
    await page.getByText('From a Word file.').waitFor();
    await page.locator('.bracket').first().waitFor();
    expect(open.loaded.filter((name) => /read|pdf/u.test(name))).toEqual(['read-docx.js']);
    await page.getByRole('link', { name: 'Files' }).click();
    const { bytes } = await saved(page, () => page.getByRole('button', { name: 'Save draft' }).click());
    expect(JSON.parse(bytes.toString())).toEqual(readDraft(await readSource(data, 'draft.docx')));
    await closed(open);
  });

  test('PDF', async () => {
    const open = await openedReader();
    const { page } = open;
    const data = pdfFile([[{ text: '1. Requests [urgent] {USA+} action;', x: 72, y: 700 }]]);
    await openFiles(page, [{ name: 'draft.pdf', data }]);
    await page.getByText('From a PDF.').waitFor();
    expect(await editorOf(page).innerText()).toContain('Requests [urgent] {USA+} action;');
    expect(open.loaded.filter((name) => /read|pdf/u.test(name)).sort()).toEqual(['pdfjs.js', 'read-pdf.js']);
    await closed(open);
  });

  test('HTML and Markdown, several at once: the one without brackets is the adopted text', async () => {
    const open = await openedReader();
    const { page } = open;
    await openFiles(page, [
      { name: 'final.md', data: `# Resolution\n\n${adoptedText}` },
      { name: 'draft.html', data: `<!doctype html><p>${draftText}</p>` },
    ]);
    await page.getByText('Opened draft.html (draft), final.md (adopted text).').waitFor();
    await page.getByRole('link', { name: 'Report', exact: true }).click();
    await reportIn(page).locator('#span-2').waitFor();
    expect(await reportIn(page).locator('#span-2').getAttribute('class')).toContain('fr');
    await closed(open);
  });

  test('a file that is dropped', async () => {
    const open = await openedReader();
    const { page } = open;
    await inPage(
      page,
      `{
        const files = new DataTransfer();
        files.items.add(new File([${JSON.stringify(draftText)}], 'dropped.txt'));
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }));
      }`,
    );
    await page.getByText('Opened dropped.txt (draft).').waitFor();
    expect(await editorOf(page).innerText()).toBe(draftText);
    await closed(open);
  });

  test('a text that is pasted at the beginning', async () => {
    const open = await openedReader();
    const { page } = open;
    await inPage(
      page,
      `{
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', ${JSON.stringify(draftText)});
        document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      }`,
    );
    expect(await editorOf(page).innerText()).toBe(draftText);
    await closed(open);
  });
});

describe.skipIf(!hasChromium)('what is saved is what the library writes', () => {
  const draft = readDraft(own('lakes-draft'));
  const adopted = readAdopted(own('lakes-adopted'));
  const formats = {
    docx: toDocx,
    md: toMarkdown,
    html: toHtml,
    txt: toText,
    critic: toCriticMarkup,
    tei: toTei,
    akn: toAkn,
  } as const;

  test('an annotated version in every format', async () => {
    const open = await openedReader('#versions?example=lakes');
    const { page } = open;
    for (const [format, write] of Object.entries(formats)) {
      await page.getByLabel('Save as', { exact: true }).selectOption(format);
      const { name, bytes } = await saved(page, () =>
        page.getByRole('button', { name: 'Save', exact: true }).click(),
      );
      expect(name).toMatch(/^lakes draft annotated\.[a-z.]+$/u);
      expect(bytes.equals(Buffer.from(await write(annotated(draft)))), format).toBe(true);
    }
    await closed(open);
  });

  test('a clean version by every policy, and a reading', async () => {
    const open = await openedReader('#versions?what=clean&example=lakes');
    const { page } = open;
    const save = async (): Promise<string> => {
      await page.getByLabel('Save as', { exact: true }).selectOption('md');
      const { bytes } = await saved(page, () =>
        page.getByRole('button', { name: 'Save', exact: true }).click(),
      );
      return bytes.toString();
    };
    expect(await page.getByLabel('Brackets', { exact: true }).locator('option').count()).toBe(
      cleanPolicies.length,
    );
    for (const policy of cleanPolicies) {
      await page.getByLabel('Brackets', { exact: true }).selectOption(policy);
      expect(await save(), policy).toBe(toMarkdown(clean(draft, policy)));
    }
    await page.getByLabel('Show', { exact: true }).selectOption('reading');
    await page.getByLabel('Party', { exact: true }).selectOption('KEN');
    await page.getByLabel('and', { exact: true }).selectOption('EU');
    expect(await save()).toBe(toMarkdown(readingOf(draft, ['KEN', 'EU'])));
    await closed(open);
  });

  test('data and tables', async () => {
    const open = await openedReader('#files?example=lakes');
    const { page } = open;
    const verdict = { adopted, reconciliation: reconcile(draft, adopted) };
    const save = async (name: string): Promise<string> => {
      const { bytes } = await saved(page, () => page.getByRole('button', { name: `Save ${name}` }).click());
      return bytes.toString();
    };
    expect(JSON.parse(await save('reconciliation'))).toEqual(verdict.reconciliation);
    for (const table of ['spans', 'positions', 'fates', 'words'] as const)
      expect(await save(table), table).toBe(await toCsv(tableOf(table, draft, verdict)));
    await closed(open);
  });
});
