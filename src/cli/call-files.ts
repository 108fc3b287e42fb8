import type { Io } from './io.js';
import { visible } from './visible.js';

/** The files that a call names. */
export interface CallFiles {
  /** What it reads; `-` is standard input. */
  readonly inputs: readonly (string | undefined)[];
  /** What it writes; `-` is standard output. */
  readonly outputs: readonly (string | undefined)[];
}

/**
 * Finds what is wrong with the files of a call before any is read: an input that would be overwritten cannot be had back, and standard
 * input can be read once.
 *
 * @param io The world.
 * @param files The files.
 * @returns What is wrong, for the user; null where nothing is.
 */
export async function wrongFiles(io: Pick<Io, 'fileIdentity'>, files: CallFiles): Promise<string | null> {
  const inputs = files.inputs.filter((path) => path !== undefined);
  const outputs = files.outputs.filter((path) => path !== undefined);
  if (inputs.filter((path) => path === '-').length > 1)
    return 'standard input can be read once; name a file in place of one of the -';
  if (outputs.filter((path) => path === '-').length > 1)
    return 'standard output can be written once; name a file in place of one of the -';
  const known = new Map<string, string>();
  for (const path of inputs) {
    const identity = await io.fileIdentity(path);
    if (identity !== null) known.set(identity, path);
  }
  for (const path of outputs) {
    const identity = path === '-' ? null : await io.fileIdentity(path);
    if (identity === null) continue;
    const other = known.get(identity);
    if (other !== undefined)
      return inputs.includes(other)
        ? `${visible(path)} is read by this call, and would be overwritten; name another file`
        : `${visible(path)} would be written twice; name two files`;
    known.set(identity, path);
  }
  return null;
}
