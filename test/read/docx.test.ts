import { describe, expect, test } from 'vitest';
import { readDraft, readSource, type SourceText } from '../../src/index.js';
import { breachesOfDraft } from '../check/draft-laws.js';
import { endTracked, item, p, r, tracked, wordFile, type WordFileParts } from './word-file.js';

/** Reads a file and checks what holds for all: ranges lie in the text in order, blocks apart, and the draft keeps its laws. */
async function read(body: string, parts: WordFileParts = {}): Promise<SourceText> {
  const source = await readSource(wordFile(body, parts));
  expect(source.format).toBe('docx');
  for (const list of [source.blocks ?? [], source.runs, source.tracked]) {
    for (const [index, { start, end }] of list.entries()) {
      expect([start < end, end <= source.text.length]).toEqual([true, true]);
      expect(start).toBeGreaterThanOrEqual(list[index - 1]?.start ?? 0);
    }
  }
  expect((source.blocks ?? []).map(({ start, end }) => source.text.slice(start, end)).join('\n\n')).toBe(
    source.text,
  );
  expect(breachesOfDraft(source.text, readDraft(source))).toEqual([]);
  return source;
}

const changesIn = ({ text, tracked: changes }: SourceText): string[] =>
  changes.map(({ kind, author, start, end }) => `${kind} ${author}: ${text.slice(start, end)}`);

const notesOf = ({ diagnostics }: SourceText): string[] =>
  diagnostics.map(({ ruleId, reason }) => `${ruleId} ${reason}`);

const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${String(at)}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const abstract = (id: number, levels: string): string =>
  `<w:abstractNum w:abstractNumId="${String(id)}">${levels}</w:abstractNum>`;
const num = (id: number, definition: number, more = ''): string =>
  `<w:num w:numId="${String(id)}"><w:abstractNumId w:val="${String(definition)}"/>${more}</w:num>`;
const restart = (at: number, start: number): string =>
  `<w:lvlOverride w:ilvl="${String(at)}"><w:startOverride w:val="${String(start)}"/></w:lvlOverride>`;

const resolution = abstract(
  1,
  level(0, 'decimal', '%1.') + level(1, 'lowerLetter', '(%2)') + level(2, 'lowerRoman', '(%3)'),
);
const legal = abstract(
  2,
  level(0, 'upperRoman', 'Part %1') +
    level(1, 'decimal', '%1.%2') +
    level(2, 'decimal', '%1.%2.%3', '<w:isLgl/>'),
);

describe('labels are counted as Word shows them', () => {
  const numbering = (numbers: string, abstracts = resolution): WordFileParts => ({
    numbering: abstracts + numbers,
  });
  const labels: readonly (readonly [
    name: string,
    parts: WordFileParts,
    paragraphs: string,
    expected: string,
  ])[] = [
    [
      'levels begin again under a new number',
      numbering(num(1, 1)),
      [item(1), item(1, 1), item(1, 1), item(1, 2), item(1, 2), item(1, 1), item(1), item(1, 1)]
        .map((one) => p(r('x'), one))
        .join(''),
      '1. | (a) | (b) | (i) | (ii) | (c) | 2. | (a)',
    ],
    [
      'a second list of one definition counts on, unless it begins anew',
      numbering(num(1, 1) + num(2, 1) + num(3, 1, restart(0, 5))),
      [item(1), item(2), item(3), item(3), item(1)].map((one) => p(r('x'), one)).join(''),
      '1. | 2. | 5. | 6. | 7.',
    ],
    [
      'labels of several levels, and those that are always Arabic',
      numbering(num(1, 2), legal),
      [item(1), item(1, 1), item(1, 2), item(1), item(1, 1), item(1, 2)]
        .map((one) => p(r('x'), one))
        .join(''),
      'Part I | I.1 | 1.1.1 | Part II | II.1 | 2.1.1',
    ],
    [
      'a level that never begins again',
      numbering(
        num(1, 3),
        abstract(3, level(0, 'decimal', '%1.') + level(1, 'lowerLetter', '%2)', '<w:lvlRestart w:val="0"/>')),
      ),
      [item(1), item(1, 1), item(1), item(1, 1)].map((one) => p(r('x'), one)).join(''),
      '1. | a) | 2. | b)',
    ],
    [
      'letters beyond z, leading zeros, ordinals',
      numbering(
        num(1, 4, restart(0, 26)) + num(2, 5) + num(3, 6, restart(0, 22)),
        abstract(4, level(0, 'upperLetter', '%1.')) +
          abstract(5, level(0, 'decimalZero', '%1')) +
          abstract(6, level(0, 'ordinal', '%1')),
      ),
      [item(1), item(1), item(2), item(3), item(3)].map((one) => p(r('x'), one)).join(''),
      'Z. | AA. | 01 | 22nd | 23rd',
    ],
    [
      'bullets, also those of symbol fonts',
      numbering(num(1, 7), abstract(7, level(0, 'bullet', '\uF0B7') + level(1, 'bullet', '–'))),
      [item(1), item(1, 1)].map((one) => p(r('x'), one)).join(''),
      '• | –',
    ],
    [
      'a style that numbers, its level by the style, and a paragraph that is taken out of it',
      {
        numbering:
          abstract(
            8,
            level(0, 'decimal', '%1.', '<w:pStyle w:val="OP"/>') +
              level(1, 'lowerLetter', '(%2)', '<w:pStyle w:val="Sub"/>'),
          ) + num(1, 8),
        styles:
          '<w:style w:type="paragraph" w:styleId="OP"><w:name w:val="OP"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
          '<w:style w:type="paragraph" w:styleId="Sub"><w:name w:val="Sub"/><w:basedOn w:val="OP"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
      },
      p(r('x'), '<w:pStyle w:val="OP"/>') +
        p(r('x'), '<w:pStyle w:val="Sub"/>') +
        p(r('x'), '<w:pStyle w:val="OP"/><w:numPr><w:numId w:val="0"/></w:numPr>') +
        p(r('x'), '<w:pStyle w:val="OP"/>'),
      '1. | (a) |  | 2.',
    ],
    [
      'an empty paragraph counts, and is not there',
      numbering(num(1, 1)),
      p(r('x'), item(1)) + p('', item(1)) + p(r('x'), item(1)),
      '1. | 3.',
    ],
    ['a list that is not there', numbering(''), p(r('x'), item(9)), ''],
  ];

  test.each(labels)('%s', async (_, parts, body, expected) => {
    const { text, blocks } = await read(body, parts);
    expect(
      (blocks ?? []).map(({ start, label }) => text.slice(start, start + label).trim()).join(' | '),
    ).toBe(expected);
  });

  test('a format that is not known is told', async () => {
    const parts = { numbering: abstract(1, level(0, 'ganada', '%1.')) + num(1, 1) };
    const source = await read(p(r('x'), item(1)) + p(r('y'), item(1)), parts);
    expect([source.text, notesOf(source)]).toEqual([
      '1. x\n\n2. y',
      ['construct-assumed labels in the format ganada that are written in Arabic numbers: 2'],
    ]);
  });
});

const ref = (id: number, more = ''): string =>
  `<w:r><w:footnoteReference w:id="${String(id)}"${more}/></w:r>`;
const note = (id: number, text: string, more = ''): string =>
  `<w:footnote w:id="${String(id)}"${more}>${p(`<w:r><w:footnoteRef/></w:r>${r(` ${text}`)}`)}</w:footnote>`;
const field = (code: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

const texts: readonly (readonly [
  name: string,
  body: string,
  text: string,
  parts?: WordFileParts,
  notes?: string[],
])[] = [
  [
    'runs, tabs, breaks and hyphens',
    p(
      `${r('a')}<w:r><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:t>e</w:t></w:r>`,
    ),
    'a\tb\nc\u2011de',
  ],
  ['two breaks end a paragraph', p('<w:r><w:t>a</w:t><w:br/><w:br/><w:t>b</w:t></w:r>'), 'a\n\nb'],
  [
    'the result of a field, not its code',
    p(r('see ') + field(' REF _x \\h ', 'paragraph 3') + r(' above')),
    'see paragraph 3 above',
  ],
  [
    'a field in a field',
    p(
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${field(' X ', 'code')}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('shown')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
    ),
    'shown',
  ],
  [
    'simple fields, links, smart tags, controls',
    p(
      `<w:fldSimple w:instr="DATE">${r('1 May')}</w:fldSimple><w:hyperlink>${r(' link')}</w:hyperlink><w:smartTag>${r(' tag')}</w:smartTag><w:sdt><w:sdtPr/><w:sdtContent>${r(' control')}</w:sdtContent></w:sdt>`,
    ),
    '1 May link tag control',
  ],
  [
    'signs of symbol fonts',
    p(
      '<w:r><w:sym w:font="Symbol" w:char="F0A3"/><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Odd" w:char="F041"/></w:r>',
    ),
    '≤✓\uFFFD',
    {},
    ['construct-assumed signs of the font Odd that are read as U+FFFD: 1'],
  ],
  [
    'cells in order',
    `<w:tbl><w:tr><w:tc>${p(r('a'))}${p(r('b'))}</w:tc><w:tc>${p(r('c'))}</w:tc></w:tr><w:tr><w:tc>${p('')}</w:tc><w:tc>${p(r('d'))}</w:tc></w:tr></w:tbl>`,
    'a\n\nb\n\nc\n\nd',
  ],
  [
    'a table in a control in a cell',
    `<w:tbl><w:tr><w:tc><w:sdt><w:sdtContent><w:tbl><w:tr><w:tc>${p(r('deep'))}</w:tc></w:tr></w:tbl></w:sdtContent></w:sdt></w:tc></w:tr></w:tbl>`,
    'deep',
  ],
  [
    'footnotes by their numbers',
    p(r('One') + ref(2) + r(', two') + ref(3)) + p(r('End')),
    'One[^1], two[^2]\n\nEnd\n\n[^1]: first\n\n[^2]: second',
    { footnotes: `${note(-1, 'x', ' w:type="separator"')}${note(2, 'first')}${note(3, 'second')}` },
  ],
  [
    'a mark of the author’s own',
    p(
      `${r('One')}<w:r><w:footnoteReference w:id="2" w:customMarkFollows="1"/><w:t>*</w:t></w:r>${r(' and')}${ref(3)}`,
    ),
    'One[^*] and[^1]\n\n[^*]: first\n\n[^1]: second',
    { footnotes: note(2, 'first') + note(3, 'second') },
  ],
  [
    'a note of two paragraphs is one block',
    p(r('a') + ref(2)),
    'a[^1]\n\n[^1]: b\nc',
    { footnotes: `<w:footnote w:id="2">${p(r('b'))}${p(r('c'))}</w:footnote>` },
  ],
  [
    'endnotes have Roman numbers',
    p(`${r('a')}<w:r><w:endnoteReference w:id="2"/></w:r>`),
    'a[^i]\n\n[^i]: b',
    { endnotes: `<w:endnote w:id="2">${p(r('b'))}</w:endnote>` },
  ],
  [
    'a text box behind its paragraph, once',
    p(
      `${r('a')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${p(r('box'))}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${p(r('box'))}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    ) + p(r('b')),
    'a\n\nbox\n\nb',
  ],
  [
    'pictures are counted',
    p(`${r('a')}<w:r><w:drawing/></w:r><w:r><w:pict/></w:r>`),
    'a',
    {},
    ['construct-left-out pictures, drawings and embedded objects: 2'],
  ],
  [
    'hidden words are counted, and warned of',
    p(`${r('a ')}${r('two words', '<w:vanish/>')}${r('b')}`),
    'a b',
    {},
    ['words-left-out hidden words: 2'],
  ],
  [
    'a formula is its characters',
    p(`${r('x ')}<m:oMath><m:r><m:t>a</m:t></m:r><m:r><m:t>=b</m:t></m:r></m:oMath>`),
    'x a=b',
    {},
    ['construct-assumed formulas that are read as their characters in a row: 1'],
  ],
  [
    'elements that nobody knows are counted',
    p(`${r('a')}<w:r><w:contentPart/></w:r>`),
    'a',
    {},
    ['construct-left-out elements w:contentPart: 1'],
  ],
  ['spaces at the ends of a paragraph are none of it', p(r('  a ') + r('b  ')) + p(r('   ')), 'a b'],
];

describe('the text is what a reader of the document sees', () => {
  const filled = texts.map(
    ([name, body, text, parts = {}, notes = []]) => [name, body, text, parts, notes] as const,
  );
  test.each(filled)('%s', async (_, body, text, parts, notes) => {
    const source = await read(body, parts);
    expect([source.text, notesOf(source)]).toEqual([text, notes]);
  });

  test('headings by their style and by their level', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>';
    const body =
      p(r('A'), '<w:pStyle w:val="berschrift2"/>') + p(r('B'), '<w:outlineLvl w:val="0"/>') + p(r('C'));
    const { blocks } = await read(body, { styles });
    expect(blocks?.map(({ kind, level: depth }) => `${kind} ${String(depth)}`)).toEqual([
      'heading 2',
      'heading 1',
      'paragraph 0',
    ]);
  });

  test('styles of words, by themselves and by their styles', async () => {
    const styles =
      '<w:style w:type="character" w:styleId="New"><w:name w:val="New"/><w:rPr><w:u w:val="single"/><w:color w:val="FF0000"/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Old"><w:name w:val="Old"/><w:rPr><w:strike/></w:rPr></w:style>';
    const body =
      p(
        r('a', '<w:rStyle w:val="New"/>') +
          r('b', '<w:b/>') +
          r('c', '<w:b w:val="0"/>') +
          r('d', '<w:highlight w:val="yellow"/>'),
      ) + p(r('e') + r('f', '<w:strike w:val="false"/>'), '<w:pStyle w:val="Old"/>');
    const { text, runs } = await read(body, { styles });
    expect(runs.map(({ start, end, ...style }) => [text.slice(start, end), style])).toEqual([
      ['a', { underline: true, color: 'ff0000' }],
      ['b', { bold: true }],
      ['d', { highlight: 'ffff00' }],
      ['e', { strike: true }],
    ]);
  });
});

const moved = (kind: 'From' | 'To', content: string): string =>
  `<w:move${kind}RangeStart w:id="9" w:name="move1"/>${content}<w:move${kind}RangeEnd w:id="9"/>`;

const changed: readonly (readonly [
  name: string,
  body: string,
  text: string,
  changes: string[],
  notes?: string[],
])[] = [
  [
    'words put in and taken out',
    p(
      r('Recalling ') +
        tracked('del', 'FRA', '<w:r><w:delText xml:space="preserve">its </w:delText></w:r>') +
        tracked('ins', 'FRA', r('the ')) +
        r('plan,'),
    ),
    'Recalling its the plan,',
    ['deletion FRA: its ', 'insertion FRA: the '],
  ],
  [
    'one change of one author in several runs is one',
    p(
      tracked('ins', 'A', r('one ', '<w:b/>')) +
        tracked('ins', 'A', r('two ')) +
        tracked('ins', 'B', r('three')),
    ),
    'one two three',
    ['insertion A: one two ', 'insertion B: three'],
  ],
  [
    'words that one puts in and another takes out',
    p(r('a ') + tracked('ins', 'A', r('b ') + tracked('del', 'B', r('c')) + r(' d')) + r(' e')),
    'a b c d e',
    ['insertion A: b c d', 'deletion B: c'],
  ],
  [
    'a move, with its two sides',
    p(
      r('a ') +
        moved('From', tracked('moveFrom', 'A', r('b '))) +
        r('c ') +
        moved('To', tracked('moveTo', 'A', r('b'))),
    ),
    'a b c b',
    ['move-from A: b ', 'move-to A: b'],
  ],
  [
    'a paragraph that comes as a whole, with its label',
    p(r('x'), item(1)) + p(tracked('ins', 'A', r('y')), item(1) + endTracked('ins', 'A')),
    '1. x\n\n2. y',
    ['insertion A: 2. y'],
  ],
  [
    'a deleted end joins two paragraphs',
    p(r('one ') + tracked('del', 'A', r('two')), endTracked('del', 'A')) + p(r('three')),
    'one two\nthree',
    ['deletion A: two'],
    [
      'construct-assumed paragraphs that are read as one with the next, because the end between them is deleted: 1',
      'tracked-without-words ends of paragraphs that are put in or taken out: 1',
    ],
  ],
  [
    'a paragraph that goes as a whole joins nothing',
    p(r('one')) + p(tracked('del', 'A', r('two')), endTracked('del', 'A')) + p(r('three')),
    'one\n\ntwo\n\nthree',
    ['deletion A: two'],
  ],
  [
    'a row that comes as a whole',
    `<w:tbl><w:tr><w:trPr><w:ins w:id="1" w:author="A"/></w:trPr><w:tc>${p(r('a'))}</w:tc><w:tc>${p(r('b'))}</w:tc></w:tr></w:tbl>`,
    'a\n\nb',
    ['insertion A: a', 'insertion A: b'],
  ],
  [
    'changes of formatting are counted',
    p(
      r('a', '<w:b/><w:rPrChange w:id="1" w:author="A"><w:rPr/></w:rPrChange>') + r('b'),
      '<w:pPrChange w:id="2" w:author="A"><w:pPr/></w:pPrChange>',
    ),
    'ab',
    [],
    ['tracked-without-words changes of formatting: 2'],
  ],
];

describe('tracked changes', () => {
  const filled = changed.map(
    ([name, body, text, changes, notes = []]) => [name, body, text, changes, notes] as const,
  );
  test.each(filled)('%s', async (_, body, text, changes, notes) => {
    const source = await read(body, { numbering: resolution + num(1, 1) });
    expect([source.text, changesIn(source), notesOf(source).sort()]).toEqual([
      text,
      changes,
      [...notes].sort(),
    ]);
  });

  test('have dates', async () => {
    const { tracked: changes } = await read(p(tracked('ins', 'A', r('a'))));
    expect(changes.map(({ date, move }) => [date, move])).toEqual([['2023-05-22T10:00:00Z', null]]);
  });
});

test('comments, with the words that they are about', async () => {
  const body = p(
    `<w:commentRangeStart w:id="0"/>${r('one')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>${r(' two')}<w:r><w:commentReference w:id="1"/></w:r>`,
  );
  const comments =
    `<w:comment w:id="0" w:author="France (FRA)" w:date="2023-05-22T10:00:00Z">${p(r('Opposes'))}</w:comment>` +
    `<w:comment w:id="1" w:author="A">${p(r('a'))}${p(r('b'))}</w:comment>`;
  const { text, comments: read_ } = await read(body, { comments });
  expect(read_.map(({ start, end, author, text: words }) => [text.slice(start, end), author, words])).toEqual(
    [
      ['one two', 'A', 'a\nb'],
      ['one', 'France (FRA)', 'Opposes'],
    ],
  );
});
