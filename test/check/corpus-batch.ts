import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { partitionCount } from '../../src/batch/layout.js';
import { readManifest } from '../../src/batch/manifest.js';
import type { Pool, Worker } from '../../src/batch/pool.js';
import { runBatch, type Batch, type BatchResult } from '../../src/batch/run-batch.js';
import * as worker from '../../src/batch/worker.js';

/** Does the work of workers where the test runs, so that what they do is seen; calls take turns as they come. */
export const ownPool = (size = 2, before: (name: keyof Worker) => void = () => undefined): Pool => ({
  size,
  run: async (name, job) => {
    before(name);
    return await (worker[name] as (job: unknown) => Promise<never>)(job);
  },
  close: () => Promise.resolve(),
});

/**
 * Makes the tables of a corpus.
 *
 * @param manifest The path of its manifest.
 * @param out The folder of the tables.
 * @param options What is not as usual.
 * @returns What became of it.
 */
export function makeCorpus(
  manifest: string,
  out: string,
  { pool = ownPool(), ...rest }: Partial<Batch> & { pool?: Pool } = {},
): Promise<BatchResult> {
  const { negotiations, errors } = readManifest(readFileSync(manifest, 'utf8'));
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  const batch: Batch = {
    negotiations,
    context: {
      folder: dirname(manifest),
      settings: { notation: 'auto', format: 'auto', maxSize: 10_000_000 },
      version: '9.9.9',
    },
    out,
    partitions: partitionCount(negotiations.length),
    share: null,
    anew: false,
    timeLimit: 600,
    ...rest,
  };
  return runBatch(batch, pool, () => undefined);
}

/**
 * The files of a folder.
 *
 * @param folder The folder.
 * @returns The SHA-256 of each, by its path in the folder.
 */
export function bytesIn(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    files
      .sort()
      .map((file) => [
        file.slice(folder.length + 1),
        createHash('sha256').update(readFileSync(file)).digest('hex'),
      ]),
  );
}
