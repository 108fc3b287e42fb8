import { tableNames, tableSpecs, type Table, type TableName, type TableSpec } from '../index.js';
import { filled, optional } from '../research/tables/columns.js';

const negotiation = filled('string', 'The negotiation, by its id in the manifest');
const draftNumber = filled('integer', 'The place of the draft among the drafts of the negotiation, from 1');
/* As in the tables of one draft. */
const start = 'The offset of the first character, in UTF-16 code units of that text';
const end = 'The offset after the last character';

/** The negotiations of the manifest. */
export const negotiations = {
  row: 'A negotiation of the manifest, read or not',
  needsAdopted: false,
  key: ['negotiation'],
  columns: {
    negotiation,
    date: optional('string', 'Its date, as the manifest has it'),
    drafts: filled('integer', 'The number of its drafts'),
    adopted: filled('boolean', 'Whether the manifest names an adopted text'),
    status: filled('string', 'Whether its texts could be read; the other tables have those that are', [
      'read',
      'failed',
    ]),
    file: optional('string', 'The file that is at fault, as the manifest names it'),
    reason: optional('string', 'Why it failed'),
    inputs: filled('string', 'The SHA-256 of its texts, how they were read, and the version of the program'),
  },
} as const satisfies TableSpec;

/** What the manifest says of a negotiation besides. */
export const attributes = {
  row: 'Something that a column of the manifest says of a negotiation, besides what the program reads',
  needsAdopted: false,
  key: ['negotiation', 'name'],
  columns: {
    negotiation,
    name: filled('string', 'The name of the column'),
    value: filled('string', 'What it says, as written'),
  },
} as const satisfies TableSpec;

/** What a reader of the texts should know. */
export const diagnostics = {
  row: 'Something about a text that who counts its words should know (docs/diagnostics.md)',
  needsAdopted: false,
  key: ['negotiation', 'draft_number', 'document', 'diagnostic'],
  columns: {
    negotiation,
    draft_number: draftNumber,
    document: filled(
      'string',
      'What it is about: one of the two texts, the adopted one with the first draft; or verdicts that a person checked, of which something could not be taken',
      ['draft', 'adopted', 'verdicts'],
    ),
    diagnostic: filled('integer', 'Its place among those of the document, from 1'),
    rule: filled('string', 'The name of the rule'),
    severity: filled('string', 'How much it matters', ['error', 'warning', 'info']),
    reason: filled('string', 'What is wrong, in words'),
    start: optional('integer', start),
    end: optional('integer', end),
  },
} as const satisfies TableSpec;

/** The lives of spans. */
export const traces = {
  row: 'A contested span in one of the texts of its life, of negotiations with several drafts (docs/history.md)',
  needsAdopted: true,
  key: ['negotiation', 'life', 'text'],
  columns: {
    negotiation,
    life: filled('string', 'The life: `l12`; numbered in the order in which spans were opened'),
    text: filled('integer', 'The text: the number of the draft, and one more for the adopted text'),
    event: filled('string', 'What happened to it there', [
      'opened',
      'unchanged',
      'reworded',
      'moved',
      'closed',
      'reopened',
    ]),
    moved: filled('boolean', 'Whether its words stand at another place than in the text before'),
    closed: optional('string', 'What became of its words where it is closed', [
      'kept',
      'in-another-span',
      'reworded',
      'dropped',
      'undetermined',
    ]),
    span: optional('string', 'The span, by its id in that draft; empty where it is closed'),
    label: optional('string', 'The canonical label of the provision that it begins in'),
    adopted_label: optional('string', 'The provision of the adopted text that answers to its last one'),
    start: optional('integer', start),
    end: optional('integer', end),
    wording: optional('string', 'Its words; empty where it is closed'),
    parties: filled('integer', 'The number of parties that say something about it there'),
    confidence: filled('number', 'How sure it is that this is what happened, from 0 to 1'),
  },
} as const satisfies TableSpec;

/** The histories of adopted words. */
export const threads = {
  row: 'A run of adopted words in one of the drafts, of negotiations with several drafts (docs/history.md)',
  needsAdopted: true,
  key: ['negotiation', 'run', 'draft_number'],
  columns: {
    negotiation,
    run: filled('integer', 'The place of the run among the runs, from 1; they cover all adopted words'),
    draft_number: draftNumber,
    adopted_start: filled('integer', 'The offset of its first character in the adopted text'),
    adopted_end: filled('integer', end),
    characters: filled('integer', 'Its length in the adopted text'),
    stands: filled('boolean', 'Whether it stands in that draft at the corresponding place'),
    first: filled('boolean', 'Whether that is the earliest draft in which it stands'),
    start: optional('integer', start),
    end: optional('integer', end),
    span: optional('string', 'The innermost span of that draft in which it stands'),
    proposers: filled('integer', 'The number of parties whose change would put it into that draft'),
  },
} as const satisfies TableSpec;

/** The name of a table of a corpus. */
export type CorpusTableName =
  TableName | 'negotiations' | 'attributes' | 'diagnostics' | 'traces' | 'threads';

/** The tables of a corpus, in the order of the codebook: those of one draft, with what names the negotiation, and its own. */
export const corpusSpecs: Readonly<Record<CorpusTableName, TableSpec>> = {
  negotiations,
  attributes,
  ...ofDrafts(),
  diagnostics,
  traces,
  threads,
};

/** The names of the tables of a corpus. */
export const corpusTableNames = Object.keys(corpusSpecs) as readonly CorpusTableName[];

function ofDrafts(): Record<TableName, TableSpec> {
  const specs = tableNames.map((name): [TableName, TableSpec] => {
    const { key, columns, ...rest } = tableSpecs[name];
    return [
      name,
      {
        ...rest,
        key: ['negotiation', 'draft_number', ...key.filter((column) => column !== 'draft')],
        columns: { negotiation, draft_number: draftNumber, ...columns },
      },
    ];
  });
  return Object.fromEntries(specs) as Record<TableName, TableSpec>;
}

/** A row of any table. */
export type CorpusRow = Table['rows'][number];

/** Rows of the tables of a corpus; a table without rows may be missing. */
export type CorpusRows = Readonly<Partial<Record<CorpusTableName, readonly CorpusRow[]>>>;
