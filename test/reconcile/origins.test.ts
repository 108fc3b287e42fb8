import { describe, expect, test } from 'vitest';
import { checkedReconciliation } from '../check/reconciled.js';
import { checkVerdicts, originLines, type VerdictCase } from '../check/verdict-table.js';

const trees = 'Urges States to plant trees along rivers and canals';
const museums = 'Invites museums to lend old paintings to hospitals';
const harvest = 'Each Party may publish a forecast of its harvest of rice and wheat';
const methane = 'Each Party shall report its emissions of methane every second year';

const cases: readonly VerdictCase[] = [
  ['base: outside of every bracket', `1. ${trees}.`, `1. ${trees}.`, [`base: ${trees}`]],
  [
    'span: of a bracket inside a paragraph',
    '1. Urges States to plant [tall] {FIN+} trees along rivers.',
    '1. Urges States to plant tall trees along rivers.',
    ['base: Urges States to plant', 'span: tall', 'base: trees along rivers'],
  ],
  [
    'paragraph: of a bracket around a whole paragraph',
    `1. ${trees};\n\n2. [${museums}.] {ECU+}`,
    `1. ${trees};\n\n2. ${museums}.`,
    [`base: ${trees}`, `paragraph: ${museums}`],
  ],
  [
    'paragraph: of a bracket around several, and a bracket within is closer',
    `[1. ${trees};\n\n2. Invites museums to lend [old] {PER+} paintings to hospitals.] {ECU+}`,
    `1. ${trees};\n\n2. ${museums}.`,
    [
      `paragraph: ${trees}`,
      'paragraph: Invites museums to lend',
      'span: old',
      'paragraph: paintings to hospitals',
    ],
  ],
  [
    'option: of one of several options',
    `1. The fund shall meet yearly.\n\n2. Option 1: ${methane}.\n\nOption 2: ${harvest}.`,
    `1. The fund shall meet yearly.\n\n2. ${harvest}.`,
    ['base: The fund shall meet yearly', `option: ${harvest}`],
  ],
  [
    'option: of an option without another',
    `1. The fund shall meet yearly.\n\n2. Option 1: ${methane}.`,
    `1. The fund shall meet yearly.\n\n2. ${methane}.`,
    ['base: The fund shall meet yearly', `option: ${methane}`],
  ],
  [
    'option: of a paragraph that has an alternative',
    `1. ${methane}.\n\n1 alt. ${harvest}.\n\n2. The fund shall meet yearly.`,
    `1. ${methane}.\n\n2. The fund shall meet yearly.`,
    [`option: ${methane}`, 'base: The fund shall meet yearly'],
  ],
  [
    'reserved: of a paragraph on which a party reserves its position',
    `1. ${trees}; {RUS reserve}\n\n2. ${museums}.`,
    `1. ${trees};\n\n2. ${museums}.`,
    [`reserved: ${trees}`, `base: ${museums}`],
  ],
  [
    'reworded: other words in the place of some',
    '1. Urges States to plant trees along rivers and canals in every large city.',
    '1. Urges States to plant trees beside rivers and canals in every large city.',
    ['base: Urges States to plant trees', 'reworded: beside', 'base: rivers and canals in every large city'],
  ],
  [
    'reworded: other words in the same gap between words that stand, and no new word before it',
    '1. Urges States to plant trees along rivers and canals.',
    '1. Urges all States to grow trees along rivers and canals.',
    ['base: Urges', 'new: all', 'base: States to', 'reworded: grow', 'base: trees along rivers and canals'],
  ],
  [
    'reworded: in the gap right behind one with a new word',
    '1. Urges the States that plant trees along rivers and canals.',
    '1. Urges the big States who plant trees along rivers and canals.',
    [
      'base: Urges the',
      'new: big',
      'base: States',
      'reworded: who',
      'base: plant trees along rivers and canals',
    ],
  ],
  [
    'reworded: in each paragraph by itself',
    `1. ${trees};\n\n2. ${museums}.`,
    '1. Urges States to plant trees beside rivers and canals;\n\n2. Invites museums to lend old pictures to hospitals.',
    [
      'base: Urges States to plant trees',
      'reworded: beside',
      'base: rivers and canals',
      'base: Invites museums to lend old',
      'reworded: pictures',
      'base: to hospitals',
    ],
  ],
  [
    'reworded: what was filled in',
    '1. Decides to provide [X] billion dollars a year for adaptation to floods.',
    '1. Decides to provide 100 billion dollars a year for adaptation to floods.',
    ['base: Decides to provide', 'reworded: 100', 'base: billion dollars a year for adaptation to floods'],
  ],
  [
    'moved: from another place of the sentence',
    '1. Requests the Secretariat to publish statistics of ports [without delay] {FRA+} and to report to the Council.',
    '1. Requests the Secretariat to publish, without delay, statistics of ports and to report to the Council.',
    [
      'base: Requests the Secretariat to publish',
      'moved: without delay',
      'base: statistics of ports',
      'base: and to report to the Council',
    ],
  ],
  [
    'moved: from another paragraph',
    '1. Requests the Secretariat to publish the annual statistics of ports and canals for the lasting benefit of small and remote coastal ' +
      `towns, and to report on their use to the Council every year;\n\n2. ${museums}.`,
    '1. Requests the Secretariat to publish the annual statistics of ports and canals and to report on their use to the Council every ' +
      `year;\n\n2. ${museums} for the lasting benefit of small and remote coastal towns.`,
    [
      'base: Requests the Secretariat to publish the annual statistics of ports and canals',
      'base: and to report on their use to the Council every year',
      `base: ${museums}`,
      'moved: for the lasting benefit of small and remote coastal towns',
    ],
  ],
  [
    'new: what the draft has nothing for',
    `1. ${trees}.`,
    `1. ${trees} and to publish annual statistics of ports;\n\n2. Thanks the host.`,
    [`base: ${trees}`, 'new: and to publish annual statistics of ports', 'new: Thanks the host'],
  ],
  [
    'beyond-draft: behind the end of a draft that is cut off',
    `1. ${trees};\n\n2. Invites museums to lend old paintings to`,
    `1. ${trees};\n\n2. Invites all museums to lend old paintings to hospitals;\n\n3. Thanks the host.`,
    [
      `base: ${trees}`,
      'base: Invites',
      'new: all',
      'base: museums to lend old paintings to',
      'beyond-draft: hospitals',
      'beyond-draft: Thanks the host',
    ],
  ],
  [
    'new, and not beyond: behind the end of a draft that only lacks its full stop',
    `1. ${trees};\n\n2. ${museums}`,
    `1. ${trees};\n\n2. ${museums};\n\n3. Thanks the host.`,
    [`base: ${trees}`, `base: ${museums}`, 'new: Thanks the host'],
  ],
];

describe('words come from', () => {
  test.each(cases)('%s', (...one) => {
    checkVerdicts(one, originLines);
  });
});

test('who proposed words is said where their change put them into the text', () => {
  const { result } = checkedReconciliation(
    '1. Urges States to plant [tall] {FIN+, CAN+, USA-} trees [along rivers] {JPN delete} every year.',
    '1. Urges States to plant tall trees along rivers every year.',
  );
  expect(result.words.map(({ parties }) => parties ?? [])).toEqual([[], ['FIN', 'CAN'], [], [], []]);
  expect(result.words.map(({ span }) => span ?? '')).toEqual(['', 's1', '', 's2', '']);
});

test('the place in the draft is said of every word that has one', () => {
  const source = '1. Urges States to plant [tall] {FIN+} trees.';
  const { result } = checkedReconciliation(source, '1. Urges States to plant tall trees.');
  expect(result.words.map(({ from }) => source.slice(from?.start, from?.end))).toEqual([
    'Urges States to plant',
    'tall',
    'trees',
  ]);
});

describe('where a draft is cut off', () => {
  test.each<[string, string, string | null]>([
    [
      'in the middle of a sentence',
      `1. ${trees};\n\n2. Invites museums to lend old paintings to`,
      'paintings to',
    ],
    [
      'in a bracket that is not closed',
      `1. ${trees};\n\n2. Invites [museums to lend old paintings`,
      'old paintings',
    ],
    ['not: without a full stop', `1. ${trees}`, null],
    ['not: with a tag at the end', `1. ${trees}. {USA reserve}`, null],
    ['not: with a bracket that lost its mark before the end', `1. Urges [States;\n\n2. ${museums}.`, null],
    ['not: empty', '', null],
  ])('%s', (_, draft, end) => {
    const { result, draft: read } = checkedReconciliation(draft, `1. ${trees}.`);
    const { cutOff } = result;
    if (end === null) expect(cutOff).toBeNull();
    else expect(read.source.text.slice(cutOff?.start, cutOff?.end).trimEnd().endsWith(end)).toBe(true);
  });
});
