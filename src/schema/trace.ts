import { z } from 'zod';
import { stances } from '../../grammar/notation.js';
import { textSchema } from './reconciliation.js';

const offset = z.int().min(0).describe('An offset in the text, in UTF-16 code units.');
const textIndex = z.int().min(0).describe('A text, by its index in `texts`.');
const spanId = z.string().regex(/^s[1-9][0-9]*$/);

const wordStanding = z.strictObject({
  start: offset,
  end: offset,
  span: spanId.nullable().describe('The innermost span that they stand in, by its id in that draft.'),
  parties: z
    .array(z.string())
    .describe('The parties whose change puts the words of that span into the text.'),
});

const tracedWords = z.strictObject({
  start: offset,
  end: offset,
  first: textIndex.describe(
    'The earliest text in which the words stand at the corresponding place; that of the adopted text where no draft has them.',
  ),
  latest: textIndex.nullable().describe('The last draft in which they stand.'),
  stands: z.array(wordStanding.nullable()).describe('One for each draft.'),
});

const spanStage = z.strictObject({
  text: textIndex,
  event: z.enum(['opened', 'unchanged', 'reworded', 'moved', 'closed', 'reopened']),
  moved: z.boolean(),
  closed: z
    .enum(['kept', 'in-another-span', 'reworded', 'dropped', 'undetermined'])
    .nullable()
    .describe('What became of the words where the span is closed.'),
  span: spanId.nullable(),
  place: z.strictObject({ start: offset, end: offset }).nullable(),
  provision: z.string().nullable(),
  wording: z.string(),
  positions: z.array(z.strictObject({ party: z.string(), stances: z.array(z.enum(stances)) })),
  confidence: z.number().min(0).max(1),
});

const spanLife = z.strictObject({
  id: z.string().regex(/^l[1-9][0-9]*$/),
  provision: z
    .string()
    .nullable()
    .describe('The provision of the adopted text that answers to the one where the span stood last.'),
  stages: z.array(spanStage),
});

/** The schema of a `Trace`, from which the shipped JSON Schema is made. */
export const traceSchema = z
  .strictObject({
    schemaVersion: z.literal('1.0'),
    texts: z.array(textSchema).describe('The drafts in order, and the adopted text.'),
    exact: z.boolean(),
    words: z.array(tracedWords),
    spans: z.array(spanLife),
  })
  .describe('The history of a text over its drafts.');
