import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lazyCommonJs } from '../../tools/lazy-commonjs.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lazy-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Writes ES modules as CommonJS, loads one, and says which of them are loaded. */
async function load(
  files: Readonly<Record<string, string>>,
): Promise<{ main: Record<string, unknown>; loaded: () => string[] }> {
  for (const [name, code] of Object.entries(files))
    writeFileSync(join(folder, `${name}.cjs`), await lazyCommonJs(code));
  const require = createRequire(import.meta.url);
  const main = require(join(folder, 'main.cjs')) as Record<string, unknown>;
  const loaded = (): string[] =>
    Object.keys(require.cache)
      .filter((path) => path.startsWith(folder))
      .map((path) => path.slice(folder.length + 1, -4))
      .sort();
  return { main, loaded };
}

const call = (value: unknown): unknown => (value as () => unknown)();

test('a file is loaded when something of it is first used', async () => {
  const { main, loaded } = await load({
    main: 'import{one as other}from"./a.js";import{two}from"./b.js";var made=()=>other+1;export{made,two as second};',
    a: 'var one=1;export{one};',
    b: 'var two=2;export{two};',
  });
  expect(loaded()).toEqual(['main']);
  expect(call(main.made)).toBe(2);
  expect(loaded()).toEqual(['a', 'main']);
  expect(main.second).toBe(2);
  expect(loaded()).toEqual(['a', 'b', 'main']);
});

const cases: readonly (readonly [string, string, unknown])[] = [
  [
    'a class is made of what was imported',
    'import{A}from"./a.js";var made=()=>new A(3).value;export{made};',
    3,
  ],
  [
    'a function is called without an owner',
    'import{self}from"./a.js";var made=()=>self();export{made};',
    undefined,
  ],
  [
    'a default export has its name',
    'import path from"node:path";var made=()=>path.sep.length;export{made};',
    1,
  ],
  [
    'an import that the name of a member is like',
    'import{A}from"./a.js";var o={A:5},made=()=>o.A+new A(1).value;export{made};',
    6,
  ],
  [
    'a value that changes',
    'import{count,add}from"./a.js";var made=()=>{add();return count};export{made};',
    1,
  ],
  ['the address of a file', 'var made=()=>new URL("./x.js",import.meta.url).protocol;export{made};', 'file:'],
];
test.each(cases)('%s', async (_, code, expected) => {
  const a =
    'class A{constructor(value){this.value=value}}function self(){return this}var count=0,add=()=>{count+=1};export{A,self,count,add};';
  const { main } = await load({ main: code, a });
  expect(call(main.made)).toBe(expected);
});

test('files may import one another, and one that is imported later is the same', async () => {
  const { main } = await load({
    main: 'import{b}from"./b.js";function a(){return b()}function later(){return import("./b.js")}var name="a";export{a,later,name};',
    b: 'import{name}from"./main.js";function b(){return name}export{b};',
  });
  expect(call(main.a)).toBe('a');
  expect(call(((await call(main.later)) as { b: unknown }).b)).toBe('a');
});
