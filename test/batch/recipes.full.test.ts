import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { corpusSpecs } from '../../src/batch/corpus-tables.js';
import { call } from '../check/command.js';
import { makeCorpus } from '../check/corpus-batch.js';
import { writeCorpus } from '../check/generated-corpus.js';
import { hasProgram } from '../check/programs.js';

const page = readFileSync(join(import.meta.dirname, '../../docs/recipes.md'), 'utf8');
const questions = ['survived', 'contested', 'against'] as const;
const tables = ['negotiations', 'stands', 'provisions', 'agreements'] as const;

/** The code on the page in a language, by what stands behind its fence. */
function recipe(language: string, name: string): string {
  const fence = '```';
  const begin = page.indexOf(`${fence}${language} ${name}\n`);
  if (begin === -1) throw new Error(`there is no ${language} for ${name}`);
  const from = page.indexOf('\n', begin) + 1;
  return page.slice(from, page.indexOf(`\n${fence}`, from));
}

const root = mkdtempSync(join(tmpdir(), 'travaux-recipes-'));
const out = join(root, 'out');
const query = async (sql: string): Promise<string> => {
  const { code, out: answer, err } = await call(['query', out, sql, '--to', 'csv'], {});
  expect([code, err]).toEqual([0, '']);
  return answer;
};

const duckdb = await import('@duckdb/node-api').catch(() => null);
if (duckdb === null) console.warn('Skipped: there is no DuckDB for this platform.');

beforeAll(async () => {
  if (duckdb === null) return;
  const { manifest } = writeCorpus(root, { count: 12, damaged: 2, paragraphs: 6 });
  /* An id that a program may take for a number, and a negotiation with two drafts, of which the last one counts. */
  const rows = readFileSync(manifest, 'utf8')
    .replace(/^n00001,/mu, '007,')
    .replace(/^id,draft,/u, 'id,drafts,');
  writeFileSync(manifest, rows.replace(/^n00002,/mu, 'n00002,texts/n00003.txt|'));
  await makeCorpus(manifest, out);
  for (const table of tables) writeFileSync(join(root, `${table}.csv`), await query(`from ${table}`));
}, 300_000);
afterAll(() => {
  rmSync(root, { recursive: true });
}, 300_000);

interface Language {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
  /** Writes the types of the columns of a table, a line `column type` each. */
  readonly types: (table: string) => string;
  readonly typeNames: Readonly<Record<'string' | 'integer' | 'number' | 'boolean', string>>;
}

/* The first Python on the path need not be the one that the system's packages are for. */
const python = ['python3', '/usr/bin/python3'].find(
  (one) => spawnSync(one, ['-c', 'import pandas']).status === 0,
);
const languages: (Language & { readonly isThere: boolean })[] = [
  {
    name: 'r',
    program: 'Rscript',
    args: ['--vanilla', '-e'],
    types: (table) => `for (n in names(${table})) cat(n, class(${table}[[n]]), "\\n")`,
    typeNames: { string: 'character', integer: 'integer', number: 'numeric', boolean: 'logical' },
    isThere: hasProgram('Rscript', ['--version']),
  },
  {
    name: 'python',
    program: python ?? 'python3',
    args: ['-c'],
    types: (table) => `for n in ${table}.columns: print(n, ${table}[n].dtype)`,
    typeNames: { string: 'string', integer: 'Int64', number: 'float64', boolean: 'boolean' },
    isThere: python !== undefined,
  },
];
if (python === undefined) console.warn('Skipped: there is no Python with pandas.');

function run({ program, args }: Language, code: string): string {
  const { status, stdout, stderr } = spawnSync(program, [...args, code], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
  expect([status, stderr]).toEqual([0, '']);
  return stdout;
}

/** Rows of cells; numbers are compared as numbers. */
function cells(csv: string): (string | number)[][] {
  return csv
    .trimEnd()
    .split(/\r?\n/u)
    .map((line) =>
      line.split(',').map((cell) => (/^\d+(?:\.\d+)?$/u.test(cell) && cell !== '007' ? Number(cell) : cell)),
    );
}

describe.skipIf(duckdb === null)('three questions', () => {
  test.each(questions)('%s: SQL has an answer', async (question) => {
    const answer = cells(await query(recipe('sql', question)));
    expect(answer.length).toBeGreaterThan(5);
    await expect(JSON.stringify(answer).replaceAll('],', '],\n')).toMatchFileSnapshot(
      `expected/${question}.json`,
    );
  });

  for (const language of languages) {
    test.skipIf(!language.isThere).each(questions)(`%s: ${language.name} has the same`, async (question) => {
      const code = `${recipe(language.name, 'load')}\n${recipe(language.name, question)}`;
      expect(cells(run(language, code))).toEqual(cells(await query(recipe('sql', question))));
    });

    test.skipIf(!language.isThere)(`${language.name} has the types of the codebook`, () => {
      for (const table of tables) {
        const code = `${recipe(language.name, 'load')}\n${language.types(table)}`;
        const types = run(language, code).trimEnd().split(/ *\n/u);
        const expected = Object.entries(corpusSpecs[table].columns).map(
          ([column, { type }]) => `${column} ${language.typeNames[type]}`,
        );
        expect(types).toEqual(expected);
      }
    });
  }
});
