import { describe, expect, test } from 'vitest';
import { clean, toText, type Draft } from '../../src/index.js';
import { checkedDraft } from '../check/read.js';

/*
 * What delegates and clerks have in their files, by kind: each case stands for others of its kind. Draft, labels and what else is read of them; the
 * laws of trees and drafts are checked besides.
 */

const labelsOf = ({ provisions }: Draft): string =>
  provisions.flatMap(({ label }) => (label === null ? [] : [label])).join(', ');
const positionsOf = ({ positions, spans }: Draft): string =>
  positions
    .map(({ party, stance, spans: of }) =>
      [party, stance, ...of.map((id) => `[${spans.find((span) => span.id === id)?.text ?? ''}]`)].join(' '),
    )
    .join(', ');
const cleanOf = (draft: Draft): string =>
  toText(clean(draft, 'all-in'))
    .trim()
    .replace(/\s*\n\s*/gu, ' | ');

describe('line numbers with marks', () => {
  const lines = [
    'The Assembly,',
    '',
    'Recalling its resolution 70/1 and noting the report',
    'of the Executive Director on [coastal] {NOR+} towns,',
    '',
    '1. Urges States to take [immediate] {USA+} measures',
    'against pollution;',
    '',
    '2. Requests a report.',
  ];
  test.each<[string, (number: string) => string]>([
    ['a colon', (number) => `${number}:`],
    ['a bar', (number) => `${number} |`],
    ['two bars', (number) => `| ${number} |`],
    ['brackets', (number) => `[${number}]`],
    ['a letter', (number) => `L${number}`],
    ['a word', (number) => `Line ${number}:`],
  ])('%s', (_, mark) => {
    const draft = checkedDraft(
      lines.map((line, index) => `${mark(String(index + 1))} ${line}`.trimEnd()).join('\n'),
    );
    expect(labelsOf(draft)).toBe('PP1, OP1, OP2');
    expect(positionsOf(draft)).toBe('NOR support [coastal], USA support [immediate]');
  });

  test('notes with their numbers in brackets are none', () => {
    const notes =
      '[1] See A/70/1 and the report of the Director on\n[2] See A/70/2.\n[3] See A/70/3.\n[4] See A/70/4.';
    const draft = checkedDraft(`1. Urges all[1] States[2] to act[3] now[4].\n\n${notes}`);
    expect(draft.notes.filter(({ kind }) => kind === 'footnote')).toHaveLength(4);
  });
});

describe('heads and feet of pages', () => {
  const page = (...foot: readonly string[]): string =>
    [
      'The Assembly,',
      'Recalling its resolution 70/1 and noting [with concern] {USA+} the report,',
      ...foot.slice(0, 1),
      'Stressing that towns [matter] {FRA+} to all who',
      ...foot.slice(1, 2),
      'live near the sea,',
      '1. Urges States to protect towns;',
      ...foot.slice(2, 3),
      '2. Decides to meet.',
    ].join('\n\n');
  test.each<[string, readonly string[]]>([
    [
      'numbers that say of how many',
      [
        'DRAFT – NOT FOR CIRCULATION\n1 of 3',
        'DRAFT – NOT FOR CIRCULATION\n2 of 3',
        'DRAFT – NOT FOR CIRCULATION\n3 of 3',
      ],
    ],
    ['job numbers of Nairobi', ['K2400123[E]', 'K2400123 2', 'K2400123 3']],
    ['job numbers of Geneva', ['GE.23-12345 (E) 280923 290923', '2 GE.23-12345', 'GE.23-12345 3']],
    ['in Spanish', ['Se ruega reciclar', '2/3 23-21234', '23-21234 3/3']],
  ])('%s', (_, foot) => {
    const draft = checkedDraft(page(...foot));
    expect(labelsOf(draft)).toBe('PP1, PP2, OP1, OP2');
    expect(cleanOf(draft)).toBe(
      'The Assembly, | Recalling its resolution 70/1 and noting with concern the report, | ' +
        'Stressing that towns matter to all who live near the sea, | 1. Urges States to protect towns; | 2. Decides to meet.',
    );
  });
});

describe('labels as people write them', () => {
  const recital = 'Recalling its plan,';
  test.each<[string, string]>([
    [
      `[PP1] ${recital}\n\n[PP1bis] Noting [all] {EU+} of it,\n\n[OP1] Adopts it;\n\n[OP2alt] Rejects it.`,
      'PP1, PP1 bis, OP1, OP2 alt',
    ],
    [
      'OP 2: Calls upon States:\n\nOP 2 (a): to act;\n\nOP 2 (b): to pay;\n\nOP 3: Meets.',
      'OP2, OP2.a, OP2.b, OP3',
    ],
    [
      `PP1 ante. ${recital}\n\nPP1. Noting it,\n\nOP1 pre. Urges all;\n\nOP1. Meets.`,
      'PP1 ante, PP1, OP1 pre, OP1',
    ],
    [`The Assembly,\n\n${recital}\n\n1.- Urges all;\n\n2.- Meets.`, 'PP1, OP1, OP2'],
    [
      '1. Urges States:\n\n(a) to act;\n\n(b) to pay;\n\n(b) alt to lend;\n\n(c alt) to give.',
      'OP1, OP1.a, OP1.b, OP1.b alt, OP1.c alt',
    ],
    [
      '1. Urges States:\n\n1.1 to act [now] {USA+};\n\n1.2 to pay;\n\n1.2 bis to vote;\n\n2. Meets.',
      'OP1, OP1.1, OP1.2, OP1.2 bis, OP2',
    ],
    ['1. Limits warming to\n\n1.5 degrees and to\n\n2.5 per cent of it.', 'OP1'],
    [
      `The Assembly,\n\n${recital}\n\n1.\u200B Urges [all\u200B] {USA\u200B+} States;\n\n\uFEFF2. Meets.`,
      'PP1, OP1, OP2',
    ],
    [
      `The Assembly,\n${recital}\nInstitutional arrangements and financing of the programme for the years 2024 to 2027\n1. Decides to meet;\n2. Urges all.`,
      'PP1, OP1, OP2',
    ],
    ['1. Option A: Urges all;\n\nOption B: Urges some;\n\n2. Meets.', 'OP1, OP1 option A, OP1 option B, OP2'],
    [
      `The Assembly,\n\nPreambular paragraph 1: ${recital}\n\nOperative paragraph 1: Urges all;\n\nOperative paragraph 2: Meets.`,
      'PP1, OP1, OP2',
    ],
  ])('%j', (source, labels) => {
    expect(labelsOf(checkedDraft(source))).toBe(labels);
  });

  test('a bracket around a label alone is contested where a tag speaks of it', () => {
    expect(checkedDraft('[OP1] Urges [all] {USA+} States;').spans).toHaveLength(1);
    expect(positionsOf(checkedDraft('[OP1] {FRA-} Urges [all] {USA+} States;'))).toBe(
      'FRA oppose [OP1], USA support [all]',
    );
  });
});

describe('lines that break off before a capital', () => {
  const text = (...lines: readonly string[]): string =>
    [
      'The Assembly,',
      '',
      'Recalling its resolution 70/1 of 25 September 2015 on the work of towns and on what',
      'was found in the years before that one,',
      '',
      ...lines,
      '',
      '2. Urges all to act at once and to say in the year to come what has been done for it.',
    ].join('\n');
  test.each<[string, string]>([
    ['1. Requests that it be presented to the\nAssembly at its third session;', 'PP1, OP1, OP2'],
    ['1. Requests a report on the work of\nUN-Habitat and for\nMember States;', 'PP1, OP1, OP2'],
    ['1. Invites gifts of donors,\nAfrica among them, and\nStates;', 'PP1, OP1, OP2'],
    ['1. Invites gifts,\nIncluding those of towns;', 'PP1, OP1, OP2'],
    ['Noting its work,\nAware of the report,\n1. Urges all;', 'PP1, PP2, PP3, OP1, OP2'],
    ['1. Requests, for the\n(a) Towns;\n(b) Coasts;', 'PP1, OP1, OP1.a, OP1.b, OP2'],
  ])('%j', (lines, labels) => {
    const draft = checkedDraft(text(lines));
    expect(labelsOf(draft)).toBe(labels);
    expect(draft.provisions.filter(({ label, kind }) => label === null && kind === 'paragraph')).toEqual([]);
  });
});

describe('labels that name what they are of', () => {
  const text =
    '1. Urges all;\n\n2. Requests:\n\n(a) aaa:\n\n(i) bbb [ccc] {USA TAG};\n\n3. Decides to meet.\n\n';
  test.each<[string, string]>([
    ['Alt 1 to OP2: Requests ddd.', 'OP2 alt'],
    ['Alt 2 to OP1: Urges ddd.', 'OP1 alt 2'],
    ['Alternative to OP3: Decides not to meet.', 'OP3 alt'],
    ['[4.] Decides to close.', 'OP4'],
    ['[4 bis.] Decides to close.', 'OP4 bis'],
  ])('%s', (paragraph, label) => {
    const { provisions, spans } = checkedDraft(text + paragraph);
    expect(provisions.at(-1)?.label).toBe(label);
    expect(spans).toHaveLength(1);
  });

  test('words that cite an alternative are no label', () => {
    expect(labelsOf(checkedDraft(`${text}Alternative to OP3 was discussed.`))).not.toContain('alt');
  });

  test.each<[string, string | null]>([
    ['reserve OP2(a)(i)', 'OP2.a.i'],
    ['delete OP2.a.i', 'OP2.a.i'],
    ['reserve OP3(b)(i)', null],
  ])('a tag names %s', (said, from) => {
    const { positions } = checkedDraft(text.replace('TAG', said));
    expect(positions[0]?.scope?.from ?? null).toBe(from);
  });

  test('a number is one of the section or article that the tag is in', () => {
    const sections =
      'I. Aims\n\n1. Urges all;\n\n2. Notes.\n\nII. Means\n\n1. Decides;\n\n2. Notes [it] {USA reserve OP2}.';
    expect(checkedDraft(sections).positions[0]?.scope?.from).toBe('SecII.2');
    const articles = 'Article 3\n\n1. Parties act.\n\n2. Parties:\n\n(b) bbb [c] {USA reserve Art. 3(2)(b)}.';
    expect(checkedDraft(articles).positions[0]?.scope?.from).toBe('Art3.2.b');
  });
});

describe('stances as people write them', () => {
  test.each<[string, string]>([
    ['{CHE, NOR, ISL +; CHN, RUS -}', 'CHE support, NOR support, ISL support, CHN oppose, RUS oppose'],
    ['{CHE, NOR: +}', 'CHE support, NOR support'],
    ['{CHE, NOR +}', 'CHE support, NOR support'],
    /* Of whom the first sign is, is not said. */
    ['{CHE, NOR +, RUS -}', 'CHE unknown, NOR support, RUS oppose'],
    ['{NOR — keep; USA – delete}', 'NOR retain, USA delete'],
    ['{KEEP: NOR; DELETE: USA}', 'NOR retain, USA delete'],
    ['{EU del.; CHN: OK}', 'EU delete, CHN support'],
    ['{USA OK to delete, RUS no objection to deletion}', 'USA delete, RUS delete'],
    ['{BRA needs more time; IND: in brackets}', 'BRA consider, IND bracket'],
    ['{USA not in favour; FRA+}', 'USA oppose, FRA support'],
    ['{NOR prefers deletion, RUS can’t accept}', 'NOR delete, RUS oppose'],
    ['｛ＵＳＡ＋，ＣＨＮ－｝', 'USA support, CHN oppose'],
    ['{Re\u0301publique tche\u0300que-, Co\u0302te d’Ivoire+}', 'CZE oppose, CIV support'],
    ['{ÉTATS-UNIS+, FÉDÉRATION DE RUSSIE-}', 'USA support, RUS oppose'],
  ])('%s', (tag, expected) => {
    expect(positionsOf(checkedDraft(`1. Urges [all] ${tag} States.`)).replaceAll(' [all]', '')).toBe(
      expected,
    );
  });

  test.each<[string, string]>([
    [
      '1. Urges [a] (USA add), [b] (G77 retain), [c] (CHN, RUS: reserve).',
      'USA propose [a], G77 retain [b], CHN reserve [c], RUS reserve [c]',
    ],
    [
      '# Draft\n\n1. Urges **[some]** {USA+} States, and *[all]* {FRA-}.',
      'USA support [some], FRA oppose [all]',
    ],
    [
      '1. Reports {++annually++}{>>@alice (USA)<<} on {--all--}{>>France: delete<<} rivers.',
      'USA propose [annually], FRA delete [all]',
    ],
  ])('%s', (source, expected) => {
    expect(positionsOf(checkedDraft(source))).toBe(expected);
  });
});

describe('brackets beside one another', () => {
  test.each<[string, string]>([
    ['1. Parties [shall][should] act.', '1. Parties shall should act.'],
    ['1. Parties act on {~~all~>most~~} rivers.', '1. Parties act on all most rivers.'],
    ['1. Notes modalit[y][ies] of Part[y][ies].', '1. Notes modalityies of Partyies.'],
    ['1. Notes [b][B]enefits and [40][70] per cent.', '1. Notes bBenefits and 40 70 per cent.'],
  ])('%s', (source, expected) => {
    expect(cleanOf(checkedDraft(source))).toBe(expected);
  });
});

test('remarks of chairs and facilitators are notes', () => {
  const { spans } = checkedDraft(
    '1. Urges all [Co-Chairs’ note: merged with 3]. [Facilitator’s remark: to be seen.] [Note: open.] [Co-chairs act.]',
  );
  expect(spans.map(({ holds }) => holds)).toEqual(['note', 'note', 'note', 'words']);
});

test('lines of the head are in the model', () => {
  const { head } = checkedDraft(
    'Revised draft as of 12 May 2023\nSponsors: Norway, Kenya\n\nDraft resolution\n\nThe Assembly,\n\n1. Urges [all] {NOR+} States.',
  );
  expect(head.map(({ text }) => text)).toEqual(['Revised draft as of 12 May 2023 Sponsors: Norway, Kenya']);
});
