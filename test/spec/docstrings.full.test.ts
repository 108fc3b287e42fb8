import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { checkCode } from '../check/run-page.js';

const root = join(import.meta.dirname, '../..');

/** What is exported of the package and can be called or read, with its example. Types are shapes: those of the functions show them. */
interface Exported {
  readonly name: string;
  readonly file: string;
  readonly example: string | null;
}

function exportedValues(): Exported[] {
  const entries = readdirSync(join(root, 'src/entries'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => join(root, 'src/entries', path));
  const config = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path))
    .config as unknown;
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const program = ts.createProgram(
    [join(root, 'src/index.ts'), join(root, 'src/unified.ts'), ...entries],
    options,
  );
  const checker = program.getTypeChecker();
  const found = new Map<string, Exported>();
  for (const path of program.getRootFileNames()) {
    const source = program.getSourceFile(path);
    const module = source === undefined ? undefined : checker.getSymbolAtLocation(source);
    for (const exported of module === undefined ? [] : checker.getExportsOfModule(module)) {
      const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
      const file = symbol.declarations?.[0]?.getSourceFile().fileName ?? '';
      if ((symbol.flags & ts.SymbolFlags.Value) === 0 || file.includes('node_modules')) continue;
      const tag = symbol.getJsDocTags(checker).find(({ name }) => name === 'example');
      const example = tag === undefined ? null : ts.displayPartsToString(tag.text);
      found.set(`${file} ${symbol.name}`, { name: symbol.name, file: relative(root, file), example });
    }
  }
  return [...found.values()];
}

const exported = exportedValues();

test('every function and constant of the package has an example', () => {
  expect(exported.length).toBeGreaterThan(70);
  expect(exported.filter(({ example }) => example === null).map(({ name }) => name)).toEqual([]);
});

describe('the examples give what they say', () => {
  /* One that shows a part, or that takes a file or a draft that the reader has, is read by people alone. */
  const isWhole = (example: string): boolean => example.includes('; // ') && !example.includes('…');
  const ofFiles = new Set(['measuresOf', 'readSource', 'readVerdicts', 'toSummary', 'withVerdicts']);
  const whole = exported.filter(
    ({ name, example, file }) => isWhole(example ?? '') && !ofFiles.has(name) && !file.includes('unified'),
  );

  test('most of them are whole', () => {
    expect(whole.length).toBeGreaterThan(45);
  });

  test.each(whole.map(({ name, example }) => [name, example ?? ''] as const))(
    '%s',
    async (_name, example) => {
      expect(await checkCode(example)).toBeGreaterThan(0);
    },
  );
});
