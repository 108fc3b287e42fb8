import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import {
  readAdopted,
  readDraft,
  reconcile,
  tableNames,
  tableOf,
  tableSpecs,
  tally,
  toCsv,
  toNdjson,
  toParquet,
  type Table,
  type TableName,
  type TableSpec,
} from 'travaux';
import { codebook } from '../../src/research/generate.js';
import { call } from '../check/command.js';

const root = join(import.meta.dirname, '../..');
const corpus = (name: string): string => readFileSync(join(root, 'corpus/hsp-ha-2-1', name), 'utf8');
const draft = readDraft(corpus('draft-2023-05-22.txt'));
const adopted = readAdopted(corpus('adopted-2023-06-09.md'));
const reconciliation = reconcile(draft, adopted);
const counted = tally(draft, reconciliation);
const tables = new Map(
  tableNames.map((name): [TableName, Table] => [name, tableOf(name, draft, { adopted, reconciliation })]),
);

function rowsOf(name: TableName): Table['rows'] {
  return tables.get(name)?.rows ?? [];
}

/* `npm run generate` brings it up to date. */
test('the codebook is fresh, and names every table and every column', () => {
  expect(readFileSync(join(root, 'docs/codebook.md'), 'utf8')).toBe(codebook());
  for (const { columns } of Object.values<TableSpec>(tableSpecs))
    for (const [name, { about }] of Object.entries(columns)) {
      expect(codebook()).toContain(`| \`${name}\` |`);
      expect(about, name).toMatch(/^\S.*[^.]$/u);
    }
  expect([...tableNames].sort()).toEqual(Object.keys(tableSpecs).sort());
});

describe.each(tableNames)('%s', (name) => {
  const spec: TableSpec = tableSpecs[name];
  const columns = Object.entries(spec.columns);

  test('rows have the columns of the codebook, and values that it allows', () => {
    const rows = rowsOf(name);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(Object.keys(row)).toEqual(columns.map(([column]) => column));
      for (const [column, { type, nullable, values }] of columns) {
        const value = row[column] ?? null;
        if (value === null) expect(nullable, column).toBe(true);
        else {
          expect(typeof value, column).toBe(type === 'integer' ? 'number' : type);
          if (type === 'integer') expect(Number.isInteger(value), column).toBe(true);
          if (values !== undefined) expect(values).toContain(value);
          if (typeof value === 'string') expect(value, column).not.toMatch(/\n/u);
        }
      }
    }
  });

  test('a key names one row', () => {
    const keys = rowsOf(name).map((row) => JSON.stringify(spec.key.map((column) => row[column])));
    expect(new Set(keys).size).toBe(keys.length);
  });
});

/** Counts rows by the value of a column. */
function counts(rows: Table['rows'], column: string): Record<string, number> {
  const by: Record<string, number> = {};
  for (const row of rows) by[String(row[column])] = (by[String(row[column])] ?? 0) + 1;
  return by;
}

const present = (by: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(by).filter(([, count]) => count > 0));

describe('counts of rows are those of the tally', () => {
  const { verdicts } = counted;

  test('fates, outcomes, choices, kinds, typography', () => {
    expect(counts(rowsOf('fates'), 'fate')).toEqual(present(verdicts?.fates.all.by ?? {}));
    const substance = rowsOf('fates').filter(({ typography }) => typography === false);
    expect(counts(substance, 'fate')).toEqual(present(verdicts?.fates.substance.by ?? {}));
    expect(counts(rowsOf('changes'), 'outcome')).toEqual(present(verdicts?.outcomes.all.by ?? {}));
    expect(counts(rowsOf('changes'), 'kind')).toEqual(present(counted.draft.changes.all.by));
    expect(counts(rowsOf('spans'), 'kind')).toEqual(present(counted.draft.spans.all.by));
    const firsts = rowsOf('choices').filter(({ member }) => member === 1);
    expect(counts(firsts, 'outcome')).toEqual(present(verdicts?.choices.by ?? {}));
    expect(counts(rowsOf('positions'), 'stance')).toEqual(present(counted.draft.positions.by));
  });

  test('origins', () => {
    const by: Record<string, number> = {};
    for (const { origin, characters } of rowsOf('words'))
      by[String(origin)] = (by[String(origin)] ?? 0) + Number(characters);
    expect(by).toEqual(present(verdicts?.origins.by ?? {}));
  });

  test('parties', () => {
    for (const { party, supported, stands } of counted.parties) {
      const own = rowsOf('stands').filter((row) => row.party === party);
      expect(counts(own, 'stand'), party).toEqual(present(stands.by));
      const asked = own.filter(({ stand }) => stand === 'support');
      expect(counts(asked, 'outcome'), party).toEqual(present(supported.all.by));
    }
  });

  test('contention', () => {
    const rows = new Map(
      rowsOf('provisions').map((row) => [`${String(row.document)} ${String(row.provision)}`, row]),
    );
    for (const { provision, words, contested, gone, spans } of counted.draft.paragraphs)
      expect(rows.get(`draft ${provision}`)).toMatchObject({ words, contested, gone, spans });
  });
});

/* What a spreadsheet would run, and what would break a line or a cell. */
const hostile = readDraft(
  '1. Notes [=HYPERLINK("https://example.org","x"), "a" and b] {=CMD()+, @SUM(1)-, -2+3 reserve};\n',
  { notation: 'signed-braces' },
);

test('formulas in words and names of parties do no harm in CSV, and stand as they are in the other formats', async () => {
  const spans = tableOf('spans', hostile);
  const text = String(spans.rows[0]?.text);
  expect(text).toMatch(/^=HYPERLINK/u);
  const csv = await toCsv(spans);
  expect(csv).toContain('"\'=HYPERLINK(""https://example.org"",""x""), ""a"" and b"');
  for (const name of tableNames.filter((one) => !tableSpecs[one].needsAdopted)) {
    const cells = (await toCsv(tableOf(name, hostile))).split('\n').flatMap((line) => line.split(','));
    for (const cell of cells) expect(cell).not.toMatch(/^"?[=+@-]/u);
  }
  expect(JSON.parse(toNdjson(spans).split('\n')[0] ?? '')).toMatchObject({ text });
});

test('a table without rows has its header', async () => {
  const empty = tableOf('positions', readDraft('1. Notes it;'));
  expect(await toCsv(empty)).toBe(`${Object.keys(tableSpecs.positions.columns).join(',')}\n`);
  expect(toNdjson(empty)).toBe('');
  expect(
    Buffer.from(await toParquet(empty))
      .subarray(0, 4)
      .toString(),
  ).toBe('PAR1');
});

const duckTypes = { string: 'VARCHAR', integer: 'INTEGER', number: 'DOUBLE', boolean: 'BOOLEAN' } as const;
const duckdb = await import('@duckdb/node-api').catch(() => null);
if (duckdb === null) console.warn('Skipped: there is no DuckDB for this platform.');

describe.skipIf(duckdb === null)('DuckDB reads the Parquet files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'travaux-tables-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test.each(tableNames)('%s', async (name) => {
    const table = tables.get(name) ?? tableOf(name, draft);
    const file = join(folder, `${name}.parquet`);
    writeFileSync(file, await toParquet(table));
    if (duckdb === null) return;
    const instance = await duckdb.DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    const described = await connection.runAndReadAll(`describe select * from read_parquet('${file}')`);
    expect(described.getRowObjects().map((row) => [row.column_name, row.column_type])).toEqual(
      table.columns.map((column) => [column.name, duckTypes[column.type]]),
    );
    const read = await connection.runAndReadAll(`select * from read_parquet('${file}')`);
    expect(read.getRowObjects()).toEqual(table.rows);
    connection.closeSync();
  });

  test('a question of a researcher: who supported what was adopted', async () => {
    const file = join(folder, 'question.parquet');
    writeFileSync(file, await toParquet(tableOf('stands', draft, { adopted, reconciliation })));
    if (duckdb === null) return;
    const connection = await (await duckdb.DuckDBInstance.create(':memory:')).connect();
    const answer = await connection.runAndReadAll(
      `select party, count(*)::integer as adopted from read_parquet('${file}') where stand = 'support' and outcome = 'adopted' group by party order by party`,
    );
    const expected = counted.parties
      .filter(({ supported }) => supported.all.by.adopted > 0)
      .map(({ party, supported }) => ({ party, adopted: supported.all.by.adopted }));
    expect(answer.getRowObjects()).toEqual(expected.sort((a, b) => (a.party < b.party ? -1 : 1)));
  });
});

describe('travaux table', () => {
  const files = {
    'draft.txt': '1. Requests [urgent] {USA+} [immediate] {FRA+ USA-} action by all States;',
    'adopted.txt': '1. Requests immediate action by all States;',
  };

  test('writes CSV', async () => {
    const { code, out } = await call(['table', 'draft.txt', 'adopted.txt', '--rows', 'fates'], files);
    expect(code).toBe(0);
    expect(out.split('\n')[1]).toMatch(/^[0-9a-f]{12},s1,dropped,/u);
    expect(out.trimEnd().split('\n')).toHaveLength(3);
  });

  test('writes NDJSON and Parquet', async () => {
    const ndjson = await call(['table', 'draft.txt', '--rows', 'positions', '--to', 'ndjson'], files);
    expect(ndjson.out.trimEnd().split('\n')).toHaveLength(3);
    const { written } = await call(
      ['table', 'draft.txt', '--rows', 'positions', '--to', 'parquet', '-o', 'out.parquet'],
      files,
    );
    expect(written.get('out.parquet')).toBeInstanceOf(Uint8Array);
  });

  test.each([
    [['table', 'draft.txt'], 2],
    [['table', 'draft.txt', '--rows', 'fates'], 2],
    [['table', 'draft.txt', '--rows', 'nothing'], 2],
    [['table', 'draft.txt', 'none.txt', '--rows', 'fates'], 1],
  ])('%j ends with %i', async (argv, code) => {
    const called = await call(argv, files);
    expect(called.code).toBe(code);
    expect(called.err).not.toBe('');
  });
});
