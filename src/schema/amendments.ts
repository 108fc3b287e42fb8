import { z } from 'zod';
import { diagnosticSchema } from './draft.js';

const offset = z.int().min(0).describe('An offset in UTF-16 code units.');
const instructionId = z.string().regex(/^i[1-9][0-9]*$/);
const side = z.enum(['after', 'before']);
const words = z.string().nullable();

const target = z
  .strictObject({
    kind: z.enum(['PP', 'OP', 'Art', 'annex', 'footnote', 'title', 'text', 'item']),
    number: z.string().nullable(),
    suffixes: z.array(z.string()),
    item: z.string().nullable(),
    ordinal: z.int().nullable(),
    label: z.string().nullable(),
  })
  .describe('A provision as an instruction names it.');

const instruction = z.strictObject({
  id: instructionId,
  targets: z.array(target),
  action: z.enum([
    'delete',
    'insert-after',
    'insert-before',
    'replace',
    'delete-paragraph',
    'insert-paragraph-after',
    'insert-paragraph-before',
    'replace-paragraph',
    'merge-paragraphs',
    'move',
    'renumber',
  ]),
  anchor: words,
  side: side.nullable(),
  until: words,
  edge: z.enum(['end', 'beginning']).nullable(),
  extent: z.enum(['rest', 'rest-of-sentence', 'from-to', 'between', 'sentences']).nullable(),
  sentences: z.array(z.int()),
  isChapeau: z.boolean(),
  old: words,
  new: words,
  newLabel: target.nullable().describe('What the instruction calls a paragraph that comes in.'),
  occurrence: z.union([z.int(), z.literal('all')]).nullable(),
  destination: z.strictObject({ side, target }).nullable(),
  remarks: z.array(z.string()),
  raw: z.string(),
  start: offset,
  end: offset,
});

const paper = z.strictObject({
  schemaVersion: z.literal('1.2'),
  document: z.string().nullable(),
  sponsors: z.array(z.string()),
  instructions: z.array(instruction),
  diagnostics: z.array(diagnosticSchema).describe('What is not understood, with places in the paper.'),
  source: z.strictObject({ length: offset, text: z.string() }),
});

const facts = {
  instruction: instructionId,
  target: z.string().nullable(),
  kind: z.enum(['insertion', 'deletion', 'replacement', 'move']),
  unit: z.enum(['words', 'paragraph']),
  old: words,
  new: words,
  candidates: z.array(z.strictObject({ start: offset, end: offset })),
};

const change = z.union([
  z.strictObject({ ...facts, found: z.literal(true), start: offset, end: offset, to: offset.nullable() }),
  z.strictObject({ ...facts, found: z.literal(false), start: z.null(), end: z.null(), to: z.null() }),
]);

/** The schema of an `AmendmentResult`, from which the shipped JSON Schema is made. */
export const amendmentsSchema = z
  .strictObject({
    paper,
    changes: z
      .array(change)
      .describe('With places in the document; those that are not found change nothing.'),
    diagnostics: z.array(diagnosticSchema).describe('What was not applied, with places in the paper.'),
    amended: z.string().describe('The text of the document as amended.'),
  })
  .describe('What a paper of amendments changes in a document.');
