import { describe, expect, test } from 'vitest';
import { notations, parse, readDraft, type NotationName } from '../../src/index.js';
import { checkMeaning, type Meaning } from './check-notation.js';

const names = Object.keys(notations) as NotationName[];

describe.each(names)('%s', (notation) => {
  test.each<[string, Meaning]>([
    /* N8, N9: values and texts to come. */
    ['1. Aaa [X] bbb;', { notes: ['placeholder “X”'] }],
    ['1. Aaa Annex [X] and [Y] of it;', { notes: ['placeholder “X”', 'placeholder “Y”'] }],
    ['1. Aaa [x]40 per cent by 20XX;', { notes: ['placeholder “x”', 'placeholder “20XX”'] }],
    ['1. Aaa ### and ___ bbb;', { notes: ['placeholder “###”', 'placeholder “___”'] }],
    ['1. Aaa [Placeholder for support] bbb;', { notes: ['placeholder “Placeholder for support”'] }],
    [
      '1. Aaa [shall][should][other] bbb;',
      { notes: ['placeholder “other”'], spans: ['shall', 'should', 'other'] },
    ],
    ['1. Aaa Part[y] [ies] bbb;', { notes: [] }],
    /* N12: notes of editors. */
    [
      '1. Aaa {Placement proposal: to be moved to Article 9} bbb;',
      { notes: ['note “Placement proposal: to be moved to Article 9”'], positions: [] },
    ],
    /* N15: the number of a footnote is no word. */
    ['1. Aaa Parties[ 11] to it;', { spans: [], notes: [] }],
    ['1. Aaa disclosure[ 90];', { spans: [], notes: [] }],
    ['1. Aaa by [40][70] per cent;', { spans: ['40', '70'] }],
    /* N55: text that is left out. */
    ['1. Aaa 16(2) (…) bbb;', { notes: ['left-out “(…)”'] }],
  ])('%s', (source, expected) => {
    checkMeaning(source, notation, expected);
  });

  /* N50, N51. */
  test.each([
    ['[Agreed ad ref]', 'agreed-ad-referendum', null],
    ['[AGREED AD REF]', 'agreed-ad-referendum', null],
    ['[Suggested for closure]', 'suggested-for-closure', null],
    ['[Ad ref 22 May 2023 12.26]', 'agreed-ad-referendum', '2023-05-22'],
    ['Ad ref 22 May 2023 12.26', 'agreed-ad-referendum', '2023-05-22'],
  ])('%s is a status', (stamp, status, date) => {
    const { statuses } = checkMeaning(`1. Urges States to act; ${stamp}`, notation, {
      spans: [],
      positions: [],
    });
    expect(statuses).toMatchObject([{ status, date, raw: stamp, provision: 'OP1' }]);
  });

  /* N10, N11. */
  test('an option may have no text', () => {
    const { choices } = checkMeaning(
      'Article 2\n\nOption I: Aaa shall bbb.\n\nOption II: No text',
      notation,
      {},
    );
    expect(choices).toMatchObject([{ kind: 'options', includesNone: true }]);
  });
});

test('the words of a footnote number are not among those of a provision', () => {
  const { tree } = parse('1. Requests Parties[ 11] to act;');
  expect(JSON.stringify(tree)).toContain('"type":"aside","value":"[ 11]"');
});

/* N57: the drafting modalities of the INB of the WHO; the words of the legend are our own. */
test.each([
  ['Legend: [ ] = deletion', 'deletion'],
  ['Proposed deletions are in square brackets, additions underlined.', 'deletion'],
  ['Square brackets indicate proposed additions.', 'insertion'],
  ['Text in brackets is not agreed.', 'insertion inferred'],
])('a legend: %s', (legend, expected) => {
  const { changes } = readDraft(`${legend}\n\n1. Urges [swift] {USA+} action;`);
  const change = changes.at(-1);
  expect(change?.basis === 'explicit' ? change.kind : `${change?.kind ?? ''} ${change?.basis ?? ''}`).toBe(
    expected,
  );
});
