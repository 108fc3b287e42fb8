import { describe, expect, test } from 'vitest';
import { amendedText, applyAmendments, readAdopted, readAmendments } from '../../src/index.js';

/** Applies one instruction and asserts what the document then is; nothing of it is left unread. */
function check(document: string, instruction: string, expected: string): void {
  const draft = readAdopted(document);
  const paper = readAmendments(`Chad: amendment to draft resolution A/1\n\n${instruction}`);
  const { changes, diagnostics } = applyAmendments(draft, paper);
  expect([...paper.diagnostics, ...diagnostics].filter(({ severity }) => severity !== 'info')).toEqual([]);
  expect(amendedText(draft, changes)).toBe(expected);
}

const plain = '1. Urges all;\n\n2. Requests soap.';
const lists = 'OP1 Requests:\n\n(a) soap;\n\n(b) salt.\n\nOP2 Decides.';

describe('a paragraph that comes in has the label that the instruction gives it', () => {
  test.each<[string, string, string, string]>([
    [
      'a suffix',
      plain,
      'After OP1, insert a new operative paragraph 1 bis: “Notes it;”',
      '1. Urges all;\n\n1 bis. Notes it;\n\n2. Requests soap.',
    ],
    ['a number', plain, 'Insert a new paragraph 3: “Notes it.”', `${plain}\n\n3. Notes it.`],
    [
      'as the document writes it',
      lists,
      'Insert a new OP1 bis: “Notes it;”',
      lists.replace('\n\nOP2', '\n\nOP1 bis Notes it;\n\nOP2'),
    ],
    [
      'an item',
      lists,
      'In OP1, insert a new subparagraph (c): “tea.”',
      lists.replace('\n\nOP2', '\n\n(c) tea.\n\nOP2'),
    ],
    ['its own label stays', plain, 'Insert a new paragraph 3: “3. Notes it.”', `${plain}\n\n3. Notes it.`],
    [
      'no label where there is none',
      'The Assembly,\n\nNoting it,\n\n1. Urges all.',
      'After the first preambular paragraph, insert a new PP1 bis: “Aware of it,”',
      'The Assembly,\n\nNoting it,\n\nAware of it,\n\n1. Urges all.',
    ],
  ])('%s', (_, document, instruction, expected) => {
    check(document, instruction, expected);
  });

  test('its items stand apart, also where single line ends part them', () => {
    check(
      plain,
      'After OP1, insert a new OP1 bis:\n\n“Decides:\n(a) On towns,\nby law; and\n(b) On coasts;”',
      '1. Urges all;\n\n1 bis. Decides:\n\n(a) On towns, by law; and\n\n(b) On coasts;\n\n2. Requests soap.',
    );
    check(
      plain,
      'In OP2, replace “soap” by “what (a) and\n(b) hold”.',
      '1. Urges all;\n\n2. Requests what (a) and (b) hold.',
    );
  });
});

describe('the mark at the end of what comes in', () => {
  test.each<[string, string, string]>([
    ['1. Requests soap; and tea.', 'In OP1, replace “soap.” by “salt.”', '1. Requests salt; and tea.'],
    ['1. Requests soap and tea.', 'In OP1, replace “soap” by “salt.”', '1. Requests salt and tea.'],
    ['1. Requests soap.', 'In OP1, replace “soap” by “salt.”', '1. Requests salt.'],
    ['1. Requests soap.', 'In OP1, replace “soap.” by “salt;”', '1. Requests salt;'],
    [
      '1. Requests soap and tea.',
      'In OP1, replace “soap” by “salt, pepper”',
      '1. Requests salt, pepper and tea.',
    ],
    ['1. Requests soap and tea.', 'In OP1, replace “soap and” by “soap,”', '1. Requests soap, tea.'],
  ])('%j %s', (document, instruction, expected) => {
    check(document, instruction, expected);
  });
});

test.each<[string, string, string]>([
  [
    '1. Requests soap and tea.',
    'In OP1, replace “soap” and “tea” by “salt” and “coffee”, respectively.',
    '1. Requests salt and coffee.',
  ],
  [
    '1. Requests soap, jam and tea.',
    'In OP1, replace the words “soap”, “jam” and “tea” with “a”, “b” and “c” respectively.',
    '1. Requests a, b and c.',
  ],
  ['1. Urges. They act. It is late.', 'In OP1, replace the last two sentences by “Stop.”', '1. Urges. Stop.'],
  ['1. Urges. They act. It is late.', 'In OP1, delete the first two sentences.', '1. It is late.'],
])('%j %s', (document, instruction, expected) => {
  check(document, instruction, expected);
});
