import { writeFileSync } from 'node:fs';
import { z } from 'zod';
import { amendmentsSchema } from './amendments.js';
import { comparisonSchema } from './comparison.js';
import { draftSchema } from './draft.js';
import { followingSchema } from './following.js';
import { reconciliationSchema } from './reconciliation.js';
import { tallySchema } from './tally.js';
import { traceSchema } from './trace.js';

/** The schemas that ship, by the names of their files. */
const schemas = {
  'amendments.json': { schema: amendmentsSchema, name: 'amendments', title: 'AmendmentResult' },
  'comparison.json': { schema: comparisonSchema, name: 'comparison', title: 'DraftComparison' },
  'draft.json': { schema: draftSchema, name: 'draft', title: 'Draft' },
  'following.json': { schema: followingSchema, name: 'following', title: 'Following' },
  'reconciliation.json': { schema: reconciliationSchema, name: 'reconciliation', title: 'Reconciliation' },
  'tally.json': { schema: tallySchema, name: 'tally', title: 'Tally' },
  'trace.json': { schema: traceSchema, name: 'trace', title: 'Trace' },
} as const;

/** The name of the file of a schema. */
export type SchemaFile = keyof typeof schemas;

/** The files of all schemas. */
export const schemaFiles = Object.keys(schemas) as SchemaFile[];

/**
 * A JSON Schema as it ships.
 *
 * @param file The name of its file.
 * @returns The text of the file.
 */
export function jsonSchema(file: SchemaFile): string {
  const { schema, name, title } = schemas[file];
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12' });
  const head = { $schema, $id: `urn:travaux:schema:${name}:1.0`, title };
  return `${JSON.stringify({ ...head, ...rest }, null, 2)}\n`;
}

if (process.argv[1] === import.meta.filename) {
  for (const file of schemaFiles) writeFileSync(new URL(`./${file}`, import.meta.url), jsonSchema(file));
}
