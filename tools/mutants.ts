/** The mutants of docs/mutation.md, one by one, before any is tried. */
import { readFileSync, readdirSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import ts from 'typescript';
import { randomNumbers } from '../src/research/intervals.js';

/** A change of the code as Stryker describes it; lines and columns begin at 0. */
export type Mutant = Awaited<ReturnType<Instrumenter['instrument']>>['mutants'][number];

/**
 * Lists the mutants of a room, without those outside of all functions: what they change is computed when a module is loaded.
 *
 * @param room A folder of `src`.
 * @returns The mutants, as they stand in the code.
 */
export async function mutantsOf(room: string): Promise<Mutant[]> {
  const files = readdirSync(`src/${room}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => resolve('src', room, name))
    .map((name) => ({ name, mutate: true, content: readFileSync(name, 'utf8') }));
  const { mutants } = await new Instrumenter(silent).instrument(files, {
    ignorers: [],
    plugins: [],
    excludedMutations: [],
    noHeader: true,
  });
  const sources = new Map(
    files.map(({ name, content }) => [name, ts.createSourceFile(name, content, ts.ScriptTarget.ES2022)]),
  );
  return mutants.filter((mutant) => {
    const source = sources.get(mutant.fileName);
    return source !== undefined && isInFunction(source, mutant);
  });
}

const silent = new Proxy({}, { get: () => () => false }) as ConstructorParameters<typeof Instrumenter>[0];

function isInFunction(source: ts.SourceFile, { location: { start, end } }: Mutant): boolean {
  const [first, last] = [start, end].map(({ line, column }) =>
    source.getPositionOfLineAndCharacter(line, column),
  );
  const holds = (node: ts.Node): boolean =>
    node.getStart(source) <= (first ?? 0) &&
    (last ?? 0) <= node.end &&
    ((ts.isFunctionLike(node) && (first ?? 0) > node.getStart(source)) ||
      (ts.forEachChild(node, (child) => holds(child) || undefined) ?? false));
  return holds(source);
}

/**
 * Draws mutants, each as likely as any other and none twice.
 *
 * @param mutants All of them.
 * @param count How many to draw.
 * @param seed One seed draws the same each time.
 * @returns What was drawn.
 */
export function draw(mutants: readonly Mutant[], count: number, seed: number): Mutant[] {
  const random = randomNumbers(seed);
  const ranked = mutants.map((mutant) => ({ mutant, rank: random() }));
  ranked.sort((a, b) => a.rank - b.rank);
  return ranked.slice(0, count).map(({ mutant }) => mutant);
}

/**
 * Names the place of a mutant as Stryker asks for it, whose lines begin at 1 there and whose columns still at 0.
 *
 * @param mutant The mutant.
 * @returns A path and a range. Other mutants may stand in it.
 */
export function placeOf({ fileName, location: { start, end } }: Mutant): string {
  const path = relative('', fileName).replaceAll('\\', '/');
  const [from, to] = [start, end].map(({ line, column }) => `${String(line + 1)}:${String(column)}`);
  return `${path}:${from ?? ''}-${to ?? ''}`;
}
