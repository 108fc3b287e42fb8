import { expect, test } from 'vitest';
import { readAdopted, readDraft, reconcile, trace } from '../../src/index.js';
import { checkedTrace, runLines } from './check-trace.js';

const seas = 'Protects the coral reefs of shallow tropical seas against warming;';
const ports = 'Invites harbour masters to publish their yearly dredging plans;';
const ships = 'Calls upon shipping companies to report lost containers promptly;';
const list = (...clauses: readonly string[]): string =>
  clauses.map((clause, index) => `${String(index + 1)}. ${clause}`).join('\n\n');

test.each<[string, string[], string[]]>([
  ['words that always stood', [list(seas), list(seas), list(seas)], [`${seas.slice(0, -1)} ab`]],
  [
    'a word that came late, by a proposal',
    [
      '1. Requests action by all States;',
      '1. Requests [urgent] {USA+} action by all States;',
      '1. Requests urgent action by all States;',
    ],
    ['Requests ab', 'urgent .b[USA]', 'action by all States ab'],
  ],
  [
    'a word that left and came back',
    [
      '1. Requests urgent action by all States;',
      '1. Requests action by all States;',
      '1. Requests urgent action by all States;',
      '1. Requests urgent action by all States;',
    ],
    ['Requests abc', 'urgent a.c', 'action by all States abc'],
  ],
  [
    'a word that left, and came back with the adoption',
    [
      '1. Requests urgent action by all States;',
      '1. Requests action by all States;',
      '1. Requests urgent action by all States;',
    ],
    ['Requests ab', 'urgent a.', 'action by all States ab'],
  ],
  [
    'a word that stood in no draft',
    [
      '1. Requests action by all States;',
      '1. Requests action by all States;',
      '1. Requests concerted action by all States;',
    ],
    ['Requests ab', 'concerted ..', 'action by all States ab'],
  ],
  [
    'a clause that moved',
    [list(seas, ports, ships), list(ports, seas, ships), list(ports, ships, seas)],
    [`${ports.slice(0, -1)} ab`, `${ships.slice(0, -1)} ab`, `${seas.slice(0, -1)} ab`],
  ],
  [
    'a clause that left and came back at another place',
    [list(seas, ports, ships), list(ports, ships), list(ports, ships, seas)],
    [`${ports.slice(0, -1)} ab`, `${ships.slice(0, -1)} ab`, `${seas.slice(0, -1)} a.`],
  ],
  [
    'brackets that came and went around a word',
    [
      '1. Requests urgent action by all States;',
      '1. Requests [urgent] {FRA+ USA-} action by all States;',
      '1. Requests urgent action by all States;',
      '1. Requests urgent action by all States;',
    ],
    ['Requests abc', 'urgent ab[FRA]c', 'action by all States abc'],
  ],
  [
    'one of two alternatives',
    [
      '1. Requests [urgent] {USA+} [immediate] {FRA+} action by all States;',
      '1. Requests [immediate] {FRA+ USA+} action by all States;',
      '1. Requests immediate action by all States;',
    ],
    ['Requests ab', 'immediate a[FRA]b[FRA USA]', 'action by all States ab'],
  ],
  [
    'another form of a word is another word, behind which the word is found again',
    [
      '1. Decides to promote the exchange of knowledge;',
      '1. Decides on promoting the exchange of knowledge;',
      '1. Decides to promote the exchange of knowledge;',
    ],
    ['Decides ab', 'to promote a.', 'the exchange of knowledge ab'],
  ],
  [
    'case, spelling and numerals make no other word',
    [
      '1. Notes the utilisation of ten percent of the budget;',
      '1. Notes the Utilization of 10 % of the budget;',
      '1. Notes the utilization of 10 per cent of the budget;',
    ],
    ['Notes the utilization of 10 per cent of the budget ab'],
  ],
  ['nothing adopted', ['1. Requests action;', ''], []],
  ['nothing drafted', ['', '', '1. Requests action;'], ['Requests action ..']],
])('%s', (_, texts, expected) => {
  expect(runLines(checkedTrace(texts))).toEqual(expected);
});

const standing: ReadonlySet<string> = new Set(['base', 'span', 'paragraph', 'option', 'reserved', 'moved']);

test.each([
  ['1. Requests [urgent] {USA+} [immediate] {FRA+} action;', '1. Requests immediate and effective action;'],
  [list(seas, ports, ships), list(ships, seas, ports)],
  [
    '1. Decides to promote [the free] exchange of knowledge;',
    '1. Decides on promoting the exchange of all knowledge;',
  ],
  ['1. Notes it.\n\n[2. Requests action by all.]', '1. Notes it with concern.\n\n2. Requests action by all.'],
])('of one draft the words that stand are those whose origin is in it: %j', (before, after) => {
  const [draft, adopted] = [readDraft(before), readAdopted(after)];
  const lettersOf = (runs: readonly { start: number; end: number }[]): string[] =>
    runs.flatMap(({ start, end }) => after.slice(start, end).match(/[\p{L}\p{N}]+/gu) ?? []);
  const { words } = reconcile(draft, adopted);
  expect(lettersOf(trace([draft, adopted]).words.filter(({ first }) => first === 0))).toEqual(
    lettersOf(words.filter(({ origin }) => standing.has(origin))),
  );
});

test('a series has two texts at least', () => {
  expect(() => trace([])).toThrow(TypeError);
  expect(() => trace([readAdopted('1. Notes it.')])).toThrow(TypeError);
});
