import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { spreadOf, timeInRounds, type Spread } from './rounds.js';

function runNode(code: string, input = '', flags: readonly string[] = []): string {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...flags, '--input-type=module', '--eval', code],
    { input, encoding: 'utf8', maxBuffer: 1e8 },
  );
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

/** Milliseconds that starting Node takes longer for a piece of code than for none. */
function overBareNode(code: string, rounds: number): Spread {
  const samples = timeInRounds(
    [
      { name: 'bare', run: () => runNode('') },
      { name: 'code', run: () => runNode(code) },
    ],
    rounds,
  );
  const bare = samples.get('bare') ?? [];
  return spreadOf((samples.get('code') ?? []).map((time, round) => time - (bare[round] ?? NaN)));
}

/** Milliseconds that importing a module adds to the start of Node. */
export function importTime(path: string, rounds: number): Spread {
  return overBareNode(`import ${JSON.stringify(pathToFileURL(path))};`, rounds);
}

/** Milliseconds that importing a module and one first parse of a text add to the start of Node. */
export function firstParseTime(path: string, textPath: string, rounds: number): Spread {
  return overBareNode(
    `import { readFileSync } from 'node:fs';
    import { parse } from ${JSON.stringify(pathToFileURL(path))};
    parse(readFileSync(${JSON.stringify(textPath)}, 'utf8'));`,
    rounds,
  );
}

/** Megabytes that the tree of a text and its diagnostics keep, measured apart because it needs forced collections. */
export function retainedBy(path: string, text: string): number {
  const code = `import { readFileSync } from 'node:fs';
    import { parse } from ${JSON.stringify(pathToFileURL(path))};
    const text = readFileSync(0, 'utf8');
    parse(text.slice(0, 10000));
    gc();
    const before = process.memoryUsage().heapUsed;
    const parsed = parse(text);
    gc();
    console.log((process.memoryUsage().heapUsed - before) / 1e6, parsed.tree.type);`;
  return Number.parseFloat(runNode(code, text, ['--expose-gc']));
}
