/**
 * Draws the pictures of the README: the report of the draft in `corpus/`, as a browser shows it.
 *
 *     npm run images
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { readAdopted, readDraft, reconcile, toReport } from '../src/index.js';

const folder = 'corpus/hsp-ha-2-1';
const draft = readDraft(readFileSync(join(folder, 'draft-2023-05-22.txt'), 'utf8'));
const adopted = readAdopted(readFileSync(join(folder, 'adopted-2023-06-09.md'), 'utf8'));
const page = toReport({
  draft,
  adopted,
  reconciliation: reconcile(draft, adopted),
  names: { draft: 'draft-2023-05-22.txt', adopted: 'adopted-2023-06-09.md' },
});

const scratch = mkdtempSync(join(tmpdir(), 'travaux-images-'));
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
try {
  const path = join(scratch, 'report.html');
  writeFileSync(path, page);
  const tab = await browser.newPage({ viewport: { width: 1366, height: 720 }, reducedMotion: 'reduce' });
  await tab.goto(`${pathToFileURL(path).href}#PP1`);
  await tab.locator('#span-3').click();
  mkdirSync('docs/images', { recursive: true });
  writeFileSync('docs/images/report.png', await tab.screenshot({ type: 'png' }));
} finally {
  await browser.close();
  rmSync(scratch, { recursive: true });
}
