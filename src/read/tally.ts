import type { Finding } from '../diagnostics/diagnostic.js';

/** Counts what a reader leaves out or assumes. */
export interface Tally {
  /** Counts one thing, by the rule that speaks of it and its name in the plural: `pictures`. */
  readonly count: (ruleId: Finding['ruleId'], what: string, times?: number) => void;
  /** A finding for each kind of thing. */
  readonly findings: () => Finding[];
}

/**
 * Begins to count.
 *
 * @returns A tally.
 */
export function tally(): Tally {
  const counts = new Map<string, { ruleId: Finding['ruleId']; what: string; times: number }>();
  return {
    count: (ruleId, what, times = 1) => {
      const key = `${ruleId} ${what}`;
      const entry = counts.get(key) ?? { ruleId, what, times: 0 };
      entry.times += times;
      counts.set(key, entry);
    },
    findings: () =>
      [...counts.values()]
        .filter(({ times }) => times > 0)
        .map(({ ruleId, what, times }) => ({
          ruleId,
          reason: `${what}: ${String(times)}`,
          start: 0,
          end: 0,
        })),
  };
}
