import type { HostileFamily, Measured } from './hostile-families.js';

/** How the time of a family grows. */
export interface Growth {
  /** The larger size. */
  readonly n: number;
  /** Milliseconds of a quarter of it, and of it; of this process, whatever else the machine does. */
  readonly before: number;
  readonly now: number;
  /** 4 is linear, 16 is the square. */
  readonly ratio: number;
}

/**
 * Measures how the time of a family grows when its size is taken four times, until a size takes long enough to tell.
 *
 * @param library What is measured.
 * @param family The texts.
 * @param limits From how many milliseconds on a time tells something, and how many times its repeats the family is tried at most.
 * @returns The growth from the last size but one to the last.
 */
export async function growthOf(
  library: Measured,
  { work, textOf, repeats }: HostileFamily,
  { enough, times }: { readonly enough: number; readonly times: number },
): Promise<Growth> {
  let n = Math.max(64, Math.ceil(repeats / 256));
  let now = await timeOf(() => work(library, textOf(n)));
  let before: number;
  do {
    before = now;
    n *= 4;
    const text = textOf(n);
    now = await timeOf(() => work(library, text));
  } while (n < times * repeats && now < enough);
  return { n, before, now, ratio: now / before };
}

async function timeOf(run: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await run();
  const spent = process.cpuUsage(start);
  return (spent.user + spent.system) / 1000;
}
