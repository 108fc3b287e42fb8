import { describe, expect, test } from 'vitest';
import { readDraft, readSource } from '../../src/index.js';
import { checkedDraft } from '../check/read.js';

/** What has a label or is a heading or a title. */
function named({ provisions, source }: ReturnType<typeof readDraft>): string[] {
  return provisions.flatMap(({ kind, label, start, end }) =>
    label === null && kind !== 'heading' && kind !== 'title'
      ? []
      : [`${label ?? kind}: ${source.text.slice(start, end)}`],
  );
}

describe('a line of signs parts paragraphs and is none, nor a heading', () => {
  test.each([
    '* * *',
    '***',
    '*****',
    '_____',
    '_ _ _',
    '---',
    '- - -',
    '— —',
    '=====',
    '~~~',
    '###',
    '⁂',
    '*\u00A0*\u00A0*',
  ])('%s', (line) => {
    const source = `The Council,\n\nRecalling it,\n\n${line}\n\nNoting this,\n\n${line}\n\n1. Urges all.\n${line}\n2. Decides [x] {USA+}.`;
    const draft = checkedDraft(source, { format: 'text' });
    expect(named(draft)).toEqual([
      'PP1: Recalling it,',
      'PP2: Noting this,',
      'OP1: 1. Urges all.',
      'OP2: 2. Decides [x] {USA+}.',
    ]);
    expect(draft.diagnostics.map(({ ruleId }) => ruleId)).not.toContain('duplicate-label');
  });

  test('what it parts is not joined', () => {
    const draft = checkedDraft('1. Urges\n\n* * *\n\nAll\n\n* * *\n\n2. Ends.', { format: 'text' });
    expect(named(draft)[0]).toBe('OP1: 1. Urges');
  });

  test('of HTML', async () => {
    const page = '<p>1. Urges all.</p><p>* * *</p><p>2. Decides [x] {USA+}.</p>';
    const draft = readDraft(await readSource(new TextEncoder().encode(page), 'draft.html'));
    expect(named(draft)).toEqual(['OP1: 1. Urges all.', 'OP2: 2. Decides [x] {USA+}.']);
  });

  test.each([
    [
      'between lines of one sentence',
      '1. Requests a contribution of\n_____\ndollars [a year] {USA+}.\n\n2. Ends.',
      ['OP1: 1. Requests a contribution of\n_____\ndollars [a year] {USA+}.', 'OP2: 2. Ends.'],
    ],
    [
      'at the end of a sentence',
      '1. Decides to fix the amount at\n_____\n\n2. Ends.',
      ['OP1: 1. Decides to fix the amount at\n_____', 'OP2: 2. Ends.'],
    ],
    [
      'in a bracket',
      '1. Urges [all to pay\n_____\ndollars] {USA+}.',
      ['OP1: 1. Urges [all to pay\n_____\ndollars] {USA+}.'],
    ],
  ])('a row that is left to fill is words: %s', (_, source, expected) => {
    expect(named(checkedDraft(source, { format: 'text' }))).toEqual(expected);
  });

  test('in brackets they stand for words', () => {
    const draft = checkedDraft('1. Urges all.\n\n[_____] {USA+}\n\n2. Ends.', { format: 'text' });
    expect(draft.positions).toHaveLength(1);
  });
});
