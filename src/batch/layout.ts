import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { corpusTableNames, type CorpusTableName } from './corpus-tables.js';
import { hashOf, type CorpusSettings } from './inputs.js';
import type { Negotiation } from './manifest.js';

/** A share of a corpus: the negotiations whose rows stand in the same files. */
export interface Partition {
  /** `0003-of-0016`, which its files are called. */
  readonly name: string;
  readonly index: number;
  /** In the order of their ids. */
  readonly negotiations: readonly Negotiation[];
  /** The SHA-256 of what the manifest says of them. */
  readonly plan: string;
}

/** What a folder of results is to hold, by `_corpus.json`. */
export interface CorpusPlan {
  readonly format: 1;
  readonly version: string;
  readonly settings: CorpusSettings;
  /** How many partitions there are, those without negotiations among them. */
  readonly partitions: number;
  /** The partitions that have negotiations. */
  readonly planned: readonly {
    readonly name: string;
    readonly plan: string;
    readonly negotiations: readonly string[];
  }[];
}

/* An array of sixteen tasks is the usual small one; beyond, a partition is computed within some seconds and kept whole in memory. */
const fewestPartitions = 16;
const mostInPartition = 64;

/**
 * Says how many partitions a corpus has where nobody says. It depends on the number of negotiations alone, so that all tasks come to the
 * same; as a power of two it stays while the corpus grows to twice its size.
 *
 * @param count How many negotiations there are.
 * @returns The least power of two from 16 with which a partition has 64 negotiations or fewer, in the mean.
 */
export function partitionCount(count: number): number {
  let partitions = fewestPartitions;
  while (count / partitions > mostInPartition) partitions *= 2;
  return partitions;
}

/**
 * Shares negotiations out. Where one stands follows from its id alone, so that others can come and go.
 *
 * @param negotiations The negotiations, in the order of their ids.
 * @param count How many partitions there are.
 * @returns The partitions that have negotiations, in order.
 */
export function partitionsOf(negotiations: readonly Negotiation[], count: number): Partition[] {
  const shares = new Map<number, Negotiation[]>();
  for (const negotiation of negotiations) {
    const digest = createHash('sha256').update(negotiation.id).digest();
    const index = digest.readUInt32LE(0) % count;
    const share = shares.get(index);
    if (share === undefined) shares.set(index, [negotiation]);
    else share.push(negotiation);
  }
  return [...shares]
    .sort(([a], [b]) => a - b)
    .map(([index, share]) => ({
      name: partitionName(index, count),
      index,
      negotiations: share,
      plan: hashOf(share),
    }));
}

const padded = (number: number): string => String(number).padStart(4, '0');

/**
 * Names a partition.
 *
 * @param index Its index, from 0.
 * @param count How many there are.
 * @returns The name, `0003-of-0016`.
 */
function partitionName(index: number, count: number): string {
  return `${padded(index)}-of-${padded(count)}`;
}

/** Where the files of a corpus are. What begins with an underscore is not read as data by Spark and its like. */
export interface CorpusPaths {
  /** What the folder is to hold. */
  readonly plan: string;
  /** What is known of each partition that is done. */
  readonly records: string;
  /** What is done of partitions that are not. */
  readonly work: string;
  readonly record: (partition: string) => string;
  readonly workOf: (partition: string) => string;
  readonly table: (name: CorpusTableName) => string;
  readonly file: (name: CorpusTableName, partition: string) => string;
}

/**
 * Says where the files of a corpus are.
 *
 * @param out The folder of the results.
 * @returns The paths.
 */
export function corpusPaths(out: string): CorpusPaths {
  const records = join(out, '_partitions');
  const work = join(out, '_work');
  return {
    plan: join(out, '_corpus.json'),
    records,
    work,
    record: (partition) => join(records, `${partition}.json`),
    workOf: (partition) => join(work, partition),
    table: (name) => join(out, name),
    file: (name, partition) => join(out, name, `${partition}.parquet`),
  };
}

/**
 * All folders that a corpus has while it is being made.
 *
 * @param out The folder of the results.
 * @returns Their paths.
 */
export function corpusFolders(out: string): string[] {
  const { records, work, table } = corpusPaths(out);
  return [...corpusTableNames.map(table), records, work];
}
