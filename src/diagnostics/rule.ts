/**
 * How much a diagnostic matters: with an `error` the text could not be interpreted as it was meant, with a `warning` it was
 * interpreted with a doubt, and `info` is an irregularity that changes nothing in the interpretation.
 */
export type Severity = 'error' | 'warning' | 'info';

/** What a rule is about and what to do when it speaks. */
export interface Rule {
  readonly severity: Severity;
  /** What the rule finds. */
  readonly summary: string;
  /** What is assumed, and what the author of the text can do. */
  readonly advice: string;
}

/**
 * Makes a rule of the catalog.
 *
 * @param severity How much it matters.
 * @param summary What it finds, in one sentence.
 * @param advice What is assumed, and what the author of the text can do.
 * @returns The rule.
 */
export function rule(severity: Severity, summary: string, advice: string): Rule {
  return { severity, summary, advice };
}
