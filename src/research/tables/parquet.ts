import type { ColumnType } from './columns.js';
import type { Table } from './table.js';

const types = {
  string: 'STRING',
  integer: 'INT32',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
} as const satisfies Record<ColumnType, string>;

/**
 * Writes a table as a Parquet file: strings, 32-bit integers, doubles, booleans; columns that may be empty are optional. Offsets fit, since a
 * text of two thousand million characters is not read.
 *
 * @param table The table.
 * @returns A promise of the bytes; what writes them is loaded when it is first used.
 * @example
 * const table = tableOf('spans', readDraft('1. Notes [it] {USA+};'));
 * String.fromCharCode(...(await toParquet(table)).slice(0, 4)); // 'PAR1'
 */
export async function toParquet({ columns, rows }: Pick<Table, 'columns' | 'rows'>): Promise<Uint8Array> {
  /* Not its main entry, which in Node loads what writes files. */
  const { parquetWriteBuffer } = await import('hyparquet-writer/src/index.js');
  return new Uint8Array(
    parquetWriteBuffer({
      columnData: columns.map(({ name, type, nullable }) => ({
        name,
        data: rows.map((row) => row[name] ?? null),
        type: types[type],
        nullable,
      })),
    }),
  );
}
