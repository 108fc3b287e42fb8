import { defineConfig } from 'vitest/config';

/** The fast tests of what texts are judged by; property tests and goldens of whole treaties take too long for each mutant. */
export default defineConfig({
  test: {
    include: [
      'test/{align,changes,correspond,model,words}/*.test.ts',
      'test/reconcile/{fates,fate-rules,origins,outcomes,relations,trial-kinds}.test.ts',
    ],
    exclude: ['test/**/*.full.test.ts'],
    sequence: { seed: 1 },
    maxWorkers: 1,
    testTimeout: 20_000,
  },
});
