import { z } from 'zod';
import { choiceKeys, fateKeys, originKeys, outcomeKeys } from '../reconcile/reconciliation.js';

const offset = z.int().min(0).describe('An offset in the text, in UTF-16 code units.');
const range = z.strictObject({ start: offset, end: offset });
const confidence = z.number().min(0).max(1);
/** The schema of the reasons of a verdict. */
export const reasonsSchema = z.array(z.strictObject({ rule: z.string(), text: z.string() }));
/** The schema of what is said of a text. */
export const textSchema = z.strictObject({
  length: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
const spanId = z.string().regex(/^s[1-9][0-9]*$/);
const changeId = z.string().regex(/^c[1-9][0-9]*$/);
const provisionId = z.string().regex(/^v[1-9][0-9]*$/);

const by = z
  .strictObject({
    name: z.string().describe('As the person gave it; empty where nobody is named.'),
    date: z.string().nullable(),
    comment: z.string().nullable(),
    program: z
      .strictObject({ verdict: z.string(), confidence: confidence.nullable() })
      .describe('What the program had said, and how sure it was.'),
  })
  .optional()
  .describe('The person who made the verdict; its confidence is then 1.');

/** The schema of a step of an alignment. */
export const alignedRunSchema = z.strictObject({
  kind: z.enum(['same', 'variant', 'left-out', 'added', 'skipped']),
  draft: range.nullable(),
  adopted: range.nullable(),
});

const spanVerdict = z.strictObject({
  id: spanId,
  start: offset,
  end: offset,
  fate: z.enum(fateKeys).describe('What became of the words of the span, at the place where they stood.'),
  evidence: z
    .array(range)
    .describe('The words of the adopted text that show it, or the place where they would be.'),
  confidence,
  reasons: reasonsSchema,
  by,
});

const changeVerdict = z.strictObject({
  id: changeId,
  outcome: z
    .enum(outcomeKeys)
    .nullable()
    .describe(
      'What became of the change: a deletion of which the words are gone is adopted. Null for a reservation.',
    ),
  confidence,
  reasons: reasonsSchema,
  by,
});

const wordOrigin = z.strictObject({
  start: offset,
  end: offset,
  origin: z.enum(originKeys).describe('Where the words came from; nothing that stood in dispute is `base`.'),
  from: range.optional(),
  span: spanId.optional(),
  change: changeId.optional(),
  parties: z.array(z.string()).optional(),
  by,
});

/** The schema of how provisions correspond. */
export const provisionRelationshipSchema = z.strictObject({
  draft: z.array(z.string()),
  adopted: z.array(z.string()),
  relation: z.enum(['one-to-one', 'split', 'merge', 'moved', 'dropped', 'new']),
  draftIds: z.array(provisionId),
  adoptedIds: z.array(provisionId),
  overlap: z.number().min(0).max(1),
  confidence,
  besides: z
    .array(z.strictObject({ draftId: provisionId, adoptedId: provisionId, confidence }))
    .describe('Weaker links of its draft provisions with provisions of another relation.'),
  reasons: reasonsSchema,
});

const choiceVerdict = z.strictObject({
  id: z.string().regex(/^h[1-9][0-9]*$/),
  outcome: z.enum(choiceKeys),
  adopted: z.int().min(0).nullable().describe('The alternative that was adopted, by its index.'),
  members: z.array(
    z.strictObject({
      outcome: z.enum(['adopted', 'adopted-reworded', 'adopted-in-part', 'not-adopted']),
      share: z.number().min(0).max(1),
    }),
  ),
  confidence,
  reasons: reasonsSchema,
  by,
});

/** The schema of a `Reconciliation`, from which the shipped JSON Schema is made. */
export const reconciliationSchema = z
  .strictObject({
    schemaVersion: z.literal('2.1'),
    draft: textSchema,
    adopted: textSchema,
    exact: z.boolean(),
    inexact: z
      .array(range)
      .describe('Passages of the draft that are too long for the best of all alignments.'),
    cost: z.number().min(0),
    cutOff: range.nullable().describe('Where the draft is cut off: its last words.'),
    alignment: z.array(alignedRunSchema),
    spans: z.array(spanVerdict),
    changes: z.array(changeVerdict),
    choices: z.array(choiceVerdict),
    words: z.array(wordOrigin),
    provisions: z.array(provisionRelationshipSchema.extend({ by })),
  })
  .describe('What became of a draft in the text that was adopted.');
