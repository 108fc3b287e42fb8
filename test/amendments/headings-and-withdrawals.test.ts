import { describe, expect, test } from 'vitest';
import { amendedText, applyAmendments, readAdopted, readAmendments } from '../../src/index.js';

const document = `The Assembly,

Recalling its session,

Noting the plan,

1. Urges States to act;

2. Requests a report on rivers. It notes the plan;

3. Decides to meet.
`;

/** Applies a paper, and compares the lines that come in, the lines that go out, and the rules of its diagnostics. */
function check(paper: string, added: readonly string[], removed: readonly string[], rules = ''): void {
  const read = readAmendments(`Chad: amendments to draft resolution A/1\n\n${paper}\n`);
  const draft = readAdopted(document);
  const { changes, diagnostics } = applyAmendments(draft, read);
  const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');
  const [before, after] = [lines(document), lines(amendedText(draft, changes))];
  expect({
    added: after.filter((line) => !before.includes(line)),
    removed: before.filter((line) => !after.includes(line)),
    rules: [...read.diagnostics, ...diagnostics].map(({ ruleId }) => ruleId).join(' '),
  }).toEqual({ added, removed, rules });
}

const [pp1, pp2, op1, op2, op3] = [
  'Recalling its session,',
  'Noting the plan,',
  '1. Urges States to act;',
  '2. Requests a report on rivers. It notes the plan;',
  '3. Decides to meet.',
];

describe('under the name of a paragraph', () => {
  test.each<[string, string[], string[]]>([
    ['OP1\n\nUrges States to stop;', ['1. Urges States to stop;'], [op1]],
    [
      'OP1:\nUrges States\nto stop;\n\nOP3: Decides to sit.',
      ['1. Urges States to stop;', '3. Decides to sit.'],
      [op1, op3],
    ],
    ['Operative paragraph 3\n\n“Decides to sit.”', ['3. Decides to sit.'], [op3]],
    ['PP1\n[Recalling] its decisions,', ['[Recalling] its decisions,'], [pp1]],
    ['PP2\nDelete.\n\nOP3\nDelete', [], [pp2, op3]],
    ['New OP3 bis\nRequests a review;', ['3 bis. Requests a review;'], []],
  ])('%j is read', (paper, added, removed) => {
    check(paper, added, removed);
  });

  test.each([
    'OP1\n\nChad cannot agree to this, since it is weak.',
    'OP1:\nnot acceptable',
    'OP1\nRequests the deletion of “act”.',
  ])('%j changes nothing and is reported', (paper) => {
    check(paper, [], [], 'unread-amendment');
  });
});

describe('what is withdrawn', () => {
  const second = 'In OP3, replace “meet” by “sit”.';
  test.each<[string, string[], string[]]>([
    [`1. In OP1, delete “act”. [Withdrawn]\n\n2. ${second}`, ['3. Decides to sit.'], [op3]],
    [`In OP1, delete “act”. Withdrawn.\n\n${second}`, ['3. Decides to sit.'], [op3]],
    [`In OP1, delete “act”.\n\nWithdrawn\n\n${second}`, ['3. Decides to sit.'], [op3]],
    [
      `Amendment 1 (withdrawn)\nIn OP1, delete “act”.\n\nAmendment 2\n${second}`,
      ['3. Decides to sit.'],
      [op3],
    ],
    [`1. Withdrawn by Chad.\n\n2. ${second}`, ['3. Decides to sit.'], [op3]],
    [`Withdrawn\n\n${second}`, [], []],
  ])('%j', (paper, added, removed) => {
    check(paper, added, removed, 'withdrawn-amendment');
  });

  test('the word in a text is none', () => {
    check('In OP3, replace “meet” by “sit, if withdrawn”.', ['3. Decides to sit, if withdrawn.'], [op3]);
  });
});

describe('words that move to another paragraph', () => {
  test.each<[string, string[], string[]]>([
    [
      'Move the second sentence of OP2 to the end of OP3.',
      ['2. Requests a report on rivers;', '3. Decides to meet. It notes the plan.'],
      [op2, op3],
    ],
    [
      'Move the last sentence of OP2 to the end of OP1.',
      ['1. Urges States to act. It notes the plan;', '2. Requests a report on rivers;'],
      [op1, op2],
    ],
    [
      'In OP2, move the words “on rivers” to the end of OP3.',
      ['2. Requests a report. It notes the plan;', '3. Decides to meet on rivers.'],
      [op2, op3],
    ],
  ])('%j', (paper, added, removed) => {
    check(paper, added, removed);
  });

  test.each([
    'Move the last sentence of OP2 to the beginning of OP3.',
    'Move the second sentence of OP2 to the end of OP7.',
  ])('%j is not applied', (paper) => {
    check(paper, [], [], 'instruction-not-applied');
  });
});

describe('commas that the document has already', () => {
  test.each<[string, string, string]>([
    [
      '1. Urges States to act, and to pay;',
      'after “act” add “, as appropriate,”',
      '1. Urges States to act, as appropriate, and to pay;',
    ],
    [
      '1. Urges States to act; and to pay.',
      'after “act” add “, as appropriate,”',
      '1. Urges States to act, as appropriate; and to pay.',
    ],
    [
      '1. Urges States, now, to act.',
      'before “now” add “, as appropriate,”',
      '1. Urges States, as appropriate, now, to act.',
    ],
    [
      '1. Urges States to act now.',
      'after “act” add “, as appropriate,”',
      '1. Urges States to act, as appropriate, now.',
    ],
  ])('%j', (text, instruction, expected) => {
    const draft = readAdopted(text);
    const { changes } = applyAmendments(draft, readAmendments(`In OP1, ${instruction}.`));
    expect(amendedText(draft, changes)).toBe(expected);
  });
});

describe('brackets are marks of a draft, of which no amendment is made', () => {
  test.each([
    'Lift the brackets in OP3.',
    'Remove all brackets.',
    'In OP1, remove the brackets around “States”.',
    'The brackets in operative paragraph 3 should be removed.',
    'Keep the brackets around OP2.',
  ])('%s', (paper) => {
    check(paper, [], [], 'unread-amendment');
  });
  test('a sentence that speaks of them asks for nothing', () => {
    check('The text in brackets is not agreed.', [], []);
  });
});
