import { test } from 'vitest';
import { checkMeaning, type Meaning } from './check-notation.js';

/* The forms are those of the compilation of the Ad Hoc Committee on the rights of persons with disabilities (N35 of the survey). */
test.each<[string, Meaning]>([
  [
    'aaa (, bbb — Holy See) and ccc',
    { spans: ['(), bbb'], positions: ['VAT propose “, bbb”'], changes: ['insertion > “, bbb”'] },
  ],
  ['aaa [ccc — Pakistan] ddd', { changes: ['deletion “ccc” >'], stands: ['PAK+'] }],
  ['aaa [ddd — Pakistan] (eee — Pakistan) fff', { changes: ['replacement “ddd” > “eee”'], stands: ['PAK+'] }],
  [
    'x [fff [ggg — EU] hhh — Sierra Leone] y',
    {
      spans: ['fff ggg hhh', 'ggg'],
      positions: ['EU propose “ggg”', 'SLE propose “fff ggg hhh”'],
      changes: ['deletion “fff ggg hhh” >', 'deletion “ggg” >'],
    },
  ],
  [
    'x (aaa (b) ccc [ddd — EU] — Norway, Chile) y',
    {
      spans: ['()aaa (b) ccc ddd', 'ddd'],
      positions: ['EU propose “ddd”', 'NOR propose “aaa (b) ccc ddd”', 'CHL propose “aaa (b) ccc ddd”'],
    },
  ],
  ['1. Aaa (bbb;\n\n2. Ccc — Norway);', { spans: ['()bbb; 2. Ccc'] }],
  ['x [ddd — Pakistan] (eee — Norway) y', { changes: ['deletion “ddd” >', 'insertion > “eee”'] }],
])('%s', (source, expected) => {
  checkMeaning(source, 'paren-add-bracket-delete', expected);
});

test('ordinary parentheses and labels are text', () => {
  checkMeaning(
    '1. Aaa (bbb), in 2005 (resolution 5/1 — the first) and:\n\n(a) ccc (see (i) and ii));',
    'paren-add-bracket-delete',
    {
      spans: [],
      positions: [],
    },
  );
});
