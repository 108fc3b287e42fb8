import { expect, test } from 'vitest';
import { readAdopted, readDraft } from '../../src/index.js';

const draft = '1. Urges [ this ] {USA+, FRA-} and [that] {USA +};\n';

test('without lint the draft is the same, and has the diagnostics of the parser alone', () => {
  const [whole, quick] = [readDraft(draft), readDraft(draft, { lint: false })];
  expect({ ...quick, diagnostics: [] }).toEqual({ ...whole, diagnostics: [] });
  expect(quick.diagnostics.length).toBeLessThan(whole.diagnostics.length);
  expect(whole.diagnostics).toEqual(expect.arrayContaining(quick.diagnostics));
});

test('what could not be read is said without lint too', () => {
  const broken = '1. Notes [this;\n\n2. Urges that;\n';
  expect(readAdopted(broken, { lint: false }).diagnostics.map(({ ruleId }) => ruleId)).toContain(
    'unclosed-bracket',
  );
});
