import { describe, expect, test } from 'vitest';
import type { Io } from '../../src/cli/io.js';
import { run } from '../../src/cli/run.js';

const draft = '1. Urges [swift] {USA+ FRA-} action;';

interface Written {
  readonly code: number;
  readonly out: (string | Uint8Array)[];
  readonly err: string;
  readonly files: Map<string, string | Uint8Array>;
}

async function written(argv: readonly string[], screen: Partial<Io> = {}): Promise<Written> {
  const out: (string | Uint8Array)[] = [];
  const files = new Map<string, string | Uint8Array>();
  let err = '';
  const io: Io = {
    writeOut: (data) => out.push(data),
    writeError: (text) => (err += text),
    readInput: () => Promise.resolve(new TextEncoder().encode(draft)),
    readFile: () => Promise.reject(new Error('no such file')),
    writeFile: (path, data) => Promise.resolve(void files.set(path, data)),
    fileIdentity: () => Promise.resolve(null),
    isTerminal: false,
    color: false,
    width: 40,
    ...screen,
  };
  const code = await run(argv, io, '9.9.9');
  return { code, out, err, files };
}

describe('--to', () => {
  test.each([
    ['md', '**OP1** Urges [swift] {USA+, FRA-} action;\n'],
    ['txt', 'OP1  Urges [swift] {USA+, FRA-} action;\n'],
    ['critic', '**OP1** Urges{++ swift++}{>>USA+, FRA-<<} action;\n'],
    ['terminal', 'OP1  Urges [swift] {USA+, FRA-} action;\n'],
  ])('%s', async (format, expected) => {
    const { code, out } = await written(['annotate', '-', '--to', format]);
    expect(out).toEqual([expected]);
    expect(code).toBe(0);
  });

  test.each([
    ['html', '<div class="travaux">'],
    ['tei', '<?xml'],
    ['akn', '<?xml'],
  ])('%s', async (format, start) => {
    const { code, out } = await written(['annotate', '-', '--to', format]);
    expect(out[0]?.slice(0, start.length)).toBe(start);
    expect(code).toBe(0);
  });

  test('an unknown format is a wrong call', async () => {
    expect((await written(['annotate', '-', '--to', 'pdf'])).code).toBe(2);
  });
});

describe('a terminal', () => {
  const screen = { isTerminal: true, color: true, width: 20 };

  test('shows colors, and lines as wide as it is', async () => {
    const { out } = await written(['annotate', '-', '--to', 'terminal'], screen);
    expect(out[0]).toContain('\u001B[32mUSA+\u001B[39m');
    expect(out[0]).toContain('\n    {');
  });

  test('a file has no colors', async () => {
    const { files } = await written(['annotate', '-', '--to', 'terminal', '-o', 'a.txt'], screen);
    expect(files.get('a.txt')).not.toContain('\u001B');
  });

  test('gets no bytes', async () => {
    const { code, out, err } = await written(['annotate', '-', '--to', 'docx'], screen);
    expect(out).toEqual([]);
    expect(err).toBe('travaux: docx is no text that a terminal can show; name a file with -o\n');
    expect(code).toBe(2);
  });
});

describe('bytes', () => {
  const zip = 'PK';
  const startOf = (data: string | Uint8Array | undefined): string =>
    data instanceof Uint8Array ? String.fromCharCode(...data.subarray(0, 2)) : '';

  test('go to a file', async () => {
    const { code, files } = await written(['clean', '-', '--to', 'docx', '-o', 'a.docx'], {
      isTerminal: true,
    });
    expect(startOf(files.get('a.docx'))).toBe(zip);
    expect(code).toBe(0);
  });

  test('go to a pipe', async () => {
    const { code, out } = await written(['clean', '-', '--to', 'docx']);
    expect(startOf(out[0])).toBe(zip);
    expect(code).toBe(0);
  });
});
