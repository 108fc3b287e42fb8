import { readFile } from 'node:fs/promises';
import { corpusTableNames, type CorpusTableName } from './corpus-tables.js';
import { corpusPaths, type CorpusPlan } from './layout.js';
import { alteredFiles, readRecord, type NegotiationRecord } from './partition-record.js';

/** A partition that is not as it should be. */
export interface LackingPartition {
  readonly name: string;
  /** Its place among the partitions, by which tasks share them out. */
  readonly place: number;
  readonly why: 'missing' | 'of another manifest or version' | 'files missing or damaged';
  /** The ids of its negotiations. */
  readonly negotiations: readonly string[];
}

/** What is in a folder of results. */
export interface Collection {
  readonly negotiations: number;
  readonly partitions: number;
  readonly lacking: readonly LackingPartition[];
  /** In the order of their ids. */
  readonly failures: readonly NegotiationRecord[];
  /** The rows of each table in the partitions that are there. */
  readonly rows: Readonly<Record<CorpusTableName, number>>;
}

/**
 * Reads what a folder of results is to hold.
 *
 * @param out The folder.
 * @returns The plan; null where there is none, or none of this program.
 */
export async function readPlan(out: string): Promise<CorpusPlan | null> {
  try {
    const plan = JSON.parse(await readFile(corpusPaths(out).plan, 'utf8')) as CorpusPlan;
    return (plan.format as number) === 1 && Array.isArray(plan.planned) ? plan : null;
  } catch {
    return null;
  }
}

/**
 * Counts the negotiations of which nothing is there yet.
 *
 * @param out The folder of the results.
 * @param plan What it is to hold.
 * @returns How many of the negotiations of the plan are in partitions that no task has finished.
 */
export async function unfinished(out: string, { planned }: CorpusPlan): Promise<number> {
  const paths = corpusPaths(out);
  let count = 0;
  for (const { name, negotiations } of planned)
    if ((await readRecord(paths, name)) === null) count += negotiations.length;
  return count;
}

/**
 * Checks that all tasks of a corpus did their share: that each partition is there, is of the manifest and the version of the plan, and that
 * its files are, byte for byte, what was written.
 *
 * @param out The folder of the results.
 * @param plan What it is to hold.
 * @returns What is there, and what lacks.
 */
export async function collect(out: string, plan: CorpusPlan): Promise<Collection> {
  const paths = corpusPaths(out);
  const lacking: LackingPartition[] = [];
  const failures: NegotiationRecord[] = [];
  const rows = Object.fromEntries(corpusTableNames.map((name) => [name, 0])) as Record<
    CorpusTableName,
    number
  >;
  for (const [place, { name, plan: hash, negotiations }] of plan.planned.entries()) {
    const lacks = (why: LackingPartition['why']): void =>
      void lacking.push({ name, place, why, negotiations });
    const record = await readRecord(paths, name);
    if (record === null) lacks('missing');
    else if (record.plan !== hash || record.version !== plan.version) lacks('of another manifest or version');
    else if ((await alteredFiles(paths, name, record, 'bytes')).length > 0) lacks('files missing or damaged');
    else {
      for (const one of record.negotiations) if (one.failure !== null) failures.push(one);
      for (const table of corpusTableNames) rows[table] += record.files[table].rows;
    }
  }
  return {
    negotiations: plan.planned.reduce((sum, one) => sum + one.negotiations.length, 0),
    partitions: plan.planned.length,
    lacking,
    failures: failures.sort((a, b) => (a.id < b.id ? -1 : 1)),
    rows,
  };
}
