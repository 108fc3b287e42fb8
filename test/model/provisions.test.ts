import { describe, expect, test } from 'vitest';
import { checkedDraft } from '../check/read.js';

/** Reads a draft and writes its provisions: part, label or kind, what it is related to, and its own words. */
function check(source: string, expected: readonly string[]): void {
  const { provisions } = checkedDraft(source);
  const lines = provisions.map(({ part, kind, label, related, runs, parent }) => {
    const words = runs.map(({ start, end }) => source.slice(start, end)).join('|');
    const relation = related === null ? '' : ` (${related.relation} ${related.label})`;
    return `${parent === null ? '' : `${parent} > `}${part} ${label ?? kind}${relation}: ${words.trim()}`;
  });
  expect(lines).toEqual(expected);
}

describe('provisions', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'a whole resolution',
      'Draft\n\nThe Assembly,\n\nNoting a,\n\n1. Urges b.',
      [
        'head title: Draft',
        'preamble formula: The Assembly,',
        'preamble PP1: Noting a,',
        'operative OP1: Urges b.',
      ],
    ],
    [
      'words without marks, tags and stamps',
      'Noting [a] {USA+} b, Ad ref 1 May 2023',
      ['preamble PP1: Noting |a| | b,'],
    ],
    [
      'a provision and what it holds',
      '1. Urges:\n\n(a) one;\n\nAlt. (a) Two.',
      [
        'operative OP1: Urges:',
        'v1 > operative OP1.a: one;',
        'v1 > operative OP1.a alt (alternative-of OP1.a): Two.',
      ],
    ],
    [
      'a mark that marks nothing is text, and one that closes a bracket by mistake is not',
      '1. Urges a > b and [c} d.',
      ['operative OP1: Urges a > b and |c| d.'],
    ],
    [
      'a suffix tells no relation',
      '1. Urges a;\n\n1 bis. Urges b.',
      ['operative OP1: Urges a;', 'operative OP1 bis (unknown OP1): Urges b.'],
    ],
  ];
  test.each(cases)('%s', (_, source, expected) => {
    check(source, expected);
  });
});

test('what stands in an item without a label is placed by the label of what holds it', () => {
  const { positions, provisions } = checkedDraft(
    '1. Urges:\n\n- one [and all] {USA+};\n\n- two;\n\n2. Asks [b] {FRA+}.',
  );
  expect(provisions.map(({ label }) => label)).toEqual(['OP1', null, null, 'OP2']);
  expect(positions.map(({ party, provision }) => `${party} ${String(provision)}`)).toEqual([
    'USA OP1',
    'FRA OP2',
  ]);
});

describe('all that is known of provisions', () => {
  test.each<[string, string, string[]]>([
    [
      'labels as written, and what holds them',
      'Title\n\nThe Assembly,\n\nNoting a,\n\n1 bis. Urges b.\n\nOption 1: c\n\n(a) d\n\n(b) bis e',
      [
        'v1 title null null head of null',
        'v2 formula null null preamble of null',
        'v3 preambularParagraph PP1 null preamble of null',
        'v4 operativeParagraph OP1 bis "1 bis." operative of null',
        'v5 option OP option 1 "Option 1:" operative of null',
        'v6 subparagraph OP option 1.a "(a)" operative of v5',
        'v7 subparagraph OP option 1.b bis "(b) bis" operative of v5',
      ],
    ],
    [
      'how deep items with bullets lie',
      '# T\n\n1. Urges:\n   - one\n     - deep\n   - two\n\n2. Asks.',
      [
        'v1 heading null null operative of null',
        'v2 operativeParagraph OP1 "1." operative of null',
        'v3 paragraph null null operative of v2 item 1',
        'v4 paragraph null null operative of v2 item 2',
        'v5 paragraph null null operative of v2 item 1',
        'v6 operativeParagraph OP2 "2." operative of null',
      ],
    ],
  ])('%s', (_, source, expected) => {
    const { provisions } = checkedDraft(source);
    const lines = provisions.map(({ id, kind, label, rawLabel, part, parent, item }) =>
      [
        `${id} ${kind} ${String(label)} ${JSON.stringify(rawLabel)} ${part} of ${String(parent)}`,
        ...(item === undefined ? [] : [`item ${String(item)}`]),
      ].join(' '),
    );
    expect(lines).toEqual(expected);
    expect(provisions.every((one) => 'item' in one === (one.item !== undefined))).toBe(true);
  });

  test.each<[string, (string | null)[]]>([
    ['1. Urges a[b]c {USA+}d', ['OP1 null']],
    ['1 bis. Urges a.', ['OP1 unknown']],
    ['1 bis alt. Urges a.', ['OP1 bis alternative-of']],
    ['1. Urges a.\n\nAlt 2. Urges b.', ['null', 'OP1 alternative-of']],
    ['Article 2 bis\n\nWords.', ['null', 'Art2 unknown']],
  ])('what a provision is related to: %s', (source, expected) => {
    const { provisions } = checkedDraft(source);
    expect(
      provisions.map(({ related }) => (related === null ? 'null' : `${related.label} ${related.relation}`)),
    ).toEqual(expected.map((one) => (one === 'OP1 null' ? 'null' : one)));
  });

  test.each<[string, string[]]>([
    ['1. Urges a[b]c {USA+}d', [' Urges a|b|c |d']],
    ['1. Urges } a { b > c < d.', [' Urges } a { b > c < d.']],
    ['1. Urges [a} b} c.', [' Urges |a| b} c.']],
    ['1. Urges:\n\n(a) one\n\n(b) two', [' Urges:', ' one', ' two']],
  ])('its own words: %s', (source, expected) => {
    const { provisions } = checkedDraft(source, { notation: 'signed-braces' });
    expect(
      provisions.map(({ runs }) => runs.map(({ start, end }) => source.slice(start, end)).join('|')),
    ).toEqual(expected);
  });
});

test('an offset is in the provision whose words begin last before it, and in the nearest with a label', () => {
  const source =
    'Note [x] {EU+}\n\nThe Assembly,\n\n1. Urges [a] {USA+}:\n\n(a) one [b] {FRA+}\n\n- two [c] {CHN+}\n\n2. Ends\n\nArticle 3\n\nPays [d] {RUS+}.';
  const { spans, attributions } = checkedDraft(source, { notation: 'signed-braces' });
  expect(spans.map(({ text, provision }) => `${text} ${String(provision)}`)).toEqual([
    'x null',
    'a OP1',
    'b OP1.a',
    'c OP1.a',
    'd Art3',
  ]);
  expect(attributions.map(({ provision }) => String(provision))).toEqual([
    'null',
    'OP1',
    'OP1.a',
    'OP1.a',
    'Art3',
  ]);
});
