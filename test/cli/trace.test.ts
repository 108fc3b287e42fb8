import { describe, expect, test } from 'vitest';
import type { Trace } from '../../src/index.js';
import { call } from '../check/command.js';

const files = {
  'first.txt':
    '1. Requests [urgent] {USA+ FRA-} action by all States [in need] {G77+};\n\n2. Notes [with concern] it;\n\n[3. Thanks the donors;]',
  'second.txt': '1. Requests [urgent] {USA+ FRA+} action by all States;\n\n2. Notes [with grave concern] it;',
  'third.txt': '1. Requests urgent action by all States [in need] {G77+};\n\n2. Notes it;',
  'adopted.txt': '1. Requests urgent and effective action by all States;\n\n2. Notes it;',
  'empty.txt': ' \n',
};
const series = ['first.txt', 'second.txt', 'third.txt', 'adopted.txt'];

const longest = (text: string): number =>
  text.split('\n').reduce((most, line) => Math.max(most, line.length), 0);

describe.each(['trace', 'blame'])('%s', (command) => {
  test('writes a page of a hundred columns', async () => {
    const { code, out } = await call([command, ...series], files);
    expect(code).toBe(0);
    expect(longest(out)).toBeLessThanOrEqual(100);
    await expect(out).toMatchFileSnapshot(`expected/${command}.txt`);
  });

  test('says the same with colors', async () => {
    const plain = await call([command, ...series], files);
    const painted = await call([command, ...series], files, { color: true });
    // eslint-disable-next-line no-control-regex -- The colors are what is taken out.
    expect(painted.out.replace(/\u001B\[\d+m/gu, '')).toBe(plain.out);
    expect(painted.out).not.toBe(plain.out);
  });

  test('needs a draft and the adopted text, or two drafts and it', async () => {
    expect((await call([command, 'first.txt', 'adopted.txt'], files)).code).toBe(0);
    expect((await call([command, 'first.txt', 'second.txt', 'adopted.txt'], files)).code).toBe(0);
  });

  test('-o writes a file', async () => {
    const { out, written } = await call([command, ...series, '-o', 'out.txt'], files);
    expect(out).toBe('');
    expect(String(written.get('out.txt'))).toContain('Requests');
  });

  test.each([
    [[], 2],
    [['first.txt'], 2],
    [['first.txt', '--json', '--to', 'md'], 2],
    [['-', '-', 'adopted.txt'], 2],
    [['first.txt', 'second.txt', 'adopted.txt', '-o', 'second.txt'], 2],
    [['first.txt', 'none.txt', 'adopted.txt'], 1],
    [['none.txt', 'adopted.txt'], 1],
    [['first.txt', 'none.txt'], 1],
    [['first.txt', 'empty.txt'], 1],
    [['first.txt', 'adopted.txt', '--part', 'Text 9'], 1],
  ])('%j ends with %i and words', async (argv, code) => {
    const called = await call([command, ...argv], files);
    expect(called.code).toBe(code);
    expect(called.err).not.toBe('');
    expect(called.out).toBe('');
  });
});

test('trace --json writes what trace returns', async () => {
  const { out } = await call(['trace', ...series, '--json'], files);
  const { texts, spans } = JSON.parse(out) as Trace;
  expect(texts).toHaveLength(4);
  expect(spans.map(({ stages }) => stages.map(({ event }) => event))).toEqual([
    ['opened', 'unchanged', 'closed'],
    ['opened', 'closed', 'reopened', 'closed'],
    ['opened', 'reworded', 'closed'],
    ['opened', 'closed'],
  ]);
});

test('blame --json writes a row for each run', async () => {
  const { out } = await call(['blame', ...series, '--json'], files);
  expect(JSON.parse(out)).toMatchObject([
    { provision: 'OP1', text: 'Requests', first: 0, latest: 2 },
    { text: 'urgent', first: 0, origin: { span: 's1', parties: ['USA'] } },
    { text: 'and effective', first: 3, latest: null, origin: null },
    { text: 'action by all States', first: 0 },
    { provision: 'OP2', text: 'Notes', first: 0 },
    { provision: 'OP2', text: 'it', first: 0 },
  ]);
});
