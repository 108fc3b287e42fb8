import { randomBytes } from 'node:crypto';
import { fstatSync, type BigIntStats } from 'node:fs';
import { access, constants, open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/**
 * Writes a file so that whoever reads it finds the old one or the new one, whole: it is written beside, and takes the place when it is on
 * the disk. A full disk leaves what was there.
 *
 * @param path The path; a link stays one, and what it leads to is written.
 * @param data What the file is to hold.
 * @param options Whether to wait until the disk has it, as is done where nothing is said. Who writes many files that can be made again
 *   need not: after a loss of power a file may then be empty.
 * @throws The error of the system where it cannot be written; then nothing is left beside.
 */
export async function replaceFile(
  path: string,
  data: string | Uint8Array,
  { waits = true }: { readonly waits?: boolean } = {},
): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const known = await stat(target).catch(() => null);
  /* A device or a pipe has nothing to keep; a folder has an error of its own. */
  if (known !== null && !known.isFile()) return writeFile(target, data);
  if (known !== null) await access(target, constants.W_OK);
  const beside = join(
    dirname(target),
    `.${basename(target).slice(0, 100)}.${randomBytes(6).toString('hex')}`,
  );
  const mode = known === null ? 0o666 : known.mode & 0o777;
  try {
    const file = await open(beside, 'wx', mode);
    try {
      await file.writeFile(data);
      if (waits) await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/**
 * Says which file a path leads to.
 *
 * @param path The path; `-` is standard input.
 * @returns The same value for every path and link to one file, also where it is yet to be made; null for a device or a pipe, which can be
 *   read and written at once.
 */
export async function fileIdentity(path: string): Promise<string | null> {
  const found = path === '-' ? standardInput() : await stat(path, { bigint: true }).catch(() => null);
  if (found === null) return path === '-' ? null : resolve(path);
  return found.isFile() ? `${String(found.dev)}:${String(found.ino)}` : null;
}

/** Null where it is closed. */
function standardInput(): BigIntStats | null {
  try {
    return fstatSync(0, { bigint: true });
  } catch {
    return null;
  }
}
