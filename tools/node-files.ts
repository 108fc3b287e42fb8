/**
 * Writes what Node runs of a build. An ES module is loaded with all that it imports before its first line runs, and nothing that is called
 * without waiting can load more; so for Node the chunks are CommonJS files that are loaded at their first use, and what Node imports passes
 * calls on to them. Bundlers and browsers take the ES modules.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { lazyCommonJs } from './lazy-commonjs.js';

/** What a build has written. */
export interface Built {
  readonly folder: string;
  /** The public entries, by their names without an ending. */
  readonly entries: readonly string[];
  /** Files that Node runs by their names, and nothing else imports. */
  readonly scripts: readonly string[];
  /** Entries that only mark where chunks end. */
  readonly seams: readonly string[];
}

/**
 * Writes a CommonJS file beside each ES module of a build, for each public entry what Node imports, and removes what nobody loads.
 *
 * @param built The build.
 * @returns Nothing, when all is written.
 */
export async function writeNodeFiles({ folder, entries, scripts, seams }: Built): Promise<void> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .map((name) => name.replaceAll('\\', '/').replace(/\.js$/u, ''));
  for (const name of names) {
    const code = readFileSync(join(folder, `${name}.js`), 'utf8');
    writeFileSync(join(folder, `${name}.cjs`), await lazyCommonJs(code));
  }
  for (const name of entries) {
    writeIn(folder, `node/${name}.cjs`, `exports.all=require("${pathTo(folder, name)}");\n`);
    writeIn(folder, `node/${name}.js`, passingOn(folder, name, `import{all}from"./${basename(name)}.cjs";`));
  }
  for (const name of scripts) writeIn(folder, `${name}.js`, scriptOf(folder, name));
  const reached = reachedFrom(folder, entries);
  for (const name of names)
    if (seams.includes(name) || !(reached.has(name) || scripts.includes(name)))
      rmSync(join(folder, `${name}.js`));
  for (const name of seams) rmSync(join(folder, `${name}.cjs`));
}

function writeIn(folder: string, name: string, code: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), code);
}

const pathTo = (folder: string, name: string): string =>
  relative(join(folder, 'node', dirname(name)), join(folder, `${name}.cjs`)).replaceAll('\\', '/');

/**
 * An ES module that has what a CommonJS file has: functions pass their calls on, anything else is read when it is imported. Public ones import
 * the file, so that a bundler that is told to build for Node takes it in; but as one name, `all`, since of the names of a CommonJS file Node
 * reads the values at once, for which all chunks are loaded.
 */
function passingOn(folder: string, name: string, head: string): string {
  const whole = resolve(folder, `${name}.cjs`);
  const all = createRequire(whole)(whole) as Readonly<Record<string, unknown>>;
  const names = Object.keys(all);
  const values = names.filter((one) => typeof all[one] !== 'function');
  return [
    head,
    ...names.map((one) => {
      const value = all[one];
      return typeof value === 'function'
        ? `export function ${one}(${parameters(value.length)}){return all.${one}.apply(this,arguments)}`
        : '';
    }),
    values.length === 0 ? '' : `export const{${values.join(',')}}=all;`,
    '',
  ]
    .filter((line, at, lines) => line !== '' || at === lines.length - 1)
    .join('\n');
}

/** What is run by the name of an ES module: a command, or what others call. */
function scriptOf(folder: string, name: string): string {
  const shebang = /^#!.*\n/u.exec(readFileSync(join(folder, `${name}.js`), 'utf8'))?.[0];
  const required = `createRequire(import.meta.url)("./${name}.cjs");`;
  const head = 'import{createRequire}from"node:module";';
  return shebang === undefined
    ? passingOn(folder, name, `${head}\nconst all=${required}`)
    : `${shebang}${head}\n${required}\n`;
}

/** As many as the function says that it has. */
function parameters(count: number): string {
  return Array.from({ length: count }, (_, at) => `given${String(at)}`).join(',');
}

/** The ES modules that are imported from the entries, at once or later. */
function reachedFrom(folder: string, entries: readonly string[]): ReadonlySet<string> {
  const reached = new Set(entries);
  for (const name of reached) {
    const code = readFileSync(join(folder, `${name}.js`), 'utf8');
    for (const [, path = ''] of code.matchAll(/(?:\bfrom|\bimport|\bimport\()"(\.{1,2}\/[^"]+)\.js"/gu)) {
      const found = join(dirname(name), path).replaceAll('\\', '/');
      if (existsSync(join(folder, `${found}.js`))) reached.add(found);
    }
  }
  return reached;
}
