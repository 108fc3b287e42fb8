import { describe, expect, test } from 'vitest';
import { readDraft, type Change, type SourceText, type TrackedChange } from '../../src/index.js';
import { documentOf, rangeIn } from '../check/document.js';

const sameMark = 'such marks say in this notation that the words of';
const isUsual = (words: string): string =>
  `“${words}” stands alone, and most brackets that do are insertions`;
const oldFirst = 'of two neighbors of one author, the old words mostly come first';
const notSaid = 'the bracket says that its words are not agreed, not who would change them how';

/** What a change is, where that comes from and why, and what speaks for its rivals. */
function linesOf({ kind, basis, reasons, rivals }: Change): string[] {
  return [
    `${kind}, ${basis}`,
    ...reasons.map(({ text }) => text),
    ...rivals.flatMap((rival) => rival.reasons.map(({ text }) => `against: ${text}`)),
  ];
}

function check(source: string | SourceText, expected: readonly string[], base?: string): void {
  const { changes } = readDraft(source, {
    ...(typeof source === 'string' && !source.includes('–') ? { notation: 'signed-braces' as const } : {}),
    ...(base === undefined ? {} : { base }),
  });
  expect(changes.flatMap(linesOf)).toEqual(expected);
  for (const { basis, confidence, rivals } of changes) {
    if (basis === 'inferred') expect(confidence + (rivals[0]?.confidence ?? 0)).toBeCloseTo(1, 6);
    else if (basis === 'none') expect(confidence).toBe(0);
    else expect([confidence > 0.9, rivals]).toEqual([true, []]);
  }
}

describe('what is stated', () => {
  test.each<[string, string[]]>([
    [
      '1. Notes [this] {RUS reserve} part;',
      ['reservation, explicit', 'the tag reserves and asks for no change'],
    ],
    [
      '1. Notes [this] {FRA: move to OP2, USA: move to OP3} part;',
      ['move, explicit', 'FRA, USA ask to move the words'],
    ],
    [
      '1. Notes [this] {FRA delete, USA delete} part;',
      ['deletion, explicit', 'FRA, USA ask to delete the words'],
    ],
    [
      '1. Urges [on] {IDN delete} [entitled] {IDN+} it;',
      ['replacement, explicit', 'IDN asks to delete the words'],
    ],
    [
      '1. Urges [fast – USA delete] action.',
      ['deletion, explicit', 'what USA says in this notation tells that the words of s1 stand and would go'],
    ],
    ['1. Notes […] part;', ['unknown, none', 'the bracket says that text is left out']],
    ['1. Notes part [see Article 4];', ['unknown, none', 'the bracket holds a note of an editor']],
    ['1. Notes [__] part;', ['unknown, none', 'the bracket is a place for a value or a text to come']],
    ['1. Notes [this] part;', ['unknown, none', notSaid]],
    ['1. Notes [this] {FRA?} part;', ['unknown, none', notSaid]],
  ])('%s', (source, expected) => {
    check(source, expected);
  });

  test('by marks', () => {
    const { changes } = readDraft('1. Urges {~~swift~>slow~~} {++aid++} now.', { notation: 'critic-markup' });
    expect(changes.flatMap(linesOf)).toEqual([
      'replacement, explicit',
      `${sameMark} s1 stand and would go`,
      `${sameMark} s2 would come in`,
      'insertion, explicit',
      `${sameMark} s3 would come in`,
    ]);
  });

  test.each([
    ['FRA', 'a tracked change by FRA says'],
    ['', 'a tracked change says'],
  ])('by tracked changes of %j', (author, says) => {
    const text = '1. Urges swift action now.';
    const at = (words: string): { start: number; end: number } => {
      const start = text.indexOf(words);
      return { start, end: start + words.length };
    };
    const tracked: TrackedChange[] = [
      { ...at('swift'), kind: 'insertion', author, date: null, move: null },
      { ...at('now'), kind: 'deletion', author, date: null, move: null },
    ];
    const given = { text, format: 'docx', encoding: null, blocks: null, runs: [], comments: [] } as const;
    check({ ...given, tracked, diagnostics: [] }, [
      'insertion, explicit',
      `${says} that the words of s1 would come in`,
      'deletion, explicit',
      `${says} that the words of s2 stand and would go`,
    ]);
  });
});

test('of letters, by comments', () => {
  const text = '1. Meets [t][T]argets of it;';
  const comments = [
    { author: 'USA', date: null, text: 'Delete', ...rangeIn(text, '[t]') },
    { author: 'USA', date: null, text: 'Supports', ...rangeIn(text, '[T]') },
  ];
  check(documentOf(text, { comments }), ['replacement, explicit', 'USA asks to delete the words']);
});

test('by a legend, and by how words look', () => {
  check('Brackets indicate additions.\n\n1. Urges [swift] {USA+} aid;', [
    'insertion, explicit',
    'the legend of the document says of such brackets that the words of s1 would come in',
  ]);
  const text = '1. Urges swift aid now;';
  check(documentOf(text, { runs: [{ ...rangeIn(text, 'aid'), strike: true }] }), [
    'deletion, explicit',
    'a stroke through words, or a line under them, says where words are struck by hand that the words of s1 stand and would go',
  ]);
  const { changes } = readDraft('1. Urges [AU retain: swift] aid.', { notation: 'prefix-colon' });
  expect(changes.flatMap(linesOf)).toEqual([
    'deletion, explicit',
    'what is said in this notation tells that the words of s1 stand and would go',
  ]);
});

describe('what a base text tells', () => {
  test.each<[string, string[]]>([
    ['1. Urges swift action;', ['deletion, base-text', 'the base text has the words of s1']],
    ['1. Urges action;', ['insertion, base-text', 'the base text has not the words of s1']],
  ])('%s', (base, expected) => {
    check('1. Urges [swift] {USA+} action;', expected, base);
  });
});

describe('what is inferred', () => {
  test.each<[string, string[]]>([
    ['1. Urges [swift] {USA+} action;', ['insertion, inferred', isUsual('swift')]],
    [
      '1. Urges [swift] {USA-} action;',
      ['insertion, inferred', isUsual('swift'), 'against: nobody is named for it, only against it'],
    ],
    [
      '1. Notes [”] {USA+} the end;',
      ['insertion, inferred', 'a quotation mark in a bracket is put in to mark a quotation', isUsual('”')],
    ],
    [
      '1. Builds trade.\n\n[1 bis. Trade builds.] {FRA+}',
      [
        'insertion, inferred',
        'the bracket holds a paragraph whose label says that it was added',
        isUsual('1 bis. Trade builds.'),
      ],
    ],
    [
      '1. Urges [on] {USA+} [entitled] {USA+} it;',
      [
        'replacement, inferred',
        oldFirst,
        '“entitled” says something where “on” only joins words, as what is put in does',
      ],
    ],
    [
      '1. Urges [haste] {USA+ BRA-} [speed] {USA+};',
      ['replacement, inferred', oldFirst, 'against: “haste” meets more objections, as new words do'],
    ],
    [
      '1. Meets [17.8 and] {NLD+} 17.6 [and 17.8] {NLD+};',
      [
        'move, inferred',
        'the same author brackets the same words at two places: one of them they would leave for the other',
      ],
    ],
    [
      '1. Calls on it [to further support] {CMR+} [and] {CMR+} Members;',
      [
        'replacement, inferred',
        '“to further support” says something where “and” only joins words, as what is put in does',
        '“to further support” is the longer, and proposals add words more often than they save them',
        `against: ${oldFirst}`,
      ],
    ],
  ])('%s', (source, expected) => {
    check(source, expected);
  });
});

test.each<[source: string, reason: string]>([
  [
    '1. Urges [on] {IDN+, USA-} [entitled] {IDN+, USA+} it;',
    'USA is against the one and for the other, which is then the new',
  ],
  [
    '1. Urges [on] {IDN+, USA-, FRA-} [entitled] {IDN+, USA+, FRA+} it;',
    'USA, FRA are against the one and for the other, which is then the new',
  ],
  [
    '1. Urges [fast – USA, FRA delete] action.',
    'what USA, FRA say in this notation tells that the words of s1 stand and would go',
  ],
  [
    '1. Urges [fast – USA delete] action.',
    'what USA says in this notation tells that the words of s1 stand and would go',
  ],
  [
    '1. Notes [all rights] {USA+};\n\n2. Notes [all rights] {USA+};\n\n3. Notes [all rights] {USA-, FRA+};',
    'USA takes the other side on the same idea elsewhere, so here the words would go',
  ],
  [
    '1. Notes [all rights] {USA+, FRA-};\n\n2. Notes [all rights] {USA-, FRA+};',
    'FRA, USA take the other side on the same idea elsewhere, so here the words would go',
  ],
])('the verb agrees with the number of the parties: %s', (source, reason) => {
  const { changes } = readDraft(source);
  expect(changes.flatMap(linesOf).map((line) => line.replace('against: ', ''))).toContain(reason);
});
