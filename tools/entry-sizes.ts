/**
 * Writes what each entry weighs into docs/performance.md, as size-limit measures it: bundled for a browser, minified and gzipped.
 * It needs a fresh build.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const page = 'docs/performance.md';
const [begin, end] = ['<!-- sizes -->', '<!-- /sizes -->'];

const measured = JSON.parse(
  execFileSync('size-limit', ['--json'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
) as { name: string; size: number; sizeLimit: number }[];
const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0);
const rows = measured.map(
  ({ name, size, sizeLimit }) => `| ${name} | ${kilobytes(size)} | ${kilobytes(sizeLimit)} |`,
);
const table = ['| what is imported | kB | at most |', '| --- | ---: | ---: |', ...rows].join('\n');

const text = readFileSync(page, 'utf8');
const [from, to] = [text.indexOf(begin) + begin.length, text.indexOf(end)];
if (to < from) throw new Error(`${page} has no place for the table of sizes.`);
writeFileSync(page, `${text.slice(0, from)}\n\n${table}\n\n${text.slice(to)}`);
