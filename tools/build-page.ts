/** Builds the page into one folder of static files, which works from a server of files and opened from a disk. See docs/page.md. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { scriptHash, styleHash } from '../src/report/client-bundle.generated.js';
import { thirdPartyNotices } from './third-party-notices.js';

const usualFolder = 'out/page';

/** What the worker loads when it needs it: the import that asks for it, and the module. A module that stands here is in no other file. */
const parts: Readonly<Record<string, string>> = {
  'read-docx': 'src/read/docx/read-docx.ts',
  'read-html': 'src/read/html/read-html.ts',
  'read-pdf': 'src/read/pdf/read-pdf.ts',
  pdfjs: 'node_modules/pdfjs-dist/legacy/build/pdf.mjs',
  write: 'page/src/engine/write.ts',
  'write-docx': 'src/write/docx/word-document.ts',
  csv: 'node_modules/csv-stringify/dist/esm/sync.js',
};

const partOf = new Map(Object.entries(parts).map(([part, path]) => [resolve(path), part]));

/** An import on demand becomes a call that asks the page for a part: a worker that was started from a blob can import nothing. */
const onDemand: Plugin = {
  name: 'on-demand',
  setup(builder) {
    builder.onResolve({ filter: /./ }, async ({ path, kind, resolveDir, pluginData }) => {
      if (kind !== 'dynamic-import' || pluginData === onDemand) return undefined;
      const { path: found } = await builder.resolve(path, { kind, resolveDir, pluginData: onDemand });
      return { path: `part:${partOf.get(found) ?? `unknown:${path}`}`, external: true };
    });
    builder.onResolve({ filter: /^hyparquet$/ }, ({ resolveDir, kind }) =>
      builder.resolve('hyparquet/src/index.js', { resolveDir, kind }),
    );
  },
};

const shared = {
  bundle: true,
  minify: true,
  format: 'iife',
  platform: 'neutral',
  mainFields: ['module', 'main'],
  target: ['es2022', 'chrome111', 'firefox121', 'safari17'],
  charset: 'utf8',
  legalComments: 'none',
  metafile: true,
  write: false,
  logLevel: 'warning',
  tsconfig: 'page/tsconfig.json',
} satisfies BuildOptions;

type Bundle = (options: BuildOptions) => Promise<string>;

async function bundled(options: BuildOptions, notices: Plugin): Promise<string> {
  const { outputFiles } = await build({ ...shared, ...options, plugins: [onDemand, notices] });
  return outputFiles?.[0]?.text ?? '';
}

/** Code of the worker, in which what is loaded on demand is asked for. */
async function workerCode(options: BuildOptions, bundle: Bundle): Promise<string> {
  /* A worker has no document, with which a package reads entities otherwise. */
  const code = await bundle({ ...options, conditions: ['worker'] });
  const asking = code.replace(/\bimport\("part:([^"]+)"\)/gu, (_, part: string) => {
    if (!(part in parts))
      throw new Error(`The worker would import ${part}, which no part of the page holds.`);
    return `travauxPart("${part}")`;
  });
  /* The PDF library writes an import of an address that it is given; nobody gives it one. */
  if (/\bimport\("(?!\$\{)/u.test(asking)) throw new Error('The worker would import a file.');
  return asking;
}

/** A script that leaves a value behind, because a page that was opened from a disk may load scripts and nothing else. */
function valueScript(name: string, value: unknown): string {
  return `(globalThis.travauxCode??={})[${JSON.stringify(name)}]=${JSON.stringify(value)};\n`;
}

interface ListedExample {
  readonly texts: readonly { readonly path: string }[];
}

function examples(): unknown {
  const listed = JSON.parse(readFileSync('page/examples/index.json', 'utf8')) as ListedExample[];
  return listed.map((example) => ({
    ...example,
    texts: example.texts.map(({ path, ...text }) => ({ ...text, words: readFileSync(path, 'utf8') })),
  }));
}

/*
 * Scripts and styles come from beside the page; those of a report are allowed by their hashes, because a frame has the policy of the page that
 * made it. The worker and the frame come from what the page has put together. Nothing can be connected to, and nothing sent.
 */
const policy = [
  "default-src 'none'",
  `script-src 'self' blob: '${scriptHash}'`,
  `style-src 'self' '${styleHash}'`,
  'worker-src blob:',
  'frame-src blob:',
  'img-src data:',
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types travaux',
].join('; ');

async function files(bundle: Bundle): Promise<(readonly [name: string, content: string])[]> {
  const value = async (name: string, options: BuildOptions): Promise<readonly [string, string]> => [
    `${name}.js`,
    valueScript(name, await workerCode(options, bundle)),
  ];
  return Promise.all([
    ['index.html', readFileSync('page/index.html', 'utf8').replace('{{policy}}', policy)] as const,
    ['examples.js', valueScript('examples', examples())] as const,
    bundle({ entryPoints: ['page/src/style/page.css'] }).then((css) => ['page.css', css] as const),
    bundle({ entryPoints: ['page/src/main.ts'] }).then((code) => ['page.js', code] as const),
    value('engine', { entryPoints: ['page/src/engine/main.ts'] }),
    ...Object.entries(parts).map(([part, path]) => value(part, partOptions(part, path))),
  ]);
}

function partOptions(part: string, path: string): BuildOptions {
  const globalName = `travauxParts["${part}"]`;
  if (part !== 'pdfjs') return { entryPoints: [path], globalName };
  /* Its own worker would be one inside another; given the code of that, the library runs it in its place. */
  const contents = [
    `import * as worker from 'pdfjs-dist/legacy/build/pdf.worker.mjs';`,
    `globalThis.pdfjsWorker = worker;`,
    `export * from 'pdfjs-dist/legacy/build/pdf.mjs';`,
  ].join('\n');
  return { stdin: { contents, resolveDir: '.' }, globalName };
}

/**
 * Builds the page.
 *
 * @param folder Where; what is in it goes.
 */
export async function buildPage(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const notices = thirdPartyNotices(join(folder, 'THIRD-PARTY-NOTICES.txt'));
  const made = await files((options) => bundled(options, notices));
  for (const [name, content] of made) writeFileSync(join(folder, name), content);
}

if (process.argv[1] === import.meta.filename) {
  await buildPage(usualFolder);
  console.log(`The page is in ${usualFolder}; open ${usualFolder}/index.html.`);
}
