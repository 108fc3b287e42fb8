import { readFile } from 'node:fs/promises';
import { parquetReadObjects } from 'hyparquet';
import type { CorpusRow } from './corpus-tables.js';

/**
 * Reads the rows of a Parquet file that this program wrote.
 *
 * @param path The file.
 * @returns The rows by the negotiation that they are of, in order; they are what was written, value for value.
 */
export async function storedRows(path: string): Promise<ReadonlyMap<string, CorpusRow[]>> {
  const bytes = await readFile(path);
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  const rows = (await parquetReadObjects({ file })) as CorpusRow[];
  const by = new Map<string, CorpusRow[]>();
  for (const row of rows) {
    const id = String(row.negotiation);
    const known = by.get(id);
    if (known === undefined) by.set(id, [row]);
    else known.push(row);
  }
  return by;
}
