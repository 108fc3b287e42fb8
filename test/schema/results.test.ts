import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, expectTypeOf, test } from 'vitest';
import type { z } from 'zod';
import {
  compareDrafts,
  readAdopted,
  readDraft,
  reconcile,
  type DraftComparison,
  type Reconciliation,
} from '../../src/index.js';
import type { comparisonSchema } from '../../src/schema/comparison.js';
import { jsonSchema, schemaFiles } from '../../src/schema/generate.js';
import type { reconciliationSchema } from '../../src/schema/reconciliation.js';
import { corpusFile } from '../check/fixture.js';

const shipped = (file: string): string =>
  readFileSync(new URL(`../../src/schema/${file}`, import.meta.url), 'utf8');

function errorsOf(file: string, value: unknown): unknown {
  const validate = new Ajv2020({ strict: true }).compile(JSON.parse(shipped(file)) as object);
  return validate(value) ? [] : validate.errors;
}

test.each(schemaFiles)('%s is fresh (npm run generate)', (file) => {
  expect(shipped(file)).toBe(jsonSchema(file));
});

test('the schemas say the same as the types', () => {
  expectTypeOf<Reconciliation>().toExtend<z.infer<typeof reconciliationSchema>>();
  expectTypeOf<DraftComparison>().toExtend<z.infer<typeof comparisonSchema>>();
  expectTypeOf<z.infer<typeof comparisonSchema>>().toExtend<DraftComparison>();
});

describe('results are valid', () => {
  const draft = readDraft(corpusFile('hsp-ha-2-1/draft-2023-05-22.txt'));
  const adopted = readAdopted(corpusFile('hsp-ha-2-1/adopted-2023-06-09.md'));

  test.each([
    ['the corpus pair', draft, adopted],
    ['nothing adopted', draft, readAdopted('')],
    ['nothing drafted', readDraft(''), adopted],
  ])('%s', (_, before, after) => {
    expect(errorsOf('reconciliation.json', reconcile(before, after))).toEqual([]);
    expect(errorsOf('comparison.json', compareDrafts(before, after))).toEqual([]);
  });

  test('what is none is not', () => {
    expect(errorsOf('reconciliation.json', { ...reconcile(draft, adopted), more: 1 })).not.toEqual([]);
  });
});
