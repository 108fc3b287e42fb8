import { mkdir, readdir, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { replaceFile } from '../files/write-file.js';
import type { InputContext } from './inputs.js';
import { corpusFolders, corpusPaths, partitionsOf, type CorpusPlan, type Partition } from './layout.js';
import type { Negotiation } from './manifest.js';
import type { AssemblyJob, Standing } from './partition.js';
import type { NegotiationRecord } from './partition-record.js';
import type { Broken, Pool } from './pool.js';
import { isOfShare, type Share } from './share.js';

/** A corpus to be made. */
export interface Batch {
  /** In the order of their ids. */
  readonly negotiations: readonly Negotiation[];
  readonly context: InputContext;
  readonly out: string;
  /** How many partitions there are. */
  readonly partitions: number;
  /** The share that this call does; null for all. */
  readonly share: Share | null;
  /** Whether what is done is done again. */
  readonly anew: boolean;
  /** The longest that a negotiation may take, in seconds. */
  readonly timeLimit: number;
}

/** How far a batch is. */
export interface BatchProgress {
  /** The negotiations of this call. */
  readonly total: number;
  /** Of these those that were done already, the ones that failed among them. */
  readonly known: number;
  /** Those that this call went through, the ones that failed among them. */
  readonly tried: number;
  readonly failed: number;
}

/** A negotiation that failed. */
export type FailedNegotiation = NegotiationRecord & { readonly failure: object };

/** What became of a batch: what was read, now or before, and what failed add up to the negotiations of the call. */
export interface BatchResult {
  readonly total: number;
  /** Those that this call read. */
  readonly read: number;
  /** Those that an earlier call read. */
  readonly readBefore: number;
  readonly failed: number;
  /** Those that this call went through, the ones that failed among them. */
  readonly tried: number;
  /** In the order of their ids. */
  readonly failures: readonly FailedNegotiation[];
}

/**
 * Makes the tables of a corpus, or of a share of it. What is done already and has not changed is not done again; the files are the same
 * bytes whatever was done before, in whatever order, by however many workers.
 *
 * @param batch The negotiations, and where the tables go.
 * @param pool The workers.
 * @param tell Is called when something is done.
 * @returns How many were done, and which failed.
 * @throws The error of the system where files cannot be written; what is done is kept.
 */
export async function runBatch(
  batch: Batch,
  pool: Pool,
  tell: (progress: BatchProgress) => void,
): Promise<BatchResult> {
  const { out, share, negotiations, partitions } = batch;
  for (const folder of corpusFolders(out)) await mkdir(folder, { recursive: true });
  const planned = partitionsOf(negotiations, partitions);
  await replaceFile(corpusPaths(out).plan, planText(batch, planned));
  const mine = planned.filter((_, place) => isOfShare(place, share));
  await removeUnfinished(out, share === null ? null : new Set(mine.map(({ name }) => name)));
  const failures: FailedNegotiation[] = [];
  const progress = { total: sizeOf(mine), known: 0, tried: 0, failed: 0 };
  let failedNow = 0;
  const add = (one: Partial<Omit<BatchProgress, 'total'>>): void => {
    progress.known += one.known ?? 0;
    progress.tried += one.tried ?? 0;
    progress.failed += one.failed ?? 0;
    if (one.tried !== undefined) failedNow += one.failed ?? 0;
    tell({ ...progress });
  };
  const queue = mine.values();
  const lane = async (): Promise<void> => {
    for (const partition of queue)
      for (const record of await makePartition({ batch, pool, add }, partition))
        if (record.failure !== null) failures.push({ ...record, failure: record.failure });
  };
  tell({ ...progress });
  /* One more than workers, so that none waits while a partition is being finished. */
  await Promise.all(Array.from({ length: pool.size + 1 }, lane));
  await removeOthers(out, planned, share);
  /* Rows that an interrupted call left may be of a negotiation that failed, which only the list knows. */
  const { total, tried } = progress;
  const readBefore = total - tried - (failures.length - failedNow);
  failures.sort((a, b) => (a.id < b.id ? -1 : 1));
  return { total, read: tried - failedNow, readBefore, failed: failures.length, tried, failures };
}

function sizeOf(partitions: readonly Partition[]): number {
  return partitions.reduce((sum, { negotiations }) => sum + negotiations.length, 0);
}

function planText({ context, partitions }: Batch, planned: readonly Partition[]): string {
  const plan: CorpusPlan = {
    format: 1,
    version: context.version,
    settings: context.settings,
    partitions,
    planned: planned.map(({ name, plan: hash, negotiations }) => ({
      name,
      plan: hash,
      negotiations: negotiations.map(({ id }) => id),
    })),
  };
  return `${JSON.stringify(plan, null, 1)}\n`;
}

interface Making {
  readonly batch: Batch;
  readonly pool: Pool;
  readonly add: (one: Partial<Omit<BatchProgress, 'total'>>) => void;
}

async function makePartition(
  { batch, pool, add }: Making,
  partition: Partition,
): Promise<readonly NegotiationRecord[]> {
  const { out, context, anew } = batch;
  const seen = whole(await pool.run('inspectPartition', { out, partition, context, anew }), partition);
  const known = seen.negotiations.filter(({ from }) => from !== 'nowhere');
  add({ known: known.length, failed: known.filter(({ failure }) => failure !== null).length });
  if (seen.isDone) return seen.negotiations;
  const byId = new Map(partition.negotiations.map((negotiation) => [negotiation.id, negotiation]));
  const standings = await Promise.all(
    seen.negotiations.map(async (standing) => {
      const negotiation = byId.get(standing.id);
      if (standing.from !== 'nowhere' || negotiation === undefined) return standing;
      const job = { out, partition: partition.name, negotiation, context };
      const read = await pool.run('readNegotiation', job, batch.timeLimit);
      const now = 'broken' in read ? brokenStanding(standing, read, batch) : read;
      add({ tried: 1, failed: now.failure === null ? 0 : 1 });
      return now;
    }),
  );
  const job: AssemblyJob = { out, partition, context, negotiations: standings };
  return whole(await pool.run('assemblePartition', job), partition);
}

function whole<Result extends object>(result: Result | Broken, { name }: Partition): Result {
  if (!('broken' in result)) return result;
  throw new Error(
    `the memory of a worker is too small for the partition ${name}; raise --memory, or --partitions`,
  );
}

function brokenStanding(standing: Standing, { broken }: Broken, { timeLimit }: Batch): Standing {
  const reason =
    broken === 'memory'
      ? 'its texts need more memory than a worker may have; --memory raises the limit'
      : `its texts need more than ${String(timeLimit)} seconds; --time-limit raises the limit`;
  return { ...standing, failure: { file: null, reason }, again: true };
}

const partitionFile = /^(\d+)-of-\d+\.(?:parquet|json)$/u;
const unfinishedFile = /^\.(?:(\d+-of-\d+)\.(?:parquet|json)|_corpus\.json)\.[\da-f]+$/u;

/** Removes what a call that was interrupted left of files, beside their places; each task minds its own partitions, and leaves those of others. */
async function removeUnfinished(out: string, mine: ReadonlySet<string> | null): Promise<void> {
  for (const folder of [out, ...corpusFolders(out)])
    for (const file of await readdir(folder)) {
      const found = unfinishedFile.exec(file);
      if (found !== null && (mine === null || mine.has(found[1] ?? '')))
        await rm(join(folder, file), { force: true });
    }
}

/** Removes what earlier calls made and the manifest has no more, or which is shared out otherwise now. */
async function removeOthers(out: string, planned: readonly Partition[], share: Share | null): Promise<void> {
  const names = new Set(planned.map(({ name }) => name));
  for (const folder of corpusFolders(out))
    for (const file of await readdir(folder)) {
      const [, index] = partitionFile.exec(file) ?? [];
      const isOther = index !== undefined && !names.has(file.slice(0, file.indexOf('.')));
      if (isOther && isOfShare(Number(index), share)) await rm(join(folder, file), { force: true });
    }
  /* It is not empty while another task is at work. */
  await rmdir(corpusPaths(out).work).catch(() => undefined);
}
