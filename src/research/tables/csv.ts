import type { TableContent } from './table.js';

/**
 * Writes a table as CSV after RFC 4180: UTF-8, a header, line feeds, an empty cell where a row has nothing, `true` and `false`.
 *
 * A cell that a spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@` or a control) gets an apostrophe in front; the other
 * formats keep it as it is.
 *
 * @param table The table.
 * @param options Whether it begins with the names of the columns; true where nothing is said.
 * @returns A promise of the text; what writes it is loaded when it is first used.
 * @example
 * await toCsv({ columns: [{ name: 'party' }], rows: [{ party: 'USA' }] }); // 'party\nUSA\n'
 */
export async function toCsv(
  { columns, rows }: TableContent,
  { header = true }: { readonly header?: boolean } = {},
): Promise<string> {
  const { stringify } = await import('csv-stringify/browser/esm/sync');
  return stringify([...rows], {
    header,
    columns: columns.map(({ name }) => name),
    escape_formulas: true,
    record_delimiter: 'unix',
    cast: { boolean: String },
  });
}

/**
 * Writes a table as one JSON object a line (NDJSON), with null where a row has nothing.
 *
 * @param table The table.
 * @returns The text.
 * @example
 * toNdjson({ rows: [{ party: 'USA' }] }); // '{"party":"USA"}\n'
 */
export function toNdjson({ rows }: Pick<TableContent, 'rows'>): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}
