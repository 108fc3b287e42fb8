import { defineConfig } from 'vitest/config';

/* What takes long: texts made to be slow, properties over many random texts, browsers and other programs. CONTRIBUTING.md says what goes where. */
const slow = ['test/{hostile,page}/**/*.test.ts', 'test/**/*.full.test.ts'];

/* Of those, what takes minutes each: what grows with its input, properties over thousands of texts, whole corpora. */
const long = [
  'test/hostile/**/*.test.ts',
  'test/align/weighted-dense.full.test.ts',
  'test/amendments/amendment-properties.full.test.ts',
  'test/batch/{command,corpus}.full.test.ts',
  'test/compile/compile-property.full.test.ts',
  'test/reconcile/laws.full.test.ts',
  'test/syntax/noise.full.test.ts',
];

export default defineConfig({
  // The examples import the package by its name.
  resolve: {
    alias: {
      'travaux/plot': new URL('src/entries/plot.ts', import.meta.url).pathname,
      travaux: new URL('src/index.ts', import.meta.url).pathname,
    },
  },
  test: {
    sequence: { seed: 1 },
    maxWorkers: '100%',
    // Nothing is timed; a test that takes this long does work that grows faster than its input.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts', 'grammar/**/*.ts'],
      // These run at development time only, and the script of the report in a browser.
      exclude: ['src/schema/**', '{grammar,src/report}/generate.ts', 'src/report/client/**'],
      reporter: ['text', 'html'],
      thresholds: { lines: 90, branches: 90 },
    },
    projects: [
      {
        extends: true,
        // To load the library takes longer than most of these tests; a worker loads it once.
        test: { name: 'quick', include: ['test/**/*.test.ts'], exclude: slow, isolate: false },
      },
      { extends: true, test: { name: 'full', include: slow, exclude: long } },
      { extends: true, test: { name: 'long', include: long } },
    ],
  },
});
