import { describe, expect, test } from 'vitest';
import { readAdopted, readDraft } from '../../src/index.js';
import { checkedReconciliation, checkedReconciliationOf } from '../check/reconciled.js';
import { checkVerdicts, relationLines, type VerdictCase } from '../check/verdict-table.js';

/** Reconciles paragraphs, and writes how they correspond, without the first, which is the same in both. */
function check(draft: readonly string[], adopted: readonly string[]): string[] {
  const source = (paragraphs: readonly string[]): string =>
    `The General Assembly,\n\n${paragraphs.join('\n\n')}\n`;
  return relationLines(checkedReconciliation(source(draft), source(adopted))).slice(1);
}

const climate = 'Recalling the decisions on climate change and the finance of adaptation in small islands,';
const housing = 'Noting the shortage of adequate housing for the urban poor in growing cities,';
const water = 'Welcoming the progress of safe drinking water and sanitation in rural regions,';
const health = 'Urges States to train more nurses and midwives for remote villages';
const school = 'invites the Council to report on the enrolment of girls in secondary school';

describe('provisions', () => {
  test.each<[string, string[], string[], string[]]>([
    ['stay', [climate, housing], [climate, housing], ['one-to-one: PP1 → PP1', 'one-to-one: PP2 → PP2']],
    ['are dropped', [climate, housing], [housing], ['dropped: PP1 →', 'one-to-one: PP2 → PP1']],
    ['are new', [housing], [climate, housing], ['new: → PP1', 'one-to-one: PP1 → PP2']],
    [
      'are renumbered, not compared by label',
      [climate, housing, water],
      [housing, water],
      ['dropped: PP1 →', 'one-to-one: PP2 → PP1', 'one-to-one: PP3 → PP2'],
    ],
    [
      'are split',
      [`1. ${health}, and ${school};`],
      [`1. ${health};`, `2. ${school.replace('invites', 'Invites')};`],
      ['split: OP1 → OP1 + OP2'],
    ],
    [
      'are merged',
      [`1. ${health};`, `2. ${school.replace('invites', 'Invites')};`],
      [`1. ${health}, and ${school};`],
      ['merge: OP1 + OP2 → OP1'],
    ],
    [
      'move',
      [climate, housing, water],
      [housing, water, climate],
      ['one-to-one: PP2 → PP1', 'one-to-one: PP3 → PP2', 'moved: PP1 → PP3'],
    ],
    [
      'move with edits, without a run of words that stays',
      [climate, housing, water],
      [
        housing,
        water,
        'Recognizing that adaptation finance for small islands follows decisions about climate change,',
      ],
      ['one-to-one: PP2 → PP1', 'one-to-one: PP3 → PP2', 'moved: PP1 → PP3'],
    ],
  ])('%s', (_, draft, adopted, relations) => {
    expect(check(draft, adopted)).toEqual(relations);
  });
});

test('provisions are not found in a heading that names what they are about', () => {
  const read = (body: string): string => `# Resolution\n\nThe General Assembly,\n\n${body}\n`;
  const draft = readDraft(read(climate), { format: 'markdown' });
  const adopted = readAdopted(read(`## Climate change and finance\n\n${water}`), { format: 'markdown' });
  const { result } = checkedReconciliationOf(draft, adopted);
  const ofClimate = result.provisions.find(({ draft }) => draft.includes('PP1'));
  expect(ofClimate?.relation).toBe('dropped');
});

const trees = 'Urges States to plant trees along rivers and canals in every large city';
const museums = 'Invites museums to lend paintings to hospitals and schools for deaf children';
const trains = 'Requests the Council to draw up plans for night trains between the capitals of the region';
const numbered = (...paragraphs: readonly string[]): string =>
  ['The Assembly,', ...paragraphs.map((paragraph, index) => `${String(index + 1)}. ${paragraph}.`)].join(
    '\n\n',
  );

const relations: readonly VerdictCase[] = [
  [
    'a paragraph that was split',
    numbered(`${museums}, and urges States to plant trees along rivers and canals`, trains),
    numbered(museums, 'Urges States to plant trees along rivers and canals', trains),
    ['one-to-one: formula → formula', 'split: OP1 → OP1 + OP2', 'one-to-one: OP2 → OP3'],
  ],
  [
    'a paragraph that was split into a list',
    '1. Encourages States to plant trees, to open schools for deaf children and to repair bridges.',
    '1. Encourages States:\n\n(a) To plant trees;\n\n(b) To open schools for deaf children;\n\n(c) To repair bridges.',
    ['split: OP1 → OP1 + OP1.a + OP1.b + OP1.c'],
  ],
  [
    'a paragraph that moved and was edited',
    numbered(trees, museums, trains),
    numbered(
      trees,
      trains,
      'Calls on museums to lend to hospitals and to schools for deaf children paintings that are old',
    ),
    ['one-to-one: formula → formula', 'one-to-one: OP1 → OP1', 'one-to-one: OP3 → OP2', 'moved: OP2 → OP3'],
  ],
  [
    'many to many',
    numbered(
      'Urges States to plant trees along rivers; and to lend old paintings to hospitals in remote valleys',
      'Urges States to draw up plans for night trains; and to publish the tariffs of harbours every spring',
    ),
    numbered(
      'Urges States to plant trees along rivers; and to draw up plans for night trains',
      'Urges States to lend old paintings to hospitals in remote valleys; and to publish the tariffs of harbours every spring',
    ),
    ['one-to-one: formula → formula', 'split: OP1 + OP2 → OP1 + OP2'],
  ],
  [
    'articles that changed places',
    'Article 2\n\n1. Each Party shall plant trees along rivers.\n\nArticle 3\n\n1. Each Party shall report its emissions of methane.',
    'Article 2\n\n1. Each Party shall report its emissions of methane.\n\nArticle 3\n\n1. Each Party shall plant trees along rivers.',
    ['one-to-one: Art3.1 → Art2.1', 'moved: Art2.1 → Art3.1'],
  ],
];

describe('relations of', () => {
  test.each(relations)('%s', (...one) => {
    checkVerdicts(one, relationLines);
  });
});

test('a sentence that went to another paragraph joins neither two long ones, nor is it forgotten', () => {
  const long = `${climate} ${water} and ${health.replace('Urges', 'urging')}`;
  const other = `${housing} and ${school}; notes that old ferries, bridges and harbours of the northern isles are to be painted again by volunteers`;
  const observers = 'The museum of minerals is closed';
  const { result } = checkedReconciliation(
    `1. ${long}. ${observers}.\n\n2. ${other}.`,
    `1. ${long}.\n\n2. ${other}. ${observers}.`,
  );
  expect(result.provisions.map(({ draft, adopted }) => [draft, adopted])).toEqual([
    [['OP1'], ['OP1']],
    [['OP2'], ['OP2']],
  ]);
  expect(result.provisions.map(({ besides }) => besides.length)).toEqual([1, 0]);
  const [{ draftId, adoptedId, confidence } = { draftId: '', adoptedId: '', confidence: 0 }] =
    result.provisions[0]?.besides ?? [];
  expect([[draftId], [adoptedId]]).toEqual([
    result.provisions[0]?.draftIds,
    result.provisions[1]?.adoptedIds,
  ]);
  expect(confidence).toBeGreaterThan(0.5);
  expect(confidence).toBeLessThanOrEqual(1);
});
