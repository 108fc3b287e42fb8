import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildIfStale } from './check/build-if-stale.js';

const root = join(import.meta.dirname, '..');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  version: string;
  dependencies?: Record<string, string>;
  exports: Record<string, string | Record<'import' | 'require', { types: string }>>;
};

let project: string;

/** A project with the packed tarball unpacked in its node_modules, beside nothing but its declared dependencies. */
beforeAll(() => {
  buildIfStale();
  project = mkdtempSync(join(tmpdir(), 'travaux-'));
  const modules = join(project, 'node_modules');
  mkdirSync(join(modules, 'travaux'), { recursive: true });
  run('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', project], root);
  const tarball = readdirSync(project).find((name) => name.endsWith('.tgz')) ?? '';
  run('tar', ['-xzf', tarball, '-C', join(modules, 'travaux'), '--strip-components=1']);
  for (const name of Object.keys(manifest.dependencies ?? {})) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), join(modules, name));
  }
}, 300_000);

afterAll(() => {
  rmSync(project, { recursive: true });
});

/** The entries that are code, as a user names them. */
const entries = Object.entries(manifest.exports)
  .filter(([, target]) => typeof target !== 'string')
  .map(([path]) => path.replace('.', 'travaux'));

test.each(entries)('%s: an ES module and a CommonJS module get the same exports', (entry) => {
  const imported = node(`import * as all from '${entry}'; ${printExports}`, 'module');
  expect(imported).not.toEqual([]);
  expect(node(`const all = require('${entry}'); ${printExports}`, 'commonjs')).toEqual(imported);
});

test('every entry in src/entries is exported, with types for both kinds of modules', () => {
  const sources = readdirSync(join(root, 'src/entries'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => `travaux/${path.replaceAll('\\', '/').replace('.ts', '')}`);
  expect([...sources, 'travaux', 'travaux/unified'].sort()).toEqual([...entries].sort());
  for (const target of Object.values(manifest.exports)) {
    for (const { types } of typeof target === 'string' ? [] : Object.values(target))
      expect(existsSync(join(project, 'node_modules/travaux', types))).toBe(true);
  }
});

test('the core is loaded without what writes Word documents and reports', () => {
  const dist = join(project, 'node_modules/travaux/dist');
  const reached = chunksOf(dist, 'parse.js').join('\n');
  expect(reached).not.toMatch(/word-document|report/u);
  expect(chunksOf(dist, 'parties.js').length).toBeLessThan(chunksOf(dist, 'parse.js').length);
  const code = chunksOf(dist, 'parse.js').map((name) => readFileSync(join(dist, name), 'utf8'));
  expect(code.some((chunk) => chunk.includes('vnd.openxmlformats'))).toBe(false);
});

/** The files that a built file imports at once, itself among them. */
function chunksOf(dist: string, entry: string): string[] {
  const found = new Set([entry]);
  for (const name of found) {
    for (const [, path = ''] of readFileSync(join(dist, name), 'utf8').matchAll(/from"\.\/([^"]+)"/gu))
      found.add(path);
  }
  return [...found];
}

test('in Node an import reads what it has as values, and a call loads what it uses', () => {
  const loaded = `createRequire(import.meta.url).cache`;
  const files = `Object.keys(${loaded}).map((path) => statSync(path).size)`;
  const sizes = node(
    `import { createRequire } from 'node:module'; import { statSync } from 'node:fs'; import { parse } from 'travaux';
     const before = ${files}; parse('[on] {USA+}'); console.log(JSON.stringify([before, ${files}]));`,
    'module',
  ) as number[][];
  const [imported, called] = sizes.map((all) => all.reduce((sum, size) => sum + size, 0));
  expect(imported).toBeLessThan(200_000);
  expect(called).toBeGreaterThan(500_000);
});

test.each(['module', 'commonjs'] as const)(
  'what is imported and what is required are one library (%s)',
  (type) => {
    const both =
      type === 'module'
        ? `import { createRequire } from 'node:module'; import * as one from 'travaux'; const other = createRequire(process.cwd() + '/x.js')('travaux');`
        : `const other = require('travaux'); import('travaux').then((one) => {`;
    const said = `console.log(JSON.stringify([one.rules === other.rules, one.parse.length === other.parse.length]));`;
    expect(node(`${both}${said}${type === 'module' ? '' : '})'}`, type)).toEqual([true, true]);
  },
);

test('a bundler takes the ES modules, also for Node', () => {
  writeFileSync(
    join(project, 'use.js'),
    `import { parse } from 'travaux'; console.log(parse('[on]').tree.type);`,
  );
  for (const platform of ['node', 'browser'] as const) {
    const { outputFiles } = buildSync({
      absWorkingDir: project,
      entryPoints: ['use.js'],
      bundle: true,
      write: false,
      platform,
      format: 'esm',
      external: ['pdfjs-dist', 'node:*'],
    });
    const code = outputFiles.map(({ text }) => text).join('');
    expect(code).not.toContain('.cjs"');
    writeFileSync(join(project, 'bundle.mjs'), code);
    expect(run(process.execPath, ['bundle.mjs']).trim()).toBe('root');
  }
});

test('a bundler that is told to build for Node takes everything in', () => {
  for (const format of ['esm', 'cjs'] as const) {
    const { outputFiles } = buildSync({
      absWorkingDir: project,
      stdin: {
        contents: `import { parse } from 'travaux'; console.log(parse('[on]').tree.type);`,
        resolveDir: project,
      },
      bundle: true,
      write: false,
      platform: 'node',
      conditions: ['node'],
      format,
      external: ['pdfjs-dist'],
    });
    const elsewhere = mkdtempSync(join(tmpdir(), 'travaux-'));
    const path = join(elsewhere, `bundle.${format === 'esm' ? 'mjs' : 'cjs'}`);
    writeFileSync(path, outputFiles.map(({ text }) => text).join(''));
    expect(run(process.execPath, [path]).trim()).toBe('root');
  }
});

test('the command line says its version', () => {
  expect(run(process.execPath, [join('node_modules', 'travaux', 'dist', 'cli.js'), '--version']).trim()).toBe(
    manifest.version,
  );
});

test('the notices name every bundled package that the sources import', () => {
  const notices = readFileSync(join(project, 'node_modules/travaux/dist/THIRD-PARTY-NOTICES.txt'), 'utf8');
  expect(notices).toMatch(/^chevrotain \d.*Apache-2\.0/m);
});

const printExports = 'console.log(JSON.stringify(Object.keys(all).sort()));';

function node(code: string, type: 'module' | 'commonjs'): unknown {
  return JSON.parse(run(process.execPath, [`--input-type=${type}`, '--eval', code]));
}

function run(command: string, args: string[], cwd = project): string {
  return execFileSync(command, args, { cwd, encoding: 'utf8' });
}
