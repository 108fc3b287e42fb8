/**
 * How property tests run: always the same cases, unless `SEED` says others; as many as in the ordinary run, unless `RUNS` says more.
 */
export const seeded: { readonly seed: number; readonly numRuns: number } = {
  seed: Number(process.env.SEED ?? 1),
  numRuns: Number(process.env.RUNS ?? 5_000),
};
