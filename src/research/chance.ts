/** The chances of single events that may come together: their sum is what is expected. */
export interface Chances {
  expected: number;
  variance: number;
  /** Those that are neither 0 nor 1; no more than are computed one by one. */
  readonly open: number[];
  /** How many are certain. */
  certain: number;
  /** How many are neither 0 nor 1. */
  count: number;
}

/* Beyond these the distribution is that of the normal approximation, to less than what is shown of a p-value. */
const mostExact = 100;

/**
 * Chances to which others are added.
 *
 * @returns None.
 */
export function noChances(): Chances {
  return { expected: 0, variance: 0, open: [], certain: 0, count: 0 };
}

/**
 * Adds the chance of an event.
 *
 * @param chances Where it is added.
 * @param chance From 0 to 1.
 */
export function addChance(chances: Chances, chance: number): void {
  chances.expected += chance;
  chances.variance += chance * (1 - chance);
  if (chance >= 1) chances.certain += 1;
  if (chance <= 0 || chance >= 1) return;
  chances.count += 1;
  if (chances.open.length < mostExact) chances.open.push(chance);
}

/**
 * Tells how often chance alone gives so many events, or a number that is as rare: the two-sided p-value of an exact test. The number of
 * events is distributed as a sum of independent events with chances of their own (Poisson's binomial distribution), computed by adding
 * them one by one; of more than 100 events by the normal approximation with the correction for continuity.
 *
 * @param chances The chances of the events.
 * @param observed How many events there were.
 * @returns From 0 to 1; 1 where nothing was left to chance.
 */
export function rarity({ open, certain, count, expected, variance }: Chances, observed: number): number {
  if (count === 0) return 1;
  if (count > open.length) {
    const distance = Math.max(0, Math.abs(observed - expected) - 0.5) / Math.sqrt(variance);
    return Math.min(1, 2 * normalTail(distance));
  }
  let distribution = [1];
  for (const chance of open) {
    const next = Array.from({ length: distribution.length + 1 }, () => 0);
    for (const [events, probability] of distribution.entries()) {
      next[events] = (next[events] ?? 0) + probability * (1 - chance);
      next[events + 1] = (next[events + 1] ?? 0) + probability * chance;
    }
    distribution = next;
  }
  const own = distribution[observed - certain] ?? 0;
  /* What differs by rounding only is as rare. */
  const limit = own * (1 + 1e-9);
  return Math.min(
    1,
    distribution.reduce((sum, probability) => (probability <= limit ? sum + probability : sum), 0),
  );
}

/** The share of the normal distribution beyond a distance: Abramowitz and Stegun, Handbook of Mathematical Functions, 26.2.17. */
function normalTail(distance: number): number {
  const t = 1 / (1 + 0.2316419 * distance);
  const terms = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429];
  const sum = terms.reduceRight((rest, term) => t * (term + rest), 0);
  return (Math.exp(-(distance ** 2) / 2) / Math.sqrt(2 * Math.PI)) * sum;
}

/**
 * Adjusts p-values for their number, so that of those below a limit no greater share than the limit is expected to be due to chance: the
 * false discovery rate (Benjamini and Hochberg, Journal of the Royal Statistical Society B 57, 1995).
 *
 * @param values The p-values.
 * @returns The adjusted ones, in the same order.
 */
export function falseDiscoveryRates(values: readonly number[]): number[] {
  const order = values.map((_, index) => index).sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0));
  const rates = values.map(() => 1);
  let least = 1;
  for (const [rank, index] of order.entries()) {
    least = Math.min(least, ((values[index] ?? 1) * values.length) / (values.length - rank));
    rates[index] = least;
  }
  return rates;
}
