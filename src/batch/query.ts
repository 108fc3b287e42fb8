import { access } from 'node:fs/promises';
import { corpusSpecs, corpusTableNames, type CorpusTableName } from './corpus-tables.js';
import { corpusPaths, type CorpusPlan } from './layout.js';

/** A value of an answer; what is no number, text or truth value (a list, a struct) is its JSON. */
export type AnswerCell = string | number | boolean | null;

/** The answer to a question. */
export interface Answer {
  readonly columns: readonly { readonly name: string; readonly isNumber: boolean }[];
  /** Some rows at a time, for as long as they are asked for. */
  readonly rows: AsyncIterable<AnswerCell[][]>;
}

/** DuckDB is not installed. */
export interface NoDatabase {
  readonly missing: string;
}

type DuckDb = typeof import('@duckdb/node-api');

/* Of the types of DuckDB, those whose values are numbers; in JSON it writes the long ones as texts. */
const numbers = /^(?:U?(?:TINY|SMALL|BIG|HUGE)INT|U?INTEGER|DECIMAL|FLOAT|DOUBLE|BIGNUM)\b/u;

const types = { string: 'VARCHAR', integer: 'INTEGER', number: 'DOUBLE', boolean: 'BOOLEAN' } as const;

/**
 * Asks a corpus a question in SQL, as DuckDB speaks it. Each table is a view of its name, over the files of the partitions that are there.
 *
 * @param out The folder of the corpus.
 * @param plan What it holds.
 * @param sql The question.
 * @returns The answer, or what to install; it is loaded here, since nothing else needs it.
 * @throws Error of DuckDB where the question is wrong.
 */
export async function askCorpus(out: string, plan: CorpusPlan, sql: string): Promise<Answer | NoDatabase> {
  const duckdb: DuckDb | null = await import('@duckdb/node-api').catch(() => null);
  if (duckdb === null) return { missing: '@duckdb/node-api' };
  /* A question reads files and nothing from a network. */
  const instance = await duckdb.DuckDBInstance.create(':memory:', { autoinstall_known_extensions: 'false' });
  const connection = await instance.connect();
  for (const name of corpusTableNames) await connection.run(await viewOf(name, out, plan));
  await assertQuestion(duckdb, connection, sql);
  const result = await connection.stream(sql);
  const columns = result.deduplicatedColumnNames().map((name, index) => ({
    name,
    isNumber: numbers.test(result.columnType(index).toString()),
  }));
  return { columns, rows: rowsOf(result, columns) };
}

/** A question changes nothing: `copy … to` would write over the files that it reads. Of several only the last would be answered. */
async function assertQuestion(
  { StatementType }: DuckDb,
  connection: import('@duckdb/node-api').DuckDBConnection,
  sql: string,
): Promise<void> {
  const statements = await connection.extractStatements(sql);
  if (statements.count !== 1) throw new Error('one question is answered at a time');
  const { statementType } = await statements.prepare(0);
  if (statementType !== StatementType.SELECT && statementType !== StatementType.EXPLAIN)
    throw new Error('only questions are answered (select, describe, explain): nothing is written or changed');
}

async function* rowsOf(
  result: Awaited<ReturnType<import('@duckdb/node-api').DuckDBConnection['stream']>>,
  columns: Answer['columns'],
): AsyncGenerator<AnswerCell[][]> {
  for await (const rows of result.yieldRowsJson())
    yield rows.map((row) => row.map((value, index) => cellOf(value, columns[index]?.isNumber === true)));
}

function cellOf(value: unknown, isNumber: boolean): AnswerCell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') {
    /* What a double cannot hold stays a text, digit for digit. */
    const number = Number(value);
    return isNumber && Number.isFinite(number) && Math.abs(number) <= Number.MAX_SAFE_INTEGER
      ? number
      : value;
  }
  return typeof value === 'number' || typeof value === 'boolean' ? value : JSON.stringify(value);
}

async function viewOf(name: CorpusTableName, out: string, { planned }: CorpusPlan): Promise<string> {
  const paths = corpusPaths(out);
  const files: string[] = [];
  for (const partition of planned) {
    const file = paths.file(name, partition.name);
    const isThere = await access(file).then(
      () => true,
      () => false,
    );
    if (isThere) files.push(`'${file.replaceAll("'", "''")}'`);
  }
  if (files.length > 0) return `create view "${name}" as select * from read_parquet([${files.join(', ')}])`;
  const columns = Object.entries(corpusSpecs[name].columns).map(
    ([column, { type }]) => `null::${types[type]} as "${column}"`,
  );
  return `create view "${name}" as select ${columns.join(', ')} where false`;
}
