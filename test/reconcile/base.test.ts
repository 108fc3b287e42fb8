import { describe, expect, test } from 'vitest';
import { readAdopted, readDraft, reconcile, type ReadOptions, type SourceText } from '../../src/index.js';

const base = '1. Requests [slow] action by States;';

/** A base that is given to `reconcile` says of a draft, however it was read, what it says when it is given to `readDraft`. */
function check(source: string | SourceText, options: ReadOptions = {}): void {
  const adopted = readAdopted('1. Requests swift action by States;');
  const late = reconcile(readDraft(source, options), adopted, { base });
  expect(late).toEqual(reconcile(readDraft(source, { ...options, base }), adopted));
  expect(late.changes.length).toBeGreaterThan(0);
}

const text = '1. Requests [swift] {USA+} [slow] {FRA+} action by [all] States;';

const tracked = (words: string, kind: 'insertion' | 'deletion'): SourceText => ({
  text: '1. Requests swift slow action by States;',
  format: 'docx',
  encoding: null,
  blocks: null,
  runs: [],
  tracked: [
    {
      kind,
      start: text.indexOf(words) - 1,
      end: text.indexOf(words) - 1 + words.length,
      author: 'USA',
      date: null,
      move: null,
    },
  ],
  comments: [],
  diagnostics: [],
});

describe('a base text given to reconcile', () => {
  test('settles what is old', () => {
    const adopted = readAdopted('1. Requests swift action by States;');
    const kinds = (result: ReturnType<typeof reconcile>): string[] =>
      result.changes.map(({ outcome }) => String(outcome));
    const without = kinds(reconcile(readDraft('1. Requests [slow] {USA+} action;'), adopted));
    expect(kinds(reconcile(readDraft('1. Requests [slow] {USA+} action;'), adopted, { base }))).not.toEqual(
      without,
    );
  });

  test.each<[string, string | SourceText, ReadOptions?]>([
    ['tags with signs', text],
    ['words behind a dash', '1. Requests [swift - US; G77 delete] [slow - G77] action by States;'],
    ['Markdown that is read as text', '- 1. Requests [swift] {USA+} action by *States*;', { format: 'text' }],
    [
      'a notation that is given',
      '1. Requests [swift] {USA+} action by States;',
      { notation: 'plain-brackets' },
    ],
    ['words that Word tracks', tracked('swift', 'insertion')],
    ['words that Word tracks out', tracked('swift', 'deletion')],
  ])('of %s', (_, source, options) => {
    check(source, options);
  });
});
