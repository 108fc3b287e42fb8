import { z } from 'zod';

const range = { start: z.int().min(0), end: z.int().min(0) };
const place = z.strictObject({ ...range, provision: z.string().nullable() });

const passage = z.strictObject({
  kind: z.enum(['quoted', 'paraphrased', 'echoed']),
  adopted: place,
  later: place,
  words: z.int().min(1),
  bits: z.number().describe('The information of the shared words, less what their gaps cost.'),
  expected: z
    .number()
    .min(0)
    .describe('How many passages as rare texts of these lengths share if words were drawn at random.'),
  chance: z.number().min(0).nullable().describe('The same by the control texts; null without them.'),
  runs: z.array(
    z.strictObject({ adopted: z.strictObject(range), later: z.strictObject(range), exact: z.boolean() }),
  ),
});

/** The schema of a `Following`, from which the shipped JSON Schema is made. */
export const followingSchema = z
  .strictObject({
    schemaVersion: z.literal('1.0'),
    words: z.int().min(0),
    texts: z.array(
      z.strictObject({
        name: z.string(),
        words: z.int().min(0),
        taken: z.number().min(0).max(1),
        passages: z.array(passage),
      }),
    ),
    controls: z
      .strictObject({ texts: z.int().min(1), words: z.int().min(0), passages: z.int().min(0) })
      .nullable(),
  })
  .describe('Where later texts take up the words of an adopted text.');
