import { notations, type NotationName, type SourceFormat } from '../index.js';
import { csvRows } from './manifest-csv.js';
import { jsonRows, ndjsonRows } from './manifest-json.js';
import type { ManifestError, ManifestRow } from './manifest-row.js';

/** A negotiation that a manifest names. Paths are as the manifest has them, relative to its folder. */
export interface Negotiation {
  /** What names it in every table; no other negotiation of the manifest has it. */
  readonly id: string;
  /** The drafts in order; one at least. */
  readonly drafts: readonly string[];
  /** The adopted text; null where nothing was adopted, or it is not known. */
  readonly adopted: string | null;
  /** The text that the changes of all drafts were proposed to. */
  readonly base: string | null;
  /** Files of verdicts that a person checked; each is about one of the drafts and the adopted text. */
  readonly verdicts: readonly string[];
  /** The part of the drafts that is meant, by its label; null for the whole document. */
  readonly part: string | null;
  readonly adoptedPart: string | null;
  /** How the drafts mark positions. */
  readonly notation: NotationName | 'auto' | null;
  /** The format of the drafts, where what they hold does not tell. */
  readonly format: SourceFormat | 'auto' | null;
  /** As written. */
  readonly date: string | null;
  /** What the manifest says besides, in the order of the names. */
  readonly attributes: readonly (readonly [name: string, value: string])[];
}

/** A manifest that was read. */
export interface Manifest {
  /** In the order of their ids. */
  readonly negotiations: readonly Negotiation[];
  /** The line of each negotiation, by its id. */
  readonly lines: ReadonlyMap<string, number>;
  /** What is wrong; nothing may be run where there is something. */
  readonly errors: readonly ManifestError[];
}

/* What a row may say; all else is an attribute. */
const known = new Set([
  'id',
  'draft',
  'drafts',
  'adopted',
  'base',
  'verdicts',
  'part',
  'adopted_part',
  'notation',
  'format',
  'date',
]);

const notationNames: ReadonlySet<string> = new Set(['auto', ...Object.keys(notations)]);
const formatNames: ReadonlySet<string> = new Set(['auto', 'text', 'markdown', 'html', 'docx', 'pdf']);

/**
 * Reads a manifest: CSV with a header, a JSON array of objects, or one JSON object a line; what it begins with tells which.
 *
 * @param text The text.
 * @returns The negotiations in the order of their ids (by UTF-16 code units), whatever the order of the manifest, and what is wrong, in the
 *   order of the lines.
 * @example
 * readManifest('id,draft,adopted\nhsp-2-1,draft.docx,adopted.md\n').negotiations[0]?.drafts; // ['draft.docx']
 */
export function readManifest(text: string): Manifest {
  const [first] = /\S/u.exec(text.replace(/^\uFEFF/u, '')) ?? [''];
  const { rows, errors } = first === '[' ? jsonRows(text) : first === '{' ? ndjsonRows(text) : csvRows(text);
  const found = [...errors];
  const negotiations: Negotiation[] = [];
  const lines = new Map<string, number>();
  for (const row of rows) {
    const wrong: string[] = [];
    const negotiation = negotiationOf(row.fields, wrong);
    const earlier = lines.get(negotiation.id);
    if (earlier !== undefined)
      wrong.push(`the id “${negotiation.id}” is that of line ${String(earlier)} too; ids are not used twice`);
    for (const reason of wrong) found.push({ line: row.line, reason });
    if (negotiation.id !== '' && earlier === undefined) lines.set(negotiation.id, row.line);
    negotiations.push(negotiation);
  }
  if (rows.length === 0 && found.length === 0)
    found.push({ line: 1, reason: 'there is no negotiation in it' });
  return {
    negotiations: negotiations.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)),
    lines,
    errors: found.sort((a, b) => a.line - b.line),
  };
}

function negotiationOf(fields: ManifestRow['fields'], wrong: string[]): Negotiation {
  const text = (name: string): string | null => {
    const value = fields[name];
    if (value === undefined || value === null || value === '') return null;
    if (typeof value === 'string') return value;
    if (name === 'id' && typeof value === 'number') return String(value);
    wrong.push(`“${name}” is no text`);
    return null;
  };
  const oneOf = (name: string, names: ReadonlySet<string>): string | null => {
    const value = text(name);
    if (value !== null && !names.has(value))
      wrong.push(`${name} “${value}” is not known; it is one of ${[...names].join(', ')}`);
    return value;
  };
  const id = text('id') ?? '';
  if (id === '') wrong.push('there is no id; each negotiation needs one, in the column “id”');
  else if (/\p{Cc}/u.test(id)) wrong.push('the id has a control character in it');
  return {
    id,
    drafts: draftsOf(fields, text, wrong),
    adopted: text('adopted'),
    base: text('base'),
    verdicts: verdictsOf(fields, text, wrong),
    part: text('part'),
    adoptedPart: text('adopted_part'),
    notation: oneOf('notation', notationNames) as Negotiation['notation'],
    format: oneOf('format', formatNames) as Negotiation['format'],
    date: text('date'),
    attributes: attributesOf(fields, wrong),
  };
}

/** One path in `draft`, or several in `drafts`: a list in JSON, paths with `|` between them in CSV. */
function draftsOf(
  fields: ManifestRow['fields'],
  text: (name: string) => string | null,
  wrong: string[],
): string[] {
  const { draft, drafts } = fields;
  if (draft !== undefined && drafts !== undefined)
    wrong.push('it has both “draft” and “drafts”; one path goes into the first, several into the second');
  const one = Array.isArray(drafts) ? null : text('draft');
  if (one !== null) return [one];
  const paths = pathsIn('drafts', fields, text);
  if (paths === null) wrong.push('“drafts” is a list of paths');
  else if (paths.length === 0)
    wrong.push('there is no draft; its path goes into the column “draft”, several into “drafts”');
  return paths ?? [];
}

function verdictsOf(
  fields: ManifestRow['fields'],
  text: (name: string) => string | null,
  wrong: string[],
): string[] {
  const paths = pathsIn('verdicts', fields, text);
  if (paths === null) wrong.push('“verdicts” is a path or a list of paths');
  else if (paths.length > 0 && text('adopted') === null)
    wrong.push('there are verdicts and no adopted text that they could be about');
  return paths ?? [];
}

/** The paths of a column: a list in JSON, paths with `|` between them in CSV; null for a list of something else. */
function pathsIn(
  name: string,
  fields: ManifestRow['fields'],
  text: (name: string) => string | null,
): string[] | null {
  const value = fields[name];
  if (Array.isArray(value)) {
    const paths = value.filter((path): path is string => typeof path === 'string' && path !== '');
    return paths.length === value.length && paths.length > 0 ? paths : null;
  }
  return (text(name) ?? '')
    .split('|')
    .map((path) => path.trim())
    .filter((path) => path !== '');
}

function attributesOf(fields: ManifestRow['fields'], wrong: string[]): [string, string][] {
  const found = Object.entries(fields).flatMap(([name, value]): [string, string][] => {
    if (known.has(name) || value === null || value === '') return [];
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      return [[name, String(value)]];
    wrong.push(`“${name}” is a list or an object; a text, a number or a truth value is needed`);
    return [];
  });
  return found.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}
