import { expect, test } from 'vitest';
import { amendedText, applyAmendments, readAmendments, readDraft } from '../../src/index.js';
import { breachesOfChanges, breachesOfPaper } from './amendment-lines.js';

const resolution = `Rights of towns

The Council,

Recalling its session of 15 March and all that came later,

Noting the report,

1. Urges States to provide food, clean water and soap. It also urges States to report. See para. 3 below. Reports are public;

2. Requests [deep] {USA+} wells, and asks for pumps:

(a) In towns, in ports;

(b) In villages;

3. Decides to meet.

Annex I

1. States shall act. States shall pay.

2. Nothing else.
`;

/** Applies instructions, and compares the lines that change. */
function check(instructions: string, removed: readonly string[], added: readonly string[]): void {
  const source = `Chad: amendment to draft resolution A/HRC/S-4/L.1\n\n${instructions}`;
  const paper = readAmendments(source);
  const draft = readDraft(resolution);
  const { changes, diagnostics } = applyAmendments(draft, paper);
  expect(breachesOfPaper(source, paper)).toEqual([]);
  expect(breachesOfChanges(resolution, paper, changes)).toEqual([]);
  const before = resolution.split('\n').filter((line) => line !== '');
  const after = amendedText(draft, changes)
    .split('\n')
    .filter((line) => line !== '');
  expect({
    problems: [...paper.diagnostics, ...diagnostics].map(({ reason }) => reason),
    removed: before.filter((line) => !after.includes(line)),
    added: after.filter((line) => !before.includes(line)),
  }).toEqual({ problems: [], removed, added });
}

const [op1, op2, op3] = [
  '1. Urges States to provide food, clean water and soap. It also urges States to report. See para. 3 below. Reports are public;',
  '2. Requests [deep] {USA+} wells, and asks for pumps:',
  '3. Decides to meet.',
];
const pp1 = 'Recalling its session of 15 March and all that came later,';
const annex1 = '1. States shall act. States shall pay.';

test.each<[string, string, string]>([
  ['In OP3, the word “meet” should read “adjourn”.', op3, '3. Decides to adjourn.'],
  ['In OP3, “meet” would now read “adjourn”', op3, '3. Decides to adjourn.'],
  ['In OP3, for “meet” read “adjourn”.', op3, '3. Decides to adjourn.'],
  ['In OP3, between the words “Decides” and “to” insert “never”.', op3, '3. Decides never to meet.'],
  [
    'In PP1, after “15 March” insert “2006” and delete the rest of the paragraph.',
    pp1,
    'Recalling its session of 15 March 2006,',
  ],
  ['In PP1, delete everything after “15 March”.', pp1, 'Recalling its session of 15 March,'],
  ['In PP1, delete all the words before “session”.', pp1, 'session of 15 March and all that came later,'],
  ['In PP1, delete from “and” to the end of the paragraph.', pp1, 'Recalling its session of 15 March,'],
  [
    'In PP1, replace the words from “15” to “all” by “1 May and”.',
    pp1,
    'Recalling its session of 1 May and that came later,',
  ],
  ['In PP1, delete the text between “Recalling” and “all”.', pp1, 'Recalling all that came later,'],
  ['In PP1, after “session”, replace the existing text by “in 2006”.', pp1, 'Recalling its session in 2006,'],
  [
    'In PP1, replace the remainder of the paragraph after “session” with “in 2006;”',
    pp1,
    'Recalling its session in 2006;',
  ],
  [
    'Delete the second sentence of OP1.',
    op1,
    '1. Urges States to provide food, clean water and soap. See para. 3 below. Reports are public;',
  ],
  [
    'The second sentence of OP1 should read: “It thanks them.”',
    op1,
    '1. Urges States to provide food, clean water and soap. It thanks them. See para. 3 below. Reports are public;',
  ],
  [
    'In the second sentence of OP1, replace “States” by “all”.',
    op1,
    '1. Urges States to provide food, clean water and soap. It also urges all to report. See para. 3 below. Reports are public;',
  ],
  [
    'OP1, first sentence: delete “clean”.',
    op1,
    '1. Urges States to provide food, water and soap. It also urges States to report. See para. 3 below. Reports are public;',
  ],
  [
    'After the third sentence of OP1, add the following new sentence: “Act now.”',
    op1,
    '1. Urges States to provide food, clean water and soap. It also urges States to report. See para. 3 below. Act now. Reports are public;',
  ],
  [
    'At the end of the first sentence of OP1, add “and salt”.',
    op1,
    '1. Urges States to provide food, clean water and soap and salt. It also urges States to report. See para. 3 below. Reports are public;',
  ],
  [
    'In OP1, after “clean”, delete the rest of the sentence.',
    op1,
    '1. Urges States to provide food, clean. It also urges States to report. See para. 3 below. Reports are public;',
  ],
  [
    'In OP1, delete the first occurrence of “States”.',
    op1,
    '1. Urges to provide food, clean water and soap. It also urges States to report. See para. 3 below. Reports are public;',
  ],
  [
    'In OP1, after the last occurrence of “States” insert “Parties”.',
    op1,
    '1. Urges States to provide food, clean water and soap. It also urges States Parties to report. See para. 3 below. Reports are public;',
  ],
  ['At the end of OP3, delete “meet”.', op3, '3. Decides to.'],
  [
    'PP1: add at the end: “, with thanks;”',
    pp1,
    'Recalling its session of 15 March and all that came later, with thanks;',
  ],
  ['In the chapeau of OP2, delete “pumps”.', op2, '2. Requests [deep] {USA+} wells, and asks for:'],
  ['In OP2, subparagraph (a), delete “, in ports”.', '(a) In towns, in ports;', '(a) In towns;'],
  [
    'In annex I, paragraph 1, replace “States” by “Parties” wherever it occurs.',
    annex1,
    '1. Parties shall act. Parties shall pay.',
  ],
  ['Annex I: in paragraph 1, delete the last sentence.', annex1, '1. States shall act.'],
  [
    'In paragraph 1 of annex I, second sentence, replace “States” by “Parties”.',
    annex1,
    '1. States shall act. Parties shall pay.',
  ],
  ['In OP3, delete “meet” and insert “adjourn” in its place.', op3, '3. Decides to adjourn.'],
  ['In OP3, “meet” should be deleted and replaced by “adjourn”.', op3, '3. Decides to adjourn.'],
  ['In OP3, move “Decides” to the end of the paragraph.', op3, '3. to meet Decides.'],
  ['In the title, replace “towns” by “cities”.', 'Rights of towns', 'Rights of cities'],
  ['The title should read: “Cities”', 'Rights of towns', 'Cities'],
  ['In OP3, delete «meet», and insert ‘adjourn’ after "to".', op3, '3. Decides to adjourn.'],
])('%s', (instruction, from, to) => {
  check(instruction, [from], [to]);
});

test.each<[string, readonly string[], readonly string[]]>([
  [
    'Insert a new preambular paragraph after the second preambular paragraph, to read as follows: “Noting x,”',
    [],
    ['Noting x,'],
  ],
  ['At the end of the preamble, insert a new paragraph: “Noting x,”', [], ['Noting x,']],
  ['Insert between paragraphs 2 and 3 a new paragraph: “2 bis. Notes x;”', [], ['2 bis. Notes x;']],
  ['In OP2, insert a new subparagraph (a bis): “(a bis) In ports;”', [], ['(a bis) In ports;']],
  ['New PP2 bis: “Noting x,”', [], ['Noting x,']],
  [
    'Merge paragraphs 2 and 3 to read: “Requests wells.”',
    [op2, '(a) In towns, in ports;', '(b) In villages;', op3],
    ['2. Requests wells.'],
  ],
  [
    'Replace OP2 and OP3 by the following: “Requests wells.”',
    [op2, '(a) In towns, in ports;', '(b) In villages;', op3],
    ['2. Requests wells.'],
  ],
  [
    'In PP1, delete “later”; in OP3, delete “to meet”; and delete OP2 (b).',
    [pp1, '(b) In villages;', op3],
    ['Recalling its session of 15 March and all that came,', '3. Decides.'],
  ],
  [
    'Delete “Decides” in OP3 and “Noting” in PP2.',
    ['Noting the report,', op3],
    ['the report,', '3. to meet.'],
  ],
])('%s', (instruction, removed, added) => {
  check(instruction, removed, added);
});

/** What is not understood, or cannot be told, changes nothing and is said. */
test.each<[string, string]>([
  ['In OP3, do not delete “meet”.', 'do not'],
  ['OP3 should not be deleted.', 'should not'],
  ['If OP2 is kept, delete OP3.', 'If'],
  ['Delete OP3 unless OP2 goes.', 'unless'],
  ['Delete OP3 (old numbering).', '(old numbering)'],
  ['Delete paragraphs 2 or 3.', 'or 3'],
  ['In OP3, delete “Decides” or “meet”.', 'or'],
  ['In OP3, delete the end of the paragraph.', 'from where'],
  ['In OP3, delete', 'what goes out'],
  ['In OP3, delete “meet', 'what goes out|not understood'],
  ['In OP3, delete “meet” and', 'breaks off'],
  ['In OP3, insert “x”.', 'where the words come in'],
  ['Insert a new paragraph: “Notes x;”', 'where the new paragraph comes in'],
  ['In OP3, delete “Decides” to read “meet”.', 'twice what is to be done'],
  ['In OP3, delete “Decides” “meet”.', 'too many'],
  ['In OP3, replace “Decides” “meet”.', 'too many'],
  ['In OP3, delete “meet” in OP1.', 'second paragraph'],
  ['Delete “meet” in OP3, and the second preambular paragraph.', 'not what is to be done'],
  ['In OP3, between “Decides” insert “never”.', 'between'],
  ['In OP3, between “Decides” and “meet” insert “never”.', 'does not follow'],
  ['Insert between paragraphs 1 and 3 a new paragraph: “x”', 'not one place'],
  ['After OP1 and OP2, insert a new paragraph: “x”', 'one paragraph as where'],
  ['OP3: delete “meet” and “Decides” should be replaced by', 'what comes in|leads to nothing'],
  ['In the section on towns, delete “meet”.', 'section'],
  ['In OP3, replace “Decides” and “meet” by “a”, respectively.', 'too many'],
  ['In OP3 and OP1, replace “Decides” and “food” by “a” and “b”, respectively.', 'which words'],
  ['In OP1, replace “States” by “all”.', 'more than once'],
  ['In OP1, delete “States” before “report”, after “food”.', 'second place|does not say'],
  ['In OP1, insert “x” after “States”.', 'more than once'],
  ['In the fifth sentence of OP1, delete “States”.', '4 sentences'],
  ['In OP2, delete the rest of the paragraph after “wells”.', 'has items'],
  ['In OP2, delete “deep wells”.', 'one mark of a bracket'],
  ['In OP2, delete from “Requests” to “deep”.', 'one mark of a bracket'],
  ['In OP7, delete “meet”.', 'no OP7'],
  ['In annex II, paragraph 1, delete “States”.', 'no AnnexII.1'],
  ['Delete annex I.', 'annex'],
  ['In footnote 1, delete “x”.', 'footnotes'],
  ['Merge paragraphs 2 and 3.', 'how the one paragraph reads'],
  ['Merge paragraphs 2 and 9 to read: “x”', 'no OP9'],
  ['At the end of OP1, delete “States”.', 'not at the end|more than once'],
  ['After OP3, insert a new paragraph:\n\nNotes x;\n\nThis makes the text clearer.', 'where it ends'],
  ['In OP3, delete “meet” wherever it occurs wherever it occurs.', 'twice which occurrence'],
  ['In OP3, delete “meet; in OP1, delete “food””.', 'not there'],
])('%s', (instruction, why) => {
  const source = `Chad: amendment to draft resolution A/1\n\n${instruction}`;
  const paper = readAmendments(source);
  const draft = readDraft(resolution);
  const { changes, diagnostics } = applyAmendments(draft, paper);
  expect(breachesOfPaper(source, paper)).toEqual([]);
  expect(amendedText(draft, changes)).toBe(resolution);
  const said = [...paper.diagnostics, ...diagnostics].filter(({ severity }) => severity !== 'info');
  expect(said.map(({ reason }) => reason).join('\n')).toMatch(new RegExp(why.replace(/[()]/gu, '\\$&'), 'u'));
});

test('what follows a sentence that is not understood is not about the paragraph before it', () => {
  const paper = readAmendments('1. In OP1, delete “food”. In the other annex, add words. Delete “soap”.');
  expect(paper.instructions.map(({ raw }) => raw)).toEqual(['In OP1, delete “food”.']);
  expect(paper.diagnostics.filter(({ ruleId }) => ruleId === 'unread-amendment')).toHaveLength(2);
});

/* Foreign words anywhere in a sentence, and every sentence cut off anywhere, must not change another place than the whole sentence does. */
test('a sentence with a word too many changes nothing', () => {
  const sentences = [
    'In OP3, replace “meet” by “adjourn”',
    'In PP1, after “15 March” insert “2006” and delete the rest of the paragraph',
    'Insert a new paragraph after OP1, to read: “Notes x;”',
    'Delete the second sentence of OP1 and renumber the remaining paragraphs accordingly',
    'Move OP3 before OP1',
  ];
  let garbled = 0;
  for (const sentence of sentences) {
    const words = sentence.match(/“[^”]*”|\S+/gu) ?? [];
    for (let at = 0; at <= words.length; at += 1) {
      const text = [...words.slice(0, at), 'perhaps', ...words.slice(at)].join(' ');
      expect([text, readAmendments(text).instructions]).toEqual([text, []]);
      garbled += 1;
    }
  }
  expect(garbled).toBeGreaterThan(40);
});

test.each([
  ['A/HRC/S-4/L.1', 'A/HRC/S-4/L.1'],
  ['A/ES-10/L.27', 'A/ES-10/L.27'],
  ['A/C.3/80/L.20/Rev.1.', 'A/C.3/80/L.20/Rev.1'],
  ['EB148/CONF./4', 'EB148/CONF./4'],
  ['A/RES/377(V)', 'A/RES/377(V)'],
  ['A/HRC/S‑4/L.1 on towns', 'A/HRC/S‑4/L.1'],
  ['FCCC/CP/2015/L.9', 'FCCC/CP/2015/L.9'],
])('the symbol in %s', (written, symbol) => {
  expect(readAmendments(`Chad: amendment to draft ${written}\n\nDelete OP1.`).document).toBe(symbol);
});
