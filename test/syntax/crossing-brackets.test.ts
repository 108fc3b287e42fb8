import { describe, expect, test } from 'vitest';
import { checkedDraft } from '../check/read.js';

/**
 * Reads a text and asserts its spans and what is said of their marks.
 *
 * @param source The text.
 * @param spans The words of the spans, with a mark where theirs stands.
 * @param reported Rules about lost marks, in the order of the text; none if left out.
 */
function checkSpans(source: string, spans: readonly string[], reported: readonly string[] = []): void {
  const draft = checkedDraft(source);
  expect(
    draft.spans.map(({ opened, closed, text }) => (opened ? '[' : '') + text + (closed ? ']' : '')),
  ).toEqual(spans);
  const rules = draft.diagnostics.map(({ ruleId }) => ruleId as string);
  expect(rules.filter((rule) => /^(?:un(?:opened|closed)-bracket|truncated-text)$/u.test(rule))).toEqual(
    reported,
  );
}

describe('marks far apart that each lost their partner are two brackets', () => {
  test.each<[string, string, string[], string[]]>([
    [
      'the sentence of the one is at its end, the paragraph of the other too',
      '1. Act. [Note that this is open.\n2. Pay.\n3. Parties [may] vote. The list is long.]',
      ['[Note that this is open.', 'Parties may vote. The list is long.]', '[may]'],
      ['unclosed-bracket', 'unopened-bracket'],
    ],
    [
      'an item of one paragraph and a sentence of another',
      '1. Requests:\n\n(a) The report [of its work;\n\n(b) More time;\n\n2. Decides to meet.\n\n3. Asks for help] now.',
      ['[of its work;', 'Asks for help]'],
      ['unclosed-bracket', 'unopened-bracket'],
    ],
    [
      'articles lie between',
      'Article 1\n\nParties shall act [together.\n\nArticle 2\n\nParties shall pay.\n\nArticle 3\n\nParties shall report.]',
      ['[together.', 'Parties shall report.]'],
      ['unclosed-bracket', 'unopened-bracket'],
    ],
    [
      'recitals, the one ended by its comma, the other in the middle',
      'The Assembly,\n\nRecalling [its report,\n\nNoting the progress made,\n\nAware of the limits] of its work,',
      ['[its report,', 'Aware of the limits]'],
      ['unclosed-bracket', 'unopened-bracket'],
    ],
    [
      'hundreds of whole paragraphs lie between',
      `1. [Urges States to act;\n\n${Array.from({ length: 200 }, (_, at) => `${at + 2}. Asks [all] to pay;\n\n`).join('')}202. Thanks all.]`,
      ['[Urges States to act;', ...Array.from({ length: 200 }, () => '[all]'), 'Thanks all.]'],
      ['unclosed-bracket', 'unopened-bracket'],
    ],
    [
      'the outer bracket is whole, whatever is lost in it',
      '[1. Urges all;\n\n2. Asks [some. Not all.\n\n3. Thanks both;]',
      ['[1. Urges all; 2. Asks some. Not all. 3. Thanks both;]', '[some. Not all.'],
      ['unclosed-bracket'],
    ],
  ])('%s', (_, source, spans, reported) => {
    checkSpans(source, spans, reported);
  });

  test('one mark that is lost is one finding, whatever follows', () => {
    const rest = Array.from(
      { length: 40 },
      (_, at) => `${at + 2}. Asks [all] {USA+} to [pay] {FRA-};\n\n`,
    ).join('');
    const draft = checkedDraft(`1. Urges [swift action by all.\n\n${rest}`);
    const errors = draft.diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ ruleId }) => ruleId)).toEqual(['unclosed-bracket']);
  });
});

describe('brackets that cross paragraphs are brackets', () => {
  test.each<[string, string, string[]]>([
    [
      'around whole paragraphs',
      '[1. Urges all;\n\n2. Thanks all;]\n\n3. Ends.',
      ['[1. Urges all; 2. Thanks all;]'],
    ],
    [
      'behind the number of the first',
      '1. [Urges all;\n\n2. Thanks all;]\n\n3. Ends.',
      ['[Urges all; 2. Thanks all;]'],
    ],
    [
      'around an article with its heading',
      '[Article 1\n\n1. Parties shall act.\n\n2. Parties shall pay.]\n\nArticle 2\n\nParties shall report.',
      ['[Article 1 1. Parties shall act. 2. Parties shall pay.]'],
    ],
    [
      'from the middle of a chapeau to the end of its list',
      '1. Decides to act [through, inter alia:\n\n(a) Loans;\n\n(b) Grants].\n\n2. Ends.',
      ['[through, inter alia: (a) Loans; (b) Grants]'],
    ],
    [
      'from the last words of an item to the next item',
      '1. Decides:\n\n(a) To inscribe the plan[; and\n\n(b) To ask for help].\n\n2. Ends.',
      ['[; and (b) To ask for help]'],
    ],
    [
      'around a list, with the last sentence going on behind it',
      '1. Decides:\n\n[(a) To inscribe the plan;\n\n(b) To ask for help;] and to end.',
      ['[(a) To inscribe the plan; (b) To ask for help;]'],
    ],
    [
      'around recitals',
      'The Assembly,\n\n[Recalling its report,\n\nNoting the progress,]\n\n1. Ends.',
      ['[Recalling its report, Noting the progress,]'],
    ],
    [
      'around an option of two paragraphs',
      '1. **Option 1**. [Parties shall pay.\n\n   The money shall be new.]\n\n2. Ends.\n\n# Annex',
      ['[Parties shall pay. The money shall be new.]'],
    ],
  ])('%s', (_, source, spans) => {
    checkSpans(source, spans);
  });

  test.each<[string, string, string[]]>([
    [
      'a name',
      '1. Requests the [Scientific,\nTechnical and Technological Body] of the Agreement to review the measures in the areas concerned;\n2. Ends.',
      ['[Scientific, Technical and Technological Body]'],
    ],
    [
      'a capital letter behind a short line',
      '1. Urges [all\nMember States] of the United Nations to take part in the work of the Assembly and its committees;\n2. Ends.',
      ['[all Member States]'],
    ],
    [
      'in a recital',
      'The Assembly,\n\nNoting [the\nPlan of Action] of the United Nations on the work of the Assembly and of all its many committees,\n\nAware of it,',
      ['[the Plan of Action]'],
    ],
    [
      'twice in a paragraph',
      '1. Urges [all\nStates] and [the\nBank] to take part in the work of the Assembly and in that of its many committees;\n2. Ends.',
      ['[all States]', '[the Bank]'],
    ],
  ])('a line that was wrapped in a bracket leaves it whole: %s', (_, source, spans) => {
    checkSpans(source, spans);
  });
});
