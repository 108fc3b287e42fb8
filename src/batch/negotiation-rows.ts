import {
  readAdopted,
  readDraft,
  readSource,
  readVerdicts,
  reconcile,
  tableNames,
  tableOf,
  trace,
  withVerdicts,
  type Diagnostic,
  type Draft,
  type Reconciliation,
  type SourceFormat,
  type SourceText,
  type Verdicts,
} from '../index.js';
import type { RowOf } from '../research/tables/columns.js';
import type { CorpusRow, CorpusRows, CorpusTableName, diagnostics } from './corpus-tables.js';
import type { CorpusSettings, InputFile, NegotiationInputs } from './inputs.js';
import type { Negotiation } from './manifest.js';
import { stageRows, threadRows } from './trace-rows.js';

/** Why a negotiation has no rows. */
export interface NegotiationFailure {
  /** The file that is at fault, as the manifest names it; null where it is none of them. */
  readonly file: string | null;
  /** For who runs the command: what is wrong, with the name of the file. */
  readonly reason: string;
}

/** What became of a negotiation. */
export type NegotiationResult = { readonly rows: CorpusRows } | { readonly failure: NegotiationFailure };

/**
 * Reads the texts of a negotiation, finds out what became of its drafts, and makes the rows of all tables of it.
 *
 * @param negotiation The negotiation.
 * @param inputs Its files.
 * @param settings How they are read where the negotiation does not say.
 * @returns The rows, or why there are none; what it throws is a defect of the program.
 */
export async function negotiationRows(
  negotiation: Negotiation,
  inputs: NegotiationInputs,
  settings: CorpusSettings,
): Promise<NegotiationResult> {
  try {
    return { rows: rowsOf(negotiation.id, await textsOf(negotiation, inputs, settings)) };
  } catch (error) {
    if (isUnreadable(error)) return { failure: { file: error.file, reason: error.message } };
    throw error;
  }
}

interface Unreadable extends Error {
  readonly file: string;
}

/** A text that cannot be used ends the reading of its negotiation; it is caught where that began. */
function unreadable(file: string, message: string): Unreadable {
  return Object.assign(new Error(message), { name: 'UnreadableText', file });
}

function isUnreadable(error: unknown): error is Unreadable {
  return error instanceof Error && error.name === 'UnreadableText';
}

interface Texts {
  readonly drafts: readonly Draft[];
  readonly adopted: Draft | null;
  readonly checked: readonly VerdictFile[];
}

/** A file of verdicts that a person checked, as the manifest names it. */
interface VerdictFile {
  readonly path: string;
  readonly verdicts: Verdicts;
}

async function textsOf(
  negotiation: Negotiation,
  { drafts, adopted, base, verdicts }: NegotiationInputs,
  settings: CorpusSettings,
): Promise<Texts> {
  const { maxSize } = settings;
  const format = negotiation.format ?? settings.format;
  const baseSource = base === null ? null : await sourceOf(base, { format: 'auto', maxSize });
  const options = {
    lint: false,
    notation: negotiation.notation ?? settings.notation,
    ...(format === 'text' || format === 'markdown' ? { format } : {}),
    ...(baseSource === null ? {} : { base: baseSource }),
    ...(negotiation.part === null ? {} : { part: negotiation.part }),
  };
  const read: Draft[] = [];
  for (const file of drafts) {
    const source = await sourceOf(file, { format, maxSize });
    read.push(inPart(file, () => readDraft(source, options)));
  }
  const checked: VerdictFile[] = [];
  for (const file of verdicts)
    checked.push({
      path: file.path,
      verdicts: await readVerdicts((await sourceOf(file, { format: 'text', maxSize })).text),
    });
  if (adopted === null) return { drafts: read, adopted: null, checked };
  const source = await sourceOf(adopted, { format: 'auto', maxSize });
  const { adoptedPart } = negotiation;
  const part = adoptedPart === null ? {} : { part: adoptedPart };
  return {
    drafts: read,
    adopted: inPart(adopted, () => readAdopted(source, { lint: false, ...part })),
    checked,
  };
}

async function sourceOf(
  file: InputFile,
  reading: { readonly format: SourceFormat | 'auto'; readonly maxSize: number },
): Promise<SourceText> {
  const { path } = file;
  if ('unread' in file) throw unreadable(path, `${path} cannot be read: ${file.unread}`);
  const source = await readSource(file.bytes, path, reading).catch((error: unknown) => {
    if (error instanceof Error && error.name === 'UnreadableSource')
      throw unreadable(path, error.message.replace('(maxSize)', '(--max-size)'));
    throw error;
  });
  if (!/[\p{L}\p{N}]/u.test(source.text)) throw unreadable(path, `${path} has no words`);
  return source;
}

function inPart({ path }: InputFile, read: () => Draft): Draft {
  try {
    return read();
  } catch (error) {
    /* The engine throws one too when its stack is full. */
    const isUnknown = error instanceof RangeError && error.message.startsWith('unknown part');
    throw isUnknown ? unreadable(path, `${path}: ${error.message}`) : error;
  }
}

function rowsOf(id: string, { drafts, adopted, checked }: Texts): CorpusRows {
  const rows = new Map<CorpusTableName, CorpusRow[]>();
  const add = (name: CorpusTableName, more: readonly CorpusRow[]): void => {
    const known = rows.get(name);
    if (known === undefined) rows.set(name, [...more]);
    else for (const row of more) known.push(row);
  };
  const unused = new Set(checked);
  for (const [index, draft] of drafts.entries()) {
    const named = { negotiation: id, draft_number: index + 1 };
    const verdict = adopted === null ? null : verdictOf({ draft, adopted, checked }, unused);
    addDraft(add, named, { draft, verdict });
    add('diagnostics', diagnosticRows(named, 'draft', draft.diagnostics));
    if (adopted !== null && index === 0)
      add('diagnostics', diagnosticRows(named, 'adopted', adopted.diagnostics));
    add('diagnostics', diagnosticRows(named, 'verdicts', verdict?.diagnostics ?? []));
  }
  const [other] = unused;
  if (other !== undefined) throw unusable(other);
  if (adopted !== null && drafts.length > 1) {
    const history = trace([...drafts, adopted]);
    add('traces', stageRows(id, history));
    add('threads', threadRows(id, history));
  }
  return Object.fromEntries(rows);
}

interface Verdict {
  readonly adopted: Draft;
  readonly reconciliation: Reconciliation;
  /** What could not be taken of the verdicts that a person checked. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What became of a draft, with the verdicts of those files that are about it; these are taken out of `unused`. */
function verdictOf(
  { draft, adopted, checked }: Pick<Texts, 'checked'> & { readonly draft: Draft; readonly adopted: Draft },
  unused: Set<VerdictFile>,
): Verdict {
  let reconciliation = reconcile(draft, adopted);
  const diagnostics: Diagnostic[] = [];
  for (const file of checked) {
    const corrected = withVerdicts(draft, adopted, reconciliation, file.verdicts);
    const isOther = corrected.diagnostics.some(
      ({ ruleId }) => ruleId === 'verdicts-of-other-texts' || ruleId === 'unreadable-verdicts',
    );
    if (isOther) continue;
    unused.delete(file);
    ({ reconciliation } = corrected);
    for (const found of corrected.diagnostics) diagnostics.push(found);
  }
  return { adopted, reconciliation, diagnostics };
}

/** Verdicts that a person made and that go nowhere end the reading, as they do for one pair of texts. */
function unusable({ path, verdicts: { diagnostics } }: VerdictFile): Unreadable {
  const broken = diagnostics.find(({ ruleId }) => ruleId === 'unreadable-verdicts');
  const reason = broken?.reason ?? 'its verdicts are about none of the drafts with this adopted text';
  return unreadable(path, `${path} cannot be used: ${reason}`);
}

type Add = (name: CorpusTableName, rows: readonly CorpusRow[]) => void;

interface Named {
  readonly negotiation: string;
  readonly draft_number: number;
}

interface Judged {
  readonly draft: Draft;
  readonly verdict: { readonly adopted: Draft; readonly reconciliation: Reconciliation } | null;
}

function addDraft(add: Add, named: Named, { draft, verdict }: Judged): void {
  for (const name of tableNames)
    add(
      name,
      tableOf(name, draft, verdict).rows.map((row) => ({ ...named, ...row })),
    );
}

function diagnosticRows(
  named: Named,
  document: 'draft' | 'adopted' | 'verdicts',
  found: readonly Diagnostic[],
): RowOf<typeof diagnostics>[] {
  return found.map(({ ruleId, severity, reason, place }, index) => ({
    ...named,
    document,
    diagnostic: index + 1,
    rule: ruleId,
    severity,
    reason,
    start: place.start.offset ?? null,
    end: place.end.offset ?? null,
  }));
}
