import { describe, expect, test } from 'vitest';
import type { ProvisionMatch, ProvisionRelationship, ViewBlock } from 'travaux';
import { rowsOf } from '../../src/report/rows.js';

function block(id: string, kind: ViewBlock['kind'] = 'paragraph', words = id): ViewBlock {
  return { type: 'block', id, kind, label: null, depth: 0, children: [{ type: 'text', value: words }] };
}

function relationship(
  relation: ProvisionMatch,
  draftIds: string[],
  adoptedIds: string[],
): ProvisionRelationship {
  return {
    draft: draftIds,
    adopted: adoptedIds,
    relation,
    draftIds,
    adoptedIds,
    overlap: 1,
    confidence: 1,
    besides: [],
    reasons: [],
  };
}

/** Rows as `d1 d2 | a1`; every block must be in exactly one. */
function check(
  draft: readonly ViewBlock[],
  adopted: readonly ViewBlock[],
  relationships: readonly ProvisionRelationship[],
  expected: readonly string[],
): void {
  const rows = rowsOf(draft, adopted, relationships);
  const ids = (blocks: readonly ViewBlock[]): string => blocks.map(({ id }) => id).join(' ');
  expect(rows.map((row) => `${ids(row.draft)} | ${ids(row.adopted)}`.trim())).toEqual(expected);
  const all = (side: 'draft' | 'adopted'): string[] =>
    rows.flatMap((row) => row[side].map(({ id }) => id)).sort();
  expect(all('draft')).toEqual(draft.map(({ id }) => id).sort());
  expect(all('adopted')).toEqual(adopted.map(({ id }) => id).sort());
}

const blocks = (...ids: string[]): ViewBlock[] => ids.map((id) => block(id));

describe('provisions side by side', () => {
  test('one to one, dropped, new', () => {
    const pairs = [
      relationship('one-to-one', ['d1'], ['a1']),
      relationship('dropped', ['d2'], []),
      relationship('new', [], ['a2']),
      relationship('new', [], ['a3']),
      relationship('one-to-one', ['d3'], ['a4']),
    ];
    check(blocks('d1', 'd2', 'd3'), blocks('a1', 'a2', 'a3', 'a4'), pairs, [
      'd1 | a1',
      '| a2',
      '| a3',
      'd2 |',
      'd3 | a4',
    ]);
  });

  test('split, merged, moved', () => {
    const pairs = [
      relationship('split', ['d1'], ['a1', 'a2']),
      relationship('merge', ['d2', 'd4'], ['a4']),
      relationship('moved', ['d3'], ['a3']),
    ];
    check(blocks('d1', 'd2', 'd3', 'd4'), blocks('a1', 'a2', 'a3', 'a4'), pairs, [
      'd1 | a1 a2',
      'd2 d4 | a4',
      'd3 | a3',
    ]);
  });

  test('a new provision before all others', () => {
    check(
      blocks('d1'),
      blocks('a1', 'a2'),
      [relationship('one-to-one', ['d1'], ['a2'])],
      ['| a1', 'd1 | a2'],
    );
  });

  test('what no relation names stands beside what says the same; titles stand side by side', () => {
    const draft = [block('d1', 'title', 'Draft'), block('d2', 'formula', 'The Assembly,'), block('d3')];
    const adopted = [block('a1', 'title', 'Text'), block('a2', 'formula', 'The  assembly,'), block('a3')];
    check(draft, adopted, [], ['d1 | a1', 'd2 | a2', '| a3', 'd3 |']);
  });

  test('relations that name what is not there, or name it twice', () => {
    const pairs = [
      relationship('one-to-one', ['d9'], ['a9']),
      relationship('one-to-one', ['d1'], ['a1']),
      relationship('one-to-one', ['d1'], ['a2']),
    ];
    check(blocks('d1'), blocks('a1', 'a2'), pairs, ['d1 | a1', '| a2']);
  });
});
