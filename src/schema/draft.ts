import { z } from 'zod';
import { notations, stances, type NotationName } from '../../grammar/notation.js';

const id = (letter: string, what: string): z.ZodString =>
  z
    .string()
    .regex(new RegExp(`^${letter}[1-9][0-9]*$`))
    .describe(`The id of ${what}: “${letter}” and its place in the list, from 1.`);
const offset = z.int().min(0).describe('An offset in the source, in UTF-16 code units.');
const label = z
  .string()
  .min(1)
  .nullable()
  .describe('A canonical label such as “PP7 bis”, “OP1.d alt”, “Art3.1”.');
const notation = z.enum(Object.keys(notations) as [NotationName, ...NotationName[]]);
const stance = z.enum(stances).describe('What a party says about a change, never about the words.');
const range = { start: offset, end: offset };
const scope = z.strictObject({ from: z.string(), to: z.string() }).nullable();
const point = z.strictObject({ line: z.int().min(1), column: z.int().min(1), offset });

const source = z.strictObject({
  length: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  language: z
    .enum(['en', 'fr', 'es', 'ru', 'ar', 'zh'])
    .nullable()
    .describe('The language by ISO 639-1; null where it is not known.'),
  notation,
  detection: z.strictObject({
    score: z.number().min(0).max(1),
    runnerUp: z.strictObject({ name: notation, score: z.number().min(0).max(1) }),
  }),
  text: z.string(),
});

const part = z.strictObject({
  id: id('x', 'a part'),
  kind: z.enum(['text', 'annex', 'quotation']),
  label: z.string().min(1),
  title: z.string().min(1).nullable(),
  inside: z.boolean(),
  ...range,
});

const provision = z.strictObject({
  id: id('v', 'a provision'),
  kind: z.enum([
    'title',
    'heading',
    'formula',
    'preambularParagraph',
    'operativeParagraph',
    'subparagraph',
    'option',
    'paragraph',
  ]),
  label,
  rawLabel: z.string().nullable(),
  item: z.int().min(1).optional(),
  parent: id('v', 'the provision around it').nullable(),
  part: z.enum(['head', 'preamble', 'operative']),
  related: z
    .strictObject({ label: z.string(), relation: z.enum(['alternative-of', 'inserted-after', 'unknown']) })
    .nullable(),
  ...range,
  runs: z.array(z.strictObject(range)),
});

const span = z.strictObject({
  id: id('s', 'a span'),
  ...range,
  opened: z.boolean(),
  closed: z.boolean(),
  marks: z.enum(['square', 'round', 'inserted', 'deleted', 'highlighted', 'none', 'tracked', 'styled']),
  tracked: z
    .strictObject({
      kind: z.enum(['insertion', 'deletion', 'move-from', 'move-to']),
      author: z.string(),
      date: z.string().nullable(),
      move: z.string().nullable(),
    })
    .optional(),
  styles: z.array(z.enum(['strike', 'underline', 'bold', 'italic', 'color', 'highlight'])).optional(),
  depth: z.int().min(0),
  parent: id('s', 'the span around it').nullable(),
  provision: label,
  text: z.string(),
  holds: z
    .enum(['words', 'placeholder', 'note', 'left-out'])
    .describe('What it holds; all but words is in the notes too.'),
  attributions: z.array(id('a', 'a tag')),
});

const attribution = z.strictObject({
  id: id('a', 'a tag'),
  raw: z.string(),
  by: z.enum(['tracked-change', 'comment']).optional(),
  ...range,
  spans: z.array(id('s', 'a span')),
  provision: label,
  scope,
});

const position = z.strictObject({
  id: id('p', 'a position'),
  party: z.string().min(1),
  actor: z.string().min(1),
  stance,
  modifiers: z.array(
    z.strictObject({
      kind: z.enum(['scope', 'condition', 'reason', 'ad-referendum', 'speaker', 'remark']),
      text: z.string(),
    }),
  ),
  raw: z.string(),
  ...range,
  spans: z.array(id('s', 'a span')),
  provision: label,
  scope,
  attribution: id('a', 'a tag'),
  change: z.string().nullable(),
});

const party = z.strictObject({
  id: z.string().min(1),
  kind: z.enum(['state', 'former-state', 'territory', 'group', 'office', 'organization', 'stakeholder']),
  name: z.string().min(1),
});

const reading = {
  kind: z.enum(['insertion', 'deletion', 'replacement', 'move', 'reservation', 'unknown']),
  old: z.array(id('s', 'a span')),
  new: z.array(id('s', 'a span')),
  confidence: z.number().min(0).max(1),
  reasons: z.array(z.strictObject({ rule: z.string(), text: z.string() })),
};

const change = z.strictObject({
  id: id('c', 'a change'),
  ...reading,
  spans: z.array(id('s', 'a span')),
  basis: z.enum(['explicit', 'base-text', 'inferred', 'none']),
  rivals: z.array(z.strictObject(reading)),
  positions: z.array(id('p', 'a position')),
  provision: label,
});

const choice = z.strictObject({
  id: id('h', 'a choice'),
  kind: z.enum(['brackets', 'slash', 'options', 'alternatives']),
  members: z
    .array(
      z.union([
        z.strictObject({ kind: z.enum(['span', 'provision']), id: z.string() }),
        z.strictObject({ kind: z.literal('range'), ...range }),
      ]),
    )
    .min(2),
  names: z.array(z.string().min(1).nullable()).describe('What each member is called in the text.'),
  includesNone: z.boolean(),
  provision: label,
});

const status = z.strictObject({
  id: id('t', 'a status'),
  status: z.enum(['agreed-ad-referendum', 'suggested-for-closure']),
  raw: z.string(),
  ...range,
  provision: label,
  date: z.string().nullable(),
  time: z.string().nullable(),
});

const note = z.strictObject({
  id: id('n', 'a note'),
  kind: z.enum(['note', 'placeholder', 'left-out', 'footnote']),
  text: z.string(),
  marker: z.string().min(1).nullable().describe('What the text has for a footnote; null for other notes.'),
  ...range,
  provision: label,
});

/** The schema of a diagnostic. */
export const diagnosticSchema = z.strictObject({
  ruleId: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  severity: z.enum(['error', 'warning', 'info']),
  reason: z.string(),
  place: z.strictObject({ start: point, end: point }),
  note: z.string(),
});

/** The schema of a `Draft`, from which the shipped JSON Schema is made. */
export const draftSchema = z
  .strictObject({
    schemaVersion: z.literal('1.1'),
    source,
    parts: z.array(part),
    provisions: z.array(provision),
    spans: z.array(span),
    attributions: z.array(attribution),
    positions: z.array(position),
    parties: z.array(party),
    changes: z.array(change),
    choices: z.array(choice),
    head: z
      .array(z.strictObject({ text: z.string().min(1), ...range }))
      .describe('The lines of the head, before the title or the body; no version of the text shows them.'),
    statuses: z.array(status),
    notes: z.array(note),
    diagnostics: z.array(diagnosticSchema),
  })
  .describe('A negotiated text: its provisions, contested spans and positions.');
