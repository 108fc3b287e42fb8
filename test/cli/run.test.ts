import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test, vi } from 'vitest';
import { run } from '../../src/cli/run.js';
import type { Draft } from '../../src/index.js';

const corpus = join(import.meta.dirname, '../../corpus/hsp-ha-2-1/draft-2023-05-22.txt');

interface Ran {
  code: number;
  out: string;
  err: string;
  files: Record<string, string>;
}

/** Runs the command line in a world of its own. */
async function ran(argv: string[], input = '', color = false): Promise<Ran> {
  const result: Ran = { code: 0, out: '', err: '', files: {} };
  result.code = await run(
    argv,
    {
      writeOut: (data) => (result.out += data.toString()),
      writeError: (text) => (result.err += text),
      readInput: () => Promise.resolve(new TextEncoder().encode(input)),
      readFile: (path) =>
        path.endsWith('missing.txt')
          ? Promise.reject(new Error('no such file'))
          : Promise.resolve(readFileSync(path)),
      writeFile: (path, data) => {
        result.files[path] = data.toString();
        return Promise.resolve();
      },
      fileIdentity: () => Promise.resolve(null),
      isTerminal: color,
      color,
      width: 80,
    },
    '9.9.9',
  );
  return result;
}

describe('check', () => {
  test('a broken draft: place, rule, what is wrong, what to do, the line and a caret; exit 1', async () => {
    const { code, out } = await ran(['check', '-'], '1. Notes [this;\n\n2. Urges that;\n');
    expect(code).toBe(1);
    expect(out).toBe(
      '<stdin>:1:10  unclosed-bracket  “[this;” is opened here and not closed.  ' +
        'Read to the tag that follows it, else to the end of its paragraph; put the missing “]” where the contested words end. (error)\n' +
        '     1 | 1. Notes [this;\n' +
        '       |          ^\n\n' +
        '1 error, 0 warnings, 0 remarks\n',
    );
  });

  test('a good draft: nothing but the count; exit 0', async () => {
    const { code, out } = await ran(['check', '-'], '1. Notes [this] {USA+};\n\n2. Urges that.\n');
    expect(out).toMatch(/^0 errors, 0 warnings, \d+ remarks?/u);
    expect(code).toBe(0);
  });

  test('a long line is cut around the place', async () => {
    const { out } = await ran(
      ['check', '-'],
      `1. Notes ${'one word and '.repeat(25)}[this ${'one word and '.repeat(25)};\n`,
    );
    const [, line = '', carets = ''] = out.split('\n');
    expect(line.length).toBeLessThanOrEqual(80);
    expect(line.charAt(carets.indexOf('^'))).toBe('[');
  });

  test('colors only where they are wanted', async () => {
    const escape = '\u001B[';
    expect((await ran(['check', '-'], '[', false)).out).not.toContain(escape);
    expect((await ran(['check', '-'], '[', true)).out).toContain(escape);
  });

  test('JSON', async () => {
    const { out, code } = await ran(['check', '-', '--json'], '1. Notes [this;');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject([{ ruleId: 'unclosed-bracket', place: { start: { offset: 9 } } }]);
  });
});

describe('parse', () => {
  test('JSON is valid against the schema that ships', async () => {
    const { out, code } = await ran(['parse', corpus, '--json']);
    const schema = JSON.parse(
      readFileSync(join(import.meta.dirname, '../../src/schema/draft.json'), 'utf8'),
    ) as object;
    const validate = new Ajv2020({ strict: true }).compile(schema);
    const draft = JSON.parse(out) as Draft;
    expect(validate(draft) ? [] : validate.errors).toEqual([]);
    expect(draft.spans).toHaveLength(108);
    expect(code).toBe(0);
  });

  test('a summary for people', async () => {
    const { out } = await ran(['parse', corpus]);
    expect(out).toContain('brackets        108 (104 whole, 2 unclosed, 2 unopened; 11 typography)');
    expect(out).toContain(
      'positions       178 (130 support, 32 oppose, 12 reserve, 2 delete, 1 move, 1 placeholder)',
    );
  });

  test('the tree', async () => {
    const { out } = await ran(['parse', '-', '--tree'], '1. Notes [this] {USA+};');
    expect(out).toContain('attribution 1:17–1:23 about s1');
  });
});

describe('clean and annotate', () => {
  test('to standard output, with a word on standard error about what could not be read', async () => {
    const { out, err, code } = await ran(
      ['clean', '-', '--policy', 'all-out', '--to', 'txt'],
      '1. Notes it [this;',
    );
    expect(out).toBe('1. Notes it\n');
    expect(err).toBe('travaux: <stdin>: one mark could not be read as intended; travaux check lists them\n');
    expect(code).toBe(0);
  });

  test('to a file', async () => {
    const { out, files } = await ran(['annotate', '-', '-o', 'a.md'], '1. Notes [it]{USA+};');
    expect(out).toBe('');
    expect(files).toEqual({ 'a.md': '**OP1** Notes [it] {USA+};\n' });
  });

  test('a notation that is given is used', async () => {
    const { out } = await ran(['annotate', '-', '--notation', 'signed-angles'], '1. Notes [it] <USA+>;');
    expect(out).toBe('**OP1** Notes [it] {USA+};\n');
  });
});

describe('reading', () => {
  test('the text of a party; a clash inside a coalition is told on standard error', async () => {
    const draft = '1. Urges [swift] {USA+ FRA-} action;';
    expect((await ran(['reading', '-', '--party', 'us', '--to', 'txt'], draft)).out).toBe(
      '1. Urges swift action;\n',
    );
    expect((await ran(['reading', '-', '--party', 'United States', '--to', 'txt'], draft)).out).toBe(
      '1. Urges swift action;\n',
    );
    const { out, err } = await ran(['reading', '-', '--party', 'USA, France', '--to', 'txt'], draft);
    expect(out).toBe('1. Urges action;\n');
    expect(err).toBe('travaux: <stdin>: “swift” is not applied: USA for it, FRA against it\n');
    const twice = ['reading', '-', '--party', 'USA', '--party', 'France', '--to', 'txt'];
    expect(await ran(twice, draft)).toMatchObject({ out, err });
  });

  test('a base text settles what is old', async () => {
    const folder = join(import.meta.dirname, 'base.txt');
    const { out } = await ran(
      ['clean', '-', '--policy', 'base', '--to', 'txt', '--base', folder],
      '1. Urges [swift] {USA+} action;',
    );
    expect(out).toBe('1. Urges swift action;\n');
  });
});

describe('exit codes', () => {
  test.each([
    [['--version'], 0],
    [['--help'], 0],
    [['parse', 'missing.txt'], 1],
    [['clean', '-', '--base', 'missing.txt'], 1],
    [['reading', '-'], 2],
    [['reading', '-', '--party', ','], 2],
    [['parse'], 2],
    [[], 2],
    [['unknown'], 2],
    [['clean', '-', '--policy', 'some'], 2],
    [['clean', '-', '--to', 'pdf'], 2],
    [['parse', '-', '--json', '--tree'], 2],
  ])('%j exits with %i', async (argv, expected) => {
    const { code, out, err } = await ran(argv);
    expect(code).toBe(expected);
    expect(expected === 0 ? out : err).not.toBe('');
  });
});

test('a result that is longer than a string may be', async () => {
  const stringify = vi.spyOn(JSON, 'stringify').mockImplementation(() => {
    throw new RangeError('Invalid string length');
  });
  try {
    const { code, out, err } = await ran(['parse', '--json', '-'], '1. Notes [this] {USA+};');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/longer than a string may be/u);
  } finally {
    stringify.mockRestore();
  }
});
