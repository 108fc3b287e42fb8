import { expect, test } from 'vitest';
import { readDraft } from '../../src/index.js';
import { hasSharedFolder, sharedFile } from '../check/shared-folder.js';
import { checkMeaning, type Meaning } from './check-notation.js';

/* The forms are those of the reports of the Working Group on the Universal Periodic Review (N41 of the survey). */
test.each<[string, Meaning]>([
  [
    '1. Ratify the Protocol on a procedure (Portugal, Slovakia);',
    { positions: ['PRT support', 'SVK support'], spans: [] },
  ],
  ['1. Ratify the Convention (ICRMW) (Iran (Islamic Republic\nof));', { positions: ['IRN support'] }],
  [
    '1. Ratify it (Sierra Leone, Venezuela (Bolivarian\nRepublic of), Peru).',
    { positions: ['SLE support', 'VEN support', 'PER support'] },
  ],
  ['1. Ratify it (France and Spain);', { positions: ['FRA support', 'ESP support'] }],
  ['1. Ratify it (Bosnia and Herzegovina);', { positions: ['BIH support'] }],
  ['1. Ratify it (Egypt) (Ghana);', { positions: ['EGY support', 'GHA support'] }],
  [
    '1. Ratify it (Côte d’Ivoire), (Togo) and (Viet Nam);',
    { positions: ['CIV support', 'TGO support', 'VNM support'] },
  ],
  ['1. Adopt a law (Spain); adopt a plan (France);', { positions: ['ESP support', 'FRA support'] }],
  ['1. Adopt a law (Spain), and a plan (France) for all;', { positions: [] }],
  ['1. Ratify the Convention (ICRMW) (Norway);', { positions: ['NOR support'] }],
  ['1. Ratify the Convention (ICRMW);', { positions: [] }],
  ['1. Ratify (Norway) the Convention;', { positions: [] }],
  ['1. Act by 2030 (see paragraph 4);', { positions: [] }],
])('%j', (source, expected) => {
  checkMeaning(source, 'sentence-suffix', expected);
});

test('it is about its provision', () => {
  const draft = checkMeaning('1. Aaa (Peru);\n\n2. Bbb [ccc] (Chile).', 'sentence-suffix', {
    positions: ['PER support', 'CHL support'],
  });
  expect(draft.positions.map(({ provision }) => provision)).toEqual(['OP1', 'OP2']);
  expect(draft.diagnostics.map(({ ruleId }) => ruleId)).not.toContain('unbound-attribution');
});

test.runIf(hasSharedFolder)('every recommendation of the report on Slovenia has its States', () => {
  const { positions, source } = readDraft(sharedFile('corpus/other-notations/upr-1.txt'));
  expect(source.notation).toBe('sentence-suffix');
  expect(positions).toHaveLength(44);
  expect(positions.every(({ party }) => /^[A-Z]{3}$/u.test(party))).toBe(true);
});
