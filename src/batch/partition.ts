import { mkdir, rm } from 'node:fs/promises';
import { toParquet } from '../index.js';
import { replaceFile } from '../files/write-file.js';
import {
  corpusSpecs,
  corpusTableNames,
  type attributes,
  type CorpusRow,
  type CorpusTableName,
  type negotiations,
} from './corpus-tables.js';
import { inputsOf, type InputContext } from './inputs.js';
import { corpusFolders, corpusPaths, type CorpusPaths, type Partition } from './layout.js';
import type { Negotiation } from './manifest.js';
import { negotiationRows } from './negotiation-rows.js';
import {
  alteredFiles,
  readRecord,
  sha256OfBytes,
  type FileRecord,
  type NegotiationRecord,
  type PartitionRecord,
} from './partition-record.js';
import { storedRows } from './stored-rows.js';
import { hasWork, readWork, writeWork, type WorkFile } from './work-file.js';
import type { RowOf } from '../research/tables/columns.js';

/** A partition to be made. */
export interface PartitionJob {
  readonly out: string;
  readonly partition: Partition;
  readonly context: InputContext;
  /** Whether what is done is done again. */
  readonly anew: boolean;
}

/** A negotiation to be read. */
export interface ReadJob {
  readonly out: string;
  /** The name of its partition. */
  readonly partition: string;
  readonly negotiation: Negotiation;
  readonly context: InputContext;
}

/** How far a negotiation is. */
export interface Standing extends NegotiationRecord {
  /** Where its rows are: in the files of the partition, in a file of their own, nowhere yet; a failed one has none, wherever it is. */
  readonly from: 'stored' | 'work' | 'nowhere';
}

/** How far a partition is. */
export interface PartitionStanding {
  /** Whether nothing is left to do. */
  readonly isDone: boolean;
  readonly negotiations: readonly Standing[];
}

/** A partition of which all negotiations are read. */
export interface AssemblyJob extends Omit<PartitionJob, 'anew'> {
  readonly negotiations: readonly Standing[];
}

/**
 * Finds out how far a partition is: reads its texts to see whether they are those that its rows were made of.
 *
 * @param job The partition.
 * @returns What is done, in the order of the negotiations.
 */
export async function inspectPartition(job: PartitionJob): Promise<PartitionStanding> {
  const { out, partition, context, anew } = job;
  const paths = corpusPaths(out);
  const record = anew ? null : await readRecord(paths, partition.name);
  const known = new Map(record?.negotiations.map((one) => [one.id, one]));
  const keys: { id: string; key: string }[] = [];
  for (const negotiation of partition.negotiations)
    keys.push({ id: negotiation.id, key: (await inputsOf(negotiation, context)).key });
  const isStored = ({ id, key }: { id: string; key: string }): boolean => {
    const stored = known.get(id);
    return stored?.key === key && !stored.again;
  };
  if (record !== null && isFinished(record, job) && keys.every(isStored)) {
    const altered = await alteredFiles(paths, partition.name, record, 'sizes');
    if (altered.length === 0)
      return { isDone: true, negotiations: record.negotiations.map((one) => ({ ...one, from: 'stored' })) };
  }
  /* Files that a call replaced before it was interrupted hold rows of other negotiations than the record says. */
  const canReuse =
    record !== null && (await alteredFiles(paths, partition.name, record, 'bytes')).length === 0;
  const negotiations: Standing[] = [];
  for (const { id, key } of keys) {
    const stored = canReuse && isStored({ id, key }) ? known.get(id) : undefined;
    if (stored !== undefined) negotiations.push({ ...stored, from: 'stored' });
    else {
      const isKept = !anew && (await hasWork(paths.workOf(partition.name), key));
      negotiations.push({ id, key, failure: null, again: false, from: isKept ? 'work' : 'nowhere' });
    }
  }
  return { isDone: false, negotiations };
}

function isFinished(record: PartitionRecord, { partition, context }: PartitionJob): boolean {
  return record.version === context.version && record.plan === partition.plan;
}

/**
 * Reads a negotiation and keeps its rows beside the partition.
 *
 * @param job The negotiation.
 * @returns How far it is now.
 */
export async function readNegotiation({ out, partition, negotiation, context }: ReadJob): Promise<Standing> {
  const inputs = await inputsOf(negotiation, context);
  const result = await negotiationRows(negotiation, inputs, context.settings);
  await writeWork(corpusPaths(out).workOf(partition), inputs.key, result);
  const failure = 'failure' in result ? result.failure : null;
  return { id: negotiation.id, key: inputs.key, failure, again: false, from: 'work' };
}

/**
 * Writes the files of a partition, and last its record. Each takes its place as a whole; one table at a time is in memory.
 *
 * @param job The partition, of which all negotiations are read.
 * @returns The negotiations with their failures.
 */
export async function assemblePartition(job: AssemblyJob): Promise<NegotiationRecord[]> {
  const { out, partition, context } = job;
  const paths = corpusPaths(out);
  for (const folder of corpusFolders(out)) await mkdir(folder, { recursive: true });
  const kept = await keptWork(paths, job);
  const records = job.negotiations.map(({ id, key, failure, again }) => ({
    id,
    key,
    failure: kept.get(id)?.failure ?? failure,
    again,
  }));
  const files = new Map<CorpusTableName, FileRecord>();
  for (const name of corpusTableNames) {
    const rows = await rowsOf(name, paths, { job, kept, records });
    const columns = Object.entries(corpusSpecs[name].columns).map(([column, spec]) => ({
      name: column,
      ...spec,
    }));
    const bytes = await toParquet({ columns, rows });
    /* Their sizes are in the record, which waits; what the power took with it is seen by them, and made again. */
    await replaceFile(paths.file(name, partition.name), bytes, { waits: false });
    files.set(name, { rows: rows.length, bytes: bytes.length, sha256: sha256OfBytes(bytes) });
  }
  const record: PartitionRecord = {
    format: 1,
    version: context.version,
    plan: partition.plan,
    negotiations: records,
    files: Object.fromEntries(files) as PartitionRecord['files'],
  };
  await replaceFile(paths.record(partition.name), `${JSON.stringify(record, null, 1)}\n`);
  await rm(paths.workOf(partition.name), { recursive: true, force: true });
  return records;
}

async function keptWork(paths: CorpusPaths, job: AssemblyJob): Promise<ReadonlyMap<string, WorkFile>> {
  const kept = new Map<string, WorkFile>();
  for (const { id, key, from } of job.negotiations)
    if (from === 'work') kept.set(id, await readWork(paths.workOf(job.partition.name), key));
  return kept;
}

interface Sources {
  readonly job: AssemblyJob;
  readonly kept: ReadonlyMap<string, WorkFile>;
  readonly records: readonly NegotiationRecord[];
}

async function rowsOf(
  name: CorpusTableName,
  paths: CorpusPaths,
  { job, kept, records }: Sources,
): Promise<readonly CorpusRow[]> {
  const { partition } = job;
  if (name === 'negotiations') return negotiationTable(partition, records);
  if (name === 'attributes') return attributeTable(partition);
  const isStored = job.negotiations.some(({ from }) => from === 'stored');
  const stored = isStored ? await storedRows(paths.file(name, partition.name)) : null;
  const rows: CorpusRow[] = [];
  for (const { id } of job.negotiations)
    for (const row of kept.get(id)?.rowsOf(name) ?? stored?.get(id) ?? []) rows.push(row);
  return rows;
}

function negotiationTable(
  partition: Partition,
  records: readonly NegotiationRecord[],
): RowOf<typeof negotiations>[] {
  const known = new Map(records.map((record) => [record.id, record]));
  return partition.negotiations.map(({ id, date, drafts, adopted }) => {
    const { failure = null, key = '' } = known.get(id) ?? {};
    return {
      negotiation: id,
      date,
      drafts: drafts.length,
      adopted: adopted !== null,
      status: failure === null ? 'read' : 'failed',
      file: failure?.file ?? null,
      reason: failure?.reason ?? null,
      inputs: key,
    };
  });
}

function attributeTable(partition: Partition): RowOf<typeof attributes>[] {
  return partition.negotiations.flatMap(({ id, attributes: own }) =>
    own.map(([name, value]) => ({ negotiation: id, name, value })),
  );
}
