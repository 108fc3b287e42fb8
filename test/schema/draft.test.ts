import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, expectTypeOf, test } from 'vitest';
import type { z } from 'zod';
import { readAdopted, readDraft, type Draft } from '../../src/index.js';
import type { draftSchema } from '../../src/schema/draft.js';
import { jsonSchema } from '../../src/schema/generate.js';

const shipped = readFileSync(new URL('../../src/schema/draft.json', import.meta.url), 'utf8');
const validate = new Ajv2020({ strict: true }).compile(JSON.parse(shipped) as object);

test('the schema that ships is fresh (npm run generate)', () => {
  expect(shipped).toBe(jsonSchema('draft.json'));
});

test('the schema says the same as the type', () => {
  type Described = z.infer<typeof draftSchema>;
  expectTypeOf<Omit<Draft, 'diagnostics'>>().toExtend<Omit<Described, 'diagnostics'>>();
  expectTypeOf<Omit<Described, 'diagnostics'>>().toExtend<Omit<Draft, 'diagnostics'>>();
  expectTypeOf<Draft['diagnostics'][number]['severity']>().toEqualTypeOf<
    Described['diagnostics'][number]['severity']
  >();
});

test.each([
  '',
  '[',
  '1. Notes [a] {USA+ reserve}{note}',
  'PP1 x\n\nAd ref 1 May 2020',
  '# A\n\n[b](https://c.org)',
])('every draft is valid: %j', (source) => {
  for (const draft of [readDraft(source), readAdopted(source)]) {
    expect(validate(draft) ? [] : validate.errors).toEqual([]);
  }
});

test('what is not a draft is not valid', () => {
  expect(validate({ ...readDraft('x'), spans: [{ id: 'x1' }] })).toBe(false);
  expect(validate({ ...readDraft('x'), more: 1 })).toBe(false);
});
