/**
 * Writes `docs/codebook.md` from the descriptions of the tables. A test compares what is written with what would be.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Column, TableSpec } from './tables/columns.js';
import { tableNames, tableSpecs } from './tables/table.js';

const head = `# Codebook

Tables for analysis, which \`travaux table DRAFT [ADOPTED] --rows NAME --to csv|ndjson|parquet\` and \`tableOf\` make: one fact a row, no lists in cells. The same texts
give the same rows in the same order. Ids are those of the JSON; they are numbered in the order of the text. Offsets are UTF-16 code units, their ends
exclusive. [glossary.md](glossary.md) defines what is counted.

- CSV is UTF-8 with a header and line feeds; an empty cell is a missing value; a cell that a spreadsheet would take for a formula (it begins with \`=\`, \`+\`, \`-\`, \`@\` or a control) has an apostrophe in front.
- NDJSON has one object a line, with null for a missing value.
- Parquet has the types below: string is UTF8, integer INT32, number DOUBLE, boolean BOOLEAN; columns that may be empty are optional.

Generated from \`src/research/tables\`; \`npm run generate\` brings it up to date.
`;

/**
 * Writes the codebook.
 *
 * @returns The text of `docs/codebook.md`.
 */
export function codebook(): string {
  return [head, ...tableNames.map((name) => chapter(name, tableSpecs[name]))].join('\n');
}

/**
 * Writes the chapter of a table.
 *
 * @param name The name of the table.
 * @param spec Its description.
 * @returns The chapter in Markdown, with a heading of the second level.
 */
export function chapter(name: string, { row, key, needsAdopted, columns }: TableSpec): string {
  const needs = needsAdopted ? ' Needs an adopted text.' : '';
  const lines = Object.entries(columns).map(([column, described]) => line(column, described));
  return `## ${name}\n\n${row}. Key: ${key.map((one) => `\`${one}\``).join(', ')}.${needs}\n\n| column | type | empty | what it is |\n| --- | --- | --- | --- |\n${lines.join('\n')}\n`;
}

function line(name: string, { type, nullable, about, values }: Column): string {
  const list = values === undefined ? '' : `: ${values.map((value) => `\`${value}\``).join(', ')}`;
  return `| \`${name}\` | ${type} | ${nullable ? 'may be' : 'no'} | ${about}${list} |`;
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(join(import.meta.dirname, '../../docs/codebook.md'), codebook());
}
