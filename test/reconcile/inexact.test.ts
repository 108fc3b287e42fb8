import { expect, test } from 'vitest';
import { reconciliationOf } from '../../src/reconcile/reconcile.js';
import { corresponding } from '../check/corresponding.js';

/** Where the parts of a draft stand that were aligned in parts, if they are these places of the tape. */
function check(draft: string, first: number, end: number): string[] {
  const texts = corresponding(draft, 'Urges States to plant trees');
  const unit = { first, end, clause: 0, answers: [], target: new Int32Array(), confidence: 1 };
  const result = reconciliationOf({ ...texts, matches: { ...texts.matches, inexact: [unit] } });
  expect(result.exact).toBe(false);
  return result.inexact.map(({ start, end: behind }) => draft.slice(start, behind));
}

/* Marks stand at no place of the text, so what is said goes from word to word. */
test.each<[string, string, number, number, string[]]>([
  ['from the first word to the last', 'Urges States to plant trees', 1, 4, ['States to plant']],
  [
    'without marks at their ends',
    '[[Urges States] to [plant trees]]',
    0,
    11,
    ['Urges States] to [plant trees'],
  ],
  ['with marks among them', 'Urges [States] to', 0, 5, ['Urges [States] to']],
  ['of one word', 'Urges [States] to', 1, 4, ['States']],
  ['of nothing', '', 0, 1, []],
])('of words that were aligned in parts is said where they stand: %s', (_, draft, first, end, places) => {
  expect(check(draft, first, end)).toEqual(places);
});

test('what was aligned as a whole is exact', () => {
  const result = reconciliationOf(corresponding('Urges States', 'Urges States'));
  expect([result.exact, result.inexact]).toEqual([true, []]);
});
