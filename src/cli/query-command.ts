import { Option } from 'commander';
import { readPlan, unfinished } from '../batch/collect.js';
import { askCorpus, type Answer, type AnswerCell } from '../batch/query.js';
import { reasonOf } from '../files/failures.js';
import { toCsv, toNdjson } from '../index.js';
import type { ExitCode, Shell } from './document-command.js';
import type { Io } from './io.js';
import { oneLine } from './lines.js';
import { visible } from './visible.js';

interface QueryFlags {
  readonly to: keyof typeof writers;
}

type Write = (io: Io, answer: Answer) => Promise<void>;

const writers = { table: writeAligned, csv: writeCsv, ndjson: writeNdjson } as const satisfies Record<
  string,
  Write
>;

/* Beyond, a cell of a text is read in another format. */
const widestOnTerminal = 60;

/**
 * Adds the command `query`.
 *
 * @param shell The program.
 */
export function addQuery(shell: Shell): void {
  shell.program
    .command('query')
    .description('Ask the tables that travaux batch made a question in SQL, as DuckDB speaks it.')
    .argument('<folder>', 'the folder of the tables; each table is a view of its name (docs/codebook.md)')
    .argument('<sql>', 'the question: "select fate, count(*) from fates group by fate"')
    .addOption(
      new Option('--to <format>', 'the format to write').choices(Object.keys(writers)).default('table'),
    )
    .action(async (folder: string, sql: string, flags: QueryFlags) => {
      shell.finish(await query(shell.io, { folder, sql }, flags));
    });
}

async function query(
  io: Io,
  { folder, sql }: { readonly folder: string; readonly sql: string },
  { to }: QueryFlags,
): Promise<ExitCode> {
  const plan = await readPlan(folder);
  if (plan === null) {
    io.writeError(`travaux: ${visible(folder)} is no folder that travaux batch made\n`);
    return 1;
  }
  const lacking = await unfinished(folder, plan);
  if (lacking > 0)
    io.writeError(
      `travaux: ${String(lacking)} negotiations are not there yet, and the answer is without them; travaux batch --collect lists them\n`,
    );
  try {
    const answer = await askCorpus(folder, plan, sql);
    if ('missing' in answer) {
      io.writeError(
        `travaux: DuckDB answers queries and is not installed; npm install ${answer.missing} beside travaux\n`,
      );
      return 1;
    }
    await writers[to](io, answer);
    return 0;
  } catch (error) {
    const told = error instanceof Error ? error.message.split('\n') : [reasonOf(error)];
    io.writeError(
      `travaux: the query cannot be answered:\n${told.map((line) => `  ${visible(line)}\n`).join('')}`,
    );
    return 1;
  }
}

async function writeCsv(io: Io, { columns, rows }: Answer): Promise<void> {
  io.writeOut(await toCsv({ columns, rows: [] }));
  for await (const chunk of rows)
    io.writeOut(await toCsv({ columns, rows: objectsOf(columns, chunk) }, { header: false }));
}

async function writeNdjson(io: Io, { columns, rows }: Answer): Promise<void> {
  for await (const chunk of rows) io.writeOut(toNdjson({ rows: objectsOf(columns, chunk) }));
}

function objectsOf(
  columns: Answer['columns'],
  rows: readonly (readonly AnswerCell[])[],
): Record<string, AnswerCell>[] {
  return rows.map((row) => Object.fromEntries(columns.map(({ name }, index) => [name, row[index] ?? null])));
}

/** Numbers stand to the right, and what a terminal has no room for ends with an ellipsis. */
async function writeAligned(io: Io, { columns, rows }: Answer): Promise<void> {
  const most = io.isTerminal ? widestOnTerminal : Number.POSITIVE_INFINITY;
  const shown = (cell: AnswerCell): string => (cell === null ? '' : oneLine(String(cell), most));
  const lines = [columns.map(({ name }) => shown(name))];
  for await (const chunk of rows) for (const row of chunk) lines.push(row.map(shown));
  const widths = columns.map((_, index) =>
    lines.reduce((width, line) => Math.max(width, line[index]?.length ?? 0), 1),
  );
  const laid = lines.map((line) =>
    columns
      .map(({ isNumber }, index) => {
        const cell = line[index] ?? '';
        return isNumber ? cell.padStart(widths[index] ?? 0) : cell.padEnd(widths[index] ?? 0);
      })
      .join('  ')
      .trimEnd(),
  );
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  io.writeOut(`${[laid[0] ?? '', rule, ...laid.slice(1)].join('\n')}\n`);
}
