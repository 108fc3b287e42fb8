import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { suiteNames, suiteOf, type ConformanceSuite } from '../../tools/conformance-suites.js';

const folder = join(import.meta.dirname, '../../conformance');

describe.each(suiteNames)('conformance/%s.json', (name) => {
  const written = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as ConformanceSuite;

  test('is what the library does; `npm run generate` writes it', () => {
    expect(suiteOf(name)).toEqual(written);
  });

  test('has every example of its page', () => {
    const page = readFileSync(join(folder, '../grammar', `${name}.md`), 'utf8');
    const fences = page.match(/^```(?:draft|amendment)\b/gmu) ?? [];
    expect(written.cases).toHaveLength(fences.length);
    expect(written.cases.length).toBeGreaterThan(1);
    expect(new Set(written.cases.map(({ id }) => id)).size).toBe(fences.length);
  });
});
