import { expect, test } from 'vitest';
import { readAdopted, readDraft, reconcile } from '../../src/index.js';
import { cutOffOf } from '../../src/reconcile/cut-off.js';

/* What has no marks at all has lost none, wherever it stands. */
test.each([
  [
    'a party’s version of a paragraph at the end',
    'Canada, Government: States shall act now.\n\nUNESCO, International Organization: States should act soon.',
    'States should act soon.',
  ],
  [
    'the same without a final mark',
    'Canada, Government: States shall act now\n\nUNESCO, International Organization: States should act soon',
    'States should act soon',
  ],
  ['words before parties in parentheses', '1. Urges States to act (US add)', '1. Urges States to act'],
])('%s is not cut off', (_, draft, adopted) => {
  const result = reconcile(readDraft(draft), readAdopted(adopted));
  expect([result.cutOff, result.spans.at(-1)?.fate]).toEqual([null, 'retained']);
});

test('a bracket that is open where the text ends is cut off', () => {
  const result = reconcile(
    readDraft('1. Urges States to act [now'),
    readAdopted('1. Urges States to act now.'),
  );
  expect(result.cutOff).not.toBeNull();
  expect(result.spans.map(({ fate }) => fate)).toEqual(['undetermined']);
});

/* The last sentence of a draft, and what is left of it where it is cut off. */
test.each<[string, string | null]>([
  ['1. Urges States to act for the', '1. Urges States to act for the'],
  ['1. Urges States to act for the.', null],
  ['1. Urges States to act for the;', null],
  ['1. Urges States to act for the:', null],
  ['1. Urges States to act for the!', null],
  ['1. Urges States to act for the?', null],
  ['1. Urges States to act “for the.”', null],
  ['1. Urges States to act (for the.)', null],
  ['1. Urges States to act for the,', '1. Urges States to act for the,'],
  ['1. Urges States to act', null],
  ['1. Urges States to act for the {USA+}', '1. Urges States to act for the'],
  ['1. Urges States to act for the. {USA+}', null],
  ['1. Urges States [to act] {USA+}', null],
  ['1. Urges States [to act', '1. Urges States [to act'],
  ['1. Urges States [to act.', null],
  ['1. Urges States] to act', null],
  ['1. Urges [States.\n\n2. Thanks the host', null],
  ['1. Urges [States] {USA+}.\n\n2. Thanks the host', null],
  ['1. Urges [States to\n\n2. Thanks the host.', null],
  ['1. Urges States.\n\n2. Thanks the host for', '2. Thanks the host for'],
  ['1. Urges States for\n\n2. Thanks the host.', null],
  ['', null],
])('of %j, cut off is %j', (source, expected) => {
  const found = cutOffOf(readDraft(source, { notation: 'signed-braces', format: 'text' }));
  const shown = found === null ? null : source.slice(found.start, found.end).trim();
  expect(shown === null ? null : expected?.endsWith(shown)).toBe(expected === null ? null : true);
  if (found !== null) expect(source.slice(found.end)).not.toMatch(/[a-z]{2}/u);
});
