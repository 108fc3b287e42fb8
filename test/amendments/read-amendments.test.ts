import { describe, expect, test } from 'vitest';
import { readAmendments } from '../../src/index.js';
import { hasSharedFolder, sharedFile } from '../check/shared-folder.js';
import { breachesOfPaper, instructionLines } from './amendment-lines.js';

/* A head, so that only what a case is about is in its diagnostics. */
const head = 'Kenya: amendment to draft resolution A/C.3/90/L.1\n\n';

function check(source: string, expected: readonly string[], ruleIds: readonly string[] = []): void {
  const text = head + source;
  const paper = readAmendments(text);
  expect(breachesOfPaper(text, paper)).toEqual([]);
  expect(instructionLines(paper)).toEqual(expected);
  expect(paper.diagnostics.map(({ ruleId }) => ruleId)).toEqual(ruleIds);
}

describe('words of a paragraph', () => {
  test.each<[string, string[]]>([
    ['1. In operative paragraph 13, delete “clean water,”.', ['i1 delete OP13 old “clean water,”']],
    ['In operative paragraphs 27 and 43, delete “clean”.', ['i1 delete OP27 OP43 old “clean”']],
    [
      'In preambular paragraph 5, before the words “aaa”, insert “bbb”.',
      ['i1 insert-before PP5 before “aaa” new “bbb”'],
    ],
    ['In OP2, after the word “aaa”, add the words “bbb”', ['i1 insert-after OP2 after “aaa” new “bbb”']],
    ['In OP2, insert “bbb” after “aaa”.', ['i1 insert-after OP2 after “aaa” new “bbb”']],
    ['In OP2, insert after “aaa” the word “bbb”.', ['i1 insert-after OP2 after “aaa” new “bbb”']],
    ['In OP2, before the word “aaa” delete “bbb”.', ['i1 delete OP2 before “aaa” old “bbb”']],
    ['In OP2, replace the words “aaa” by “bbb”.', ['i1 replace OP2 old “aaa” new “bbb”']],
    [
      'In OP2, replace “aaa” with “bbb” and “c” with “d”.',
      ['i1 replace OP2 old “aaa” new “bbb”', 'i2 replace OP2 old “c” new “d”'],
    ],
    ['In OP2, change “aaa” to “bbb”.', ['i1 replace OP2 old “aaa” new “bbb”']],
    ['In OP2, substitute “new” for “old”.', ['i1 replace OP2 old “old” new “new”']],
    ['In OP2, substitute “old” by “new”.', ['i1 replace OP2 old “old” new “new”']],
    ['In OP2, for “old” substitute “new”.', ['i1 replace OP2 old “old” new “new”']],
    ['OP 3: delete “x” and insert “y”', ['i1 replace OP3 old “x” new “y”']],
    [
      'OP 3: delete “x” and insert “y” after “z”',
      ['i1 delete OP3 old “x”', 'i2 insert-after OP3 after “z” new “y”'],
    ],
    ['The words “x” in paragraph 9 should be deleted.', ['i1 delete OP9 old “x”']],
    ['In OP9, “x” should be replaced by “y”.', ['i1 replace OP9 old “x” new “y”']],
    ['Amend OP9 by replacing “x” with “y”.', ['i1 replace OP9 old “x” new “y”']],
    [
      'In OP1, strike out “x”, remove “y” and omit “z”.',
      ['i1 delete OP1 old “x”', 'i2 delete OP1 old “y”', 'i3 delete OP1 old “z”'],
    ],
    [
      'In OP1, delete “x”, “y” and “z”.',
      ['i1 delete OP1 old “x”', 'i2 delete OP1 old “y”', 'i3 delete OP1 old “z”'],
    ],
    ['Delete “x” in OP5 and “y” in OP6.', ['i1 delete OP5 old “x”', 'i2 delete OP6 old “y”']],
    ['In OP3, delete “x” and in OP5, delete “y”.', ['i1 delete OP3 old “x”', 'i2 delete OP5 old “y”']],
    [
      'In OP3, delete “x”; in OP5, insert “y” after “z”.',
      ['i1 delete OP3 old “x”', 'i2 insert-after OP5 after “z” new “y”'],
    ],
    [
      'In OP3, after “a” insert “b” and after “c” “d”.',
      ['i1 insert-after OP3 after “a” new “b”', 'i2 insert-after OP3 after “c” new “d”'],
    ],
    [
      'In OP3, replace “a” by “b” and, after “c”, insert “d”.',
      ['i1 replace OP3 old “a” new “b”', 'i2 insert-after OP3 after “c” new “d”'],
    ],
    [
      'In OP3, delete “a” and, after “c”, insert “d”.',
      ['i1 delete OP3 old “a”', 'i2 insert-after OP3 after “c” new “d”'],
    ],
    ['In OP3, in the third line, delete “x”.', ['i1 delete OP3 old “x” remark “in the third line”']],
    ['In OP3, second line, delete “x”.', ['i1 delete OP3 old “x” remark “second line”']],
    ['In OP3, delete the second occurrence of “x”.', ['i1 delete OP3 old “x” occurrence 2']],
    ['Throughout the text, replace “x” by “y”.', ['i1 replace text old “x” new “y” occurrence all']],
    ['In OP3, delete “x” wherever it appears.', ['i1 delete OP3 old “x” occurrence all']],
    ['At the end of OP3, add “x”.', ['i1 insert-after OP3 new “x”']],
    ['In OP3, add at the beginning “x”.', ['i1 insert-before OP3 new “x”']],
    ['In OP3, move “x” to after “y”.', ['i1 move OP3 after “y” old “x”']],
    ['In the title, delete “x”.', ['i1 delete title old “x”']],
  ])('%s', (source, expected) => {
    check(source, expected);
  });
});

describe('whole paragraphs', () => {
  test.each<[string, string[]]>([
    ['Delete operative paragraph 5.', ['i1 delete-paragraph OP5']],
    ['delete operative paragraphs 5 and 7', ['i1 delete-paragraph OP5 OP7']],
    ['Delete the last preambular paragraph.', ['i1 delete-paragraph PP#-1']],
    ['Operative paragraph 5 should be deleted.', ['i1 delete-paragraph OP5']],
    ['OP5: delete', ['i1 delete-paragraph OP5']],
    [
      'Delete OP5 and renumber the subsequent paragraphs accordingly.',
      ['i1 delete-paragraph OP5', 'i2 renumber'],
    ],
    [
      'After the seventh preambular paragraph, insert a new paragraph reading:\n\n“Noting x,”\n\n2. Delete OP5.',
      ['i1 insert-paragraph-after PP7#7 new “Noting x,”', 'i2 delete-paragraph OP5'],
    ],
    [
      'After PP7, insert the following new preambular paragraph:\n\nNoting x and\nthe “y”,\n\n2. Delete OP5.',
      ['i1 insert-paragraph-after PP7 new “Noting x and the “y”,”', 'i2 delete-paragraph OP5'],
    ],
    [
      'Before operative paragraph 1, insert a new paragraph: “Notes x;”',
      ['i1 insert-paragraph-before OP1 new “Notes x;”'],
    ],
    [
      'After OP5, insert a new paragraph:\n\nThe “x” is noted;',
      ['i1 insert-paragraph-after OP5 new “The “x” is noted;”'],
    ],
    [
      'Insert a new operative paragraph after OP5: “Notes x;”',
      ['i1 insert-paragraph-after OP5 new “Notes x;”'],
    ],
    ['Insert a new operative paragraph 5 bis: “Notes x;”', ['i1 insert-paragraph-after OP5 new “Notes x;”']],
    ['Insert a new operative paragraph 6: “Notes x;”', ['i1 insert-paragraph-after OP5 new “Notes x;”']],
    ['Insert a new operative paragraph 1: “Notes x;”', ['i1 insert-paragraph-before OP1 new “Notes x;”']],
    [
      'After OP5, insert two new paragraphs:\n\n“Notes x;\n\n“Notes y;”\n\nDelete OP6.',
      ['i1 insert-paragraph-after OP5 new “Notes x;¶¶Notes y;”', 'i2 delete-paragraph OP6'],
    ],
    ['In OP5, replace the existing text by: “Notes x;”', ['i1 replace-paragraph OP5 new “Notes x;”']],
    [
      'Replace the fifth preambular paragraph by the following: “Noting x,”',
      ['i1 replace-paragraph PP5#5 new “Noting x,”'],
    ],
    ['Operative paragraph 6 should read: “Notes x;”', ['i1 replace-paragraph OP6 new “Notes x;”']],
    [
      'Amend operative paragraph 6 to read as follows:\n\nNotes x;',
      ['i1 replace-paragraph OP6 new “Notes x;”'],
    ],
    ['Move operative paragraph 5 to after operative paragraph 8.', ['i1 move OP5 after OP8']],
    ['Move PP2 before PP1 and OP3 after OP4.', ['i1 move PP2 before PP1', 'i2 move OP3 after OP4']],
  ])('%s', (source, expected) => {
    check(source, expected);
  });
});

describe('names of provisions', () => {
  test.each<[string, string]>([
    ['paragraph 4 (b)', 'OP4.b'],
    ['subparagraph (b) of paragraph 4', 'OP4.b'],
    ['subparagraphs (a) and (c) of operative paragraph 4', 'OP4.a OP4.c'],
    ['paragraph 4, subparagraph (b)', 'OP4.b'],
    ['paragraphs 4 (b) and (c) and 5 (a)', 'OP4.b OP4.c OP5.a'],
    ['paragraph 4 (b) (ii)', 'OP4.b.ii'],
    ['OP4b', 'OP4.b'],
    ['OP4.b', 'OP4.b'],
    ['PP7 bis', 'PP7 bis'],
    ['PP7bis', 'PP7 bis'],
    ['OP 3 alt', 'OP3 alt'],
    ['paragraphs 3–6', 'OP3 OP4 OP5 OP6'],
    ['paragraphs 3 to 5 and 7', 'OP3 OP4 OP5 OP7'],
    ['paras. 3, 5 and 7', 'OP3 OP5 OP7'],
    ['PPs 3 & 4', 'PP3 PP4'],
    ['operative clause 2', 'OP2'],
    ['the third and fifth preambular paragraphs', 'PP3#3 PP5#5'],
    ['the second to fourth preambular paragraphs', 'PP2#2 PP3#3 PP4#4'],
    ['the 7th preambular paragraph', 'PP7#7'],
    ['the twenty-first preambular paragraph', 'PP21#21'],
    ['the thirtieth operative paragraph', 'OP30#30'],
    ['the penultimate preambular paragraph', 'PP#-2'],
    ['the fifth paragraph of the preamble', 'PP5#5'],
    ['the third preambular paragraph and operative paragraph 5', 'PP3#3 OP5'],
    ['article 5', 'Art5'],
    ['article 5, paragraph 2 (a)', 'Art5.2.a'],
    ['paragraph 2 of article 5', 'Art5.2'],
  ])('%s', (name, labels) => {
    check(`In ${name}, delete “x”.`, [`i1 delete ${labels} old “x”`]);
  });
});

describe('quotation marks', () => {
  test.each<[string, string]>([
    ['“x y”', 'x y'],
    ['"x y"', 'x y'],
    ['«x y»', 'x y'],
    ['« x y »', 'x y'],
    ['‘x y’', 'x y'],
    ["'x y'", 'x y'],
    ['“x “y” z”', 'x “y” z'],
    ['"x "y" z"', 'x "y" z'],
    ['“States’ rights”', 'States’ rights'],
    ['“x. In OP5, delete z”', 'x. In OP5, delete z'],
    ['“x,”', 'x,'],
    ['“, x”', ', x'],
    ['“x\ny”', 'x y'],
  ])('%s', (quotation, words) => {
    check(`In OP1, delete ${quotation}.`, [`i1 delete OP1 old “${words}”`]);
  });

  test('a full stop inside ends the sentence', () => {
    check('In OP1, delete “x.” In OP2, delete “y.” 3. Delete OP3.', [
      'i1 delete OP1 old “x.”',
      'i2 delete OP2 old “y.”',
      'i3 delete-paragraph OP3',
    ]);
  });

  test('one that is not closed takes nothing with it', () => {
    check(
      '1. In OP1, delete “x.\n\n2. In OP2, delete “y”.',
      ['i1 delete OP2 old “y”'],
      ['unread-amendment', 'unclosed-quotation'],
    );
  });
});

describe('sentences', () => {
  test('lines may wrap anywhere', () => {
    check('1. In operative\nparagraph 5,\ndelete\n“x\ny”.', ['i1 delete OP5 old “x y”']);
  });

  test.each([
    'In OP5, insert “b”\nafter the word “a”.',
    'In OP5, insert the words\n“b” after\n“a”.',
    'After the word “a”\nin operative\nparagraph 5, insert “b”.',
  ])('a line that goes on with a small letter is a wrap: %j', (source) => {
    check(source, ['i1 insert-after OP5 after “a” new “b”']);
  });

  test('lines that begin with what is changed', () => {
    check(
      'OP8: delete “x” and insert “y”\nThe words “z” in paragraph 9 should be deleted.\n“w” in OP10 should be deleted.',
      ['i1 replace OP8 old “x” new “y”', 'i2 delete OP9 old “z”', 'i3 delete OP10 old “w”'],
    );
  });

  test('a paragraph holds for the sentences after it, and not for the next number', () => {
    check(
      '1. In OP5, delete “x”. After “y”, insert “z”.\n2. Delete “w”.',
      ['i1 delete OP5 old “x”', 'i2 insert-after OP5 after “y” new “z”', 'i3 delete old “w”'],
      ['amendment-without-target'],
    );
  });

  test('a heading holds for the numbers under it', () => {
    check('Operative paragraph 5\n1. After “a”, insert “b”.\n2. Delete “c”.', [
      'i1 insert-after OP5 after “a” new “b”',
      'i2 delete OP5 old “c”',
    ]);
  });

  test('items under a colon', () => {
    check('In operative paragraph 5:\n(a) Delete “x”;\n(b) After “y”, insert “z”.', [
      'i1 delete OP5 old “x”',
      'i2 insert-after OP5 after “y” new “z”',
    ]);
  });

  test('lines without full stops', () => {
    check('OP3: delete “x”\nOP5: delete “y”\nDelete OP6', [
      'i1 delete OP3 old “x”',
      'i2 delete OP5 old “y”',
      'i3 delete-paragraph OP6',
    ]);
  });
});

describe('what is not read is said', () => {
  test.each<[string, string[], string[]]>([
    ['In OP5, delete the reference to health.', [], ['unread-amendment']],
    ['Delete everything except OP5.', [], ['unread-amendment']],
    [
      'In OP5, delete “x”.\n\nThis would make the text clearer.',
      ['i1 delete OP5 old “x”'],
      ['unread-amendment'],
    ],
    ['In OP5, replace “x”.', [], ['unread-amendment']],
    ['In OP5, insert “x”.', [], ['unread-amendment']],
    ['In paragraphs 3–900, delete “x”.', [], ['unread-amendment']],
    ['Delete OP5 because OP3 says the same.', [], ['unread-amendment']],
  ])('%s', (source, expected, ruleIds) => {
    check(source, expected, ruleIds);
  });
});

describe('the head', () => {
  test.each<[string, string | null, string[]]>([
    [
      'Burundi: amendment to revised draft resolution A/C.3/80/L.20/Rev.1',
      'A/C.3/80/L.20/Rev.1',
      ['Burundi'],
    ],
    [
      'Egypt, Iraq and Sudan: amendments to draft resolution A/HRC/35/L.15',
      'A/HRC/35/L.15',
      ['Egypt', 'Iraq', 'Sudan'],
    ],
    [
      'Bosnia and Herzegovina* and Trinidad and Tobago: amendment to draft resolution A/HRC/35/L.15',
      'A/HRC/35/L.15',
      ['Bosnia and Herzegovina', 'Trinidad and Tobago'],
    ],
    [
      'Agenda item 3\nChad,\nMali and\nNiger: amendment to draft resolution A/C.3/90/L.2.',
      'A/C.3/90/L.2',
      ['Chad', 'Mali', 'Niger'],
    ],
    ['Amendment to draft resolution GA/1/2\nSponsors: France, Kenya', 'GA/1/2', ['France', 'Kenya']],
    ['Amendments', null, []],
  ])('%s', (text, document, sponsors) => {
    const source = `${text}\n\nIn OP1, delete “x”.`;
    const paper = readAmendments(source);
    expect(breachesOfPaper(source, paper)).toEqual([]);
    expect({ document: paper.document, sponsors: paper.sponsors }).toEqual({ document, sponsors });
    expect(instructionLines(paper)).toEqual(['i1 delete OP1 old “x”']);
  });
});

test.skipIf(!hasSharedFolder)('an amendment of the Third Committee', () => {
  const source = sharedFile('corpus/other-notations/unga-1.txt');
  const paper = readAmendments(source);
  expect(breachesOfPaper(source, paper)).toEqual([]);
  expect(paper.document).toBe('A/C.3/80/L.20/Rev.1');
  expect(paper.sponsors).toEqual(['Burundi']);
  expect(instructionLines(paper)).toEqual([
    'i1 delete OP13 old “sexual and reproductive health,”',
    'i2 delete OP27 OP43 old “sexual and reproductive”',
  ]);
  expect(paper.diagnostics).toEqual([]);
});
