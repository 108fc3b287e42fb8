import { writeFileSync } from 'node:fs';
import { z } from 'zod';
import { draftSchema } from './draft.js';

/**
 * The JSON Schema of a draft as it ships.
 *
 * @returns The text of `draft.json`.
 */
export function draftJsonSchema(): string {
  const schema = z.toJSONSchema(draftSchema, { target: 'draft-2020-12' });
  const { $schema, ...rest } = schema;
  const head = { $schema, $id: 'urn:travaux:schema:draft:1.0', title: 'Draft' };
  return `${JSON.stringify({ ...head, ...rest }, null, 2)}\n`;
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(new URL('./draft.json', import.meta.url), draftJsonSchema());
}
