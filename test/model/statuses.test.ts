import { expect, test } from 'vitest';
import { checkedDraft } from '../check/read.js';

test.each([
  ['Ad ref 22 May 2023 12.26', '2023-05-22', '12:26'],
  ['agreed ad ref, 3 Dec 2023, at 18:00', '2023-12-03', '18:00'],
  ['Agreed ad ref. 3 December 2023', '2023-12-03', null],
  ['AD REFERENDUM 1st June 2024, 9:05', '2024-06-01', '09:05'],
  ['ad ref (22 May 2023 at 12h26)', '2023-05-22', '12:26'],
  ['ad referendum 4 mai 2023', '2023-05-04', null],
  ['ad referendum 1er août 2023 à 18h30', '2023-08-01', '18:30'],
  ['ad referendum 4 de enero de 2023', '2023-01-04', null],
  ['ad ref 2 juillet 2023', '2023-07-02', null],
  ['ad ref May 22, 2023, at 12.26', '2023-05-22', '12:26'],
  ['ad ref 2023-05-22 12:26', '2023-05-22', '12:26'],
  ['ad ref 22/05/2023', '2023-05-22', null],
  ['ad ref 5.22.2023', '2023-05-22', null],
  ['ad ref 4/5/2023', null, null],
  ['ad ref 4 toukokuuta 2023', null, null],
  ['[agreed ad ref]', null, null],
  ['[Agreed ad referendum, 22 May 2023]', '2023-05-22', null],
])('%s', (stamp, date, time) => {
  const { statuses, provisions, source } = checkedDraft(
    `1. Urges States to act, ${stamp}\n\n2. Requests it.`,
  );
  expect(statuses).toMatchObject([
    { status: 'agreed-ad-referendum', raw: stamp, provision: 'OP1', date, time },
  ]);
  const words = provisions[0]?.runs.map(({ start, end }) => source.text.slice(start, end)).join('');
  expect(words?.trim()).toBe('Urges States to act,');
});

test.each([
  'Accepting ad referendum the text of 4 May 2023,',
  'Accepting ad referendum pending 3 votes in 2023,',
  'Recalling the ad ref of 22 May 2023,',
  'Recalling that it was agreed ad referendum on 22 May 2023,',
])('no stamp: %s', (text) => {
  expect(checkedDraft(text).statuses).toEqual([]);
});
