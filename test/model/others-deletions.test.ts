import { expect, test } from 'vitest';
import { checkedDraft } from '../check/read.js';

/* Who supports or opposes what another wants to go, and what is like it and is not. */
test.each([
  ['{FRA supports USA deletion}', 'FRA delete, USA delete'],
  ['{FRA opposes USA deletion}', 'FRA retain, USA delete'],
  ['{FRA opposes, USA deletion}', 'FRA oppose, USA delete'],
  ['{FRA supports; USA deletion}', 'FRA support, USA delete'],
  ['{FRA opposes USA delete}', 'FRA oppose, USA delete'],
  ['{FRA opposes USA+}', 'FRA oppose, USA support'],
  ['{FRA+ USA deletion}', 'FRA support, USA delete'],
  ['{FRA reserve USA deletion}', 'FRA reserve, USA delete'],
  ['{FRA opposes the deletion by USA}', 'FRA retain, USA delete'],
  ['{FRA opposes text of deletion}', 'FRA unknown'],
  ['{FRA opposes text of the delete}', 'FRA oppose'],
  ['{FRA opposes Chinas’ deletion}', 'FRA retain'],
  ["{FRA supports USA's proposal to delete}", 'FRA delete, USA delete'],
  ['{FRA supports USA’s reasons for deletion}', 'FRA unknown'],
  ['{FRA supports USA’s reasons for it}', 'FRA support'],
  ['{FRA supports, subject to deletion}', 'FRA unknown'],
  ['{FRA supports its own deletion}', 'FRA unknown'],
  ['{FRA supports (deletion)}', 'FRA support'],
])('%s', (tag, expected) => {
  const { positions } = checkedDraft(`1. Takes [it] ${tag};`, { notation: 'signed-braces' });
  expect(positions.map(({ party, stance }) => `${party} ${stance}`).join(', ')).toBe(expected);
});
