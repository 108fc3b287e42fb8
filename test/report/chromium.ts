import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, expect } from 'vitest';

const executablePath = '/usr/bin/chromium';

/** Whether there is a browser to open pages with. */
export const hasChromium = existsSync(executablePath);

if (!hasChromium) console.warn(`Skipped: there is no Chromium at ${executablePath}.`);

/** A page that is open, and what it did that no report may do. */
export interface OpenPage {
  readonly page: Page;
  /** Errors and warnings of the console, exceptions, violations of the policy, dialogs. */
  readonly complaints: readonly string[];
  /** Addresses that were asked for, without that of the page. */
  readonly requests: readonly string[];
}

let browser: Promise<Browser> | undefined;
const folder = mkdtempSync(join(tmpdir(), 'travaux-report-'));
let files = 0;

afterAll(async () => {
  await (await browser)?.close();
  rmSync(folder, { recursive: true, force: true });
});

/**
 * Opens a page as a user does, from a file.
 *
 * @param html The page.
 * @param options The size of the window, the colors.
 * @param hash What the address names: `#span-2`.
 * @returns The open page.
 */
export function opened(html: string, options: BrowserContextOptions = {}, hash = ''): Promise<OpenPage> {
  files += 1;
  const file = join(folder, `${files}.html`);
  writeFileSync(file, html);
  const address = pathToFileURL(file).href;
  return openedAt(address + hash, (asked) => asked.startsWith(address), options);
}

/**
 * Opens an address.
 *
 * @param address Where the page is.
 * @param isOwn Tells whether what is asked for is a part of the page.
 * @param options The size of the window, the colors.
 * @returns The open page.
 */
export async function openedAt(
  address: string,
  isOwn: (asked: string) => boolean,
  options: BrowserContextOptions = {},
): Promise<OpenPage> {
  browser ??= chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const context = await (
    await browser
  ).newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`exception: ${error.message}`));
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on('request', (request) => {
    if (!isOwn(request.url())) requests.push(request.url());
  });
  await page.goto(address);
  return { page, complaints, requests };
}

/**
 * Closes a page, and checks that it did nothing that no report may do.
 *
 * @param open The page.
 */
export async function closed({ page, complaints, requests }: OpenPage): Promise<void> {
  await page.context().close();
  expect(complaints).toEqual([]);
  expect(requests).toEqual([]);
}

/**
 * Runs an expression in a page.
 *
 * @param page The page.
 * @param expression A string, because the tests are checked without the types of the DOM.
 * @returns Its value.
 */
export async function inPage<Value>(page: Page, expression: string): Promise<Value> {
  return await page.evaluate(expression);
}
