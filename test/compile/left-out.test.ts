import { describe, expect, test } from 'vitest';
import { compileDraft, contributionsIn, readDraft, rebase } from 'travaux';

const open = '1. Requests [swift] {USA+ RUS-} action;\n\n2. Urges [all] States to act.';

describe('what is left out is said', () => {
  test('the same text with the proposals of others proposes nothing, and the base text has some', () => {
    const draft = compileDraft(open, { FRA: open });
    expect(draft.changes).toEqual([]);
    expect(draft.diagnostics.map(({ ruleId, reason }) => `${ruleId}: ${reason}`)).toEqual([
      'open-proposals: the base text has proposals of USA, RUS',
    ]);
  });

  test('the base text is read in its own notation', () => {
    const draft = compileDraft('1. Urges {++fast++}{>>USA+<<} action.', { FRA: '1. Urges action now.' });
    expect(draft.source.text.trim()).toBe('1. Urges action [now] {FRA+}.');
    expect(draft.diagnostics.map(({ reason }) => reason)).toEqual(['the base text has proposals of USA']);
  });

  test('of a text with tags, what its own party asks for is its contribution', () => {
    const draft = compileDraft('1. Requests action.', {
      USA: '1. Requests [swift] {USA+} [no] {FRA+} action.',
    });
    expect(draft.source.text.trim()).toBe('1. Requests [swift] {USA+} action.');
  });

  test('changes on which nobody speaks are named', () => {
    expect(contributionsIn(readDraft(open)).unnamed.map(({ provision }) => provision)).toEqual(['OP2']);
    const { unnamed } = rebase(readDraft(open), '1. Requests action;\n\n2. Urges States to act.');
    expect(unnamed.map(({ provision }) => provision)).toEqual(['OP2']);
  });
});
