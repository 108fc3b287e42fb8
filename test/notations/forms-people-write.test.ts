import { describe, expect, test } from 'vitest';
import { clean, readSource, toText } from '../../src/index.js';
import { checkedDraft } from '../check/read.js';

const cleanText = (source: string): string => toText(clean(checkedDraft(source))).trim();
const said = (source: string): string =>
  checkedDraft(source)
    .positions.map(({ party, stance, spans }) => [party, stance, ...spans].join(' '))
    .join(', ');
const labels = (source: string): string =>
  checkedDraft(source)
    .provisions.flatMap(({ label }) => label ?? [])
    .join(' ');

describe('labels', () => {
  test.each([
    ['[3]. {USA+} Urges all;\n\n[4] {KEN+} Requests it;\n\n[5 bis]. {FRA-} Decides.', 'OP3 OP4 OP5 bis'],
    ['1.Urges [all] {USA+} States;\n\n2.Requests it.', 'OP1 OP2'],
  ])('%j', (source, expected) => {
    expect(labels(source)).toBe(expected);
  });

  test('the mark behind a number in brackets is no word', () => {
    expect(cleanText('[3]. {USA+} Urges all States.')).toBe('3. Urges all States.');
  });

  test('items keep the letters of their script', () => {
    const russian = 'Ассамблея,\n\n1. призывает:\n\nа) действовать [сейчас] {NOR+};\n\nб) сообщать.';
    expect(labels(russian)).toBe('OP1 OP1.a OP1.b');
    expect(cleanText(russian)).toContain('б) сообщать.');
    const arabic = 'الجمعية العامة،\n\n1. تحث الدول على:\n\n(أ) العمل؛\n\n(ب) الدفع.';
    expect(cleanText(arabic)).toContain('(ب) الدفع.');
  });
});

describe('marks of other scripts', () => {
  test('Chinese has no space where a tag was', () => {
    expect(cleanText('大会，\n\n1. 敦促各国[立即] {NOR+} 采取行动；')).toContain('立即采取行动；');
  });

  test('Arabic commas stand at their words, and either mark opens a quotation', () => {
    const source = 'الجمعية العامة،\n\nإذ تشير إلى قرارها ”المدن“ بشأن [الجديد] {FRA+}،\n\n1. تحث الدول.';
    expect(cleanText(source)).toContain('الجديد،');
    expect(checkedDraft(source).diagnostics.map(({ ruleId }) => ruleId)).not.toContain(
      'wrong-quotation-mark',
    );
  });
});

describe('tags', () => {
  test.each([
    ['1. Urges “[all]” {USA+} States to act ‘[now]’ {NOR-}.', 'USA support s1, NOR oppose s2'],
    ['1. Urges [all] {usa+, fra-} States.', 'USA support s1, FRA oppose s1'],
    ['1. Urges [all] {a note on usa - now} States.', ''],
  ])('%j', (source, expected) => {
    expect(said(source)).toBe(expected);
  });
});

describe('what is agreed', () => {
  test.each([
    ['PP1 Recalling its work, (agreed ad ref)', '(agreed ad ref)', 'Recalling its work,'],
    ['OP1 Urges States to act; [AGREED]', '[AGREED]', '1. Urges States to act;'],
    ['OP1 Urges States. (Agreed ad ref 22 May)', '(Agreed ad ref 22 May)', '1. Urges States.'],
    ['OP1 Urges States; [AGREED AD REF 12 March]', '[AGREED AD REF 12 March]', '1. Urges States;'],
    ['OP1 Urges States; [agreed on 5 May]', '[agreed on 5 May]', '1. Urges States;'],
    ['OP1 Urges States; (agreed in informals, 5 May)', '(agreed in informals, 5 May)', '1. Urges States;'],
    ['OP1 Urges States; [agreed in principle]', '', '1. Urges States; agreed in principle'],
    ['OP1 Urges States by the [agreed 2030] date;', '', '1. Urges States by the agreed 2030 date;'],
    ['OP1 Urges States to act; (agreed)', '(agreed)', '1. Urges States to act;'],
    ['OP1 Notes the [agreed] text (agreed language);', '', '1. Notes the agreed text (agreed language);'],
  ])('%j', (source, status, text) => {
    expect(
      checkedDraft(source)
        .statuses.map(({ raw }) => raw)
        .join(),
    ).toBe(status);
    expect(cleanText(source)).toBe(text);
  });
});

describe('Markdown is told', () => {
  test('by struck words', () => {
    expect(cleanText('1. Urges ~~all~~ **most** [States] {USA+}.')).toBe('1. Urges all most States.');
  });

  test('by the rule of a table', () => {
    expect(labels('| No. | Text |\n|---|---|\n| PP1 | Recalling [it], |\n| OP1 | Urges all; |')).toBe(
      'PP1 OP1',
    );
  });
});

const versions = `The Chair’s text                         The proposal of France

1. Urges [all] {USA+} States to          1. Urges most States to act on
act on rivers and seas in all            rivers in some regions of the
regions of the world;                    world [soon] {FRA+};

2. Requests the Secretariat to           2. Invites the Secretariat to
report every year on what has            report every second year on
been done.                               its work.
`;

describe('two columns', () => {
  test('of a file are read one after the other', async () => {
    const read = await readSource(new TextEncoder().encode(versions));
    expect(read.text).toContain('act on rivers and seas in all\nregions of the world;');
    expect(read.text.indexOf('been done.')).toBeLessThan(read.text.indexOf('The proposal of France'));
    expect(read.diagnostics.map(({ ruleId }) => ruleId)).toEqual(['columns-in-order']);
    expect(read.text.replace(/\s+/gu, '').length).toBe(versions.replace(/\s+/gu, '').length);
  });

  test('of a string are reported', () => {
    const { diagnostics } = checkedDraft(versions);
    expect(diagnostics.map(({ ruleId }) => ruleId)).toContain('columns-side-by-side');
  });

  test.each([
    [
      'a masthead',
      'General Assembly           Distr.: Limited\nSixth session              1 May 2023\nAgenda item 71             Original: English\n',
    ],
    [
      'numbers of lines',
      Array.from({ length: 8 }, (_, at) => `${String(at + 1)}    some words of a line in a text`).join('\n'),
    ],
    [
      'labels',
      '(a)     one item of a list;\n(b)     another item of it;\n(c)     a third item of it;\n(d)     the last item of it.',
    ],
    [
      'names',
      'Albania       Austria       Belgium\nBrazil        Canada        Chile\nDenmark       Egypt         France\nGhana         Hungary       India\n',
    ],
  ])('%s is none', async (_, text) => {
    const read = await readSource(new TextEncoder().encode(text));
    expect(read.text).toBe(text);
    expect(checkedDraft(text).diagnostics.map(({ ruleId }) => ruleId)).not.toContain('columns-side-by-side');
  });
});
