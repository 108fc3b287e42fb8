import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { cleanPolicies, tableNames } from '../../src/index.js';
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
  'table',
  'compile',
  'resolve',
  'rebase',
  'follow',
  'amend',
  'view',
  'completion',
];
const hasBash = spawnSync('bash', ['--version']).status === 0;
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
