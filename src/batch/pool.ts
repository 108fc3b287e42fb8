import { Tinypool } from 'tinypool';
import type * as worker from './worker.js';

/** What workers do. */
export type Worker = typeof worker;

/** Runs what a worker can do, as many at once as there are workers. */
export interface Pool {
  readonly size: number;
  /**
   * Does something in a worker.
   *
   * @param name What.
   * @param job Of what; plain data.
   * @param seconds The longest that it may take; without, it may take for ever.
   * @returns What the worker says, or why the machine could not do it; it rejects with what the worker throws.
   */
  readonly run: <Name extends keyof Worker>(
    name: Name,
    job: Parameters<Worker[Name]>[0],
    seconds?: number,
  ) => Promise<Awaited<ReturnType<Worker[Name]>> | Broken>;
  readonly close: () => Promise<void>;
}

/** A worker that ended before its work did. */
export interface Broken {
  readonly broken: 'memory' | 'time';
}

/** What a pool is made of. */
export interface PoolOptions {
  /** The script of a worker. */
  readonly script: URL;
  readonly size: number;
  /** The most megabytes that a worker may keep. */
  readonly memory: number;
}

/**
 * Starts workers, each a thread of its own. One that runs out of memory or time is replaced by another; the others do not notice.
 *
 * @param options Their script, number and memory.
 * @returns The pool.
 */
export function openPool({ script, size, memory }: PoolOptions): Pool {
  const pool = new Tinypool({
    filename: script.href,
    minThreads: size,
    maxThreads: size,
    resourceLimits: { maxOldGenerationSizeMb: memory },
  });
  const turns = turnsOf(size);
  return {
    size,
    run: (name, job, seconds) => turns(() => runIn(pool, { name, job, seconds })),
    close: () => pool.destroy(),
  };
}

interface Call {
  readonly name: string;
  readonly job: unknown;
  readonly seconds: number | undefined;
}

async function runIn<Result>(pool: Tinypool, { name, job, seconds }: Call): Promise<Result | Broken> {
  const abort = new AbortController();
  const timer =
    seconds === undefined
      ? undefined
      : setTimeout(() => {
          abort.abort();
        }, seconds * 1000);
  try {
    return (await pool.run(job, { name, signal: abort.signal })) as Result;
  } catch (error) {
    if (abort.signal.aborted) return { broken: 'time' };
    if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
      return { broken: 'memory' };
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** Lets so many run at once, in order: the time of a call begins when a worker is free for it, not when it is asked for. */
function turnsOf(size: number): <Result>(run: () => Promise<Result>) => Promise<Result> {
  const waiting: (() => void)[] = [];
  let free = size;
  return async (run) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await run();
    } finally {
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
}
