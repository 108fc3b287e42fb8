import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readAdopted, readDraft, reconcile, toReport, worded } from 'travaux';
import { version } from '../../src/report/version.js';
import { choiceOutcomes, fates, kinds, memberOutcomes, origins, outcomes } from '../../src/report/wording.js';
import { closed, hasChromium, inPage, opened } from './chromium.js';

const root = join(import.meta.dirname, '../..');

function reportOf(source: string, target: string): string {
  const draft = readDraft(source, { notation: 'plain-brackets' });
  const adopted = readAdopted(target);
  return toReport({
    draft,
    adopted,
    reconciliation: reconcile(draft, adopted),
    names: { draft: 'draft <1>.txt', adopted: 'adopted.txt' },
  });
}

const withOptions = reportOf(
  `Draft agreement on water

3 November 2023

The Parties,

Article 1

Each Party shall take effective and lasting action on [clean] water [and air].

Article 2

Option 1: Parties shall report to the secretariat every five years on measures taken.

Option 2: Parties may inform the depositary of national legislation at any time.
`,
  `Agreement on water

The Parties,

Article 1

Each Party shall take action on clean water.

Article 2

Parties shall report to the secretariat every five years on measures taken.
`,
);

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

describe.skipIf(!hasChromium)('in Chromium', () => {
  test('the keys go through the least sure first', async () => {
    const corpus = (name: string): string => readFileSync(join(root, 'corpus/hsp-ha-2-1', name), 'utf8');
    const open = await opened(reportOf(corpus('draft-2023-05-22.txt'), corpus('adopted-2023-06-09.md')));
    const { page } = open;
    const all = await inPage<number[]>(
      page,
      `[...document.querySelectorAll('[data-p]')].map(({ dataset }) => Number(dataset.p))`,
    );
    await page.locator('#order').selectOption('sure');
    const order: number[] = [];
    for (let at = 0; at < 4; at += 1) {
      await page.locator('#next').click();
      order.push(await inPage(page, `Number(document.querySelector('.here[id]').dataset.p)`));
    }
    expect(order).toEqual(all.toSorted((a, b) => a - b).slice(0, 4));
    expect(order).not.toEqual(all.slice(0, 4));
    await closed(open);
  });

  test('on a phone nothing is wider than the screen', async () => {
    const open = await opened(withOptions, { viewport: { width: 390, height: 844 }, hasTouch: true });
    expect(await inPage(open.page, 'document.documentElement.scrollWidth')).toBe(390);
    await closed(open);
  });
});
