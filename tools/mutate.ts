/**
 * Runs the mutation tests of docs/mutation.md: `npm run mutate` all of them, `npm run mutate -- --sample=N [--seed=S] [--room=NAME]` those of N
 * random places in each room, or in one, since all take days. It writes the share that was killed in each room with its interval, and every
 * mutant that lives.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { randomNumbers, wilson } from '../src/research/intervals.js';

const allRooms = ['correspond', 'reconcile', 'words', 'align', 'model'];
/*
 * Mutants of one place live or die together, so many short places say more than a few long ones: in eight lines, one function that no test
 * reaches was half of a sample. What is changed over more lines, such as the body of a function, is in none; nearly all of that is killed.
 */
const linesOfPlace = 2;

/* Blank lines, comments, imports, and fields of types: a place that begins there has hardly a mutant. */
const withoutCode = /^\s*(?:$|\*|\/[*/]|import\b|readonly\b|export (?:interface|type)\b)/u;

interface Mutant {
  readonly status: string;
  /* Of a time-out: that the mutant was run a hundred times as often as the code that it replaces. */
  readonly statusReason?: string;
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly location: { readonly start: { readonly line: number } };
}

interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly Mutant[] }>>;
}

interface Found extends Mutant {
  readonly path: string;
}

const { values } = parseArgs({
  options: { sample: { type: 'string' }, seed: { type: 'string', default: '1' }, room: { type: 'string' } },
});
const rooms = allRooms.filter((room) => values.room === undefined || room === values.room);
if (rooms.length === 0) throw new Error(`--room is one of ${allRooms.join(', ')}`);
const places =
  values.sample === undefined
    ? rooms.map((room) => `src/${room}/**/*.ts`)
    : placesOf(Number(values.sample), Number(values.seed));
const { status } = spawnSync('npx', ['stryker', 'run', '--mutate', places.join(',')], { stdio: 'inherit' });
if (status === 0) report();
else process.exitCode = 1;

/** Places in each room, as ranges of lines, which begin at every line of code as likely as at any other. */
function placesOf(count: number, seed: number): string[] {
  return rooms.flatMap((room) => {
    const random = randomNumbers(seed);
    const lines = readdirSync(`src/${room}`, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .sort()
      .flatMap((name) => {
        const path = `src/${room}/${name}`;
        return readFileSync(path, 'utf8')
          .split('\n')
          .flatMap((text, index) => (withoutCode.test(text) ? [] : [{ path, line: index + 1 }]));
      });
    return Array.from({ length: count }, () => {
      const { path, line } = lines[Math.floor(random() * lines.length)] ?? { path: '', line: 1 };
      return `${path}:${String(line)}-${String(line + linesOfPlace - 1)}`;
    });
  });
}

/** What the last run found, by room. */
function report(): void {
  const { files } = JSON.parse(readFileSync('out/mutation/report.json', 'utf8')) as Report;
  for (const room of rooms) {
    const found = Object.entries(files)
      .filter(([path]) => path.startsWith(`src/${room}/`))
      .flatMap(([path, { mutants }]) => mutants.map((mutant) => ({ path, ...mutant })));
    console.log(`${room}: ${shareKilled(found)}`);
    for (const { path, location, mutatorName, replacement = '', status: how } of found)
      if (isAlive(how) || how === 'RuntimeError')
        console.log(
          `  ${path}:${String(location.start.line)} ${how} ${mutatorName} ${replacement.replace(/\s+/g, ' ').slice(0, 100)}`,
        );
  }
}

/**
 * Those that a test tells, and those that never end. What is found by the clock alone is said too: on a busy machine that may be a slow test.
 * Mutants of what is computed when a module is loaded (static) are not tried, and count neither way.
 */
function shareKilled(found: readonly Found[]): string {
  const count = (isCounted: (one: Found) => boolean): number => found.filter(isCounted).length;
  const told = count(({ status: how }) => how === 'Killed');
  const endless = count(({ status: how, statusReason }) => how === 'Timeout' && statusReason !== undefined);
  const slow = count(({ status: how, statusReason }) => how === 'Timeout' && statusReason === undefined);
  const alive = count(({ status: how }) => isAlive(how));
  const killed = told + endless + slow;
  const { value, low, high } = wilson(killed, killed + alive);
  return (
    `${String(killed)} of ${String(killed + alive)} killed, ${percent(value)} (${percent(low)} to ${percent(high)}): ` +
    `${String(told)} by a test, ${String(endless)} endless, ${String(slow)} by the clock; ` +
    `${String(count(({ status: how }) => how === 'NoCoverage'))} alive that no test reaches; ${String(count(({ status: how }) => how === 'Ignored'))} static, not tried`
  );
}

function isAlive(how: string): boolean {
  return how === 'Survived' || how === 'NoCoverage';
}

function percent(share: number | null): string {
  return share === null ? '–' : `${(100 * share).toFixed(0)} %`;
}
