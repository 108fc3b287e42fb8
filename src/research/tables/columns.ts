/** What a column holds; Parquet keeps the type, CSV writes it out. */
export type ColumnType = 'string' | 'integer' | 'number' | 'boolean';

/** A column of a table, as the codebook describes it. */
export interface Column {
  readonly type: ColumnType;
  /** One sentence without its full stop. */
  readonly about: string;
  /** Whether a row may have nothing there: an empty cell, a null. */
  readonly nullable: boolean;
  /** All values that occur, where they are a closed list. */
  readonly values?: readonly string[];
}

/** The description of a table. */
export interface TableSpec {
  /** What one row is. */
  readonly row: string;
  /** Whether it needs an adopted text. */
  readonly needsAdopted: boolean;
  /** The columns that together name a row and no other. */
  readonly key: readonly string[];
  readonly columns: Readonly<Record<string, Column>>;
}

/** A value of a table. */
export type Cell = string | number | boolean | null;

interface Types {
  readonly string: string;
  readonly integer: number;
  readonly number: number;
  readonly boolean: boolean;
}

type CellOf<Of extends Column> = Types[Of['type']] | (Of['nullable'] extends false ? never : null);

/** A row of a table of which the columns are known. */
export type RowOf<Spec extends TableSpec> = {
  readonly [Name in keyof Spec['columns']]: CellOf<Spec['columns'][Name]>;
};

/** A column that every row fills. */
export interface Filled<Type extends ColumnType> extends Column {
  readonly type: Type;
  readonly nullable: false;
}

/** A column that a row may leave empty. */
export interface Optional<Type extends ColumnType> extends Column {
  readonly type: Type;
  readonly nullable: true;
}

/**
 * Describes a column that every row fills.
 *
 * @param type What it holds.
 * @param about A sentence without its full stop.
 * @param values All values, where they are a closed list.
 * @returns The column.
 */
export function filled<Type extends ColumnType>(
  type: Type,
  about: string,
  values?: readonly string[],
): Filled<Type> {
  return { type, about, nullable: false, ...(values === undefined ? {} : { values }) };
}

/**
 * Describes a column that a row may leave empty.
 *
 * @param type What it holds.
 * @param about A sentence without its full stop.
 * @param values All values, where they are a closed list.
 * @returns The column.
 */
export function optional<Type extends ColumnType>(
  type: Type,
  about: string,
  values?: readonly string[],
): Optional<Type> {
  return { type, about, nullable: true, ...(values === undefined ? {} : { values }) };
}

/** The first column of every table, so that the tables of many drafts can stand in one. */
export const draftColumn = filled(
  'string',
  'The draft: the first 12 hexadecimal digits of the SHA-256 of its text',
);

/** Who made a verdict that the program did not make. */
export const byColumn = optional(
  'string',
  'The person who made or confirmed the verdict (docs/corrections.md); empty where the program made it, `unnamed` where the person is not named',
);

/** When that was. */
export const dateColumn = optional('string', 'When the person did, as given');

/**
 * The cells of both columns.
 *
 * @param by Who made the verdict; undefined where the program did.
 * @returns The name and the date.
 */
export function byCells(by: { readonly name: string; readonly date: string | null } | undefined): {
  by: string | null;
  by_date: string | null;
} {
  return { by: by === undefined ? null : by.name || 'unnamed', by_date: by?.date ?? null };
}
