import { expect, test } from 'vitest';
import { readAdopted, readDraft, reconcile } from '../../src/index.js';

test.each<[string, string, string]>([
  ['Invites [the World Health Organization] {KEN+} to report', 'Invites WHO to report', 'reworded'],
  ['Invites [WHO] {KEN+} to report', 'Invites the World Health Organization to report', 'reworded'],
  ['Asks [the Inter-Agency Task Force] {KEN+} to act', 'Asks IATF to act', 'reworded'],
  ['Asks [the Inter-Agency Task Force (IATF)] {KEN+} to act', 'Asks IATF to act', 'reworded'],
  ['Asks [the International Labour Organization (ILO)] {KEN+} to act', 'Asks ILO to act', 'reworded'],
  [
    'Asks the Inter-Agency Task Force [(IATF)] {KEN+} to act',
    'Asks the Inter-Agency Task Force (IATF) to act',
    'retained',
  ],
  ['Asks [those who act] {KEN+} to report', 'Asks WHO to report', 'dropped'],
])('%s → %s', (draft, adopted, fate) => {
  const { spans } = reconcile(readDraft(`1. ${draft};`), readAdopted(`1. ${adopted};`));
  expect(spans.map((span) => span.fate)).toEqual([fate]);
});
