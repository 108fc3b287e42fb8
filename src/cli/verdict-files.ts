import { Option } from 'commander';
import { readVerdicts, withVerdicts, type Draft, type Reconciliation, type Verdicts } from '../index.js';
import { sizeOf } from './document-command.js';
import { readDocument, type Failure, type Io } from './io.js';
import { diagnosticReport } from './report-diagnostics.js';

/** The flag that names a file of verdicts. */
export interface VerdictFlags {
  readonly verdicts?: string;
  readonly maxSize?: number;
}

/**
 * The flag that names a file of verdicts.
 *
 * @returns The option.
 */
export function verdictsOption(): Option {
  return new Option(
    '--verdicts <file>',
    'verdicts that a person checked: the file that travaux review wrote, filled in; it goes with these texts alone',
  );
}

/** A file of verdicts that was read, with its text, in which diagnostics have their places. */
export interface VerdictFile {
  readonly name: string;
  readonly text: string;
  readonly verdicts: Verdicts;
}

/**
 * Reads a file of verdicts.
 *
 * @param io The world.
 * @param path A path, or `-` for standard input.
 * @param maxSize The most characters that it may have.
 * @returns The file, or why it cannot be read.
 */
export async function readVerdictFile(
  io: Io,
  path: string,
  maxSize: number | undefined,
): Promise<VerdictFile | Failure> {
  const read = await readDocument(io, path, { format: 'text', ...sizeOf({ maxSize }) });
  if ('failure' in read) return read;
  const verdicts = await readVerdicts(read.text);
  return { name: path === '-' ? '<stdin>' : path, text: read.text, verdicts };
}

/** What became of a draft, with the verdicts of a person where they are given. */
export interface Checked {
  readonly reconciliation: Reconciliation;
  /** 1 where a correction could not be taken: the user was told, and the others are in. */
  readonly code: 0 | 1;
}

/**
 * Puts the verdicts of a file in the place of those of the program, and tells on standard error what could not be taken.
 *
 * @param io The world.
 * @param texts The texts and what became of the draft.
 * @param flags The file, if one is given.
 * @returns The corrected reconciliation, or why there is none: a file that cannot be read or is about other texts.
 */
export async function checked(
  io: Io,
  { draft, adopted, reconciliation }: { draft: Draft; adopted: Draft; reconciliation: Reconciliation },
  { verdicts: path, maxSize }: VerdictFlags,
): Promise<Checked | Failure> {
  if (path === undefined) return { reconciliation, code: 0 };
  const file = await readVerdictFile(io, path, maxSize);
  if ('failure' in file) return file;
  const result = withVerdicts(draft, adopted, reconciliation, file.verdicts);
  const { diagnostics } = result;
  if (diagnostics.length > 0)
    io.writeError(diagnosticReport({ name: file.name, text: file.text, diagnostics, all: true }, io));
  const isRefused = diagnostics.some(
    ({ ruleId }) => ruleId === 'unreadable-verdicts' || ruleId === 'verdicts-of-other-texts',
  );
  if (isRefused) return { failure: `travaux: nothing was written, since ${file.name} cannot be used` };
  return {
    reconciliation: result.reconciliation,
    code: diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0,
  };
}
