import { expect, test } from 'vitest';
import { readDraft } from '../../src/index.js';
import { breachesOfDraft } from '../check/draft-laws.js';

/** Reads a comment of Kenya on the words between `«` and `»`, and writes what it says of which brackets. */
function check(marked: string, comment: string, expected: readonly string[]): void {
  const text = marked.replace(/[«»]/gu, '');
  const range = { start: marked.indexOf('«'), end: marked.indexOf('»') - 1 };
  const comments = [{ author: 'Kenya', date: null, text: comment, ...range }];
  const given = { text, format: 'text', encoding: null, blocks: null, runs: [], tracked: [] } as const;
  const draft = readDraft({ ...given, comments, diagnostics: [] });
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
