import { cpSync, readdirSync } from 'node:fs';
import { defineConfig, type Options } from 'tsup';
import { thirdPartyNotices } from './tools/third-party-notices.js';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

/** The command line uses the library as any user does, so it must not carry a second copy of it. */
const importLibrary: Plugin = {
  name: 'import-library',
  setup(build) {
    build.onResolve({ filter: /^(\.\.\/)+index\.js$/ }, () => ({ path: './index.js', external: true }));
  },
};

/** What writes Parquet imports the reader, of which the main entry reads files; its entry for browsers does not. */
const parquetForBrowsers: Plugin = {
  name: 'parquet-for-browsers',
  setup(build) {
    build.onResolve({ filter: /^hyparquet$/ }, ({ resolveDir, kind }) =>
      build.resolve('hyparquet/src/index.js', { resolveDir, kind }),
    );
  },
};

const notices = thirdPartyNotices('dist/THIRD-PARTY-NOTICES.txt');

const library: Options = {
  entry: { index: 'src/index.ts', unified: 'src/unified.ts' },
  platform: 'neutral',
  // Peers for their types only: what runs is bundled.
  noExternal: ['unified', 'vfile'],
  target: 'es2022',
  esbuildOptions(options) {
    options.mainFields = ['module', 'main'];
  },
  esbuildPlugins: [parquetForBrowsers, notices],
};

// Development dependencies are bundled: an unbundled Chevrotain takes 0.3 s to import.
export default defineConfig([
  // Split, so that both entries share one copy, and what writes Word documents is read when one is written.
  { ...library, format: ['esm'], splitting: true, onSuccess: copySchemas },
  { ...library, format: ['cjs'] },
  { ...library, format: ['esm', 'cjs'], dts: { only: true } },
  {
    entry: { cli: 'src/cli/main.ts' },
    format: ['esm'],
    platform: 'node',
    target: 'node20',
    banner: { js: '#!/usr/bin/env node' },
    esbuildPlugins: [importLibrary, notices],
  },
]);

function copySchemas(): Promise<void> {
  for (const name of readdirSync('src/schema').filter((file) => file.endsWith('.json'))) {
    cpSync(`src/schema/${name}`, `dist/schema/${name}`);
  }
  return Promise.resolve();
}
