import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, expectTypeOf, test } from 'vitest';
import type { z } from 'zod';
import {
  amendedText,
  applyAmendments,
  compareDrafts,
  readAdopted,
  readAmendments,
  readDraft,
  reconcile,
  tally,
  trace,
  type AmendmentResult,
  type DraftComparison,
  type Reconciliation,
  type Tally,
  type Trace,
} from '../../src/index.js';
import type { comparisonSchema } from '../../src/schema/comparison.js';
import { jsonSchema, schemaFiles } from '../../src/schema/generate.js';
import type { reconciliationSchema } from '../../src/schema/reconciliation.js';
import type { tallySchema } from '../../src/schema/tally.js';
import type { traceSchema } from '../../src/schema/trace.js';
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
  expectTypeOf<z.infer<typeof tallySchema>>().toExtend<Tally>();
  expectTypeOf<Trace>().toExtend<z.infer<typeof traceSchema>>();
  expectTypeOf<z.infer<typeof traceSchema>>().toExtend<Trace>();
});

test.each([
  'In OP1, delete “x”, and in the last sentence of the third preambular paragraph, replace “a” by “b” wherever it occurs.',
  'Move OP1 after OP2. After OP9 and, insert “x”. In article 5 (a), delete everything after “x”. In footnote 1, delete “x”.',
  'In OP1, between “a” and “b” insert “c”. Merge OP1 and OP2 to read: “x”. Renumber the paragraphs.',
])('the result of %s is valid', (source) => {
  const draft = readDraft('1. Urges a b x.\n\n2. Requests x.');
  const paper = readAmendments(source);
  const { changes, diagnostics } = applyAmendments(draft, paper);
  const result: AmendmentResult = { paper, changes, diagnostics, amended: amendedText(draft, changes) };
  expect(paper.instructions.length).toBeGreaterThan(0);
  expect(errorsOf('amendments.json', result)).toEqual([]);
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
    expect(errorsOf('trace.json', trace([before, before, after]))).toEqual([]);
    expect(errorsOf('tally.json', tally(before, reconcile(before, after)))).toEqual([]);
    expect(errorsOf('tally.json', tally(before))).toEqual([]);
  });

  test('what is none is not', () => {
    expect(errorsOf('reconciliation.json', { ...reconcile(draft, adopted), more: 1 })).not.toEqual([]);
  });
});
