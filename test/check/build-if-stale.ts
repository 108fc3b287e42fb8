import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const sources = [
  'src',
  'grammar',
  'tools/lazy-commonjs.ts',
  'tools/node-files.ts',
  'tools/third-party-notices.ts',
  'tsup.config.ts',
  'package.json',
];
const built = [
  'dist/index.js',
  'dist/index.cjs',
  'dist/node/index.js',
  'dist/index.d.ts',
  'dist/cli.js',
  'dist/batch-worker.js',
];

const lock = join(root, 'node_modules/.travaux-build');
const longestBuild = 600_000;

/** Builds the package, unless what is built is newer than every source. Tests that run at once wait for one another. */
export function buildIfStale(): void {
  takeLock();
  try {
    if (!isFresh()) execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'inherit' });
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function takeLock(): void {
  const sleeper = new Int32Array(new SharedArrayBuffer(4));
  for (;;)
    try {
      mkdirSync(lock);
      return;
    } catch {
      const taken = existsSync(lock) ? statSync(lock, { throwIfNoEntry: false })?.mtimeMs : undefined;
      /* Who was killed while building gave it not back. */
      if (taken !== undefined && Date.now() - taken > longestBuild)
        rmSync(lock, { recursive: true, force: true });
      else Atomics.wait(sleeper, 0, 0, 200);
    }
}

function isFresh(): boolean {
  const outputs = built.map((path) => join(root, path));
  const newestSource = Math.max(...sources.flatMap((path) => timesOf(join(root, path))));
  return outputs.every((path) => existsSync(path) && statSync(path).mtimeMs >= newestSource);
}

/** The times of change of a file, or of a folder and all that is in it, so that a removed file counts too. */
function timesOf(path: string): number[] {
  const stats = statSync(path);
  if (!stats.isDirectory()) return [stats.mtimeMs];
  return [stats.mtimeMs, ...readdirSync(path).flatMap((name) => timesOf(join(path, name)))];
}
