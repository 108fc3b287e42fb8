import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { revived } from './cases.js';
import { laws } from './laws.js';

/* What `npm run fuzz` has found, shrunk, as `<law>-<hash>.json`. */
const folder = join(import.meta.dirname, '../fixtures/regressions');
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

test.each(files)('%s', async (name) => {
  const law = laws[name.replace(/-[\da-f]+\.json$/u, '')];
  if (law === undefined) throw new Error(`${name} is of no law`);
  expect(await law.breaches(revived(readFileSync(join(folder, name), 'utf8')))).toEqual([]);
});

test('there are laws to break', () => {
  expect(Object.keys(laws).length).toBeGreaterThan(8);
});
