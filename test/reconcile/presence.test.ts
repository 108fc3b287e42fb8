import { describe, expect, test } from 'vitest';
import type { Change } from '../../src/model/changes/change.js';
import type { Draft } from '../../src/model/draft.js';
import { outcomesOf } from '../../src/reconcile/outcomes.js';
import type { ChangeVerdict, Fate, SpanVerdict } from '../../src/reconcile/reconciliation.js';

const fates: Readonly<Record<string, Fate>> = {
  R: 'retained',
  W: 'reworded',
  D: 'dropped',
  M: 'moved',
  O: 'moot',
  U: 'undetermined',
};

/** What became of a change of which these letters are the fates of its old spans and of its new ones; one by one they are less sure. */
function verdictOf(kind: Change['kind'], old: string, fresh: string): ChangeVerdict {
  const letters = [...Array.from(old), ...Array.from(fresh)];
  const verdicts = letters.map((letter, index): SpanVerdict => ({
    id: `s${String(index)}`,
    start: 0,
    end: 1,
    fate: fates[letter] ?? 'undetermined',
    evidence: [],
    confidence: 1 - index / 10,
    reasons: index === 0 ? [{ rule: 'negated', text: 'Not.' }] : [],
  }));
  const ids = verdicts.map(({ id }) => id);
  /* A move that is asked for has no new place of its own. */
  const isAsked = kind === 'move' && fresh === '';
  const change = {
    id: 'c1',
    kind,
    spans: ids,
    old: isAsked ? [] : ids.slice(0, old.length),
    new: ids.slice(old.length),
    basis: 'stated',
    confidence: 0.5,
    reasons: [],
    rivals: [],
    positions: [],
  } as unknown as Change;
  const draft = { spans: ids.map((id) => ({ id, text: `of ${id}` })), changes: [change] } as unknown as Draft;
  const [verdict] = outcomesOf(draft, verdicts);
  if (verdict === undefined) throw new Error('one change has one verdict');
  return verdict;
}

describe('what became of spans says what became of their change', () => {
  test.each<[Change['kind'], string, string, ChangeVerdict['outcome']]>([
    ['insertion', '', 'R', 'adopted'],
    ['insertion', '', 'M', 'adopted'],
    ['insertion', '', 'RM', 'adopted'],
    ['insertion', '', 'W', 'adopted-in-part'],
    ['insertion', '', 'RD', 'adopted-in-part'],
    ['insertion', '', 'RW', 'adopted-in-part'],
    ['insertion', '', 'D', 'not-adopted'],
    ['insertion', '', 'DD', 'not-adopted'],
    ['insertion', '', 'DO', 'not-adopted'],
    ['insertion', '', 'RO', 'adopted'],
    ['insertion', '', 'O', 'moot'],
    ['insertion', '', 'RU', 'undetermined'],
    ['deletion', 'R', '', 'not-adopted'],
    ['deletion', 'M', '', 'not-adopted'],
    ['deletion', 'D', '', 'adopted'],
    ['deletion', 'W', '', 'adopted-in-part'],
    ['deletion', 'RD', '', 'adopted-in-part'],
    ['deletion', 'O', '', 'moot'],
    ['deletion', 'U', '', 'undetermined'],
    ['replacement', 'D', 'R', 'adopted'],
    ['replacement', 'O', 'R', 'adopted'],
    ['replacement', 'R', 'R', 'adopted-in-part'],
    ['replacement', 'D', 'W', 'adopted-in-part'],
    ['replacement', 'R', 'D', 'not-adopted'],
    ['replacement', 'D', 'D', 'not-adopted'],
    ['replacement', 'R', 'O', 'not-adopted'],
    ['replacement', 'O', 'O', 'moot'],
    ['replacement', 'D', 'U', 'undetermined'],
    ['replacement', 'U', 'R', 'undetermined'],
    ['replacement', 'U', 'D', 'not-adopted'],
    ['replacement', 'D', '', 'not-adopted'],
    ['move', 'D', 'R', 'adopted'],
    ['move', 'M', '', 'adopted'],
    ['move', 'MM', '', 'adopted'],
    ['move', 'MR', '', 'adopted-in-part'],
    ['move', 'R', '', 'not-adopted'],
    ['move', 'D', '', 'not-adopted'],
    ['move', 'O', '', 'moot'],
    ['move', 'MU', '', 'undetermined'],
    ['unknown', 'R', '', 'undetermined'],
    ['reservation', '', 'R', null],
  ])('%s of %j by %j is %s', (kind, old, fresh, outcome) => {
    expect(verdictOf(kind, old, fresh).outcome).toBe(outcome);
  });
});

test('a verdict is as sure as that of its least sure span and of the change', () => {
  expect(verdictOf('insertion', '', 'R').confidence).toBe(0.5);
  expect(verdictOf('replacement', 'D', 'RR').confidence).toBe(0.4);
  expect(verdictOf('reservation', '', 'RR').confidence).toBe(1);
});

test('its reasons are those of its spans, and that one was turned by a negation', () => {
  const said = ({ reasons }: ChangeVerdict): string[] => reasons.map(({ rule, text }) => `${rule}: ${text}`);
  expect(said(verdictOf('replacement', 'DO', 'RWMU'))).toEqual([
    'old-words: The old text “of s0” is gone.',
    'old-words: The old text “of s1” has no place any more.',
    'new-words: The new text “of s2” stands.',
    'new-words: The new text “of s3” stands in other words.',
    'new-words: The new text “of s4” stands at another place.',
    'new-words: The new text “of s5” may or may not stand.',
    'negated: Not.',
  ]);
});
