import ts from 'typescript';
import { expect } from 'vitest';
import * as plot from '../../src/entries/plot.js';
import * as travaux from '../../src/index.js';
import { call, type Called } from './command.js';

const fence = /^```(?<info>\S*)\n(?<content>[^]*?)^```$/gmu;

/**
 * Finds the blocks of a page of one kind.
 *
 * @param page The page, in Markdown.
 * @param info The word behind the fence.
 * @returns What is in them.
 */
export function blocksOf(page: string, info: string): string[] {
  return [...page.matchAll(fence)]
    .filter(({ groups }) => groups?.info === info)
    .map(({ groups }) => groups?.content ?? '');
}

/**
 * Runs an example of code, and compares what each line gives with the comment behind it.
 *
 * @param block The example; it may import from `travaux` by names, and a line `expression; // value` says what it gives.
 * @returns A promise of how many values were compared.
 */
export async function checkCode(block: string): Promise<number> {
  const names = [...block.matchAll(/^import \{ (?<names>[^}]+) \} from 'travaux';$/gmu)].flatMap(
    ({ groups }) => (groups?.names ?? '').split(', '),
  );
  const code = block
    .replace(/^import .*$/gmu, '')
    .replace(/;\n\/\/ /gu, '; // ')
    .replace(
      /^(?!\s*(?:const|let) )(?<expression>.+); \/\/ (?<value>.+)$/gmu,
      'check($<expression>, $<value>);',
    );
  let compared = 0;
  const check = (value: unknown, expected: unknown): void => {
    expect(value).toEqual(expected);
    compared += 1;
  };
  const known = { ...travaux, ...plot } as unknown as Record<string, unknown>;
  for (const name of names) expect(Object.keys(known)).toContain(name);
  const all = Object.keys(known);
  const script = ts.transpile(code, { target: ts.ScriptTarget.ES2022 });
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- The page is ours.
  const run = new Function('check', ...all, `return (async () => {${script}})();`) as (
    ...values: unknown[]
  ) => Promise<void>;
  await run(check, ...all.map((name) => known[name]));
  return compared;
}

/** A call that a page shows, and what it prints there. */
export interface ShownCall {
  readonly argv: readonly string[];
  /** Empty where the page does not show it. */
  readonly output: string;
}

/**
 * Finds the calls of the command line on a page: every line of its `sh` blocks, every `$` line of its `console` blocks, and what is set as
 * code within a sentence and names a file.
 *
 * @param page The page, in Markdown.
 * @returns The calls.
 */
export function callsOn(page: string): ShownCall[] {
  const plain = blocksOf(page, 'sh').flatMap((block) => block.trim().split('\n'));
  const inline = [...page.replace(fence, '').matchAll(/`travaux (?<call>[^`]*\.\w[^`]*)`/gu)].map(
    ({ groups }) => `travaux ${groups?.call ?? ''}`,
  );
  const shown = blocksOf(page, 'console').flatMap((block) =>
    block
      .split(/^\$ /mu)
      .slice(1)
      .map((part) => {
        const end = part.indexOf('\n');
        return { line: part.slice(0, end), output: part.slice(end + 1) };
      }),
  );
  return [...[...plain, ...inline].map((line) => ({ line, output: '' })), ...shown].map(
    ({ line, output }) => ({
      argv: line.split(' ').slice(1),
      output,
    }),
  );
}

/**
 * Makes a call that a page shows.
 *
 * @param shown The call.
 * @param files The files that it may name.
 * @returns What it did; it was no wrong call, and printed what the page says.
 */
export async function checkCall(
  { argv, output }: ShownCall,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<Called> {
  const called = await call(argv, files);
  if (output === '') expect([called.code, called.err]).toEqual([0, expect.not.stringContaining('error')]);
  else expect([called.out, called.code === 2]).toEqual([output, false]);
  return called;
}
