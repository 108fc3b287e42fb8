/** Something whose time is measured. */
export interface Candidate {
  readonly name: string;
  readonly run: () => unknown;
}

/** The samples of a candidate in milliseconds a call, by round. */
export type Samples = ReadonlyMap<string, readonly number[]>;

/* Milliseconds: short enough that most samples run without interruption on a busy machine, long enough to time. */
const sampleTime = 5;

/* Milliseconds in which the code of a candidate is optimized before it is timed. */
const warmUpTime = 500;

/** What tells the time, in milliseconds from some moment on. */
export type Clock = () => number;

const wallTime: Clock = () => performance.now();

/**
 * Counts the time that this process has been given, with that of its helpers. What takes much longer than another candidate is interrupted
 * more often, so on a busy machine their ratio is true by this clock only.
 */
export const processTime: Clock = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/**
 * Times candidates in rounds: each has one sample a round, in an order that changes from round to round, all in this one process.
 *
 * A machine that others share drifts by a factor of two within a minute, so only times of one round may be compared. Samples are
 * of one length, whatever a call takes, since a longer one is interrupted more often. Garbage is never collected by force between
 * samples: that throws optimized code away.
 */
export function timeInRounds(
  candidates: readonly Candidate[],
  rounds: number,
  clock: Clock = wallTime,
): Samples {
  const samples = new Map<string, number[]>(candidates.map(({ name }) => [name, []]));
  const warm = candidates.map((candidate) => ({ ...candidate, calls: callsInSample(candidate, clock) }));
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, run, calls } of shuffled(warm, round)) {
      samples.get(name)?.push(timeOf(run, calls, clock));
    }
  }
  return samples;
}

/** Warms a candidate up, and says how many calls make a sample. */
function callsInSample({ run }: Candidate, clock: Clock): number {
  const start = performance.now();
  let calls = 0;
  for (; performance.now() - start < warmUpTime; calls += 1) run();
  return Math.max(1, Math.round(sampleTime / timeOf(run, Math.ceil(calls / 10), clock)));
}

function timeOf(run: () => unknown, calls: number, clock: Clock): number {
  const start = clock();
  for (let call = 0; call < calls; call += 1) run();
  return (clock() - start) / calls;
}

function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  let state = Math.imul(seed + 17, 0x9e3779b1) >>> 0;
  const keyed = items.map((item) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return { item, key: state };
  });
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}

/** The middle of some numbers, and the quarter below and above it. */
export interface Spread {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** The spread of some numbers. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? NaN;
  return { low: at(0.25), median: at(0.5), high: at(0.75) };
}

/** The spread of the ratios of two candidates, round by round. */
export function ratioOf(samples: Samples, name: string, to: string): Spread {
  const other = samples.get(to) ?? [];
  return spreadOf((samples.get(name) ?? []).map((time, round) => time / (other[round] ?? NaN)));
}

/** The median time of a candidate in milliseconds. */
export function timeOfMiddle(samples: Samples, name: string): number {
  return spreadOf(samples.get(name) ?? []).median;
}
