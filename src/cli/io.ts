import { defaultMaxSize, readSource, type SourceFormat, type SourceText } from '../index.js';
import { reasonOf } from '../files/failures.js';
import { mostBytes } from '../files/read-file.js';
import { visible } from './visible.js';

/** The formats that can be asked for. */
export type FileFormat = SourceFormat | 'auto';

/** A document that was read. */
export interface ReadDocument {
  readonly text: string;
  /** The text with what its format says besides. */
  readonly source: SourceText;
}

/** What a command may do to the world; tests put their own in its place. */
export interface Io {
  readonly writeOut: (data: string | Uint8Array) => void;
  readonly writeError: (text: string) => void;
  /** Rejects where there are more bytes than `most`. */
  readonly readInput: (most: number) => Promise<Uint8Array>;
  readonly readFile: (path: string, most: number) => Promise<Uint8Array>;
  /** Puts the file in the place of one that is there, as a whole or not at all. */
  readonly writeFile: (path: string, data: string | Uint8Array) => Promise<void>;
  /** The same value for every path to one file, `-` for standard input; null for what can be read and written at once. */
  readonly fileIdentity: (path: string) => Promise<string | null>;
  /** Says to somebody who waits what is being done; not there where nobody does. */
  readonly stage?: (name: string) => unknown;
  /** Whether standard output is a terminal. */
  readonly isTerminal: boolean;
  /** Whether standard error is a terminal, on which a line can be written over. */
  readonly isErrorTerminal?: boolean;
  /** Whether standard output shows colors. */
  readonly color: boolean;
  /** The columns of the terminal. */
  readonly width: number;
}

/** An input that could not be read, or a finding that makes a command fail: its message is for the user, without a stack. */
export interface Failure {
  readonly failure: string;
}

/** How a document is read. */
export interface Reading {
  readonly format?: FileFormat;
  /** The most characters that its text may have. */
  readonly maxSize?: number;
}

/**
 * Reads the document that an argument names, and says on standard error what its reader must know.
 *
 * @param io The world.
 * @param path A path, or `-` for standard input.
 * @param reading Its format, where it is known, and the most characters that it may have.
 * @returns The text, and what its format says besides, or why it cannot be read.
 */
export async function readDocument(
  io: Io,
  path: string,
  { format = 'auto', maxSize = defaultMaxSize }: Reading = {},
): Promise<ReadDocument | Failure> {
  const name = path === '-' ? '<stdin>' : path;
  io.stage?.(`reading ${visible(name)}`);
  try {
    const most = mostBytes(maxSize);
    const bytes = path === '-' ? await io.readInput(most) : await io.readFile(path, most);
    const source = await readSource(bytes, name, { format, maxSize });
    sayHowRead(io, source);
    /* What was read is parsed next, whatever the command. */
    io.stage?.(`parsing ${visible(name)}`);
    return { text: source.text, source };
  } catch (error) {
    const isTold = error instanceof Error && error.name === 'UnreadableSource';
    return {
      failure: `travaux: ${isTold ? visible(error.message).replace('(maxSize)', '(--max-size)') : `cannot read ${visible(path)}: ${visible(reasonOf(error))}`}`,
    };
  }
}

/** What a person must know before trusting any output: how the bytes were read, and that words of the file are not in the text. */
const said: ReadonlySet<string> = new Set(['other-encoding', 'damaged-encoding', 'words-left-out']);

function sayHowRead(io: Pick<Io, 'writeError'>, { diagnostics }: SourceText): void {
  for (const { ruleId, reason } of diagnostics)
    if (said.has(ruleId)) io.writeError(`travaux: ${visible(reason)}\n`);
}

/**
 * Writes what a command made where the user wants it.
 *
 * @param io The world.
 * @param path A path; standard output where there is none, or `-`.
 * @param data What is written.
 * @returns The exit code: 1, with a message, where it could not be written.
 */
export async function writeResult(
  io: Io,
  path: string | undefined,
  data: string | Uint8Array,
): Promise<0 | 1> {
  if (path === undefined || path === '-') {
    io.writeOut(data);
    return 0;
  }
  try {
    await io.writeFile(path, data);
    return 0;
  } catch (error) {
    io.writeError(`travaux: cannot write ${visible(path)}: ${visible(reasonOf(error))}\n`);
    return 1;
  }
}
