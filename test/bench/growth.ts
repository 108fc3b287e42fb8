/**
 * Measures how the time of every hostile family grows with its size: `npx tsx test/bench/growth.ts [path of the built library] [family]`.
 * A report, not a gate. A ratio of 4 is linear, of 16 is the square.
 */
import { pathToFileURL } from 'node:url';
import { join, resolve } from 'node:path';
import { hostileFamilies, type Measured } from '../check/hostile-families.js';

const [path = join(import.meta.dirname, '../../dist/index.js'), only = ''] = process.argv.slice(2);
const library = (await import(pathToFileURL(resolve(path)).href)) as Measured;
/* Beyond this a ratio is known well enough, and the square of more would take minutes. */
const enough = Number(process.env.ENOUGH ?? 400);

async function timeOf(run: () => unknown): Promise<number> {
  const { user, system } = process.cpuUsage();
  await run();
  const spent = process.cpuUsage({ user, system });
  return (spent.user + spent.system) / 1000;
}

console.log('| family | n | ms of n / 4 | ms of n | ratio |\n| --- | ---: | ---: | ---: | ---: |');
for (const [name, { work, textOf, repeats }] of Object.entries(hostileFamilies)) {
  if (!name.includes(only)) continue;
  let n = Math.max(64, Math.ceil(repeats / 256));
  let now = await timeOf(() => work(library, textOf(n)));
  let before: number;
  do {
    before = now;
    n *= 4;
    const text = textOf(n);
    now = await timeOf(() => work(library, text));
  } while (n < Number(process.env.TIMES ?? 8) * repeats && now < enough);
  const ratio = now / before;
  console.log(
    `| ${name} | ${String(n)} | ${before.toFixed(0)} | ${now.toFixed(0)} | ${ratio.toFixed(1)}${ratio > 6 && now > 100 ? ' !' : ''} |`,
  );
}
