import { readSource, type SourceFormat, type SourceText } from '../index.js';

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
  readonly readInput: () => Promise<Uint8Array>;
  readonly readFile: (path: string) => Promise<Uint8Array>;
  readonly writeFile: (path: string, data: string | Uint8Array) => Promise<void>;
  /** Whether standard output is a terminal. */
  readonly isTerminal: boolean;
  /** Whether standard output shows colors. */
  readonly color: boolean;
  /** The columns of the terminal. */
  readonly width: number;
}

/** An input that could not be read, or a finding that makes a command fail: its message is for the user, without a stack. */
export interface Failure {
  readonly failure: string;
}

/**
 * Reads the document that an argument names, and says on standard error what its reader must know.
 *
 * @param io The world.
 * @param path A path, or `-` for standard input.
 * @param format Its format, where it is known.
 * @returns The text, and what its format says besides, or why it cannot be read.
 */
export async function readDocument(
  io: Io,
  path: string,
  format: FileFormat = 'auto',
): Promise<ReadDocument | Failure> {
  const name = path === '-' ? '<stdin>' : path;
  try {
    const bytes = path === '-' ? await io.readInput() : await io.readFile(path);
    const source = await readSource(bytes, name, { format });
    sayHowRead(io, source);
    return { text: source.text, source };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const isTold = error instanceof Error && error.name === 'UnreadableSource';
    return { failure: `travaux: ${isTold ? reason : `cannot read ${path}: ${reason}`}` };
  }
}

/** What a person must know before trusting any output: how the bytes were read, and that words of the file are not in the text. */
const said: ReadonlySet<string> = new Set(['other-encoding', 'damaged-encoding', 'words-left-out']);

function sayHowRead(io: Pick<Io, 'writeError'>, { diagnostics }: SourceText): void {
  for (const { ruleId, reason } of diagnostics) if (said.has(ruleId)) io.writeError(`travaux: ${reason}\n`);
}
