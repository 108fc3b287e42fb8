import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { defineConfig, type Options } from 'tsup';
import { inAscii, withLazyPatterns } from './tools/lazy-patterns.js';
import { importsByRoom } from './tools/imports-by-room.js';
import { writeNodeFiles } from './tools/node-files.js';
import { thirdPartyNotices } from './tools/third-party-notices.js';

/** Nothing has side effects, so a chunk of which a file uses nothing is not read for it. */
const withoutBareImports: NonNullable<Options['plugins']>[number] = {
  name: 'without-bare-imports',
  renderChunk: (code) => ({ code: code.replaceAll(/import"\.{1,2}\/chunk-[^"]+";/g, '') }),
};

/** What is made of a pattern when the file is loaded is paid at every start, whatever the call. */
const lazyPatterns: NonNullable<Options['plugins']>[number] = {
  name: 'lazy-patterns',
  renderChunk: (code, { path }) =>
    /\.c?js$/.test(path) ? { code: inAscii(withLazyPatterns(code)) } : undefined,
};

/** What a command takes from the main entry it takes from where that has it, or every command would load all of the library. */
const commandsByRoom: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'commands-by-room',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/](?:cli|batch)[\\/][^\\/]+\.ts$/ }, ({ path }) => ({
      contents: importsByRoom(readFileSync(path, 'utf8')),
      loader: 'ts',
    }));
  },
};

/** What writes Parquet imports the reader, of which the main entry reads files; its entry for browsers does not. */
const parquetForBrowsers: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'parquet-for-browsers',
  setup(build) {
    build.onResolve({ filter: /^hyparquet$/ }, ({ resolveDir, kind }) =>
      build.resolve('hyparquet/src/index.js', { resolveDir, kind }),
    );
  },
};

/** A page without a canvas is enough for a plot in SVG, and what is bundled must ask for nothing that an install would not bring. */
const withoutCanvas: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'without-canvas',
  setup(build) {
    build.onResolve({ filter: /^canvas$/ }, ({ resolveDir, kind }) =>
      build.resolve('./canvas-shim.cjs', { resolveDir, kind }),
    );
  },
};

const notices = thirdPartyNotices('dist/THIRD-PARTY-NOTICES.txt');

const entries: Readonly<Record<string, string>> = {
  index: 'src/index.ts',
  unified: 'src/unified.ts',
  ...Object.fromEntries(
    readdirSync('src/entries', { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => path.replaceAll('\\', '/').replace(/\.ts$/, ''))
      .map((name) => [name, `src/entries/${name}.ts`]),
  ),
};

/** What Node runs by its name. */
const scripts: Readonly<Record<string, string>> = {
  cli: 'src/cli/main.ts',
  'batch-worker': 'src/batch/worker.ts',
};

/** What is loaded by itself: constants of the main entry, which are read when it is imported. */
const seams: Readonly<Record<string, string>> = {
  'seam-notation': 'grammar/notation.ts',
  'seam-read-source': 'src/read/read-source.ts',
  'seam-rules': 'src/diagnostics/rules.ts',
};

const library: Options = {
  entry: entries,
  platform: 'neutral',
  // Peers for their types only: what runs is bundled.
  noExternal: ['unified', 'vfile'],
  target: 'es2022',
  esbuildOptions(options) {
    options.mainFields = ['module', 'main'];
    // Names stay, so that a stack can be read; what goes is a third of the bytes that an engine has to go through at each start.
    options.minifyWhitespace = true;
    options.minifySyntax = true;
  },
  esbuildPlugins: [parquetForBrowsers, withoutCanvas, notices],
};

// Development dependencies are bundled: an unbundled Chevrotain takes 0.3 s to import.
export default defineConfig([
  // Split, so that all entries share one copy, the command line among them, and what a call does not use is not read.
  {
    ...library,
    entry: { ...entries, ...scripts, ...seams },
    format: ['esm'],
    splitting: true,
    external: [/^node:/],
    esbuildPlugins: [...(library.esbuildPlugins ?? []), commandsByRoom],
    plugins: [withoutBareImports, lazyPatterns],
    async onSuccess() {
      copySchemas();
      await writeNodeFiles({
        folder: 'dist',
        entries: Object.keys(entries),
        scripts: Object.keys(scripts),
        seams: Object.keys(seams),
      });
    },
  },
  { ...library, format: ['esm', 'cjs'], dts: { only: true } },
]);

function copySchemas(): void {
  for (const name of readdirSync('src/schema').filter((file) => file.endsWith('.json'))) {
    cpSync(`src/schema/${name}`, `dist/schema/${name}`);
  }
}
