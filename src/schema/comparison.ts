import { z } from 'zod';
import { stances } from '../../grammar/notation.js';
import {
  alignedRunSchema,
  provisionRelationshipSchema,
  reasonsSchema,
  textSchema,
} from './reconciliation.js';

const spanId = z.string().regex(/^s[1-9][0-9]*$/);
const stanceList = z.array(z.enum(stances));

const spanComparison = z.strictObject({
  before: spanId.nullable(),
  after: spanId.nullable(),
  event: z.enum(['unchanged', 'reworded', 'opened', 'closed']),
  words: z
    .enum(['contested', 'agreed-text', 'another-span', 'nowhere'])
    .describe('Where the words are in the draft that has not the span.'),
  moved: z.boolean(),
  wording: z.array(z.strictObject({ kind: z.enum(['same', 'removed', 'added']), text: z.string() })),
  positions: z.array(z.strictObject({ party: z.string(), before: stanceList, after: stanceList })),
  confidence: z.number().min(0).max(1),
  reasons: reasonsSchema,
});

/** The schema of a `DraftComparison`, from which the shipped JSON Schema is made. */
export const comparisonSchema = z
  .strictObject({
    schemaVersion: z.literal('1.0'),
    before: textSchema,
    after: textSchema,
    exact: z.boolean(),
    cost: z.number().min(0),
    alignment: z.array(alignedRunSchema),
    spans: z.array(spanComparison),
    provisions: z.array(provisionRelationshipSchema),
  })
  .describe('What happened from one draft to the next.');
