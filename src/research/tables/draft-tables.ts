import { outcomeKeys } from '../../reconcile/reconciliation.js';
import { byColumn, dateColumn, draftColumn, filled, optional, type TableSpec } from './columns.js';

/* The words that name rows in several tables. */
const spanId = 'The span: `s12`; numbered in the order of the draft';
const changeId = 'The change: `c12`; numbered in the order of the draft';
const label = 'The canonical label of the provision: `PP7 bis`, `OP1.d alt`';
const start = 'The offset of the first character, in UTF-16 code units of the text';
const end = 'The offset after the last character';

const changeOutcomes = [...outcomeKeys, 'none'];
const changeKinds = ['insertion', 'deletion', 'replacement', 'move', 'reservation', 'unknown'];

/** The draft and the adopted text. */
export const documents = {
  row: 'A document: the draft, and the adopted text where it is given',
  needsAdopted: false,
  key: ['draft', 'document'],
  columns: {
    draft: draftColumn,
    document: filled('string', 'Which of the two it is', ['draft', 'adopted']),
    sha256: filled('string', 'The SHA-256 of its text in UTF-8, in hexadecimal digits'),
    title: optional('string', 'Its title'),
    symbol: optional('string', 'The document symbol in its head, as written'),
    date: optional('string', 'The first date in its head, as written'),
    language: optional('string', 'Its language, by ISO 639-1', ['en', 'fr', 'es', 'ru', 'ar', 'zh']),
    notation: filled('string', 'The notation in which it was read'),
    characters: filled('integer', 'Its length, in UTF-16 code units'),
  },
} as const satisfies TableSpec;

/** The provisions of both texts. */
export const provisions = {
  row: 'A provision of one of the texts: a paragraph, an item, a heading, a title',
  needsAdopted: false,
  key: ['draft', 'document', 'provision'],
  columns: {
    draft: draftColumn,
    document: filled('string', 'Which of the two texts it stands in', ['draft', 'adopted']),
    provision: filled('string', 'The provision: `v12`; numbered in the order of its text'),
    label: optional('string', label),
    kind: filled('string', 'What it is', [
      'title',
      'heading',
      'formula',
      'preambularParagraph',
      'operativeParagraph',
      'subparagraph',
      'option',
      'paragraph',
    ]),
    part: filled('string', 'Where it stands', ['head', 'preamble', 'operative']),
    parent: optional('string', 'The provision that holds it'),
    start: filled('integer', start),
    end: filled('integer', end),
    spans: optional('integer', 'Spans that begin in it; empty for the adopted text'),
    words: optional('integer', 'Its own words; empty as above'),
    contested: optional('integer', 'Of these those that stand in brackets; empty as above'),
    gone: optional(
      'integer',
      'Of these those that were undisputed and are gone; empty as above, and without an adopted text',
    ),
  },
} as const satisfies TableSpec;

/** The contested spans. */
export const spans = {
  row: 'A contested span of the draft',
  needsAdopted: false,
  key: ['draft', 'span'],
  columns: {
    draft: draftColumn,
    span: filled('string', spanId),
    label: optional('string', label),
    start: filled('integer', 'The offset of its opening mark, in UTF-16 code units of the draft'),
    end: filled('integer', 'The offset after its closing mark'),
    opened: filled('boolean', 'Whether the opening mark is there'),
    closed: filled('boolean', 'Whether the closing mark is there'),
    marks: filled(
      'string',
      'Which brackets mark it; `tracked` and `styled` where the format of the document does',
    ),
    depth: filled('integer', 'The number of spans around it'),
    parent: optional('string', 'The smallest span around it'),
    holds: filled('string', 'What it holds', ['words', 'placeholder', 'note', 'left-out']),
    text: filled('string', 'Its words, without marks and tags, with single spaces'),
    typography: filled('boolean', 'Whether it is about typography alone'),
    change: filled('string', changeId),
    kind: filled('string', 'What is proposed about it', changeKinds),
    side: filled('string', 'Whether its words stand before the change or would stand after it', [
      'old',
      'new',
      'none',
    ]),
  },
} as const satisfies TableSpec;

/** The changes. */
export const changes = {
  row: 'A change: what positions are about; every span is in exactly one',
  needsAdopted: false,
  key: ['draft', 'change'],
  columns: {
    draft: draftColumn,
    change: filled('string', changeId),
    label: optional('string', label),
    kind: filled('string', 'What is proposed', changeKinds),
    basis: filled('string', 'What its direction rests on', ['explicit', 'base-text', 'inferred', 'none']),
    confidence: filled('number', 'How sure its direction is, from 0 to 1'),
    spans: filled('integer', 'The number of its spans'),
    old: optional('string', 'The words that stand before it'),
    new: optional('string', 'The words that would stand after it'),
    typography: filled('boolean', 'Whether it is about typography alone'),
    supporters: filled('integer', 'Parties that support it'),
    opponents: filled('integer', 'Parties that oppose it'),
    reservers: filled('integer', 'Parties that keep their position back on it'),
    outcome: optional(
      'string',
      'What became of it; `none` for a reservation; empty without an adopted text',
      changeOutcomes,
    ),
    outcome_confidence: optional('number', 'How sure that is, from 0 to 1'),
    by: byColumn,
    by_date: dateColumn,
  },
} as const satisfies TableSpec;

/** The entries of tags. */
export const positions = {
  row: 'A position: one entry of a tag',
  needsAdopted: false,
  key: ['draft', 'position'],
  columns: {
    draft: draftColumn,
    position: filled('string', 'The position: `p12`; numbered in the order of the draft'),
    party: filled(
      'string',
      'Who it is: ISO 3166-1 alpha-3 for a State, the short name for a group or an office, as written for others',
    ),
    name: optional('string', 'The name of the party, where it is known'),
    actor: filled('string', 'The party as the tag names it'),
    stance: filled('string', 'What the entry says: support, oppose, reserve, …'),
    raw: filled('string', 'The entry as written'),
    label: optional('string', label),
    start: filled('integer', start),
    end: filled('integer', end),
    spans: filled(
      'integer',
      'The number of spans that its tag is bound to; 0 where it speaks of a whole provision',
    ),
    change: optional('string', 'The first change that it is about'),
  },
} as const satisfies TableSpec;

/** Where parties stand. */
export const stands = {
  row: 'Where a party stands towards a change, after all that its tags say; the unit of the counts by party',
  needsAdopted: false,
  key: ['draft', 'party', 'change'],
  columns: {
    draft: draftColumn,
    party: filled('string', 'The party, as in positions'),
    change: filled('string', changeId),
    stand: filled('string', 'Where it stands', ['support', 'oppose', 'reserve', 'none']),
    kind: filled('string', 'What is proposed', changeKinds),
    typography: filled('boolean', 'Whether the change is about typography alone'),
    outcome: optional('string', 'What became of the change, as in changes', changeOutcomes),
  },
} as const satisfies TableSpec;
