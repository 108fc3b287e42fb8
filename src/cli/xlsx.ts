import type { Table } from '../index.js';

/** A table as a workbook, or why it cannot be one. */
export type Workbook =
  | {
      readonly bytes: Uint8Array;
      /** How many texts were longer than a cell may be, and end with an ellipsis. */
      readonly cut: number;
    }
  | { readonly refused: string };

/* Excel specifications and limits, support.microsoft.com; a row is for the names. */
const mostRows = 1_048_576 - 1;
const longestCell = 32_767;

/* The first day that a ZIP archive can name, so that the same table gives the same bytes. */
const firstDay = (): Date => new Date(1980, 0, 1);

/**
 * Writes a table as an Excel workbook of one sheet: numbers as numbers, truth values as truth values, everything else as text and nothing as a formula;
 * the names of the columns stay in sight.
 *
 * @param table The table.
 * @returns A promise of the bytes; what writes them is loaded when it is first used.
 */
export async function toXlsx({ name, columns, rows }: Table): Promise<Workbook> {
  if (rows.length > mostRows)
    return {
      refused: `a sheet has room for ${mostRows.toLocaleString('en-US')} rows, and the table has ${rows.length.toLocaleString('en-US')}; write csv or parquet`,
    };
  const { default: writeWorkbook } = await import('write-excel-file/universal');
  const { strFromU8, strToU8, unzipSync, zipSync } = await import('fflate');
  let cut = 0;
  const textOf = (text: string): string => {
    const escaped = escapedText(text);
    if (escaped.length <= longestCell) return escaped;
    cut += 1;
    return `${escaped.slice(0, longestCell - 1)}…`;
  };
  const header = columns.map((column) => ({
    value: column.name,
    type: String,
    fontWeight: 'bold' as const,
  }));
  const cells = rows.map((row) =>
    columns.map(({ name: column }) => {
      const value = row[column] ?? null;
      if (value === null) return null;
      if (typeof value === 'string') return { value: textOf(value), type: String };
      return typeof value === 'number' ? { value, type: Number } : { value, type: Boolean };
    }),
  );
  const blob = await writeWorkbook([header, ...cells], { sheet: name, stickyRowsCount: 1 }).toBlob();
  const parts = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  const texts = parts[sharedTexts];
  if (texts !== undefined) parts[sharedTexts] = strToU8(strFromU8(texts).replaceAll(marked, '$1'));
  return { bytes: zipSync(parts, { mtime: firstDay() }), cut };
}

const sharedTexts = 'xl/sharedStrings.xml';

/*
 * The writer looks texts up among the properties of an object, which has some before it has any text, such as `constructor`. Those
 * texts get a mark of private use in front, which is taken out of what was written.
 */
const mark = '\uF8FF';
const marked = new RegExp(`(<t[^>]*>)${mark}(?=\\w+</t>)`, 'gu');

/* ST_Xstring (ECMA-376, part 1, 22.9.2.19): `_x001B_` is the character of that number, so what looks like one has its underscore written so. */
const notXml = /[^\P{Cc}\t\n\r\u007F-\u009F]|[\uFFFE\uFFFF]/gu;

function escapedText(text: string): string {
  const plain = text
    .replace(/_(?=x[\da-f]{4}_)/giu, '_x005F_')
    .replace(notXml, escapedCharacter)
    /* The writer leaves U+FFFD out. */
    .replace(/[\p{Cs}\uFFFD]/gu, '_xFFFD_');
  return plain in {} ? `${mark}${plain}` : plain;
}

function escapedCharacter(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
