/** What a command may do to the world; tests put their own in its place. */
export interface Io {
  readonly writeOut: (data: string | Uint8Array) => void;
  readonly writeError: (text: string) => void;
  readonly readInput: () => Promise<string>;
  readonly readFile: (path: string) => Promise<string>;
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
 * Reads the document that an argument names.
 *
 * @param io The world.
 * @param path A path, or `-` for standard input.
 * @returns The text, or why it cannot be read.
 */
export async function readDocument(io: Io, path: string): Promise<{ text: string } | Failure> {
  try {
    return { text: path === '-' ? await io.readInput() : await io.readFile(path) };
  } catch (error) {
    return {
      failure: `travaux: cannot read ${path}: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
}
