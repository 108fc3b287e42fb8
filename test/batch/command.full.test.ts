import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { duration, progressLine } from '../../src/cli/batch-progress.js';
import { buildIfStale } from '../check/build-if-stale.js';
import { call } from '../check/command.js';
import { bytesIn } from '../check/corpus-batch.js';
import { writeCorpus } from '../check/generated-corpus.js';

/* Workers are threads that run what was built. */
const cli = join(import.meta.dirname, '../../dist/cli.js');
const root = mkdtempSync(join(tmpdir(), 'travaux-batch-'));
const { manifest } = writeCorpus(root, { count: 12, damaged: 3, paragraphs: 6 });
const whole = join(root, 'whole');

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The variables of a process that no scheduler started. */
const bare = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(?:SLURM|AWS_BATCH|JOB_COMPLETION)_/u.test(name)),
);

function travaux(args: readonly string[], variables: Readonly<Record<string, string>> = {}): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    encoding: 'utf8',
    env: { ...bare, ...variables },
  });
  return { code: status, out: stdout, err: stderr };
}

beforeAll(() => {
  buildIfStale();
  expect(travaux(['batch', manifest, '-o', whole, '--jobs', '2']).code).toBe(1);
}, 900_000);
afterAll(() => {
  rmSync(root, { recursive: true });
}, 300_000);

describe('travaux batch', () => {
  test('one worker makes the same bytes as two, and tells on standard error what it did', () => {
    const out = join(root, 'one');
    const { code, out: said, err } = travaux(['batch', manifest, '-o', out, '--jobs', '1']);
    expect([code, said]).toEqual([1, '']);
    expect(bytesIn(out)).toEqual(bytesIn(whole));
    expect(err).toContain('15 negotiations: 12 read, 0 read before, 3 failed; ');
    expect(err).toContain(
      `${manifest}:14: broken missing.txt: texts/missing.txt cannot be read: there is no such file or folder\n`,
    );
    for (const control of ['\r', '\u001B']) expect(err).not.toContain(control);
  });

  test('killed without warning and started again, the same bytes', async () => {
    const out = join(root, 'killed');
    const child = spawn(process.execPath, [cli, 'batch', manifest, '-o', out, '--jobs', '2'], {
      stdio: 'ignore',
      env: bare,
    });
    const ended = new Promise<NodeJS.Signals | null>((resolve) =>
      child.on('close', (_, signal) => resolve(signal)),
    );
    const isBegun = (): boolean => {
      try {
        return readdirSync(join(out, '_partitions')).length >= 2;
      } catch {
        return false;
      }
    };
    while (!isBegun()) await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill('SIGKILL');
    expect(await ended).toBe('SIGKILL');
    expect(travaux(['batch', manifest, '-o', out]).err).toMatch(
      /: \d+ read, [1-9]\d* read before, 3 failed; /u,
    );
    expect(bytesIn(out)).toEqual(bytesIn(whole));
  });

  test('a text that needs more memory than a worker may have does not stop the others', () => {
    const folder = join(root, 'large');
    const corpus = writeCorpus(folder, { count: 2, paragraphs: 5 });
    writeFileSync(
      join(folder, 'texts/large.txt'),
      `The Assembly,\n\n${'1. Notes [the need] {USA+} for it;\n\n'.repeat(60_000)}`,
    );
    writeFileSync(corpus.manifest, `${readFileSync(corpus.manifest, 'utf8')}large,texts/large.txt,,,\n`);
    const args = ['batch', corpus.manifest, '-o', join(folder, 'out'), '--jobs', '1', '--memory', '128'];
    const { code, err } = travaux(args);
    expect(code).toBe(1);
    expect(err).toContain('3 negotiations: 2 read, 0 read before, 1 failed; ');
    expect(err).toContain(
      ':4: large: its texts need more memory than a worker may have; --memory raises the limit\n',
    );
  });

  test('an array of four tasks makes the same bytes, and what lacks is listed until then', () => {
    const out = join(root, 'array');
    const task = (index: number): Ended =>
      travaux(['batch', manifest, '-o', out, '--jobs', '1', '--task', 'auto'], {
        SLURM_ARRAY_TASK_ID: String(index),
        SLURM_ARRAY_TASK_COUNT: '4',
        SLURM_ARRAY_TASK_MIN: '1',
        SLURM_ARRAY_TASK_STEP: '1',
      });
    for (const index of [3, 1, 2]) task(index);
    const before = travaux(['batch', '--collect', out, '--allow-failed']);
    expect(before.code).toBe(1);
    expect(before.out).toMatch(
      /^lacks: \d{4}-of-0016 \(missing; the 4\. partition, of \d+ negotiations?\): /mu,
    );
    task(4);
    expect(bytesIn(out)).toEqual(bytesIn(whole));
    expect(travaux(['batch', manifest, '-o', out, '--task', '4/4', '--allow-failed']).code).toBe(0);
    expect(travaux(['batch', '--collect', out, '--allow-failed']).code).toBe(0);
    const after = travaux(['batch', '--collect', out]);
    expect([after.code, after.out.includes('lacks:')]).toEqual([1, false]);
    expect(after.out).toMatch(
      /^15 negotiations in \d+ partitions: \d+ there, 0 not; 3 negotiations failed\n/u,
    );
    expect(after.err.split('\n')).toHaveLength(4);
  });

  const hasSlurm = spawnSync('sinfo', ['--noheader'], { encoding: 'utf8' }).status === 0;
  if (!hasSlurm) console.warn('Skipped: there is no Slurm that answers sinfo.');
  test.skipIf(!hasSlurm)('Slurm runs an array of four, which makes the same bytes', () => {
    const out = join(root, 'slurm');
    const script = join(root, 'job.sh');
    writeFileSync(
      script,
      `#!/bin/sh\nexec '${process.execPath}' '${cli}' batch '${manifest}' -o '${out}' --task auto\n`,
    );
    const args = ['--wait', '--array=0-3', `--output=${root}/slurm-%a.txt`, script];
    /* One task or more have a document that is damaged, and end with 1. */
    expect(spawnSync('sbatch', args, { encoding: 'utf8', env: bare }).stdout).toContain(
      'Submitted batch job',
    );
    expect(bytesIn(out)).toEqual(bytesIn(whole));
  });
});

describe('what is wrong with a call', () => {
  const files = {
    'good.csv': 'id,draft\na,a.txt\n',
    'bad.csv': 'id,draft,adopted\n,a.txt,a.md\na,,\n',
    'latin.csv': new Uint8Array([0x69, 0x64, 0xe9]),
  };
  const other = join(root, 'other');
  mkdirSync(other);
  writeFileSync(join(other, 'letter.txt'), 'Dear all');

  test.each<[string[], number, string]>([
    [['batch'], 2, "missing required argument 'manifest'"],
    [['batch', 'good.csv'], 2, "required option '-o, --output <folder>'"],
    [['batch', 'good.csv', '--collect', 'out'], 2, 'stands alone'],
    [['batch', 'good.csv', '-o', 'out', '--task', '5/4'], 2, '5/4 is none of 4'],
    [['batch', 'good.csv', '-o', 'out', '--jobs', '0'], 2, 'A number from 1 is needed'],
    [['batch', 'good.csv', '-o', other], 2, 'holds other files'],
    [['batch', 'none.csv', '-o', 'out'], 1, 'cannot read none.csv'],
    [['batch', 'latin.csv', '-o', 'out'], 1, 'cannot read latin.csv: it is not in UTF-8'],
    [['batch', 'bad.csv', '-o', 'out'], 1, 'travaux: bad.csv:2: there is no id; each negotiation needs one'],
    [['batch', 'bad.csv', '-o', 'out'], 1, 'travaux: bad.csv:3: there is no draft'],
    [['batch', '--collect', other], 1, 'is no folder that travaux batch made'],
    [['query', other, 'select 1'], 1, 'is no folder that travaux batch made'],
  ])('%j ends with %i', async (argv, code, message) => {
    const called = await call(argv, files);
    expect([called.code, called.out]).toEqual([code, '']);
    expect(called.err).toContain(message);
  });
});

const duckdb = await import('@duckdb/node-api').catch(() => null);
if (duckdb === null) console.warn('Skipped: there is no DuckDB for this platform.');

describe.skipIf(duckdb === null)('travaux query', () => {
  const ask = (sql: string, ...flags: string[]): ReturnType<typeof call> =>
    call(['query', whole, sql, ...flags], {});

  test('an aligned table: numbers to the right, nothing for what is missing', async () => {
    const sql = `select 'a' as word, 1::bigint as number, null as nothing union all select 'longer', 1234, 'x' order by 2`;
    const { code, out } = await ask(sql);
    expect([code, out]).toEqual([
      0,
      'word    number  nothing\n------  ------  -------\na            1\nlonger    1234  x\n',
    ]);
  });

  test('numbers of all kinds are numbers, and lists are JSON', async () => {
    const sql = `select 1::bigint a, 2::hugeint b, 1.50::decimal(4, 2) c, 0.5::double d, true e, [1, 2] f, '7' g, 9007199254740993::bigint h, date '2023-06-09' i`;
    const { out } = await ask(sql, '--to', 'ndjson');
    expect(JSON.parse(out)).toEqual({
      a: 1,
      b: 2,
      c: 1.5,
      d: 0.5,
      e: true,
      f: '[1,2]',
      g: '7',
      h: '9007199254740993',
      i: '2023-06-09',
    });
  });

  test('CSV has its header, also of no rows, and no formulas', async () => {
    expect((await ask('select id, 1 as n from (select 1 as id) where id > 1', '--to', 'csv')).out).toBe(
      'id,n\n',
    );
    expect((await ask(`select '=1+1' as text, true as yes`, '--to', 'csv')).out).toBe(
      "text,yes\n'=1+1,true\n",
    );
  });

  test('a view has all rows of its partitions, one after another', async () => {
    const { out } = await ask(
      'select count(*) n, count(distinct negotiation) d from spans',
      '--to',
      'ndjson',
    );
    const all = await ask('from spans', '--to', 'ndjson');
    const rows = all.out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { negotiation: string });
    expect(JSON.parse(out)).toEqual({
      n: rows.length,
      d: new Set(rows.map(({ negotiation }) => negotiation)).size,
    });
    expect((await ask('select count(*) n from traces', '--to', 'csv')).out).toBe('n\n0\n');
  });

  test('a wrong question is told', async () => {
    const { code, out, err } = await ask('select nothing from spans');
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^travaux: the query cannot be answered:\n {2}Binder Error: /u);
  });

  test.each([
    ["copy (select 1) to 'x.csv'", 'only questions are answered'],
    ['create table x as select 1', 'only questions are answered'],
    ['select 1; select 2', 'one question is answered at a time'],
  ])('nothing is written: %s', async (sql, reason) => {
    const { code, out, err } = await ask(sql);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(reason);
  });

  test('what a terminal obeys is shown and not obeyed', async () => {
    const { out } = await ask(`select chr(27) || '[31m' as red`);
    expect(out).toContain('‹U+001B›[31m');
  });

  test('without DuckDB it says what to install', async () => {
    vi.resetModules();
    vi.doMock('@duckdb/node-api', () => {
      throw new Error('Cannot find package');
    });
    try {
      const { addQuery } = await import('../../src/cli/query-command.js');
      expect(addQuery).toBeTypeOf('function');
      const { call: callAnew } = await import('../check/command.js');
      const { code, err } = await callAnew(['query', whole, 'select 1'], {});
      expect([code, err]).toEqual([
        1,
        'travaux: DuckDB answers queries and is not installed; npm install @duckdb/node-api beside travaux\n',
      ]);
    } finally {
      vi.doUnmock('@duckdb/node-api');
    }
  });
});

describe('progress', () => {
  function told(isErrorTerminal: boolean): string {
    let now = 0;
    let said = '';
    const line = progressLine({ isErrorTerminal, writeError: (text) => (said += text) }, () => now);
    for (let read = 0; read <= 1000; read += 50) {
      now = read * 60;
      line.tell({ total: 1200, known: 200, tried: read, failed: read === 1000 ? 2 : 0 });
    }
    line.end();
    return said;
  }

  test('on a terminal one line is written over, and is gone at the end', () => {
    const lines = told(true).split('\r').slice(1);
    expect(lines).toHaveLength(22);
    expect(lines[1]).toBe('250 of 1,200 negotiations, 16.7 a second, 57 s left\u001B[K');
    expect(lines.at(-2)).toBe('1,200 of 1,200 negotiations, 2 failed, 16.7 a second\u001B[K');
    expect(lines.at(-1)).toBe('\u001B[K');
  });

  test('elsewhere a line now and then', () => {
    expect(told(false)).toBe(
      [200, 400, 600, 800, 1000]
        .map((read) => {
          const left = read === 1000 ? '' : `, ${String(Math.round((1000 - read) * 0.06))} s left`;
          const failed = read === 1000 ? ', 2 failed' : '';
          return `travaux: ${(200 + read).toLocaleString('en-US')} of 1,200 negotiations${failed}, 16.7 a second${left}\n`;
        })
        .join(''),
    );
  });

  test.each([
    [58, '58 s'],
    [99.6, '2 min'],
    [3600, '60 min'],
    [12_000, '3 h 20 min'],
  ])('%f seconds are %s', (seconds, words) => {
    expect(duration(seconds)).toBe(words);
  });
});
