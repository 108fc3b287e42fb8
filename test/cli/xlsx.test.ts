import { strFromU8, unzipSync } from 'fflate';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { describe, expect, test, vi } from 'vitest';
import { tableOf, readDraft, type Table } from '../../src/index.js';
import { toXlsx } from '../../src/cli/xlsx.js';
import { call } from '../check/command.js';
import { hasProgram, runProgram } from '../check/programs.js';

type Value = string | number | boolean | null;

/** A part of a workbook: its elements with their attributes and their words. */
function elements(
  xml: string,
): { name: string; attributes: Readonly<Record<string, string>>; words: string }[] {
  const found: { name: string; attributes: Record<string, string>; words: string }[] = [];
  const open: (typeof found)[number][] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, words: '' };
    found.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    for (const element of open) element.words += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return found;
}

/** The cells of the one sheet of a workbook, by ECMA-376: shared texts with `_xHHHH_` for characters, numbers, truth values. */
function cellsOf(bytes: Uint8Array): Value[][] {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]),
  );
  const shared = elements(parts['xl/sharedStrings.xml'] ?? '')
    .filter(({ name }) => name === 'si')
    .map(({ words }) =>
      words.replaceAll(/_x([\dA-F]{4})_/gu, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      ),
    );
  const rows: Value[][] = [];
  for (const { name, attributes, words } of elements(parts['xl/worksheets/sheet1.xml'] ?? '')) {
    expect(name).not.toBe('f');
    if (name === 'row') rows.push([]);
    if (name !== 'c') continue;
    const column = (attributes.r ?? '').replace(/\d+$/u, '');
    const at = Array.from(column).reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0) - 1;
    const value =
      attributes.t === 's'
        ? (shared[Number(words)] ?? 'lost')
        : attributes.t === 'b'
          ? words === '1'
          : Number(words);
    const row = rows.at(-1);
    if (row !== undefined) row[at] = value;
  }
  return rows.map((row) => Array.from({ length: rows[0]?.length ?? 0 }, (_, at) => row[at] ?? null));
}

/** Checks that a workbook has the cells of a table, the names of the columns first. */
async function check(table: Table, cut = 0): Promise<Value[][]> {
  const workbook = await toXlsx(table);
  if ('refused' in workbook) throw new Error(workbook.refused);
  expect(workbook.cut).toBe(cut);
  const cells = cellsOf(workbook.bytes);
  expect(cells[0]).toEqual(table.columns.map(({ name }) => name));
  expect(cells).toHaveLength(table.rows.length + 1);
  return cells.slice(1);
}

const tableWith = (texts: readonly string[]): Table => ({
  name: 'spans',
  columns: [{ name: 'text', type: 'string', about: 'A text', nullable: true }],
  rows: texts.map((text) => ({ text })),
});

describe('a workbook', () => {
  test('has all values of a table, with their types', async () => {
    const root = join(import.meta.dirname, '../../corpus/hsp-ha-2-1/draft-2023-05-22.txt');
    const draft = readDraft(readFileSync(root, 'utf8'));
    for (const name of ['spans', 'positions', 'agreements', 'changes'] as const) {
      const table = tableOf(name, draft);
      const rows = table.rows.map((row) => table.columns.map(({ name: column }) => row[column] ?? null));
      expect(await check(table)).toEqual(rows);
    }
  });

  test('has texts that look like something else as they are', async () => {
    const texts = [
      '=1+1',
      '-2+3',
      '007',
      'true',
      '<b>&"\'',
      'a\u001Bb\u0000',
      '_x0041_',
      'constructor',
      '\uF8FF private use',
      '__proto__',
      'toString',
      ' spaces  inside ',
      '漢字 😀',
    ];
    expect(await check(tableWith(texts))).toEqual(texts.map((text) => [text]));
    expect(await check(tableWith(['a\uD800b']))).toEqual([['a\uFFFDb']]);
  });

  test('says what is too long for a cell, and what is too long for a sheet', async () => {
    const [[text] = []] = await check(tableWith(['x'.repeat(40_000)]), 1);
    expect(text).toBe(`${'x'.repeat(32_766)}…`);
    const rows = Array.from({ length: 1_048_576 }, () => ({ text: '' }));
    expect(await toXlsx({ ...tableWith([]), rows })).toHaveProperty('refused');
  });

  test('is the same bytes on another day', async () => {
    const first = await toXlsx(tableWith(['a']));
    vi.useFakeTimers({ now: new Date('2031-02-03T04:05:06Z'), toFake: ['Date'] });
    try {
      expect(await toXlsx(tableWith(['a']))).toEqual(first);
    } finally {
      vi.useRealTimers();
    }
  });

  test('travaux table writes it to a file, and not on a terminal', async () => {
    const files = { 'draft.txt': '1. Requests [urgent] {USA+} action;' };
    const args = ['table', 'draft.txt', '--rows', 'positions', '--to', 'xlsx'];
    const { code, written } = await call([...args, '-o', 'out.xlsx'], files);
    expect(code).toBe(0);
    expect(cellsOf(written.get('out.xlsx') as Uint8Array)).toHaveLength(2);
    expect((await call(args, files, { color: true })).code).toBe(2);
  });

  /* Where only its text program is there, it converts no workbook. */
  test.skipIf(!hasProgram('soffice', ['--version']))('LibreOffice reads it', async ({ skip }) => {
    const folder = mkdtempSync(join(tmpdir(), 'travaux-xlsx-'));
    try {
      const workbook = await toXlsx(tableWith(['=1+1', 'constructor', '007', 'true']));
      writeFileSync(join(folder, 'it.xlsx'), 'bytes' in workbook ? workbook.bytes : '');
      const args = [
        '--headless',
        `-env:UserInstallation=file://${folder}/profile`,
        '--convert-to',
        'csv',
        '--outdir',
        folder,
      ];
      expect(runProgram('soffice', [...args, join(folder, 'it.xlsx')]).ok).toBe(true);
      if (!existsSync(join(folder, 'it.csv'))) {
        console.warn('Skipped: LibreOffice is here without Calc.');
        skip();
      }
      expect(readFileSync(join(folder, 'it.csv'), 'utf8')).toBe('text\n=1+1\nconstructor\n007\ntrue\n');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
