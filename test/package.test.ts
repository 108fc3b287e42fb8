import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildIfStale } from './check/build-if-stale.js';

const root = join(import.meta.dirname, '..');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  version: string;
  dependencies?: Record<string, string>;
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

test('an ES module imports the package', () => {
  expect(node(`import * as travaux from 'travaux'; ${printExports}`, 'module')).not.toEqual([]);
});

test('a CommonJS module requires the package and gets the same exports', () => {
  const required = node(`const travaux = require('travaux'); ${printExports}`, 'commonjs');
  expect(required).toEqual(node(`import * as travaux from 'travaux'; ${printExports}`, 'module'));
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

const printExports = 'console.log(JSON.stringify(Object.keys(travaux).sort()));';

function node(code: string, type: 'module' | 'commonjs'): unknown {
  return JSON.parse(run(process.execPath, [`--input-type=${type}`, '--eval', code]));
}

function run(command: string, args: string[], cwd = project): string {
  return execFileSync(command, args, { cwd, encoding: 'utf8' });
}
