import { describe, expect, test } from 'vitest';
import { readDraft } from '../../src/index.js';
import { documentOf, rangeIn } from '../check/document.js';
import { breachesOfDraft } from '../check/draft-laws.js';

/** Reads a comment of Kenya on the words between `«` and `»`, and writes what it says of which brackets. */
function check(marked: string, comment: string, expected: readonly string[]): void {
  const text = marked.replace(/[«»]/gu, '');
  const range = { start: marked.indexOf('«'), end: marked.indexOf('»') - 1 };
  const comments = [{ author: 'Kenya', date: null, text: comment, ...range }];
  const draft = readDraft(documentOf(text, { comments }));
  expect(breachesOfDraft(text, draft)).toEqual([]);
  const positions = draft.positions.map(({ party, stance, spans }) =>
    [party, stance, ...spans.map((id) => draft.spans.find((span) => span.id === id)?.text)].join(' '),
  );
  expect([...positions, ...draft.notes.map(({ text: words }) => `note: ${words}`)]).toEqual(expected);
}

test.each<[string, string, string, string[]]>([
  [
    'on each outermost bracket in its range',
    'Urges «[all] big [towns [and ports]] to» plan',
    'Supports',
    ['KEN support all towns and ports'],
  ],
  ['on none that ends behind it', 'Urges [all] «[big] [towns» now] to plan', 'Supports', ['KEN support big']],
  ['on none that begins before it', 'Urges [all «big] [towns]» to plan', 'Supports', ['KEN support towns']],
  [
    'on the innermost around it',
    'Urges [all [big «old» towns]] to plan',
    'Supports',
    ['KEN support big old towns'],
  ],
  ['on the first words of a paragraph', '«Urges [all]» towns to plan', 'Supports', ['KEN support all']],
  ['on the last words of a paragraph', 'Urges «[all] towns to plan»', 'Supports', ['KEN support all']],
  [
    'on the first words behind a paragraph',
    'Thanks all,\n\n«Urges [big]» towns',
    'Supports',
    ['KEN support big'],
  ],
  [
    'on the last words before a paragraph',
    'Urges «[big] towns»\n\nThanks all.',
    'Supports',
    ['KEN support big'],
  ],
  [
    'on a paragraph between others',
    'Thanks all,\n\n«Urges [big] towns»\n\nEnds.',
    'Supports',
    ['KEN support'],
  ],
  ['on a paragraph', '«Urges [all] towns to plan»', 'Supports', ['KEN support']],
  [
    'on a bracket that is a paragraph',
    'Thanks all,\n\n«[Urges towns]»',
    'Supports',
    ['KEN support Urges towns'],
  ],
  ['with a mark behind its stance', 'Urges «[all]» towns', 'Supports .', ['KEN support all']],
  ['with more behind a colon', 'Urges «[all]» towns', 'Opposes : too dear', ['KEN oppose all']],
  ['without a stance', 'Urges «[all]» towns', ' See below ', ['note: Kenya: See below']],
  ['without words', 'Urges «[all]» towns', ' ', []],
  ['on no words', 'Urges «»[all] towns', 'Supports', []],
])('a comment %s', (_, marked, comment, expected) => {
  check(marked, comment, expected);
});

describe('what a comment says', () => {
  const text = 'Thanks all,\n\nUrges [all] towns to plan';
  const said = (words: string, author = 'Kenya'): string => {
    const comments = [{ author, date: null, text: words, ...rangeIn(text, '[all]') }];
    const { positions, notes } = readDraft(documentOf(text, { comments }));
    const stances = positions.map(({ stance, modifiers }) =>
      [stance, ...modifiers.map((one) => `(${one.kind}: ${one.text})`)].join(' '),
    );
    return [...stances, ...notes.map((note) => `note “${note.text}”`)].join(', ');
  };

  test.each([
    ['Can follow consensus', 'follow-consensus'],
    ['Is flexible', 'flexible'],
    ['Asks to delete', 'delete'],
    ['Wishes to delete it', 'delete'],
    ['Wants to delete the brackets', 'retain'],
    ['Would like to delete square brackets', 'retain'],
    ['Asks to keep', 'retain'],
    ['Would like to retain', 'retain'],
    ['Wants to replace', 'replace'],
    ['Suggests to move this: OP2', 'move (scope: OP2)'],
    ['Suggests to combine this with other text', 'merge'],
    ['Reserves its position', 'reserve'],
    ['Reserve our position', 'reserve'],
    ['Asks for brackets', 'bracket'],
    ['Holds a place', 'placeholder'],
    ['Proposes an alternative', 'alternative'],
    ['Proposes this', 'propose'],
    ['Is considering', 'consider'],
    ['Is named; the tag does not say what it wants', 'unknown'],
    ['Is named; Supports', 'note “Kenya: Is named; Supports”'],
    ['Supports; Opposes', 'support, oppose'],
    ['Supports;  See below; Opposes', 'support'],
    ['See below; Supports', 'note “Kenya: See below; Supports”'],
    ['Supports; but asks', 'note “Kenya: Supports; but asks”'],
    ['Supports (of the new words)', 'support'],
    ['Opposes (of the old words); Supports (of the new words)', 'oppose, support'],
    ['Supports (of the new words) only', 'note “Kenya: Supports (of the new words) only”'],
    ['Supports: if paid, to gain', 'support (condition: if paid) (reason: to gain)'],
    ['Supports: one: two', 'support (remark: one: two)'],
    ['Supports.!', 'support'],
    ['SUPPORTS', 'support'],
    ['Supports. Now', 'note “Kenya: Supports. Now”'],
    ['Supports this', 'note “Kenya: Supports this”'],
    ['  Delete  ', 'delete'],
    ['This is flexible', 'note “Kenya: This is flexible”'],
    ['  See below  ', 'note “Kenya: See below”'],
  ])('%j', (words, expected) => {
    expect(said(words)).toBe(expected);
  });

  test('of a person whose party nobody knows, or of nobody, is a note', () => {
    expect(said('Supports', 'Alvarez, Ignacio')).toBe('note “Alvarez, Ignacio: Supports”');
    expect(said('Supports', '')).toBe('note “Supports”');
  });
});

describe('what is made of it', () => {
  const text = 'Thanks all,\n\nUrges [all] towns {USA+} to plan';
  const at = rangeIn(text, '[all]');

  test('a tag and a position, in one order with those of the text', () => {
    const comments = [{ author: 'Kenya', date: null, text: 'Opposes: too dear', ...at }];
    const draft = readDraft(documentOf(text, { comments }));
    expect(draft.attributions).toMatchObject([
      { id: 'a1', raw: '[all]', by: 'comment', ...at, spans: ['s1'], provision: 'OP1', scope: null },
      { id: 'a2', raw: '{USA+}' },
    ]);
    expect(draft.attributions[1]).not.toHaveProperty('by');
    expect(draft.positions).toEqual([
      {
        id: 'p1',
        party: 'KEN',
        actor: 'KEN',
        stance: 'oppose',
        modifiers: [{ kind: 'remark', text: 'too dear' }],
        raw: '[all]',
        ...at,
        spans: ['s1'],
        provision: 'OP1',
        scope: null,
        attribution: 'a1',
        change: 'c1',
      },
      expect.objectContaining({ id: 'p2', party: 'USA', attribution: 'a2' }),
    ]);
    expect(draft.spans.map(({ attributions }) => attributions)).toEqual([['a1']]);
  });

  test('a note, with its place', () => {
    const comments = [
      { author: 'Kenya', date: null, text: 'See below', ...at },
      { author: 'Kenya', date: null, text: 'See above', start: 0, end: 6 },
    ];
    const { notes, attributions } = readDraft(documentOf(text, { comments }));
    expect(notes).toEqual([
      { id: 'n1', kind: 'note', text: 'Kenya: See above', marker: null, start: 0, end: 6, provision: null },
      { id: 'n2', kind: 'note', text: 'Kenya: See below', marker: null, ...at, provision: 'OP1' },
    ]);
    expect(attributions.map(({ id }) => id)).toEqual(['a1']);
  });

  test.each([
    ['insertion', 'support'],
    ['deletion', 'delete'],
    ['move-from', 'move'],
    ['move-to', 'move'],
  ] as const)('a position of the author of a tracked %s', (kind, stance) => {
    const place = rangeIn(text, 'plan');
    const tracked = ['France', 'Alvarez, Ignacio'].map((author, index) => ({
      ...(index === 0 ? place : rangeIn(text, 'Thanks')),
      kind,
      author,
      date: null,
      move: null,
    }));
    const { positions, attributions, spans } = readDraft(documentOf(text, { tracked: tracked.reverse() }));
    expect(positions.map((one) => [one.party, one.stance, one.raw, ...one.spans])).toEqual([
      ['USA', 'support', 'USA+'],
      ['FRA', stance, 'plan', 's3'],
    ]);
    expect(attributions[1]).toMatchObject({ id: 'a2', by: 'tracked-change', raw: 'plan', ...place });
    expect(spans.map((span) => [span.text, span.tracked?.author])).toEqual([
      ['Thanks', 'Alvarez, Ignacio'],
      ['all', undefined],
      ['plan', 'France'],
    ]);
  });
});
