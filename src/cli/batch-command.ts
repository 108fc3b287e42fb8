import { readdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, resolve } from 'node:path';
import { InvalidArgumentError, type Command } from 'commander';
import { collect, readPlan, type Collection } from '../batch/collect.js';
import { partitionCount } from '../batch/layout.js';
import { readManifest, type Manifest } from '../batch/manifest.js';
import type { NegotiationRecord } from '../batch/partition-record.js';
import { openPool } from '../batch/pool.js';
import { runBatch, type Batch, type BatchResult } from '../batch/run-batch.js';
import { shareOf, type Share } from '../batch/share.js';
import { reasonOf } from '../files/failures.js';
import { defaultMaxSize } from '../index.js';
import { count, duration, progressLine } from './batch-progress.js';
import { withReading, type ExitCode, type ReadFlags, type Shell } from './document-command.js';
import type { Io } from './io.js';
import { visible } from './visible.js';

interface BatchFlags extends Pick<ReadFlags, 'notation' | 'format' | 'maxSize'> {
  readonly output?: string;
  readonly collect?: string;
  readonly task?: string;
  readonly jobs?: number;
  readonly partitions?: number;
  readonly timeLimit: number;
  readonly memory: number;
  readonly again?: true;
  readonly allowFailed?: true;
}

const mostManifest = 1_000_000_000;

/**
 * Adds the command `batch`.
 *
 * @param shell The program.
 */
export function addBatch(shell: Shell): void {
  const command = shell.program
    .command('batch')
    .description('Make the tables of many negotiations as Parquet files (docs/corpora.md).')
    .argument('[manifest]', 'CSV, JSON or NDJSON with a row for each negotiation: id, draft, adopted, …')
    .option('-o, --output <folder>', 'where the tables go; what is done there and has not changed stays')
    .option('--collect <folder>', 'check instead that all tasks did their share, and list what lacks')
    .option(
      '--task <share>',
      'do a share of the work: 2/8, or auto for what Slurm, Kubernetes or AWS Batch say',
    )
    .option(
      '--jobs <number>',
      'how many negotiations are read at once (default: one for each core)',
      numberGiven,
    )
    .option(
      '--partitions <number>',
      'how many files a table has (default: by the number of negotiations)',
      numberGiven,
    )
    .option('--time-limit <seconds>', 'the longest that a negotiation may take', numberGiven, 600)
    .option('--memory <megabytes>', 'the most memory that a worker may keep', numberGiven, 2048)
    .option('--allow-failed', 'end with 0 where documents failed and nothing else is amiss, for schedulers')
    .option('--again', 'read anew what is done and has not changed, too');
  withReading(command).action(async (manifest: string | undefined, flags: BatchFlags) => {
    shell.finish(await batchOrCollect(shell, command, manifest, flags));
  });
}

async function batchOrCollect(
  shell: Shell,
  command: Command,
  manifest: string | undefined,
  flags: BatchFlags,
): Promise<ExitCode> {
  if (flags.collect !== undefined) {
    if (manifest !== undefined || flags.output !== undefined)
      command.error("error: option '--collect <folder>' stands alone");
    return collectFrom(shell.io, flags.collect, flags);
  }
  if (manifest === undefined) command.error("error: missing required argument 'manifest'");
  if (flags.output === undefined)
    command.error("error: required option '-o, --output <folder>' not specified");
  const share = flags.task === undefined ? null : shareOf(flags.task, process.env);
  if (share !== null && 'wrong' in share) command.error(`error: option '--task <share>': ${share.wrong}`);
  return batchInto(shell, { file: manifest, out: flags.output, share }, flags);
}

function numberGiven(value: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number < 1)
    throw new InvalidArgumentError('A number from 1 is needed.');
  return number;
}

interface Asked {
  readonly file: string;
  readonly out: string;
  readonly share: Share | null;
}

async function batchInto(shell: Shell, asked: Asked, flags: BatchFlags): Promise<ExitCode> {
  const { io } = shell;
  const { file, out, share } = asked;
  const manifest = await manifestFrom(io, file);
  if (manifest === null) return 1;
  if ((await hasOtherFiles(out)) && (await readPlan(out)) === null) {
    io.writeError(
      `travaux: ${visible(out)} holds other files; name a new folder, or one of an earlier call\n`,
    );
    return 2;
  }
  const { negotiations } = manifest;
  const settings = {
    notation: flags.notation,
    format: flags.format,
    maxSize: flags.maxSize ?? defaultMaxSize,
  };
  const batch: Batch = {
    negotiations,
    context: {
      folder: file === '-' ? process.cwd() : dirname(resolve(file)),
      settings,
      version: shell.program.version() ?? '',
    },
    out,
    partitions: flags.partitions ?? partitionCount(negotiations.length),
    share,
    anew: flags.again === true,
    timeLimit: flags.timeLimit,
  };
  try {
    return await runOn(io, batch, manifest, { file, flags });
  } catch (error) {
    io.writeError(`travaux: cannot go on in ${visible(out)}: ${visible(reasonOf(error))}\n`);
    io.writeError('travaux: what is done is kept; the same call goes on from there\n');
    return 1;
  }
}

async function runOn(
  io: Io,
  batch: Batch,
  manifest: Manifest,
  { file, flags }: { readonly file: string; readonly flags: BatchFlags },
): Promise<ExitCode> {
  const attributes = new Set(batch.negotiations.flatMap((one) => one.attributes.map(([name]) => name)));
  if (attributes.size > 0)
    io.writeError(`travaux: for the table attributes: ${visible([...attributes].join(', '))}\n`);
  const cores = Number(process.env.SLURM_CPUS_PER_TASK ?? availableParallelism());
  const pool = openPool({
    script: new URL('./batch-worker.js', import.meta.url),
    size: Math.min(flags.jobs ?? cores, batch.negotiations.length),
    memory: flags.memory,
  });
  const begun = performance.now();
  const line = progressLine(io, () => performance.now());
  try {
    const result = await runBatch(batch, pool, line.tell);
    line.end();
    io.writeError(`travaux: ${summaryOf(result, (performance.now() - begun) / 1000)}\n`);
    listFailures(io, result.failures, (id) => `${file}:${String(manifest.lines.get(id) ?? 0)}`);
    return result.failures.length === 0 || flags.allowFailed === true ? 0 : 1;
  } finally {
    line.end();
    await pool.close();
  }
}

async function manifestFrom(io: Io, file: string): Promise<Manifest | null> {
  try {
    const bytes = file === '-' ? await io.readInput(mostManifest) : await io.readFile(file, mostManifest);
    const manifest = readManifest(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    for (const { line, reason } of manifest.errors)
      io.writeError(`travaux: ${visible(file)}:${String(line)}: ${visible(reason)}\n`);
    return manifest.errors.length > 0 ? null : manifest;
  } catch (error) {
    const reason = error instanceof TypeError ? 'it is not in UTF-8' : visible(reasonOf(error));
    io.writeError(`travaux: cannot read ${visible(file)}: ${reason}\n`);
    return null;
  }
}

/** Whether a folder holds something; one that is not there is made. */
async function hasOtherFiles(out: string): Promise<boolean> {
  return readdir(out).then(
    (names) => names.length > 0,
    () => false,
  );
}

function summaryOf({ total, read, readBefore, failed, tried }: BatchResult, seconds: number): string {
  const rate = tried > 0 && seconds > 0 ? ` (${(tried / seconds).toFixed(1)} a second)` : '';
  const counts = `${count(read)} read, ${count(readBefore)} read before, ${count(failed)} failed`;
  return `${plural(total, 'negotiation')}: ${counts}; ${duration(seconds)}${rate}`;
}

function listFailures(
  { writeError }: Pick<Io, 'writeError'>,
  failures: readonly NegotiationRecord[],
  placeOf: (id: string) => string,
): void {
  for (const { id, failure } of failures)
    writeError(`${visible(placeOf(id))}: ${visible(id)}: ${visible(failure?.reason ?? '')}\n`);
}

async function collectFrom(io: Io, out: string, { allowFailed }: BatchFlags): Promise<ExitCode> {
  const plan = await readPlan(out);
  if (plan === null) {
    io.writeError(`travaux: ${visible(out)} is no folder that travaux batch made\n`);
    return 1;
  }
  const collection = await collect(out, plan);
  io.writeOut(collectionText(collection));
  listFailures(io, collection.failures, () => 'failed');
  const isGood = collection.failures.length === 0 || allowFailed === true;
  return collection.lacking.length === 0 && isGood ? 0 : 1;
}

function collectionText({ negotiations, partitions, lacking, failures, rows }: Collection): string {
  const there = partitions - lacking.length;
  const lines = [
    `${plural(negotiations, 'negotiation')} in ${plural(partitions, 'partition')}: ${String(there)} there, ${String(lacking.length)} not; ${plural(failures.length, 'negotiation')} failed`,
    ...Object.entries(rows).map(
      ([name, count]) => `  ${name.padEnd(13)} ${count.toLocaleString('en-US').padStart(12)} rows`,
    ),
    ...lacking.map(
      ({ name, place, why, negotiations: ids }) =>
        `lacks: ${name} (${why}; the ${String(place + 1)}. partition, of ${String(ids.length)} negotiations): ${visible(ids.join(', '))}`,
    ),
  ];
  if (lacking.length > 0)
    lines.push(
      'The call that made them does what lacks; of n tasks, the k-th has the partitions k, k + n, k + 2 n, …',
    );
  return `${lines.join('\n')}\n`;
}

function plural(number: number, noun: string): string {
  return `${count(number)} ${noun}${number === 1 ? '' : 's'}`;
}
