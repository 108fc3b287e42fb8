/**
 * Measures how the time of every hostile family grows with its size: `npx tsx test/bench/growth.ts [path of the built library] [family]`.
 * A report, not a gate. A ratio of 4 is linear, of 16 is the square.
 */
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { growthOf } from '../check/growth.js';
import { hostileFamilies, type Measured } from '../check/hostile-families.js';

const [path = join(import.meta.dirname, '../../dist/index.js'), only = ''] = process.argv.slice(2);
const library = (await import(pathToFileURL(resolve(path)).href)) as Measured;
/* Beyond this a ratio is known well enough, and the square of more would take minutes. */
const enough = Number(process.env.ENOUGH ?? 400);
const times = Number(process.env.TIMES ?? 8);

console.log('| family | n | ms of n / 4 | ms of n | ratio |\n| --- | ---: | ---: | ---: | ---: |');
for (const [name, family] of Object.entries(hostileFamilies)) {
  if (!name.includes(only)) continue;
  const { n, before, now, ratio } = await growthOf(library, family, { enough, times });
  console.log(`| ${name} | ${String(n)} | ${before.toFixed(0)} | ${now.toFixed(0)} | ${ratio.toFixed(1)} |`);
}
