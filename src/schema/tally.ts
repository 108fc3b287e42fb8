import { z } from 'zod';
import { stances } from '../../grammar/notation.js';
import { choiceKeys, fateKeys, originKeys } from '../reconcile/reconciliation.js';
import { disputes, wordFates } from '../research/draft-words.js';
import { changeOutcomeKeys } from '../research/verdict-tally.js';

const count = z.int().min(0);
const of = z.string().describe('What is counted: the total is the denominator of every share.');
const offset = z.int().min(0).describe('An offset in the draft, in UTF-16 code units.');
const provisionId = z.string().regex(/^v[1-9][0-9]*$/);

function byOf<Key extends string>(keys: readonly Key[]): z.ZodObject<Record<Key, typeof count>> {
  return z.strictObject(Object.fromEntries(keys.map((key) => [key, count])) as Record<Key, typeof count>);
}

function counts<Key extends string>(
  keys: readonly Key[],
): z.ZodObject<{ total: typeof count; by: z.ZodObject<Record<Key, typeof count>> }> {
  return z.strictObject({ total: count, by: byOf(keys) });
}

const distribution = <Key extends string>(
  keys: readonly Key[],
): z.ZodObject<{ of: typeof of; total: typeof count; by: z.ZodObject<Record<Key, typeof count>> }> =>
  z.strictObject({ of, total: count, by: byOf(keys) });

type CountsSchema<Key extends string> = ReturnType<typeof counts<Key>>;

function split<Key extends string>(
  keys: readonly Key[],
): z.ZodObject<{
  of: typeof of;
  all: CountsSchema<Key>;
  substance: CountsSchema<Key>;
  typography: CountsSchema<Key>;
}> {
  const each = counts(keys);
  return z.strictObject({ of, all: each, substance: each, typography: each });
}

const stancesSaid = z
  .partialRecord(z.enum(stances), count)
  .describe('Entries in tags, by what they say; a stance that nobody takes is left out.');

const contention = {
  spans: count.describe('Spans that begin in it.'),
  words: count,
  contested: count.describe('Of the words those that stand in brackets.'),
  gone: count
    .nullable()
    .describe('Of the words those that were undisputed and are gone; null where no adopted text is known.'),
};

const confidence = z.strictObject({
  of,
  total: count,
  bands: z
    .array(z.strictObject({ from: z.number().min(0).max(1), count }))
    .describe('How many have a confidence of at least `from`, the surest band first.'),
  median: z.number().min(0).max(1),
});

const kinds = ['insertion', 'deletion', 'replacement', 'move', 'reservation', 'unknown'] as const;

const draftTally = z.strictObject({
  spans: split(kinds),
  changes: split(kinds),
  choices: distribution(['options', 'alternatives', 'brackets', 'slash']),
  positions: z.strictObject({ of, total: count, by: stancesSaid }),
  words: distribution(disputes),
  paragraphs: z.array(
    z.strictObject({ ...contention, provision: provisionId, label: z.string().nullable() }),
  ),
  articles: z.array(z.strictObject({ ...contention, name: z.string(), provisions: z.array(provisionId) })),
});

const verdictTally = z.strictObject({
  fates: split(fateKeys),
  outcomes: split(changeOutcomeKeys),
  choices: distribution(choiceKeys),
  origins: distribution(originKeys),
  provisions: distribution(['one-to-one', 'split', 'merge', 'moved', 'dropped', 'new']),
  undisputed: distribution(wordFates),
  confidence: z.strictObject({ fates: confidence, outcomes: confidence, choices: confidence }),
  cutOff: z
    .strictObject({ start: offset, end: offset, beyond: count, undetermined: count })
    .nullable()
    .describe('What a draft that breaks off cannot show; null where it is whole.'),
});

const partyTally = z.strictObject({
  party: z.string(),
  stances: stancesSaid,
  positions: count,
  stands: counts(['support', 'oppose', 'reserve', 'none']),
  supported: split(changeOutcomeKeys),
  opposed: split(changeOutcomeKeys),
  reserved: split(changeOutcomeKeys),
});

/** The schema of a `Tally`, from which the shipped JSON Schema is made. */
export const tallySchema = z
  .strictObject({
    draft: draftTally,
    verdicts: verdictTally.nullable().describe('Null where no adopted text is known.'),
    parties: z.array(partyTally).describe('In the order of their names.'),
  })
  .describe(
    'All that is counted of a draft, and of what became of it; docs/glossary.md defines each number.',
  );
