import type { Io } from '../../src/cli/io.js';
import { run } from '../../src/cli/run.js';

/** What a call of the command line did. */
export interface Called {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly written: ReadonlyMap<string, string | Uint8Array>;
  /** What it was doing, as told to somebody who waits at a terminal. */
  readonly stages: readonly string[];
}

/** What the world of a call is like. */
export interface World {
  /** Why no file can be written. */
  readonly writeFails?: Error;
  /** Whether standard output is a terminal with colors. */
  readonly color?: boolean;
}

/**
 * Calls the command line on files that are in memory.
 *
 * @param argv The arguments.
 * @param files The texts or bytes of the files, by their paths.
 * @param world What the world is like.
 * @returns What it wrote.
 */
export async function call(
  argv: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>>,
  { writeFails, color = false }: World = {},
): Promise<Called> {
  const written = new Map<string, string | Uint8Array>();
  const stages: string[] = [];
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
    writeFile: (path, data) =>
      writeFails === undefined ? Promise.resolve(void written.set(path, data)) : Promise.reject(writeFails),
    fileIdentity: (path) => Promise.resolve(path.replace(/^(?:\.\/)+/u, '')),
    stage: (name) => stages.push(name),
    isTerminal: color,
    color,
    width: 100,
  };
  return { code: await run(argv, io, '9.9.9'), out, err, written, stages };
}
