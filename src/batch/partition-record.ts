import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { corpusTableNames, type CorpusTableName } from './corpus-tables.js';
import type { CorpusPaths } from './layout.js';
import type { NegotiationFailure } from './negotiation-rows.js';

/** What became of a negotiation of a partition. */
export interface NegotiationRecord {
  readonly id: string;
  /** The key of its inputs (`NegotiationInputs`). */
  readonly key: string;
  readonly failure: NegotiationFailure | null;
  /** Whether the machine is at fault and not the texts, so that it is tried again. */
  readonly again: boolean;
}

/** A file of a partition. */
export interface FileRecord {
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
}

/** What is known of a partition that is done; it is written last, so files that do not agree with it are of a call that was interrupted. */
export interface PartitionRecord {
  readonly format: 1;
  readonly version: string;
  readonly plan: string;
  readonly negotiations: readonly NegotiationRecord[];
  readonly files: Readonly<Record<CorpusTableName, FileRecord>>;
}

/**
 * Reads what is known of a partition.
 *
 * @param paths The folder of the results.
 * @param partition Its name.
 * @returns The record; null where there is none that can be read.
 */
export async function readRecord(paths: CorpusPaths, partition: string): Promise<PartitionRecord | null> {
  try {
    const record = JSON.parse(await readFile(paths.record(partition), 'utf8')) as PartitionRecord;
    /* A later version of the program may write another form. */
    return (record.format as number) === 1 ? record : null;
  } catch {
    return null;
  }
}

/**
 * Finds the files of a partition that are not what its record says.
 *
 * @param paths The folder of the results.
 * @param partition Its name.
 * @param record The record.
 * @param how Whether bytes are compared or sizes only, which costs nothing.
 * @returns The tables whose files differ or are not there.
 */
export async function alteredFiles(
  paths: CorpusPaths,
  partition: string,
  { files }: PartitionRecord,
  how: 'bytes' | 'sizes',
): Promise<CorpusTableName[]> {
  const altered: CorpusTableName[] = [];
  for (const name of corpusTableNames) {
    const path = paths.file(name, partition);
    const known = files[name] as FileRecord | undefined;
    const found = how === 'sizes' ? await sizeOf(path) : await digestOf(path);
    if (known === undefined || found !== (how === 'sizes' ? known.bytes : known.sha256)) altered.push(name);
  }
  return altered;
}

async function sizeOf(path: string): Promise<number | null> {
  return stat(path).then(
    ({ size }) => size,
    () => null,
  );
}

async function digestOf(path: string): Promise<string | null> {
  return readFile(path).then(sha256OfBytes, () => null);
}

/**
 * Hashes bytes.
 *
 * @param bytes The bytes.
 * @returns Their SHA-256, in hexadecimal digits.
 */
export function sha256OfBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
