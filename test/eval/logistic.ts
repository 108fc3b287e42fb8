import type { ConfidenceCalibration } from '../../src/calibration/calibration.js';

/** A verdict, what speaks for it, and whether it was right. */
export interface Trial {
  readonly rule: string;
  readonly terms: Readonly<Record<string, number>>;
  readonly isRight: boolean;
}

/* As if each rule had been seen so often with the frequency of all, and each weight were most likely nothing. */
const rulePenalty = 0.3;
const weightPenalty = 0.2;
const steps = 1500;

/**
 * Fits log-odds for rules and weights for terms by logistic regression with a quadratic penalty.
 *
 * @param trials Verdicts that are known to be right or wrong.
 * @returns Log-odds for each rule, `other` for rules that were not seen, and weights.
 */
export function logisticFit(trials: readonly Trial[]): ConfidenceCalibration {
  const rules = [...new Set(trials.map(({ rule }) => rule))].sort();
  const names = [...new Set(trials.flatMap(({ terms }) => Object.keys(terms)))].sort();
  let base = 1;
  const offset = new Map(rules.map((rule) => [rule, 0]));
  const weight = new Map(names.map((name) => [name, 0]));
  for (let step = 0; step < steps; step += 1) {
    const rate = 2 / trials.length;
    const slopes = { base: 0, rules: new Map<string, number>(), names: new Map<string, number>() };
    for (const { rule, terms, isRight } of trials) {
      let odds = base + (offset.get(rule) ?? 0);
      for (const [name, value] of Object.entries(terms)) odds += (weight.get(name) ?? 0) * value;
      const error = Number(isRight) - 1 / (1 + Math.exp(-odds));
      slopes.base += error;
      slopes.rules.set(rule, (slopes.rules.get(rule) ?? 0) + error);
      for (const [name, value] of Object.entries(terms))
        slopes.names.set(name, (slopes.names.get(name) ?? 0) + error * value);
    }
    base += rate * slopes.base;
    for (const [rule, value] of offset)
      offset.set(rule, value + 4 * rate * ((slopes.rules.get(rule) ?? 0) - rulePenalty * value));
    for (const [name, value] of weight)
      weight.set(name, value + 2 * rate * ((slopes.names.get(name) ?? 0) - weightPenalty * value));
  }
  const rounded = (value: number): number => Math.round(100 * value) / 100;
  return {
    rules: {
      ...Object.fromEntries([...offset].map(([rule, value]) => [rule, rounded(base + value)])),
      other: rounded(base),
    },
    weights: Object.fromEntries([...weight].map(([name, value]) => [name, rounded(value)])),
  };
}
