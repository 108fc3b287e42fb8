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
  documentCommand,
  readingOther,
  sizeOf,
  withDocument,
  type ExitCode,
  type ReadFlags,
  type RequestedDocument,
  type Shell,
} from './document-command.js';
import { readDocument, writeResult, type Io } from './io.js';
import { sayIfLong } from './lines.js';
import { outputOption } from './writers.js';
import { toXlsx } from './xlsx.js';

interface Refused {
  readonly refused: string;
}

type WriteTable = (
  table: Table,
  io: Pick<Io, 'writeError'>,
) => string | Promise<string> | Promise<Uint8Array | Refused>;

const formats = {
  csv: (table) => toCsv(table),
  ndjson: toNdjson,
  parquet: toParquet,
  xlsx: writeWorkbook,
} as const satisfies Readonly<Record<string, WriteTable>>;

async function writeWorkbook(table: Table, io: Pick<Io, 'writeError'>): Promise<Uint8Array | Refused> {
  const workbook = await toXlsx(table);
  if ('refused' in workbook) return workbook;
  const { bytes, cut } = workbook;
  if (cut > 0)
    io.writeError(
      `travaux: ${String(cut)} texts are longer than a cell may be and end with an ellipsis; csv and parquet have all of them\n`,
    );
  return bytes;
}

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
    .option('--adopted-part <label>', 'the text of the adopted document that answers, where it has several')
    .addOption(outputOption())
    .action(async (file: string, adopted: string | undefined, flags: TableFlags) => {
      if (adopted === undefined && tableSpecs[flags.rows].needsAdopted)
        shell.program.error(`error: --rows ${flags.rows} needs an adopted text`);
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
      readAdopted(read.source, adoptedPart === undefined ? {} : { part: adoptedPart }),
    );
    verdict = { adopted, reconciliation: reconcile(draft, adopted) };
  }
  const write: WriteTable = formats[to];
  const written = await write(tableOf(rows, draft, verdict), io);
  if (typeof written !== 'string' && 'refused' in written) {
    io.writeError(`travaux: ${written.refused}\n`);
    return 1;
  }
  const isShown = output === undefined || output === '-';
  if (isShown && typeof written !== 'string' && io.isTerminal) {
    io.writeError(`travaux: ${to} is no text that a terminal can show; name a file with -o\n`);
    return 2;
  }
  return writeResult(io, output, written);
}
