import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tableOfLanguages } from './known.js';

const page = join(import.meta.dirname, '..', '..', 'docs', 'languages.md');
const place = /(?<=<!-- table -->\n\n)[^]*?(?=\n\n<!-- end of table -->)/u;

/* `UPDATE=1 vitest run test/languages/page.test.ts` writes the table anew. */
test('the page says what is known of each language', () => {
  const text = readFileSync(page, 'utf8');
  const table = tableOfLanguages();
  if (process.env.UPDATE !== undefined) writeFileSync(page, text.replace(place, table));
  const written = place.exec(readFileSync(page, 'utf8'))?.[0] ?? '';
  const cells = (one: string): string[] =>
    one.split('\n').map((row) => row.replace(/\s*\|\s*/gu, '|').replace(/-{3,}/gu, '---'));
  expect(cells(written)).toEqual(cells(table));
});
