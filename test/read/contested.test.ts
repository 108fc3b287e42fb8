import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { annotated, clean, readDraft, readSource, toText, type Draft } from '../../src/index.js';
import { breachesOfDraft } from '../check/draft-laws.js';
import { p, r, tracked, wordFile } from './word-file.js';

/* What a format says of its words, as the model reads it: spans, who wants them, and in which direction. */

async function draftOf(file: Uint8Array): Promise<Draft> {
  const source = await readSource(file);
  const draft = readDraft(source);
  expect(breachesOfDraft(source.text, draft)).toEqual([]);
  return draft;
}

function meaningOf(draft: Draft): string[] {
  const words = (ids: readonly string[]): string =>
    ids.map((id) => draft.spans.find((span) => span.id === id)?.text ?? '?').join('|');
  return [
    ...draft.changes.map(({ kind, old, new: fresh, spans, basis }) =>
      old.length + fresh.length === 0
        ? `${kind} ${words(spans)}`
        : `${kind} ${words(old)} > ${words(fresh)} (${basis})`,
    ),
    ...draft.positions.map(({ party, stance, spans }) => `${party} ${stance} ${words(spans)}`.trim()),
  ];
}

const ins = (author: string, text: string): string => tracked('ins', author, r(text));
const del = (author: string, text: string): string => tracked('del', author, r(text));

const cases: readonly (readonly [name: string, body: string, meaning: string[]])[] = [
  [
    'an insertion by a party',
    `Recalling ${ins('France', 'all ')}plans,`,
    ['insertion  > all (explicit)', 'FRA support all'],
  ],
  [
    'a deletion by a party',
    `Recalling ${del('USA', 'all ')}plans,`,
    ['deletion all >  (explicit)', 'USA delete all'],
  ],
  [
    'by a delegation',
    `Recalling ${ins('Delegation of Brazil', 'all ')}plans,`,
    ['insertion  > all (explicit)', 'BRA support all'],
  ],
  [
    'by a person whose party nobody knows',
    `Recalling ${ins('Alvarez, Ignacio', 'all ')}plans,`,
    ['insertion  > all (explicit)'],
  ],
  [
    'a replacement: side by side, by one author',
    `Recalling ${del('A', 'all')}${ins('A', 'some')} plans,`,
    ['replacement all > some (explicit)'],
  ],
  [
    'side by side, by two authors',
    `Recalling ${del('A', 'all')}${ins('B', 'some')} plans,`,
    ['deletion all >  (explicit)', 'insertion  > some (explicit)'],
  ],
  [
    'an insertion that another deletes',
    `Recalling ${tracked('ins', 'France', r('all ') + del('USA', 'good ') + r('new '))}plans,`,
    [
      'insertion  > all good new (explicit)',
      'deletion good >  (explicit)',
      'FRA support all good new',
      'USA delete good',
    ],
  ],
  [
    'a move',
    `Recalling <w:moveFromRangeStart w:id="1" w:name="m"/>${tracked('moveFrom', 'A', r('all '))}<w:moveFromRangeEnd w:id="1"/>plans <w:moveToRangeStart w:id="2" w:name="m"/>${tracked('moveTo', 'A', r('all'))}<w:moveToRangeEnd w:id="2"/>,`,
    ['move all > all (explicit)'],
  ],
  [
    'brackets beside tracked changes',
    `Recalling [all] {USA+} ${ins('France', 'good ')}plans,`,
    ['insertion  > all (inferred)', 'insertion  > good (explicit)', 'USA support all', 'FRA support good'],
  ],
  [
    'brackets that were typed while changes were tracked',
    `Recalling ${ins('Secretariat', '[all] {USA+} ')}plans,`,
    ['insertion  > all (inferred)', 'USA support all'],
  ],
  [
    'a tag that was typed so',
    `Recalling [all] {USA+${ins('Secretariat', ', FRA+')}} plans,`,
    ['insertion  > all (inferred)', 'USA support all', 'FRA support all'],
  ],
  [
    'a bracket whose words are deleted',
    `Recalling [${del('Secretariat', 'all')}] {USA+} plans,`,
    ['deletion all >  (explicit)', 'Secretariat delete all', 'USA support all'],
  ],
  [
    'a word in a bracket',
    `Recalling [all ${ins('A', 'good ')}plans] {USA+},`,
    ['insertion  > all good plans (inferred)', 'insertion  > good (explicit)', 'USA support all good plans'],
  ],
  [
    'a bracket whose words are struck',
    `Recalling [${r('all', '<w:strike/>')}] {USA+} plans,`,
    ['deletion all >  (inferred)', 'USA support all'],
  ],
  [
    'a bracket whose words are underlined',
    `Recalling [${r('all', '<w:u w:val="single"/>')}] {USA-} plans,`,
    ['insertion  > all (inferred)', 'USA oppose all'],
  ],
  [
    'struck and underlined, side by side',
    `Recalling [${r('all', '<w:u w:val="single"/>')}] {USA+} [${r('some', '<w:strike/>')}] {USA+} plans,`,
    ['replacement some > all (inferred)', 'USA support all', 'USA support some'],
  ],
  [
    'all of a paragraph in bold type says nothing',
    `${r('Recalling [', '<w:b/>')}${r('all', '<w:b/>')}${r('] {USA+} plans,', '<w:b/>')}`,
    ['insertion  > all (inferred)', 'USA support all'],
  ],
  [
    'struck by hand, without a bracket',
    `Recalling ${r('all ', '<w:strike/>')}${r('some', '<w:u w:val="single"/>')} plans,`,
    ['replacement all > some (explicit)'],
  ],
  [
    'underlined, where nothing is struck, is a style',
    `Recalling ${r('all', '<w:u w:val="single"/>')} plans,`,
    [],
  ],
];

/** A body in which words without a run are in one. */
const inRuns = (body: string): string =>
  p(
    body.replace(
      /(^|>)([^<>]+)(?=<w:(?:r|ins|del|move)|$)/gu,
      (_, before: string, text: string) => before + r(text),
    ),
  );

describe('what is contested', () => {
  test.each(cases)('%s', async (_, body, meaning) => {
    expect(meaningOf(await draftOf(wordFile(inRuns(body))))).toEqual(meaning);
  });

  test('versions of a tracked text are those that accept and reject give', async () => {
    const body = p(
      r('Recalling ') +
        del('A', 'all') +
        ins('A', 'some') +
        r(' plans') +
        ins('B', ' and programmes') +
        r(','),
    );
    const draft = await draftOf(wordFile(body));
    expect([toText(clean(draft, 'all-applied')), toText(clean(draft, 'base'))]).toEqual([
      'Recalling some plans and programmes,\n',
      'Recalling all plans,\n',
    ]);
    expect(toText(annotated(draft))).toBe('PP1  Recalling [all] [some] plans [and programmes],\n');
  });

  test('the span says who tracked it when', async () => {
    const { spans } = await draftOf(wordFile(p(r('a ') + ins('Alvarez, Ignacio', 'b'))));
    expect(spans.map(({ marks, opened, closed, tracked: by }) => ({ marks, opened, closed, by }))).toEqual([
      {
        marks: 'tracked',
        opened: false,
        closed: false,
        by: { kind: 'insertion', author: 'Alvarez, Ignacio', date: '2023-05-22T10:00:00Z', move: null },
      },
    ]);
  });
});

describe('comments', () => {
  const commented = (words: string, author: string, text: string): Uint8Array =>
    wordFile(
      p(
        `${r('Recalling ')}<w:commentRangeStart w:id="0"/>${words}<w:commentRangeEnd w:id="0"/>${r(' plans,')}`,
      ),
      { comments: `<w:comment w:id="0" w:author="${author}">${p(r(text))}</w:comment>` },
    );

  test.each([
    ['Opposes', 'RUS oppose'],
    ['Supports.', 'RUS support'],
    ['Reserves its position: pending instructions', 'RUS reserve'],
    ['Delete', 'RUS delete'],
    ['Asks to retain; Is considering: the costs', 'RUS retain, RUS consider'],
  ])('of a party that begin with a stance are positions: %s', async (text, expected) => {
    const draft = await draftOf(commented(ins('A', 'all'), 'Russian Federation', text));
    expect(
      draft.positions.map(({ party, stance, spans }) => `${party} ${stance} ${spans.join()}`).join(', '),
    ).toBe(expected.replaceAll(/(?=,|$)/gu, ' s1'));
    expect(draft.changes.map(({ kind }) => kind)).toEqual(['insertion']);
  });

  test('others are notes', async () => {
    const draft = await draftOf(commented(ins('A', 'all'), 'Russian Federation', 'See paragraph 4'));
    expect([draft.positions, draft.notes.map(({ text }) => text)]).toEqual([
      [],
      ['Russian Federation: See paragraph 4'],
    ]);
  });
});

test('a page of HTML says the same', async () => {
  const page =
    '<!doctype html><p>Recalling <del data-author="France">all</del><ins data-author="France">some</ins> [<s>good</s>] {USA+} plans,</p>';
  expect(meaningOf(await draftOf(strToU8(page)))).toEqual([
    'replacement all > some (explicit)',
    'deletion good >  (inferred)',
    'FRA delete all',
    'FRA support some',
    'USA support good',
  ]);
});
