/**
 * Runs the mutation tests of docs/mutation.md: `npm run mutate` all of them, `npm run mutate -- --sample=N [--seed=S]` those of N random places in
 * each room, since all take days. It writes the share that was killed in each room with its interval, and every mutant that lives.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { randomNumbers, wilson } from '../src/research/intervals.js';

const rooms = ['correspond', 'reconcile', 'words', 'align', 'model'];
/* A place is as long as a short function, so that what is changed over several lines is in it. */
const linesOfPlace = 8;

interface Mutant {
  readonly status: string;
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly location: { readonly start: { readonly line: number } };
}

interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly Mutant[] }>>;
}

const { values } = parseArgs({
  options: { sample: { type: 'string' }, seed: { type: 'string', default: '1' } },
});
const places = values.sample === undefined ? [] : placesOf(Number(values.sample), Number(values.seed));
const { status } = spawnSync(
  'npx',
  ['stryker', 'run', ...(places.length > 0 ? ['--mutate', places.join(',')] : [])],
  { stdio: 'inherit' },
);
if (status === 0) report();
else process.exitCode = 1;

/** Places in each room, as ranges of lines, every line as likely as any other. */
function placesOf(count: number, seed: number): string[] {
  const random = randomNumbers(seed);
  return rooms.flatMap((room) => {
    const lines = readdirSync(`src/${room}`, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .sort()
      .flatMap((name) => {
        const path = `src/${room}/${name}`;
        return readFileSync(path, 'utf8')
          .split('\n')
          .map((_, index) => ({ path, line: index + 1 }));
      });
    return Array.from({ length: count }, () => {
      const { path, line } = lines[Math.floor(random() * lines.length)] ?? { path: '', line: 1 };
      return `${path}:${String(line)}-${String(line + linesOfPlace - 1)}`;
    });
  });
}

/** What the last run found, by room. Mutants that do not compile, and those that only a time-out of the tests tells, are said apart. */
function report(): void {
  const { files } = JSON.parse(readFileSync('out/mutation/report.json', 'utf8')) as Report;
  for (const room of rooms) {
    const found = Object.entries(files)
      .filter(([path]) => path.startsWith(`src/${room}/`))
      .flatMap(([path, { mutants }]) => mutants.map((mutant) => ({ path, ...mutant })));
    const counted = found.filter((one) => /^(?:Killed|Timeout|Survived|NoCoverage)$/.test(one.status));
    const killed = counted.filter((one) => one.status === 'Killed' || one.status === 'Timeout');
    const { value, low, high } = wilson(killed.length, counted.length);
    const percent = (share: number | null): string =>
      share === null ? '–' : `${(100 * share).toFixed(0)} %`;
    console.log(
      `${room}: ${String(killed.length)} of ${String(counted.length)} killed, ${percent(value)} (${percent(low)} to ${percent(high)})`,
    );
    for (const { path, location, mutatorName, replacement = '', status: how } of counted)
      if (how === 'Survived' || how === 'NoCoverage')
        console.log(
          `  ${path}:${String(location.start.line)} ${how} ${mutatorName} ${replacement.replace(/\s+/g, ' ').slice(0, 100)}`,
        );
  }
}
