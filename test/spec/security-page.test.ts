import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'SECURITY.md'), 'utf8');
const promises = [...page.matchAll(/^\| (?<promise>[^|]+) \| (?<held>[^|]+) \|$/gmu)].slice(2);

test('every promise names what holds it, and that is there', () => {
  expect(promises.length).toBeGreaterThan(8);
  for (const { groups: { held = '' } = {} } of promises) {
    const paths = [...held.matchAll(/`(?<path>(?:test|tools)\/[^`]+)`/gu)].map(([, path = '']) => path);
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    expect(held).toMatch(/`/u);
  }
});

test('the version to be cited is that of the package', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  expect(readFileSync(join(root, 'CITATION.cff'), 'utf8')).toContain(`\nversion: ${version}\n`);
});
