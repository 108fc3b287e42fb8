import { expect, test } from 'vitest';
import { readAdopted, readDraft, reconcile } from '../../src/index.js';

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
