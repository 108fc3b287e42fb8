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
    alternative === null
      ? null
      : ['alt', ordinal, ...alternative.suffixes].filter((part) => part !== null).join(' '),
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
    ['3-bis. The', '3-bis. = 3 bis'],
    ['2 бис. просит', '2 бис. = 2 bis'],
    ['3-бис. призывает', '3-бис. = 3 bis'],
    ['4 тер. постановляет', '4 тер. = 4 ter'],
    ['5 кватер. постановляет', '5 кватер. = 5 quater'],
    ['ПП2 бис. отмечая', 'ПП2 бис. = PP 2 bis'],
    ['ОП4 просит', 'ОП4 = OP 4'],
    ['Статья 3-бис', 'Статья 3-бис = Art 3 bis'],
    ['Article QQ.A.5: Definitions', 'Article QQ.A.5: = Art QQ.A.5'],
    ['Article X.3', 'Article X.3 = Art X.3'],
    ['Article 2.X: Scope', 'Article 2.X: = Art 2.X'],
    ['Article IV.3 bis', 'Article IV.3 bis = Art IV.3 bis'],
    ['Article 18.72: Marks', 'Article 18.72: = Art 18.72'],
    ['Article I. Definitions', 'Article I. = Art I'],
    ['Annex 3.A', 'Annex 3.A = annex 3.A'],
    ['ArtQQ.A.5.1 Each', 'ArtQQ.A.5.1 = OP'],
    ['ArtQQ.5.1 Each', 'ArtQQ.5.1 = OP'],
    ['Annex 3.A.1 Each', 'Annex 3.A.1 = OP'],
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
    ['OP.a Protect', 'OP.a = OP'],
    ['OP.a.i Protect', 'OP.a.i = OP'],
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
    ['3 [bis]. Notes', '3 [bis]. = 3 bis'],
    ['3[bis] Notes', '3[bis] = 3 bis'],
    ['2(b) Notes', '2(b) = 2 item b'],
    ['2 (b). [Notes', '2 (b). = 2 item b'],
    ['3: Notes', '3: = 3'],
    ['Paragraph 3. Notes', 'Paragraph 3. = 3'],
    ['Para. 3 bis. Notes', 'Para. 3 bis. = 3 bis'],
    ['(OP)1. [ADOPTS', '(OP)1. = OP 1'],
    ['(OP) 2bis. REQUESTS', '(OP) 2bis. = OP 2 bis'],
    ['(PP)3 Noting', '(PP)3 = PP 3'],
    ['(PP6) Noting', '(PP6) = PP 6'],
    ['(OP2 bis) Urges', '(OP2 bis) = OP 2 bis'],
    ['(1) Urges', '(1) = 1'],
    ['(2) that', '(2) = 2'],
    ['(2 bis) Notes', '(2 bis) = 2 bis'],
    ['(12ter). Notes', '(12ter). = 12 ter'],
    ['(a bis) to report', '(a bis) = item a bis'],
    ['(a) bis to report', '(a) bis = item a bis'],
    ['(bter) to report', '(bter) = item b ter'],
    ['c bis) to report', 'c bis) = item c bis'],
    ['(aa) to take', '(aa) = item aa'],
    ['(ab) to take', '(ab) = item ab'],
    ['OP1(a bis) to report', 'OP1(a bis) = OP 1 item a bis'],
    ['7A. Notes', '7A. = 7A'],
    ['Article 7A', 'Article 7A = Art 7A'],
    ['5 quat. Notes', '5 quat. = 5 quater'],
    ['54 ter ante Notes', '54 ter ante = 54 ter ante'],
    ['Article 20 ante', 'Article 20 ante = Art 20 ante'],
    ['PP5 supra Noting', 'PP5 supra = PP 5 supra'],
    ['OP3 bis 1 Urges', 'OP3 bis 1 = OP 3 bis 1'],
    ['OP3 alt bis Urges', 'OP3 alt bis = OP 3 alt bis'],
    ['Alt bis. Urges', 'Alt bis. = alt bis'],
    ['§ 3 Notes', '§ 3 = 3'],
    ['§12bis. Notes', '§12bis. = 12 bis'],
    ['Regulation 7', 'Regulation 7 = Reg 7'],
    ['REGULATION 7', 'REGULATION 7 = Reg 7'],
    ['Section 2 (Reports)', 'Section 2 = Sec 2'],
    ['PART IV', 'PART IV = Part IV'],
    ['Chapter XII', 'Chapter XII = Ch XII'],
    ['Rule 5 bis', 'Rule 5 bis = Rule 5 bis'],
    ['Annex', 'Annex = annex'],
    ['APPENDIX B', 'APPENDIX B = annex B'],
    ['Annex: Guidelines', 'Annex: = annex'],
    ['Article 5 plus', 'Article 5 = Art 5'],
    ['Annex I.3 The', 'Annex I.3 = OP'],
    ['Text 2 OP1 Urges', 'Text 2 OP1 = OP 1'],
    ['Text 2 PP1 bis Noting', 'Text 2 PP1 bis = PP 1'],
    ['PartIV Sec2.1 Each', 'PartIV Sec2.1 = OP 2'],
    ['OP1.a bis that', 'OP1.a bis = OP 1 item a bis'],
    ['OP3 bis 1.a that', 'OP3 bis 1.a = OP 3 bis 1 item a'],
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
    '7-bisected it',
    '5 бисквитов',
    '5-термин договора',
    '12 terms of',
    '3 quarters of',
    '1 alternative to',
    '(2015) that',
    'Article 5 of the Convention is recalled',
    'Article 5, paragraph 2, is recalled',
    'Articles 4 and 6 apply',
    'Article QQ.A.5 of the Convention is recalled',
    'Article I.PURPOSE',
    'OP Q.5 Urges',
    'Annex III to the Convention lists them',
    'Annex I, as amended',
    'Section 2 shall not apply',
    'Part IV [of the Convention] applies',
    'Rule 7\nof the rules applies',
    'Parties shall act',
    'Part of the plan',
    'Annexes are open',
    'Annex to the report',
    '(as appropriate)',
    'ad. ref',
    'Regulations 3 and 4',
    '§ see above',
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
    ['USA reserve OP3(b)(i)', 'OP 3.b.i to 3.b.i'],
    ['OP3(b)(i)–(iii)', 'OP 3.b.i to 3.b.iii'],
    ['OP3(b)(i)-(v)', 'OP 3.b.i to 3.b.v'],
    ['OP3.b.ii', 'OP 3.b.ii to 3.b.ii'],
    ['OP1(h) to (j)', 'OP 1.h to 1.j'],
    ['reserve Art. 3(2)(b)', 'Art 3.2.b to 3.2.b'],
    ['Article 3, paragraph 2', 'Art 3.2 to 3.2'],
    ['Article 3', null],
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
