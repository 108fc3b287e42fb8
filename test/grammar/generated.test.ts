import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { grammarAsPage, grammarInEbnf } from '../../grammar/generate.js';

const folder = join(import.meta.dirname, '../../grammar');

/* `npm run generate` brings them up to date. */
describe('the files generated from the grammar are fresh', () => {
  test('document.ebnf', () => {
    expect(readFileSync(join(folder, 'document.ebnf'), 'utf8')).toBe(grammarInEbnf());
  });

  test('diagrams.html', () => {
    expect(readFileSync(join(folder, 'diagrams.html'), 'utf8')).toBe(grammarAsPage());
  });
});

test('the page of diagrams draws every rule, loads nothing and runs nothing', () => {
  const page = grammarAsPage();
  const rules = [...grammarInEbnf().matchAll(/^([a-z]+) ::=/gmu)].map(([, rule]) => rule);
  expect(rules).toEqual(['document', 'tag', 'head', 'tail', 'entry', 'rest']);
  expect([...page.matchAll(/aria-label="Railroad diagram of ([a-z]+)"/gu)].map(([, rule]) => rule)).toEqual(
    rules,
  );
  expect(page).not.toMatch(/<script|<link|<img|@import|url\(|\bsrc=|https?:(?!\/\/www\.w3\.org\/)/u);
});
