import { describe, expect, test } from 'vitest';
import { wrongFiles } from '../../src/cli/call-files.js';
import { call } from '../check/command.js';

const draft = '1. Requests [urgent] {USA+} [immediate] {FRA+ USA-} action by all States;';
const files = {
  'draft.txt': draft,
  'later.txt': '1. Requests immediate action by all States [in need] {G77+};',
  'adopted.txt': '1. Requests immediate action by all States;',
  'paper.txt': 'In OP1, replace “action” by “help”.',
};

describe('what a call reads is not overwritten, and nothing is written', () => {
  test.each([
    ['clean draft.txt -o draft.txt'],
    ['clean draft.txt -o ./draft.txt'],
    ['annotate draft.txt --to docx -o draft.txt'],
    ['reading draft.txt --party USA -o draft.txt'],
    ['clean draft.txt --base adopted.txt -o adopted.txt'],
    ['reconcile draft.txt adopted.txt --report draft.txt'],
    ['reconcile draft.txt adopted.txt --report adopted.txt'],
    ['reconcile draft.txt adopted.txt --to md -o adopted.txt'],
    ['reconcile draft.txt adopted.txt --to md -o out.md --report out.md'],
    ['compare draft.txt later.txt --to md -o later.txt'],
    ['amend draft.txt paper.txt -o paper.txt'],
    ['view draft.txt --report draft.txt'],
  ])('%s', async (line) => {
    const { code, out, err, written } = await call(line.split(' '), files);
    expect(err).toMatch(/^travaux: .*(?:would be overwritten|would be written twice); name/u);
    expect([code, out, written.size]).toEqual([2, '', 0]);
  });
});

test('nor is the file that standard input comes from', async () => {
  const identities: Readonly<Record<string, string>> = { '-': 'a', 'draft.txt': 'a', 'other.txt': 'b' };
  const io = { fileIdentity: (path: string) => Promise.resolve(identities[path] ?? null) };
  const wrong = (output: string): Promise<string | null> =>
    wrongFiles(io, { inputs: ['-'], outputs: [output] });
  expect(await wrong('draft.txt')).toMatch(/draft\.txt is read by this call/u);
  expect(await wrong('other.txt')).toBeNull();
  expect(await wrong('-')).toBeNull();
});

describe('options that contradict one another, or do nothing, are errors', () => {
  test.each([
    ['reconcile - -'],
    ['compare - -'],
    ['amend - -'],
    ['clean - --base -'],
    ['reconcile draft.txt - --base -'],
    ['reconcile draft.txt adopted.txt --json --to md'],
    ['reconcile draft.txt adopted.txt --of draft'],
    ['reconcile draft.txt adopted.txt --report - --json'],
    ['reconcile draft.txt adopted.txt --report - --to md'],
    ['reconcile draft.txt adopted.txt --report - -o out.txt'],
    ['compare draft.txt later.txt --of before'],
    ['compare draft.txt later.txt --json --to md'],
    ['amend draft.txt paper.txt --json --to md'],
    ['amend draft.txt paper.txt --json --changes'],
    ['parse draft.txt --tree --json'],
    ['parse draft.txt --tree --base adopted.txt'],
    ['parse draft.txt --tree --part 1'],
    ['check draft.txt --json --all'],
  ])('%s', async (line) => {
    const { code, out, err, written } = await call(line.split(' '), files);
    expect(err).not.toBe('');
    expect([code, out, written.size]).toEqual([2, '', 0]);
  });
});

describe('a part that a document has not is said to be missing in that document', () => {
  test.each([
    ['clean draft.txt --part 2', 'draft.txt'],
    ['reconcile draft.txt adopted.txt --part 2', 'draft.txt'],
    ['reconcile draft.txt adopted.txt --adopted-part 2', 'adopted.txt'],
    ['trace draft.txt later.txt adopted.txt --adopted-part 2', 'adopted.txt'],
    ['table draft.txt adopted.txt --rows fates --adopted-part 2', 'adopted.txt'],
  ])('%s', async (line, file) => {
    const { code, err } = await call(line.split(' '), files);
    expect([code, err]).toEqual([1, `travaux: ${file}: unknown part “2”; the document has: Text 1\n`]);
  });
});

describe('-o says where whatever a command makes goes', () => {
  test.each([
    ['reconcile draft.txt adopted.txt', /BRACKETS/u],
    ['reconcile draft.txt adopted.txt --json', /^\{/u],
    ['reconcile draft.txt adopted.txt --to txt', /^OP1/u],
    ['compare draft.txt later.txt', /brackets/u],
    ['compare draft.txt later.txt --json', /^\{/u],
    ['amend draft.txt paper.txt --json', /^\{/u],
  ])('%s', async (line, expected) => {
    const shown = await call(line.split(' '), files);
    const { code, out, written } = await call([...line.split(' '), '-o', 'out'], files);
    expect(code).toBe(shown.code);
    expect(out).toBe('');
    expect(written.get('out')).toMatch(expected);
    expect(written.get('out')).toBe(shown.out);
    expect((await call([...line.split(' '), '-o', '-'], files)).out).toBe(shown.out);
  });
});

describe('a file that cannot be written is told in words, and ends with 1', () => {
  const reasons = [
    ['ENOENT', 'there is no such file or folder'],
    ['EACCES', 'there is no permission'],
    ['EISDIR', 'it is a folder'],
    ['ENOSPC', 'the disk is full'],
    ['EROFS', 'the disk can only be read'],
    ['EODD', 'EODD: of another kind'],
  ] as const;
  const calls = [
    'clean draft.txt -o out',
    'annotate draft.txt --to docx -o out',
    'reconcile draft.txt adopted.txt --report out',
    'reconcile draft.txt adopted.txt --json -o out',
    'compare draft.txt later.txt --to md -o out',
    'amend draft.txt paper.txt -o out',
    'view draft.txt --report out',
  ];
  test.each(reasons.flatMap(([code, said]) => calls.map((line) => [line, code, said] as const)))(
    '%s: %s',
    async (line, errorCode, said) => {
      const error = Object.assign(new Error(`${errorCode}: of another kind`), { code: errorCode });
      const { code, out, err } = await call(line.split(' '), files, { writeFails: error });
      expect(code).toBe(1);
      expect(out).toBe('');
      expect(err.split('\n').at(-2)).toBe(`travaux: cannot write out: ${said}`);
    },
  );
});

/* What a terminal obeys, or what turns the order of a line, but for line ends and the colors of the program itself. */
const colors = /\p{Cc}\[\d+m/gu;
const obeyed = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;
const hostile = '\u001Bc\u0007\u009B31m\u202Eevil\u2066 x\u200F\u007F\u0085 \u2028';

describe('no draft sends a command to the terminal', () => {
  /* Words enough that the file is a text and no binary data. */
  const prose = `\n\n3. Decides to remain seized of the matter, and of all that follows from it.`.repeat(400);
  const nasty = {
    [`a${hostile}.txt`]: `TITLE ${hostile}\n\n1. Urges [a ${hostile} b {USA+ ${hostile}} it; [x] {${hostile}+}\n\n2. Notes [${hostile}]] {FRA reserve ${hostile}};${prose}`,
    'b.txt': `1. Urges a ${hostile} [c ${hostile}] {G77+} it;${prose}`,
    'p.txt': `Chad${hostile}: amendment to A/${hostile}1\n\nIn OP1, replace “it${hostile}” by “${hostile}”. Do ${hostile} it. In OP9, delete “x”.${' Decide upon all that follows from it.'.repeat(400)}`,
  };
  const a = `a${hostile}.txt`;
  test.each([
    ['parse', [a]],
    ['parse --json', [a]],
    ['parse --tree', [a]],
    ['check', [a]],
    ['check --all', [a]],
    ['check --json', [a]],
    ['clean', [a]],
    ['clean --to terminal', [a]],
    ['annotate --to critic', [a]],
    ['annotate --to html', [a]],
    ['reading --party USA', [a]],
    ['reconcile', [a, 'b.txt']],
    ['reconcile --json', [a, 'b.txt']],
    ['reconcile --to txt', ['b.txt', a]],
    ['compare', [a, 'b.txt']],
    ['compare --json', [a, 'b.txt']],
    ['trace', [a, 'b.txt', a]],
    ['trace --json', [a, 'b.txt']],
    ['blame', ['b.txt', a]],
    ['blame --json', ['b.txt', a]],
    ['amend', ['b.txt', 'p.txt']],
    ['amend --json', ['b.txt', 'p.txt']],
    ['parse', [`none${hostile}`]],
    ['clean --part', [hostile, a]],
    ['clean --base', [`none${hostile}`, a]],
    ['clean -o', [`none/${hostile}`, a]],
    [`clean --${hostile}`, [a]],
  ])('%s', async (line, rest) => {
    const fails = line === 'clean -o' ? { writeFails: new Error(`no ${hostile}`) } : {};
    const argv = [...line.split(/ (?=--|[a-zA-Z])/u).flatMap((part) => part.split(/(?<=^\S+) /u)), ...rest];
    const { out, err } = await call(argv, nasty, { ...fails, color: true });
    const lines = `${out}${err}`.replace(colors, '').split('\n');
    expect(lines.filter((one) => obeyed.test(one))).toEqual([]);
    expect(lines.join('')).not.toBe('');
    expect(err).not.toContain('binary data');
  });

  test('JSON reads as what was in the draft', async () => {
    const { out } = await call(['parse', a, '--json'], nasty);
    expect((JSON.parse(out) as { source: { text: string } }).source.text).toBe(nasty[a]);
  });

  test('a caret stands under the place, though what is before it is shown longer', async () => {
    const { out } = await call(['check', 'c.txt'], { 'c.txt': '1. Notes \u001Bc\u202E [this;' });
    const [, line = '', carets = ''] = out.split('\n');
    expect(line).toContain('‹U+001B›c‹U+202E› [this;');
    expect(line.charAt(carets.indexOf('^'))).toBe('[');
  });
});
