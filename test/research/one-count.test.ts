import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  readAdopted,
  readDraft,
  reconcile,
  tableOf,
  tally,
  toCsv,
  toReport,
  worded,
  type Draft,
  type Reconciliation,
} from 'travaux';
import { accuracyInAll, accuracyOfSure, measuredAccuracy } from '../../src/research/accuracy.js';
import { call } from '../check/command.js';
import { hasSharedFolder, sharedFile } from '../check/shared-folder.js';

const root = join(import.meta.dirname, '../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');

interface Pair {
  readonly source: string;
  readonly target: string;
  readonly draft: Draft;
  readonly adopted: Draft;
  readonly reconciliation: Reconciliation;
}

function pairOf(source: string, target: string): Pair {
  const draft = readDraft(source);
  const adopted = readAdopted(target);
  return { source, target, draft, adopted, reconciliation: reconcile(draft, adopted) };
}

const corpus = (name: string): string => readFileSync(join(root, 'corpus/hsp-ha-2-1', name), 'utf8');
const pairs: Readonly<Record<string, Pair>> = {
  'the corpus': pairOf(corpus('draft-2023-05-22.txt'), corpus('adopted-2023-06-09.md')),
  ...(hasSharedFolder
    ? {
        'the Paris Agreement': pairOf(
          sharedFile('corpus/paris-agreement/draft-2015-12-09.md'),
          sharedFile('corpus/paris-agreement/adopted-2015-12-12.md'),
        ),
      }
    : {}),
};

/** The numbers of a section of the terminal, by the words before them. */
function terminalCounts(out: string, section: string): Record<string, number> {
  const [, lines = ''] = new RegExp(`^${section} .*\n((?: {2}.*\n)*)`, 'mu').exec(out) ?? [];
  return Object.fromEntries(
    [...lines.matchAll(/^ {2}(\S.{0,17}?) +(\d+) +(?:[<>] )?\d+ %/gmu)].map(([, name = '', count]) => [
      name,
      Number(count),
    ]),
  );
}

/** The numbers of a chart of the report, by the words behind them; shares as they stand. */
function reportCounts(html: string, heading: string): Record<string, string> {
  const [, chart = ''] =
    new RegExp(`<h3>${heading}</h3>.*?<ul class="keys">(.*?)</ul>`, 'su').exec(html) ?? [];
  return Object.fromEntries(
    [...chart.matchAll(/<b>([^<]+)<\/b> ([^<]+)</gu)].map(([, count = '', word = '']) => [word, count]),
  );
}

/** Counts as all surfaces tell them: without what there is none of. */
function said<Value>(
  by: Readonly<Record<string, number>>,
  as: (count: number) => Value,
): Record<string, Value> {
  const present = Object.entries(by).filter(([, count]) => count > 0);
  return Object.fromEntries(present.map(([key, count]) => [worded(key), as(count)]));
}

function csvCounts(csv: string, column: string): Record<string, number> {
  const [head = '', ...lines] = csv.trimEnd().split('\n');
  const at = head.split(',').indexOf(column);
  const by: Record<string, number> = {};
  for (const line of lines) {
    const value = worded(line.split(',')[at] ?? '');
    by[value] = (by[value] ?? 0) + 1;
  }
  return by;
}

describe.each(Object.entries(pairs))('%s: one number in every place', (_, pair) => {
  const { draft, adopted, reconciliation } = pair;
  const counted = tally(draft, reconciliation);
  const { verdicts } = counted;
  const html = toReport({ draft, adopted, reconciliation });
  const terminal = call(['reconcile', 'draft.txt', 'adopted.md'], {
    'draft.txt': pair.source,
    'adopted.md': pair.target,
  }).then(({ out }) => out);

  test('fates', async () => {
    const expected = said(verdicts?.fates.all.by ?? {}, Number);
    expect(Object.keys(expected).length).toBeGreaterThan(3);
    expect(terminalCounts(await terminal, 'BRACKETS')).toEqual(expected);
    expect(reportCounts(html, 'What became of the brackets')).toEqual(said(expected, String));
    const csv = await toCsv(tableOf('fates', draft, { adopted, reconciliation }));
    expect(csvCounts(csv, 'fate')).toEqual(expected);
  });

  test('origins', async () => {
    const { by = {}, total = 0 } = verdicts?.origins ?? {};
    expect(terminalCounts(await terminal, 'ADOPTED TEXT')).toEqual(said(by, Number));
    const share = (count: number): string =>
      count / total < 0.01 ? '< 1 %' : `${String(Math.round((100 * count) / total))} %`;
    expect(reportCounts(html, 'Where the adopted words come from')).toEqual(said(by, share));
  });

  test('typography, and words that are gone', async () => {
    const { typography } = counted.draft.spans;
    const { by, total } = verdicts?.undisputed ?? { by: { gone: -1 }, total: -1 };
    if (typography.total > 0) {
      expect(await terminal).toContain(`of them ${String(typography.total)} typography`);
      expect(html).toContain(`(${String(typography.total)} are typography`);
    }
    expect(await terminal).toContain(`${String(total)} words of the draft stood outside`);
    expect(await terminal).toContain(`of these ${String(by.gone)} are gone`);
    expect(html).toContain(`are gone: ${String(by.gone)} of ${String(total)} words`);
  });

  test('parties: the table of the report, its first screen, the terminal', async () => {
    const out = await terminal;
    for (const { party, supported, opposed, reserved } of counted.parties) {
      const { all } = supported;
      const expected = [
        all.total,
        all.by.adopted,
        all.by['adopted-in-part'],
        all.by['not-adopted'],
        all.by.moot + all.by.undetermined,
        opposed.all.total,
        opposed.all.by['not-adopted'],
        reserved.all.total,
      ];
      const [line = ''] = new RegExp(`^  ${party} .*$`, 'mu').exec(out) ?? [];
      const numbers = [...line.matchAll(/(?<= )(\d+|·)(?= |$)/gu)].map(([value]) =>
        Number(value.replace('·', '0')),
      );
      expect(numbers, party).toEqual(expected);
      const section = html.slice(html.indexOf('id="parties"'));
      const [, row = ''] = new RegExp(`>${party}</button>(.*?)</tr>`, 'su').exec(section) ?? [];
      const cells = [...row.matchAll(/<td class="num[^"]*">(\d+)<\/td>/gu)].map(([, value]) => Number(value));
      expect(cells, party).toEqual([
        ...expected.slice(0, 5),
        supported.typography.total,
        ...expected.slice(5),
      ]);
    }
  });

  test('contention', () => {
    for (const { name, spans, contested, words } of counted.draft.articles) {
      if (spans === 0) continue;
      const at = html.indexOf(`class="an">${name.replaceAll('&', '&#x26;')}<`);
      expect(at, name).toBeGreaterThan(0);
      const line = html.slice(at, html.indexOf('</summary>', at));
      expect(line, name).toContain(`>${String(spans)} bracket`);
      const share = Math.round((100 * contested) / words);
      if (share > 1 && share < 99) expect(line, name).toContain(`>${String(share)} %<`);
    }
  });

  test('choices', async () => {
    const { one = -1, combined = -1, none = -1, moot = -1 } = verdicts?.choices.by ?? {};
    const text = `one was taken in ${String(one)}, several were combined in ${String(combined)}, none was taken in ${String(none)}, and ${String(moot)} became moot`;
    expect(html.replaceAll('one alternative was', 'one was')).toContain(text);
    const lines = terminalCounts(await terminal, 'CHOICES');
    expect([lines['one taken'] ?? 0, lines['none taken'] ?? 0]).toEqual([one, none]);
  });

  test('accuracy', async () => {
    const { right, of } = accuracyInAll();
    expect(html).toContain(`${String(right)} of ${String(of)}`);
    expect((await terminal).replace(/\s+/gu, ' ')).toContain(`${String(right)} of ${String(of)} fates right`);
  });
});

test('the accuracy that is told is that of the README', () => {
  const rows = [...readme.matchAll(/^\| ([^|]+) \| (\d+) of (\d+) \(/gmu)];
  expect(rows.map(([, document, right, of]) => ({ document, right: Number(right), of: Number(of) }))).toEqual(
    measuredAccuracy,
  );
  const { from, right, of } = accuracyOfSure;
  expect(readme).toContain(
    `Verdicts with a confidence of ${String(from)} and more are right in ${String(right)} of ${String(of)} cases`,
  );
});
