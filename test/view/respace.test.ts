import { expect, test } from 'vitest';
import { respace, type Piece } from '../../src/view/respace.js';

/** Pieces as a line: `|` is a seam of marks, `¦` a seam of a tag, `‖` one of words that are dropped. */
function check(line: string, expected: string): void {
  const pieces = line.split(/(?=[|¦‖])/u).map((part): Piece => {
    const before = /^[|‖]/u.test(part) ? 'mark' : part.startsWith('¦') ? 'tag' : 'nothing';
    return { raw: part.replace(/^[|¦‖]/u, ''), before, isBehindGap: part.startsWith('‖') };
  });
  const texts = respace(pieces);
  expect(texts).toHaveLength(pieces.length);
  expect(texts.join('')).toBe(expected);
}

test.each([
  ['development, |, providing', 'development, providing'],
  ['human rights and¦economic', 'human rights and economic'],
  ['Part|y|ies', 'Partyies'],
  ['growth, |; and', 'growth; and'],
  ['cities; |, and', 'cities; and'],
  ['in the |digital\n\nage|¦ ,', 'in the digital age,'],
  ['promoting |“|¦ the development', 'promoting “the development'],
  ['efficiency|”|¦, in line', 'efficiency”, in line'],
  ['|, the first', 'the first'],
  ['evidence\uFFFEbased', 'evidence-based'],
  ['two  spaces and , a comma of its own', 'two spaces and , a comma of its own'],
  ['governments/|¦government', 'governments/government'],
  ['governments/ |local', 'governments/local'],
  ['A/77/|¦‖ and', 'A/77/ and'],
  ['A/77/|¦‖and', 'A/77/and'],
  ['and/|or|¦ all', 'and/or all'],
  ['one| / |other', 'one / other'],
  ['one|¦/|other|¦ of', 'one/other of'],
  ['States |', 'States'],
  ['all|.', 'all.'],
  ['end; |.', 'end.'],
])('%s', check);

test('a text without seams keeps its punctuation', () => {
  check('as follows : “an ;', 'as follows : “an ;');
});
