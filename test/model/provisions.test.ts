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
