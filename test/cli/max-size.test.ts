import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { readAtMost } from '../../src/files/read-file.js';
import { defaultMaxSize, readSource } from '../../src/index.js';
import { call } from '../check/command.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const page = (words: string): Uint8Array => bytes(`<!doctype html><html><body><p>${words}</p></body></html>`);

describe('a text is read up to the limit, and refused beyond it', () => {
  test.each([
    ['plain text', bytes],
    ['letters of several bytes', (text: string) => bytes(text.replaceAll('a', '語'))],
    ['UTF-16', (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))],
    ['a page, of which the words count', page],
  ])('%s', async (_, file) => {
    const text = 'a'.repeat(20);
    const read = await readSource(file(text), 'it');
    const size = read.text.length;
    expect((await readSource(file(text), 'it', { maxSize: size })).text).toBe(read.text);
    await expect(readSource(file(text), 'it', { maxSize: size - 1 })).rejects.toMatchObject({
      name: 'UnreadableSource',
      message: `it cannot be read: it is a text of more than ${String(size - 1)} characters; read it in parts, or raise the limit (maxSize)`,
    });
  });

  test('the limit that holds where none is given', async () => {
    const file = new Uint8Array(4 * defaultMaxSize + 1).fill(97);
    await expect(readSource(file, 'it')).rejects.toMatchObject({ name: 'UnreadableSource' });
  });

  test.each([0, -1, NaN])('%d is no size', async (maxSize) => {
    await expect(readSource(bytes('a'), 'it', { maxSize })).rejects.toThrow(TypeError);
  });
});

describe('--max-size', () => {
  const files = { 'draft.txt': `1. Notes [it] {USA+};${' '.repeat(979)}`, 'small.txt': '1. Notes it;' };

  test.each([
    ['1000', 0],
    ['1k', 0],
    ['0.001M', 0],
    ['999', 1],
    ['0.9k', 1],
    ['0', 2],
    ['-1', 2],
    ['many', 2],
    ['1e3', 2],
  ])('%s: a document of 1,000 characters ends with %i', async (size, code) => {
    const called = await call(['clean', 'draft.txt', `--max-size=${size}`], files);
    expect(called.code).toBe(code);
    if (code === 1) expect(called.err).toMatch(/^travaux: .*more than 9\d\d characters.*\(--max-size\)\n$/u);
  });

  test.each([
    [['reconcile', 'small.txt', 'draft.txt']],
    [['compare', 'small.txt', 'draft.txt']],
    [['trace', 'small.txt', 'draft.txt', 'small.txt']],
    [['blame', 'small.txt', 'draft.txt']],
    [['amend', 'small.txt', 'draft.txt']],
    [['clean', 'small.txt', '--base', 'draft.txt']],
  ])('%j: it holds for every document', async (argv) => {
    const { code, err } = await call([...argv, '--max-size', '999'], files);
    expect(err).toContain('draft.txt cannot be read: it is a text of more than 999 characters');
    expect(code).toBe(1);
  });
});

test('a stream without an end is not read to the end', async () => {
  function* endless(): Generator<Uint8Array> {
    for (;;) yield new Uint8Array(10);
  }
  await expect(readAtMost(Readable.from(endless()), 95)).rejects.toThrow('more than 95 bytes');
  expect(await readAtMost(Readable.from([bytes('ab'), bytes('c')]), 3)).toEqual(Buffer.from('abc'));
});
