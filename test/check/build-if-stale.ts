import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const sources = ['src', 'grammar', 'tools/third-party-notices.ts', 'tsup.config.ts', 'package.json'];
const built = ['dist/index.js', 'dist/index.cjs', 'dist/index.d.ts', 'dist/cli.js'];

/** Builds the package, unless what is built is newer than every source. */
export function buildIfStale(): void {
  const outputs = built.map((path) => join(root, path));
  const newestSource = Math.max(...sources.flatMap((path) => timesOf(join(root, path))));
  const isFresh = outputs.every((path) => existsSync(path) && statSync(path).mtimeMs >= newestSource);
  if (!isFresh) execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'inherit' });
}

/** The times of change of a file, or of a folder and all that is in it, so that a removed file counts too. */
function timesOf(path: string): number[] {
  const stats = statSync(path);
  if (!stats.isDirectory()) return [stats.mtimeMs];
  return [stats.mtimeMs, ...readdirSync(path).flatMap((name) => timesOf(join(path, name)))];
}
