/** A value with the range that it may be in by chance. */
export interface Estimate {
  /** From 0 to 1; null of nothing. */
  readonly value: number | null;
  /** The 95 % interval; null of nothing. */
  readonly low: number | null;
  readonly high: number | null;
}

const none: Estimate = { value: null, low: null, high: null };

/* The 97.5 % point of the normal distribution. */
const z = 1.959964;

/**
 * Estimates a proportion, with the score interval of Wilson (Journal of the American Statistical Association 22, 1927), which holds for few cases and
 * for shares of 0 and 1.
 *
 * @param successes How many.
 * @param trials Of how many.
 * @returns The share, and its 95 % interval.
 */
export function wilson(successes: number, trials: number): Estimate {
  if (trials === 0) return none;
  const share = successes / trials;
  const spread = 1 + z ** 2 / trials;
  const center = (share + z ** 2 / (2 * trials)) / spread;
  const half = (z * Math.sqrt((share * (1 - share)) / trials + z ** 2 / (4 * trials ** 2))) / spread;
  return rounded({ value: share, low: Math.max(0, center - half), high: Math.min(1, center + half) });
}

/** A case with its weight. */
export interface Weighted {
  readonly value: number;
  readonly weight: number;
}

const resamples = 1000;

/**
 * Estimates a weighted mean, with the percentile interval of a bootstrap over the cases (Efron and Tibshirani, An Introduction to the Bootstrap, 1993,
 * chapter 13). The numbers that choose the resamples are the same in every run.
 *
 * @param cases The cases.
 * @returns The mean, and its 95 % interval; where all cases have one value the interval is null, since resamples cannot vary.
 */
export function bootstrapMean(cases: readonly Weighted[]): Estimate {
  const isOne = cases.every((one) => one.value === cases[0]?.value);
  const value = meanOf(cases);
  return isOne && value !== null ? rounded({ value, low: null, high: null }) : bootstrapOf(cases, meanOf);
}

/**
 * Estimates a statistic of cases, with the percentile interval of a bootstrap over them.
 *
 * @param cases The cases.
 * @param statisticOf The statistic; null where the cases do not give one.
 * @returns It, and its 95 % interval; nulls where the cases do not give one, and no interval of a single case.
 */
export function bootstrapOf<Case>(
  cases: readonly Case[],
  statisticOf: (cases: readonly Case[]) => number | null,
): Estimate {
  const value = statisticOf(cases);
  if (value === null) return none;
  if (cases.length < 2) return rounded({ value, low: null, high: null });
  const random = randomNumbers(1);
  const found: number[] = [];
  for (let sample = 0; sample < resamples; sample += 1) {
    const one = statisticOf(cases.map((other) => cases[Math.floor(random() * cases.length)] ?? other));
    if (one !== null) found.push(one);
  }
  found.sort((a, b) => a - b);
  const at = (share: number): number | null => found[Math.floor(share * (found.length - 1))] ?? null;
  return rounded({ value, low: at(0.025), high: at(0.975) });
}

function meanOf(cases: readonly Weighted[]): number | null {
  const weights = cases.reduce((sum, { weight }) => sum + weight, 0);
  return weights === 0 ? null : cases.reduce((sum, { value, weight }) => sum + value * weight, 0) / weights;
}

function rounded({ value, low, high }: Estimate): Estimate {
  const round = (number: number | null): number | null =>
    number === null ? null : Math.round(number * 10_000) / 10_000;
  return { value: round(value), low: round(low), high: round(high) };
}

/**
 * Makes numbers that look random and are the same in every run: Mulberry32, by Tommy Ettinger, in the public domain.
 *
 * @param seed Where they begin.
 * @returns A function that gives the next number, from 0 to 1, without 1.
 */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
