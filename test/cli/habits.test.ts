import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startProgress } from '../../src/cli/progress.js';
import { manualOf } from '../../src/cli/run.js';
import { cleanPolicies, tableNames, type Reconciliation } from '../../src/index.js';
import { call } from '../check/command.js';

const names = [
  'parse',
  'check',
  'clean',
  'annotate',
  'reading',
  'reconcile',
  'compare',
  'trace',
  'blame',
  'review',
  'table',
  'compile',
  'batch',
  'query',
  'resolve',
  'rebase',
  'plot',
  'follow',
  'amend',
  'view',
  'completion',
];
const hasBash = spawnSync('bash', ['--version']).status === 0;
const hasGroff = spawnSync('groff', ['--version']).status === 0;
if (!hasGroff) console.log('skipped: groff is not there to read the manual');
if (!hasBash) console.log('skipped: bash is not there to read the script for it');

describe('help', () => {
  test('the names of this test are all commands', async () => {
    const { code, out } = await call(['help'], {});
    const listed = [...out.matchAll(/^ {2}(\w+)(?= [[<])/gmu)].map(([, name]) => name);
    expect([code, ...listed]).toEqual([0, ...names, 'help']);
  });

  test.each(names)('help %s is the help of the command', async (name) => {
    const { code, out } = await call(['help', name], {});
    expect(code).toBe(0);
    expect(out).toContain(`Usage: travaux ${name} `);
    expect((await call([name, '--help'], {})).out).toBe(out);
  });

  test('help of what is no command is a wrong call', async () => {
    const { code, out, err } = await call(['help', 'cleann'], {});
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain("unknown command 'cleann'\n(Did you mean clean?)");
  });

  test.each(names)('%s without arguments says how to call it', async (name) => {
    const { code, out, err } = await call([name], {});
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`Usage: travaux ${name} `);
    expect(err).toContain(`(travaux help ${name} says more)`);
  });

  test('the help of clean has a line for each policy', async () => {
    const { out } = await call(['clean', '--help'], {});
    for (const policy of cleanPolicies) expect(out).toMatch(new RegExp(`^  ${policy} +\\w+`, 'mu'));
  });
});

describe('the page of the manual', () => {
  const page = readFileSync(join(import.meta.dirname, '../../man/travaux.1'), 'utf8');

  test('is fresh: `npm run generate` writes it', async () => {
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
      version: string;
    };
    expect(page).toBe(await manualOf(version));
  });

  test('has a section for every command, with its options', async () => {
    const sections = [...page.matchAll(/^\.SS (\w+)/gmu)].map(([, name]) => name);
    expect(sections).toEqual([...names, 'help']);
    for (const name of names) {
      const { out } = await call(['help', name], {});
      const section = page.slice(page.indexOf(`.SS ${name} `)).split('\n.SS ', 1)[0] ?? '';
      for (const [, flag = ''] of out.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gmu))
        if (flag !== '--help') expect(section).toContain(flag.replaceAll('-', '\\-'));
    }
  });

  test.skipIf(!hasGroff)('groff has nothing to say of it', () => {
    const { stdout, stderr } = spawnSync('groff', ['-man', '-ww', '-Tutf8'], {
      input: page,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(stdout).toContain('negotiated texts');
  });
});

const draft = '1. Notes [it] {USA+}.';

describe('calls that contradict themselves, and options that would do nothing', () => {
  test.each([
    'reconcile a b --json --to md',
    'compare a b --json --to md',
    'amend a b --json --to md',
    'amend a b --json --changes',
    'parse a --json --tree',
    'check a --json --all',
    'reconcile a b --of draft',
    'compare a b --of before',
    'reconcile a b --report - --json',
    'trace a b --report - --json',
    'table a --rows fates',
    'table a --rows spans --adopted-part x',
    'clean a --date 2023-05-22',
    'clean a --to html --symbol A/1',
    'clean a --to docx --names inline',
    'annotate a --to tei --names inline',
    'annotate a --to docx --date 2023-02-30',
    'annotate a --to docx --date tomorrow',
    'annotate a --to tei --language en_US',
    'reconcile a b --author UN',
    'compare a b --json --language en',
    'amend a b --json --date 2023-05-22',
    'compile a FRA=b --names inline',
  ])('%s', async (line) => {
    const { code, out, err } = await call(line.split(' '), { a: draft, b: draft });
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^error: /u);
  });

  test.each([
    'annotate a --to docx --names inline --date 2023-05-22 --symbol A/1 --language en --author UN',
    'clean a --to akn --date 2023-05-22 --symbol A/1 --language en --author UN',
    'reconcile a b --to docx --of draft --date 2023-05-22',
    'compare a b --to docx --symbol A/1',
    'amend a b --to tei --language en',
  ])('%s is a call', async (line) => {
    const { err } = await call(line.split(' '), { a: draft, b: draft });
    expect(err).not.toMatch(/^error: /mu);
  });
});

describe('--part names the text of every document that holds several', () => {
  const two = 'Resolution A\n\nThe Assembly,\n\n1. Notes [it] {USA+}.\n\nAnnex I\n\n1. The [list] {FRA+}.';
  const files = { 'two.txt': two, 'one.txt': '1. The list.', 'later.txt': two };

  test.each<[line: string, brackets: string]>([
    ['compare two.txt later.txt --part', '1 unchanged'],
    ['compare two.txt one.txt --part', '1 closed'],
  ])('%s', async (line, brackets) => {
    const { code, out } = await call([...line.split(' '), 'Annex I'], files);
    expect(code).toBe(0);
    expect(out).toContain(brackets);
  });

  test.each(['reconcile two.txt one.txt --json --part', 'reconcile two.txt later.txt --json --part'])(
    '%s',
    async (line) => {
      const { code, out } = await call([...line.split(' '), 'Annex I'], files);
      expect(code).toBe(0);
      const { spans } = JSON.parse(out) as Reconciliation;
      expect(spans.map(({ fate }) => fate)).toEqual(['retained']);
    },
  );

  test('a document of several that has not that one says which it has', async () => {
    const { code, err } = await call(['reconcile', 'two.txt', 'other.txt', '--part', 'Annex I'], {
      ...files,
      'other.txt': two.replace('Annex I', 'Annex II'),
    });
    expect(code).toBe(1);
    expect(err).toContain('other.txt: unknown part “Annex I”; the document has: ');
  });
});

describe('progress', () => {
  test('a thread of its own says the stage while the work leaves no pause, and takes the line away', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'travaux-')), 'terminal');
    const fd = openSync(path, 'w');
    const progress = startProgress(fd);
    const sleep = new Int32Array(new SharedArrayBuffer(4));
    progress.stage('parsing draft.txt');
    /* As a long parse does: nothing else runs in this thread. */
    for (let tries = 0; tries < 100 && readFileSync(path, 'utf8') === ''; tries += 1)
      Atomics.wait(sleep, 0, 0, 100);
    progress.clear();
    closeSync(fd);
    const lines = readFileSync(path, 'utf8').split('\r\u001B[K');
    expect(lines.length).toBeGreaterThanOrEqual(3);
    expect([lines[0], lines.at(-1)]).toEqual(['', '']);
    for (const line of lines.slice(1, -1)) expect(line).toMatch(/^travaux: parsing draft\.txt … \d+ s$/u);
  });

  test('stages are told to whoever waits', async () => {
    const { stages } = await call(['reconcile', 'a', 'b'], { a: draft, b: draft });
    expect([...new Set(stages.map((stage) => stage.replace(/\d+ %/u, '# %')))]).toEqual([
      'reading a',
      'parsing a',
      'reading b',
      'parsing b',
      'comparing texts',
      'looking for passages that answer, # %',
      'comparing every word with every word, # %',
      'finding out what became of brackets, # %',
    ]);
  });
});

describe('completion', () => {
  test.each(['bash', 'zsh', 'fish'])('%s: commands, options and values are named', async (shell) => {
    const { code, out } = await call(['completion', shell], {});
    expect(code).toBe(0);
    const words = new Set(out.split(/[^\w-]+/u));
    for (const name of [...names, 'help', ...cleanPolicies, ...tableNames, 'docx', 'markdown'])
      expect(words).toContain(name);
    for (const name of ['policy', 'party', 'adopted-part'])
      expect(words).toContain(shell === 'fish' ? name : `--${name}`);
  });

  test('of another shell is a wrong call', async () => {
    const { code, err } = await call(['completion', 'csh'], {});
    expect(code).toBe(2);
    expect(err).toContain('Allowed choices are bash, zsh, fish');
  });

  test.skipIf(!hasBash).each([
    [['travaux', 'cl'], ['clean']],
    [['travaux', 'clean', '--pol'], ['--policy']],
    [
      ['travaux', 'clean', '--policy', 'all-'],
      ['all-in', 'all-out', 'all-applied'],
    ],
    [['travaux', 'reading', '--party', 'U'], []],
    [['travaux', 'help', 'rec'], ['reconcile']],
    [['travaux', 'completion', 'z'], ['zsh']],
    [
      ['travaux', 'parse', 'packag'],
      ['package.json', 'package-lock.json'],
    ],
    [['travaux', 'parse', '--base', 'package.'], ['package.json']],
  ])('bash completes %j', async (typed, completed) => {
    const { out } = await call(['completion', 'bash'], {});
    expect(spawnSync('bash', ['-n'], { input: out }).status).toBe(0);
    const words = typed.map((word) => `'${word}'`).join(' ');
    const script = `${out}COMP_WORDS=(${words}); COMP_CWORD=${String(typed.length - 1)}; _travaux; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout } = spawnSync('bash', { input: script, encoding: 'utf8' });
    expect(
      stdout
        .split('\n')
        .filter((line) => line !== '')
        .sort(),
    ).toEqual([...completed].sort());
  });
});
