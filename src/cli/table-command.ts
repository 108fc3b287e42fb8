import { Option } from 'commander';
import {
  readAdopted,
  readDraft,
  reconcile,
  tableNames,
  tableOf,
  tableSpecs,
  agreementNetwork,
  toCsv,
  toGexf,
  toGraphml,
  toNdjson,
  toParquet,
  type Table,
  type Draft,
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
import { readDocument, type Io } from './io.js';
import { whileComparing } from './lines.js';
import { checked, verdictsOption, type VerdictFlags } from './verdict-files.js';
import { outputOption, writeAs } from './writers.js';
import { toXlsx } from './xlsx.js';

/** The formats of networks, which show one table alone. */
const networkFormats = { gexf: toGexf, graphml: toGraphml } as const;

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

const tableWriter = (format: keyof typeof formats): WriteTable => formats[format];

interface TableFlags extends ReadFlags, VerdictFlags {
  readonly rows: TableName;
  readonly to: keyof typeof formats | keyof typeof networkFormats;
  readonly weighted?: true;
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
      new Option('--to <format>', 'the format to write; gexf and graphml are for --rows agreements')
        .choices([...Object.keys(formats), ...Object.keys(networkFormats)])
        .default('csv'),
    )
    .addOption(adoptedPartOption())
    .option('--weighted', 'with --rows measures: each change counts as much as its outcome is sure')
    .addOption(verdictsOption())
    .addOption(outputOption())
    .action(async (file: string, adopted: string | undefined, flags: TableFlags) => {
      if (flags.weighted !== undefined && flags.rows !== 'measures')
        shell.program.error('error: --weighted is for --rows measures');
      if (flags.to in networkFormats && flags.rows !== 'agreements')
        shell.program.error(`error: --to ${flags.to} is for --rows agreements`);
      if (adopted === undefined && tableSpecs[flags.rows].needsAdopted)
        shell.program.error(`error: --rows ${flags.rows} needs an adopted text`);
      if (adopted === undefined && flags.adoptedPart !== undefined)
        shell.program.error("error: option '--adopted-part' is of an adopted text; name one");
      if (adopted === undefined && flags.verdicts !== undefined)
        shell.program.error('error: --verdicts needs an adopted text');
      const others = [adopted, flags.verdicts].filter((path) => path !== undefined);
      const files = { file, others, outputs: [flags.output] };
      await withDocument(shell, files, flags, (document) => writeTable(shell, document, adopted, flags));
    });
}

async function writeTable(
  { io }: Shell,
  { text, source, options }: RequestedDocument,
  adoptedFile: string | undefined,
  flags: TableFlags,
): Promise<ExitCode> {
  const { rows, to, output, adoptedPart, maxSize } = flags;
  let taken: 0 | 1 = 0;
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
    const watch = whileComparing(io, text.length * read.text.length);
    const adopted = readingOther(adoptedFile, () =>
      partOfOther(readAdopted(read.source), options.part, adoptedPart),
    );
    const found = await checked(
      io,
      { draft, adopted, reconciliation: reconcile(draft, adopted, watch) },
      flags,
    );
    if ('failure' in found) {
      io.writeError(`${found.failure}\n`);
      return 1;
    }
    verdict = { adopted, reconciliation: found.reconciliation };
    taken = found.code;
  }
  const table = tableOf(rows, draft, verdict, { weighted: flags.weighted === true });
  if (table.rows.length === 0) io.writeError(`travaux: ${emptyReason(rows, draft)}\n`);
  const written =
    to === 'gexf' || to === 'graphml'
      ? await networkFormats[to](agreementNetwork(draft, verdict?.reconciliation ?? null))
      : await tableWriter(to)(table, io);
  if (typeof written !== 'string' && 'refused' in written) {
    io.writeError(`travaux: ${written.refused}\n`);
    return 1;
  }
  const code = await writeAs(io, written, { format: to, output });
  return code === 0 ? taken : code;
}

const tablesOfParties: ReadonlySet<TableName> = new Set(['positions', 'stands', 'agreements', 'measures']);

/** A table without rows looks like a failure; most drafts name nobody. */
function emptyReason(rows: TableName, { positions }: Draft): string {
  const why = tablesOfParties.has(rows) && positions.length === 0 ? ': the draft names no party' : '';
  return `the table ${rows} has no rows${why}`;
}
