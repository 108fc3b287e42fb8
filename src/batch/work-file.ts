import { access, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { CorpusRow, CorpusTableName } from './corpus-tables.js';
import type { NegotiationFailure, NegotiationResult } from './negotiation-rows.js';

/** What is done of a negotiation whose partition is not: its rows by tables, not yet parsed. */
export interface WorkFile {
  readonly failure: NegotiationFailure | null;
  readonly rowsOf: (table: CorpusTableName) => readonly CorpusRow[];
}

const pathOf = (folder: string, key: string): string => join(folder, `${key}.ndjson`);

/**
 * Keeps what became of a negotiation until its partition is done, so that a call that is interrupted loses little.
 *
 * @param folder The folder of the partition.
 * @param key The key of the negotiation's inputs.
 * @param result What became of it.
 */
export async function writeWork(folder: string, key: string, result: NegotiationResult): Promise<void> {
  const failure = 'failure' in result ? result.failure : null;
  const lines = [JSON.stringify({ failure })];
  if ('rows' in result)
    for (const [table, rows] of Object.entries(result.rows)) lines.push(`${table} ${JSON.stringify(rows)}`);
  const path = pathOf(folder, key);
  await mkdir(dirname(path), { recursive: true });
  /* No wait for the disk: what is lost with the power is made again. */
  await writeFile(`${path}.part`, lines.join('\n'));
  await rename(`${path}.part`, path);
}

/**
 * Says whether something is kept for a key.
 *
 * @param folder The folder of the partition.
 * @param key The key.
 * @returns Whether it is; whether it can be read is seen when it is.
 */
export async function hasWork(folder: string, key: string): Promise<boolean> {
  return access(pathOf(folder, key)).then(
    () => true,
    () => false,
  );
}

/**
 * Reads what is kept of a negotiation. Its tables are parsed when they are asked for: not all are in memory at once.
 *
 * @param folder The folder of the partition.
 * @param key The key.
 * @returns What is kept.
 * @throws Error where it cannot be read.
 */
export async function readWork(folder: string, key: string): Promise<WorkFile> {
  const [head = '', ...lines] = (await readFile(pathOf(folder, key), 'utf8')).split('\n');
  const tables = new Map(
    lines.map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)] as const),
  );
  return {
    failure: (JSON.parse(head) as { failure: NegotiationFailure | null }).failure,
    rowsOf: (table) => JSON.parse(tables.get(table) ?? '[]') as CorpusRow[],
  };
}
