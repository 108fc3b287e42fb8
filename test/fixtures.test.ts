import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatTree, type ParseOptions } from '../src/index.js';
import { dumpDiagnostics } from './check/diagnostics-dump.js';
import { dumpDraft } from './check/draft-dump.js';
import { checkedDraft, checkedParse } from './check/read.js';

/*
 * One folder is one case: `input.txt` or `input.md`, `case.json`, and what is expected of it. An expectation that exists is checked; one
 * that does not is not. A new case: make the folder, put empty files where expectations should be, run `vitest run -u`, and read them.
 */
const folder = join(import.meta.dirname, 'fixtures');
/* What the fuzzer keeps is tried by test/fuzz. */
const cases = readdirSync(folder).filter((name) => name !== 'regressions');

interface Case {
  /** One sentence: what the case is for. */
  readonly about: string;
  readonly options?: ParseOptions;
}

const expectations: Readonly<Record<string, (source: string, options: ParseOptions) => string>> = {
  'tree.txt': (source, options) => formatTree(checkedParse(source, options).tree),
  'diagnostics.txt': (source, options) => dumpDiagnostics(source, checkedParse(source, options).diagnostics),
  'model.txt': (source, options) => dumpDraft(checkedDraft(source, options)),
};

test('there are fixtures', () => {
  expect(cases.length).toBeGreaterThanOrEqual(50);
});

describe.each(cases)('%s', (name) => {
  const path = join(folder, name);
  const { about, options = {} } = JSON.parse(readFileSync(join(path, 'case.json'), 'utf8')) as Case;
  const inputs = ['input.txt', 'input.md'].filter((file) => existsSync(join(path, file)));
  const expected = Object.entries(expectations).filter(([file]) => existsSync(join(path, file)));

  test('is complete', () => {
    expect(about).toMatch(/^\p{Lu}.*\.$/u);
    expect(expected).not.toEqual([]);
    const known = [...inputs, 'case.json', ...expected.map(([file]) => file)];
    expect(readdirSync(path).sort()).toEqual(known.sort());
    expect(inputs).toHaveLength(1);
  });

  test.each(expected)('%s', async (file, actual) => {
    const source = readFileSync(join(path, inputs[0] ?? ''), 'utf8');
    await expect(actual(source, options)).toMatchFileSnapshot(join(path, file));
  });
});
