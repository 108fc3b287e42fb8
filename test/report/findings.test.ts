import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { worded } from 'travaux';
import { version } from '../../src/report/version.js';
import { choiceOutcomes, fates, kinds, memberOutcomes, origins, outcomes } from '../../src/report/wording.js';
import { withOptions } from './with-options.js';

const root = join(import.meta.dirname, '../..');

test('the version is that of the package', () => {
  const { version: ofPackage } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  expect(version).toBe(ofPackage);
});

describe('the report has no words of its own for values', () => {
  test.each([
    ['fates', fates],
    ['kinds', kinds],
    ['outcomes', outcomes],
    ['origins', origins],
    ['members of choices', memberOutcomes],
  ])('%s', (_, wording) => {
    for (const [value, { word }] of Object.entries(wording)) expect(word).toBe(worded(value));
  });
});

test('the head names documents, dates and the version', () => {
  for (const said of ['3 November 2023', 'draft &#x3C;1>.txt', 'adopted.txt', `travaux ${version}`])
    expect(withOptions).toContain(said);
});

test('words outside of brackets that are gone are struck', () => {
  const struck = [...withOptions.matchAll(/<s class="gone">([^<]*)<\/s>/gu)].map(([, words]) => words);
  expect(struck).toContain('effective and lasting');
  expect(struck.join()).not.toContain('clean');
});

test('a draft that names nobody shows how options were decided, with links to both texts', () => {
  const [, section = ''] = /<section id="choices"(.*?)<\/section>/su.exec(withOptions) ?? [];
  expect(section).toContain(choiceOutcomes.one.word);
  expect(section).toMatch(/<details open><summary>Options and alternative paragraphs \(1\)/u);
  const [, taken = ''] = /<li class="taken">(.*?)<\/li>/su.exec(section) ?? [];
  expect(taken).toContain('Parties shall report');
  expect(taken).toMatch(/href="#w\d+">adopted text/u);
  const [, anchor = ''] = /href="#([^"]+)"><q>/u.exec(taken) ?? [];
  expect(withOptions).toContain(`id="${anchor}"`);
});

test('contention is folded by article, with the names of the articles', () => {
  const [, section = ''] = /<section id="contention"(.*?)<\/section>/su.exec(withOptions) ?? [];
  expect(section).toMatch(/class="an">Art1</u);
  expect(section).toContain('2 brackets');
});
