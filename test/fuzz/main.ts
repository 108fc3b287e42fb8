/**
 * `npm run fuzz -- --minutes N [--seed S]`: tries the laws of the whole pipeline on texts drawn at random, law by law, until the time is over.
 * A case that breaks a law, never ends or takes all memory is shrunk and kept in test/fixtures/regressions, where the ordinary tests try it again; the exit code is then 1.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { startAttempts } from './attempts.js';
import { fileName, kept, shortened } from './cases.js';
import { laws, type Law } from './laws.js';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    law: { type: 'string', multiple: true },
  },
});
const end = Date.now() + Number(values.minutes) * 60_000;
const firstSeed = Number(values.seed);
const chosen = Object.entries(laws).filter(([name]) => values.law?.includes(name) ?? true);
if (!Number.isFinite(end) || !Number.isInteger(firstSeed) || chosen.length === 0)
  throw new TypeError('usage: npm run fuzz -- [--minutes N] [--seed S] [--law NAME]');

const perRound = 40;
/* A law that is broken in many ways would fill the folder before the others had a turn. */
const mostCases = 3;
const attempts = startAttempts();
const counts = new Map(chosen.map(([name]) => [name, 0]));
const broken = new Map<string, number>();

for (let round = 0; Date.now() < end; round += 1) {
  for (const [name, law] of chosen) {
    if (Date.now() < end && (broken.get(name) ?? 0) < mostCases) await tryLaw(name, law, firstSeed + round);
  }
}
attempts.close();
console.log(
  [...counts].map(([name, count]) => `${name.padEnd(16)}${String(count).padStart(8)} cases`).join('\n'),
);
const failures = [...broken.values()].reduce((sum, count) => sum + count, 0);
console.log(
  `${String([...counts.values()].reduce((sum, count) => sum + count, 0))} cases, ${String(failures)} broken`,
);
process.exitCode = failures === 0 ? 0 : 1;

async function tryLaw(name: string, { input }: Law, seed: number): Promise<void> {
  const breaches = (one: unknown): Promise<readonly string[]> => attempts.breachesOf(name, one);
  const details = await fc.check(
    fc.asyncProperty(input, async (one) => {
      const found = await breaches(one);
      if (found.length > 0) throw new Error(found.slice(0, 5).join('\n'));
    }),
    {
      seed,
      numRuns: perRound,
      interruptAfterTimeLimit: Math.max(1, end - Date.now()),
      markInterruptAsFailure: false,
    },
  );
  counts.set(name, (counts.get(name) ?? 0) + details.numRuns);
  if (!details.failed || details.counterexample === null) return;
  broken.set(name, (broken.get(name) ?? 0) + 1);
  const isBroken = async (one: unknown): Promise<boolean> => (await breaches(one)).length > 0;
  /* A law about what a text says is broken by any other text. */
  const [found] = details.counterexample;
  const json = kept(name === 'truth' ? found : await shortened(found, isBroken));
  const file = fileName(name, json);
  writeFileSync(join(import.meta.dirname, '../fixtures/regressions', file), json);
  console.log(`${name}, seed ${String(seed)}: ${file}\n${String(details.errorInstance)}\n${json}`);
}
