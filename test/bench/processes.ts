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

/** How long Node takes to start, in milliseconds; all but `bare` over starting it for nothing. */
export interface StartTimes {
  readonly bare: Spread;
  /** To import the library. */
  readonly importing: Spread;
  /** To import it and to parse a text once, for which the parser is made and patterns are compiled. */
  readonly firstParse: Spread;
}

/** Starts Node again and again: for nothing, to import a module, and to parse the text of a file with it. */
export function startTimes(path: string, textPath: string, rounds: number): StartTimes {
  const module = JSON.stringify(pathToFileURL(path));
  const parsing = `import { readFileSync } from 'node:fs';
    import { parse } from ${module};
    parse(readFileSync(${JSON.stringify(textPath)}, 'utf8'));`;
  const samples = timeInRounds(
    [
      { name: 'bare', run: () => runNode('') },
      { name: 'importing', run: () => runNode(`import ${module};`) },
      { name: 'parsing', run: () => runNode(parsing) },
    ],
    rounds,
  );
  const bare = samples.get('bare') ?? [];
  const overBare = (name: string): Spread =>
    spreadOf((samples.get(name) ?? []).map((time, round) => time - (bare[round] ?? NaN)));
  return { bare: spreadOf(bare), importing: overBare('importing'), firstParse: overBare('parsing') };
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
