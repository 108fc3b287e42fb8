import { describe, expect, test } from 'vitest';
import { clean, readDraft, toMarkdown } from '../../src/index.js';
import { checkedDraft } from '../check/read.js';

/** The items of a plain text, each with its depth and its words; what is no item is left out. */
function check(source: string, expected: readonly string[], format: 'text' | 'markdown' = 'text'): void {
  const draft = readDraft(source, { format });
  const items = draft.provisions.flatMap(({ item, runs }) => {
    const words = runs.map(({ start, end }) => draft.source.text.slice(start, end)).join('');
    return item === undefined ? [] : [`${String(item)} ${words.replace(/\s+/gu, ' ').trim()}`];
  });
  expect(items).toEqual(expected);
}

describe('bullets in plain text begin items', () => {
  test.each(['•', '–', '-', '*', '▪', '·', 'o', '—', '◦'])('%s', (mark) => {
    check(`1. Urges:\n${mark} a plan of\nwork;\n${mark} [a report].\n\n2. Decides.`, [
      '1 a plan of work;',
      '1 a report.',
    ]);
    check(`1. Urges:\n${mark}\ta plan;\n${mark}\ta report.`, ['1 a plan;', '1 a report.']);
  });

  test.each(Array.from('•◦▪‣●○■□·➢✓❖►\uF0A7\uF0B7\uF0D8\uF0FC'))(
    '%s in the middle of a sentence too',
    (mark) => {
      check(`1. Urges action on\n${mark} trade`, ['1 trade']);
    },
  );

  test.each<[string, string, string[]]>([
    ['one behind a colon', '1. Urges:\n- a plan.', ['1 a plan.']],
    ['one behind an empty line', '1. Urges action.\n\n- It is late.', ['1 It is late.']],
    ['the first words of the text', '- One;\n- two.', ['1 One;', '1 two.']],
    [
      'with capitals behind a line without a mark',
      'Key words\n- Parties act\n- States meet',
      ['1 Parties act', '1 States meet'],
    ],
    ['stars behind a line without a mark', 'Key words\n* finance\n* trade', ['1 finance', '1 trade']],
    [
      'nested ones as Word writes them',
      '1.\tRequests the Executive Director to:\n•\tfinance\no\tgrants\no\tloans [now] {USA+}\n\uF0A7\tdeep\n•\tend in 2030',
      ['1 finance', '2 grants', '2 loans now', '3 deep', '1 end in 2030'],
    ],
    ['several behind a full stop', 'This is it.\n- one\n- two', ['1 one', '1 two']],
    ['stars over empty lines', '1. Urges action.\n\n* One.\n\n* Two.', ['1 One.', '1 Two.']],
    ['a star behind a colon and an empty line', '1. Urges:\n\n* One.\n\n2. Ends.', ['1 One.']],
    ['stars behind a paragraph', '1. Urges action.\n\n* One.\n* Two.', ['1 One.', '1 Two.']],
    ['stars behind emphasis', '1. *Urges* all:\n* One;\n* two.', ['1 One;', '1 two.']],
    [
      'before a bracket that is left to fill',
      '1. Urges:\n\n- [ ] open;\n- [__] per cent;\n- [x] done.',
      ['1 open;', '1 __ per cent;', '1 x done.'],
    ],
    ['directly under the heading of an annex', 'Annex\n\n- one;\n- two.', ['1 one;', '1 two.']],
    [
      'behind a paragraph that is indented in an item, in small letters',
      '1. Urges:\n- one\n- two\n\n  more words\n- three\n- four',
      ['1 one', '1 two more words', '1 three', '1 four'],
    ],
    [
      'behind a paragraph that is indented in an item',
      '1. Urges:\n- one\n\n  More words\n- two\n\n2. Ends.',
      ['1 one', '1 two'],
    ],
    [
      'none in a sentence of a paragraph with a label, however far that is indented',
      '1. Urges:\n- one\n\n    2. Text follows\n- in part - here.',
      ['1 one'],
    ],
    [
      'behind a paragraph in an item of a list in another',
      '1. Urges:\n- one:\n  - two;\n\n    More words\n  - three\n- four',
      ['1 one:', '2 two;', '1 three', '1 four'],
    ],
    [
      'behind a list in another that has other bullets',
      '1. Urges:\n- one:\n  • two\n- three',
      ['1 one:', '2 two', '1 three'],
    ],
    ['an item without a mark at its end', '1. Urges:\n- one\n- two', ['1 one', '1 two']],
  ])('%s', (_, source, expected) => {
    check(source, expected);
  });
});

describe('a bracket before a bullet is about the item', () => {
  test.each<[string, string, string[]]>([
    ['around one', 'Urges:\n- run;\n[- act;] {USA+}\n- speak.', ['1 run;', '1 act;', '1 speak.']],
    ['around several', '1. Urges:\n\n[• act;\n\n• speak.]', ['1 act;', '1 speak.']],
    [
      'in another list',
      'Urges:\n• run;\n    [[ - act;] – speak;\n    [- end;]]',
      ['1 run;', '2 act; – speak;', '2 end;'],
    ],
    ['which the text begins with', '[- Run]\n- Act', ['1 Run', '1 Act']],
    ['of items without a mark at their ends', 'Key words\n[- Trade]\n[- Health]', ['1 Trade', '1 Health']],
    ['not of words between dashes', '1. Urges all to act\n[- in particular States -] now.', []],
    ['not of a word “o”', '1. Insta a:\n[o los Estados] los demás.', []],
    ['not of a note', '1. Urges:\n[* See below.]', []],
  ])('%s', (_, source, expected) => {
    check(source, expected);
  });

  test('and holds its words', () => {
    const { spans, positions } = readDraft('1. Urges:\n• run;\n[• act;] {USA+}\n• speak.');
    expect(spans.map(({ text }) => text)).toEqual(['act;']);
    expect(positions.map(({ party, spans: about }) => [party, ...about])).toEqual([['USA', 's1']]);
  });
});

describe('in Markdown too', () => {
  test.each<[string, string, string[]]>([
    ['around one', '1. Urges:\n- run;\n[- act;] {USA+}\n- speak.', ['1 run;', '1 act;', '1 speak.']],
    ['around several', '1. Urges:\n\n[- act;\n\n- speak.]', ['1 act;', '1 speak.']],
    ['around the first', '1. Urges:\n\n[- act;] {USA+}\n- speak.', ['1 act;', '1 speak.']],
    [
      'in another list',
      '- run;\n    - walk;\n    [- act;] {USA+}\n- speak.',
      ['1 run;', '2 walk;', '2 act;', '1 speak.'],
    ],
    ['which the text begins with', '[- Run]\n- Act', ['1 Run', '1 Act']],
    ['not of words between dashes', '1. Urges all to act\n[- in particular States -] now.', []],
    ['not of a note', '1. Urges:\n\n[* See below.]', []],
    ['not of a mark that is none in Markdown', '1. Urges:\n\n[• act;]', []],
  ])('%s', (_, source, expected) => {
    checkedDraft(source, { format: 'markdown' });
    check(source, expected, 'markdown');
  });

  test('and holds its words', () => {
    const { spans } = readDraft('1. Urges:\n- run;\n[- act;] {USA+}\n- speak.', { format: 'markdown' });
    expect(spans.map(({ text, provision }) => [text, provision])).toEqual([['act;', 'OP1']]);
  });
});

test.each<[string, string, string[]]>([
  ['by their indents', 'Urges:\n- a;\n  - one;\n  - two;\n- b.', ['1 a;', '2 one;', '2 two;', '1 b.']],
  [
    'by their bullets',
    'Urges:\n• one;\no two;\n▪ three;\n• four.',
    ['1 one;', '2 two;', '3 three;', '1 four.'],
  ],
  [
    'anew behind a paragraph',
    'Urges:\n• one;\n– two.\n\nText follows.\n\n– three.',
    ['1 one;', '2 two.', '1 three.'],
  ],
])('lists in lists are told %s', (_, source, expected) => {
  check(
    source.replaceAll('a;', 'all;').replaceAll('b.', 'both.'),
    expected.map((item) => item.replace(' a;', ' all;').replace(' b.', ' both.')),
  );
});

test('lists lie in lists as deep as those of Markdown', () => {
  const lines = Array.from({ length: 700 }, (_, depth) => `${' '.repeat(depth)}• it\n`);
  const source = `1. Agrees:\n${lines.join('')}${' '.repeat(9)}• last\n`;
  check(source, [...lines.map((_, depth) => `${String(Math.min(depth + 1, 32))} it`), '10 last']);
  expect(toMarkdown(clean(readDraft(source, { format: 'text' })))).toContain('last');
});

test.each([
  ['a dash in a sentence', '1. Urges the Parties\n- in particular the small ones\n- to act at once.'],
  ['a dash in a sentence that has only one', '1. Notes the report.\n- It is late - and long.'],
  [
    'a word of a sentence',
    '1. Insta a los Estados que actúen y decidan, en particular\no informen de ello a la Asamblea General;',
  ],
  ['a star of a note', '1. Notes the report.\n* Reissued for technical reasons.'],
  ['a star of a note behind a paragraph', '1. Notes the report.\n\n* Reissued for technical reasons.'],
  ['a star of a note in front of all', '* Reissued for technical reasons.\n\n1. Notes the report.'],
  [
    'a star of a note that words refer to',
    'Draft resolution*\n\nThe Assembly,\n\n1. Urges States [now]* {USA+};\n\n2. Ends.\n\n* Reissued for technical reasons.\n',
  ],
  ['stars of notes that words refer to', '1. Notes the report.*\n\n* Reissued.\n\n* Not edited.'],
  ['the number of a page', '1. Notes the report;\n\n- 2 -\n\n2. Decides.'],
  ['a tag', '1. We commit to [goals;\n- US; G77 delete] and [more - EU; G77 retain].'],
  ['a mark without words', '1. Notes:\n- \n2. Decides.'],
  ['a mark with a bracket and no words', '1. Notes:\n- [ ]\n\n2. Decides.'],
])('no item: %s', (_, source) => {
  check(source, []);
});

test.each([
  '- (OP)2. Option 1: Urges all;\n- (OP)3. Urges some;',
  '- (OP)2. Option 1: } - US; G77 delete]',
  '• 2. Option 1: [a] {USA+}',
])('an option behind the label of an item has no bullet: %j', (source) => {
  const { provisions } = checkedDraft(source, { format: 'text' });
  expect(provisions[1]).toMatchObject({
    kind: 'option',
    label: expect.stringContaining('option 1') as string,
  });
});
