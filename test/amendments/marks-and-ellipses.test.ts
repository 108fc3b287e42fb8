import { describe, expect, test } from 'vitest';
import { amendedText, applyAmendments, readAmendments, readAdopted } from '../../src/index.js';
import { breachesOfChanges, breachesOfPaper } from './amendment-lines.js';

const resolution = `The Assembly,

1. Urges States to act now, in full compliance with the law, and to report;

2. Requests a report;

3. Decides to meet again. It will meet in May. It will report.

4. Invites donors to pay.
`;

interface Amended {
  readonly text: string;
  readonly rules: readonly string[];
}

function amended(instructions: string, document = resolution): Amended {
  const source = `Chad: amendment to draft resolution A/1\n\n${instructions}`;
  const paper = readAmendments(source);
  const draft = readAdopted(document);
  const { changes, diagnostics } = applyAmendments(draft, paper);
  expect(breachesOfPaper(source, paper)).toEqual([]);
  expect(breachesOfChanges(document, paper, changes)).toEqual([]);
  const rules = [...paper.diagnostics, ...diagnostics].map(({ ruleId }) => ruleId);
  return { text: amendedText(draft, changes), rules };
}

/** The words that go out stand once in the document; in their place others come. */
function check(instructions: string, out: string, comes: string, rules: readonly string[] = []): void {
  expect(resolution.split(out)).toHaveLength(2);
  expect(amended(instructions)).toEqual({ text: resolution.replace(out, comes), rules });
}

describe('marks that are named', () => {
  test.each([
    ['At the end of OP4, replace the full stop by a semicolon.', 'pay.', 'pay;'],
    [
      'At the end of OP4, replace the period with a semicolon and add: “and thanks them.”',
      'pay.',
      'pay; and thanks them.',
    ],
    [
      'In OP4, replace the full stop at the end by a comma and insert “as needed.”',
      'pay.',
      'pay, as needed.',
    ],
    [
      'At the end of OP2, replace the semicolon by “, as needed;”.',
      'report;\n\n3',
      'report, as needed;\n\n3',
    ],
    ['In OP1, delete the comma after “now”.', 'now,', 'now'],
    ['In OP1, delete the final comma.', 'law, and', 'law and'],
    ['At the end of the second sentence of OP3, replace the full stop by a semicolon.', 'in May.', 'in May;'],
  ])('%s', check);
});

describe('quotations with an ellipsis', () => {
  test.each([
    ['In OP1, delete “in full … law,”.', 'in full compliance with the law, ', ''],
    ['In OP1, replace “in full ... the law” by “lawfully”.', 'in full compliance with the law', 'lawfully'],
    ['In OP1, replace “in full [...] the law” by “lawfully”.', 'in full compliance with the law', 'lawfully'],
    [
      'In OP1, replace the words “in full (…) the law” by “lawfully”.',
      'in full compliance with the law',
      'lawfully',
    ],
  ])('%s', (instructions, out, comes) => {
    check(instructions, out, comes);
  });

  test('a document that has the mark itself is taken at its word', () => {
    const document = '1. Urges “a … b” and a c b.\n';
    const { text } = amended('In OP1, delete “a … b”.', document);
    expect(text).toBe('1. Urges “” and a c b.\n');
  });
});

describe('sentences that move', () => {
  test.each([
    [
      'Move the second sentence of OP3 to the end of the paragraph.',
      'It will meet in May. It will report.',
      'It will report. It will meet in May.',
    ],
    [
      'In OP3, move the last sentence to the beginning.',
      'Decides to meet again. It will meet in May. It will report.',
      'It will report. Decides to meet again. It will meet in May.',
    ],
  ])('%s', (instructions, out, comes) => {
    check(instructions, out, comes);
  });
});

describe('renumbering that is told before the text', () => {
  test.each([
    [
      'After OP2, insert the following new paragraph and renumber the subsequent paragraphs accordingly:\n\n“Notes the plan;”',
      'Notes the plan;',
    ],
    [
      'After OP2, insert the following paragraph and renumber accordingly:\n\nNotes the plan;',
      'Notes the plan;',
    ],
    [
      'Insert a new paragraph after OP2, and renumber the following paragraphs accordingly, reading as follows: “Notes it;”',
      'Notes it;',
    ],
    [
      'After OP2, insert the following two new paragraphs and renumber the remaining paragraphs accordingly:\n\n“Notes it;\n\n“Thanks it;”',
      'Notes it;\n\nThanks it;',
    ],
    [
      'After OP2, insert the following paragraphs and renumber accordingly:\n\nNotes it;\n\nThanks it;',
      'Notes it;\n\nThanks it;',
    ],
  ])('%s', (instructions, comes) => {
    check(instructions, 'a report;\n\n3', `a report;\n\n${comes}\n\n3`, ['instruction-not-applied']);
  });
});

test('“instead of” names what goes out', () => {
  check(
    'In OP1, instead of the words “in full compliance with” read “in accordance with”.',
    'in full compliance with',
    'in accordance with',
  );
});

describe('what is told in part changes nothing', () => {
  test.each([
    ['several commas', 'In OP1, delete the comma.', ['ambiguous-anchor']],
    [
      'a mark that is not at the end',
      'At the end of OP2, replace the full stop by a semicolon.',
      ['anchor-not-found'],
    ],
    ['several full stops', 'In OP3, replace the full stop by a comma and add “soon”.', ['unread-amendment']],
    ['a period of time', 'In OP4, replace the period 2024 by “2025”.', ['unread-amendment']],
    ['two ends of an ellipsis', 'In OP3, delete “It … report.”.', ['ambiguous-anchor']],
    ['two ellipses', 'In OP1, replace “Urges … law, … report” by “x”.', ['anchor-not-found']],
    [
      'an ellipsis in what comes in',
      'In OP1, replace “in full … law” by “in … law”.',
      ['instruction-not-applied'],
    ],
    [
      'a paragraph with an ellipsis',
      'OP1 should read: “Urges States … to report yearly;”.',
      ['unread-amendment'],
    ],
    ['an ellipsis for a place', 'In OP1, after “in full … law” insert “x”.', ['anchor-not-found']],
    [
      'several sentences',
      'Move the first and second sentences of OP3 to the end of the paragraph.',
      ['unread-amendment'],
    ],
    ['a sentence to nowhere', 'Move the first sentence of OP3.', ['unread-amendment']],
  ])('%s', (_, instructions, rules) => {
    expect(amended(instructions)).toEqual({ text: resolution, rules });
  });

  test('a sentence behind one without a full stop', () => {
    const document = '1. Meets in May. Pays;\n';
    expect(amended('Move the first sentence of OP1 to the end of the paragraph.', document)).toEqual({
      text: document,
      rules: ['instruction-not-applied'],
    });
  });
});
