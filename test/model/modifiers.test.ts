import { expect, test } from 'vitest';
import { readDraft } from '../../src/index.js';

/** The modifiers of the one position in a tag. */
function check(tag: string, expected: readonly string[]): void {
  const { positions } = readDraft(`1. Notes:\n\na. this;\n\nb. [that] {${tag}};`, {
    notation: 'signed-braces',
  });
  expect(positions).toHaveLength(1);
  expect(positions.flatMap(({ modifiers }) => modifiers.map(({ kind, text }) => `${kind}: ${text}`))).toEqual(
    expected,
  );
}

test.each([
  [
    'CMR reserve OP1a to b, to adapt principles language',
    ['scope: OP1a to b', 'reason: to adapt principles language'],
  ],
  ['AUS oppose ad referendum', ['ad-referendum: ad referendum']],
  ['USA support, pending confirmation', ['condition: pending confirmation']],
  ['USA accept subject to the outcome of OP1', ['condition: subject to the outcome of OP1']],
  ['FRA suggest to move as last preambular para', ['remark: as last preambular para']],
  ['USA support OP1,pending confirmation', ['scope: OP1', 'condition: pending confirmation']],
  ['RUS reserve', []],
])('%s', check);
