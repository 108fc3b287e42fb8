import { defineConfig } from 'vitest/config';

/** The fast tests of what texts are judged by; goldens and hand labels of whole treaties take too long for each mutant. */
export default defineConfig({
  test: {
    include: [
      'test/{align,changes,correspond,model,trace,words}/*.test.ts',
      'test/notations/!(critic-read-back).test.ts',
      'test/languages/{drafts,reconcile,tags}.test.ts',
      'test/read/{contested,docx}.test.ts',
      'test/reconcile/!(gold|provisions).test.ts',
      'test/spec/{conformance,model-page,pages}.test.ts',
      'test/syntax/{crossing-brackets,kinds}.test.ts',
      'test/view/*.test.ts',
      'test/write/{critic-markup,markdown}.test.ts',
    ],
    exclude: ['test/**/*.full.test.ts'],
    sequence: { seed: 1 },
    // A worker is new for each mutant, and loads the library once: with a load for each file a mutant took ten times as long.
    isolate: false,
    setupFiles: ['tools/mutation-setup.ts'],
    // Properties are tried on a tenth of the texts, since each mutant that they do not tell of waits for all. A hundredth is too few for lattices.
    env: { RUNS: '500' },
    maxWorkers: 1,
    testTimeout: 20_000,
  },
});
