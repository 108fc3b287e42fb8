import { parse } from 'csv-parse/sync';
import type { ManifestError, ManifestRow } from './manifest-row.js';

/* A spreadsheet of a country that writes 1,5 separates cells by semicolons. */
const delimiters = [',', ';', '\t'];

/**
 * Reads a manifest in CSV: a header, and a line for each negotiation; commas, semicolons or tabs between cells, as the header has them.
 *
 * @param text The text, with or without a byte order mark.
 * @returns The rows that have as many cells as the header, an empty cell being no value; and what is wrong, with its line.
 */
export function csvRows(text: string): { rows: ManifestRow[]; errors: ManifestError[] } {
  const errors: ManifestError[] = [];
  const refuse = (error: unknown): undefined => {
    const line = error instanceof Error && 'lines' in error ? Number(error.lines) : 1;
    const reason = error instanceof Error ? error.message : String(error);
    errors.push({ line, reason: `the CSV is broken: ${reason}` });
  };
  const [header = ''] = text.split(/\r\n?|\n/u, 1);
  const counted = delimiters.map((delimiter) => ({ delimiter, count: header.split(delimiter).length }));
  const { delimiter } = counted.reduce((best, one) => (one.count > best.count ? one : best));
  try {
    const records = parse(text, {
      bom: true,
      columns: (names: string[]) => names.map((name) => name.trim()),
      delimiter,
      info: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      on_skip: refuse,
      trim: true,
    }) as unknown as { record: Record<string, string>; info: { lines: number } }[];
    const rows = records.map(({ record, info }) => ({
      line: info.lines,
      fields: Object.fromEntries(Object.entries(record).filter(([, cell]) => cell !== '')),
    }));
    return { rows, errors };
  } catch (error) {
    refuse(error);
    return { rows: [], errors };
  }
}
