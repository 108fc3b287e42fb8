import { describe, expect, test } from 'vitest';
import { readLabel, readScope, type LabelReading } from '../../grammar/label.js';

/** Reads a label behind and before other words and writes what it says: `PP 7 bis`, `item a`, `OP 1 alt 2`. */
function check(source: string, expected: string | null): void {
  const before = '[“';
  const reading = readLabel(before + source, before.length);
  expect(reading === null ? null : written(before + source, reading)).toBe(expected);
}

function written(
  source: string,
  { start, end, kind, number, suffixes, item, alternative }: LabelReading,
): string {
  const ordinal = alternative?.ordinal ?? null;
  const parts = [
    kind,
    number,
    ...suffixes,
    item === null ? null : `item ${item}`,
    alternative === null ? null : `alt${ordinal === null ? '' : ` ${ordinal}`}`,
  ];
  return `${source.slice(start, end)} = ${parts.filter((part) => part !== null).join(' ')}`;
}

describe('labels', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['1. Notes', '1. = 1'],
    ['12) [Notes', '12) = 12'],
    ['1.', '1. = 1'],
    ['7.bis Noting', '7.bis = 7 bis'],
    ['7. bis Noting', '7. bis = 7 bis'],
    ['7bis. Noting', '7bis. = 7 bis'],
    ['65quater.[The', '65quater. = 65 quater'],
    ['31 quater. The', '31 quater. = 31 quater'],
    ['4 quin. The', '4 quin. = 4 quinquies'],
    ['9 sexties The', '9 sexties = 9 sexies'],
    ['2 nonies. The', '2 nonies. = 2 novies'],
    ['3 bis ter The', '3 bis ter = 3 bis ter'],
    ['3 bis alt The', '3 bis alt = 3 bis alt'],
    ['6alt. The', '6alt. = 6 alt'],
    ['PP3 Noting', 'PP3 = PP 3'],
    ['Pp 4. Noting', 'Pp 4. = PP 4'],
    ['PP2bis Noting', 'PP2bis = PP 2 bis'],
    ['PP7 ter alt 2 Noting', 'PP7 ter alt 2 = PP 7 ter alt 2'],
    ['Recital 3 Noting', 'Recital 3 = PP 3'],
    ['OP1 Urges', 'OP1 = OP 1'],
    ['OP1d that', 'OP1d = OP 1 item d'],
    ['OP1.d that', 'OP1.d = OP 1 item d'],
    ['OP1.d alt that', 'OP1.d alt = OP 1'],
    ['OP1.a.i that', 'OP1.a.i = OP 1'],
    ['Art28.2.a that', 'Art28.2.a = OP 28'],
    ['Art3.1 option 2 Each', 'Art3.1 option 2 = option 3'],
    ['PP2 option 1 Noting', 'PP2 option 1 = PP 2'],
    ['PP7 bis option 1 alt 2 Noting', 'PP7 bis option 1 alt 2 = PP 7'],
    ['OP1(iv) that', 'OP1(iv) = OP 1 item iv'],
    ['OP6alt that', 'OP6alt = OP 6 alt'],
    ['(a) that', '(a) = item a'],
    ['a. that', 'a. = item a'],
    ['iv) that', 'iv) = item iv'],
    ['Alt1. d Multilevel', 'Alt1. d = item d alt 1'],
    ['Alt 1.e Economic', 'Alt 1.e = item e alt 1'],
    ['ALT 3. Each', 'ALT 3. = alt 3'],
    ['Alt: Each', 'Alt: = alt'],
    ['Option 1: Each', 'Option 1: = option 1'],
    ['Option (a): Each', 'Option (a): = option a'],
    ['Option II: No text', 'Option II: = option II'],
    ['Option 1 bis.: Each', 'Option 1 bis.: = option 1 bis'],
    ['Variant A Each', 'Variant A = option A'],
    ['Article 2bis (General)', 'Article 2bis = Art 2 bis'],
    ['ARTICLE 4', 'ARTICLE 4 = Art 4'],
    ['Annex I', 'Annex I = annex I'],
    ['28.4 The Parties', '28.4 = 28.4'],
    ['A. General', 'A. = section A'],
    ['II. Mitigation', 'II. = section II'],
  ];
  test.each(cases)('%j', (source, expected) => {
    check(source, expected);
  });
});

describe('words and numbers that are no labels', () => {
  const cases = [
    '',
    '2023 was a year',
    '1.5 degrees',
    '17.8 and 17.6',
    '7 bisects it',
    '12 terms of',
    '3 quarters of',
    '1 alternative to',
    '(2) that',
    '(Chair) that',
    '(see above)',
    'a house',
    'Art of writing',
    'PPE is protective equipment',
    'OPERATIVE CLAUSES',
    'Alternatively, the',
    'I. lowercase',
    '— that',
  ];
  test.each(cases)('%j', (source) => {
    check(source, null);
  });
});

describe('scopes', () => {
  const cases: readonly (readonly [string, string | null])[] = [
    ['CMR reserve OP1a to e', 'OP 1.a to 1.e'],
    ['OPs 1a to e', 'OP 1.a to 1.e'],
    ['OP1.a to OP1.d', 'OP 1.a to 1.d'],
    ['OP1(a)–(c)', 'OP 1.a to 1.c'],
    ['OP1 to OP3', 'OP 1 to 3'],
    ['USA reserve PP3', 'PP 3 to 3'],
    ['reserve op 2', 'OP 2 to 2'],
    ['paras 6-9', '6 to 9'],
    ['paragraph 3', '3 to 3'],
    ['USA+ FRA-', null],
    ['stop 5 of them', null],
    ['Option 1', null],
  ];
  test.each(cases)('%j', (text, expected) => {
    const reading = readScope(text);
    const side = ({ number, item }: { number: string; item: string | null }): string =>
      item === null ? number : `${number}.${item}`;
    const said = reading === null ? null : `${side(reading.from)} to ${side(reading.to)}`;
    expect(reading?.kind ? `${reading.kind} ${said ?? ''}` : said).toBe(expected);
  });
});
