import type { Io } from '../../src/cli/io.js';
import { run } from '../../src/cli/run.js';

/** What a call of the command line did. */
export interface Called {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly written: ReadonlyMap<string, string | Uint8Array>;
}

/**
 * Calls the command line on files that are in memory.
 *
 * @param argv The arguments.
 * @param files The texts or bytes of the files, by their paths.
 * @returns What it wrote.
 */
export async function call(
  argv: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<Called> {
  const written = new Map<string, string | Uint8Array>();
  let out = '';
  let err = '';
  const io: Io = {
    writeOut: (data) => {
      out += typeof data === 'string' ? data : `(${String(data.length)} bytes)`;
    },
    writeError: (text) => (err += text),
    readInput: () => Promise.resolve(new Uint8Array()),
    readFile: (path) => {
      const text = files[path];
      return text === undefined
        ? Promise.reject(new Error('no such file'))
        : Promise.resolve(typeof text === 'string' ? new TextEncoder().encode(text) : text);
    },
    writeFile: (path, data) => Promise.resolve(void written.set(path, data)),
    isTerminal: false,
    color: false,
    width: 100,
  };
  return { code: await run(argv, io, '9.9.9'), out, err, written };
}
