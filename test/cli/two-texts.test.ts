import { describe, expect, test } from 'vitest';
import { call } from '../check/command.js';

const files = {
  'draft.txt': '1. Requests [urgent] {USA+} [immediate] {FRA+ USA-} action by all States;',
  'later.txt': '1. Requests immediate action by all States [in need] {G77+};',
  'adopted.txt': '1. Requests immediate action by all States;',
};

describe('reconcile', () => {
  test('writes a summary and the verdicts', async () => {
    const { code, out } = await call(['reconcile', 'draft.txt', 'adopted.txt'], files);
    expect(code).toBe(0);
    await expect(out).toMatchFileSnapshot('expected/reconcile.txt');
  });

  test('an adopted text without words is refused', async () => {
    const { code, out, err } = await call(['reconcile', 'draft.txt', 'empty.txt'], {
      ...files,
      'empty.txt': ' \n',
    });
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('empty.txt cannot be read: it is empty: there are no words in it');
  });

  test('--json writes what reconcile returns', async () => {
    const { out } = await call(['reconcile', 'draft.txt', 'adopted.txt', '--json'], files);
    const { spans } = JSON.parse(out) as { spans: { fate: string }[] };
    expect(spans.map(({ fate }) => fate)).toEqual(['dropped', 'retained']);
  });

  test.each([
    ['adopted', 'OP1  Requests ⟨immediate | span: FRA⟩ action by all States;\n'],
    [
      'draft',
      'OP1  Requests [urgent] ⟨dropped; insertion not adopted⟩ {USA+} [immediate] ⟨retained; insertion adopted⟩ {FRA+, USA-} action by all States;\n',
    ],
  ])('--to txt --of %s', async (text, expected) => {
    const { code, out } = await call(
      ['reconcile', 'draft.txt', 'adopted.txt', '--to', 'txt', '--of', text],
      files,
    );
    expect(code).toBe(0);
    expect(out).toBe(expected);
  });

  test('--report writes a page beside the summary', async () => {
    const { out, written } = await call(
      ['reconcile', 'draft.txt', 'adopted.txt', '--report', 'out.html'],
      files,
    );
    expect(String(written.get('out.html'))).toMatch(/^<!doctype html>/i);
    expect(out).toContain('BRACKETS');
  });

  test.each([
    [['reconcile', 'draft.txt', 'none.txt'], 1],
    [['reconcile', 'none.txt', 'adopted.txt'], 1],
    [['reconcile', 'draft.txt'], 2],
    [['reconcile', 'draft.txt', 'adopted.txt', '--of', 'both'], 2],
  ])('%j ends with %i', async (argv, code) => {
    const called = await call(argv, files);
    expect(called.code).toBe(code);
    expect(called.err).not.toBe('');
  });
});

describe('compare', () => {
  test('writes a summary and what changed', async () => {
    const { code, out } = await call(['compare', 'draft.txt', 'later.txt'], files);
    expect(code).toBe(0);
    await expect(out).toMatchFileSnapshot('expected/compare.txt');
  });

  test('--json writes what compareDrafts returns', async () => {
    const { out } = await call(['compare', 'draft.txt', 'later.txt', '--json'], files);
    const { spans } = JSON.parse(out) as { spans: { event: string }[] };
    expect(spans.map(({ event }) => event)).toEqual(['closed', 'closed', 'opened']);
  });

  test.each([
    ['before', '⟨closed: agreed text'],
    ['after', '⟨opened: nowhere'],
  ])('--to txt --of %s', async (side, expected) => {
    const { out } = await call(['compare', 'draft.txt', 'later.txt', '--to', 'txt', '--of', side], files);
    expect(out).toContain(expected);
  });

  test('a later draft that cannot be read', async () => {
    expect((await call(['compare', 'draft.txt', 'none.txt'], files)).code).toBe(1);
  });
});

describe('table', () => {
  test('one without rows says why, since a head alone looks like a failure', async () => {
    const plain = { 'plain.txt': '1. Requests [urgent] action by all States;' };
    const { code, out, err } = await call(['table', 'plain.txt', '--rows', 'positions'], plain);
    expect([code, out.trimEnd().split('\n').length]).toEqual([0, 1]);
    expect(err).toBe('travaux: the table positions has no rows: the draft names no party\n');
    expect((await call(['table', 'plain.txt', '--rows', 'spans'], plain)).err).toBe('');
  });
});
