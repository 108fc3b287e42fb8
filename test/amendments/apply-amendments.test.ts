import { describe, expect, test } from 'vitest';
import { amendedText, applyAmendments, readAdopted, readAmendments, readDraft } from '../../src/index.js';
import { breachesOfChanges, changeLines } from './amendment-lines.js';

const resolution = `Clean water

The Assembly,

Recalling its resolution 70/1,

Noting the report of the Chair,

1. Urges States to provide clean water,
sanitation, and safe water;

2. Calls upon all to act:

(a) By digging “deep” wells;

(b) By sharing wells;

3. Decides to remain seized.
`;

function check(
  instructions: string,
  expected: readonly string[],
  ruleIds: readonly string[],
  edit: readonly [string, string] | null,
  source = resolution,
): void {
  const paper = readAmendments(`Chad: amendment to draft resolution A/1\n\n${instructions}`);
  expect(paper.diagnostics.filter(({ ruleId }) => ruleId !== 'amendment-without-target')).toEqual([]);
  const draft = readDraft(source);
  const { changes, diagnostics } = applyAmendments(draft, paper);
  expect(breachesOfChanges(source, paper, changes)).toEqual([]);
  expect(changeLines(changes)).toEqual(expected);
  expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(ruleIds);
  const [from, to] = edit ?? ['', ''];
  expect(source.split(from === '' ? source : from)).toHaveLength(2);
  expect(amendedText(draft, changes)).toBe(source.replace(from, () => to));
}

describe('words', () => {
  test.each<[string, string, [string, string]]>([
    ['In OP1, delete “clean”.', 'i1 OP1 deletion 120–125', ['clean water,', 'water,']],
    [
      'In OP1, delete “Clean Water, Sanitation,”.',
      'i1 OP1 deletion 120–144',
      ['clean water,\nsanitation, and', 'and'],
    ],
    ['In OP1, delete “Urges”.', 'i1 OP1 deletion 96–101', ['Urges ', '']],
    ['In OP1, replace “safe water” by “soap”.', 'i1 OP1 replacement 149–159', ['safe water', 'soap']],
    [
      'In OP1, replace “ water,\nsanitation” by “, food”.',
      'i1 OP1 replacement 126–143',
      [' water,\nsanitation', ', food'],
    ],
    [
      'In OP1, after “clean”, insert “fresh”.',
      'i1 OP1 insertion 125–125',
      ['clean water', 'clean fresh water'],
    ],
    [
      'In OP1, after “clean”, insert “, fresh”.',
      'i1 OP1 insertion 125–125',
      ['clean water', 'clean, fresh water'],
    ],
    ['In OP1, before “clean”, insert “fresh and”.', 'i1 OP1 insertion 120–120', ['clean', 'fresh and clean']],
    [
      'In OP1, before “clean”, insert “, always,”.',
      'i1 OP1 insertion 120–120',
      [' clean', ', always, clean'],
    ],
    ['In OP1, after “clean” delete “water”.', 'i1 OP1 deletion 126–131', ['clean water', 'clean']],
    ['In OP1, after “and” delete “water”.', 'i1 OP1 deletion 154–159', ['safe water', 'safe']],
    ['In OP1, before “sanitation” delete “clean”.', 'i1 OP1 deletion 120–125', ['clean ', '']],
    [
      'In OP1, replace the last occurrence of “water” by “soap”.',
      'i1 OP1 replacement 154–159',
      ['safe water', 'safe soap'],
    ],
    [
      'At the end of OP1, add “and soap”.',
      'i1 OP1 insertion 159–159',
      ['safe water;', 'safe water and soap;'],
    ],
    [
      'At the end of OP1, add “and soap;”.',
      'i1 OP1 replacement 159–160',
      ['safe water;', 'safe water and soap;'],
    ],
    ['At the beginning of OP1, add “Also”.', 'i1 OP1 insertion 96–96', ['Urges', 'Also Urges']],
    ['In paragraph 2 (a), replace “"deep"” with “dry”.', 'i1 OP2.a replacement 204–210', ['“deep”', 'dry']],
    ['In OP2, delete “deep”.', 'i1 OP2 deletion 205–209', ['deep', '']],
    ['In the title, replace “Clean” by “Safe”.', 'i1 - replacement 0–5', ['Clean', 'Safe']],
    ['Delete “Chair”.', 'i1 - deletion 85–90', [' Chair', '']],
    [
      'In the second preambular paragraph, delete “of the Chair”.',
      'i1 PP2 deletion 78–90',
      [' of the Chair', ''],
    ],
    [
      'In OP1, move “clean” to after “safe”.',
      'i1 OP1 move 120–125 to 153',
      ['clean water,\nsanitation, and safe', 'water,\nsanitation, and safe clean'],
    ],
  ])('%s', (instructions, expected, edit) => {
    check(instructions, [expected], [], edit);
  });

  test('at every place', () => {
    check(
      'Throughout the text, replace “wells” by “pits”.',
      ['i1 - replacement 211–216', 'i1 - replacement 234–239'],
      [],
      ['wells;\n\n(b) By sharing wells', 'pits;\n\n(b) By sharing pits'],
    );
  });

  test('marks and tags of a draft do not stand between words', () => {
    check(
      'In OP1, delete “provide clean”.',
      ['i1 OP1 deletion 9–32'],
      [],
      ['provide [] {USA+} clean ', ''],
      '1. Urges provide [] {USA+} clean water;',
    );
  });
});

describe('paragraphs', () => {
  test.each<[string, string, [string, string]]>([
    [
      'Delete the last preambular paragraph.',
      'i1 PP2 deletion 60–91',
      ['\n\nNoting the report of the Chair,', ''],
    ],
    ['Delete paragraph 2 (a).', 'i1 OP2.a deletion 189–217', ['\n\n(a) By digging “deep” wells;', '']],
    ['Delete OP3.', 'i1 OP3 deletion 242–270', ['\n\n3. Decides to remain seized.', '']],
    [
      'After the first preambular paragraph, insert a new paragraph: “Noting x,”',
      'i1 PP1 insertion 58–58',
      ['70/1,', '70/1,\n\nNoting x,'],
    ],
    [
      'After OP3, insert a new paragraph: “Notes x.”',
      'i1 OP3 insertion 270–270',
      ['seized.', 'seized.\n\nNotes x.'],
    ],
    [
      'Before OP1, insert a new paragraph: “Notes x;”',
      'i1 OP1 insertion 93–93',
      ['\n\n1.', '\n\nNotes x;\n\n1.'],
    ],
    [
      'In OP3, replace the existing text by: “Notes.”',
      'i1 OP3 replacement 245–270',
      ['Decides to remain seized.', 'Notes.'],
    ],
    [
      'Replace OP3 by: “4. Notes.”',
      'i1 OP3 replacement 242–270',
      ['3. Decides to remain seized.', '4. Notes.'],
    ],
    [
      'Move PP2 before PP1.',
      'i1 PP2 move 60–91 to 28',
      [
        'Recalling its resolution 70/1,\n\nNoting the report of the Chair,',
        'Noting the report of the Chair,\n\nRecalling its resolution 70/1,',
      ],
    ],
    [
      'Move PP1 to after PP2.',
      'i1 PP1 move 28–58 to 91',
      [
        'Recalling its resolution 70/1,\n\nNoting the report of the Chair,',
        'Noting the report of the Chair,\n\nRecalling its resolution 70/1,',
      ],
    ],
  ])('%s', (instructions, expected, edit) => {
    check(instructions, [expected], [], edit);
  });

  test('one goes and others come at its place', () => {
    check(
      'Delete OP3. After OP3, insert a new paragraph: “4. Notes x.”. Before OP3, insert a new paragraph: “2 bis. Notes y;”.',
      ['i1 OP3 deletion 242–270', 'i2 OP3 insertion 270–270', 'i3 OP3 insertion 242–242'],
      [],
      ['3. Decides to remain seized.', '2 bis. Notes y;\n\n4. Notes x.'],
    );
  });

  test('an ordinal counts paragraphs, whatever their labels are', () => {
    const source = 'PP1. Recalling x,\n\nPP1 bis. Noting y,\n\nPP2. Noting z,\n\nOP1. Notes.';
    check(
      'In the second preambular paragraph, delete “y”.',
      ['i1 PP1 bis deletion 35–36'],
      [],
      [' y', ''],
      source,
    );
    check('In PP2, delete “z”.', ['i1 PP2 deletion 51–52'], [], [' z', ''], source);
  });
});

describe('what is not found, or not only once, is said', () => {
  test.each<[string, string[], string[]]>([
    ['In OP1, delete “water”.', ['i1 OP1 deletion not found: 126–131 or 154–159'], ['ambiguous-anchor']],
    ['In OP1, delete “fire”.', ['i1 OP1 deletion not found'], ['anchor-not-found']],
    ['In OP1, delete “lean”.', ['i1 OP1 deletion not found'], ['anchor-not-found']],
    ['In OP1, delete the third occurrence of “water”.', ['i1 OP1 deletion not found'], ['anchor-not-found']],
    ['In OP1, after “safe” delete “clean”.', ['i1 OP1 deletion not found'], ['anchor-not-found']],
    ['In OP7, delete “x”.', ['i1 OP7 deletion not found'], ['provision-not-found']],
    ['Delete the ninth preambular paragraph.', ['i1 PP9 deletion not found'], ['provision-not-found']],
    ['In OP2, move “all” to after “fire”.', ['i1 OP2 move not found'], ['anchor-not-found']],
    ['Move OP1 to after OP9.', ['i1 OP1 move not found'], ['provision-not-found']],
    [
      'In OP1 and OP2, delete “wells”.',
      ['i1 OP1 deletion not found', 'i1 OP2 deletion not found: 211–216 or 234–239'],
      ['anchor-not-found', 'ambiguous-anchor'],
    ],
    ['Renumber the paragraphs.', [], ['instruction-not-applied']],
  ])('%s', (instructions, expected, ruleIds) => {
    check(instructions, expected, ruleIds, null);
  });

  test('a paragraph that stands there twice', () => {
    const source = '1. Notes x;\n\n1. Urges y.';
    check(
      'In OP1, delete “x”.',
      ['i1 OP1 deletion not found: 0–11 or 13–24'],
      ['ambiguous-provision'],
      null,
      source,
    );
  });

  test('a mark of the instruction inside the quotation', () => {
    check(
      'In OP1, delete “clean.”',
      ['i1 OP1 deletion 120–125'],
      ['anchor-mark-ignored'],
      ['clean water,', 'water,'],
    );
  });

  test('of two that overlap neither is applied', () => {
    check(
      'In OP1, delete “water, sanitation”. In OP1, delete “clean water”.',
      ['i1 OP1 deletion not found: 126–143', 'i2 OP1 deletion not found: 120–131'],
      ['overlapping-amendments', 'overlapping-amendments'],
      null,
    );
  });

  test('the same change twice is made once', () => {
    check(
      'Delete OP3. Delete OP3.',
      ['i1 OP3 deletion 242–270', 'i2 OP3 deletion not found: 242–270'],
      ['repeated-amendment'],
      ['\n\n3. Decides to remain seized.', ''],
    );
  });

  test('a paragraph does not move into itself', () => {
    check(
      'Move OP2 to after paragraph 2 (a).',
      ['i1 OP2 move not found: 162–240'],
      ['overlapping-amendments'],
      null,
    );
  });
});

test('a diagnostic tells the place in the amendment', () => {
  const source = 'In OP1, delete “clean”.\nIn OP9, delete “x”.';
  const { diagnostics } = applyAmendments(readAdopted(resolution), readAmendments(source));
  expect(diagnostics).toMatchObject([
    {
      ruleId: 'provision-not-found',
      reason: 'i2, “In OP9, delete “x”.”: there is no OP9',
      place: { start: { line: 2, column: 1 }, end: { line: 2, column: 20 } },
    },
  ]);
});
