/**
 * Runs the mutation tests of docs/mutation.md: `npm run mutate` all of them, `npm run mutate -- --sample=N [--seed=S] [--room=NAME]` N that are drawn
 * in each room, or in one, since all take days. It writes the share that was killed in each room with its interval, and every mutant that lives.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { wilson } from '../src/research/intervals.js';
import { draw, mutantsOf, placeOf } from './mutants.js';

const allRooms = ['correspond', 'reconcile', 'words', 'align', 'model'];

interface Tried {
  readonly status: string;
  /* Of a time-out: that the mutant was run a hundred times as often as the code that it replaces. */
  readonly statusReason?: string;
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly location: { readonly start: { readonly line: number } };
}

interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly Tried[] }>>;
}

interface Found extends Tried {
  readonly path: string;
}

const { values } = parseArgs({
  options: { sample: { type: 'string' }, seed: { type: 'string', default: '1' }, room: { type: 'string' } },
});
const rooms = allRooms.filter((room) => values.room === undefined || room === values.room);
if (rooms.length === 0) throw new Error(`--room is one of ${allRooms.join(', ')}`);
for (const room of rooms) {
  const which =
    values.sample === undefined ? all(room) : await drawn(room, Number(values.sample), Number(values.seed));
  const { status } = spawnSync('npx', ['stryker', 'run', ...which], { stdio: 'inherit' });
  if (status === 0) report(room);
  else process.exitCode = 1;
}

function all(room: string): string[] {
  return ['--mutate', `src/${room}/**/*.ts`];
}

/** The ranges of mutants that are drawn, and the checker that refuses the others in them. */
async function drawn(room: string, count: number, seed: number): Promise<string[]> {
  const mutants = draw(await mutantsOf(room), count, seed);
  mkdirSync('out/mutation', { recursive: true });
  writeFileSync('out/mutation/drawn.json', JSON.stringify(mutants));
  return ['--mutate', mutants.map(placeOf).join(','), '--checkers', 'drawn-mutants'];
}

/** What the last run found in a room. */
function report(room: string): void {
  const { files } = JSON.parse(readFileSync('out/mutation/report.json', 'utf8')) as Report;
  const found = Object.entries(files).flatMap(([path, { mutants }]) =>
    mutants.map((mutant) => ({ path, ...mutant })),
  );
  console.log(`${room}: ${shareKilled(found)}`);
  for (const { path, location, mutatorName, replacement = '', status } of found)
    if (isAlive(status) || status === 'RuntimeError')
      console.log(
        `  ${path}:${String(location.start.line)} ${status} ${mutatorName} ${replacement.replace(/\s+/g, ' ').slice(0, 100)}`,
      );
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
