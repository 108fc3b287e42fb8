import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readAdopted, readDraft, reconcile, toSummary } from 'travaux';
import { call } from '../check/command.js';

const root = join(import.meta.dirname, '../..');
const corpus = (name: string): string => readFileSync(join(root, 'corpus/hsp-ha-2-1', name), 'utf8');
const source = corpus('draft-2023-05-22.txt');
const draft = readDraft(source);
const reconciliation = reconcile(draft, readAdopted(corpus('adopted-2023-06-09.md')));

describe('a summary for a terminal', () => {
  test.each([
    [undefined, 100],
    [80, 80],
    [20, 60],
    [400, 100],
  ])('of width %s has no line longer than %i', (width, longest) => {
    const lines = toSummary(draft, reconciliation, width === undefined ? {} : { width }).split('\n');
    expect(lines.filter((line) => line.length > longest)).toEqual([]);
    expect(lines.length).toBeGreaterThan(40);
  });

  test('what happened most stands first, and of parties who got most', () => {
    const out = toSummary(draft, reconciliation);
    const fates = [...(/^BRACKETS.*\n((?: {2}.*\n)*)/mu.exec(out)?.[1] ?? '').matchAll(/^ {2}\w+ +(\d+)/gmu)];
    const counts = fates.map(([, count]) => Number(count));
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    const rows = /^ {8}supports.*\n((?: {2}\w.*\n)*)/mu.exec(out)?.[1]?.split('\n') ?? [];
    const adopted = rows.flatMap((row) => {
      const value = /^ {2}\w+ +\S+ +(\S+)/u.exec(row)?.[1];
      return value === undefined || row.startsWith('  bar') ? [] : [Number(value.replace('·', '0'))];
    });
    expect(adopted.length).toBeGreaterThan(20);
    expect(adopted).toEqual(adopted.toSorted((a, b) => b - a));
  });

  test('says how sure it is and what to look at next', () => {
    const out = toSummary(draft, reconciliation);
    expect(out).toContain('HOW SURE');
    const unsure = [
      ...(/^LOOK NEXT.*\n((?: {2}.*\n)*)/mu.exec(out)?.[1] ?? '').matchAll(/^ {2}(\d\.\d\d)/gmu),
    ];
    const confidences = unsure.map(([, confidence]) => Number(confidence));
    expect(confidences).toHaveLength(5);
    expect(confidences).toEqual(confidences.toSorted((a, b) => a - b));
  });
});

const plain = {
  'draft.txt': 'Article 1\n\nParties [shall][should] act [soon].\n\nArticle 2\n\nParties report.\n',
  'adopted.txt': 'Article 1\n\nParties shall act.\n\nArticle 2\n\nParties report.\n',
};

test('a draft that names nobody: no outcomes are claimed, and the contention is told by article', async () => {
  const { out } = await call(['reconcile', 'draft.txt', 'adopted.txt'], plain);
  expect(out).not.toContain('unknown');
  expect(out).not.toMatch(/undetermined \(/u);
  expect(out).toContain('CONTENTION');
  expect(out).toContain('CHOICES       1 between');
  expect(out).not.toContain('PARTIES');
});

test('parse lists some labels, and says how many there are', async () => {
  const many = Array.from({ length: 400 }, (_, index) => `${String(index + 1)}. Urges [all] States;`).join(
    '\n\n',
  );
  const { out } = await call(['parse', 'draft.txt'], { 'draft.txt': many });
  expect(out).toContain('and 392 more (--json lists them)');
  expect(out.split('\n').filter((line) => line.length > 140)).toEqual([]);
});
