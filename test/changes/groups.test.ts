import { describe, expect, test } from 'vitest';
import { readDraft, type Draft, type NotationName, type TrackedChange } from '../../src/index.js';
import { changeGroups } from '../../src/model/changes/groups.js';
import { runsOf } from '../../src/model/changes/runs.js';
import { factsOf, type SpanFacts } from '../../src/model/changes/span-facts.js';
import { documentOf } from '../check/document.js';

/** The spans of a draft by the changes that they express, in the order of the text. */
function groupsOf(draft: Draft): string[] {
  return changeGroups(factsOf(draft)).map(
    ({ form, members }) => `${form}: ${members.map(({ span }) => span.text).join(' + ')}`,
  );
}

function factsIn(source: string): SpanFacts[] {
  return factsOf(readDraft(source, { notation: 'signed-braces', format: 'text' }));
}

function check(source: string, expected: readonly string[], notation: NotationName = 'signed-braces'): void {
  expect(groupsOf(readDraft(source, { notation, format: 'text' }))).toEqual(expected);
}

describe('what only reserves', () => {
  test.each<[string, string[]]>([
    ['1. Notes [this] {USA is considering} part;', ['reservation: this']],
    ['1. Notes [this] {RUS reserve, USA is considering} part;', ['reservation: this']],
    ['1. Notes [this] {RUS reserve, USA-} part;', ['single: this']],
    [
      '1. Notes [it] {USA+} and [this] {RUS reserve} and [that] {USA+};',
      ['single: it', 'reservation: this', 'single: that'],
    ],
    [
      '1. Takes [slow] {USA+} [sure] {RUS reserve} [fair] {USA+} steps;',
      ['single: slow', 'reservation: sure', 'single: fair'],
    ],
  ])('%s', (source, expected) => {
    check(source, expected);
  });
});

describe('a deletion that several ask for', () => {
  test.each<[string, string, string[]]>([
    [
      'beside another',
      '[swift] {USA delete, FRA delete} [fast] {USA+} [slow] {FRA delete, USA delete} [safe] {CHN+}',
      ['single: swift', 'alternative: fast', 'single: slow', 'single: safe'],
    ],
    [
      'and of whom one wants the words',
      '[swift] {USA delete, FRA delete, CHN+} [fast] {USA+} [safe] {FRA+}',
      ['pair: swift + fast', 'single: safe'],
    ],
    [
      'whom nobody beside it is of',
      '[swift] {USA delete, FRA delete} [fast] {CHN+}',
      ['single: swift', 'single: fast'],
    ],
    ['alone', '[swift] {USA delete} [fast] {FRA+}', ['single: swift', 'single: fast']],
  ])('%s: %s', (_, words, expected) => {
    check(`1. Takes ${words} steps;`, expected);
  });
});

describe('what marks state', () => {
  test.each<[string, string[]]>([
    [
      '[swift — USA, FRA] (fast — USA) (safe — FRA)',
      ['single: swift', 'alternative: fast', 'alternative: safe'],
    ],
    ['[swift — USA, FRA] (fast — USA, FRA) (safe — FRA)', ['pair: swift + fast', 'single: safe']],
    ['[swift — USA, FRA] [fast — USA] (safe — FRA)', ['single: swift', 'single: fast', 'single: safe']],
    ['(swift — USA, FRA) [fast — USA] [safe — FRA]', ['pair: swift + fast', 'single: safe']],
    ['[swift — USA] (fast — FRA)', ['single: swift', 'single: fast']],
    ['(fast — USA) [swift — USA]', ['pair: fast + swift']],
    ['(fast — USA) (swift — USA)', ['single: fast', 'single: swift']],
    ['[slow — USA] (fast — USA) [sure — USA]', ['pair: slow + fast', 'single: sure']],
    ['[fair safe swift — USA] aid and (fair safe swift — USA)', ['move: fair safe swift + fair safe swift']],
    [
      '[fair safe swift — USA] aid and [fair safe swift — USA]',
      ['single: fair safe swift', 'single: fair safe swift'],
    ],
    [
      '[fair safe swift — USA] aid and (fair safe swift — FRA)',
      ['single: fair safe swift', 'single: fair safe swift'],
    ],
  ])('%s', (words, expected) => {
    check(`1. Takes ${words} steps;`, expected, 'paren-add-bracket-delete');
  });
});

describe('letters in a word', () => {
  test.each<[string, string[]]>([
    ['target[s][ing]', ['letters: s + ing']],
    ['[t][T]argets', ['letters: t + T']],
    ['target[s][doin]', ['letters: s + doin']],
    ['target[s][t][u]ing', ['letters: s + t', 'single: u']],
    ['target[s][doing]', ['single: s', 'single: doing']],
    ['target[doing][s]', ['single: doing', 'single: s']],
    ['target[s1][ing]', ['single: s1', 'single: ing']],
    ['target[ing][1s]', ['single: ing', 'single: 1s']],
    ['[s][t] targets', ['single: s', 'single: t']],
    ['[s] [T]argets', ['single: s', 'single: T']],
  ])('%s', (words, expected) => {
    check(`1. Reaffirms ${words} of it;`, expected);
  });
});

test.each([
  ['{==t==}{==T==}argets', ['letters: t + T']],
  ['{--t--}{++T++}argets', ['single: t', 'single: T']],
  ['{==t==}{++T++}argets', ['single: t', 'single: T']],
  ['{--t--}{==T==}argets', ['single: t', 'single: T']],
  ['{~~t~>T~~}argets', ['pair: t + T']],
])('letters of which marks state what becomes of them: %s', (words, expected) => {
  check(`1. Meets ${words} of it;`, expected, 'critic-markup');
});

describe('the same words at two places', () => {
  test.each<[string, string[]]>([
    [
      '[swift fair safe] {USA+} for all [safe swift fairs] {USA+}',
      ['move: swift fair safe + safe swift fairs'],
    ],
    [
      '[swift fair safe] {USA+} for [fair swift safe] {USA+} and [safe fair swift] {USA+}',
      ['move: swift fair safe + fair swift safe', 'single: safe fair swift'],
    ],
    [
      '[swift fair safe] for all [swift fair safe] and [more] {USA+}',
      ['single: swift fair safe', 'single: swift fair safe', 'single: more'],
    ],
    ['[and of the] {USA+} for [of the and] {USA+}', ['single: and of the', 'single: of the and']],
    ['[x and] {USA+} for [and x] {USA+}', ['single: x and', 'single: and x']],
    ['[7 and] {USA+} for [and 7] {USA+}', ['move: 7 and + and 7']],
    ['[17 or] {USA+} for [or 17] {USA+}', ['move: 17 or + or 17']],
    ['[17 of] {USA+} for [of 17] {USA+}', ['single: 17 of', 'single: of 17']],
    ['[17 and] {USA+} for [17 and] {USA+}', ['single: 17 and', 'single: 17 and']],
    [
      '[swift fair safe] {RUS reserve} for [swift fair safe] {USA+}',
      ['reservation: swift fair safe', 'single: swift fair safe'],
    ],
  ])('%s', (words, expected) => {
    check(`1. Keeps ${words} now;`, expected);
  });
});

describe('neighbors', () => {
  test.each<[string, string, string[]]>([
    [
      'with the same tags before those that share an author',
      '[slow] {USA+} [fast] {USA+, FRA+} [sure] {USA+, FRA+}',
      ['single: slow', 'pair: fast + sure'],
    ],
    [
      'also where only those against differ',
      '[slow] {USA+, CHN-} [fast] {USA+} [sure] {USA+}',
      ['single: slow', 'pair: fast + sure'],
    ],
    [
      'of whom one is against the one and for the other',
      '[slow] {USA-} [fast] {USA+}',
      ['pair: slow + fast'],
    ],
    ['in whatever order', '[fast] {USA+} [slow] {USA-}', ['pair: fast + slow']],
    [
      'before those that share an author',
      '[slow] {USA-} [fast] {USA+} [sure] {USA+, FRA+}',
      ['pair: slow + fast', 'single: sure'],
    ],
    ['against which others are too', '[slow] {USA-, FRA-} [fast] {USA+}', ['single: slow', 'single: fast']],
    ['that others want', '[slow] {USA-, FRA+} [fast] {USA+}', ['single: slow', 'single: fast']],
    ['that others do not want', '[slow] {USA-} [fast] {USA+, CHN-}', ['single: slow', 'single: fast']],
    ['that are marks of quotation', '[“] {FRA+} [all] {FRA+}', ['single: “', 'single: all']],
    ['before marks of quotation', '[all] {FRA+} [”] {FRA+}', ['single: all', 'single: ”']],
  ])('%s: %s', (_, words, expected) => {
    check(`1. Takes ${words} steps;`, expected);
  });
});

describe('words that open a sentence', () => {
  test.each<[string, string[]]>([
    ['[Urges] {USA+} [Requests] {FRA+}', ['pair: Urges + Requests']],
    ['[Urges] {USA+} [Requests] {FRA+} [Invites] {FRA+}', ['alternative: Urges', 'pair: Requests + Invites']],
    ['[Urges] {USA+} [Requesting] {FRA+}', ['single: Urges', 'single: Requesting']],
    ['[Urges all] {USA+} [Requests] {FRA+}', ['single: Urges all', 'single: Requests']],
    ['[urges] {USA+} [requests] {FRA+}', ['single: urges', 'single: requests']],
    ['[URGEs] {USA+} [REQUESTs] {FRA+}', ['single: URGEs', 'single: REQUESTs']],
    ['[Urge] {USA+} [Request] {FRA+}', ['single: Urge', 'single: Request']],
    ['[Urges] {USA-} [Requests] {FRA+}', ['single: Urges', 'single: Requests']],
    ['[Urges,] {USA+} [Requests,] {FRA+}', ['single: Urges,', 'single: Requests,']],
  ])('%s', (words, expected) => {
    check(`1. ${words} it;`, expected);
  });
});

describe('what an author left over', () => {
  test.each<[string, string[]]>([
    ['[slow] {FRA+} [all] {USA+} [fair] {FRA+}', ['pair: slow + fair', 'single: all']],
    ['[and slow] {FRA+} [all] {USA+} [fair] {FRA+}', ['single: and slow', 'single: all', 'single: fair']],
    ['[slow] {FRA+} [all] {USA+} [and fair] {FRA+}', ['single: slow', 'single: all', 'single: and fair']],
    ['[slow] {FRA+} [all] {USA delete} [fair] {FRA+}', ['single: slow', 'single: all', 'single: fair']],
    [
      '[slow] {FRA+} [all] {CHN delete} [sure] {USA+} [fair] {FRA+}',
      ['single: slow', 'single: all', 'single: sure', 'single: fair'],
    ],
    [
      '[slow] {USA+} [fast] {FRA+} [sure] {CHN+} [calm] {USA+, FRA+}',
      ['single: slow', 'pair: fast + calm', 'single: sure'],
    ],
    [
      '[slow] {USA+} [fast] {FRA+} [sure] {CHN+} [calm] {FRA+, USA+}',
      ['single: slow', 'pair: fast + calm', 'single: sure'],
    ],
    ['[“] {FRA+} [all] {USA+} [fair] {FRA+}', ['single: “', 'single: all', 'single: fair']],
    ['[slow] {FRA+} [all] {USA+} [”] {FRA+}', ['single: slow', 'single: all', 'single: ”']],
  ])('%s', (words, expected) => {
    check(`1. Takes ${words} steps;`, expected);
  });
});

describe('what is offered beside a pair', () => {
  test.each<[string, string[]]>([
    [
      '[slow] {TZA+} [fast] {TZA+, MAR-} [sure] {MAR+, KEN-} [calm] {KEN+}',
      ['pair: slow + fast', 'alternative: sure', 'alternative: calm'],
    ],
    [
      '[calm] {KEN+} [sure] {MAR+, KEN-} [slow] {TZA+, MAR-} [fast] {TZA+}',
      ['alternative: calm', 'alternative: sure', 'pair: slow + fast'],
    ],
    ['[slow] {TZA+} [fast] {TZA+, MAR-} [sure] {MAR+, KEN+}', ['pair: slow + fast', 'single: sure']],
    ['[slow] {TZA+} [fast] {TZA+, MAR-} [sure] {KEN-}', ['pair: slow + fast', 'single: sure']],
    ['[slow] {TZA+} [fast] {TZA+, MAR-} [”] {MAR+}', ['pair: slow + fast', 'single: ”']],
    ['[slow] {TZA+} [sure] {MAR+, TZA-}', ['single: slow', 'single: sure']],
    ['[slow] {TZA+, MAR-} [sure] {MAR+}', ['single: slow', 'single: sure']],
  ])('%s', (words, expected) => {
    check(`1. Takes ${words} steps;`, expected);
  });
});

describe('what a document tracks', () => {
  const text = 'Takes one step, two steps, [all] {FRA+} three steps, four steps';
  const change = (words: string, kind: TrackedChange['kind'], move: string | null): TrackedChange => {
    const start = text.indexOf(words);
    return { start, end: start + words.length, kind, move, author: 'FRA', date: null };
  };
  test.each<[string, TrackedChange[], string[]]>([
    [
      'moves, side by side',
      [
        change('one', 'move-from', 'm'),
        change('two', 'move-from', 'm'),
        change('three', 'move-to', 'm'),
        change('four', 'move-to', 'm'),
      ],
      ['move: one + three', 'move: two + four', 'single: all'],
    ],
    [
      'a move of which one side is lost',
      [change('one', 'move-from', 'm'), change('two', 'move-from', 'm'), change('three', 'move-to', 'm')],
      ['move: one + three', 'single: two', 'single: all'],
    ],
    [
      'two moves',
      [
        change('one', 'move-from', 'm'),
        change('two', 'move-to', 'n'),
        change('three', 'move-to', 'm'),
        change('four', 'move-from', 'n'),
      ],
      ['move: one + three', 'move: two + four', 'single: all'],
    ],
    [
      'no move',
      [change('one', 'move-from', null), change('four', 'move-to', null)],
      ['single: one', 'single: all', 'single: four'],
    ],
    [
      'words beside a bracket of the same party',
      [change('three', 'insertion', null)],
      ['single: all', 'single: three'],
    ],
  ])('%s', (_, tracked, expected) => {
    expect(groupsOf(readDraft(documentOf(text, { tracked })))).toEqual(expected);
  });

  test('is no reservation, whatever is said of it', () => {
    const tracked = [{ ...change('one', 'insertion', null), author: '' }];
    const { start, end } = tracked[0] ?? { start: 0, end: 0 };
    const comments = [{ start, end, author: 'France', date: null, text: 'Reserves its position' }];
    const draft = readDraft(documentOf(text, { tracked, comments }));
    expect(draft.positions.map(({ stance }) => stance)).toEqual(['reserve', 'support']);
    expect(groupsOf(draft)).toEqual(['single: one', 'single: all']);
  });
});

test('runs are of two or more neighbors, without those that are taken', () => {
  const source = '1. Takes [a] and [b] [c] [d] or [e] [f] [g].';
  const facts = factsIn(source);
  const runs = (...taken: number[]): string =>
    runsOf(facts, new Set(taken))
      .map((run) => run.map(({ span }) => span.text).join(''))
      .join(' ');
  expect(runs()).toBe('bcd efg');
  expect(runs(2)).toBe('efg');
  expect(runs(3)).toBe('bc efg');
  expect(runs(1, 4)).toBe('cd fg');
});
