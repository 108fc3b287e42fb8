import { diagnosticOf, sortDiagnostics, type Diagnostic, type Finding } from '../diagnostics/diagnostic.js';
import { lineStartsOf, positionAt, type LineStarts } from '../text/points.js';
import { quoted } from '../text/quoted.js';
import type { ReviewRow } from './review-table.js';

/** A row of a file of verdicts, as it was read. */
export interface VerdictRow {
  /** The texts that it is about, as `toReview` names them. */
  readonly texts: string;
  readonly kind: string;
  readonly id: string;
  readonly start: number | null;
  readonly label: string | null;
  readonly words: string;
  /** What the program said, and how sure it was. */
  readonly verdict: string;
  readonly confidence: number | null;
  /** What a person says, in small letters; null where the person says nothing. */
  readonly corrected: string | null;
  /** Empty where nobody is named. */
  readonly by: string;
  readonly date: string | null;
  readonly comment: string | null;
  /** Where the row stands in the file, in UTF-16 code units. */
  readonly place: { readonly start: number; readonly end: number };
}

/** What a file of verdicts holds. */
export interface Verdicts {
  readonly rows: readonly VerdictRow[];
  /** What is wrong with the file; the places are in it. */
  readonly diagnostics: readonly Diagnostic[];
  /** Where its lines begin, for what is found later. */
  readonly lines: LineStarts;
}

const needed = ['texts', 'kind', 'id', 'corrected'] as const satisfies readonly (keyof ReviewRow)[];

/* What `escape_formulas` of csv-stringify puts an apostrophe before. */
const escapedFormula = /^'(?=[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20])/u;

/* A person corrects thousands of verdicts, not millions. */
const mostRows = 1_000_000;

/**
 * Reads a file of verdicts that a person has gone through: the table of `toReview`, as a spreadsheet saves it. Commas, semicolons and tabs
 * part its cells, whichever parts those of its first line; columns may stand in any order, and there may be others beside them.
 *
 * @param csv The text of the file.
 * @returns A promise of its rows, with those that nobody corrected, and of what is wrong with it; what reads it is loaded when it is first
 * used. Whether the verdicts can be used is told by `withVerdicts`, which knows the texts.
 * @example
 * const { rows } = await readVerdicts(csv);
 * rows.filter(({ corrected }) => corrected !== null).length; // how many verdicts were checked
 */
export async function readVerdicts(csv: string): Promise<Verdicts> {
  const lines = lineStartsOf(csv);
  const { parse, CsvError } = await import('csv-parse/browser/esm/sync');
  let head: readonly string[] = [];
  try {
    const records = parse(csv, {
      bom: true,
      columns: (names: string[]) => (head = names.map((name) => name.trim().toLowerCase())),
      delimiter: delimiterOf(csv),
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      to: mostRows,
    }) as unknown as readonly Parsed[];
    const missing = needed.filter((name) => !head.includes(name));
    return missing.length === 0
      ? verdictsOf(csv, lines, records)
      : refused(csv, lines, `The first line does not name the columns ${missing.map(quoted).join(', ')}`);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return refused(csv, lines, `The table cannot be read: ${error.message}`);
  }
}

/** What the parser gives for a row. */
interface Parsed {
  readonly record: Readonly<Record<string, string | undefined>>;
  readonly info: { readonly lines: number };
}

/** That which parts the cells of the first line; names of columns hold none of them. */
function delimiterOf(csv: string): string {
  const [head = ''] = csv.split(/\r|\n/u, 1);
  const counts = [',', ';', '\t'].map((mark) => ({ mark, count: head.split(mark).length }));
  return counts.reduce((most, one) => (one.count > most.count ? one : most)).mark;
}

function refused(csv: string, lines: LineStarts, reason: string): Verdicts {
  const finding: Finding = { ruleId: 'unreadable-verdicts', reason, start: 0, end: lines[1] ?? csv.length };
  return {
    rows: [],
    diagnostics: [diagnosticOf(finding, (start, end) => positionAt(lines, start, end))],
    lines,
  };
}

function verdictsOf(csv: string, lines: LineStarts, records: readonly Parsed[]): Verdicts {
  const findings: Finding[] = [];
  let last = 1;
  const rows = records.map(({ record, info }): VerdictRow => {
    const start = lines[last] ?? csv.length;
    const place = { start, end: Math.max(start, lineEnd(csv, lines, info.lines)) };
    last = info.lines;
    const row = rowOf(record, place);
    if (row.corrected !== null && row.by === '')
      findings.push({
        ruleId: 'verdict-without-name',
        reason: `The verdict on ${row.kind} ${row.id} was corrected, and the column by is empty`,
        ...place,
      });
    return row;
  });
  const diagnostics = findings.map((found) =>
    diagnosticOf(found, (start, end) => positionAt(lines, start, end)),
  );
  return { rows, diagnostics: sortDiagnostics(diagnostics), lines };
}

function lineEnd(csv: string, lines: LineStarts, line: number): number {
  const end = lines[line] ?? csv.length;
  return csv.slice(0, end).replace(/[\r\n]+$/u, '').length;
}

function rowOf(record: Parsed['record'], place: VerdictRow['place']): VerdictRow {
  const cell = (name: keyof ReviewRow): string => (record[name] ?? '').replace(escapedFormula, '').trim();
  const number = (name: 'start' | 'confidence'): number | null => {
    /* Where a comma is the decimal mark, a spreadsheet writes one. */
    const value = Number(cell(name).replace(',', '.'));
    return cell(name) === '' || Number.isNaN(value) ? null : value;
  };
  return {
    texts: cell('texts'),
    kind: cell('kind').toLowerCase(),
    id: cell('id'),
    start: number('start'),
    label: cell('label') || null,
    words: cell('words'),
    verdict: cell('verdict'),
    confidence: number('confidence'),
    corrected: cell('corrected').replace(/\s+/gu, ' ') || null,
    by: cell('by'),
    date: cell('date') || null,
    comment: cell('comment') || null,
    place,
  };
}
