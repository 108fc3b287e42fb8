import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readAdopted, readDraft, reconcile, toReport, type Draft } from 'travaux';
import { factsOf } from '../../src/report/facts.js';
import { clientBundle } from '../../src/report/generate.js';
import { resolveFor } from '../../src/view/reading.js';
import { resolve, type Resolution } from '../../src/view/resolution.js';
import { sampleAdopted, sampleDraft, sampleReconciliation } from './sample.js';

const corpus = join(import.meta.dirname, '../../corpus/hsp-ha-2-1');
const corpusDraft = readDraft(readFileSync(join(corpus, 'draft-2023-05-22.txt'), 'utf8'));
const corpusAdopted = readAdopted(readFileSync(join(corpus, 'adopted-2023-06-09.md'), 'utf8'));
const sample = { draft: sampleDraft, adopted: sampleAdopted, reconciliation: sampleReconciliation };

/* `npm run generate` brings it up to date. */
test('the bundle of the style sheet and the script is fresh', () => {
  const file = join(import.meta.dirname, '../../src/report/client-bundle.generated.ts');
  expect(readFileSync(file, 'utf8')).toBe(clientBundle());
});

test('the same input gives the same bytes', () => {
  expect(toReport(sample)).toBe(toReport(sample));
});

test('the policy names the style sheet and the script by their hashes, and allows nothing else', () => {
  const html = toReport(sample);
  const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/u.exec(html)?.[1] ?? '';
  const hashOf = (element: string): string => {
    const [, text = ''] = new RegExp(`<${element}>(.*?)</${element}>`, 'su').exec(html) ?? [];
    return `sha256-${createHash('sha256').update(text).digest('base64')}`;
  };
  expect(policy.replaceAll('&#x27;', "'").split('; ')).toEqual([
    "default-src 'none'",
    `style-src '${hashOf('style')}'`,
    `script-src '${hashOf('script')}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ]);
});

test('the report of the corpus pair is not larger than five times the texts and the client', () => {
  const reconciliation = reconcile(corpusDraft, corpusAdopted);
  const html = toReport({ draft: corpusDraft, adopted: corpusAdopted, reconciliation });
  const size = Buffer.byteLength(corpusDraft.source.text) + Buffer.byteLength(corpusAdopted.source.text);
  expect(Buffer.byteLength(html)).toBeLessThan(5 * size + 150_000);
});

test('items have their bullets, each list inside another set in farther', () => {
  const draft = readDraft('1. Urges:\n• trade;\n  • goods [now] {USA+};\n\n2. Ends.');
  const blocks = [...toReport({ draft }).matchAll(/<p id="[^"]*" class="(blk[^"]*)"[^>]*>([^<]*)/gu)];
  const items = blocks.filter(([, , words = '']) => words.startsWith('•'));
  expect(items.map(([, classes, words = '']) => `${classes ?? ''}: ${words.trim()}`)).toEqual([
    'blk in1: • trade;',
    'blk in2: • goods',
  ]);
});

test('every span, every change and every adopted paragraph can be cited', () => {
  const html = toReport(sample);
  const ids = [...html.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id } of sampleDraft.spans) expect(ids).toContain(`span-${id.slice(1)}`);
  for (const { id } of sampleDraft.changes) expect(ids).toContain(id);
  for (const id of ['PP1', 'OP1', 'OP2', 'adopted-PP1', 'adopted-OP2']) expect(ids).toContain(id);
  const targets = [...html.matchAll(/ href="([^"]*)"/gu)].map(([, href = '']) => href);
  for (const href of targets) expect(ids).toContain(href.slice(1));
});

test('paragraphs of one label have addresses of their own', () => {
  const html = toReport({ draft: readDraft('1. Notes [a];\n\n1. Notes [b];\n\n7.bis Notes c;') });
  for (const id of ['OP1', 'OP1~2', 'OP7_bis']) expect(html).toContain(`id="${id}"`);
});

test('an adopted text without a reconciliation is not shown', () => {
  expect(toReport({ draft: sampleDraft, adopted: sampleAdopted })).toBe(toReport({ draft: sampleDraft }));
});

test.each(['', ' \n', '1. Notes it;', '[', ']', '{USA+}', '[] {USA+}'])('a draft of %j', (text) => {
  const html = toReport({ draft: readDraft(text) });
  expect(html).toMatch(/^<!doctype html><html lang="en">.*<\/html>\n$/su);
});

describe('the classes of the spans tell what every reading strikes', () => {
  const { spans, parties } = factsOf(corpusDraft, null);
  const struckBy = (isApplied: (classes: readonly string[]) => boolean): string[] =>
    [...spans].flatMap(([id, { classes }]) => (classes.includes(isApplied(classes) ? 'g' : 'b') ? [id] : []));
  const dropped = (resolution: Resolution): string[] =>
    [...resolution].flatMap(([id, outcome]) => (outcome === 'drop' ? [id] : [])).sort(byNumber);

  test('parties', () => {
    expect(parties.length).toBeGreaterThan(20);
    for (const { id, index } of parties) {
      const expected = dropped(resolveFor(corpusDraft, [id]).resolution);
      expect(
        struckBy((classes) => classes.includes(`p${index}s`)),
        id,
      ).toEqual(expected);
    }
  });

  test('the base text, and what nobody opposes', () => {
    expect(struckBy(() => false)).toEqual(dropped(resolve(corpusDraft, 'base')));
    expect(struckBy((classes) => classes.includes('k'))).toEqual(dropped(resolve(corpusDraft, 'consensus')));
  });
});

function byNumber(a: string, b: string): number {
  return Number(a.slice(1)) - Number(b.slice(1));
}

/* Deeper and longer than anybody writes. */
const repeats = 5_000;
const shapes: Readonly<Record<string, string>> = {
  'opening brackets': '['.repeat(repeats),
  'every word in a bracket': '[a] {X+} '.repeat(repeats),
  'deep brackets': '[a '.repeat(repeats) + 'b] '.repeat(repeats),
  'brackets that cross paragraphs': '(a) [x;\n\n(i) y];\n\n'.repeat(repeats / 20),
  'a party for every bracket': Array.from({ length: repeats }, (_, index) => `[a] {P${index}x+}`).join(' '),
};

/** The size is counted, not the time: what takes the square of the time writes the square of the text, or never ends. */
test.each(Object.entries(shapes))('a report grows like its draft: %s', (_, text) => {
  const draft: Draft = readDraft(text);
  expect(toReport({ draft }).length).toBeLessThan(100_000 + 100 * text.length);
});
