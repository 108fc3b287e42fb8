import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContextOptions, Download, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { buildPage } from '../../tools/build-page.js';
import { hasChromium, openedAt, type OpenPage } from '../report/chromium.js';

const folder = mkdtempSync(join(tmpdir(), 'travaux-page-'));

/** Builds the page before the tests of a file, and takes it away behind them. */
export function usePage(): void {
  beforeAll(() => (hasChromium ? buildPage(folder) : undefined), 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
}

/** A page that is open, and the names of the files of the page that were asked for. */
export interface OpenReader extends OpenPage {
  readonly loaded: readonly string[];
}

/**
 * Opens the page from the disk.
 *
 * @param hash What the address names: `#report`.
 * @param options The size of the window, the colors.
 * @returns The open page.
 */
export async function openedReader(hash = '', options: BrowserContextOptions = {}): Promise<OpenReader> {
  return openedFrom(`${pathToFileURL(folder).href}/`, hash, options);
}

async function openedFrom(base: string, hash: string, options: BrowserContextOptions): Promise<OpenReader> {
  const loaded: string[] = [];
  const isOwn = (asked: string): boolean => {
    if (asked.startsWith(base)) loaded.push(asked.slice(base.length).replace(/#.*/u, ''));
    return asked.startsWith(base) || asked.startsWith('blob:') || asked.startsWith('data:,');
  };
  const open = await openedAt(`${base}index.html${hash}`, isOwn, { acceptDownloads: true, ...options });
  return { ...open, loaded };
}

const types: Readonly<Record<string, string>> = { html: 'text/html', css: 'text/css', js: 'text/javascript' };

/**
 * Opens the page from a server of files.
 *
 * @param hash What the address names.
 * @returns The open page, and the server, which is to be closed.
 */
export async function openedFromServer(hash = ''): Promise<{ open: OpenReader; server: Server }> {
  const server = createServer(({ url = '/' }, answer) => {
    const name = url.slice(1).replace(/[?#].*/u, '');
    try {
      const content = fileOfPage(name);
      answer.writeHead(200, { 'content-type': types[name.split('.').at(-1) ?? ''] ?? 'text/plain' });
      answer.end(content);
    } catch {
      answer.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { open: await openedFrom(`http://127.0.0.1:${port}/`, hash, {}), server };
}

/**
 * Reads a file of the page.
 *
 * @param name Its name.
 * @returns Its bytes.
 */
export function fileOfPage(name: string): Buffer {
  return readFileSync(join(folder, name));
}

/**
 * Opens an example.
 *
 * @param page The page.
 * @param title Its title.
 */
export async function openExample(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: title }).click();
}

/**
 * Gives the page files, as its user chooses them.
 *
 * @param page The page, at its beginning.
 * @param files Their names and what they hold.
 */
export async function openFiles(
  page: Page,
  files: readonly { readonly name: string; readonly data: string | Uint8Array }[],
): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page
    .getByRole('button', { name: /open files|open a file/iu })
    .first()
    .click();
  await (
    await chooser
  ).setFiles(
    files.map(({ name, data }) => ({
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(data),
    })),
  );
}

/**
 * Saves something, and reads what was saved.
 *
 * @param page The page.
 * @param save Does what saves it.
 * @returns The name of the file, and its bytes.
 */
export async function saved(
  page: Page,
  save: () => Promise<void>,
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const download: Promise<Download> = page.waitForEvent('download');
  await save();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}
