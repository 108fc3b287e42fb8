import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { diagnosticsPage } from '../../src/diagnostics/generate.js';
import { rules } from '../../src/index.js';

const page = diagnosticsPage();

test('the page is fresh; if not: npm run generate', () => {
  expect(readFileSync(join(import.meta.dirname, '../../docs/diagnostics.md'), 'utf8')).toBe(page);
});

test('the page has a section for every rule, once', () => {
  const sections = [...page.matchAll(/^### (.+)$/gmu)].map(([, id]) => id);
  expect(sections.sort()).toEqual(Object.keys(rules).sort());
});

test.each(Object.entries(rules))(
  '%s has a name in small words, a summary and an advice',
  (id, { summary, advice }) => {
    expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/u);
    expect(summary).toMatch(/^\p{Lu}[^.]*\.$/u);
    expect(advice).toMatch(/^\p{Lu}.*\.$/u);
  },
);

test('the picture of an example has carets under its place, and only there', () => {
  expect(page).toContain(
    'the right [to privacy] {USA+,\n                       ^^^^^^\nFRA+} of all\n^^^^^\n',
  );
});
