import { Option } from 'commander';
import {
  readAdopted,
  readDraft,
  reconcile,
  tableNames,
  tableOf,
  tableSpecs,
  toCsv,
  toNdjson,
  toParquet,
  type Table,
  type TableName,
} from '../index.js';
import {
  adoptedPartOption,
  documentCommand,
  partOfOther,
  readingOther,
  sizeOf,
  withDocument,
  type ExitCode,
  type ReadFlags,
  type RequestedDocument,
  type Shell,
} from './document-command.js';
import { readDocument } from './io.js';
import { sayIfLong } from './lines.js';
import { outputOption, writeAs } from './writers.js';

const formats = {
  csv: toCsv,
  ndjson: toNdjson,
  parquet: toParquet,
} as const satisfies Readonly<
  Record<string, (table: Table) => string | Promise<string> | Promise<Uint8Array>>
>;

interface TableFlags extends ReadFlags {
  readonly rows: TableName;
  readonly to: keyof typeof formats;
  readonly output?: string;
  readonly adoptedPart?: string;
}

/**
 * Adds the command `table`.
 *
 * @param shell The program.
 */
export function addTable(shell: Shell): void {
  documentCommand(shell, 'table', 'Write a table for analysis, one fact a row (docs/codebook.md).')
    .argument('[adopted]', 'the adopted text')
    .addOption(new Option('--rows <table>', 'which table').choices([...tableNames]).makeOptionMandatory())
    .addOption(
      new Option('--to <format>', 'the format to write').choices(Object.keys(formats)).default('csv'),
    )
    .addOption(adoptedPartOption())
    .addOption(outputOption())
    .action(async (file: string, adopted: string | undefined, flags: TableFlags) => {
      if (adopted === undefined && tableSpecs[flags.rows].needsAdopted)
        shell.program.error(`error: --rows ${flags.rows} needs an adopted text`);
      if (adopted === undefined && flags.adoptedPart !== undefined)
        shell.program.error("error: option '--adopted-part' is of an adopted text; name one");
      const files = {
        file,
        outputs: [flags.output],
        ...(adopted === undefined ? {} : { others: [adopted] }),
      };
      await withDocument(shell, files, flags, (document) => writeTable(shell, document, adopted, flags));
    });
}

async function writeTable(
  { io }: Shell,
  { text, source, options }: RequestedDocument,
  adoptedFile: string | undefined,
  { rows, to, output, adoptedPart, maxSize }: TableFlags,
): Promise<ExitCode> {
  const draft = readDraft(source, options);
  let verdict: Parameters<typeof tableOf>[2] = null;
  if (adoptedFile !== undefined) {
    const read = await readDocument(io, adoptedFile, sizeOf({ maxSize }));
    if ('failure' in read) {
      io.writeError(`${read.failure}\n`);
      return 1;
    }
    if (!/[\p{L}\p{N}]/u.test(read.text)) {
      io.writeError(`travaux: ${adoptedFile} has no words; no verdict can be given\n`);
      return 1;
    }
    sayIfLong(io, text.length * read.text.length);
    const adopted = readingOther(adoptedFile, () =>
      partOfOther(readAdopted(read.source), options.part, adoptedPart),
    );
    verdict = { adopted, reconciliation: reconcile(draft, adopted) };
  }
  const written = await formats[to](tableOf(rows, draft, verdict));
  return writeAs(io, written, { format: to, output });
}
