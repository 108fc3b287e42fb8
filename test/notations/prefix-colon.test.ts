import { expect, test } from 'vitest';
import { checkMeaning, type Meaning } from './check-notation.js';

/* The forms are those of leaked chapters of the TPP, TISA and ACTA (N28 to N33 of the survey); the words are neutral. */
test.each<[string, Meaning]>([
  [
    '[CL/MY/NZ/VN/SG/BN/PE propose; US/AU/JP/MX oppose: The Parties are encouraged to act]',
    {
      spans: ['The Parties are encouraged to act'],
      stands: ['CHL+ MYS+ NZL+ VNM+ SGP+ BRN+ PER+ USA- AUS- JPN- MEX-'],
      changes: ['insertion > “The Parties are encouraged to act”'],
    },
  ],
  [
    'x [AU oppose: is] [AU propose: shall be] y',
    {
      changes: ['replacement “is” > “shall be”'],
      stands: ['AUS+'],
      positions: ['AUS delete “is”', 'AUS propose “shall be”'],
    },
  ],
  [
    'x [AU oppose: is] [US propose: shall be] y',
    { changes: ['deletion “is” >', 'insertion > “shall be”'], stands: ['AUS+', 'USA+'] },
  ],
  [
    'aaa [PE: generation,] bbb',
    { positions: ['PER propose “generation,”'], changes: ['insertion > “generation,”'] },
  ],
  ['aaa [Japan: bbb ccc,] ddd', { positions: ['JPN propose “bbb ccc,”'] }],
  [
    '[EU propose; NO considering: Aaa]',
    { positions: ['EU propose “Aaa”', 'NOR consider “Aaa”'], changes: ['insertion > “Aaa”'] },
  ],
  [
    '[CL/VN Alternative Proposal: aaa]',
    { positions: ['CHL alternative “aaa”', 'VNM alternative “aaa”'], changes: ['insertion > “aaa”'] },
  ],
  [
    '[US alternative propose; PE/MX/ SG/MY/CL oppose: aaa]',
    { stands: ['USA+ PER- MEX- SGP- MYS- CHL-'], changes: ['insertion > “aaa”'] },
  ],
  ['[US/AU propose; VN/ oppose: aaa]', { stands: ['USA+ AUS+ VNM-'], notes: [] }],
  [
    '[CA5/MX6 propose82; AU104/CA oppose: aaa]',
    { positions: ['CAN propose “aaa”', 'MEX propose “aaa”', 'AUS oppose “aaa”', 'CAN oppose “aaa”'] },
  ],
  ['[CLpropose: aaa]', { positions: ['CHL propose “aaa”'] }],
  ['[US//AU propose, NZ oppose: aaa]', { stands: ['USA+ AUS+ NZL-'] }],
  ['[US propose NZ oppose: aaa]', { stands: ['USA+ NZL-'] }],
  ['aaa [US propose. The Parties] bbb', { positions: ['USA propose “The Parties”'], spans: ['The Parties'] }],
  ['[NZ reserve: aaa]', { changes: ['reservation “aaa”'] }],
  ['[US propose; NZ reserve: aaa]', { stands: ['USA+ NZL?'] }],
  ['x [VN retain; AU delete: aaa] y', { changes: ['deletion “aaa” >'], stands: ['VNM- AUS+'] }],
  ['x [AU oppose: y][AU propose: ies] z', { changes: ['replacement “y” > “ies”'] }],
  ['[US propose: aaa [AU oppose: bbb] ccc]', { changes: ['insertion > “aaa bbb ccc”', 'deletion “bbb” >'] }],
])('%s', (source, expected) => {
  checkMeaning(source, 'prefix-colon', expected);
});

test.each([
  'Text from LII Group inserted for comparison purposes: [LII Group: aaa]',
  '[Note: aaa] [Option 1: bbb] [Article 5: ccc] [the US: ddd] [10: 20]',
  '[aaa: US propose] (US propose: bbb)',
])('no party speaks in “%s”', (source) => {
  checkMeaning(source, 'prefix-colon', { positions: [] });
});

test.each([
  ['1. Aaa.\n\n[NZ/CA/SG/CL/MY propose: ALT 3. Each Party shall act.]', 'ALT 3.'],
  ['1. Aaa:\n\n(a) bbb;\n\n[PE/CA oppose: (b) Protocol of 1996.]', '(b)'],
])('a label stands behind the parties: %j', (source, label) => {
  const { provisions } = checkMeaning(source, 'prefix-colon', {});
  expect(provisions.map(({ rawLabel }) => rawLabel)).toContain(label);
});
