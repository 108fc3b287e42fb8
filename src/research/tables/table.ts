import type { Draft } from '../../model/draft.js';
import type { Reconciliation } from '../../reconcile/reconciliation.js';
import type { Cell, Column, TableSpec } from './columns.js';
import { assertSameTexts } from '../../text/same-texts.js';
import * as draftTables from './draft-tables.js';
import { rowMakers } from './rows.js';
import * as verdictTables from './verdict-tables.js';

/**
 * All tables, by their names.
 *
 * @example
 * tableSpecs.fates.needsAdopted; // true
 */
export const tableSpecs: Readonly<Record<TableName, TableSpec>> = { ...draftTables, ...verdictTables };

/** The name of a table. */
export type TableName =
  | 'documents'
  | 'provisions'
  | 'spans'
  | 'changes'
  | 'positions'
  | 'stands'
  | 'fates'
  | 'choices'
  | 'words'
  | 'measures'
  | 'agreements';

/**
 * The names of all tables, in the order of the codebook.
 *
 * @example
 * tableNames.includes('spans'); // true
 */
export const tableNames: readonly TableName[] = [
  'documents',
  'provisions',
  'spans',
  'changes',
  'positions',
  'stands',
  'fates',
  'choices',
  'words',
  'measures',
  'agreements',
];

/** What a writer of tables needs: the names of the columns in order, and rows. */
export interface TableContent {
  readonly columns: readonly { readonly name: string }[];
  readonly rows: readonly Readonly<Record<string, Cell>>[];
}

/** A table: columns in order, and rows that have them all. */
export interface Table extends TableContent {
  readonly name: TableName;
  readonly columns: readonly (Column & { readonly name: string })[];
}

/**
 * Makes a table for analysis: one fact a row, keys that stay the same from run to run, no lists in cells. docs/codebook.md describes every
 * column; counts of its rows are those of `tally`.
 *
 * @param name Which table.
 * @param draft The draft.
 * @param verdict The adopted text, and what became of the draft in it; null where they are not known.
 * @returns Columns with their types, and rows; offsets are UTF-16 code units. Without an adopted text, `fates`, `choices` and `words` are empty,
 * and outcomes are null.
 * @throws TypeError where the reconciliation is of other texts.
 * @example
 * tableOf('stands', readDraft('1. Requests [urgent] {USA+} action;')).rows[0]?.stand; // 'support'
 */
export function tableOf(
  name: TableName,
  draft: Draft,
  verdict: { readonly adopted: Draft; readonly reconciliation: Reconciliation } | null = null,
): Table {
  if (verdict !== null) assertSameTexts(verdict.reconciliation, { draft, adopted: verdict.adopted });
  const spec: TableSpec = tableSpecs[name];
  return {
    name,
    columns: Object.entries(spec.columns).map(([column, described]) => ({ name: column, ...described })),
    rows: rowMakers[name]({ draft, verdict }),
  };
}
