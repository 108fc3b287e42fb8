import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.js';
import { readDraft, toReport } from 'travaux';

const text = '1. Requests [urgent] {USA+} action;\n';

/** Runs the command line on standard input. */
async function ran(argv: string[]): Promise<{ code: number; out: string; files: Record<string, string> }> {
  let out = '';
  const files: Record<string, string> = {};
  const code = await run(
    argv,
    {
      writeOut: (data) => (out += data.toString()),
      writeError: () => undefined,
      readInput: () => Promise.resolve(new TextEncoder().encode(text)),
      readFile: () => Promise.reject(new Error('no such file')),
      writeFile: (path, data) => {
        files[path] = data.toString();
        return Promise.resolve();
      },
      isTerminal: false,
      color: false,
      fileIdentity: () => Promise.resolve(null),
      width: 80,
    },
    '9.9.9',
  );
  return { code, out, files };
}

const page = toReport({ draft: readDraft(text) });

describe('view', () => {
  test('writes the page to a file, and nothing else', async () => {
    expect(await ran(['view', '-', '--report', 'out.html'])).toEqual({
      code: 0,
      out: '',
      files: { 'out.html': page },
    });
  });

  test('writes the page to standard output', async () => {
    expect(await ran(['view', '-', '--report', '-'])).toEqual({ code: 0, out: page, files: {} });
  });

  test('without a place to write to it is a wrong call; without a draft it fails', async () => {
    expect((await ran(['view', '-'])).code).toBe(2);
    expect((await ran(['view', 'missing.txt', '--report', 'out.html'])).code).toBe(1);
  });
});
