import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { collect, readPlan } from '../../src/batch/collect.js';
import {
  corpusSpecs,
  corpusTableNames,
  type CorpusRow,
  type CorpusTableName,
} from '../../src/batch/corpus-tables.js';
import { storedRows } from '../../src/batch/stored-rows.js';
import { readAdopted, readDraft, reconcile, tableNames, tableOf, type TableSpec } from '../../src/index.js';
import { corpusCodebook } from '../../src/batch/generate.js';
import { bytesIn, makeCorpus, ownPool } from '../check/corpus-batch.js';
import { damagedFiles, writeCorpus } from '../check/generated-corpus.js';

/* Small negotiations: what holds of the files does not depend on how long the texts are. */
const size = { count: 12, damaged: 10, paragraphs: 5 };
const root = mkdtempSync(join(tmpdir(), 'travaux-corpus-'));
const { manifest, ids, damaged } = writeCorpus(root, size);
const whole = join(root, 'whole');
let number = 0;
const newFolder = (): string => join(root, `out-${String((number += 1))}`);

/** A folder with the finished corpus, for a test that changes it. */
function copyOfWhole(): string {
  const folder = newFolder();
  cpSync(whole, folder, { recursive: true });
  return folder;
}

/** Writes another manifest beside the first. */
function otherManifest(change: (lines: string[]) => string[]): string {
  const [header = '', ...lines] = readFileSync(manifest, 'utf8').trimEnd().split('\n');
  const path = join(root, `manifest-${String((number += 1))}.csv`);
  writeFileSync(path, `${[header, ...change(lines)].join('\n')}\n`);
  return path;
}

beforeAll(async () => {
  await makeCorpus(manifest, whole);
}, 300_000);
afterAll(() => {
  rmSync(root, { recursive: true });
}, 300_000);

async function rowsIn(folder: string, table: CorpusTableName): Promise<CorpusRow[]> {
  const rows: CorpusRow[] = [];
  for (const file of readdirSync(join(folder, table)))
    for (const own of (await storedRows(join(folder, table, file))).values()) rows.push(...own);
  return rows;
}

describe('the files are the same bytes', () => {
  test('by however many workers, and whatever the order of the manifest and its columns', async () => {
    const shuffled = otherManifest((lines) => lines.toReversed());
    for (const [path, workers] of [
      [manifest, 1],
      [shuffled, 5],
    ] as const) {
      const out = newFolder();
      await makeCorpus(path, out, { pool: ownPool(workers) });
      expect(bytesIn(out)).toEqual(bytesIn(whole));
    }
  });

  test('as an array of four tasks, and of seven, in any order', async () => {
    for (const tasks of [
      [2, 0, 3, 1],
      [6, 5, 4, 3, 2, 1, 0],
    ]) {
      const out = newFolder();
      const results = [];
      for (const index of tasks)
        results.push(await makeCorpus(manifest, out, { share: { index, count: tasks.length } }));
      expect(bytesIn(out)).toEqual(bytesIn(whole));
      expect(results.reduce((sum, { total }) => sum + total, 0)).toBe(size.count + size.damaged);
      expect(results.reduce((sum, { failed }) => sum + failed, 0)).toBe(size.damaged);
    }
  });

  /* The places differ from run to run only in what the operating system does; these are all of ours. */
  test.each([3, 9, 20, 31, 40])('when it ends without warning at the %i. call of a worker', async (calls) => {
    const out = newFolder();
    let left = calls;
    const dying = ownPool(2, () => {
      left -= 1;
      if (left <= 0) throw new Error('killed');
    });
    await expect(makeCorpus(manifest, out, { pool: dying })).rejects.toThrow('killed');
    /* The calls that were at work end here, where a process that is killed ends them. */
    await dying.idle();
    /* What it may leave of a file that it was writing. */
    writeFileSync(join(out, 'spans/.0003-of-0016.parquet.a0b1c2'), 'half a file');
    writeFileSync(join(out, '._corpus.json.a0b1c2'), '{');
    await makeCorpus(manifest, out);
    expect(bytesIn(out)).toEqual(bytesIn(whole));
  });

  test('when it ends between two files of a partition', async () => {
    const out = copyOfWhole();
    const [record = ''] = readdirSync(join(out, '_partitions'));
    const name = record.replace('.json', '.parquet');
    writeFileSync(join(out, 'words', name), 'another file');
    await makeCorpus(manifest, out);
    expect(bytesIn(out)).toEqual(bytesIn(whole));
  });
});

describe('what is done and has not changed is not done again', () => {
  test('the same call again reads nothing', async () => {
    const out = copyOfWhole();
    const { total, read, readBefore, failed } = await makeCorpus(manifest, out);
    expect({ total, read, readBefore, failed }).toEqual({ total: 22, read: 0, readBefore: 12, failed: 10 });
    expect(bytesIn(out)).toEqual(bytesIn(whole));
  });

  test('negotiations that come are read, and those that go are gone', async () => {
    const out = newFolder();
    const fewer = otherManifest((lines) => lines.slice(3));
    expect((await makeCorpus(fewer, out)).tried).toBe(19);
    const more = await makeCorpus(manifest, out);
    expect([more.tried, more.total - more.tried]).toEqual([3, 19]);
    expect(bytesIn(out)).toEqual(bytesIn(whole));
    await makeCorpus(fewer, out);
    const afresh = newFolder();
    await makeCorpus(fewer, afresh);
    expect(bytesIn(out)).toEqual(bytesIn(afresh));
  });

  test('a text that changed is read, what the manifest says besides is written, and the version counts', async () => {
    const out = copyOfWhole();
    const path = join(root, 'texts/n00003.txt');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace('The General Assembly', 'The Assembly'));
    expect((await makeCorpus(manifest, out)).tried).toBe(1);
    writeFileSync(path, text);
    expect((await makeCorpus(manifest, out)).tried).toBe(1);
    expect(bytesIn(out)).toEqual(bytesIn(whole));
    const renamed = otherManifest((lines) => lines.map((line) => line.replace(/UNEA$/u, 'HRC')));
    expect((await makeCorpus(renamed, out)).tried).toBe(0);
    expect(new Set((await rowsIn(out, 'attributes')).map(({ value }) => value))).toEqual(
      new Set(['UNGA', 'HRC']),
    );
    const context = { folder: root, settings: { notation: 'auto', format: 'auto', maxSize: 1e7 } as const };
    expect((await makeCorpus(manifest, out, { context: { ...context, version: '10' } })).tried).toBe(22);
  });

  test('unless it is asked for', async () => {
    const out = copyOfWhole();
    expect((await makeCorpus(manifest, out, { anew: true })).tried).toBe(22);
    expect(bytesIn(out)).toEqual(bytesIn(whole));
  });

  test('another number of partitions leaves nothing of the first', async () => {
    const out = copyOfWhole();
    await makeCorpus(manifest, out, { partitions: 3 });
    const names = new Set(Object.keys(bytesIn(out)).map((path) => path.replace(/^.*\//u, '')));
    for (const name of names) expect(name).toMatch(/^(?:000\d-of-0003\.(?:parquet|json)|_corpus\.json)$/u);
  });
});

describe('what cannot be read does not stop the rest', () => {
  test('it is listed with its file and the reason', async () => {
    const { failures } = await makeCorpus(manifest, copyOfWhole());
    expect(failures.map(({ id }) => id).sort()).toEqual([...damaged].sort());
    const told = failures.map(({ id, failure }) => `${id}: ${(failure as { reason: string }).reason}`);
    await expect(`${told.join('\n')}\n`).toMatchFileSnapshot('expected/damaged.txt');
    const rows = await rowsIn(whole, 'negotiations');
    expect(
      rows
        .filter(({ status }) => status === 'failed')
        .map(({ file }) => file)
        .sort(),
    ).toEqual(
      Object.keys(damagedFiles)
        .map((name) => `texts/${name}`)
        .sort(),
    );
  });

  test('parts that a document has not', async () => {
    const path = join(root, 'parts.ndjson');
    const of = { draft: 'texts/n00000.txt', adopted: 'texts/n00000.md' };
    writeFileSync(
      path,
      [
        { ...of, id: 'a', part: 'Annex IX' },
        { ...of, id: 'b', adopted_part: 'Annex X' },
        { ...of, id: 'c', base: 'none' },
      ]
        .map((row) => JSON.stringify(row))
        .join('\n'),
    );
    const { failures } = await makeCorpus(path, newFolder());
    expect(
      failures.map(({ id, failure }) => `${id}: ${(failure as { reason: string }).reason.slice(0, 40)}`),
    ).toEqual([
      'a: texts/n00000.txt: unknown part “Annex IX',
      'b: texts/n00000.md: unknown part “Annex X”;'.slice(0, 43),
      'c: none cannot be read: there is no such fi',
    ]);
  });

  test('what the machine could not do is tried again, and told apart from what the texts are', async () => {
    const out = newFolder();
    const weak = ownPool();
    const broken = { broken: 'time' } as const;
    const pool = {
      ...weak,
      run: ((name: string, job: { negotiation?: { id: string } }) =>
        name === 'readNegotiation' && job.negotiation?.id === 'n00007'
          ? Promise.resolve(broken)
          : weak.run(name as never, job as never)) as typeof weak.run,
    };
    const first = await makeCorpus(manifest, out, { pool });
    expect(first.failures.find(({ id }) => id === 'n00007')?.failure).toEqual({
      file: null,
      reason: 'its texts need more than 600 seconds; --time-limit raises the limit',
    });
    expect((await makeCorpus(manifest, out)).tried).toBe(1);
    expect(bytesIn(out)).toEqual(bytesIn(whole));
  });
});

/* `npm run generate` brings it up to date. */
test('the codebook is fresh', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/corpus-codebook.md'), 'utf8');
  expect(page).toBe(corpusCodebook());
  for (const { columns } of Object.values<TableSpec>(corpusSpecs))
    for (const { about } of Object.values(columns)) expect(about).toMatch(/^\S.*[^.]$/u);
});

describe('tables', () => {
  /* They have rows of some negotiations only. */
  const ofFew: ReadonlySet<CorpusTableName> = new Set(['traces', 'threads', 'diagnostics']);
  const spec = (name: CorpusTableName): TableSpec => corpusSpecs[name];

  test.each(corpusTableNames.filter((name) => !ofFew.has(name)))(
    '%s: keys name one row, and values are those of the codebook',
    async (name) => {
      const rows = await rowsIn(whole, name);
      expect(rows.length).toBeGreaterThan(0);
      checkRows(spec(name), rows);
    },
  );

  test('several drafts have a history, and what is odd in a text is told', async () => {
    const path = join(root, 'series.json');
    writeFileSync(join(root, 'texts/odd.txt'), '1. Requests [urgent {USA+} action;\n');
    const drafts = ['texts/n00001.txt', 'texts/odd.txt', 'texts/n00002.txt', 'texts/n00001.txt'];
    writeFileSync(path, JSON.stringify([{ id: 's', drafts, adopted: 'texts/n00001.md' }]));
    const out = newFolder();
    expect((await makeCorpus(path, out)).failures).toEqual([]);
    for (const name of [...ofFew, 'spans', 'documents'] as const) {
      const rows = await rowsIn(out, name);
      expect(rows.length).toBeGreaterThan(0);
      checkRows(spec(name), rows);
    }
    expect(new Set((await rowsIn(out, 'spans')).map(({ draft_number }) => draft_number))).toEqual(
      new Set([1, 2, 3, 4]),
    );
    expect(new Set((await rowsIn(out, 'traces')).map(({ text }) => text))).toEqual(new Set([1, 2, 3, 4, 5]));
    const again = await makeCorpus(path, out, { anew: true });
    expect(again.tried).toBe(1);
  });

  test('rows are those of the tables of one draft, value for value', async () => {
    const [id = ''] = ids;
    const draft = readDraft(readFileSync(join(root, `texts/${id}.txt`), 'utf8'));
    const adopted = readAdopted(readFileSync(join(root, `texts/${id}.md`), 'utf8'));
    const verdict = { adopted, reconciliation: reconcile(draft, adopted) };
    for (const name of tableNames) {
      const rows = (await rowsIn(whole, name)).filter(({ negotiation }) => negotiation === id);
      const expected = tableOf(name, draft, verdict).rows;
      expect(rows).toEqual(expected.map((row) => ({ negotiation: id, draft_number: 1, ...row })));
    }
  });
});

function checkRows({ key, columns }: TableSpec, rows: readonly CorpusRow[]): void {
  for (const row of rows) {
    expect(Object.keys(row)).toEqual(Object.keys(columns));
    for (const [column, { type, nullable, values }] of Object.entries(columns)) {
      const value = row[column] ?? null;
      if (value === null) expect(nullable, column).toBe(true);
      else {
        expect(typeof value, column).toBe(type === 'integer' ? 'number' : type);
        if (type === 'integer') expect(Number.isInteger(value), column).toBe(true);
        if (values !== undefined) expect(values, column).toContain(value);
      }
    }
  }
  const keys = rows.map((row) => JSON.stringify(key.map((column) => row[column])));
  expect(new Set(keys).size).toBe(keys.length);
}

describe('collecting', () => {
  const collected = async (folder: string): Promise<Awaited<ReturnType<typeof collect>>> => {
    const plan = await readPlan(folder);
    if (plan === null) throw new Error('there is no plan');
    return collect(folder, plan);
  };

  test('all is there', async () => {
    const { lacking, failures, negotiations, rows } = await collected(whole);
    expect([lacking, failures.length, negotiations, rows.negotiations]).toEqual([[], 10, 22, 22]);
    expect(rows.spans).toBe((await rowsIn(whole, 'spans')).length);
  });

  test('what a task has not done, what is of an older manifest, and what is damaged', async () => {
    const out = newFolder();
    await makeCorpus(manifest, out, { share: { index: 0, count: 2 } });
    const { lacking, partitions } = await collected(out);
    expect(lacking.map(({ place, why }) => [place, why])).toEqual(
      Array.from({ length: Math.floor(partitions / 2) }, (_, at) => [2 * at + 1, 'missing']),
    );
    await makeCorpus(manifest, out);
    const [file = ''] = readdirSync(join(out, 'fates'));
    const bytes = readFileSync(join(out, 'fates', file));
    bytes[bytes.length - 20] = 0xff ^ (bytes[bytes.length - 20] ?? 0);
    writeFileSync(join(out, 'fates', file), bytes);
    expect((await collected(out)).lacking.map(({ why }) => why)).toEqual(['files missing or damaged']);
    const renamed = otherManifest((lines) => lines.map((line) => line.replace(/^n00001,/u, 'm00001,')));
    await makeCorpus(renamed, out, { share: { index: 0, count: 1000 } });
    const whys = (await collected(out)).lacking.map(({ why }) => why);
    expect(new Set(whys)).toContain('of another manifest or version');
  });

  test('a folder of other things has no plan', async () => {
    expect(await readPlan(root)).toBe(null);
  });
});
