import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { fileIdentity, replaceFile } from '../../src/files/write-file.js';

const module = pathToFileURL(join(import.meta.dirname, '../../src/files/write-file.ts'));
const root = mkdtempSync(join(tmpdir(), 'travaux-'));
let folder = root;
let number = 0;

beforeEach(() => {
  folder = join(root, String((number += 1)));
  mkdirSync(folder);
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

const here = (name: string): string => join(folder, name);

describe('a file is written beside and takes the place as a whole', () => {
  test('a new one, an earlier one with its permissions, and one that a link leads to', async () => {
    await replaceFile(here('new'), 'words');
    expect(readFileSync(here('new'), 'utf8')).toBe('words');
    writeFileSync(here('old'), 'older and longer words');
    chmodSync(here('old'), 0o640);
    symlinkSync('old', here('link'));
    await replaceFile(here('link'), new Uint8Array([65]));
    expect(readFileSync(here('old'), 'utf8')).toBe('A');
    expect(statSync(here('old')).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder).sort()).toEqual(['link', 'new', 'old']);
  });

  test('a write that fails on the way leaves the earlier file, and nothing beside', async () => {
    writeFileSync(here('report.html'), 'the report of last week');
    const broken = { length: 3 } as unknown as Uint8Array;
    await expect(replaceFile(here('report.html'), broken)).rejects.toThrow();
    expect(readFileSync(here('report.html'), 'utf8')).toBe('the report of last week');
    expect(readdirSync(folder)).toEqual(['report.html']);
  });

  test.each([
    ['a folder that is not there', 'none/out', 'ENOENT'],
    ['a folder', '.', 'EISDIR'],
    ['a folder that is a file', 'file/out', 'ENOTDIR'],
    ['a name that is too long', 'n'.repeat(300), 'ENAMETOOLONG'],
  ])('%s: an error of the system, and nothing is left', async (_, name, code) => {
    writeFileSync(here('file'), '');
    await expect(replaceFile(here(name), 'words')).rejects.toMatchObject({ code });
    expect(readdirSync(folder)).toEqual(['file']);
  });

  test.skipIf(process.platform !== 'linux')('a device is written as it is', async () => {
    await replaceFile('/dev/null', 'words');
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
    await expect(replaceFile('/dev/full', 'words')).rejects.toMatchObject({ code: 'ENOSPC' });
  });
});

test('one file is known by every path and link to it; two are not the same', async () => {
  writeFileSync(here('a'), '');
  writeFileSync(here('b'), '');
  symlinkSync('a', here('link'));
  const a = await fileIdentity(here('a'));
  expect(await fileIdentity(here('./x/../a'))).toBe(a);
  expect(await fileIdentity(here('link'))).toBe(a);
  expect(await fileIdentity(here('b'))).not.toBe(a);
  expect(await fileIdentity(here('new'))).toBe(await fileIdentity(join(folder, '.', 'new')));
});

test('standard input is the file that it comes from', async () => {
  writeFileSync(here('a'), '');
  const asked = `import { fileIdentity } from ${JSON.stringify(module.href)}; process.stdout.write(String(await fileIdentity('-')));`;
  const identityIn = (input: number | 'pipe'): string =>
    execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', asked], {
      stdio: [input, 'pipe', 'inherit'],
      encoding: 'utf8',
    });
  const file = openSync(here('a'), 'r');
  expect(identityIn(file)).toBe(await fileIdentity(here('a')));
  closeSync(file);
  expect(identityIn('pipe')).toBe('null');
});
