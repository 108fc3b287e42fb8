import { describe, expect, test } from 'vitest';
import { readManifest } from '../../src/batch/manifest.js';
import { inputsOf, type InputFile } from '../../src/batch/inputs.js';
import { negotiationRows, type NegotiationResult } from '../../src/batch/negotiation-rows.js';
import { readAdopted, readDraft, reconcile, tableOf, toCsv, toReview } from '../../src/index.js';

const settings = { notation: 'auto', format: 'auto', maxSize: 10_000 } as const;
const drafts = [
  '1. Requests [urgent] {USA+} action by all;',
  '1. Requests [urgent] {USA+} action [now] {FRA+} by all;',
];
const adopted = '1. Requests urgent action by all;';

/** The verdicts of a person on a draft: one cell filled in. */
async function filledIn(draft: string, corrected: string, by = 'Ada'): Promise<string> {
  const [before, after] = [readDraft(draft), readAdopted(adopted)];
  const csv = await toCsv(toReview(before, after, reconcile(before, after)));
  const [head = '', ...rows] = csv.trimEnd().split('\n');
  const names = head.split(',');
  const row = rows.find((one) => one.split(',')[1] === 'span' && one.split(',')[2] === 's1') ?? '';
  const cells = row.split(',');
  cells[names.indexOf('corrected')] = corrected;
  cells[names.indexOf('by')] = by;
  return [head, cells.join(',')].join('\n');
}

/** Reads a negotiation of the drafts above, with files of verdicts. */
function read(files: readonly string[]): Promise<NegotiationResult> {
  const named = (name: string, text: string): InputFile => ({
    path: name,
    bytes: new TextEncoder().encode(text),
  });
  const manifest = readManifest(
    JSON.stringify([
      {
        id: 'a',
        drafts: ['1.txt', '2.txt'],
        adopted: 'a.txt',
        ...(files.length > 0 ? { verdicts: files.map((_, index) => `${String(index + 1)}.csv`) } : {}),
      },
    ]),
  );
  const [negotiation] = manifest.negotiations;
  if (negotiation === undefined) throw new Error(JSON.stringify(manifest.errors));
  return negotiationRows(
    negotiation,
    {
      drafts: drafts.map((text, index) => named(`${String(index + 1)}.txt`, text)),
      adopted: named('a.txt', adopted),
      base: null,
      verdicts: files.map((text, index) => named(`${String(index + 1)}.csv`, text)),
      key: '',
    },
    settings,
  );
}

/** The fates of the first span of each draft, with who gave them. */
function fatesOf(result: NegotiationResult): string[] {
  if ('failure' in result) return [result.failure.reason];
  return (result.rows.fates ?? [])
    .filter(({ span }) => span === 's1')
    .map(({ draft_number, fate, by }) => [draft_number, fate, by].join(' ').trim());
}

describe('verdicts that a person checked', () => {
  test('without them, those of the program', async () => {
    expect(fatesOf(await read([]))).toEqual(['1 retained', '2 retained']);
  });

  test('go to the draft that they are about', async () => {
    expect(fatesOf(await read([await filledIn(drafts[1] ?? '', 'dropped')]))).toEqual([
      '1 retained',
      '2 dropped Ada',
    ]);
    const both = await Promise.all(drafts.map((draft) => filledIn(draft, 'moot', 'Bo')));
    expect(fatesOf(await read(both))).toEqual(['1 moot Bo', '2 moot Bo']);
  });

  test('what cannot be taken of them is in the table of diagnostics', async () => {
    const result = await read([await filledIn(drafts[0] ?? '', 'eaten')]);
    expect(fatesOf(result)).toEqual(['1 retained', '2 retained']);
    const rows = 'rows' in result ? (result.rows.diagnostics ?? []) : [];
    expect(rows.filter(({ document }) => document === 'verdicts')).toMatchObject([{ draft_number: 1 }]);
  });

  test('verdicts on other texts, and a table that is none, end the reading with the name of the file', async () => {
    expect(fatesOf(await read([await filledIn('1. Urges [all] {USA+} States;', 'dropped')]))).toEqual([
      '1.csv cannot be used: its verdicts are about none of the drafts with this adopted text',
    ]);
    expect(fatesOf(await read(['name,sum\nx,1\n']))[0]).toMatch(
      /^1\.csv cannot be used: The first line does not name the columns/u,
    );
  });

  test('the tables are those of one pair of texts with the same verdicts', async () => {
    const file = await filledIn(drafts[0] ?? '', 'dropped');
    const result = await read([file]);
    const [one = ''] = drafts;
    const { readVerdicts, withVerdicts } = await import('../../src/index.js');
    const [draft, target] = [readDraft(one, { lint: false }), readAdopted(adopted, { lint: false })];
    const { reconciliation } = withVerdicts(
      draft,
      target,
      reconcile(draft, target),
      await readVerdicts(file),
    );
    const expected = tableOf('changes', draft, { adopted: target, reconciliation }).rows;
    const rows = 'rows' in result ? (result.rows.changes ?? []) : [];
    expect(rows.filter(({ draft_number }) => draft_number === 1)).toMatchObject(expected);
  });
});

test('another file of verdicts, or other words in it, is another negotiation', async () => {
  const { negotiations } = readManifest('id,draft,adopted,verdicts\na,d,a,1.csv\nb,d,a,\n');
  const context = { folder: import.meta.dirname, settings, version: '1' };
  const [one, other] = await Promise.all(negotiations.map((own) => inputsOf({ ...own, id: 'x' }, context)));
  expect(one?.key).not.toBe(other?.key);
  expect(one?.verdicts).toMatchObject([{ path: '1.csv' }]);
});
