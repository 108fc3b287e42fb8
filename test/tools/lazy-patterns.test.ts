import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { inAscii, withLazyPatterns } from '../../tools/lazy-patterns.js';

const long = 'a'.repeat(90);

/** Code that leaves what it finds in `found`, and whether its patterns wait to be used. */
function check(code: string, { isLazy }: { isLazy: boolean }): void {
  const written = withLazyPatterns(code);
  const found = (source: string): unknown => JSON.stringify(runInNewContext(`${source};found`));
  expect(found(written)).toBe(found(code));
  expect(found(inAscii(written))).toBe(found(code));
  expect(/^[\0-\x7f]*$/.test(inAscii(written))).toBe(true);
  expect(written.includes('new RegExp("')).toBe(isLazy);
}

test.each([
  [
    'of a file, used in a function',
    'const p=/\\p{L}+/u;const f=(s)=>p.test(s);var found=[f("a"),f("1"),f("b")]',
  ],
  ['in a property of the same name', 'const p=/\\p{L}/u;const o={p};var found=[o.p.test("a"),o.p.source]'],
  ['hidden by a parameter', 'const p=/\\p{L}/u;const f=(p)=>p;var found=[f(3),p.test("a")]'],
  [
    'in a function, without a place of its own',
    'const f=(s)=>/\\p{L}+/u.exec(s)[0];var found=[f("1a"),f("2b c")]',
  ],
  [
    'with the flag g, in a call that begins anew',
    'const f=(s)=>[...s.matchAll(/\\p{L}/gu)].length+s.replace(/\\p{L}/gu,"").length;var found=[f("a1b"),f("a1b")]',
  ],
  ['behind a word', `function f(s){return/${long}|\\p{L}/u.test(s)}var found=[f("b"),f("1")]`],
  [
    'with quotation marks and emoji',
    'const p=/[“”😀]|\\p{N}/u;var found=["“","😀","x","\\ud83d"].map(s=>p.test(s))',
  ],
])('a pattern %s is made when it is used', (_, code) => {
  check(code, { isLazy: true });
});

test.each([
  ['that changes', 'const p=/\\p{L}/u;var found=[p.test("a")]'.replace('const', 'let') + ';p=/\\p{N}/u'],
  [
    'with the flag g that keeps its place',
    'const f=()=>{const p=/\\p{L}/gu;return[p.exec("ab")[0],p.exec("ab")[0]]};var found=[f(),f()]',
  ],
  [
    'with the flag y',
    'const f=(s)=>{const p=/\\p{L}/uy;p.lastIndex=1;return p.test(s)};var found=[f("1a"),f("a1")]',
  ],
  ['that is short', 'const f=(s)=>/a+/.test(s);var found=[f("a"),f("b")]'],
  ['in words', 'var found=["const p=/\\\\p{L}/u", `/\\\\p{L}/`]'],
])('a pattern %s stays as it is', (_, code) => {
  check(code, { isLazy: false });
});

test('an escaped character that is not ASCII is escaped once', () => {
  expect(inAscii(String.raw`/\”\\”/`)).toBe(String.raw`/\u201d\\\u201d/`);
});
