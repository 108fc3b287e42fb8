import { describe, expect, test } from 'vitest';
import { clean, readDraft, readSource, toText } from '../../src/index.js';
import { checkedDraft } from '../check/read.js';

/** The labels, and the lines of the clean text. */
function check(source: string, labels: readonly string[], lines: string): void {
  const draft = checkedDraft(source);
  expect(draft.provisions.flatMap(({ label }) => label ?? [])).toEqual(labels);
  const written = toText(clean(draft))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' / ');
  expect(written).toBe(lines);
}

describe('items and options that stand on one line, each in its bracket, are all there', () => {
  test.each<[string, string, string[], string]>([
    ['letters', '1. Decides:\n\n[(a) x] [(b) y]', ['OP1', 'OP1.a', 'OP1.b'], '1. Decides: / (a) x / (b) y'],
    [
      'letters, with tags and a line behind them',
      '1. Decides:\n[(a) to x;] {USA+} (FRA) [(b) to [y];]\n[(c) z.]',
      ['OP1', 'OP1.a', 'OP1.b', 'OP1.c'],
      '1. Decides: / (a) to x; (FRA) / (b) to y; / (c) z.',
    ],
    [
      'Roman numbers, a stop behind the last bracket',
      '1. Decides:\n\n[(i) x] [(ii) y].',
      ['OP1', 'OP1.i', 'OP1.ii'],
      '1. Decides: / (i) x / (ii) y.',
    ],
    ['bullets', '1. Decides:\n\n[- act;] {USA+} [- wait;] {EU+}', ['OP1'], '1. Decides: / • act; / • wait;'],
    [
      'options of a paragraph',
      '2. [Option 1: act] [Option 2: wait]',
      ['OP2', 'OP2 option 1', 'OP2 option 2'],
      '2. / Option 1: act / Option 2: wait',
    ],
    [
      'options',
      '[Option 1: act] {USA+} [Option 2: wait]',
      ['OP option 1', 'OP option 2'],
      'Option 1: act / Option 2: wait',
    ],
  ])('%s', (_, source, labels, lines) => {
    check(source, labels, lines);
  });

  test.each<[string, string, string[], string]>([
    [
      'names in a sentence',
      '2. [Option 1: States] [Option 2: Parties] shall act.',
      ['OP2', 'OP2 option 1'],
      '2. / Option 1: States shall act.',
    ],
    ['labels without words', '1. Urges:\n\n[(a)] [(b)]', ['OP1', 'OP1.a'], '1. Urges:'],
    ['words without labels', '1. Urges:\n\n[(a) x] [y]', ['OP1', 'OP1.a'], '1. Urges: / (a) x'],
    [
      'a letter that does not go on',
      '1. Urges:\n\n[(a) x] [(d) of it]',
      ['OP1', 'OP1.a'],
      '1. Urges: / (a) x',
    ],
    ['a bullet of another kind', '1. Urges:\n\n[- act] [• wait]', ['OP1'], '1. Urges: / • act'],
  ])('alternatives remain: %s', (_, source, labels, lines) => {
    check(source, labels, lines);
  });

  test('options that repeat the number of their paragraph', () => {
    check(
      '[2. Option 1: act]\n\n[2. Option 2: wait]\n',
      ['OP2', 'OP2 option 1', 'OP2', 'OP2 option 2'],
      '2. / Option 1: act / 2. / Option 2: wait',
    );
  });

  test('the heading of a page is one, whatever stands in its brackets', async () => {
    const page = '<h1>[Option 1: On rivers] {USA+} [Option 2: On lakes] {FRA+}</h1><p>1. Urges all.</p>';
    const { provisions } = readDraft(await readSource(new TextEncoder().encode(page), 'draft.html'));
    expect(provisions.map(({ label }) => label)).toEqual(['OP option 1', 'OP option 1.1']);
  });
});
