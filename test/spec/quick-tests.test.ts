import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/* CONTRIBUTING.md, "Which tests run when". */
test('every folder of tests has quick ones, but those of texts made to be slow and of the page in a browser', () => {
  const root = join(import.meta.dirname, '..');
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.test.ts') && path.includes('/'));
  const folderOf = (path: string): string => path.slice(0, path.indexOf('/'));
  const quick = new Set(paths.filter((path) => !path.endsWith('.full.test.ts')).map(folderOf));
  for (const folder of ['hostile', 'page']) quick.delete(folder);
  const all = new Set(paths.map(folderOf));
  expect([...all].filter((folder) => !quick.has(folder)).sort()).toEqual(['hostile', 'page']);
});

test('what needs a browser is not quick: quick files share what they load', () => {
  const root = join(import.meta.dirname, '..');
  const quick = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (path) =>
      path.endsWith('.test.ts') && !path.endsWith('.full.test.ts') && !/^(?:hostile|page)\b/u.test(path),
  );
  expect(quick.length).toBeGreaterThan(100);
  expect(
    quick.filter((path) => /^import .*chromium\.js/mu.test(readFileSync(join(root, path), 'utf8'))),
  ).toEqual([]);
});
