import { expect, test } from 'vitest';
import { checkMeaning, type Meaning } from './check-notation.js';

/* No text was found; the form is the one that practitioners report of CSW, the HRC and the Third Committee (N37 of the survey). */
test.each<[string, Meaning]>([
  [
    'aaa [bbb] (US add) (EU delete) (G77 retain) ccc',
    {
      changes: ['insertion > “bbb”'],
      positions: ['USA propose “bbb”', 'EU delete “bbb”', 'G77 retain “bbb”'],
      stands: ['USA+ EU- G77+'],
    },
  ],
  ['aaa [bbb] (EU delete) ccc', { changes: ['deletion “bbb” >'], stands: ['EU+'] }],
  ['aaa [bbb] (EU delete) (G77 retain) ccc', { changes: ['deletion “bbb” >'], stands: ['EU+ G77-'] }],
  [
    'aaa, bbb ccc (US add) (EU delete) ddd',
    { spans: ['∅bbb ccc'], positions: ['USA propose “bbb ccc”', 'EU delete “bbb ccc”'] },
  ],
  ['aaa [bbb] (US, EU add; G77 delete) ccc', { stands: ['USA+ EU+ G77-'] }],
  ['aaa [bbb] (CARICOM (Barbados) add) ccc', { positions: ['CARICOM propose “bbb” (Barbados)'] }],
  [
    'aaa [bbb] (CARICOM (Barbados), US delete; Egypt (on behalf of the Arab Group) retain) ccc',
    { positions: ['CARICOM delete “bbb” (Barbados)', 'USA delete “bbb”', 'Arab Group retain “bbb” (Egypt)'] },
  ],
  ['aaa [bbb] (US+, EU -) ccc', { positions: ['USA support “bbb”', 'EU oppose “bbb”'] }],
  ['aaa [bbb] (Russian Federation reserve, pending instructions) ccc', { changes: ['reservation “bbb”'] }],
])('%s', (source, expected) => {
  checkMeaning(source, 'suffix-paren', expected);
});

test('words without brackets are a guess, and that is said', () => {
  const { diagnostics, spans } = checkMeaning(
    '1. Urges States to act, and to report (US add);',
    'suffix-paren',
    {
      spans: ['∅and to report'],
    },
  );
  expect(diagnostics.map(({ ruleId }) => ruleId)).toContain('inferred-extent');
  expect(spans).toMatchObject([{ opened: false, closed: false, marks: 'none' }]);
});

test.each([
  'Aaa (based on E/CN.6/2013/L.1 para.4) bbb (A/RES/67/144, PP7)',
  'the Convention (ICRMW), the Union (EU), the (UNFCCC)',
  '(a) aaa; (iv) bbb (see the report) (2005)',
])('provenance and abbreviations are no attributions: %s', (source) => {
  checkMeaning(source, 'suffix-paren', { positions: [], spans: [] });
});
